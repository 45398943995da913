//! Every answer to a goal, put back in, reaches it and asks no more than it must; what is called unreachable is.

use crate::strategies::{self, near};
use embudo::model::{
    Amount, Cost, CostBasis, Economics, Figure, Funnel, Goal, GoalSeek, Lever, Measure, Projection, Rate,
    SolutionBound, Unreachable,
};
use proptest::prelude::*;

/// A question that owns what it is about.
#[derive(Debug)]
struct Asked {
    funnels: Vec<Funnel>,
    economics: Economics,
    goals: Vec<Goal>,
    channel: Option<usize>,
}

impl Asked {
    fn question(&self) -> GoalSeek<'_> {
        let Self { funnels, economics, goals, channel } = self;
        GoalSeek { funnels, economics, goals, channel: *channel }
    }

    fn figure(&self, funnels: &[Funnel], goal: Goal) -> Figure {
        if let ([only @ Funnel { budget: Amount::ZERO, .. }], Measure::MediaCac) = (funnels, goal.measure()) {
            return only.media_cac(); // whatever the budget, even none
        }
        Projection::of_funnels(funnels, &self.economics).get(goal.measure())
    }

    /// By how much a goal is surpassed, as a share of its target; below zero where it is missed.
    fn to_spare(&self, funnels: &[Funnel], goal: Goal) -> f64 {
        let target = goal.target();
        let scale = if goal.measure() == Measure::Roi { 1.0 + target } else { target };
        let Ok(value) = self.figure(funnels, goal) else { return f64::NEG_INFINITY };
        (if goal.is_at_most() { target - value } else { value - target }) / scale
    }

    /// Whether every goal is reached with more to spare than rounding.
    fn surpasses(&self, funnels: &[Funnel]) -> bool {
        self.goals.iter().all(|&goal| self.to_spare(funnels, goal) > 1e-9)
    }

    /// Whether the channels' numbers are others than the plan's in an input.
    fn changes(&self, funnels: &[Funnel], lever: Lever) -> bool {
        let number = |funnel: &Funnel| lever.input().of_funnel(funnel);
        funnels.iter().zip(&self.funnels).any(|(is, was)| number(is) != number(was))
    }

    /// Whether the budget follows so that the volume is reached exactly.
    fn follows(&self, lever: Lever) -> bool {
        lever != Lever::Budget && self.goals.len() == 2
    }

    /// The same channels with a lever changed by a factor and, where it follows, the budget that the volume
    /// then takes; none where a field can't hold it.
    fn moved(&self, funnels: &[Funnel], lever: Lever, factor: f64) -> Option<Vec<Funnel>> {
        let changed = |(at, funnel): (usize, &Funnel)| {
            let factor = if self.channel.is_none_or(|channel| channel == at) { factor } else { 1.0 };
            let mut funnel = *funnel;
            match lever {
                Lever::Budget => funnel.budget = Amount::new(funnel.budget.get() * factor).ok()?,
                Lever::CostPerLead => {
                    funnel.cost_per_lead = Amount::new(funnel.cost_per_lead.get() * factor).ok()?;
                }
                Lever::CloseRate => funnel.close_rate = Rate::new(funnel.close_rate.get() * factor).ok()?,
            }
            Some(funnel)
        };
        let moved = funnels.iter().enumerate().map(changed).collect::<Option<Vec<_>>>()?;
        if !self.follows(lever) {
            return Some(moved);
        }
        let volume = GoalSeek { funnels: &moved, goals: &self.goals[..1], ..self.question() };
        let answer =
            volume.solve(Lever::Budget).ok().filter(|answer| answer.bound == SolutionBound::Minimum)?;
        Some(answer.funnels)
    }
}

/// Numbers within what a market knows, so that most goals can be reached, and now and then the bounds.
fn amounts() -> impl Strategy<Value = Amount> {
    let usual = (1_u32..1_000_000, -2_i32..=2)
        .prop_map(|(digits, power)| f64::from(digits) * 10_f64.powi(power))
        .prop_filter_map("in range", |value| Amount::new(value).ok());
    prop_oneof![6 => usual, 1 => strategies::amounts()]
}

fn rates() -> impl Strategy<Value = Rate> {
    let usual =
        (1_u32..=1_000).prop_filter_map("in range", |promille| Rate::new(f64::from(promille) / 1_000.0).ok());
    prop_oneof![6 => usual, 1 => strategies::rates()]
}

fn economics() -> impl Strategy<Value = Economics> {
    let cost = || {
        let amount = prop_oneof![1 => Just(Amount::ZERO), 2 => amounts()];
        (amount, prop::sample::select(CostBasis::ALL.to_vec()))
            .prop_map(|(amount, basis)| Cost { amount, basis })
    };
    let given = || prop_oneof![1 => Just(None), 4 => amounts().prop_map(Some)];
    (cost(), cost(), given(), prop::option::of(rates()), given()).prop_map(
        |(sales_cost, fixed_cost, sale_value, margin, account_revenue)| Economics {
            sales_cost,
            fixed_cost,
            sale_value,
            margin,
            account_revenue,
            churn: None,
        },
    )
}

fn channels() -> impl Strategy<Value = Vec<Funnel>> {
    let channel = || {
        (amounts(), amounts(), rates()).prop_map(|(budget, cost_per_lead, close_rate)| Funnel {
            budget,
            cost_per_lead,
            close_rate,
        })
    };
    prop_oneof![1 => prop::collection::vec(channel(), 1), 2 => prop::collection::vec(channel(), 2..5)]
}

/// Goals near what a plan brings: there is more to decide than that all or nothing reaches them.
fn questions() -> impl Strategy<Value = Asked> {
    let factor = || prop_oneof![4 => 0.2_f64..5.0, 1 => Just(1.0), 1 => 1e-4_f64..1e4];
    let volume = prop::option::of((prop::sample::select(Goal::VOLUME_MEASURES.to_vec()), factor()));
    let terms = prop::option::of((prop::sample::select(Goal::EFFICIENCY_MEASURES.to_vec()), factor()));
    (channels(), economics(), volume, terms, prop::option::of(0_usize..4)).prop_filter_map(
        "goals",
        |(funnels, economics, volume, terms, channel)| {
            let projection = Projection::of_funnels(&funnels, &economics);
            let near = |(measure, factor): (Measure, f64)| {
                let now = projection.get(measure).unwrap_or(1.0);
                Goal::new(
                    measure,
                    if measure == Measure::Roi { (now * factor).max(0.0) } else { now * factor },
                )
            };
            let goals: Vec<Goal> = [volume, terms].into_iter().flatten().filter_map(near).collect();
            let channel = channel.filter(|&channel| channel < funnels.len());
            (!goals.is_empty()).then_some(Asked { funnels, economics, goals, channel })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_global_rejects: 20_000, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn every_answer_put_back_in_reaches_the_goals(asked in questions()) {
        for lever in Lever::ALL {
            let Ok(answer) = asked.question().solve(lever) else { continue };
            prop_assert!(answer.value.is_finite() && (answer.value > 0.0 || answer.bound == SolutionBound::Unconstrained));
            for &goal in &asked.goals {
                let figure = asked.figure(&answer.funnels, goal);
                prop_assert!(goal.is_reached_by(figure), "{lever:?}: {goal:?} with {figure:?} of {answer:?}");
            }
            let value = GoalSeek { funnels: &answer.funnels, ..asked.question() }.current_value(lever);
            prop_assert!(value.is_some_and(|value| near(value, answer.value)), "{lever:?}: {value:?} of {answer:?}");
            prop_assert_eq!(answer.binding_goal.is_none(), answer.bound == SolutionBound::Unconstrained);
            if let Some(binds) = answer.binding_goal {
                let spare = asked.to_spare(&answer.funnels, asked.goals[binds]);
                prop_assert!(spare.abs() <= 1e-9, "{lever:?}: {spare} to spare of {answer:?}");
            }
        }
    }

    #[test]
    fn only_what_was_asked_for_changes(asked in questions()) {
        for lever in Lever::ALL {
            let Ok(answer) = asked.question().solve(lever) else { continue };
            for other in Lever::ALL.into_iter().filter(|&other| other != lever) {
                let follows = other == Lever::Budget && asked.follows(lever);
                prop_assert!(follows || !asked.changes(&answer.funnels, other), "{lever:?}: {answer:?}");
            }
            for (at, (is, was)) in answer.funnels.iter().zip(&asked.funnels).enumerate() {
                prop_assert!(asked.channel.is_none_or(|channel| channel == at) || is == was);
            }
            if asked.follows(lever) && asked.changes(&answer.funnels, Lever::Budget) {
                let spare = asked.to_spare(&answer.funnels, asked.goals[0]);
                prop_assert!(spare.abs() <= 1e-9, "{lever:?}: the volume is {spare} off in {answer:?}");
            }
        }
    }

    #[test]
    fn a_little_beyond_the_answer_its_goal_is_missed(asked in questions()) {
        for lever in Lever::ALL {
            let Ok(answer) = asked.question().solve(lever) else { continue };
            let Some(binds) = answer.binding_goal else { continue };
            let factor = if answer.bound == SolutionBound::Minimum { 0.999 } else { 1.001 };
            if let Some(beyond) = asked.moved(&answer.funnels, lever, factor) {
                let spare = asked.to_spare(&beyond, asked.goals[binds]);
                prop_assert!(spare <= 1e-9, "{lever:?}: {spare} to spare beyond {answer:?}");
            }
        }
    }

    #[test]
    fn what_is_called_unreachable_is_not_reached_by_anything_tried(
        asked in questions(),
        factors in prop::collection::vec(prop_oneof![0.01_f64..1.0, 1.0_f64..100.0, 1e-9_f64..1e9], 20),
    ) {
        for lever in Lever::ALL {
            if let Ok(_) | Err(Unreachable::MissingInput(_) | Unreachable::Undefined(_)) = asked.question().solve(lever) {
                continue;
            }
            for funnels in factors.iter().filter_map(|&factor| asked.moved(&asked.funnels, lever, factor)) {
                prop_assert!(!asked.surpasses(&funnels) , "{lever:?}: {funnels:?}");
                if asked.follows(lever) {
                    prop_assert!(asked.to_spare(&funnels, asked.goals[1]) <= 1e-9, "{lever:?}: {funnels:?}");
                }
            }
        }
    }

    #[test]
    fn no_question_does_harm(
        funnels in prop::collection::vec(strategies::funnels(), 1..5),
        economics in strategies::economics(),
        targets in (strategies::amounts(), strategies::amounts()),
        measures in (prop::sample::select(Goal::VOLUME_MEASURES.to_vec()), prop::sample::select(Goal::EFFICIENCY_MEASURES.to_vec())),
        channel in prop::option::of(0_usize..6),
    ) {
        let goals = [Goal::new(measures.0, targets.0.get()), Goal::new(measures.1, targets.1.get())];
        let goals: Vec<Goal> = goals.into_iter().flatten().collect();
        let asked = Asked { funnels, economics, goals, channel };
        for lever in Lever::ALL {
            match asked.question().solve(lever) {
                Ok(answer) => {
                    prop_assert!(answer.value.is_finite());
                    for &goal in &asked.goals {
                        prop_assert!(goal.is_reached_by(asked.figure(&answer.funnels, goal)), "{lever:?}: {answer:?}");
                    }
                }
                Err(Unreachable::OutOfReach { nearest, .. }) => prop_assert!(nearest.is_ok_and(f64::is_finite) || nearest.is_err()),
                Err(Unreachable::OutOfRange { needed, .. }) => prop_assert!(needed.is_finite()),
                Err(Unreachable::Conflict { least, most }) => prop_assert!(least.1.is_finite() && most.1.is_finite()),
                Err(_) => {}
            }
        }
    }
}
