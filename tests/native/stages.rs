//! Stages come and go without changing what a plan comes to, and a close rate typed beside them changes
//! what the person says.

use crate::regions::EN;
use crate::strategies::{near, plans};
use crate::values::scenario;
use embudo::model::{Currency, Input, Name, Outcome, Plan, Scenario, UnknownFields};
use embudo::state::{CloseRateAnswer, Draft, Field};
use proptest::prelude::*;

fn draft_of(plan: Plan) -> Draft {
    let scenario = Scenario {
        name: Name::new("A").expect("is a name"),
        currency: Currency::EUR,
        plan,
        unknown: UnknownFields::NONE,
    };
    Draft::of(&scenario, EN)
}

fn outcome(draft: &Draft) -> Option<Outcome> {
    draft.plan()?.outcome().ok()
}

fn same(one: Option<Outcome>, other: Option<Outcome>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => near(one.leads, other.leads) && near(one.sales, other.sales),
        (one, other) => one == other,
    }
}

/// Two channels that close at different rates.
fn two_channels() -> Draft {
    let mut draft = Draft::blank(EN, Currency::EUR);
    draft.add_channel();
    for (channel, close) in [(0, "5"), (1, "10")] {
        for (input, text) in [(Input::Budget, "1000"), (Input::CostPerLead, "10"), (Input::CloseRate, close)]
        {
            draft.set(Field::Channel(channel, input), text.into());
        }
    }
    draft
}

/// Stage rates of some channels, large enough that their products can be typed.
fn staged() -> impl Strategy<Value = Vec<Vec<f64>>> {
    (2_usize..=6)
        .prop_flat_map(|steps| prop::collection::vec(prop::collection::vec(0.01_f64..=1.0, steps), 1..4))
}

/// Channels with rates of their own.
fn draft_with(rates: &[Vec<f64>]) -> Draft {
    let mut draft = Draft::blank(EN, Currency::EUR);
    (1..rates.len()).for_each(|_| draft.add_channel());
    (1..rates[0].len()).for_each(|_| draft.add_stage(String::new()));
    for (channel, rates) in rates.iter().enumerate() {
        draft.write(Field::Channel(channel, Input::Budget), 1_000.0);
        draft.write(Field::Channel(channel, Input::CostPerLead), 10.0);
        draft.set_own_rates(channel, true);
        rates.iter().enumerate().for_each(|(step, &rate)| draft.write(Field::OwnStep(channel, step), rate));
    }
    draft
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn adding_a_stage_does_not_change_the_outcome(plan in plans()) {
        let mut draft = draft_of(plan);
        let before = outcome(&draft);
        draft.add_stage("New".into());
        prop_assert!(same(outcome(&draft), before));
    }

    #[test]
    fn removing_a_stage_does_not_change_the_outcome(rates in staged(), at in 0_usize..5) {
        let mut draft = draft_with(&rates);
        let (before, stages) = (outcome(&draft), draft.stages());
        draft.remove_stage(at % stages);
        prop_assert_eq!(draft.stages(), stages - 1);
        prop_assert!(before.is_some() && same(outcome(&draft), before));
    }

    #[test]
    fn changing_a_stage_rate_reaches_the_requested_close_rate(plan in plans(), wanted in 0.01_f64..100.0, step in 0_usize..6) {
        let mut draft = draft_of(plan);
        let field = Field::Channel(0, Input::CloseRate);
        draft.set(field, format!("{wanted:.4}"));
        let others = (1..draft.channels()).map(|at| draft.plan().map(|plan| plan.funnels()[at])).collect::<Vec<_>>();
        let Some(wish) = draft.close_rate_question(0) else { return Ok(()) };
        draft.answer_close_rate(0, CloseRateAnswer::Change(step));
        match wish.steps.get(step) {
            Some(Some(needed)) if (1e-8..=1.0).contains(needed) => {
                prop_assert!(near(draft.staged_close_rate(0).expect("has stages"), wish.wanted));
                prop_assert!(draft.text(field).is_empty());
            }
            _ => prop_assert_eq!(draft.close_rate_question(0), Some(wish)),
        }
        // Only the channel that it was typed for changes.
        let after = (1..draft.channels()).map(|at| draft.plan().map(|plan| plan.funnels()[at])).collect::<Vec<_>>();
        prop_assert_eq!(after, others);
    }
}

#[test]
fn channels_with_different_close_rates_keep_them_when_stages_are_added() {
    let mut draft = two_channels();
    draft.add_stage("MQL".into());
    assert!(draft.has_own_rates(0) && draft.has_own_rates(1));
    assert_eq!(outcome(&draft).map(|it| it.sales), Some(15.0));
    draft.remove_stage(0);
    assert_eq!(draft.number(Field::Channel(1, Input::CloseRate)), Some(0.1));
    assert_eq!(outcome(&draft).map(|it| it.sales), Some(15.0));
}

#[test]
fn a_close_rate_typed_beside_stages_replaces_them_only_on_request() {
    let mut draft = two_channels();
    draft.add_stage("MQL".into());
    draft.set(Field::Channel(0, Input::CloseRate), "7".into());
    assert_eq!(outcome(&draft).map(|it| it.sales), Some(15.0));
    assert!(draft.has_close_rate_question());
    let mut kept = draft.clone();
    kept.answer_close_rate(0, CloseRateAnswer::Keep);
    assert!(!kept.has_close_rate_question());
    draft.answer_close_rate(0, CloseRateAnswer::Replace);
    assert_eq!((draft.stages(), outcome(&draft).map(|it| it.sales)), (0, Some(17.0)));
}

#[test]
fn without_stages_the_default_rate_is_the_close_rate_of_channels_without_one() {
    let stored = scenario(
        r#"{"name":"A","currency":"EUR","stageRates":[0.05],"channels":[
            {"name":"Search","budget":1000,"costPerLead":10},
            {"name":"Fairs","budget":1000,"costPerLead":10,"rates":[0.1]}]}"#,
    );
    let rate = |at: usize| stored.plan.stage_rates_of(&stored.plan.channels()[at]).close_rate().get();
    assert_eq!([rate(0), rate(1)], [0.05, 0.1]);
    // A rate that no field shows would make the plan differ from what is stored as soon as it is open.
    assert_eq!(Draft::of(&stored, EN).plan(), Some(stored.plan));
}

#[test]
fn at_most_five_stages_can_be_added() {
    let mut draft = two_channels();
    (0..9).for_each(|_| draft.add_stage(String::new()));
    assert_eq!(draft.stages(), 5);
    assert_eq!(draft.plan().expect("is a plan").stages().names()[4].as_str(), "Stage 5");
}
