//! The open plan's place in the list, and what stays when it changes.

use super::*;
use crate::model::{Currency, Input};
use crate::state::plan::{Draft, Field};
use crate::text::{Language, NumberFormat};

const EN: Locale = Locale { language: Language::English, numbers: NumberFormat::POINT };

fn draft(budget: f64) -> Draft {
    let inputs = [(Input::Budget, budget), (Input::CostPerLead, 50.0), (Input::CloseRate, 0.05)];
    Draft::with(EN, Currency::EUR, &inputs)
}

/// A saved plan.
fn entry(id: &str) -> Rc<Entry> {
    Rc::new(Entry::of_saved(Id::new(id), Rc::new(draft(1_000.0).scenario().unwrap())))
}

fn blank(id: &str) -> OpenPlan {
    OpenPlan::from_draft(Id::new(id), Origin::Own, Draft::blank(EN, Currency::EUR))
}

fn unsaved(id: &str) -> OpenPlan {
    OpenPlan::from_draft(Id::new(id), Origin::Own, draft(2_000.0))
}

/// The saved plans a, b and c, with one of them open.
fn library(open: &str) -> Library {
    Library::opened_at(["a", "b", "c"].map(entry).to_vec(), Some(&Id::new(open)), EN, || blank("fallback"))
}

/// Types a budget into the open plan.
fn type_budget(library: &mut Library, budget: &str) {
    let text = budget.to_owned();
    let edited = library.open().edited(|draft| draft.set(Field::Channel(0, Input::Budget), text));
    library.set_open(edited);
}

/// The ids of the list, separated by spaces.
fn ids(library: &Library) -> String {
    library.ids().map(Id::as_str).collect::<Vec<_>>().join(" ")
}

fn ids_of(entries: &[Rc<Entry>]) -> String {
    entries.iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>().join(" ")
}

/// The id of the open plan, and its index if it is listed.
fn open(library: &Library) -> (&str, Option<usize>) {
    (library.open().id.as_str(), library.open_position())
}

fn position(library: &Library, id: &str) -> Option<usize> {
    library.position(&Id::new(id))
}

fn switch_to(library: &mut Library, id: &str) -> bool {
    library.switch_to(&Id::new(id), EN)
}

#[test]
fn a_list_opens_at_an_id_or_its_first_plan() {
    assert_eq!(open(&library("c")), ("c", Some(2)));
    assert_eq!(open(&library("unknown")), ("a", Some(0)));
    let empty = Library::opened_at(Vec::new(), None, EN, || blank("fallback"));
    assert_eq!((open(&empty), empty.len(), empty.is_empty()), (("fallback", None), 0, true));
    for id in ["a", "b", "c"] {
        let library = library(id);
        assert_eq!((ids(&library).as_str(), library.len()), ("a b c", 3));
        assert_eq!(ids_of(&library.entries()), "a b c");
        assert_eq!(["a", "b", "c"].map(|id| position(&library, id)), [Some(0), Some(1), Some(2)]);
    }
}

#[test]
fn typing_keeps_the_other_plans() {
    let mut library = library("b");
    let before = library.clone();
    type_budget(&mut library, "1500");
    assert!(Rc::ptr_eq(library.others(), before.others()));
    assert!(library != before);
    assert_eq!((ids(&library).as_str(), open(&library)), ("a b c", ("b", Some(1))));
    assert_eq!(library.open().save_status(), SaveStatus::Changed);
}

#[test]
fn switching_keeps_what_was_typed_and_every_other_entry() {
    let mut library = library("b");
    type_budget(&mut library, "1500");
    let typed = library.open().clone();
    let c = library.others()[1].clone();
    assert!(switch_to(&mut library, "a"));
    assert_eq!((ids(&library).as_str(), open(&library)), ("a b c", ("a", Some(0))));
    assert!(Rc::ptr_eq(&library.others()[1], &c));
    assert_eq!(library.entry(&Id::new("b")).unwrap().draft, Some(typed.draft.clone()));
    assert!(switch_to(&mut library, "b"));
    assert_eq!((&library.open().draft, &library.open().saved), (&typed.draft, &typed.saved));
    assert_eq!((ids(&library).as_str(), open(&library)), ("a b c", ("b", Some(1))));
}

#[test]
fn switching_to_the_open_plan_or_an_unknown_one_changes_nothing() {
    let mut library = library("b");
    let before = library.clone();
    assert!(switch_to(&mut library, "b"));
    assert!(!switch_to(&mut library, "unknown"));
    assert!(library == before);
}

#[test]
fn a_new_plan_is_listed_last_once_it_has_contents() {
    let mut library = library("b");
    library.open_new(blank("new"));
    assert_eq!((ids(&library).as_str(), open(&library), library.len()), ("a b c", ("new", None), 3));
    assert_eq!(position(&library, "b"), Some(1));
    library.list_open();
    assert_eq!(open(&library), ("new", None));
    type_budget(&mut library, "7");
    assert_eq!(
        (ids_of(&library.entries()), ids_of(&library.all_entries())),
        ("a b c".into(), "a b c new".into())
    );
    library.list_open();
    assert_eq!((ids(&library).as_str(), open(&library), library.len()), ("a b c new", ("new", Some(3)), 4));
}

#[test]
fn leaving_a_new_plan_keeps_it_unless_it_is_blank() {
    let mut library = library("b");
    library.open_new(unsaved("new"));
    assert!(switch_to(&mut library, "a"));
    assert_eq!(ids(&library), "a b c new");
    library.open_new(blank("blank"));
    library.open_new(unsaved("next"));
    assert!(!library.contains(&Id::new("blank")));
    assert_eq!((ids(&library).as_str(), open(&library)), ("a b c new", ("next", None)));
}

#[test]
fn removing_the_open_plan_opens_one_that_is_left() {
    let mut library = library("b");
    library.remove_open(1, EN, blank("fallback"));
    assert_eq!((ids(&library).as_str(), open(&library)), ("a c", ("c", Some(1))));
    library.remove_open(1, EN, blank("fallback"));
    assert_eq!((ids(&library).as_str(), open(&library)), ("a", ("a", Some(0))));
    library.remove_open(0, EN, blank("fallback"));
    assert_eq!((ids(&library).as_str(), open(&library)), ("", ("fallback", None)));
}

#[test]
fn moving_the_open_plan_keeps_the_order_of_the_others() {
    let mut library = library("b");
    let others = library.others().clone();
    for (to, expected) in [(0, "b a c"), (2, "a c b"), (99, "a c b"), (1, "a b c")] {
        library.move_open(to);
        assert_eq!(ids(&library), expected);
    }
    assert!(Rc::ptr_eq(library.others(), &others));
    library.open_new(blank("new"));
    library.move_open(0);
    assert_eq!((ids(&library).as_str(), open(&library)), ("a b c", ("new", None)));
}

#[test]
fn reordering_the_list_moves_the_open_plan_without_changing_it() {
    let mut library = library("b");
    type_budget(&mut library, "1500");
    let before = library.open().clone();
    assert!(library.edit(EN, |list| list.reverse()));
    assert!(library.edit(EN, |list| list.insert(0, entry("d"))));
    assert_eq!((ids(&library).as_str(), open(&library)), ("d c b a", ("b", Some(2))));
    assert!(Rc::ptr_eq(library.open(), &before));
}

#[test]
fn replacing_the_entry_of_the_open_plan_updates_it() {
    let mut library = library("b");
    let draft = Some(Rc::new(draft(3_000.0)));
    let replacement = Rc::new(Entry { draft: draft.clone(), ..Entry::clone(&entry("b")) });
    assert!(library.edit(EN, |list| list[1] = replacement));
    assert_eq!((ids(&library).as_str(), open(&library)), ("a b c", ("b", Some(1))));
    assert_eq!(Some(library.open().draft.clone()), draft);
}

#[test]
fn editing_the_list_tells_whether_the_open_plan_was_removed() {
    let mut library = library("b");
    assert!(library.edit(EN, |list| _ = list.remove(0)));
    assert_eq!((ids(&library).as_str(), open(&library)), ("b c", ("b", Some(0))));
    assert!(!library.edit(EN, |list| _ = list.remove(0)));
    assert_eq!(ids_of(library.others()), "c");
    library.open_new(blank("new"));
    assert!(library.edit(EN, |list| list.push(entry("d"))), "an unlisted plan can't be removed");
    assert_eq!(open(&library), ("new", None));
}

#[test]
fn a_listed_plan_that_became_blank_keeps_its_place() {
    let mut library = library("a");
    library.open_new(unsaved("new"));
    library.list_open();
    library.move_open(1);
    library.set_open(blank("new"));
    assert_eq!((ids(&library).as_str(), ids_of(&library.entries())), ("a new b c", "a b c".into()));
    assert!(library.edit(EN, |list| list.push(entry("d"))));
    assert_eq!((ids(&library).as_str(), open(&library)), ("a new b c d", ("new", Some(1))));
}
