//! The state of an embedded page, and of a page in another site's frame.

use embudo::model::{Input, Measure, Projection};
use embudo::state::{
    Action, App, Choice, Field, PercentChoice, SaveStatus, Start, reduce, start, storage_writes,
};
use embudo::text::{Language, StorageFailure};
use std::rc::Rc;

const SAVED: &str = r#"{"format":"embudo","version":1,"scenarios":[{"name":"Mine","currency":"USD",
    "budget":1000,"costPerLead":10,"closeRate":0.1}]}"#;
const PREFERENCES: &str =
    r#"{"format":"embudo-preferences","version":1,"language":"es","introduced":true,"open":"a"}"#;

fn opened(query: &[(&str, &str)]) -> Start {
    let pairs =
        |pairs: &[(&str, &str)]| pairs.iter().map(|&(key, value)| (key.into(), value.into())).collect();
    Start {
        stored: pairs(&[
            ("embudo/scenario/a", SAVED),
            ("embudo/scenario/b", "{"),
            ("embudo/preferences", PREFERENCES),
        ]),
        query: pairs(query),
        languages: vec!["en".into()],
        new_id: "new".into(),
        ..Start::default()
    }
}

fn sales(app: &App) -> f64 {
    let plan = app.open_plan().plan.as_deref().expect("there is a plan");
    Projection::of(plan).get(Measure::Sales).expect("it sells")
}

#[test]
fn an_embedded_page_shows_its_plan_and_nothing_of_the_readers() {
    let app = start(opened(&[("view", "embed"), ("budget", "12000"), ("cpl", "50"), ("close", "5")]));
    assert!(app.embedded && app.library.is_empty() && app.unreadable.is_empty());
    assert_eq!((app.open_plan().save_status(), sales(&app)), (SaveStatus::Preview, 12.0));
    // The reader's language still applies.
    assert_eq!(app.preferences.language, Language::Spanish);
}

#[test]
fn an_embedded_page_without_a_plan_shows_the_example_to_everybody() {
    let app = start(opened(&[("view", "embed")]));
    assert_eq!(app.open_plan().save_status(), SaveStatus::Example);
    assert!(!start(opened(&[])).embedded);
    assert_eq!(start(opened(&[])).open_plan().save_status(), SaveStatus::Saved);
}

#[test]
fn nothing_of_an_embedded_plan_is_written() {
    for query in
        [&[("view", "embed")][..], &[("view", "embed"), ("budget", "1"), ("cpl", "1"), ("close", "5")]]
    {
        let first = Rc::new(start(opened(query)));
        let mut app = first.clone();
        let budget = Field::Channel(0, Input::Budget);
        for action in [
            Action::Type(budget, "777".into()),
            Action::AddChannel,
            Action::SetChoice(Choice::Percent(PercentChoice::CommonRange, "5".into())),
            Action::Save,
        ] {
            app = reduce(app, action);
        }
        assert!(!Rc::ptr_eq(&app, &first));
        assert_eq!(storage_writes(&first, &app), []);
    }
}

#[test]
fn a_frame_of_another_site_is_told_until_it_is_closed() {
    let foreign = |query: &[(&str, &str)], trouble| start(Start { foreign: true, trouble, ..opened(query) });
    let app = Rc::new(foreign(&[], None));
    assert!(app.notices.foreign_frame);
    assert!(!reduce(app, Action::DismissForeign).notices.foreign_frame);
    // If nothing can be stored, there is no notice about where.
    assert!(!foreign(&[], Some(StorageFailure::Denied)).notices.foreign_frame);
    let embedded = foreign(&[("view", "embed")], Some(StorageFailure::Denied));
    assert_eq!((embedded.notices.foreign_frame, embedded.notices.storage), (false, None));
    assert!(!start(opened(&[])).notices.foreign_frame);
}
