//! Plans that come with a link: they stand beside what is stored and are kept only on request.

use super::app::App;
use super::draft::Draft;
use super::entry::{Entry, Id, Origin};
use super::history::Change;
use super::library_slots::LibrarySlot;
use crate::io::{self, FileError};
use crate::model::Scenario;
use std::rc::Rc;

/// What could not be used of a link's plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkError {
    /// Nothing of it.
    Unusable(FileError),
    /// So many of its plans.
    Refused(usize),
}

impl App {
    /// Shows the plans that the fragment of an address carries; nothing where it carries none.
    pub(super) fn open_link(&mut self, fragment: &str) {
        let received = match io::scenarios_from_fragment(fragment) {
            Ok(None) => return,
            Ok(Some(received)) => received,
            Err(error) => {
                return self.update_notices(|notices| notices.link_error = Some(LinkError::Unusable(error)));
            }
        };
        let count = received.len();
        let usable: Vec<Scenario> =
            received.into_iter().flatten().map(|received| received.scenario).collect();
        let refused = count - usable.len();
        self.update_notices(|notices| {
            notices.link_error = (refused > 0).then_some(LinkError::Refused(refused))
        });
        let ids: Vec<Id> = usable.iter().map(|scenario| self.add_preview(scenario)).collect();
        if let Some(first) = ids.first() {
            self.open(first);
        }
    }

    /// Puts a plan that is kept nowhere into the list, once.
    fn add_preview(&mut self, scenario: &Scenario) -> Id {
        self.sync_entry();
        let draft = Draft::of(scenario, self.preferences.language);
        let record = draft.record();
        let says_this =
            |entry: &&Rc<Entry>| entry.draft.as_ref().is_some_and(|draft| draft.record() == record);
        if let Some(shown) = self.previews().find(says_this) {
            return shown.id.clone();
        }
        let id = self.id_generator.next_id();
        let draft = Some(Rc::new(draft));
        let entry =
            Entry { id: id.clone(), origin: Origin::Preview, saved: None, draft, edited_in_other_tab: false };
        self.update_entries(|list| list.push(Rc::new(entry)));
        id
    }

    /// The plans of the list that came with a link and are kept nowhere.
    pub fn previews(&self) -> impl Iterator<Item = &Rc<Entry>> {
        self.library.entries.iter().filter(|entry| entry.is_from_link())
    }

    /// Keeps every plan that came with a link, and stays where it is. One that is not complete stays as it is.
    pub(super) fn save_previews(&mut self) {
        self.sync_entry();
        let open = self.open_plan.id.clone();
        let ids: Vec<Id> = self.previews().map(|entry| entry.id.clone()).collect();
        for id in ids {
            self.open(&id);
            self.save();
        }
        self.open(&open);
    }

    /// Takes every plan out of the list that came with a link.
    pub(super) fn drop_previews(&mut self) {
        self.sync_entry();
        let gone = |(at, entry): (usize, &Rc<Entry>)| {
            entry.is_from_link().then(|| LibrarySlot { id: entry.id.clone(), at, entry: None })
        };
        let lines: Vec<_> = self.library.entries.iter().enumerate().filter_map(gone).collect();
        if !lines.is_empty() {
            let back = self.set_slots(&lines);
            self.record(Change::Slots(back), None);
        }
    }
}
