//! The effect of actions on the state, and what survives a reload.

use crate::regions::{EN, ES};
use embudo::model::{CostBasis, Currency, Input, Month};
use embudo::state::{
    Action, App, BulkEdit, Choice, CloseRateAnswer, Done, Field, Id, SaveStatus, SentPlans, ShareOutcome,
    SharingChoice, Start, StorageWrite, UndoOffer, View, reduce, start, start_first_visit, storage_writes,
    survives_reload,
};
use embudo::text::{ArrowStep, Language, NumberFormat, StorageFailure};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::rc::Rc;

/// An app with its storage, as in a browser.
struct Browser {
    app: Rc<App>,
    stored: BTreeMap<String, String>,
    ids: u32,
}

impl Browser {
    fn opened(stored: BTreeMap<String, String>, query: &[(&str, &str)]) -> Self {
        let pair = |(key, value): &(&str, &str)| ((*key).to_owned(), (*value).to_owned());
        let from = Start {
            stored: stored.clone().into_iter().collect(),
            query: query.iter().map(pair).collect(),
            languages: vec!["en".into()],
            new_id: format!("first-{}", stored.len()),
            ..Start::default()
        };
        Browser { app: Rc::new(start(from)), stored, ids: 0 }
    }

    fn fresh() -> Self {
        Self::opened(BTreeMap::new(), &[])
    }

    fn reloaded(&self) -> Self {
        Browser { ids: self.ids, ..Self::opened(self.stored.clone(), &[]) }
    }

    /// With the storage of an earlier visit, in a browser that writes numbers so.
    fn in_region(stored: BTreeMap<String, String>, numbers: NumberFormat) -> Self {
        let from = Start {
            stored: stored.clone().into_iter().collect(),
            languages: vec!["en".into()],
            numbers,
            new_id: "next".into(),
            ..Start::default()
        };
        Browser { app: Rc::new(start(from)), stored, ids: 0 }
    }

    fn act(&mut self, action: Action) {
        let next = reduce(self.app.clone(), action);
        for StorageWrite { key, value } in storage_writes(&self.app, &next) {
            match value {
                Some(value) => _ = self.stored.insert(key, value),
                None => _ = self.stored.remove(&key),
            }
        }
        self.app = next;
    }

    fn id(&mut self) -> Id {
        self.ids += 1;
        Id::new(&format!("plan-{}", self.ids))
    }

    fn type_in(&mut self, input: Input, text: &str) {
        self.act(Action::Type(field(input), text.into()));
    }

    /// Types and saves a new plan.
    fn save_plan(&mut self, name: &str, budget: &str) -> Id {
        let id = self.id();
        self.act(Action::New(id.clone()));
        self.type_in(Input::Budget, budget);
        self.type_in(Input::CostPerLead, "50");
        self.type_in(Input::CloseRate, "5");
        self.act(Action::SetName(name.into()));
        self.act(Action::Save);
        id
    }

    fn names(&self) -> Vec<String> {
        self.app.library.entries().iter().map(|entry| entry.name()).collect()
    }

    fn status(&self) -> SaveStatus {
        self.app.open_plan().save_status()
    }

    fn budget(&self) -> &str {
        self.app.open_plan().draft.text(field(Input::Budget))
    }

    /// Everything that must not get lost: the saved version and the draft of each plan, in order.
    fn kept(&self) -> Vec<(String, Option<String>, Option<String>)> {
        let folded = reduce(self.app.clone(), Action::New(Id::new("another")));
        let entries = folded.library.entries();
        let line = |entry: &Rc<embudo::state::Entry>| {
            let saved = entry.saved.as_deref().map(embudo::io::scenario_to_json);
            // Opening a plan reformats its numbers in the page's language, without changing them.
            let draft = entry.draft.as_ref().map(|draft| draft.in_locale(ES).in_locale(EN));
            let draft = draft.map(|draft| draft.record().to_json());
            (entry.id.as_str().to_owned(), saved, draft)
        };
        entries.iter().map(line).collect()
    }
}

#[test]
fn a_first_visit_starts_with_the_state_that_any_start_makes_of_it() {
    for (language, foreign, trouble) in
        [("en-US", false, None), ("es-MX", true, None), ("de", true, Some(StorageFailure::Denied))]
    {
        let from = Start {
            languages: vec![language.into()],
            numbers: crate::regions::numbers_of(language),
            today: Month::new(2026, 3),
            new_id: "first".into(),
            foreign,
            trouble,
            ..Start::default()
        };
        assert!(from.is_first_visit());
        assert_eq!(format!("{:?}", start_first_visit(&from)), format!("{:?}", start(from)));
    }
    let shown = Start { fragment: "#months".into(), ..Start::default() };
    let linked = Start { query: vec![("budget".into(), "5".into())], ..Start::default() };
    let again = Start { stored: vec![("embudo/order".into(), String::new())], ..Start::default() };
    assert!([shown, linked, again].iter().all(|from| !from.is_first_visit()));
}

#[test]
fn what_was_copied_is_told_until_the_page_says_something_else() {
    let mut browser = Browser::fresh();
    browser.save_plan("Spring", "12000");
    let copied = || Action::SetShareOutcome(ShareOutcome::Copied("copy-link"));
    let told = |browser: &Browser| browser.app.notices.share_outcome.is_some();
    for changes in [
        Action::Type(field(Input::Budget), "13000".into()),
        Action::SetName("Summer".into()),
        Action::SetChoice(Choice::Sharing(SharingChoice::Sent(SentPlans::All))),
        Action::SetLanguage(Language::Spanish),
        Action::New(Id::new("another")),
    ] {
        browser.act(copied());
        browser.act(Action::SetStorageFailure(Some(StorageFailure::Full)));
        browser.act(Action::SetStorageFailure(None));
        assert!(told(&browser), "before {changes:?}");
        browser.act(changes.clone());
        assert!(!told(&browser), "{changes:?}");
    }
}

#[test]
fn the_first_visit_shows_an_example_and_stores_nothing() {
    let mut browser = Browser::fresh();
    assert_eq!(browser.status(), SaveStatus::Example);
    browser.act(Action::Open(Id::new("none")));
    assert!(browser.stored.is_empty());
    browser.act(Action::New(Id::new("own")));
    assert_eq!(browser.status(), SaveStatus::Blank);
    assert_eq!(browser.reloaded().status(), SaveStatus::Blank);
    assert!(browser.app.library.is_empty());
}

#[test]
fn an_example_that_is_touched_is_the_persons_own() {
    let mut browser = Browser::fresh();
    browser.type_in(Input::Budget, "9000");
    assert_eq!(browser.status(), SaveStatus::Unsaved);
    let again = browser.reloaded();
    assert_eq!((again.status(), again.budget()), (SaveStatus::Unsaved, "9000"));
}

#[test]
fn a_saved_plan_is_there_after_a_reload_and_open() {
    let mut browser = Browser::fresh();
    browser.save_plan("Spring", "12000");
    let again = browser.reloaded();
    assert_eq!(again.names(), ["Spring"]);
    assert_eq!((again.status(), again.budget()), (SaveStatus::Saved, "12,000"));
}

#[test]
fn saving_takes_the_suggested_name_and_keeps_two_apart() {
    let mut browser = Browser::fresh();
    browser.save_plan("", "12000");
    browser.save_plan("", "12000");
    assert_eq!(
        browser.names(),
        ["12 sales for $12,000", "12 sales for $12,000 (2)"].map(|name| name.replace('$', "€"))
    );
}

#[test]
fn a_suggested_name_follows_the_numbers_and_no_locale_changes_it() {
    let mut browser = Browser::fresh();
    browser.save_plan("", "12000");
    browser.act(Action::SetLanguage(Language::Spanish));
    assert_eq!(browser.status(), SaveStatus::Saved);
    browser.act(Action::SetNumbers(ES.numbers));
    assert_eq!(browser.status(), SaveStatus::Saved);
    assert_eq!(browser.reloaded().status(), SaveStatus::Saved);
    browser.type_in(Input::Budget, "24000");
    assert_eq!(browser.app.open_plan().name(), "24 ventas con 24.000\u{a0}€");
    browser.act(Action::Save);
    assert_eq!(browser.names(), ["24 ventas con 24.000\u{a0}€"]);
}

#[test]
fn an_incomplete_plan_is_not_saved_and_says_what_is_missing() {
    let mut browser = Browser::fresh();
    browser.act(Action::New(Id::new("own")));
    browser.type_in(Input::Budget, "12000");
    browser.act(Action::Save);
    assert!(browser.app.open_plan().save_attempted);
    assert_eq!(browser.status(), SaveStatus::Unsaved);
}

#[test]
fn switching_keeps_what_was_typed() {
    let mut browser = Browser::fresh();
    let spring = browser.save_plan("Spring", "12000");
    let autumn = browser.save_plan("Autumn", "8000");
    browser.type_in(Input::Budget, "8x");
    browser.act(Action::Open(spring));
    assert_eq!(browser.budget(), "12,000");
    let mut again = browser.reloaded();
    again.act(Action::Open(autumn));
    assert_eq!((again.status(), again.budget()), (SaveStatus::Changed, "8x"));
}

#[test]
fn discarding_can_be_undone_until_something_else_is_typed() {
    let mut browser = Browser::fresh();
    browser.save_plan("Spring", "12000");
    browser.type_in(Input::Budget, "9");
    browser.act(Action::Discard);
    assert_eq!((browser.status(), browser.budget()), (SaveStatus::Saved, "12,000"));
    browser.act(Action::AcceptUndoOffer);
    assert_eq!((browser.status(), browser.budget()), (SaveStatus::Changed, "9"));
    browser.act(Action::Discard);
    browser.type_in(Input::Budget, "10");
    browser.act(Action::AcceptUndoOffer);
    assert_eq!(browser.budget(), "10");
}

#[test]
fn deleting_can_be_undone_without_losing_what_came_after() {
    let mut browser = Browser::fresh();
    browser.save_plan("Spring", "12000");
    let autumn = browser.save_plan("Autumn", "8000");
    browser.save_plan("Winter", "6000");
    browser.act(Action::Open(autumn));
    browser.type_in(Input::Budget, "8500");
    browser.act(Action::Delete(Id::new("unused")));
    assert_eq!(browser.names(), ["Spring", "Winter"]);
    assert_eq!(browser.reloaded().names(), ["Spring", "Winter"]);
    browser.act(Action::AcceptUndoOffer);
    assert_eq!(browser.names(), ["Spring", "Autumn", "Winter"]);
    assert_eq!((browser.status(), browser.budget()), (SaveStatus::Changed, "8500"));
    assert_eq!(browser.kept(), browser.reloaded().kept());
}

#[test]
fn an_offer_to_undo_goes_with_the_next_action_and_the_history_stays() {
    let mut browser = Browser::fresh();
    browser.save_plan("Spring", "12000");
    browser.save_plan("Autumn", "8000");
    browser.act(Action::Delete(Id::new("unused")));
    // What the page does by itself leaves it.
    browser.act(Action::SetStorageFailure(Some(StorageFailure::Full)));
    browser.act(Action::LeaveField("budget".into()));
    assert!(browser.app.notices.undo_offer.is_some());
    browser.type_in(Input::Budget, "7000");
    assert_eq!(browser.app.notices.undo_offer, None);
    // A late click on it changes nothing.
    browser.act(Action::AcceptUndoOffer);
    assert_eq!((browser.names(), browser.budget()), (vec!["Spring".to_owned()], "7000"));
    browser.act(Action::Undo);
    assert_eq!(browser.budget(), "12,000");
    browser.act(Action::Undo);
    assert_eq!(
        (browser.names(), browser.budget()),
        (vec!["Spring".to_owned(), "Autumn".to_owned()], "8,000")
    );
}

#[test]
fn a_copy_of_a_plan_without_a_name_of_its_own_is_named_by_its_numbers() {
    let mut browser = Browser::fresh();
    browser.save_plan("", "12000");
    browser.act(Action::Duplicate(Id::new("copy")));
    assert_eq!(browser.app.open_plan().name(), "12 sales for €12,000 (2)");
    assert_eq!((browser.status(), browser.app.open_plan().draft.name.as_str()), (SaveStatus::Saved, ""));
    browser.type_in(Input::Budget, "24000");
    assert_eq!(browser.app.open_plan().name(), "24 sales for €24,000");
    browser.act(Action::Save);
    assert_eq!(browser.names(), ["12 sales for €12,000", "24 sales for €24,000"]);
}

#[test]
fn deleting_the_last_plan_leaves_an_empty_one() {
    let mut browser = Browser::fresh();
    browser.save_plan("Spring", "12000");
    browser.act(Action::Delete(Id::new("next")));
    assert_eq!(browser.status(), SaveStatus::Blank);
    assert!(matches!(browser.app.notices.undo_offer, Some(UndoOffer { done: Done::Deleted(_), .. })));
    assert_eq!(browser.reloaded().status(), SaveStatus::Blank);
}

#[test]
fn a_duplicate_stands_behind_its_original() {
    let mut browser = Browser::fresh();
    let spring = browser.save_plan("Spring", "12000");
    browser.save_plan("Autumn", "8000");
    browser.act(Action::Open(spring));
    browser.act(Action::Duplicate(Id::new("copy")));
    assert_eq!(browser.names(), ["Spring", "Spring (copy)", "Autumn"]);
    assert_eq!(browser.reloaded().names(), browser.names());
}

#[test]
fn plans_move_up_and_down_and_stay_there() {
    let mut browser = Browser::fresh();
    browser.save_plan("Spring", "12000");
    browser.save_plan("Autumn", "8000");
    browser.act(Action::Move { up: true });
    assert_eq!(browser.names(), ["Autumn", "Spring"]);
    assert_eq!(browser.reloaded().names(), ["Autumn", "Spring"]);
    let before = browser.app.clone();
    browser.act(Action::Move { up: true });
    assert!(Rc::ptr_eq(&before, &browser.app), "moving past the end changes nothing");
}

#[test]
fn what_changes_nothing_keeps_the_pointer() {
    let mut browser = Browser::fresh();
    browser.save_plan("Spring", "12000");
    let before = browser.app.clone();
    for action in [
        Action::Save,
        Action::Discard,
        Action::AcceptUndoOffer,
        Action::DismissUndoOffer,
        Action::Open(browser.app.open_plan().id.clone()),
        Action::SetName("Spring".into()),
        Action::SetStorageFailure(None),
    ] {
        browser.act(action.clone());
        assert!(Rc::ptr_eq(&before, &browser.app), "{action:?}");
    }
}

#[test]
fn typing_leaves_the_list_alone() {
    let mut browser = Browser::fresh();
    browser.save_plan("Spring", "12000");
    let library = browser.app.library.clone();
    browser.type_in(Input::Budget, "1");
    browser.act(Action::Step(field(Input::Budget), ArrowStep { up: true, far: false }));
    assert!(Rc::ptr_eq(library.others(), browser.app.library.others()));
}

#[test]
fn a_link_touches_nothing_until_it_is_saved() {
    let mut browser = Browser::fresh();
    browser.save_plan("Spring", "12000");
    let stored = browser.stored.clone();
    let query = [("budget", "5000"), ("cpl", "25"), ("close", "4"), ("lang", "es"), ("currency", "MXN")];
    let mut visit = Browser::opened(stored.clone(), &query);
    assert_eq!((visit.status(), visit.budget()), (SaveStatus::Preview, "5,000"));
    visit.type_in(Input::Budget, "6000");
    let spring = visit.app.library.entries()[0].id.clone();
    visit.act(Action::Open(spring));
    assert_eq!(visit.names().len(), 2, "the preview stays in the list while the page is open");
    assert_eq!(visit.stored, stored);
    let preview = visit.app.library.entries()[1].id.clone();
    visit.act(Action::Open(preview));
    visit.act(Action::Save);
    assert_eq!(visit.reloaded().names().len(), 2);
}

#[test]
fn what_a_link_says_wrong_is_told_and_the_rest_is_taken() {
    let browser = Browser::opened(BTreeMap::new(), &[("budget", "12,000"), ("cpl", "50")]);
    assert_eq!(browser.app.notices.unread_parameters.len(), 1);
    assert_eq!(browser.budget(), "");
    assert_eq!(browser.app.open_plan().draft.text(field(Input::CostPerLead)), "50");
}

#[test]
fn what_cannot_be_read_is_reported_and_left_alone() {
    let mut browser = Browser::fresh();
    browser.save_plan("Spring", "12000");
    browser.save_plan("Autumn", "8000");
    let bad = [
        ("embudo/scenario/plan-1", "{\"format\":\"embudo\",\"ver"),
        ("embudo/draft/plan-2", "null"),
        ("embudo/order", "[]"),
        ("embudo/preferences", "{\"format\":\"embudo-preferences\",\"version\":9}"),
        ("embudo/scenario/other", "{\"format\":\"embudo\",\"version\":2,\"scenarios\":[]}"),
    ];
    for (key, value) in bad {
        browser.stored.insert(key.into(), value.into());
    }
    let mut again = browser.reloaded();
    assert_eq!(again.names(), ["Autumn"]);
    assert_eq!(again.app.unreadable.len(), bad.len());
    // Typing, saving and choosing overwrite three of these keys: their values must have been backed up
    // unchanged.
    again.type_in(Input::Budget, "1");
    again.act(Action::SetLanguage(Language::Spanish));
    again.save_plan("Winter", "6000");
    for (key, value) in bad {
        let name = key.strip_prefix("embudo/").expect("our key");
        let set_aside = |at: &str| at.starts_with("embudo/set-aside/") && at.ends_with(&format!("/{name}"));
        let mut places = again.stored.iter().filter(|(at, _)| *at == key || set_aside(at));
        assert!(places.any(|(_, kept)| kept == value), "{key}");
    }
    assert_eq!(again.stored["embudo/scenario/plan-1"], bad[0].1);
    assert_eq!(again.stored["embudo/preferences"], bad[3].1, "what is newer stays where it is");
    assert_eq!(again.reloaded().names(), ["Autumn", "Winter"]);
}

#[test]
fn numbers_keep_their_meaning_in_another_format_and_other_texts_stay() {
    let mut browser = Browser::fresh();
    browser.type_in(Input::Budget, "12,000");
    browser.type_in(Input::CostPerLead, "5x");
    browser.type_in(Input::CloseRate, "1,000"); // out of range, and not to become 1 %
    let texts = |browser: &Browser| {
        let draft = browser.app.open_plan().draft.clone();
        Input::OF_CHANNEL.map(|input| draft.text(field(input)).to_owned())
    };
    browser.act(Action::SetLanguage(Language::Spanish));
    assert_eq!(texts(&browser), ["12,000", "5x", "1,000"]);
    browser.act(Action::SetNumbers(ES.numbers));
    assert_eq!(texts(&browser), ["12.000", "5x", "1.000"]);
    let again = browser.reloaded();
    assert_eq!(
        (again.app.preferences.language, again.app.preferences.numbers.group()),
        (Language::Spanish, '.')
    );
    assert_eq!(texts(&again), ["12.000", "5x", "1.000"]);
    browser.act(Action::SetNumbers(EN.numbers));
    assert_eq!(texts(&browser), ["12,000", "5x", "1,000"]);
}

#[test]
fn a_stored_draft_means_the_same_in_another_format() {
    let mut browser = Browser::fresh();
    browser.type_in(Input::Budget, "12,000");
    browser.type_in(Input::CostPerLead, "1.5");
    let mut stored = browser.stored.clone();
    // The reader's other browser: the same storage, another region, and Spanish with the numbers of Mexico.
    for (numbers, budget, cost) in [(ES.numbers, "12.000", "1,5"), (EN.numbers, "12,000", "1.5")] {
        let mut visit = Browser::in_region(stored, numbers);
        let draft = visit.app.open_plan().draft.clone();
        assert_eq!(
            Input::OF_CHANNEL[..2].iter().map(|&it| draft.text(field(it))).collect::<Vec<_>>(),
            [budget, cost]
        );
        visit.act(Action::SetLanguage(Language::Spanish));
        visit.act(Action::SetName("Otra".to_owned() + budget));
        assert_eq!(visit.app.open_plan().draft.number(field(Input::Budget)), Some(12_000.0));
        stored = visit.stored;
    }
}

#[test]
fn a_field_is_tidied_once_it_is_left_within_the_same_step() {
    let mut browser = Browser::fresh();
    browser.act(Action::New(Id::new("blank")));
    browser.type_in(Input::Budget, "=3*4000");
    browser.act(Action::LeaveField("budget".into()));
    assert_eq!(browser.budget(), "12,000");
    browser.act(Action::LeaveField("language".into()));
    browser.act(Action::Undo);
    assert_eq!(browser.budget(), "");
    browser.act(Action::Redo);
    assert_eq!(browser.budget(), "12,000");
    // Also where typing ended before.
    browser.type_in(Input::Budget, "12k");
    browser.act(Action::Save);
    browser.act(Action::LeaveField("budget".into()));
    assert_eq!(browser.budget(), "12,000");
    browser.act(Action::Undo);
    assert_eq!(browser.budget(), "12,000", "the text before 12k");
    browser.act(Action::LeaveField("budget".into()));
    assert!(browser.app.history.can_redo());
}

#[test]
fn typing_into_a_grouped_number_keeps_its_groups() {
    let mut browser = Browser::fresh();
    let mut reads = |before: &str, after: &str, value: f64| {
        browser.type_in(Input::Budget, "");
        browser.type_in(Input::Budget, before);
        browser.type_in(Input::Budget, after);
        let draft = |browser: &Browser| browser.app.open_plan().draft.number(field(Input::Budget));
        assert_eq!(
            (draft(&browser), draft(&browser.reloaded())),
            (Some(value), Some(value)),
            "{before} {after}"
        );
        assert_eq!(browser.budget(), after, "nothing moves while it is typed");
    };
    reads("12,000", "12,00", 1_200.0);
    reads("12,000", "12,0001", 120_001.0);
    reads("12,000", "2,000", 2_000.0);
    reads("12,000", "12,0", 120.0);
    reads("1,234,567", "1,234,56", 123_456.0);
    reads("1,234,567", "1,24,567", 124_567.0);
    // Typed as a whole: the decimals of another region.
    reads("12,000", "12,5", 12.5);
    reads("1,5", "1,55", 1.55);
    reads("", "12,00", 12.0);
    browser.type_in(Input::Budget, "12,000");
    browser.type_in(Input::Budget, "12,00");
    browser.type_in(Input::Budget, "12,0");
    browser.act(Action::LeaveField("budget".into()));
    assert_eq!(browser.budget(), "120");
    // What is out of range keeps its digits.
    let long = "1".repeat(20);
    browser.type_in(Input::Budget, &long);
    browser.act(Action::LeaveField("budget".into()));
    assert_eq!(browser.budget(), long);
}

#[test]
fn the_currency_is_remembered_and_the_example_follows_it() {
    let mut browser = Browser::fresh();
    browser.act(Action::SetCurrency(Currency::CLP));
    assert_eq!((browser.status(), browser.budget()), (SaveStatus::Example, "12,000,000"));
    assert_eq!(browser.reloaded().app.open_plan().draft.currency, Currency::CLP);
}

#[test]
fn a_wrong_field_keeps_the_last_plan_and_an_empty_sheet_has_none() {
    let mut browser = Browser::fresh();
    browser.act(Action::New(Id::new("own")));
    for (input, text) in [(Input::Budget, "12000"), (Input::CostPerLead, "50"), (Input::CloseRate, "5")] {
        browser.type_in(input, text);
    }
    let plan = browser.app.open_plan().last_plan.clone();
    assert!(plan.is_some());
    browser.type_in(Input::Budget, "12x");
    assert_eq!(browser.app.open_plan().last_plan, plan);
    for input in Input::ALL {
        browser.type_in(input, "");
    }
    assert_eq!(browser.app.open_plan().last_plan, None);
}

#[test]
fn storage_trouble_stays_until_it_is_over() {
    let mut browser = Browser::fresh();
    browser.act(Action::SetStorageFailure(Some(StorageFailure::Full)));
    browser.type_in(Input::Budget, "1");
    assert_eq!(browser.app.notices.storage, Some(StorageFailure::Full));
    browser.act(Action::SetStorageFailure(None));
    assert_eq!(browser.app.notices.storage, None);
}

#[test]
fn a_new_plan_that_stays_empty_is_not_kept() {
    let mut browser = Browser::fresh();
    browser.save_plan("Spring", "12000");
    let saved = browser.app.open_plan().id.clone();
    for text in ["", "5"] {
        let id = browser.id();
        browser.act(Action::New(id));
        browser.type_in(Input::Budget, text);
        browser.type_in(Input::Budget, "");
        browser.act(Action::Open(saved.clone()));
        assert_eq!(browser.app.library.len(), 1);
        assert_eq!(browser.reloaded().app.library.len(), 1);
    }
}

#[test]
fn drafts_that_were_never_saved_go_together_and_come_back() {
    let mut browser = Browser::fresh();
    let saved = browser.save_plan("Spring", "12000");
    for budget in ["1", "2", "3", "4"] {
        let id = browser.id();
        browser.act(Action::New(id));
        browser.type_in(Input::Budget, budget);
    }
    let names = |browser: &Browser| browser.app.library.ids().cloned().collect::<Vec<_>>();
    browser.act(Action::Open(saved.clone()));
    browser.type_in(Input::Budget, "13000");
    let before = names(&browser);
    assert_eq!((before.len(), browser.app.library.unsaved_drafts().count()), (5, 4));
    browser.act(Action::DeleteDrafts);
    // The saved plan with its changes stays, and stays open.
    assert_eq!((names(&browser), browser.app.open_plan().id.clone()), (vec![saved.clone()], saved));
    assert_eq!(browser.app.open_plan().save_status(), SaveStatus::Changed);
    assert_eq!(browser.reloaded().app.library.len(), 1);
    assert_eq!(
        browser.app.notices.undo_offer.as_ref().map(|it| it.done.clone()),
        Some(Done::DraftsDeleted(4))
    );
    browser.act(Action::AcceptUndoOffer);
    assert_eq!(names(&browser), before);
    assert_eq!(names(&browser.reloaded()).len(), 5);
    browser.act(Action::Redo);
    assert_eq!(names(&browser).len(), 1);
}

#[test]
fn the_draft_that_is_open_is_not_deleted_with_the_others() {
    let mut browser = Browser::fresh();
    for budget in ["1", "2"] {
        let id = browser.id();
        browser.act(Action::New(id));
        browser.type_in(Input::Budget, budget);
    }
    let open = browser.app.open_plan().id.clone();
    browser.act(Action::DeleteDrafts);
    assert_eq!(browser.app.open_plan().id, open);
    assert_eq!(
        (browser.app.library.unsaved_drafts().count(), browser.app.library.all_entries().len()),
        (0, 1)
    );
}

#[test]
fn a_page_that_stays_open_takes_the_month_that_it_is() {
    let month = |month| Month::new(2026, month).expect("a month");
    let mut browser = Browser::fresh();
    browser.act(Action::SetToday(month(11)));
    let before = browser.app.clone();
    browser.act(Action::SetToday(month(11)));
    assert!(Rc::ptr_eq(&browser.app, &before));
    browser.act(Action::SetToday(month(12)));
    assert_eq!(browser.app.today, Some(month(12)));
    // It is no change of the reader's.
    assert!(!browser.app.history.can_undo());
}

#[test]
fn a_new_version_is_no_change_of_the_readers_and_says_what_stays() {
    let mut browser = Browser::fresh();
    browser.type_in(Input::Budget, "12000");
    assert!(survives_reload(&browser.app));
    assert!(browser.app.notices.is_empty());
    browser.act(Action::SetNewVersion(true));
    browser.type_in(Input::Budget, "13000");
    assert!(browser.app.notices.new_version && !browser.app.notices.is_empty());
    browser.act(Action::SetNewVersion(false));
    assert!(browser.app.notices.is_empty());
    // What is not stored, or not yet a plan.
    browser.act(Action::SetImportText("Search\t12000".into()));
    assert!(!survives_reload(&browser.app));
    browser.act(Action::SetImportText(String::new()));
    browser.act(Action::Show(View::Import));
    assert!(!survives_reload(&browser.app));
    browser.act(Action::Show(View::Plan));
    assert!(survives_reload(&browser.app));
    browser.act(Action::SetStorageFailure(Some(StorageFailure::Full)));
    assert!(!survives_reload(&browser.app));
    let query = [("budget", "12000"), ("cpl", "50"), ("close", "5")];
    assert!(!survives_reload(&Browser::opened(BTreeMap::new(), &query).app));
}

/// The field of an input; for channel inputs, the first channel's.
fn field(input: Input) -> Field {
    if input.is_of_channel() { Field::Channel(0, input) } else { Field::Plan(input) }
}

/// Random actions; numbers select plans of the list.
fn actions() -> impl Strategy<Value = Vec<(u8, u8, String)>> {
    prop::collection::vec((0_u8..27, any::<u8>(), "[0-9x]{0,3}"), 1..40)
}

/// Turns a generated triple into an action that is possible in the current state.
fn action(browser: &mut Browser, (kind, which, text): (u8, u8, String)) -> Action {
    let listed = browser.app.library.entries().get(usize::from(which) % 8).map(|entry| entry.id.clone());
    let fields = browser.app.open_plan().draft.fields();
    let field = fields[usize::from(which) % fields.len()];
    let channel = usize::from(which) % browser.app.open_plan().draft.channels();
    let fresh = browser.id();
    match kind {
        0..=2 => Action::Type(field, text),
        3 => Action::SetName(text),
        4 => Action::Save,
        5 => Action::New(fresh),
        6 => Action::Open(listed.unwrap_or(fresh)),
        7 if which % 2 == 0 => Action::TryWithout(fresh, vec![channel]),
        7 => Action::Duplicate(fresh),
        8 => Action::Delete(fresh),
        9 => Action::Move { up: which % 2 == 0 },
        10 => Action::AcceptUndoOffer,
        22..=24 => Action::Undo,
        25 => Action::Redo,
        26 => Action::DeleteDrafts,
        12 => Action::AddChannel,
        13 => Action::RemoveChannel(channel),
        14 => Action::MoveChannel { from: channel, to: 0 },
        15 => Action::Paste(field, [&text, "\t2\n3\t", &text].concat()),
        16 => Action::AddStage(text),
        17 => Action::RemoveStage(usize::from(which) % 5),
        18 => Action::SetOwnRates(channel, which % 2 == 0),
        19 if which > 200 => Action::ShareRates,
        19 => Action::ResolveCloseRate(
            channel,
            [CloseRateAnswer::Change(1), CloseRateAnswer::Keep, CloseRateAnswer::Replace]
                [usize::from(which) % 3],
        ),
        20 => Action::SetCostBasis(Input::SalesCost, CostBasis::ALL[usize::from(which) % 3]),
        21 if field.id().len().is_multiple_of(2) => Action::TryCell(vec![(field, 0.5)]),
        21 => Action::ApplyNumbers(BulkEdit::GoalApplied, vec![(field, 0.5)]),
        _ => {
            if which % 2 == 0 {
                Action::Discard
            } else {
                Action::SetLanguage(Language::ALL[usize::from(which / 2) % 2])
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn whatever_is_done_a_reload_brings_everything_back(script in actions()) {
        let mut browser = Browser::fresh();
        for step in script {
            let action = action(&mut browser, step);
            browser.act(action);
            prop_assert_eq!(browser.kept(), browser.reloaded().kept());
        }
    }

    #[test]
    fn what_is_done_can_be_taken_back_and_done_again(script in actions(), last in (0_u8..22, any::<u8>(), "[0-9x]{0,3}")) {
        let mut browser = Browser::fresh();
        // An edited example becomes the reader's own plan and stays one.
        browser.act(Action::New(Id::new("own")));
        for step in script {
            let action = action(&mut browser, step);
            browser.act(action);
        }
        // A pause: the next typing is a new step.
        browser.act(Action::AddChannel);
        let action = action(&mut browser, last);
        let before = browser.kept();
        let steps = browser.app.history.clone();
        browser.act(action.clone());
        if browser.app.history == steps || matches!(action, Action::Save) {
            return Ok(());
        }
        let after = browser.kept();
        // An unsaved plan that is emptied and filled again may move in the list.
        let compared = |mut kept: Vec<_>| {
            if matches!(action, Action::AcceptUndoOffer) {
                kept.sort();
            }
            kept
        };
        // A notice's offer is a step of the same history, so it can be redone.
        let (back, again) = match action {
            Action::AcceptUndoOffer => (Action::Redo, Action::Undo),
            _ => (Action::Undo, Action::Redo),
        };
        browser.act(back);
        prop_assert_eq!(compared(browser.kept()), compared(before), "{:?}", action);
        browser.act(again);
        prop_assert_eq!(compared(browser.kept()), compared(after), "{:?}", action);
    }
}
