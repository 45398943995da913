//! Values stored by every earlier version still load. The fixtures are never removed.

use embudo::io::{DraftRecord, scenario_from_json, scenario_to_json};
use embudo::model::{CostBasis, Input, Measure, Projection, Timeline};
use embudo::state::{Draft, Field};

#[test]
fn a_scenario_of_the_first_version_loads_and_is_written_as_it_was() {
    let stored = include_str!("fixtures/scenario-v1.json");
    let scenario = scenario_from_json(stored).expect("a scenario");
    assert_eq!(Projection::of(&scenario.plan).get(Measure::LoadedCac), Ok(1_500.0));
    assert_eq!(scenario.plan.economics.sales_cost.basis, CostBasis::Period);
    assert_eq!((scenario.plan.economics.account_revenue, scenario.plan.economics.churn), (None, None));
    assert_eq!(scenario_to_json(&scenario), stored);
}

#[test]
fn a_scenario_of_the_second_version_loads_and_is_written_as_it_was() {
    let stored = include_str!("fixtures/scenario-v2.json");
    let scenario = scenario_from_json(stored).expect("a scenario");
    assert_eq!(scenario.plan.stage_counts().expect("counts"), [290.0, 121.0, 17.0]);
    assert_eq!(scenario_to_json(&scenario), stored);
}

#[test]
fn a_scenario_of_the_third_version_loads_and_is_written_as_it_was() {
    let stored = include_str!("fixtures/scenario-v3.json");
    let scenario = scenario_from_json(stored).expect("a scenario");
    let timeline = Timeline::of(&scenario.plan).expect("in months").expect("defined");
    assert_eq!(timeline.planned, 3);
    assert_eq!(scenario_to_json(&scenario), stored);
}

#[test]
fn a_draft_of_the_first_version_loads_with_every_text() {
    let record = DraftRecord::from_json(include_str!("fixtures/draft-v1.json")).expect("a draft");
    let draft = Draft::from_record(&record).expect("a draft");
    assert_eq!(draft.number(Field::Channel(0, Input::Budget)), Some(12_600.5));
    assert_eq!(draft.text(Field::Plan(Input::Margin)), "x");
    assert_eq!((draft.channels(), draft.stages()), (1, 0));
    assert_eq!(draft.record(), record);
}
