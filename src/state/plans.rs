//! Plans come, go and change places in the list.

use super::app::{App, Removed};
use super::draft::Draft;
use super::entry::{Entry, Id, Origin};
use super::history::Done;
use super::sheet::{Sheet, Standing};
use crate::model::Plan;
use crate::text::{Localized, Message};
use std::rc::Rc;

impl App {
    pub(super) fn new_plan(&mut self, id: Id) {
        self.put_back();
        if self.sheet.standing() != Standing::Blank {
            self.preferences.introduced = true;
            self.sheet = Rc::new(self.blank(id));
        }
    }

    /// Opens a plan that nobody typed.
    pub(super) fn begin(&mut self, id: Id, plan: &Plan) {
        self.put_back();
        self.preferences.introduced = true;
        let (language, currency) = (self.preferences.language, self.sheet.draft.currency);
        let draft = Draft::of_plan(plan, language, currency);
        self.sheet = Rc::new(Sheet::of_draft(id, Origin::Own, draft));
        self.put_back();
        self.note(Done::Came(self.sheet.id.clone()), None);
    }

    pub(super) fn blank(&self, id: Id) -> Sheet {
        Sheet::of_draft(id, Origin::Own, Draft::blank(self.preferences.language, self.preferences.currency))
    }

    pub(super) fn open(&mut self, id: &Id) {
        if self.sheet.id == *id {
            return;
        }
        let entry = self.library.position(id).map(|at| self.library.entries[at].clone());
        if let Some(sheet) = entry.and_then(|entry| Sheet::of_entry(&entry, self.preferences.language)) {
            self.put_back();
            self.sheet = Rc::new(sheet);
        }
    }

    pub(super) fn duplicate(&mut self, id: Id) {
        self.put_back();
        if self.sheet.standing() == Standing::Blank || self.sheet.is_awaited() {
            return;
        }
        let mut draft = Draft::clone(&self.sheet.draft);
        let of_file = self.sheet.is_read_only();
        if !of_file {
            draft.name = Message::CopyName(self.sheet.name()).t(self.preferences.language).into_owned();
        }
        // A copy of a file's plan is the first of the reader's own: it goes where those are.
        let after = self.library.position(&self.sheet.id).filter(|_| !of_file);
        self.sheet = Rc::new(Sheet {
            last_plan: self.sheet.last_plan.clone(),
            ..Sheet::of_draft(id, Origin::Own, draft)
        });
        if let Some(scenario) = self.sheet.draft.scenario() {
            let scenario = if of_file { self.named_apart(scenario) } else { scenario };
            self.keep(Rc::new(scenario));
        } else {
            self.put_back();
        }
        if let Some(after) = after {
            self.list(|list| list[after + 1..].rotate_right(1));
        }
        self.note(Done::Came(self.sheet.id.clone()), None);
    }

    pub(super) fn delete(&mut self, id: Id) {
        if self.sheet.is_read_only() {
            return;
        }
        if let Some((at, entry)) = self.take_out(id) {
            self.note(Done::Gone { at, entry: entry.clone() }, None);
            self.notify(|notices| notices.removed = Some(Removed::Plan { at, entry }));
        }
    }

    /// Takes the open plan out of the list and opens the one that follows, or an empty one. Gives its line
    /// and where it stood, if there was anything in it.
    pub(super) fn take_out(&mut self, id: Id) -> Option<(usize, Entry)> {
        let at = self.library.position(&self.sheet.id);
        let removed = self.sheet.entry();
        if let Some(at) = at {
            self.list(|list| _ = list.remove(at));
        }
        let stood = at.unwrap_or(self.library.entries.len());
        self.preferences.introduced = true;
        self.open_at(stood, id);
        removed.map(|entry| (stood, entry))
    }

    /// Opens the plan at a place of the list, or else the last one, or else an empty one.
    pub(super) fn open_at(&mut self, at: usize, id: Id) {
        let listed = self.library.entries.get(at).or(self.library.entries.last());
        let sheet = listed.and_then(|entry| Sheet::of_entry(entry, self.preferences.language));
        self.sheet = Rc::new(sheet.unwrap_or_else(|| self.blank(id)));
    }

    pub(super) fn shift(&mut self, up: bool) {
        if self.sheet.is_read_only() {
            return;
        }
        let Some(at) = self.library.position(&self.sheet.id) else { return };
        let to =
            if up { at.checked_sub(1) } else { Some(at + 1).filter(|&to| to < self.library.entries.len()) };
        if let Some(to) = to {
            self.list(|list| list.swap(at, to));
            self.note(Done::Moved { id: self.sheet.id.clone(), from: at }, None);
        }
    }

    pub(super) fn undo(&mut self) {
        let Some(removed) = self.notices.removed.clone() else { return };
        self.put_back();
        match removed {
            Removed::Plan { at, entry } => {
                let entry = self.bring_back(at, entry);
                self.note(Done::Came(entry.id.clone()), None);
                self.open(&entry.id);
            }
            Removed::Imported { lines, .. } => {
                let again = self.set_lines(&lines);
                self.note(Done::Lines(again), None);
            }
            Removed::Unreadable(item) => {
                self.unreadable = self.unreadable.iter().cloned().chain([item]).collect();
                self.notify(|notices| notices.unreadable = true);
            }
            Removed::Changes(Entry { id, draft, .. }) => {
                self.open(&id);
                if let Some(draft) = draft.filter(|_| self.sheet.id == id) {
                    self.restore(&draft);
                }
            }
            Removed::Before { sheet, .. } => {
                self.open(&sheet.id);
                if self.sheet.id == sheet.id {
                    self.restore(&sheet.draft);
                    if sheet.origin == Origin::Example && self.sheet.saved.is_none() {
                        self.sheet = Rc::new(Sheet { origin: sheet.origin, ..Sheet::clone(&self.sheet) });
                    }
                }
            }
        }
        self.put_back();
        self.notify(|notices| notices.removed = None);
    }

    /// Puts what the fields of the open plan held before into them again.
    fn restore(&mut self, draft: &Draft) {
        self.part();
        self.note_draft(None);
        self.sheet = Rc::new(self.sheet.with_draft(draft.in_language(self.preferences.language)));
    }

    /// Puts a plan back into the list; as one of its own, where it is there again by other means.
    pub(super) fn bring_back(&mut self, at: usize, entry: Entry) -> Entry {
        self.put_back();
        let entry = match self.library.position(&entry.id) {
            None => entry,
            Some(_) => {
                let id = self.fresh_ids.take();
                self.apart(entry, id)
            }
        };
        self.list(|list| list.insert(at.min(list.len()), Rc::new(entry.clone())));
        entry
    }
}
