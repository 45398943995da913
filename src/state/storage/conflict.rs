//! Conflicts: a plan edited in two tabs. This tab's version becomes a copy; the reader may replace the
//! original with it.

use crate::model::{Name, Scenario};
use crate::state::app::App;
use crate::state::library::{Entry, Id, OpenPlan, Origin};
use crate::state::notices::Conflict;
use crate::state::undo::Change;
use std::rc::Rc;

impl App {
    /// Adds this tab's version of a plan as a copy after the original. If the plan is open, the copy is
    /// opened and takes over its undo history.
    pub(super) fn fork(&mut self, here: Entry) {
        let original = here.id.clone();
        let copy = self.id_generator.next_id();
        let entry = Rc::new(self.copy_of(&here, copy.clone()));
        let name = entry.name();
        Rc::make_mut(&mut self.history).move_changes(&original, &copy);
        let language = self.preferences.language;
        let open = self.open_plan().clone();
        if let Some(forked) = open.updated_from(&entry, language).filter(|_| open.id == original) {
            self.library.open_new(forked);
            self.library.list_open();
            let after = self.library.position(&original).map_or(self.library.len(), |at| at + 1);
            self.library.move_open(after);
        } else {
            let after = self.library.position(&original).map_or(self.library.len(), |at| at + 1);
            self.library.edit(language, |list| list.insert(after.min(list.len()), entry));
        }
        self.update_notices(|notices| notices.conflict = Some(Conflict { name, original, copy }));
    }

    /// A copy with another id and an unused name.
    pub(in crate::state) fn copy_of(&self, entry: &Entry, id: Id) -> Entry {
        let rename =
            |name: &str| if name.trim().is_empty() { String::new() } else { self.free_name(name, &id) };
        let saved = entry.saved.as_ref().map(|saved| {
            let name = Name::new(&rename(saved.name.as_str())).unwrap_or_else(|_| saved.name.clone());
            Rc::new(Scenario { name, ..Scenario::clone(saved) })
        });
        let draft = entry.draft.as_ref().map(|draft| Rc::new(draft.named(rename(&draft.name))));
        Entry { id, saved, draft, origin: Origin::Own, edited_in_other_tab: false }
    }

    /// Moves what was just typed into a copy if another tab is editing the plan.
    pub(in crate::state) fn fork_if_edited_in_other_tab(&mut self) {
        let open = self.open_plan();
        if open.is_edited_in_other_tab() {
            let (id, draft) = (open.id.clone(), Some(open.draft.clone()));
            self.fork(Entry { id, origin: Origin::Own, saved: None, draft, edited_in_other_tab: false });
        }
    }

    /// Replaces the original with this tab's copy.
    pub(in crate::state) fn resolve_with_mine(&mut self) {
        let Some(Conflict { original, copy, .. }) = self.notices.conflict.clone() else { return };
        self.update_notices(|notices| notices.conflict = None);
        if self.is_newer_version(&original) {
            return; // the original can't be overwritten, so keep both
        }
        if self.library.position(&original).is_none() || !self.open(&copy) {
            return;
        }
        let draft = self.open_plan().draft.clone();
        let next = self.id_generator.next_id();
        let Some((at, entry)) = self.remove_open_plan(next) else { return };
        self.record(Change::Removed { at, entry }, None);
        if self.open(&original) {
            let name = self.open_plan().draft.name.clone();
            self.record_draft(None);
            let open = OpenPlan { remote: None, ..OpenPlan::clone(self.open_plan()) };
            self.library.set_open(open.with_draft(draft.named(name)));
        }
    }
}
