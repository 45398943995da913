//! Goal seek: the design's examples to 1e-9, and others calculated by hand.

use crate::values::OwnedGoalSeek;
use embudo::model::{
    Amount, Cost, CostBasis, Economics, Funnel, Goal, GoalSeek, GoalSolution, Input, Lever, Measure, Plan,
    PlanInputs, Projection, Rate, SolutionBound, Undefined, Unreachable,
};

fn funnel(budget: f64, cost_per_lead: f64, close_rate: f64) -> Funnel {
    Funnel {
        budget: Amount::new(budget).expect("in range"),
        cost_per_lead: Amount::new(cost_per_lead).expect("in range"),
        close_rate: Rate::new(close_rate).expect("in range"),
    }
}

fn with_sales_cost(amount: f64) -> Economics {
    Economics { sales_cost: Cost::per_period(Amount::new(amount).expect("in range")), ..Economics::default() }
}

fn goal(measure: Measure, target: f64) -> Goal {
    Goal::new(measure, target).expect("is a goal")
}

impl OwnedGoalSeek {
    /// A budget of 12,000, a CPL of 50 and a close rate of 5 %.
    fn of(economics: Economics, goals: &[Goal]) -> Self {
        let inputs = PlanInputs::of_funnels(&[funnel(12_000.0, 50.0, 0.05)], economics);
        Self { inputs, goals: goals.to_vec(), channel: None }
    }

    fn solution(&self, lever: Lever) -> GoalSolution {
        self.goal_seek().solve(lever).expect("is reached")
    }

    fn value(&self, lever: Lever) -> f64 {
        self.solution(lever).value
    }

    fn figure_of(&self, solution: &GoalSolution, measure: Measure) -> f64 {
        Projection::of_funnels(&solution.funnels, &self.inputs.economics).get(measure).expect("is defined")
    }
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

#[track_caller]
fn assert_near(actual: f64, expected: f64) {
    assert!(near(actual, expected), "{actual} is not {expected}");
}

#[test]
fn example_2_thirty_sales() {
    let seek = OwnedGoalSeek::of(with_sales_cost(6_000.0), &[goal(Measure::Sales, 30.0)]);
    let solution = seek.solution(Lever::Budget);
    assert_near(solution.value, 30_000.0);
    assert_eq!((solution.bound, solution.binding_goal), (SolutionBound::Minimum, Some(0)));
    assert_near(seek.figure_of(&solution, Measure::Leads), 600.0);
    assert_near(seek.figure_of(&solution, Measure::LoadedCac), 1_200.0);
    // With the budget of 12,000 held.
    assert_near(seek.value(Lever::CostPerLead), 20.0);
    assert_near(seek.value(Lever::CloseRate), 0.125);
}

#[test]
fn example_2_thirty_sales_at_a_fully_loaded_cac_of_at_most_1500() {
    let goals = [goal(Measure::Sales, 30.0), goal(Measure::LoadedCac, 1_500.0)];
    let seek = OwnedGoalSeek::of(with_sales_cost(6_000.0), &goals);
    let budget = seek.solution(Lever::Budget);
    assert_near(budget.value, 30_000.0);
    assert_eq!(budget.binding_goal, Some(0));
    let cost_per_lead = seek.solution(Lever::CostPerLead);
    assert_near(cost_per_lead.value, 65.0);
    assert_eq!((cost_per_lead.bound, cost_per_lead.binding_goal), (SolutionBound::Maximum, Some(1)));
    assert_near(cost_per_lead.funnels[0].budget.get(), 39_000.0);
    assert_near(seek.figure_of(&cost_per_lead, Measure::Sales), 30.0);
    assert_near(seek.figure_of(&cost_per_lead, Measure::LoadedCac), 1_500.0);
    let close_rate = seek.solution(Lever::CloseRate);
    assert_near(close_rate.value, 1_500.0 / 39_000.0);
    assert_near(close_rate.funnels[0].budget.get(), 39_000.0);
    assert_near(seek.figure_of(&close_rate, Measure::LoadedCac), 1_500.0);
}

#[test]
fn a_volume_goal_is_a_minimum() {
    // The sales cost of 6,000 is too much for 12 sales at a CAC of 400; the present budget brings more sales.
    for (most, cost_per_lead, close_rate) in [(400.0, 40.0 / 3.0, 0.1875), (600.0, 20.0, 0.125)] {
        let goals = [goal(Measure::Sales, 12.0), goal(Measure::LoadedCac, most)];
        let seek = OwnedGoalSeek::of(with_sales_cost(6_000.0), &goals);
        let cpl = seek.solution(Lever::CostPerLead);
        assert_near(cpl.value, cost_per_lead);
        assert_eq!(cpl.funnels[0].budget.get(), 12_000.0);
        assert_near(seek.figure_of(&cpl, Measure::LoadedCac), most);
        assert!(seek.figure_of(&cpl, Measure::Sales) >= 12.0);
        assert_near(seek.value(Lever::CloseRate), close_rate);
    }
}

#[test]
fn example_3_a_media_cac_of_900() {
    let seek = OwnedGoalSeek::of(Economics::default(), &[goal(Measure::MediaCac, 900.0)]);
    let Err(Unreachable::OutOfReach { goal: 0, nearest: Ok(nearest) }) =
        seek.goal_seek().solve(Lever::Budget)
    else {
        panic!("no budget reaches it")
    };
    assert_near(nearest, 1_000.0);
    assert_near(seek.value(Lever::CostPerLead), 45.0);
    assert_near(seek.value(Lever::CloseRate), 50.0 / 900.0);
}

#[test]
fn a_media_cac_goal_is_solved_without_a_budget() {
    let mut seek = OwnedGoalSeek::of(Economics::default(), &[goal(Measure::MediaCac, 900.0)]);
    seek.inputs.channels = vec![funnel(0.0, 50.0, 0.05).into()];
    assert_near(seek.value(Lever::CostPerLead), 45.0);
    assert_eq!(seek.solution(Lever::CloseRate).funnels[0].budget, Amount::ZERO);
    seek.goals = vec![goal(Measure::MediaCac, 1_000.0)];
    assert_eq!(seek.goal_seek().solve(Lever::Budget), Err(Unreachable::MissingInput(Input::Budget)));
}

#[test]
fn a_goal_reached_at_any_budget_keeps_the_budget() {
    for target in [1_000.0, 1_100.0] {
        let solution = OwnedGoalSeek::of(Economics::default(), &[goal(Measure::MediaCac, target)])
            .solution(Lever::Budget);
        assert_eq!(
            (solution.value, solution.bound, solution.binding_goal),
            (12_000.0, SolutionBound::Unconstrained, None)
        );
    }
}

#[test]
fn the_lever_may_be_missing_in_the_plan() {
    let mut seek = OwnedGoalSeek::of(Economics::default(), &[goal(Measure::Sales, 30.0)]);
    for (lever, plan, expected) in [
        (Lever::Budget, funnel(0.0, 50.0, 0.05), 30_000.0),
        (Lever::CostPerLead, funnel(12_000.0, 0.0, 0.05), 20.0),
        (Lever::CloseRate, funnel(12_000.0, 50.0, 0.0), 0.125),
    ] {
        seek.inputs.channels = vec![plan.into()];
        assert_near(seek.value(lever), expected);
        let other = Lever::ALL.into_iter().find(|other| *other != lever).expect("three levers");
        assert_eq!(seek.goal_seek().solve(other), Err(Unreachable::MissingInput(lever.input())));
    }
}

#[test]
fn more_budget_dilutes_fixed_costs_but_not_the_media_cac() {
    let economics = with_sales_cost(6_000.0);
    // Not 59,999.99999999995, because it is written into a field.
    assert_eq!(
        OwnedGoalSeek::of(economics, &[goal(Measure::LoadedCac, 1_100.0)]).value(Lever::Budget),
        60_000.0
    );
    let seek = OwnedGoalSeek::of(economics, &[goal(Measure::LoadedCac, 1_000.0)]);
    assert!(matches!(seek.goal_seek().solve(Lever::Budget), Err(Unreachable::OutOfReach { goal: 0, .. })));
    // 30 sales need 30,000; a CAC of 1,100 needs more.
    let both = [goal(Measure::Sales, 30.0), goal(Measure::LoadedCac, 1_100.0)];
    let solution = OwnedGoalSeek::of(economics, &both).solution(Lever::Budget);
    assert_near(solution.value, 60_000.0);
    assert_eq!(solution.binding_goal, Some(1));
}

#[test]
fn the_cac_can_not_fall_below_a_cost_per_sale() {
    let amount = Amount::new(400.0).expect("in range");
    let sales_cost = Cost { amount, basis: CostBasis::Sale };
    let economics = Economics { sales_cost, ..Economics::default() };
    let seek = OwnedGoalSeek::of(economics, &[goal(Measure::LoadedCac, 400.0)]);
    for lever in Lever::ALL {
        assert!(matches!(seek.goal_seek().solve(lever), Err(Unreachable::OutOfReach { .. })), "{lever:?}");
    }
    let seek = OwnedGoalSeek::of(economics, &[goal(Measure::LoadedCac, 1_200.0)]);
    assert_near(seek.value(Lever::CostPerLead), 40.0);
}

#[test]
fn a_close_rate_above_one_is_out_of_range() {
    let seek = OwnedGoalSeek::of(Economics::default(), &[goal(Measure::Sales, 300.0)]);
    let Err(Unreachable::OutOfRange { input: Input::CloseRate, needed }) =
        seek.goal_seek().solve(Lever::CloseRate)
    else {
        panic!("300 sales of 240 leads")
    };
    assert_near(needed, 1.25);
    assert_eq!(
        OwnedGoalSeek::of(Economics::default(), &[goal(Measure::Sales, 240.0)]).value(Lever::CloseRate),
        1.0
    );
    let seek = OwnedGoalSeek::of(Economics::default(), &[goal(Measure::Leads, 300.0)]);
    assert!(matches!(
        seek.goal_seek().solve(Lever::CloseRate),
        Err(Unreachable::OutOfReach { nearest: Ok(240.0), .. })
    ));
}

#[test]
fn a_volume_that_takes_the_largest_budget_is_within_range_whatever_the_rounding() {
    for cost_per_lead in (1..=200).map(f64::from) {
        let goals = [
            goal(Measure::Leads, Amount::MAX / cost_per_lead),
            goal(Measure::MediaCac, 20.0 * cost_per_lead),
        ];
        let inputs = PlanInputs::of_funnels(&[funnel(12_345.67, cost_per_lead, 0.04)], Economics::default());
        let solution =
            OwnedGoalSeek { inputs, goals: goals.to_vec(), channel: None }.solution(Lever::CloseRate);
        assert_near(solution.value, 0.05);
        assert_near(solution.funnels[0].budget.get(), Amount::MAX);
    }
}

#[test]
fn roi_and_payback_goals() {
    let economics = Economics {
        sale_value: Amount::new(2_000.0).ok(),
        margin: Rate::new(0.6).ok(),
        account_revenue: Amount::new(80.0).ok(),
        ..with_sales_cost(6_000.0)
    };
    let seek = |goals: &[Goal]| OwnedGoalSeek::of(economics, goals);
    assert_near(seek(&[goal(Measure::Revenue, 60_000.0)]).value(Lever::Budget), 30_000.0);
    // 1,200 a sale against 1,000 of media a sale and 6,000 in total: break-even at 30 sales.
    assert_near(seek(&[goal(Measure::Roi, 0.0)]).value(Lever::Budget), 30_000.0);
    // 48 a month for each sale over 25 months: 1,200.
    assert_near(seek(&[goal(Measure::Payback, 25.0)]).value(Lever::Budget), 30_000.0);
    let unknown = OwnedGoalSeek::of(Economics::default(), &[goal(Measure::Revenue, 1.0)])
        .goal_seek()
        .solve(Lever::Budget);
    assert_eq!(unknown, Err(Unreachable::Undefined(Undefined::NoSaleValue)));
}

/// 6,000 at 30 and 4 %: media CAC 750; 6,000 at 75 and 6 %: 1,250.
fn two_channels(goals: &[Goal], channel: Option<usize>) -> OwnedGoalSeek {
    let funnels = [funnel(6_000.0, 30.0, 0.04), funnel(6_000.0, 75.0, 0.06)];
    let inputs = PlanInputs::of_funnels(&funnels, Economics::default());
    OwnedGoalSeek { inputs, channel, goals: goals.to_vec() }
}

#[test]
fn a_budget_at_which_any_close_rate_does_is_less_to_ask_for_than_a_close_rate() {
    // With 60,000 the second channel must close 55 of its 600 leads; with 2,000 its 20 leads suffice, whatever they bring:
    // the first channel's 10 sales cost 700 then.
    let inputs = PlanInputs::of_funnels(
        &[funnel(5_000.0, 50.0, 0.1), funnel(60_000.0, 100.0, 0.2)],
        Economics::default(),
    );
    let goals = vec![goal(Measure::Leads, 120.0), goal(Measure::LoadedCac, 1_000.0)];
    let seek = OwnedGoalSeek { inputs, goals, channel: Some(1) };
    let solution = seek.solution(Lever::CloseRate);
    assert_eq!((solution.bound, solution.binding_goal), (SolutionBound::Unconstrained, None));
    assert_near(solution.value, 0.2);
    assert_near(solution.funnels[1].budget.get(), 2_000.0);
}

#[test]
fn several_channels_keep_their_mix() {
    // 8 + 4.8 sales from 280 leads.
    let seek = two_channels(&[goal(Measure::Sales, 25.6)], None);
    let budget = seek.solution(Lever::Budget);
    assert_near(budget.value, 24_000.0);
    assert!(budget.funnels.iter().all(|funnel| near(funnel.budget.get(), 12_000.0)));
    let cost_per_lead = seek.solution(Lever::CostPerLead);
    assert_near(cost_per_lead.value, 12_000.0 / 560.0);
    assert_near(cost_per_lead.funnels[1].cost_per_lead.get(), 37.5);
    let close_rate = seek.solution(Lever::CloseRate);
    assert_near(close_rate.value, 25.6 / 280.0);
    assert_near(close_rate.funnels[0].close_rate.get(), 0.08);
}

#[test]
fn with_a_chosen_channel_the_others_stay() {
    let seek = two_channels(&[goal(Measure::Sales, 20.8)], Some(0));
    let solution = seek.solution(Lever::Budget);
    assert_near(solution.value, 12_000.0);
    assert_eq!(solution.funnels[1], seek.inputs.channels[1].funnel());
    let nothing_to_do = two_channels(&[goal(Measure::Sales, 4.0)], Some(0)).solution(Lever::Budget);
    assert_eq!((nothing_to_do.value, nothing_to_do.bound), (6_000.0, SolutionBound::Unconstrained));
}

#[test]
fn an_expensive_channel_has_a_highest_budget() {
    // (6,000 + x) / (8 + x / 1,250) ≤ 1,000 allows x = 10,000 for the expensive channel.
    let seek = two_channels(&[goal(Measure::MediaCac, 1_000.0)], Some(1));
    let solution = seek.solution(Lever::Budget);
    assert_near(solution.value, 10_000.0);
    assert_eq!(solution.bound, SolutionBound::Maximum);
    // 12 sales need 5,000 there: the minimum counts.
    let few = two_channels(&[goal(Measure::Sales, 12.0), goal(Measure::MediaCac, 1_000.0)], Some(1));
    let solution = few.solution(Lever::Budget);
    assert_near(solution.value, 5_000.0);
    assert_eq!((solution.bound, solution.binding_goal), (SolutionBound::Minimum, Some(0)));
    // 20 sales would need 15,000 there.
    let both = two_channels(&[goal(Measure::Sales, 20.0), goal(Measure::MediaCac, 1_000.0)], Some(1));
    let Err(Unreachable::Conflict { least: (0, least), most: (1, most) }) =
        both.goal_seek().solve(Lever::Budget)
    else {
        panic!("the goals are in each other's way")
    };
    assert_near(least, 15_000.0);
    assert_near(most, 10_000.0);
}

#[test]
fn a_goal_has_one_of_seven_measures_and_a_target_in_range() {
    assert!(Goal::new(Measure::Roas, 2.0).is_none());
    assert!(Goal::new(Measure::Sales, 0.0).is_none());
    assert!(Goal::new(Measure::LoadedCac, 2e15).is_none());
    assert!(Goal::new(Measure::Roi, 0.0).is_some());
}

#[test]
fn the_only_channel_is_the_one_that_changes() {
    let plan = Plan::single(funnel(12_000.0, 50.0, 0.05), Economics::default());
    let goals = [goal(Measure::Sales, 30.0)];
    let inputs = PlanInputs::of(&plan);
    let question = GoalSeek { inputs: &inputs, goals: &goals, channel: None };
    assert_eq!(question.current_value(Lever::CloseRate), plan.input(Input::CloseRate));
    assert_near(question.solve(Lever::Budget).expect("is reached").value, 30_000.0);
}
