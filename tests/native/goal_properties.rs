//! Properties of goal seek: every solution reaches its goals and is the extreme one; what is called unreachable is.

use crate::strategies::{self, near};
use crate::values::OwnedGoalSeek;
use embudo::model::{
    Amount, Cost, CostBasis, Economics, Figure, Funnel, Goal, GoalSeek, Lever, Measure, PlanInputs,
    Projection, Rate, SolutionBound, Undefined, Unreachable, ratio,
};
use proptest::prelude::*;

impl OwnedGoalSeek {
    fn figure(&self, funnels: &[Funnel], goal: Goal) -> Figure {
        if let ([only @ Funnel { budget: Amount::ZERO, .. }], Measure::MediaCac) = (funnels, goal.measure()) {
            // Whatever the budget, even none.
            return ratio(only.cost_per_lead.get(), only.close_rate.get(), Undefined::NoSales);
        }
        Projection::of_funnels(funnels, &self.inputs.economics).get(goal.measure())
    }

    /// By how much a goal is exceeded, as a share of its target; negative where it is missed.
    fn surplus(&self, funnels: &[Funnel], goal: Goal) -> f64 {
        let target = goal.target();
        let scale = if goal.measure() == Measure::Roi { 1.0 + target } else { target };
        let Ok(value) = self.figure(funnels, goal) else { return f64::NEG_INFINITY };
        (if goal.is_at_most() { target - value } else { value - target }) / scale
    }

    /// Whether every goal is exceeded by more than rounding errors.
    fn exceeds(&self, funnels: &[Funnel]) -> bool {
        self.goals.iter().all(|&goal| self.surplus(funnels, goal) > 1e-9)
    }

    /// Whether some channel's value of a lever differs from the plan's.
    fn changes(&self, funnels: &[Funnel], lever: Lever) -> bool {
        let number = |funnel: &Funnel| lever.input().of_funnel(funnel);
        funnels.iter().zip(&self.inputs.funnels()).any(|(is, was)| number(is) != number(was))
    }

    /// Whether the budget follows, so that the volume is reached exactly.
    fn follows(&self, lever: Lever) -> bool {
        lever != Lever::Budget && self.goals.len() == 2
    }

    /// The same channels with a lever multiplied by a factor and, where it follows, the budget that the volume
    /// then needs; none where that is out of range.
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
        let inputs = &PlanInputs::of_funnels(&moved, self.inputs.economics);
        let volume = GoalSeek { inputs, goals: &self.goals[..1], ..self.goal_seek() };
        let solution =
            volume.solve(Lever::Budget).ok().filter(|solution| solution.bound == SolutionBound::Minimum)?;
        Some(solution.funnels)
    }
}

/// Realistic numbers, so that most goals can be reached, and sometimes the bounds.
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

/// Goals near the figures of a plan, so that they are neither always nor never reached.
fn goal_seeks() -> impl Strategy<Value = OwnedGoalSeek> {
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
            (!goals.is_empty()).then_some(OwnedGoalSeek {
                inputs: PlanInputs::of_funnels(&funnels, economics),
                goals,
                channel,
            })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_global_rejects: 20_000, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn every_solution_reaches_the_goals(seek in goal_seeks()) {
        for lever in Lever::ALL {
            let Ok(solution) = seek.goal_seek().solve(lever) else { continue };
            prop_assert!(solution.value.is_finite() && (solution.value > 0.0 || solution.bound == SolutionBound::Unconstrained));
            for &goal in &seek.goals {
                let figure = seek.figure(&solution.funnels, goal);
                prop_assert!(goal.is_reached_by(figure), "{lever:?}: {goal:?} with {figure:?} of {solution:?}");
            }
            let inputs = &PlanInputs::of_funnels(&solution.funnels, seek.inputs.economics);
            let value = GoalSeek { inputs, ..seek.goal_seek() }.current_value(lever);
            prop_assert!(value.is_some_and(|value| near(value, solution.value)), "{lever:?}: {value:?} of {solution:?}");
            prop_assert_eq!(solution.binding_goal.is_none(), solution.bound == SolutionBound::Unconstrained);
            if let Some(binding) = solution.binding_goal {
                let surplus = seek.surplus(&solution.funnels, seek.goals[binding]);
                prop_assert!(surplus.abs() <= 1e-9, "{lever:?}: {surplus} left of {solution:?}");
            }
        }
    }

    #[test]
    fn only_the_lever_changes(seek in goal_seeks()) {
        for lever in Lever::ALL {
            let Ok(solution) = seek.goal_seek().solve(lever) else { continue };
            for other in Lever::ALL.into_iter().filter(|&other| other != lever) {
                let follows = other == Lever::Budget && seek.follows(lever);
                prop_assert!(follows || !seek.changes(&solution.funnels, other), "{lever:?}: {solution:?}");
            }
            for (at, (is, was)) in solution.funnels.iter().zip(&seek.inputs.funnels()).enumerate() {
                prop_assert!(seek.channel.is_none_or(|channel| channel == at) || is == was);
            }
            if seek.follows(lever) && seek.changes(&solution.funnels, Lever::Budget) {
                let surplus = seek.surplus(&solution.funnels, seek.goals[0]);
                prop_assert!(surplus.abs() <= 1e-9, "{lever:?}: the volume is {surplus} off in {solution:?}");
            }
        }
    }

    #[test]
    fn slightly_beyond_the_solution_its_goal_is_missed(seek in goal_seeks()) {
        for lever in Lever::ALL {
            let Ok(solution) = seek.goal_seek().solve(lever) else { continue };
            let Some(binding) = solution.binding_goal else { continue };
            let factor = if solution.bound == SolutionBound::Minimum { 0.999 } else { 1.001 };
            if let Some(beyond) = seek.moved(&solution.funnels, lever, factor) {
                let surplus = seek.surplus(&beyond, seek.goals[binding]);
                prop_assert!(surplus <= 1e-9, "{lever:?}: {surplus} left beyond {solution:?}");
            }
        }
    }

    #[test]
    fn unreachable_goals_are_not_reached_by_any_value_tried(
        seek in goal_seeks(),
        factors in prop::collection::vec(prop_oneof![0.01_f64..1.0, 1.0_f64..100.0, 1e-9_f64..1e9], 20),
    ) {
        for lever in Lever::ALL {
            if let Ok(_) | Err(Unreachable::MissingInput(_) | Unreachable::Undefined(_)) = seek.goal_seek().solve(lever) {
                continue;
            }
            for funnels in factors.iter().filter_map(|&factor| seek.moved(&seek.inputs.funnels(), lever, factor)) {
                prop_assert!(!seek.exceeds(&funnels) , "{lever:?}: {funnels:?}");
                if seek.follows(lever) {
                    prop_assert!(seek.surplus(&funnels, seek.goals[1]) <= 1e-9, "{lever:?}: {funnels:?}");
                }
            }
        }
    }

    #[test]
    fn no_goal_seek_panics(
        funnels in prop::collection::vec(strategies::funnels(), 1..5),
        economics in strategies::economics(),
        targets in (strategies::amounts(), strategies::amounts()),
        measures in (prop::sample::select(Goal::VOLUME_MEASURES.to_vec()), prop::sample::select(Goal::EFFICIENCY_MEASURES.to_vec())),
        channel in prop::option::of(0_usize..6),
    ) {
        let goals = [Goal::new(measures.0, targets.0.get()), Goal::new(measures.1, targets.1.get())];
        let goals: Vec<Goal> = goals.into_iter().flatten().collect();
        let seek = OwnedGoalSeek { inputs: PlanInputs::of_funnels(&funnels, economics), goals, channel };
        for lever in Lever::ALL {
            match seek.goal_seek().solve(lever) {
                Ok(solution) => {
                    prop_assert!(solution.value.is_finite());
                    for &goal in &seek.goals {
                        prop_assert!(goal.is_reached_by(seek.figure(&solution.funnels, goal)), "{lever:?}: {solution:?}");
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
