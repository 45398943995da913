//! The state at the start, from what is stored, what the link says and what the browser knows.

use super::app::App;
use super::choices::{ViewChoices, choices_with_goals};
use super::example::example;
use super::import::{SourceFile, SourceProgress};
use super::library::{Entry, Id, IdGenerator, Library, OpenPlan, Origin};
use super::notices::Notices;
use super::plan::Draft;
use super::preferences::Preferences;
use super::storage::{PREFERENCES, StoredItem, UnreadableItem, plan_of_key, read_item};
use crate::io::{self, OrderRecord, RecordError};
use crate::model::{Currency, Input};
use crate::text::{Language, StorageTrouble};
use std::collections::HashMap;
use std::rc::Rc;

/// All that a start depends on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Start {
    /// What is stored under [`super::PREFIX`], keys with values.
    pub stored: Vec<(String, String)>,
    /// Why nothing could be read.
    pub trouble: Option<StorageTrouble>,
    /// The browser's languages, the preferred first.
    pub languages: Vec<String>,
    /// The query of the page's address, decoded.
    pub query: Vec<(String, String)>,
    /// The fragment of the page's address.
    pub fragment: String,
    /// Whether the page stands in a frame of another site.
    pub foreign: bool,
    /// For a plan that is not stored yet.
    pub new_id: String,
}

/// The state at the start. What can't be read is reported and left alone.
pub fn start(mut start: Start) -> App {
    let link = io::prefill(&start.query);
    if link.embedded {
        // The reader's own plans are no part of the page around it.
        start.stored.retain(|(key, _)| key == PREFERENCES);
        (start.trouble, start.foreign) = (None, false);
    }
    let mut unreadable = Vec::new();
    let mut found = Found::default();
    let mut order = OrderRecord::default();
    let mut chosen = io::PreferencesRecord::default();
    let mut choices = None;
    for (key, value) in &start.stored {
        match read_item(key, value) {
            Ok(StoredItem::Scenario(id, scenario)) => found.entry(id).saved = Some(Rc::new(*scenario)),
            Ok(StoredItem::Draft(id, draft, _)) => found.entry(id).draft = Some(Rc::new(*draft)),
            Ok(StoredItem::Order(read)) => order = read,
            Ok(StoredItem::Preferences(read)) => chosen = read,
            Ok(StoredItem::ViewChoices(read)) => choices = Some(read),
            Ok(StoredItem::Other) => {}
            Err(reason) => unreadable.push(UnreadableItem::new(key, value, reason)),
        }
    }
    unreadable.sort_by(|a, b| a.key.cmp(&b.key)); // a browser gives keys in any order
    let newer = unreadable.iter().filter(|item| item.reason == RecordError::Newer);
    newer.filter_map(|item| plan_of_key(&item.key)).for_each(|id| found.leave(&id));
    let mut preferences = preferences(&chosen, &link, &start.languages);
    preferences.introduced &= !link.embedded;
    let last_opened = chosen.open.as_deref().map(Id::new);
    let entries = found.in_order(&order.ids);
    let library = library(entries, last_opened.as_ref(), &link, preferences, Id::new(&start.new_id));
    let choices = choices.map_or_else(|| ViewChoices::new(preferences.language), ViewChoices::from_record);
    let choices = choices.in_language(preferences.language, library.open().draft.writer());
    let choices = if link.goals.is_empty() { choices } else { choices_with_goals(choices, &link) };
    let notices = Notices {
        // Where nothing can be kept at all there is nothing to say about where it is.
        foreign_frame: start.foreign && start.trouble.is_none(),
        storage: start.trouble,
        unreadable: !unreadable.is_empty() && !link.embedded,
        unread_parameters: link.unread,
        source: link.source.map(|address| SourceFile { address, progress: SourceProgress::Loading }),
        ..Notices::default()
    };
    let mut app = App {
        preferences,
        embedded: link.embedded,
        library,
        choices: Rc::new(choices),
        notices: Rc::new(notices),
        history: Rc::default(),
        last_opened,
        unreadable: unreadable.into(),
        import_text: Rc::default(),
        import_preview: None,
        id_generator: IdGenerator::new(Id::new(&start.new_id)),
    };
    app.open_link(&start.fragment);
    app
}

/// The plans found in the storage, in the order they were found.
#[derive(Default)]
struct Found {
    entries: Vec<Rc<Entry>>,
    at: HashMap<Id, usize>,
}

impl Found {
    /// The line of a plan, which its scenario and its draft share.
    fn entry(&mut self, id: Id) -> &mut Entry {
        let at = *self.at.entry(id.clone()).or_insert(self.entries.len());
        if at == self.entries.len() {
            self.entries.push(Rc::new(Entry {
                id,
                origin: Origin::Own,
                saved: None,
                draft: None,
                edited_in_other_tab: false,
            }));
        }
        Rc::make_mut(&mut self.entries[at])
    }

    /// Leaves a plan to the newer version that stored a part of it.
    fn leave(&mut self, id: &Id) {
        if let Some(&at) = self.at.get(id) {
            Rc::make_mut(&mut self.entries[at]).edited_in_other_tab = true;
        }
    }

    /// The plans in the order of the list; those it does not name come last.
    fn in_order(self, ids: &[String]) -> Vec<Rc<Entry>> {
        let Found { entries, mut at } = self;
        let mut ordered: Vec<_> =
            ids.iter().filter_map(|id| at.remove(&Id::new(id))).map(|at| entries[at].clone()).collect();
        ordered.extend(entries.into_iter().filter(|entry| at.contains_key(&entry.id)));
        ordered
    }
}

fn preferences(chosen: &io::PreferencesRecord, link: &io::Prefill, browser: &[String]) -> Preferences {
    let asked = link.language.as_deref().and_then(Language::from_tag);
    let kept = chosen.language.as_deref().and_then(Language::from_tag);
    let chosen_currency = chosen.currency.as_deref().and_then(|code| code.parse().ok());
    let local = || browser.iter().find_map(|tag| Currency::of_region(tag.split('-').next_back()?));
    Preferences {
        language: asked.or(kept).unwrap_or_else(|| Language::preferred(browser.iter().map(String::as_str))),
        chosen_language: kept,
        currency: link.currency.or(chosen_currency).or_else(local).unwrap_or(Currency::EUR),
        chosen_currency,
        introduced: chosen.introduced,
    }
}

/// What is there at first: the plan of the link or of the file that it names, or else the reader's own.
fn library(
    entries: Vec<Rc<Entry>>,
    last_opened: Option<&Id>,
    link: &io::Prefill,
    preferences: Preferences,
    id: Id,
) -> Library {
    let Preferences { language, currency, .. } = preferences;
    let new = |origin, inputs: &[(Input, f64)]| {
        OpenPlan::from_draft(id.clone(), origin, Draft::with(language, currency, inputs))
    };
    if link.source.is_some() {
        return Library::beside(entries, new(Origin::File, &[]));
    }
    if link.has_plan() {
        return Library::beside(entries, new(Origin::Preview, &link.inputs));
    }
    Library::opened_at(entries, last_opened, language, || first_plan(id.clone(), preferences))
}

/// What is open where there is no plan: the example, or a blank plan for whoever knows that.
pub(super) fn first_plan(id: Id, preferences: Preferences) -> OpenPlan {
    let Preferences { language, currency, introduced, .. } = preferences;
    match introduced {
        true => OpenPlan::from_draft(id, Origin::Own, Draft::blank(language, currency)),
        false => example(id, language, currency),
    }
}
