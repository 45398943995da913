//! Goals, bridge and tornado work on a plan in months as on any other.

mod strategies;

use embudo::model::{
    Bridge, Bridged, Currency, Goal, Input, Lever, Measure, Mover, Name, Numbers, Plan, Projection, Question,
    Rate, Scenario, Timeline, Tornado, Unknown,
};
use embudo::state::{Draft, numbers_of};
use embudo::text::Language;
use proptest::prelude::*;
use strategies::{months, near};

fn projected(plan: &Plan, measure: Measure) -> f64 {
    Projection::of(plan).get(measure).expect("defined")
}

/// Two channels over a quarter: one with a month of its own, one by month with a lag in days.
fn quarter() -> Plan {
    let stored = include_str!("fixtures/scenario-v3.json");
    embudo::io::scenario_from_json(stored).expect("a scenario").plan
}

fn draft_of(plan: &Plan) -> Draft {
    let name = Name::new("Quarter").expect("a name");
    let scenario = Scenario { name, currency: Currency::EUR, plan: plan.clone(), unknown: Unknown::NOTHING };
    Draft::of(&scenario, Language::English)
}

#[test]
fn an_answer_that_is_put_in_reaches_its_goal() {
    let plan = quarter();
    let goal = Goal::new(Measure::Sales, 60.0).expect("a goal");
    for lever in [Lever::Budget, Lever::CostPerLead, Lever::CloseRate] {
        let (funnels, economics) = (&plan.funnels(), &plan.economics);
        let question = Question { funnels, economics, goals: &[goal], channel: None };
        let answer = question.solve(lever).expect("can be reached");
        let mut draft = draft_of(&plan);
        draft.adopt(numbers_of(&answer.funnels, &plan.funnels()));
        let after = draft.plan().expect("a plan");
        assert!((projected(&after, Measure::Sales) - 60.0).abs() < 1e-6, "{lever:?}");
        let timeline = Timeline::of(&after).expect("in months").expect("defined");
        assert!((timeline.closed().last().expect("a month") - 60.0).abs() < 1e-6, "{lever:?}");
    }
}

#[test]
fn a_bridge_between_months_adds_up() {
    let before = quarter();
    let mut draft = draft_of(&before);
    draft.set(embudo::state::Field::Monthly(0, Input::CostPerLead, 1), "45".to_owned());
    let after = draft.plan().expect("a plan");
    let bridge = Bridge::between(Bridged::Sales, &before, &after).expect("a bridge");
    assert!(near(bridge.to, projected(&after, Measure::Sales)) && bridge.to > bridge.from);
    // Only leads got cheaper, in one month: all of the change is due to that.
    assert!(near(bridge.parts().get(Mover::CostPerLead), bridge.to - bridge.from));
}

#[test]
fn a_tornado_moves_the_months_too() {
    let plan = quarter();
    let range = Rate::new(0.2).expect("a rate");
    let numbers = Numbers::of(&plan);
    let bars = Tornado::of(&plan, Measure::Sales, &[range; Input::ALL.len()]).bars;
    let close_rate = bars.iter().find(|bar| bar.input == Input::CloseRate).expect("a bar");
    let now = projected(&plan, Measure::Sales);
    assert!(near(close_rate.higher.figure.expect("defined"), now * 1.2));
    assert!(near(numbers.projection().get(Measure::Sales).expect("defined"), now));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_put_in_is_what_was_worked_out(plan in months::plans(), factor in 0.5..0.99_f64) {
        // Through the fields and back, with CPL and close rates multiplied as goals and trials do it.
        let before = Numbers::of(&plan);
        let (after, stopped) = before.times(Input::CostPerLead, factor);
        let (after, also) = after.times(Input::CloseRate, factor);
        let bounds = |value: f64| value == 0.0 || (1e-4..1e12).contains(&value);
        let plain = before.funnels.iter().all(|funnel| Input::OF_CHANNEL.iter().all(|it| bounds(it.of_funnel(funnel))));
        let months = plan.channels().iter().all(|channel| {
            let costs = channel.by_month.costs.iter().flatten().all(|cost| bounds(cost.get()));
            let usual = plan.usual(channel);
            let usual = Input::OF_CHANNEL.iter().all(|it| bounds(it.of_funnel(&usual)));
            usual && costs && channel.by_month.rates.iter().flatten().all(|rate| bounds(rate.get()))
        });
        prop_assume!(months && !stopped && !also && plain && plan.outcome().is_ok());
        let mut draft = draft_of(&plan);
        draft.adopt(numbers_of(&after.funnels, &before.funnels));
        let put_in = draft.plan().expect("a plan");
        for (is, should) in put_in.funnels().iter().zip(&after.funnels) {
            for input in [Input::CostPerLead, Input::CloseRate] {
                let (is, should) = (input.of_funnel(is), input.of_funnel(should));
                prop_assert!((is - should).abs() <= 1e-6 * should, "{input:?}: {is} {should}");
            }
        }
    }
}
