//! Goals in links, and what is stored of them.

use crate::regions::{EN, ES};
use embudo::io::{RecordError, scenario_from_json, scenario_to_json};
use embudo::model::{Goal, Input, Lever, Measure};
use embudo::state::{
    Action, App, BulkEdit, Choice, Field, FieldValue, GoalChoices, Id, SaveStatus, Start, View,
    changed_numbers, goal_plan, reduce, start, storage_writes,
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
    app.open_plan().draft.goals().iter().collect()
}

fn typed(app: Rc<App>, measure: Measure, text: &str) -> Rc<App> {
    reduce(app, Action::Type(Field::Goal(measure), text.into()))
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
    let field = Field::Goal(Measure::MediaCac);
    assert_eq!(app.open_plan().draft.value(field), FieldValue::Number { value: 1_234.5, doubt: None });
    assert_eq!(app.open_plan().draft.text(field), "1.234,5");
    assert_eq!(GoalChoices::of(&app.choices, 1).lever, Lever::Budget);
}

#[test]
fn goals_belong_to_their_plan() {
    let blank = opened(&[], "en", &[]);
    let own = typed(reduce(blank.clone(), Action::New(Id::new("own"))), Measure::LoadedCac, "1200");
    let stored: Vec<_> = storage_writes(&blank, &own)
        .into_iter()
        .filter_map(|write| Some((write.key, write.value?)))
        .collect();
    let again = opened(&stored, "en", &[]);
    assert_eq!(goals_of(&again), [Goal::new(Measure::LoadedCac, 1_200.0).expect("is a goal")]);

    // Those of a link are the link's.
    for query in [&PLAN[..], &[]] {
        let app = opened(&stored, "en", &[query, &[("goal-sales", "30")]].concat());
        assert_eq!(goals_of(&app), [Goal::new(Measure::Sales, 30.0).expect("is a goal")]);
        assert_eq!(storage_writes(&app, &typed(app.clone(), Measure::Sales, "40")), []);
        let back = reduce(app, Action::Open(again.open_plan().id.clone()));
        assert_eq!(goals_of(&back), goals_of(&again));
    }
}

#[test]
fn goals_are_typed_saved_and_taken_back_like_every_field() {
    let app = linked("en", &[]);
    let goal = typed(app.clone(), Measure::Sales, "1,200");
    assert_eq!(goals_of(&reduce(goal.clone(), Action::Undo)), []);
    let saved = reduce(goal, Action::Save);
    assert_eq!(saved.open_plan().save_status(), SaveStatus::Saved);
    let file = saved.open_plan().saved.as_deref().expect("is saved").clone();
    assert_eq!(scenario_from_json(&scenario_to_json(&file)), Ok(file));

    // A target of another measure of the kind is kept as typed, and is no goal of the plan.
    let other = reduce(saved.clone(), Action::ChooseGoal(Measure::Revenue));
    assert_eq!((goals_of(&other), other.open_plan().save_status()), (vec![], SaveStatus::Changed));
    let back = reduce(other, Action::ChooseGoal(Measure::Sales));
    assert_eq!((goals_of(&back), back.open_plan().save_status()), (goals_of(&saved), SaveStatus::Saved));

    // One that can't be read leaves the figures as they are, and is not lost by saving.
    let wrong = typed(saved.clone(), Measure::Payback, "12x");
    let wrong = reduce(reduce(wrong, Action::ChooseGoal(Measure::Payback)), Action::Save);
    assert_eq!(wrong.open_plan().save_status(), SaveStatus::Changed);
    assert_eq!(wrong.open_plan().draft.first_invalid_field(), Some(Field::Goal(Measure::Payback)));
    assert!(wrong.open_plan().plan.is_some());
}

#[test]
fn a_file_has_one_goal_of_a_kind() {
    let file = |goals: &str| {
        format!(
            r#"{{"format":"embudo","version":1,"scenarios":[{{"name":"A","currency":"EUR","budget":1.0,"costPerLead":1.0,"closeRate":1.0,"salesCost":0.0,"fixedCost":0.0{goals}}}]}}"#
        )
    };
    let two = r#","goalSales":30.0,"goalRoi":0.2"#;
    assert_eq!(scenario_from_json(&file(two)).map(|read| scenario_to_json(&read)), Ok(file(two)));
    for wrong in [r#","goalSales":30,"goalLeads":5"#, r#","goalSales":0"#, r#","goalPayback":"1""#] {
        assert_eq!(scenario_from_json(&file(wrong)), Err(RecordError::Invalid), "{wrong}");
    }
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
        let app = typed(linked("en", &[]), measure, text);
        assert!(
            matches!(app.open_plan().draft.value(Field::Goal(measure)), FieldValue::Invalid { .. }),
            "{text}"
        );
    }
    for (text, target) in [("20 %", 0.2), ("250", 2.5), ("0", 0.0)] {
        let app = typed(linked("en", &[]), Measure::Roi, text);
        let number = FieldValue::Number { value: target, doubt: None };
        assert_eq!(app.open_plan().draft.value(Field::Goal(Measure::Roi)), number);
    }
}

#[test]
fn a_channel_that_is_gone_means_all() {
    let app = reduce(linked("en", &[]), Action::SetChoice(Choice::GoalChannel(Some(1))));
    assert_eq!(GoalChoices::of(&app.choices, 3).channel, Some(1));
    assert_eq!(GoalChoices::of(&app.choices, 1).channel, None);
}
