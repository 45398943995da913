//! Goal seek, bridge and tornado for plans in months.

use crate::regions::EN;
use crate::strategies::{months, near};
use embudo::model::{
    Amount, Bridge, BridgeMeasure, ByMonth, Channel, Currency, Driver, Economics, Goal, GoalSeek, Input,
    Lever, Measure, Name, Plan, PlanInputs, Projection, Rate, Scenario, StageRates, Stages, Timeline,
    Tornado, UnknownFields,
};
use embudo::state::{Draft, changed_numbers};
use proptest::prelude::*;

fn projected(plan: &Plan, measure: Measure) -> f64 {
    Projection::of(plan).get(measure).expect("defined")
}

/// Two channels over a quarter: one with a month that differs, one with budgets by month and a lag in days.
fn quarter() -> Plan {
    let stored = include_str!("fixtures/scenario-v3.json");
    embudo::io::scenario_from_json(stored).expect("a scenario").plan
}

fn draft_of(plan: &Plan) -> Draft {
    let name = Name::new("Quarter").expect("a name");
    let scenario =
        Scenario { name, currency: Currency::EUR, plan: plan.clone(), unknown: UnknownFields::NONE };
    Draft::of(&scenario, EN)
}

#[test]
fn a_solution_written_into_the_draft_reaches_its_goal() {
    let plan = quarter();
    let goal = Goal::new(Measure::Sales, 60.0).expect("a goal");
    for lever in [Lever::Budget, Lever::CostPerLead, Lever::CloseRate] {
        let question = GoalSeek { inputs: &PlanInputs::of(&plan), goals: &[goal], channel: None };
        let answer = question.solve(lever).expect("can be reached");
        let mut draft = draft_of(&plan);
        draft.apply_numbers(changed_numbers(&answer.funnels, &plan.funnels()));
        let after = draft.plan().expect("a plan");
        assert!((projected(&after, Measure::Sales) - 60.0).abs() < 1e-6, "{lever:?}");
        let timeline = Timeline::of(&after).expect("in months").expect("defined");
        assert!((timeline.total_closing() - 60.0).abs() < 1e-6, "{lever:?}");
    }
}

#[test]
fn a_bridge_between_plans_in_months_adds_up() {
    let before = quarter();
    let mut draft = draft_of(&before);
    draft.set(embudo::state::Field::Monthly(0, Input::CostPerLead, 1), "45".to_owned());
    let after = draft.plan().expect("a plan");
    let bridge = Bridge::between(BridgeMeasure::Sales, &before, &after).expect("a bridge");
    assert!(near(bridge.to, projected(&after, Measure::Sales)) && bridge.to > bridge.from);
    // Only the CPL of one month fell, so it contributes the whole change.
    assert!(near(bridge.contributions().get(Driver::CostPerLead), bridge.to - bridge.from));
}

#[test]
fn a_tornado_moves_months_that_differ_too() {
    let plan = quarter();
    let range = Rate::new(0.2).expect("a rate");
    let numbers = PlanInputs::of(&plan);
    let bars = Tornado::of(&plan, Measure::Sales, &[range; Input::ALL.len()]).bars;
    let close_rate = bars.iter().find(|bar| bar.input == Input::CloseRate).expect("a bar");
    let now = projected(&plan, Measure::Sales);
    assert!(near(close_rate.higher.figure.expect("defined"), now * 1.2));
    assert!(near(numbers.projection().get(Measure::Sales).expect("defined"), now));
}

/// Plans in months with realistic numbers, so that none is clamped.
fn usual_plans() -> impl Strategy<Value = Plan> {
    let amount = |value: u32| Amount::new(f64::from(value)).expect("an amount");
    let rate = |percent: u32| Rate::new(f64::from(percent) / 100.0).expect("a rate");
    let costs = || prop::collection::vec(prop::option::of(1..1_000_u32), 0..6);
    let rates = || prop::collection::vec(prop::option::of(1..100_u32), 0..6);
    let channel = (0..1_000_000_u32, 1..1_000_u32, 1..100_u32, costs(), rates(), months::spreads());
    let channel = channel.prop_map(move |(budget, cost, close, costs, rates, spread)| {
        let by_month = ByMonth {
            spread,
            costs_per_lead: costs.into_iter().map(|cost| cost.map(amount)).collect(),
            close_rates: rates.into_iter().map(|percent| percent.map(rate)).collect(),
            ..ByMonth::default()
        };
        let steps = Some(StageRates::single(rate(close)));
        let (budget, cost_per_lead, unknown) = (amount(budget), amount(cost), UnknownFields::NONE);
        Channel { name: None, budget, cost_per_lead, stage_rates: steps, by_month, unknown }
    });
    (prop::collection::vec(channel, 1..=3), months::schedules()).prop_map(|(channels, schedule)| {
        let mut plan = Plan::new(channels, Stages::default(), Economics::default()).expect("fits");
        plan.months = Some(schedule);
        plan
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn numbers_written_into_the_draft_give_the_calculated_result(plan in usual_plans(), factor in 0.5..0.99_f64) {
        // Through the fields and back, with CPL and close rates scaled as goal seek and what-if do it.
        let before = PlanInputs::of(&plan);
        let (after, _) = before.scaled(Input::CostPerLead, factor);
        let (after, _) = after.scaled(Input::CloseRate, factor);
        let mut draft = draft_of(&plan);
        draft.apply_numbers(changed_numbers(&after.funnels(), &before.funnels()));
        let put_in = draft.plan().expect("a plan");
        for (is, should) in put_in.funnels().iter().zip(&after.funnels()) {
            for input in [Input::CostPerLead, Input::CloseRate] {
                let (is, should) = (input.of_funnel(is), input.of_funnel(should));
                prop_assert!((is - should).abs() <= 1e-6 * should, "{input:?}: {is} {should}");
            }
        }
    }
}
