//! The state at the start, from what is stored, what the link says and what the browser knows.

use super::app::{App, Library, Notices, Preferences, UnreadableItem};
use super::desk::Desk;
use super::draft::Draft;
use super::entry::{Entry, Id, Origin};
use super::example::example;
use super::goals::desk_with_goals;
use super::sheet::Sheet;
use super::stored::{ASIDE, DESK, DRAFT, ORDER, PREFERENCES, PREFIX, SCENARIO};
use crate::io::{self, DeskRecord, DraftRecord, Order, Unreadable};
use crate::model::{Currency, Input};
use crate::text::{Language, StorageTrouble};
use std::collections::HashMap;
use std::rc::Rc;

/// All that a start depends on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Start {
    /// What is stored under [`PREFIX`], keys with values.
    pub stored: Vec<(String, String)>,
    /// Why nothing could be read.
    pub trouble: Option<StorageTrouble>,
    /// The browser's languages, the preferred first.
    pub languages: Vec<String>,
    /// The query of the page's address, decoded.
    pub query: Vec<(String, String)>,
    /// For a plan that is not stored yet.
    pub new_id: String,
}

/// The state at the start. What can't be read is reported and left alone.
pub fn start(start: Start) -> App {
    let mut unreadable = Vec::new();
    let mut found = Found::default();
    let mut order = Order::default();
    let mut chosen = io::Preferences::default();
    let mut desk = None;
    for (key, value) in &start.stored {
        let read = if let Some(id) = key.strip_prefix(SCENARIO) {
            io::scenario_from_json(value).map(|scenario| found.entry(id).saved = Some(Rc::new(scenario)))
        } else if let Some(id) = key.strip_prefix(DRAFT) {
            read_draft(value).map(|draft| found.entry(id).draft = Some(Rc::new(draft)))
        } else if key == ORDER {
            Order::from_json(value).map(|read| order = read)
        } else if key == PREFERENCES {
            io::Preferences::from_json(value).map(|read| chosen = read)
        } else if key == DESK {
            DeskRecord::from_json(value).map(|read| desk = Some(read))
        } else {
            Ok(())
        };
        if let Err(reason) = read {
            let aside = aside(key, &start.stored);
            unreadable.push(UnreadableItem { key: key.clone(), aside, value: value.clone(), reason });
        }
    }
    let link = io::prefill(&start.query);
    let preferences = preferences(&chosen, &link, &start.languages);
    let library = Library { entries: found.in_order(&order.ids) };
    let sheet = first_sheet(&library, &chosen, &link, preferences, &start.new_id);
    let desk = desk.map_or_else(|| Desk::new(preferences.language), Desk::from_record);
    let desk = desk.in_language(preferences.language, sheet.draft.writer());
    let desk = if link.goals.is_empty() { desk } else { desk_with_goals(desk, &link) };
    let notices = Notices {
        removed: None,
        storage: start.trouble,
        unreadable: !unreadable.is_empty(),
        unread_link: link.unread,
    };
    App {
        preferences,
        library: Rc::new(library),
        desk: Rc::new(desk),
        sheet: Rc::new(sheet),
        notices: Rc::new(notices),
        history: Rc::default(),
        open: chosen.open.as_deref().map(Id::new),
        unreadable: unreadable.into(),
    }
}

/// A key to move an unreadable value to that nothing is stored under.
fn aside(key: &str, stored: &[(String, String)]) -> String {
    let name = key.strip_prefix(PREFIX).unwrap_or(key);
    let free = |key: &String| !stored.iter().any(|(taken, _)| taken == key);
    (1_u64..).map(|number| format!("{ASIDE}{number}/{name}")).find(free).unwrap_or_default()
}

/// The plans found in the storage, in the order they were found.
#[derive(Default)]
struct Found {
    entries: Vec<Rc<Entry>>,
    at: HashMap<Id, usize>,
}

impl Found {
    /// The line of a plan, which its scenario and its draft share.
    fn entry(&mut self, id: &str) -> &mut Entry {
        let id = Id::new(id);
        let at = *self.at.entry(id.clone()).or_insert(self.entries.len());
        if at == self.entries.len() {
            self.entries.push(Rc::new(Entry { id, origin: Origin::Own, saved: None, draft: None }));
        }
        Rc::make_mut(&mut self.entries[at])
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

fn read_draft(json: &str) -> Result<Draft, Unreadable> {
    Draft::from_record(&DraftRecord::from_json(json)?).ok_or(Unreadable::Invalid)
}

fn preferences(chosen: &io::Preferences, link: &io::Prefill, browser: &[String]) -> Preferences {
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
    chosen: &io::Preferences,
    link: &io::Prefill,
    to: Preferences,
    id: &str,
) -> Sheet {
    let Preferences { language, currency, introduced, .. } = to;
    let new = |origin, inputs: &[(Input, f64)]| {
        Sheet::of_draft(Id::new(id), origin, Draft::with(language, currency, inputs))
    };
    if link.has_plan() {
        return new(Origin::Preview, &link.inputs);
    }
    let last = chosen.open.as_deref().and_then(|open| library.position(&Id::new(open)));
    let entry = last.map(|at| &library.entries[at]).or(library.entries.first());
    let open = entry.and_then(|entry| Sheet::of_entry(entry, language));
    open.unwrap_or_else(|| match introduced {
        true => new(Origin::Own, &[]),
        false => example(Id::new(id), language, currency),
    })
}
