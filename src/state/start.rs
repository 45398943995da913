//! The state at the start, from what is stored, what the link says and what the browser knows.

use super::app::{App, Library, Notices, Preferences, UnreadableItem};
use super::draft::Draft;
use super::entry::{Entry, Id, IdGenerator, Origin};
use super::example::example;
use super::goal_choices::choices_with_goals;
use super::open_plan::OpenPlan;
use super::source_file::{SourceFile, SourceProgress};
use super::storage_writes::PREFERENCES;
use super::stored_item::{StoredItem, plan_of_key, read_item};
use super::view_choices::ViewChoices;
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
            Ok(StoredItem::Desk(read)) => choices = Some(read),
            Ok(StoredItem::Other) => {}
            Err(reason) => unreadable.push(UnreadableItem::new(key, value, reason)),
        }
    }
    unreadable.sort_by(|a, b| a.key.cmp(&b.key)); // a browser gives keys in any order
    let newer = unreadable.iter().filter(|item| item.reason == RecordError::Newer);
    newer.filter_map(|item| plan_of_key(&item.key)).for_each(|id| found.hold(&id));
    let mut preferences = preferences(&chosen, &link, &start.languages);
    preferences.introduced &= !link.embedded;
    let library = Library { entries: found.in_order(&order.ids) };
    let open = chosen.open.as_deref().map(Id::new);
    let open_plan = first_sheet(&library, open.as_ref(), &link, preferences, Id::new(&start.new_id));
    let choices = choices.map_or_else(|| ViewChoices::new(preferences.language), ViewChoices::from_record);
    let choices = choices.in_language(preferences.language, open_plan.draft.writer());
    let choices = if link.goals.is_empty() { choices } else { choices_with_goals(choices, &link) };
    let notices = Notices {
        undo_offer: None,
        // Where nothing can be kept at all there is nothing to say about where it is.
        foreign_frame: start.foreign && start.trouble.is_none(),
        storage: start.trouble,
        unreadable: !unreadable.is_empty() && !link.embedded,
        unread_parameters: link.unread,
        link_error: None,
        conflict: None,
        share_outcome: None,
        source: link.source.map(|address| SourceFile { address, progress: SourceProgress::Loading }),
    };
    let mut app = App {
        preferences,
        embedded: link.embedded,
        library: Rc::new(library),
        choices: Rc::new(choices),
        open_plan: Rc::new(open_plan),
        notices: Rc::new(notices),
        history: Rc::default(),
        last_opened: open,
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

    /// Leaves a plan to the newer version that wrote a part of it.
    fn hold(&mut self, id: &Id) {
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

fn first_sheet(
    library: &Library,
    open: Option<&Id>,
    link: &io::Prefill,
    to: Preferences,
    id: Id,
) -> OpenPlan {
    let Preferences { language, currency, .. } = to;
    let new = |origin, inputs: &[(Input, f64)]| {
        OpenPlan::from_draft(id.clone(), origin, Draft::with(language, currency, inputs))
    };
    if link.source.is_some() {
        return new(Origin::File, &[]);
    }
    if link.has_plan() {
        return new(Origin::Preview, &link.inputs);
    }
    own_sheet(library, open, to, id)
}

/// The plan that was open last, or the first of the list, or else an example or an empty one.
pub(super) fn own_sheet(library: &Library, open: Option<&Id>, to: Preferences, id: Id) -> OpenPlan {
    let Preferences { language, currency, introduced, .. } = to;
    let last = open.and_then(|open| library.position(open));
    let entry = last.map(|at| &library.entries[at]).or(library.entries.first());
    let open = entry.and_then(|entry| OpenPlan::from_entry(entry, language));
    open.unwrap_or_else(|| match introduced {
        true => OpenPlan::from_draft(id, Origin::Own, Draft::blank(language, currency)),
        false => example(id, language, currency),
    })
}
