//! Plans come, go and change places in the list.

use super::app::{App, UndoOffer};
use super::draft::Draft;
use super::entry::{Entry, Id, Origin};
use super::history::Change;
use super::open_plan::{OpenPlan, SaveStatus};
use crate::model::Plan;
use crate::text::{Localized, Message};
use std::rc::Rc;

impl App {
    pub(super) fn new_plan(&mut self, id: Id) {
        self.sync_entry();
        if self.open_plan.save_status() != SaveStatus::Blank {
            self.preferences.introduced = true;
            self.open_plan = Rc::new(self.blank_plan(id));
        }
    }

    /// Opens a plan that nobody typed.
    pub(super) fn open_new_plan(&mut self, id: Id, plan: &Plan) {
        self.sync_entry();
        self.preferences.introduced = true;
        let (language, currency) = (self.preferences.language, self.open_plan.draft.currency);
        let draft = Draft::of_plan(plan, language, currency);
        self.open_plan = Rc::new(OpenPlan::from_draft(id, Origin::Own, draft));
        self.sync_entry();
        self.record(Change::Added(self.open_plan.id.clone()), None);
    }

    pub(super) fn blank_plan(&self, id: Id) -> OpenPlan {
        OpenPlan::from_draft(
            id,
            Origin::Own,
            Draft::blank(self.preferences.language, self.preferences.currency),
        )
    }

    pub(super) fn open(&mut self, id: &Id) {
        if self.open_plan.id == *id {
            return;
        }
        let entry = self.library.position(id).map(|at| self.library.entries[at].clone());
        if let Some(open_plan) =
            entry.and_then(|entry| OpenPlan::from_entry(&entry, self.preferences.language))
        {
            self.sync_entry();
            self.open_plan = Rc::new(open_plan);
        }
    }

    pub(super) fn duplicate(&mut self, id: Id) {
        self.sync_entry();
        if self.open_plan.save_status() == SaveStatus::Blank || self.open_plan.is_loading() {
            return;
        }
        let mut draft = Draft::clone(&self.open_plan.draft);
        let of_file = self.open_plan.is_read_only();
        if !of_file {
            draft.name = Message::CopyName(self.open_plan.name()).t(self.preferences.language).into_owned();
        }
        // A copy of a file's plan is the first of the reader's own: it goes where those are.
        let after = self.library.position(&self.open_plan.id).filter(|_| !of_file);
        self.open_plan = Rc::new(OpenPlan {
            last_plan: self.open_plan.last_plan.clone(),
            ..OpenPlan::from_draft(id, Origin::Own, draft)
        });
        if let Some(scenario) = self.open_plan.draft.scenario() {
            let scenario = if of_file { self.with_free_name(scenario) } else { scenario };
            self.store_saved(Rc::new(scenario));
        } else {
            self.sync_entry();
        }
        if let Some(after) = after {
            self.update_entries(|list| list[after + 1..].rotate_right(1));
        }
        self.record(Change::Added(self.open_plan.id.clone()), None);
    }

    pub(super) fn delete(&mut self, id: Id) {
        if self.open_plan.is_read_only() {
            return;
        }
        if let Some((at, entry)) = self.remove_open_plan(id) {
            self.record(Change::Removed { at, entry: entry.clone() }, None);
            self.update_notices(|notices| notices.undo_offer = Some(UndoOffer::Deleted { at, entry }));
        }
    }

    /// Takes the open plan out of the list and opens the one that follows, or an empty one. Gives its line
    /// and where it stood, if there was anything in it.
    pub(super) fn remove_open_plan(&mut self, id: Id) -> Option<(usize, Entry)> {
        let at = self.library.position(&self.open_plan.id);
        let removed = self.open_plan.entry();
        if let Some(at) = at {
            self.update_entries(|list| _ = list.remove(at));
        }
        let stood = at.unwrap_or(self.library.entries.len());
        self.preferences.introduced = true;
        self.open_at(stood, id);
        removed.map(|entry| (stood, entry))
    }

    /// Opens the plan at a place of the list, or else the last one, or else an empty one.
    pub(super) fn open_at(&mut self, at: usize, id: Id) {
        let listed = self.library.entries.get(at).or(self.library.entries.last());
        let open_plan = listed.and_then(|entry| OpenPlan::from_entry(entry, self.preferences.language));
        self.open_plan = Rc::new(open_plan.unwrap_or_else(|| self.blank_plan(id)));
    }

    pub(super) fn move_open_plan(&mut self, up: bool) {
        if self.open_plan.is_read_only() {
            return;
        }
        let Some(at) = self.library.position(&self.open_plan.id) else { return };
        let to =
            if up { at.checked_sub(1) } else { Some(at + 1).filter(|&to| to < self.library.entries.len()) };
        if let Some(to) = to {
            self.update_entries(|list| list.swap(at, to));
            self.record(Change::Moved { id: self.open_plan.id.clone(), from: at }, None);
        }
    }

    pub(super) fn accept_undo_offer(&mut self) {
        let Some(removed) = self.notices.undo_offer.clone() else { return };
        self.sync_entry();
        match removed {
            UndoOffer::Deleted { at, entry } => {
                let entry = self.restore_entry(at, entry);
                self.record(Change::Added(entry.id.clone()), None);
                self.open(&entry.id);
            }
            UndoOffer::Imported { lines, .. } => {
                let again = self.set_slots(&lines);
                self.record(Change::Slots(again), None);
            }
            UndoOffer::Forgotten(item) => {
                self.unreadable = self.unreadable.iter().cloned().chain([item]).collect();
                self.update_notices(|notices| notices.unreadable = true);
            }
            UndoOffer::Discarded(Entry { id, draft, .. }) => {
                self.open(&id);
                if let Some(draft) = draft.filter(|_| self.open_plan.id == id) {
                    self.restore_draft(&draft);
                }
            }
            UndoOffer::BulkEdit { open_plan, .. } => {
                self.open(&open_plan.id);
                if self.open_plan.id == open_plan.id {
                    self.restore_draft(&open_plan.draft);
                    if open_plan.origin == Origin::Example && self.open_plan.saved.is_none() {
                        self.open_plan = Rc::new(OpenPlan {
                            origin: open_plan.origin,
                            ..OpenPlan::clone(&self.open_plan)
                        });
                    }
                }
            }
        }
        self.sync_entry();
        self.update_notices(|notices| notices.undo_offer = None);
    }

    /// Puts what the fields of the open plan held before into them again.
    fn restore_draft(&mut self, draft: &Draft) {
        self.fork_if_edited_in_other_tab();
        self.record_draft(None);
        self.open_plan = Rc::new(self.open_plan.with_draft(draft.in_language(self.preferences.language)));
    }

    /// Puts a plan back into the list; as one of its own, where it is there again by other means.
    pub(super) fn restore_entry(&mut self, at: usize, entry: Entry) -> Entry {
        self.sync_entry();
        let entry = match self.library.position(&entry.id) {
            None => entry,
            Some(_) => {
                let id = self.id_generator.next_id();
                self.copy_of(entry, id)
            }
        };
        self.update_entries(|list| list.insert(at.min(list.len()), Rc::new(entry.clone())));
        entry
    }
}
