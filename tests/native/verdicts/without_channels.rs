//! The suggestion to leave out the channels that lose money, and the scenario it makes.

use super::*;
use crate::simulated_browser::{Browser, id};
use embudo::model::{Currency, Measure, Projection};
use embudo::state::{Action, App, Draft, SaveStatus};
use embudo::text::{Locale, without_channels};
use std::rc::Rc;

fn suggested(plan: &Plan, writer: Writer) -> Option<String> {
    without_channels(plan, writer).map(|(_, said)| said.to_string().replace('\u{a0}', " "))
}

#[test]
fn what_the_others_come_to_is_said() {
    assert_eq!(
        suggested(&spring(), EN).as_deref(),
        Some("Without Fairs and Meta: 23.2 sales at €1,405 each, €9,000 less spent and €2,700 more earned.")
    );
    assert_eq!(
        suggested(&spring(), ES).as_deref(),
        Some(
            "Sin Fairs y Meta: 23,2 ventas a 1.405 € cada una, 9.000 € menos de inversión y 2.700 € más de ganancia."
        )
    );
    let at_a_loss = |fixed| {
        let channels = [("Search", 12_000.0, 50.0, 0.05), ("Fairs", 6_000.0, 100.0, 0.01)];
        let fixed_cost = cost(fixed, CostBasis::Period);
        plan_of(&channels, Economics { fixed_cost, ..economics(Some(2_000.0), 0.0) })
    };
    assert_eq!(
        suggested(&at_a_loss(20_000.0), EN).as_deref(),
        Some("Without Fairs: 12 sales at €2,667 each, €6,000 less spent and €4,800 less lost.")
    );
    assert_eq!(
        suggested(&at_a_loss(20_000.0), ES).as_deref(),
        Some(
            "Sin Fairs: 12 ventas a 2.667 € cada una, 6.000 € menos de inversión y 4.800 € menos de pérdida."
        )
    );
}

#[test]
fn only_what_earns_more_is_suggested() {
    let value = |value| economics(Some(value), 0.0);
    // None loses, all lose, all that sell lose, the value is unknown.
    let [search, fairs] = [("Search", 12_000.0, 50.0, 0.05), ("Fairs", 6_000.0, 100.0, 0.01)];
    assert_eq!(suggested(&plan_of(&[search, fairs], value(20_000.0)), EN), None);
    assert_eq!(suggested(&plan_of(&[search, fairs], value(500.0)), EN), None);
    assert_eq!(suggested(&plan_of(&[fairs, ("Idle", 0.0, 50.0, 0.05)], value(2_000.0)), EN), None);
    assert_eq!(suggested(&plan_of(&[search, fairs], economics(None, 0.0)), EN), None);
    assert_eq!(suggested(&single([6_000.0, 100.0, 0.01], value(2_000.0)), EN), None);
    // A sale in B costs 2,500 with its share of the fixed cost, more than it leaves. But without B, A alone bears it.
    let fixed_cost = cost(30_000.0, CostBasis::Period);
    let shared = plan_of(
        &[("A", 5_000.0, 50.0, 0.1), ("B", 15_000.0, 100.0, 0.1)],
        Economics { fixed_cost, ..value(2_000.0) },
    );
    let headline = texts(&embudo::text::plan_verdict(&shared, EN))[1].clone();
    assert_eq!(
        headline,
        "A sale costs €2,000 all in and leaves as much: it just pays for itself. B loses money."
    );
    assert_eq!(suggested(&shared, EN), None);
}

fn new_draft(plan: &Plan) -> Box<Draft> {
    Box::new(Draft::of_plan(plan, Locale::default(), Currency::EUR))
}

/// The spring plan, saved under a name or none.
fn opened(name: &str) -> Browser {
    let mut browser = Browser::with_pages(1);
    browser.act(0, Action::OpenNewPlan(id("spring"), new_draft(&spring())));
    browser.act(0, Action::SetName(name.into()));
    browser.act(0, Action::Save);
    browser.act(0, Action::New(id("later")));
    browser.act(0, Action::SetName("Later".into()));
    browser.act(0, Action::Open(id("spring")));
    browser
}

fn names(app: &App) -> Vec<String> {
    app.library.entries().iter().map(|entry| entry.name()).collect()
}

fn open_name(browser: &Browser) -> String {
    browser.pages[0].app.open_plan().name()
}

#[test]
fn it_makes_a_scenario_of_its_own_beside_the_plan() {
    let mut browser = opened("Spring");
    let before = browser.pages[0].app.library.entry(&id("spring"));
    let (dropped, _) = without_channels(&spring(), EN).expect("some lose");
    browser.act(0, Action::TryWithout(id("without"), dropped.channels.clone()));
    let app = &browser.pages[0].app;
    assert_eq!(names(app), ["Spring", "Spring without Fairs and Meta", "Later"]);
    assert_eq!((app.open_plan().id.as_str(), app.open_plan().save_status()), ("without", SaveStatus::Saved));
    let plan = app.open_plan().plan.as_deref().expect("complete");
    assert_eq!(Projection::of(plan).get(Measure::LoadedCac), Ok(dropped.loaded_cac));
    assert_eq!(plan.economics.earned(plan.outcome().expect("defined")), Ok(dropped.earned));
    assert_eq!(app.library.entry(&id("spring")), before);
    // Another one gets a name of its own.
    browser.act(0, Action::Open(id("spring")));
    browser.act(0, Action::TryWithout(id("again"), dropped.channels));
    assert_eq!(open_name(&browser), "Spring without Fairs and Meta (2)");
}

#[test]
fn undo_removes_it_and_returns_and_redo_brings_it_back() {
    let mut browser = opened("Spring");
    browser.act(0, Action::TryWithout(id("without"), vec![4, 3]));
    let made = browser.pages[0].app.library.entry(&id("without"));
    browser.act(0, Action::Undo);
    assert_eq!(
        (names(&browser.pages[0].app), &*open_name(&browser)),
        (vec!["Spring".into(), "Later".into()], "Spring")
    );
    browser.act(0, Action::Redo);
    assert_eq!(open_name(&browser), "Spring without Fairs and Meta");
    assert_eq!(browser.pages[0].app.library.entry(&id("without")), made);
    browser.act(0, Action::Undo);
    assert_eq!(open_name(&browser), "Spring");
    browser.reload(0);
    assert_eq!(names(&browser.pages[0].app), ["Spring", "Later"]);
}

#[test]
fn undoing_a_copy_returns_to_its_plan_too() {
    let mut browser = opened("Spring");
    browser.act(0, Action::Duplicate(id("copy")));
    browser.act(0, Action::Undo);
    assert_eq!(open_name(&browser), "Spring");
    browser.act(0, Action::OpenNewPlan(id("measured"), new_draft(&spring())));
    browser.act(0, Action::Undo);
    assert_eq!(open_name(&browser), "Spring");
}

#[test]
fn the_name_says_what_is_left_out_in_the_readers_language() {
    let named = |name: &str, channels: Vec<usize>, language| {
        let mut browser = opened(name);
        browser.act(0, Action::SetLanguage(language));
        browser.act(0, Action::TryWithout(id("without"), channels));
        open_name(&browser)
    };
    let (english, spanish) = (Language::English, Language::Spanish);
    assert_eq!(named("Spring", vec![4], english), "Spring without Meta");
    assert_eq!(named("Primavera", vec![3, 4], spanish), "Primavera sin Fairs y Meta");
    assert_eq!(named("", vec![3, 4], english), "Without Fairs and Meta");
    assert_eq!(named("", vec![4], spanish), "Sin Meta");
    assert_eq!(named("S", vec![1, 2, 3, 4], english), "S without Search, LinkedIn and 2 others");
    // One that would be too long stays as it is, so that the copy can be saved.
    let long = "x".repeat(115);
    assert_eq!(named(&long, vec![4], english), long);
}

#[test]
fn it_never_drops_every_channel_and_leaves_other_tabs_alone() {
    let mut browser = opened("Spring");
    let before = browser.pages[0].app.clone();
    browser.act(0, Action::TryWithout(id("without"), vec![0, 1, 2, 3, 4]));
    assert!(Rc::ptr_eq(&browser.pages[0].app, &before));
    browser.open();
    browser.act(0, Action::TryWithout(id("without"), vec![3, 4]));
    browser.tell_all(1);
    let other = &browser.pages[1].app;
    assert_eq!(names(other), ["Spring", "Spring without Fairs and Meta", "Later"]);
    assert_eq!(other.open_plan().id, id("spring"));
    assert_eq!(other.open_plan().draft.channels(), 5);
    // Undone in one tab, it is gone in the other, and the plan it came from is there.
    browser.act(0, Action::Undo);
    browser.tell_all(1);
    assert_eq!(names(&browser.pages[1].app), ["Spring", "Later"]);
}
