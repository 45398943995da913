//! Two tabs with the same plans: changes in one never destroy changes in the other.

use crate::simulated_browser::{BUDGET, Browser, id};
use embudo::model::{Currency, Input};
use embudo::state::Field;
use embudo::state::{Action, Choice, Id, PercentChoice, SaveStatus, reduce};
use embudo::text::StorageFailure;

const A: usize = 0;
const B: usize = 1;

/// A browser with a saved plan, open in two tabs.
fn spring_on_two_pages() -> (Browser, Id) {
    let mut browser = Browser::with_pages(1);
    let spring = id("spring");
    browser.act(A, Action::New(spring.clone()));
    save(&mut browser, A, "Spring", "12000");
    browser.open();
    assert_eq!((budget(&browser, A), budget(&browser, B)), ("12000".into(), "12,000".into()));
    (browser, spring)
}

fn save(browser: &mut Browser, page: usize, name: &str, budget: &str) {
    type_in(browser, page, budget);
    for (input, text) in [(Input::CostPerLead, "50"), (Input::CloseRate, "5")] {
        browser.act(page, Action::Type(Field::Channel(0, input), text.into()));
    }
    browser.act(page, Action::SetName(name.into()));
    browser.act(page, Action::Save);
}

fn type_in(browser: &mut Browser, page: usize, text: &str) {
    browser.act(page, Action::Type(BUDGET, text.into()));
}

fn budget(browser: &Browser, page: usize) -> String {
    browser.pages[page].app.open_plan().draft.text(BUDGET).to_owned()
}

fn status(browser: &Browser, page: usize) -> SaveStatus {
    browser.pages[page].app.open_plan().save_status()
}

/// The plan names in the list of a newly opened tab.
fn names(browser: &mut Browser) -> Vec<String> {
    browser.open();
    let page = browser.pages.pop().expect("the page just opened");
    page.app.library.entries().iter().map(|entry| entry.name()).collect()
}

#[test]
fn edits_to_different_plans_both_survive() {
    let (mut browser, _) = spring_on_two_pages();
    type_in(&mut browser, A, "13000");
    browser.act(B, Action::New(id("autumn")));
    save(&mut browser, B, "Autumn", "8000");
    assert_eq!(names(&mut browser), ["Spring", "Autumn"]);
    browser.tell_all(A);
    browser.act(A, Action::Save);
    assert_eq!(names(&mut browser), ["Spring", "Autumn"]);
    assert!(browser.stored_budgets().is_superset(&["13000", "8000"].map(String::from).into()));
}

#[test]
fn what_is_saved_in_one_page_shows_in_the_other() {
    let (mut browser, _) = spring_on_two_pages();
    type_in(&mut browser, A, "13000");
    browser.tell_all(B);
    assert_eq!((budget(&browser, B), status(&browser, B)), ("13000".into(), SaveStatus::Changed));
    browser.act(A, Action::Save);
    browser.tell_all(B);
    assert_eq!((budget(&browser, B), status(&browser, B)), ("13,000".into(), SaveStatus::Saved));
    assert!(browser.pages[B].app.notices.conflict.is_none());
    type_in(&mut browser, B, "14000");
    assert!(browser.pages[B].app.notices.conflict.is_none(), "the other page is done with it");
}

#[test]
fn a_page_that_is_told_something_writes_nothing() {
    let (mut browser, _) = spring_on_two_pages();
    browser.act(B, Action::SetLanguage(embudo::text::Language::Spanish));
    type_in(&mut browser, A, "13000");
    browser.act(A, Action::New(id("autumn")));
    save(&mut browser, A, "Autumn", "8000");
    let stored = browser.storage.values.clone();
    browser.tell_all(B);
    browser.wake(B);
    browser.settle(B);
    assert_eq!(browser.storage.values, stored);
    browser.wake(A);
    assert_eq!(browser.storage.values, stored);
}

#[test]
fn typing_in_both_keeps_both_and_the_second_sees_it() {
    let (mut browser, spring) = spring_on_two_pages();
    type_in(&mut browser, A, "13000");
    browser.tell_all(B);
    type_in(&mut browser, B, "14000");
    let apart = browser.pages[B].app.notices.conflict.clone().expect("the second is told");
    assert_eq!((apart.name.as_str(), &apart.original), ("Spring (2)", &spring));
    browser.act(A, Action::Save);
    browser.act(B, Action::Save);
    assert_eq!(names(&mut browser), ["Spring", "Spring (2)"]);
    assert_eq!(browser.stored_budgets(), ["13000", "14000"].map(String::from).into());
}

#[test]
fn typing_in_both_at_once_keeps_both() {
    let (mut browser, _) = spring_on_two_pages();
    type_in(&mut browser, A, "13000");
    type_in(&mut browser, B, "14000"); // before its storage event
    assert_eq!(budget(&browser, B), "14000");
    assert_eq!(
        browser.pages[B].app.notices.conflict.clone().map(|apart| apart.name).as_deref(),
        Some("Spring (2)")
    );
    assert_eq!(browser.stored_budgets(), ["12000", "13000", "14000"].map(String::from).into());
    // The first tab continues undisturbed.
    browser.tell_all(A);
    assert_eq!((budget(&browser, A), status(&browser, A)), ("13000".into(), SaveStatus::Changed));
}

#[test]
fn saving_in_both_at_once_keeps_both() {
    let (mut browser, _) = spring_on_two_pages();
    browser.storage.trouble = Some(StorageFailure::Full);
    type_in(&mut browser, B, "14000");
    browser.act(B, Action::Save);
    browser.storage.trouble = None;
    type_in(&mut browser, A, "13000");
    browser.act(A, Action::Save);
    browser.settle(B);
    assert_eq!(names(&mut browser), ["Spring", "Spring (2)"]);
    assert_eq!(browser.stored_budgets(), ["13000", "14000"].map(String::from).into());
    assert_eq!((budget(&browser, B), status(&browser, B)), ("14,000".into(), SaveStatus::Saved));
}

#[test]
fn mine_can_take_the_place_of_theirs() {
    let (mut browser, spring) = spring_on_two_pages();
    type_in(&mut browser, A, "13000");
    type_in(&mut browser, B, "14000");
    browser.act(B, Action::ResolveWithMine);
    assert_eq!((&browser.pages[B].app.open_plan().id, budget(&browser, B)), (&spring, "14000".into()));
    browser.act(B, Action::Save);
    assert_eq!(names(&mut browser), ["Spring"]);
    browser.tell_all(A);
    assert_eq!((budget(&browser, A), status(&browser, A)), ("14,000".into(), SaveStatus::Saved));
    browser.act(B, Action::Undo);
    assert_eq!(budget(&browser, B), "13000", "and that can be taken back");
}

#[test]
fn a_plan_deleted_elsewhere_goes_and_can_be_brought_back() {
    let (mut browser, _) = spring_on_two_pages();
    type_in(&mut browser, B, "14000");
    browser.tell_all(A);
    browser.act(A, Action::Delete(id("next")));
    assert_eq!(names(&mut browser), Vec::<String>::new());
    browser.tell_all(B);
    assert_eq!(status(&browser, B), SaveStatus::Blank);
    assert_eq!(names(&mut browser), Vec::<String>::new(), "being told brings nothing back");
    browser.act(B, Action::AcceptUndoOffer);
    assert_eq!((budget(&browser, B), status(&browser, B)), ("14000".into(), SaveStatus::Changed));
    assert_eq!(names(&mut browser), ["Spring"]);
}

#[test]
fn deleting_what_another_page_has_just_changed_leaves_the_change() {
    let (mut browser, _) = spring_on_two_pages();
    type_in(&mut browser, A, "13000");
    browser.act(B, Action::Delete(id("next")));
    assert_eq!(names(&mut browser), ["Spring"]);
    assert!(browser.stored_budgets().contains("13000"));
}

#[test]
fn what_an_older_build_writes_over_is_kept_apart() {
    let (mut browser, spring) = spring_on_two_pages();
    type_in(&mut browser, A, "13000");
    let key = format!("embudo/draft/{}", spring.as_str());
    let blind = browser.storage.values[&key].replace("13000", "15000").replace(",\"checked\":true", "");
    assert_ne!(blind, browser.storage.values[&key]);
    browser.storage.values.insert(key, blind);
    browser.wake(A);
    assert_eq!(budget(&browser, A), "13000");
    assert!(browser.stored_budgets().is_superset(&["13000", "15000"].map(String::from).into()));
    assert!(browser.pages[A].app.notices.conflict.is_some());
}

#[test]
fn a_plan_replaced_under_unsaved_changes_keeps_them_apart() {
    let (mut browser, spring) = spring_on_two_pages();
    type_in(&mut browser, A, "13000");
    let key = format!("embudo/scenario/{}", spring.as_str());
    let replaced = browser.storage.values[&key].replace("12000", "16000");
    browser.storage.values.insert(key, replaced);
    browser.wake(A);
    assert_eq!(budget(&browser, A), "13000");
    assert_eq!(browser.stored_budgets(), ["13000", "16000"].map(String::from).into());
    assert_eq!(names(&mut browser), ["Spring", "Spring (2)"]);
}

#[test]
fn what_a_newer_version_stores_is_left_to_it() {
    let (mut browser, spring) = spring_on_two_pages();
    let draft = format!("embudo/draft/{}", spring.as_str());
    let newer = r#"{"format":"embudo-draft","version":7,"leaps":[1]}"#.to_owned();
    browser.storage.values.insert(draft.clone(), newer.clone());
    for page in [A, B] {
        browser.wake(page);
        type_in(&mut browser, page, &format!("1700{page}"));
        browser.act(page, Action::Save);
    }
    browser.open();
    let page = browser.pages.len() - 1;
    browser.act(page, Action::Open(spring));
    type_in(&mut browser, page, "18000");
    browser.act(page, Action::Save);
    assert_eq!(browser.storage.values[&draft], newer);
    let budgets = browser.stored_budgets();
    assert_eq!(budgets, ["12000", "17000", "17001", "18000"].map(String::from).into());
}

#[test]
fn what_is_kept_apart_from_a_newer_versions_plan_can_not_take_its_place() {
    let (mut browser, spring) = spring_on_two_pages();
    let draft = format!("embudo/draft/{}", spring.as_str());
    browser.storage.values.insert(draft.clone(), r#"{"format":"embudo-draft","version":7}"#.to_owned());
    browser.wake(A);
    type_in(&mut browser, A, "17000");
    browser.act(A, Action::ResolveWithMine);
    assert_eq!(browser.storage.values[&draft], r#"{"format":"embudo-draft","version":7}"#);
    assert!(browser.stored_budgets().contains("17000"));
}

#[test]
fn what_can_not_be_read_is_given_up_only_on_request() {
    let mut browser = Browser::with_pages(1);
    browser.storage.values.insert("embudo/scenario/x".into(), "{\"format\":\"emb".into());
    browser.reload(A);
    type_in(&mut browser, A, "1000");
    browser.act(A, Action::DismissUnreadable);
    assert_eq!(browser.storage.values["embudo/scenario/x"], "{\"format\":\"emb");
    browser.act(A, Action::DiscardUnreadable("embudo/scenario/x".into()));
    assert!(!browser.storage.values.contains_key("embudo/scenario/x"));
    assert!(browser.pages[A].app.unreadable.is_empty());
    browser.act(A, Action::AcceptUndoOffer);
    assert_eq!(browser.storage.values["embudo/scenario/x"], "{\"format\":\"emb");
    browser.reload(A);
    assert_eq!(browser.pages[A].app.unreadable.len(), 1);
}

#[test]
fn what_was_set_aside_can_be_given_up_too() {
    let mut browser = Browser::with_pages(1);
    browser.storage.values.insert("embudo/order".into(), "[]".into());
    browser.reload(A);
    save(&mut browser, A, "Spring", "12000");
    let aside = |browser: &Browser| {
        browser.storage.values.keys().find(|key| key.starts_with("embudo/set-aside/")).cloned()
    };
    let key = aside(&browser).expect("it made room");
    assert_eq!(browser.storage.values[&key], "[]");
    browser.act(A, Action::Move { up: true });
    browser.reload(A);
    assert_eq!(browser.pages[A].app.unreadable.len(), 1, "it is still told");
    browser.act(A, Action::DiscardUnreadable(key));
    assert_eq!(aside(&browser), None);
    assert_eq!(names(&mut browser), ["Spring"]);
}

#[test]
fn what_can_not_be_read_is_not_written_over_before_it_is_set_aside() {
    let mut browser = Browser::with_pages(1);
    browser.storage.values.insert("embudo/order".into(), "[]".into());
    browser.reload(A);
    browser.storage.full_under = Some("embudo/set-aside/");
    save(&mut browser, A, "Spring", "12000");
    assert_eq!(browser.storage.values["embudo/order"], "[]");
    assert_eq!(names(&mut browser), ["Spring"]);
    browser.storage.full_under = None;
    browser.settle(A);
    assert_ne!(browser.storage.values["embudo/order"], "[]");
}

#[test]
fn deleting_makes_room_even_while_something_else_finds_none() {
    let (mut browser, spring) = spring_on_two_pages();
    browser.storage.trouble = Some(StorageFailure::Full);
    type_in(&mut browser, A, "13000");
    assert_eq!(browser.pages[A].app.notices.storage, Some(StorageFailure::Full));
    browser.act(A, Action::Delete(id("next")));
    assert!(!browser.storage.values.contains_key(&format!("embudo/scenario/{}", spring.as_str())));
}

#[test]
fn saving_without_room_keeps_what_was_stored() {
    let (mut browser, _) = spring_on_two_pages();
    type_in(&mut browser, A, "13000");
    browser.storage.trouble = Some(StorageFailure::Full);
    browser.act(A, Action::Save);
    assert_eq!(browser.stored_budgets(), ["12000", "13000"].map(String::from).into());
    browser.storage.trouble = None;
    browser.settle(A);
    assert_eq!(browser.pages[A].app.notices.storage, None);
    assert_eq!(browser.stored_budgets(), ["13000".to_owned()].into());
}

#[test]
fn a_page_that_could_read_nothing_reads_before_it_writes() {
    let (mut browser, _) = spring_on_two_pages();
    browser.storage.trouble = Some(StorageFailure::Denied);
    browser.reload(B);
    browser.act(B, Action::New(id("autumn")));
    save(&mut browser, B, "Autumn", "8000");
    browser.act(B, Action::SetCurrency(Currency::MXN));
    browser.storage.trouble = None;
    browser.settle(B);
    assert_eq!(names(&mut browser), ["Spring", "Autumn"]);
    let listed: Vec<_> = browser.pages[B].app.library.entries().iter().map(|entry| entry.name()).collect();
    assert_eq!(listed.len(), 2, "{listed:?}");
}

#[test]
fn fields_of_a_newer_version_survive_in_every_record() {
    let (mut browser, _) = spring_on_two_pages();
    type_in(&mut browser, A, "13000");
    browser.act(A, Action::SetChoice(Choice::Percent(PercentChoice::CommonRange, "30".into())));
    let keys: Vec<String> = browser.storage.values.keys().cloned().collect();
    for key in &keys {
        let value = browser.storage.values[key].clone();
        browser
            .storage
            .values
            .insert(key.clone(), [&value[..value.len() - 1], ",\"later\":{\"x\":[1,\"ñ\"]}}"].concat());
    }
    browser.reload(A);
    type_in(&mut browser, A, "13500");
    browser.act(A, Action::SetChoice(Choice::Percent(PercentChoice::CommonRange, "31".into())));
    browser.act(A, Action::SetCurrency(Currency::MXN));
    browser.act(A, Action::Duplicate(id("copy")));
    browser.act(A, Action::Open(id("spring")));
    browser.act(A, Action::Save);
    for key in keys.iter().filter(|key| browser.storage.values.contains_key(*key)) {
        assert!(
            browser.storage.values[key].contains("\"later\":{\"x\":[1,\"ñ\"]}"),
            "{key}: {}",
            browser.storage.values[key]
        );
    }
}

#[test]
fn being_told_what_is_known_changes_nothing() {
    let (mut browser, _) = spring_on_two_pages();
    browser.tell_all(A);
    let app = browser.pages[A].app.clone();
    let arrived = browser
        .storage
        .values
        .iter()
        .map(|(key, value)| embudo::state::StorageWrite { key: key.clone(), value: Some(value.clone()) });
    let remote = embudo::state::RemoteChanges::read(&arrived.collect::<Vec<_>>());
    let again = reduce(app.clone(), Action::MergeRemote { remote, unsaved: Vec::new() });
    assert!(std::rc::Rc::ptr_eq(&app, &again));
}

/// Imports another version of the plan in place of it.
fn import_in_place(browser: &mut Browser, page: usize) {
    let file = r#"{"format":"embudo","version":1,"scenarios":[{"name":"Spring","currency":"EUR","budget":9000,"costPerLead":50,"closeRate":0.05}]}"#;
    browser.preview_import(page, file);
    browser.act(page, Action::SetImportChoice { line: 0, replace: true });
    browser.act(page, Action::ApplyImport);
    assert_eq!(budget(browser, page), "9,000");
}

#[test]
fn an_import_that_is_undone_leaves_what_is_typed_in_the_other_page() {
    let (mut browser, _) = spring_on_two_pages();
    import_in_place(&mut browser, B);
    type_in(&mut browser, A, "13000"); // before its storage event
    browser.tell_all(B);
    browser.act(B, Action::Undo);
    assert_eq!(budget(&browser, B), "12,000");
    browser.tell_all(A);
    assert_eq!(budget(&browser, A), "13000");
    assert!(["12000", "13000"].iter().all(|it| browser.stored_budgets().contains(*it)));
}

#[test]
fn an_import_is_undone_in_the_copy_that_a_conflict_made() {
    let (mut browser, spring) = spring_on_two_pages();
    import_in_place(&mut browser, B);
    browser.wake(A);
    type_in(&mut browser, A, "13000");
    browser.tell_all(B);
    type_in(&mut browser, B, "9500");
    let copy = browser.pages[B].app.open_plan().id.clone();
    assert_eq!((budget(&browser, B), copy != spring), ("9500".into(), true));
    browser.act(B, Action::Undo);
    browser.act(B, Action::Undo);
    assert_eq!((&browser.pages[B].app.open_plan().id, budget(&browser, B)), (&copy, "12,000".into()));
    browser.tell_all(A);
    assert_eq!((&browser.pages[A].app.open_plan().id, budget(&browser, A)), (&spring, "13000".into()));
}
