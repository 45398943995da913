//! Plans that come with a link: they stand beside what is stored and are kept only on request.

use super::app::App;
use super::draft::Draft;
use super::entry::{Entry, Id, Origin};
use super::history::Done;
use super::lines::ListLine;
use crate::io::{self, FileError};
use crate::model::Scenario;
use std::rc::Rc;

/// What could not be used of a link's plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkTrouble {
    /// Nothing of it.
    Unusable(FileError),
    /// So many of its plans.
    Refused(usize),
}

impl App {
    /// Shows the plans that the fragment of an address carries; nothing where it carries none.
    pub(super) fn receive(&mut self, fragment: &str) {
        let received = match io::scenarios_from_fragment(fragment) {
            Ok(None) => return,
            Ok(Some(received)) => received,
            Err(error) => return self.notify(|notices| notices.link = Some(LinkTrouble::Unusable(error))),
        };
        let count = received.len();
        let usable: Vec<Scenario> =
            received.into_iter().flatten().map(|received| received.scenario).collect();
        let refused = count - usable.len();
        self.notify(|notices| notices.link = (refused > 0).then_some(LinkTrouble::Refused(refused)));
        let ids: Vec<Id> = usable.iter().map(|scenario| self.preview(scenario)).collect();
        if let Some(first) = ids.first() {
            self.open(first);
        }
    }

    /// Puts a plan that is kept nowhere into the list, once.
    fn preview(&mut self, scenario: &Scenario) -> Id {
        self.put_back();
        let draft = Draft::of(scenario, self.preferences.language);
        let record = draft.record();
        let says_this =
            |entry: &&Rc<Entry>| entry.draft.as_ref().is_some_and(|draft| draft.record() == record);
        if let Some(shown) = self.previews().find(says_this) {
            return shown.id.clone();
        }
        let id = self.fresh_ids.take();
        let draft = Some(Rc::new(draft));
        let entry = Entry { id: id.clone(), origin: Origin::Preview, saved: None, draft, elsewhere: false };
        self.list(|list| list.push(Rc::new(entry)));
        id
    }

    /// The plans of the list that came with a link and are kept nowhere.
    pub fn previews(&self) -> impl Iterator<Item = &Rc<Entry>> {
        self.library.entries.iter().filter(|entry| entry.came_by_link())
    }

    /// Keeps every plan that came with a link, and stays where it is. One that is not complete stays as it is.
    pub(super) fn save_previews(&mut self) {
        self.put_back();
        let open = self.sheet.id.clone();
        let ids: Vec<Id> = self.previews().map(|entry| entry.id.clone()).collect();
        for id in ids {
            self.open(&id);
            self.save();
        }
        self.open(&open);
    }

    /// Takes every plan out of the list that came with a link.
    pub(super) fn drop_previews(&mut self) {
        self.put_back();
        let gone = |(at, entry): (usize, &Rc<Entry>)| {
            entry.came_by_link().then(|| ListLine { id: entry.id.clone(), at, entry: None })
        };
        let lines: Vec<_> = self.library.entries.iter().enumerate().filter_map(gone).collect();
        if !lines.is_empty() {
            let back = self.set_lines(&lines);
            self.note(Done::Lines(back), None);
        }
    }
}
