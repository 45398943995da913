//! Goals in links, and what is stored of them.

use crate::regions::{EN, ES};
use embudo::model::{Goal, Input, Lever, Measure};
use embudo::state::{
    Action, App, BulkEdit, Choice, Field, FieldValue, GoalChoices, Start, StorageWrite, View,
    changed_numbers, goal_plan, goal_value, reduce, start, storage_writes,
};
use std::rc::Rc;

const PLAN: [(&str, &str); 3] = [("budget", "12000"), ("cpl", "50"), ("close", "5")];

fn opened(stored: &[(String, String)], language: &str, query: &[(&str, &str)]) -> Rc<App> {
    Rc::new(start(Start {
        stored: stored.to_vec(),
        languages: vec![language.into()],
        numbers: if language == "es" { ES.numbers } else { EN.numbers },
        query: query.iter().map(|&(key, value)| (key.to_owned(), value.to_owned())).collect(),
        new_id: "new".into(),
        ..Start::default()
    }))
}

fn linked(language: &str, goals: &[(&str, &str)]) -> Rc<App> {
    opened(&[], language, &[&PLAN, goals].concat())
}

fn goals_of(app: &App) -> Vec<Goal> {
    GoalChoices::of(&app.choices, 1).goals(&app.choices)
}

fn desk_write(writes: Vec<StorageWrite>) -> Option<String> {
    writes.into_iter().find(|write| write.key == "embudo/desk").and_then(|write| write.value)
}

#[test]
fn a_link_opens_the_goals_filled_in() {
    let app = linked("en", &[("goal-sales", "30"), ("goal-loaded-cac", "1500.5"), ("solve", "cpl")]);
    assert_eq!(app.choices.view, View::Plan);
    assert_eq!(GoalChoices::of(&app.choices, 1).lever, Lever::CostPerLead);
    let expected = [Goal::new(Measure::Sales, 30.0), Goal::new(Measure::LoadedCac, 1_500.5)];
    assert_eq!(goals_of(&app), expected.map(|goal| goal.expect("is a goal")));
}

#[test]
fn what_a_link_says_is_not_in_doubt_in_any_region() {
    let app = linked("es", &[("goal-media-cac", "1234.5")]);
    let entered = goal_value(&app.choices, Measure::MediaCac);
    assert_eq!(entered, FieldValue::Number { value: 1_234.5, doubt: None });
    assert_eq!(app.choices.goal_target(Measure::MediaCac), "1234,5");
    assert_eq!(GoalChoices::of(&app.choices, 1).lever, Lever::Budget);
}

#[test]
fn a_links_goals_take_the_place_of_those_that_were_there_and_store_nothing() {
    let before = opened(&[], "en", &[]);
    let own =
        reduce(before.clone(), Action::SetChoice(Choice::GoalTarget(Measure::LoadedCac, "1200".into())));
    let kept = desk_write(storage_writes(&before, &own)).expect("one's own goals are kept");
    let stored = [("embudo/desk".to_owned(), kept)];
    assert_eq!(goals_of(&opened(&stored, "en", &[])).len(), 1);

    let app = opened(&stored, "en", &[&PLAN[..], &[("goal-sales", "30")]].concat());
    assert_eq!(goals_of(&app), [Goal::new(Measure::Sales, 30.0).expect("is a goal")]);
    let looked = reduce(app.clone(), Action::Show(View::Plan));
    let changed = reduce(looked, Action::SetChoice(Choice::GoalTarget(Measure::Sales, "40".into())));
    assert_eq!(storage_writes(&app, &changed), []);

    let saved = reduce(changed, Action::Save);
    let kept = desk_write(storage_writes(&app, &saved)).expect("saved, the goals are kept too");
    assert!(kept.contains("40") && !kept.contains("1200"), "{kept}");
}

#[test]
fn a_link_without_goals_leaves_them() {
    let app = opened(&[], "en", &PLAN);
    assert_eq!((app.choices.view, goals_of(&app).len()), (View::Plan, 0));
}

#[test]
fn an_answer_is_put_in_and_taken_back() {
    let app = linked("en", &[("goal-sales", "30")]);
    let (plan, stale) = goal_plan(app.open_plan()).expect("there is a plan");
    assert!(!stale);
    let (inputs, goals) = (embudo::model::PlanInputs::of(&plan), goals_of(&app));
    let question = embudo::model::GoalSeek { inputs: &inputs, goals: &goals, channel: None };
    let answer = question.solve(Lever::Budget).expect("is reached");
    let numbers = changed_numbers(&answer.funnels, &inputs.funnels());
    assert_eq!(numbers, [(Field::Channel(0, Input::Budget), 30_000.0)]);
    let used = reduce(app.clone(), Action::ApplyNumbers(BulkEdit::GoalApplied, numbers));
    assert_eq!(used.open_plan().plan.as_ref().and_then(|plan| plan.input(Input::Budget)), Some(30_000.0));
    let undone = reduce(used, Action::AcceptUndoOffer);
    assert_eq!(undone.open_plan().plan, app.open_plan().plan);
}

#[test]
fn what_is_asked_for_may_stay_empty() {
    let app = opened(&[], "en", &[("cpl", "50"), ("close", "5"), ("goal-sales", "30")]);
    assert!(app.open_plan().plan.is_none());
    let (plan, stale) = goal_plan(app.open_plan()).expect("the rest is there");
    assert_eq!((plan.input(Input::Budget), stale), (Some(0.0), false));
    let app = reduce(app, Action::Type(Field::Channel(0, Input::CostPerLead), "5x".into()));
    assert!(goal_plan(app.open_plan()).is_none());
    let whole = reduce(linked("en", &[]), Action::Type(Field::Channel(0, Input::Budget), "12x".into()));
    assert!(goal_plan(whole.open_plan()).is_some_and(|(_, stale)| stale));
}

#[test]
fn a_goal_that_cannot_be_one_is_told() {
    for (measure, text) in
        [(Measure::Sales, "0"), (Measure::Sales, "-3"), (Measure::Sales, "3x"), (Measure::Roi, "x")]
    {
        let app = reduce(linked("en", &[]), Action::SetChoice(Choice::GoalTarget(measure, text.into())));
        assert!(matches!(goal_value(&app.choices, measure), FieldValue::Invalid { .. }), "{text}");
    }
    let app = reduce(linked("en", &[]), Action::SetChoice(Choice::GoalTarget(Measure::Roi, "20 %".into())));
    assert_eq!(goal_value(&app.choices, Measure::Roi), FieldValue::Number { value: 0.2, doubt: None });
}

#[test]
fn a_channel_that_is_gone_means_all() {
    let app = reduce(linked("en", &[]), Action::SetChoice(Choice::GoalChannel(Some(1))));
    assert_eq!(GoalChoices::of(&app.choices, 3).channel, Some(1));
    assert_eq!(GoalChoices::of(&app.choices, 1).channel, None);
}
