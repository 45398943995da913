//! A file of plans beside the page (`?src=`): read-only and never stored.

use crate::regions::ES;
use embudo::io::{FileError, scenario_from_json};
use embudo::model::{Currency, Input, Scenario};
use embudo::state::{
    Action, App, Field, Id, Origin, RemoteChanges, SaveStatus, SourceFile, SourceProgress, Start,
    StorageWrite, reduce, start, storage_writes,
};
use embudo::text::SourceFailure;
use std::rc::Rc;

fn json(name: &str) -> String {
    r#"{"format":"embudo","version":1,"scenarios":[{"name":"NAME","currency":"USD","budget":12000,"costPerLead":50,
        "closeRate":0.05,"colour":"red"}]}"#
        .replace("NAME", name)
}

fn scenario(name: &str) -> Scenario {
    scenario_from_json(&json(name)).expect("is a scenario")
}

/// The page opened with `?src=plans.json`, with one plan of the reader's own.
fn opened() -> Rc<App> {
    let open = r#"{"format":"embudo-preferences","version":1,"introduced":true,"open":"own"}"#;
    opened_with(vec![("embudo/scenario/own".into(), json("Own")), ("embudo/preferences".into(), open.into())])
}

fn opened_with(stored: Vec<(String, String)>) -> Rc<App> {
    Rc::new(start(Start {
        stored,
        languages: vec!["en".into()],
        query: vec![("src".into(), "team/plans.json?v=2".into()), ("budget".into(), "1".into())],
        new_id: "awaited".into(),
        ..Start::default()
    }))
}

/// Runs an action and asserts that it changes nothing stored.
fn quietly(app: &Rc<App>, action: Action) -> Rc<App> {
    let (next, written) = acted(app, action.clone());
    assert_eq!(written, [], "{action:?}");
    next
}

fn acted(app: &Rc<App>, action: Action) -> (Rc<App>, Vec<StorageWrite>) {
    let next = reduce(app.clone(), action);
    let written = storage_writes(app, &next);
    (next, written)
}

fn loaded(app: &Rc<App>) -> Rc<App> {
    let scenarios = ["Spring", "Summer"].map(|name| Some((Id::new(name), scenario(name))));
    quietly(app, Action::SourceLoaded(Ok(scenarios.into())))
}

fn names(app: &App) -> Vec<String> {
    app.library.entries().iter().map(|entry| entry.name()).collect()
}

#[test]
fn while_the_file_is_on_its_way_nothing_of_the_readers_own_is_shown() {
    let app = opened();
    let source = app.notices.source.as_ref().expect("a file is named");
    assert_eq!((source.name().as_str(), source.progress), ("plans.json", SourceProgress::Loading));
    assert!(app.open_plan().is_loading());
    let app = quietly(&app, Action::Duplicate(Id::new("copy")));
    assert_eq!(names(&app), ["Own"]);
}

#[test]
fn its_plans_come_first_and_can_be_looked_at() {
    let app = loaded(&opened());
    assert_eq!(names(&app), ["Spring", "Summer", "Own"]);
    assert_eq!(
        (app.open_plan().name().as_str(), app.open_plan().save_status()),
        ("Spring", SaveStatus::ReadOnly)
    );
    assert_eq!(app.open_plan().draft.currency, Currency::USD);
    let app = quietly(&app, Action::Open(Id::new("Summer")));
    assert_eq!(app.open_plan().name(), "Summer");
    let compared: Vec<_> =
        app.compared().iter().filter_map(|id| app.compared_plan(id)).map(|it| (it.name, it.mark)).collect();
    assert_eq!(compared, ["Spring", "Summer", "Own"].map(|name| (name.to_owned(), None)));
}

#[test]
fn nothing_of_it_can_be_changed() {
    let app = loaded(&opened());
    let budget = Field::Channel(0, Input::Budget);
    for action in [
        Action::Type(budget, "1".into()),
        Action::SetName("Mine".into()),
        Action::Paste(budget, "1\t2".into()),
        Action::AddChannel,
        Action::AddStage("MQL".into()),
        Action::SetCurrency(Currency::EUR),
        Action::Save,
        Action::Discard,
        Action::Delete(Id::new("new")),
        Action::Undo,
        Action::Redo,
        Action::AcceptUndoOffer,
        Action::Move { up: false },
    ] {
        let next = quietly(&app, action.clone());
        assert_eq!((next.open_plan(), &next.library), (app.open_plan(), &app.library), "{action:?}");
    }
}

#[test]
fn a_copy_is_the_readers_own() {
    let app = loaded(&opened());
    let (app, written) = acted(&app, Action::Duplicate(Id::new("copy")));
    assert_eq!(names(&app), ["Spring", "Summer", "Own", "Spring"]);
    assert_eq!((app.open_plan().save_status(), app.open_plan().origin), (SaveStatus::Saved, Origin::Own));
    let keys: Vec<&str> = written.iter().map(|write| write.key.as_str()).collect();
    assert_eq!(keys, ["embudo/scenario/copy", "embudo/order", "embudo/preferences"]);
    let order = written[1].value.as_deref().expect("the order");
    assert!(order.contains(r#"["own","copy"]"#), "{order}");
    // Unknown fields from a newer version are kept.
    assert!(written[0].value.as_deref().is_some_and(|json| json.contains(r#""colour":"red""#)));
    let (app, _) = acted(&app, Action::Open(Id::new("Spring")));
    let (app, _) = acted(&app, Action::Duplicate(Id::new("second")));
    assert_eq!(app.open_plan().name(), "Spring (2)", "names are kept apart");
    let (app, _) = acted(&app, Action::Type(Field::Channel(0, Input::Budget), "1".into()));
    assert_eq!(app.open_plan().save_status(), SaveStatus::Changed);
}

#[test]
fn a_scenario_that_cannot_be_used_is_left_out_and_counted() {
    let app = quietly(&opened(), Action::SourceLoaded(Ok(vec![None, Some((Id::new("b"), scenario("B")))])));
    assert_eq!(names(&app), ["B", "Own"]);
    assert_eq!(app.notices.source.as_ref().map(|it| it.progress), Some(SourceProgress::Open { left_out: 1 }));
}

#[test]
fn another_page_may_reorder_the_readers_own_behind_them() {
    let order = r#"{"format":"embudo-order","version":1,"ids":["own"]}"#;
    let arrived = vec![StorageWrite { key: "embudo/order".into(), value: Some(order.into()) }];
    let app = quietly(
        &loaded(&opened()),
        Action::MergeRemote { remote: RemoteChanges::read(&arrived), unsaved: Vec::new() },
    );
    assert_eq!(names(&app), ["Spring", "Summer", "Own"]);
}

#[test]
fn a_file_that_cannot_be_shown_is_told_and_the_readers_own_is_there() {
    for (answer, trouble) in [
        (Err(SourceFailure::Missing), SourceFailure::Missing),
        (Err(SourceFailure::FileError(FileError::Newer)), SourceFailure::FileError(FileError::Newer)),
        (Ok(vec![None, None]), SourceFailure::Invalid),
    ] {
        let app = quietly(&opened(), Action::SourceLoaded(answer));
        assert_eq!(app.notices.source.as_ref().map(|it| it.progress), Some(SourceProgress::Failed(trouble)));
        assert_eq!(
            (app.open_plan().name().as_str(), app.open_plan().save_status()),
            ("Own", SaveStatus::Saved)
        );
    }
    let app = quietly(
        &opened_with(Vec::new()),
        Action::SourceLoaded(Err(SourceFailure::FileError(FileError::TooLarge))),
    );
    assert_eq!(app.open_plan().save_status(), SaveStatus::Example);
}

#[test]
fn whoever_went_on_in_the_meantime_is_left_there() {
    let (app, _) = acted(&opened(), Action::New(Id::new("new")));
    let (app, _) = acted(&app, Action::Type(Field::Channel(0, Input::Budget), "7".into()));
    let app = loaded(&app);
    assert_eq!(app.open_plan().id, Id::new("new"));
    assert_eq!(names(&app), ["Spring", "Summer", "Own"]);
}

#[test]
fn its_plans_are_shown_in_the_readers_format() {
    let (app, _) = acted(&loaded(&opened()), Action::SetNumbers(ES.numbers));
    assert_eq!(app.open_plan().draft.text(Field::Channel(0, Input::Budget)), "12.000");
    assert_eq!(app.open_plan().save_status(), SaveStatus::ReadOnly);
}

#[test]
fn a_file_is_called_by_the_end_of_its_address() {
    let name =
        |address: &str| SourceFile { address: address.into(), progress: SourceProgress::Loading }.name();
    assert_eq!(name("plan.json"), "plan.json");
    assert_eq!(name("../a/b.json?x=/y#z/"), "b.json");
    assert_eq!(name("https://elsewhere.example/"), "https://elsewhere.example/");
    assert_eq!(name(&"x".repeat(500)).len(), 60);
    // Wikis serve attachments by a script.
    assert_eq!(name("/lib/exe/fetch.php?media=plan.json"), "plan.json");
    assert_eq!(name("fetch.php?tok=1&media=sales:2027:Plan%20A.JSON#x"), "Plan A.JSON");
    assert_eq!(name("fetch.php?media=folder%2Fplan.json"), "plan.json");
    assert_eq!(name("plan.json?copy=other.json"), "plan.json");
    assert_eq!(name("fetch.php?id=7"), "fetch.php");
}
