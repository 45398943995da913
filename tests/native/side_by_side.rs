//! Selection of the scenarios in the comparison.

use embudo::model::{BridgeMeasure, Input};
use embudo::state::{
    Action, App, Choice, ComparedScenario, ComparisonChoice, Field, Id, PlanMark, Start, reduce, start,
    toggled,
};
use std::rc::Rc;

fn stored(id: &str, budget: u32) -> (String, String) {
    let scenario = format!(
        r#"{{"format":"embudo","version":1,"scenarios":[{{"name":"Plan {id}","currency":"EUR",
        "budget":{budget},"costPerLead":50,"closeRate":0.05}}]}}"#
    );
    (format!("embudo/scenario/{id}"), scenario)
}

/// The page with scenarios of these ids in this order, the first one open.
fn with(ids: &[&str]) -> Rc<App> {
    let order = format!(r#"{{"format":"embudo-order","version":1,"ids":{ids:?}}}"#);
    let mut stored: Vec<_> = ids.iter().map(|id| self::stored(id, 12_000)).collect();
    stored.push(("embudo/order".into(), order));
    let from = Start { stored, languages: vec!["en".into()], new_id: "new".into(), ..Start::default() };
    Rc::new(start(from))
}

fn choose(app: Rc<App>, choice: ComparisonChoice) -> Rc<App> {
    reduce(app, Action::SetChoice(Choice::Comparison(choice)))
}

fn ids(ids: &[&str]) -> Vec<Id> {
    ids.iter().map(|id| Id::new(id)).collect()
}

fn compared(app: &App) -> Vec<String> {
    app.compared().iter().map(|id| id.as_str().to_owned()).collect()
}

fn sides(app: &App) -> Vec<ComparedScenario> {
    app.compared().iter().filter_map(|id| app.compared_plan(id)).collect()
}

fn budget(side: &ComparedScenario) -> Option<f64> {
    side.plan().input(Input::Budget)
}

fn type_budget(app: Rc<App>, text: &str) -> Rc<App> {
    reduce(app, Action::Type(Field::Channel(0, Input::Budget), text.to_owned()))
}

#[test]
fn at_first_the_open_one_stands_beside_the_first_of_the_others() {
    let app = with(&["a", "b", "c", "d", "e"]);
    assert_eq!(compared(&app), ["a", "b", "c"]);
    let app = reduce(app, Action::Open(Id::new("e")));
    assert_eq!(compared(&app), ["a", "b", "e"]);
    let app = type_budget(reduce(app, Action::New(Id::new("x"))), "5");
    assert_eq!(compared(&app), ["a", "b", "c"], "an empty plan is nothing to compare");
}

#[test]
fn a_choice_keeps_its_order_and_forgets_who_is_gone() {
    let app = choose(with(&["a", "b", "c"]), ComparisonChoice::Chosen(ids(&["c", "nobody", "a", "c"])));
    assert_eq!(compared(&app), ["c", "a"]);
    let chosen = app.compared();
    assert_eq!(toggled(chosen.iter(), &Id::new("b")), ids(&["c", "a", "b"]));
    assert_eq!(toggled(chosen.iter(), &Id::new("c")), ids(&["a"]));
    let none = toggled([Id::new("a")].iter(), &Id::new("a"));
    assert!(compared(&choose(app, ComparisonChoice::Chosen(none))).is_empty(), "not even those of the start");
}

#[test]
fn six_are_the_most() {
    let seven = ["a", "b", "c", "d", "e", "f", "g"];
    let app = choose(with(&seven), ComparisonChoice::Chosen(ids(&seven)));
    assert_eq!(compared(&app), seven[..6]);
}

#[test]
fn the_open_one_counts_as_it_stands() {
    let app = type_budget(with(&["a", "b"]), "15000");
    let both = sides(&app);
    assert_eq!((budget(&both[0]), both[0].mark), (Some(15_000.0), Some(PlanMark::Changed)));
    assert_eq!((budget(&both[1]), both[1].mark), (Some(12_000.0), None));
    // With an invalid field its last valid plan is shown.
    let wrong = type_budget(app.clone(), "15000x");
    assert_eq!(sides(&wrong)[0].mark, Some(PlanMark::Stale));
    assert_eq!(budget(&sides(&wrong)[0]), Some(15_000.0));
    // Once another plan is open, its unsaved changes still count; an incomplete plan is left out.
    let left = reduce(app, Action::Open(Id::new("b")));
    assert_eq!((budget(&sides(&left)[0]), sides(&left)[0].mark), (Some(15_000.0), Some(PlanMark::Changed)));
    let left = reduce(wrong, Action::Open(Id::new("b")));
    assert!(left.compared_plan(&Id::new("a")).is_none());
}

#[test]
fn a_plan_that_was_never_saved_counts_too() {
    let mut app = reduce(with(&["a"]), Action::New(Id::new("x")));
    assert_eq!(app.comparable(), 1);
    for (input, text) in [(Input::Budget, "6000"), (Input::CostPerLead, "40"), (Input::CloseRate, "5")] {
        app = reduce(app, Action::Type(Field::Channel(0, input), text.to_owned()));
    }
    assert_eq!(app.comparable(), 2);
    assert_eq!(compared(&app), ["a", "x"]);
    assert_eq!(sides(&app)[1].mark, Some(PlanMark::Unsaved));
    assert_eq!(sides(&app)[1].name, "7.5 sales for €6,000");
}

#[test]
fn the_baseline_and_the_end_of_the_bridge_are_never_the_same() {
    let app = with(&["a", "b", "c"]);
    let three = sides(&app);
    assert_eq!((app.baseline(&three), app.bridge_end(&three)), (0, Some(1)));
    let app = choose(
        choose(app, ComparisonChoice::Baseline(Id::new("c"))),
        ComparisonChoice::BridgeTo(Id::new("b")),
    );
    assert_eq!((app.baseline(&three), app.bridge_end(&three)), (2, Some(1)));
    let app = choose(app, ComparisonChoice::Baseline(Id::new("b")));
    assert_eq!((app.baseline(&three), app.bridge_end(&three)), (1, Some(0)), "the open one");
    let app = choose(app, ComparisonChoice::Baseline(Id::new("gone")));
    assert_eq!(app.baseline(&three), 0);
    assert_eq!(app.bridge_end(&three[..1]), None);
    assert_eq!(app.choices.comparison.bridge_measure, BridgeMeasure::Sales);
    let app = choose(app, ComparisonChoice::BridgeMeasure(BridgeMeasure::MediaCac));
    assert_eq!(app.choices.comparison.bridge_measure, BridgeMeasure::MediaCac);
}
