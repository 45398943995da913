//! What it takes to reach a goal: the design's examples to 1e-9, and others worked out by hand.

use embudo::model::{
    Amount, Cost, CostBasis, Economics, Funnel, Goal, GoalSeek, GoalSolution, Input, Lever, Measure, Plan,
    Projection, Rate, SolutionBound, Undefined, Unreachable,
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

/// The answer for a plan of 12,000 at 50 and 5 %, or what is asked instead.
struct Asked {
    funnels: Vec<Funnel>,
    economics: Economics,
    goals: Vec<Goal>,
    channel: Option<usize>,
}

impl Asked {
    fn of(economics: Economics, goals: &[Goal]) -> Self {
        Self { funnels: vec![funnel(12_000.0, 50.0, 0.05)], economics, goals: goals.to_vec(), channel: None }
    }

    fn question(&self) -> GoalSeek<'_> {
        let Self { funnels, economics, goals, channel } = self;
        GoalSeek { funnels, economics, goals, channel: *channel }
    }

    fn answer(&self, lever: Lever) -> GoalSolution {
        self.question().solve(lever).expect("is reached")
    }

    fn value(&self, lever: Lever) -> f64 {
        self.answer(lever).value
    }

    fn figure(&self, answer: &GoalSolution, measure: Measure) -> f64 {
        Projection::of_funnels(&answer.funnels, &self.economics).get(measure).expect("is defined")
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
    let asked = Asked::of(with_sales_cost(6_000.0), &[goal(Measure::Sales, 30.0)]);
    let answer = asked.answer(Lever::Budget);
    assert_near(answer.value, 30_000.0);
    assert_eq!((answer.bound, answer.binding_goal), (SolutionBound::Minimum, Some(0)));
    assert_near(asked.figure(&answer, Measure::Leads), 600.0);
    assert_near(asked.figure(&answer, Measure::LoadedCac), 1_200.0);
    // With the 12,000 that the plan has.
    assert_near(asked.value(Lever::CostPerLead), 20.0);
    assert_near(asked.value(Lever::CloseRate), 0.125);
}

#[test]
fn example_2_thirty_sales_at_a_fully_loaded_cac_of_at_most_1500() {
    let goals = [goal(Measure::Sales, 30.0), goal(Measure::LoadedCac, 1_500.0)];
    let asked = Asked::of(with_sales_cost(6_000.0), &goals);
    let budget = asked.answer(Lever::Budget);
    assert_near(budget.value, 30_000.0);
    assert_eq!(budget.binding_goal, Some(0));
    let cost_per_lead = asked.answer(Lever::CostPerLead);
    assert_near(cost_per_lead.value, 65.0);
    assert_eq!((cost_per_lead.bound, cost_per_lead.binding_goal), (SolutionBound::Maximum, Some(1)));
    assert_near(cost_per_lead.funnels[0].budget.get(), 39_000.0);
    assert_near(asked.figure(&cost_per_lead, Measure::Sales), 30.0);
    assert_near(asked.figure(&cost_per_lead, Measure::LoadedCac), 1_500.0);
    let close_rate = asked.answer(Lever::CloseRate);
    assert_near(close_rate.value, 1_500.0 / 39_000.0);
    assert_near(close_rate.funnels[0].budget.get(), 39_000.0);
    assert_near(asked.figure(&close_rate, Measure::LoadedCac), 1_500.0);
}

#[test]
fn a_volume_is_the_least_there_has_to_be() {
    // Twelve sales alone can't carry 6,000 of sales cost at 400 each; the present budget brings more of them.
    for (most, cost_per_lead, close_rate) in [(400.0, 40.0 / 3.0, 0.1875), (600.0, 20.0, 0.125)] {
        let goals = [goal(Measure::Sales, 12.0), goal(Measure::LoadedCac, most)];
        let asked = Asked::of(with_sales_cost(6_000.0), &goals);
        let cpl = asked.answer(Lever::CostPerLead);
        assert_near(cpl.value, cost_per_lead);
        assert_eq!(cpl.funnels[0].budget.get(), 12_000.0);
        assert_near(asked.figure(&cpl, Measure::LoadedCac), most);
        assert!(asked.figure(&cpl, Measure::Sales) >= 12.0);
        assert_near(asked.value(Lever::CloseRate), close_rate);
    }
}

#[test]
fn example_3_a_media_cac_of_900() {
    let asked = Asked::of(Economics::default(), &[goal(Measure::MediaCac, 900.0)]);
    let Err(Unreachable::OutOfReach { goal: 0, nearest: Ok(nearest) }) =
        asked.question().solve(Lever::Budget)
    else {
        panic!("no budget reaches it")
    };
    assert_near(nearest, 1_000.0);
    assert_near(asked.value(Lever::CostPerLead), 45.0);
    assert_near(asked.value(Lever::CloseRate), 50.0 / 900.0);
}

#[test]
fn a_media_cac_needs_no_budget() {
    let mut asked = Asked::of(Economics::default(), &[goal(Measure::MediaCac, 900.0)]);
    asked.funnels = vec![funnel(0.0, 50.0, 0.05)];
    assert_near(asked.value(Lever::CostPerLead), 45.0);
    assert_eq!(asked.answer(Lever::CloseRate).funnels[0].budget, Amount::ZERO);
    asked.goals = vec![goal(Measure::MediaCac, 1_000.0)];
    assert_eq!(asked.question().solve(Lever::Budget), Err(Unreachable::MissingInput(Input::Budget)));
}

#[test]
fn a_goal_that_holds_whatever_is_spent_leaves_the_budget() {
    for target in [1_000.0, 1_100.0] {
        let answer =
            Asked::of(Economics::default(), &[goal(Measure::MediaCac, target)]).answer(Lever::Budget);
        assert_eq!(
            (answer.value, answer.bound, answer.binding_goal),
            (12_000.0, SolutionBound::Unconstrained, None)
        );
    }
}

#[test]
fn what_is_asked_for_need_not_be_in_the_plan() {
    let mut asked = Asked::of(Economics::default(), &[goal(Measure::Sales, 30.0)]);
    for (lever, plan, expected) in [
        (Lever::Budget, funnel(0.0, 50.0, 0.05), 30_000.0),
        (Lever::CostPerLead, funnel(12_000.0, 0.0, 0.05), 20.0),
        (Lever::CloseRate, funnel(12_000.0, 50.0, 0.0), 0.125),
    ] {
        asked.funnels = vec![plan];
        assert_near(asked.value(lever), expected);
        let other = Lever::ALL.into_iter().find(|other| *other != lever).expect("three levers");
        assert_eq!(asked.question().solve(other), Err(Unreachable::MissingInput(lever.input())));
    }
}

#[test]
fn more_money_makes_fixed_sums_small_but_not_leads_cheap() {
    let economics = with_sales_cost(6_000.0);
    // Not 59,999.99999999995: it goes into a field.
    assert_eq!(Asked::of(economics, &[goal(Measure::LoadedCac, 1_100.0)]).value(Lever::Budget), 60_000.0);
    let asked = Asked::of(economics, &[goal(Measure::LoadedCac, 1_000.0)]);
    assert!(matches!(asked.question().solve(Lever::Budget), Err(Unreachable::OutOfReach { goal: 0, .. })));
    // Thirty sales take 30,000; to bring the CAC down to 1,100 takes more.
    let both = [goal(Measure::Sales, 30.0), goal(Measure::LoadedCac, 1_100.0)];
    let answer = Asked::of(economics, &both).answer(Lever::Budget);
    assert_near(answer.value, 60_000.0);
    assert_eq!(answer.binding_goal, Some(1));
}

#[test]
fn a_cost_with_every_sale_is_never_below_itself() {
    let amount = Amount::new(400.0).expect("in range");
    let sales_cost = Cost { amount, basis: CostBasis::Sale };
    let economics = Economics { sales_cost, ..Economics::default() };
    let asked = Asked::of(economics, &[goal(Measure::LoadedCac, 400.0)]);
    for lever in Lever::ALL {
        assert!(matches!(asked.question().solve(lever), Err(Unreachable::OutOfReach { .. })), "{lever:?}");
    }
    let asked = Asked::of(economics, &[goal(Measure::LoadedCac, 1_200.0)]);
    assert_near(asked.value(Lever::CostPerLead), 40.0);
}

#[test]
fn nobody_sells_to_more_than_all_leads() {
    let asked = Asked::of(Economics::default(), &[goal(Measure::Sales, 300.0)]);
    let Err(Unreachable::OutOfRange { input: Input::CloseRate, needed }) =
        asked.question().solve(Lever::CloseRate)
    else {
        panic!("300 sales of 240 leads")
    };
    assert_near(needed, 1.25);
    assert_eq!(Asked::of(Economics::default(), &[goal(Measure::Sales, 240.0)]).value(Lever::CloseRate), 1.0);
    let asked = Asked::of(Economics::default(), &[goal(Measure::Leads, 300.0)]);
    assert!(matches!(
        asked.question().solve(Lever::CloseRate),
        Err(Unreachable::OutOfReach { nearest: Ok(240.0), .. })
    ));
}

#[test]
fn earnings_and_payback() {
    let economics = Economics {
        sale_value: Amount::new(2_000.0).ok(),
        margin: Rate::new(0.6).ok(),
        account_revenue: Amount::new(80.0).ok(),
        ..with_sales_cost(6_000.0)
    };
    let asked = |goals: &[Goal]| Asked::of(economics, goals);
    assert_near(asked(&[goal(Measure::Revenue, 60_000.0)]).value(Lever::Budget), 30_000.0);
    // 1,200 a sale against 1,000 of media and 6,000 in all: even at 30 sales.
    assert_near(asked(&[goal(Measure::Roi, 0.0)]).value(Lever::Budget), 30_000.0);
    // 18,000 / 48 a month for each sale within 25 months: 1,200.
    assert_near(asked(&[goal(Measure::Payback, 25.0)]).value(Lever::Budget), 30_000.0);
    let unknown =
        Asked::of(Economics::default(), &[goal(Measure::Revenue, 1.0)]).question().solve(Lever::Budget);
    assert_eq!(unknown, Err(Unreachable::Undefined(Undefined::NoSaleValue)));
}

/// 6,000 at 30 and 4 %: media CAC 750; 6,000 at 75 and 6 %: 1,250.
fn two_channels(goals: &[Goal], channel: Option<usize>) -> Asked {
    let funnels = vec![funnel(6_000.0, 30.0, 0.04), funnel(6_000.0, 75.0, 0.06)];
    Asked { funnels, channel, ..Asked::of(Economics::default(), goals) }
}

#[test]
fn channels_together_keep_their_mix() {
    // 8 + 4.8 sales from 280 leads.
    let asked = two_channels(&[goal(Measure::Sales, 25.6)], None);
    let budget = asked.answer(Lever::Budget);
    assert_near(budget.value, 24_000.0);
    assert!(budget.funnels.iter().all(|funnel| near(funnel.budget.get(), 12_000.0)));
    let cost_per_lead = asked.answer(Lever::CostPerLead);
    assert_near(cost_per_lead.value, 12_000.0 / 560.0);
    assert_near(cost_per_lead.funnels[1].cost_per_lead.get(), 37.5);
    let close_rate = asked.answer(Lever::CloseRate);
    assert_near(close_rate.value, 25.6 / 280.0);
    assert_near(close_rate.funnels[0].close_rate.get(), 0.08);
}

#[test]
fn one_channel_changes_and_the_others_stay() {
    let asked = two_channels(&[goal(Measure::Sales, 20.8)], Some(0));
    let answer = asked.answer(Lever::Budget);
    assert_near(answer.value, 12_000.0);
    assert_eq!(answer.funnels[1], asked.funnels[1]);
    let nothing_to_do = two_channels(&[goal(Measure::Sales, 4.0)], Some(0)).answer(Lever::Budget);
    assert_eq!((nothing_to_do.value, nothing_to_do.bound), (6_000.0, SolutionBound::Unconstrained));
}

#[test]
fn a_dear_channel_may_take_only_so_much() {
    // At 12,000 + x: (6,000 + x) / (8 + x / 1,250) ≤ 1,000 leaves 10,000 for the dear one.
    let asked = two_channels(&[goal(Measure::MediaCac, 1_000.0)], Some(1));
    let answer = asked.answer(Lever::Budget);
    assert_near(answer.value, 10_000.0);
    assert_eq!(answer.bound, SolutionBound::Maximum);
    // 12 sales take 5,000 of it: the least counts.
    let few = two_channels(&[goal(Measure::Sales, 12.0), goal(Measure::MediaCac, 1_000.0)], Some(1));
    let answer = few.answer(Lever::Budget);
    assert_near(answer.value, 5_000.0);
    assert_eq!((answer.bound, answer.binding_goal), (SolutionBound::Minimum, Some(0)));
    // 20 sales would take 15,000 of it.
    let both = two_channels(&[goal(Measure::Sales, 20.0), goal(Measure::MediaCac, 1_000.0)], Some(1));
    let Err(Unreachable::Conflict { least: (0, least), most: (1, most) }) =
        both.question().solve(Lever::Budget)
    else {
        panic!("the goals are in each other's way")
    };
    assert_near(least, 15_000.0);
    assert_near(most, 10_000.0);
}

#[test]
fn a_goal_is_one_of_seven_and_in_range() {
    assert!(Goal::new(Measure::Roas, 2.0).is_none());
    assert!(Goal::new(Measure::Sales, 0.0).is_none());
    assert!(Goal::new(Measure::LoadedCac, 2e15).is_none());
    assert!(Goal::new(Measure::Roi, 0.0).is_some());
}

#[test]
fn a_plan_of_one_channel_asks_for_itself() {
    let plan = Plan::single(funnel(12_000.0, 50.0, 0.05), Economics::default());
    let goals = [goal(Measure::Sales, 30.0)];
    let funnels = plan.funnels();
    let question = GoalSeek { funnels: &funnels, economics: &plan.economics, goals: &goals, channel: None };
    assert_eq!(question.current_value(Lever::CloseRate), plan.input(Input::CloseRate));
    assert_near(question.solve(Lever::Budget).expect("is reached").value, 30_000.0);
}
