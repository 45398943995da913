//! All plans: the open one with its derived data, and the others as entries of the list.
//!
//! The open plan is stored here and nowhere else. It has a position in the list but no entry; an entry is
//! made when it is closed. So typing replaces only the open plan, and the others keep their pointers, however
//! many there are.

mod all_scenarios;
mod entry;
mod free_names;
mod open_plan;
mod slots;
#[cfg(test)]
mod tests;

pub use all_scenarios::all_scenarios;
pub use entry::{Entry, Id, IdGenerator, Origin};
pub(super) use free_names::{FreeNames, free_name};
pub use open_plan::{OpenPlan, SaveStatus};
pub use slots::LibrarySlot;
pub(super) use slots::fill_slots;

use crate::text::Locale;
use std::rc::Rc;

/// The open plan and the others, in list order. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Library {
    others: Rc<Vec<Rc<Entry>>>,
    open: Rc<OpenPlan>,
    /// Number of other plans before the open one in the list; `None` while the open plan is not in the list:
    /// the example, a blank plan, a preview of a link's query, or a new plan that was never saved.
    position: Option<usize>,
}

/// Compares pointers, which stay the same for what did not change.
impl PartialEq for Library {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.others, &other.others)
            && Rc::ptr_eq(&self.open, &other.open)
            && self.position == other.position
    }
}

impl Library {
    fn new(others: Vec<Rc<Entry>>, open: OpenPlan, position: Option<usize>) -> Self {
        Self { others: Rc::new(others), open: Rc::new(open), position }
    }

    /// Opens the plan with this id, else the first; if the list is empty or that entry can't be opened, the
    /// fallback plan.
    pub(super) fn opened_at(
        mut entries: Vec<Rc<Entry>>,
        id: Option<&Id>,
        locale: Locale,
        fallback: impl FnOnce() -> OpenPlan,
    ) -> Self {
        let at = entries.iter().position(|entry| Some(&entry.id) == id).unwrap_or(0);
        match entries.get(at).and_then(|entry| OpenPlan::from_entry(entry, locale)) {
            Some(open) => {
                entries.remove(at);
                Self::new(entries, open, Some(at))
            }
            None => Self::with_unlisted(entries, fallback()),
        }
    }

    /// Opens a plan that is not in the list.
    pub(super) fn with_unlisted(entries: Vec<Rc<Entry>>, open: OpenPlan) -> Self {
        Self::new(entries, open, None)
    }

    pub fn open(&self) -> &Rc<OpenPlan> {
        &self.open
    }

    pub fn others(&self) -> &Rc<Vec<Rc<Entry>>> {
        &self.others
    }

    /// The reader's own plans that were never saved, but the open one and those that another tab is editing.
    pub fn unsaved_drafts(&self) -> impl Iterator<Item = &Rc<Entry>> {
        self.others.iter().filter(|entry| {
            entry.saved.is_none() && entry.origin == Origin::Own && !entry.edited_in_other_tab
        })
    }

    /// The open plan's index in the list, if it is listed.
    pub fn open_position(&self) -> Option<usize> {
        self.position
    }

    /// The number of plans in the list.
    pub fn len(&self) -> usize {
        self.others.len() + usize::from(self.position.is_some())
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The ids in list order.
    pub fn ids(&self) -> impl Iterator<Item = &Id> {
        let (before, after) = self.others.split_at(self.position.unwrap_or(self.others.len()));
        let open = self.position.map(|_| &self.open.id);
        before.iter().map(|entry| &entry.id).chain(open).chain(after.iter().map(|entry| &entry.id))
    }

    /// The entries in list order, with the open plan's current content; a listed open plan that is blank is
    /// left out.
    pub fn entries(&self) -> Vec<Rc<Entry>> {
        self.with_open_at(self.position, self.open.entry())
    }

    /// Like [`Library::entries`], and an open plan that is not listed comes last.
    pub fn all_entries(&self) -> Vec<Rc<Entry>> {
        self.with_open_at(self.position.or(Some(self.others.len())), self.open.entry())
    }

    fn with_open_at(&self, position: Option<usize>, open: Option<Rc<Entry>>) -> Vec<Rc<Entry>> {
        let mut entries = Vec::clone(&self.others);
        if let (Some(position), Some(open)) = (position, open) {
            entries.insert(position, open);
        }
        entries
    }

    /// The entry of a plan; `None` if there is no such plan, or if it is open and has nothing to store.
    pub fn entry(&self, id: &Id) -> Option<Rc<Entry>> {
        if self.open.id == *id {
            return self.open.entry();
        }
        self.others.iter().find(|entry| entry.id == *id).cloned()
    }

    pub fn contains(&self, id: &Id) -> bool {
        self.open.id == *id || self.others.iter().any(|entry| entry.id == *id)
    }

    /// Whether another tab has changes of a plan that this one does not have.
    pub(super) fn is_edited_in_other_tab(&self, id: &Id) -> bool {
        match self.open.id == *id {
            true => self.open.is_edited_in_other_tab(),
            false => self.others.iter().any(|entry| entry.id == *id && entry.edited_in_other_tab),
        }
    }

    /// A plan's index in the list.
    pub fn position(&self, id: &Id) -> Option<usize> {
        if self.open.id == *id {
            return self.position;
        }
        let at = self.others.iter().position(|entry| entry.id == *id)?;
        Some(at + usize::from(self.position.is_some_and(|open| open <= at)))
    }

    pub(super) fn set_open(&mut self, open: OpenPlan) {
        self.open = Rc::new(open);
    }

    /// Appends the open plan to the list, unless it is listed or has nothing to store.
    pub(super) fn list_open(&mut self) {
        if self.position.is_none() && self.open.entry().is_some() {
            self.position = Some(self.others.len());
        }
    }

    /// Moves the open plan within the list; does nothing if it is not listed.
    pub(super) fn move_open(&mut self, to: usize) {
        self.position = self.position.map(|_| to.min(self.others.len()));
    }

    /// Opens another plan of the list; the current one becomes an entry. Returns false if there is no such
    /// plan.
    pub(super) fn switch_to(&mut self, id: &Id, locale: Locale) -> bool {
        if self.open.id == *id {
            return true;
        }
        if self.others.iter().all(|entry| entry.id != *id) {
            return false;
        }
        let open = OpenPlan::clone(&self.open);
        *self = Self::opened_at(self.all_entries(), Some(id), locale, || open);
        true
    }

    /// Opens a plan that is not in the list; the current one becomes an entry.
    pub(super) fn open_new(&mut self, plan: OpenPlan) {
        *self = Self::new(self.all_entries(), plan, None);
    }

    /// Removes the open plan and opens the one at an index of the remaining list, else the last one, else the
    /// fallback plan.
    pub(super) fn remove_open(&mut self, at: usize, locale: Locale, fallback: OpenPlan) {
        let id = self.others.get(at).or(self.others.last()).map(|entry| entry.id.clone());
        let others = Vec::clone(&self.others);
        *self = match id {
            Some(id) => Self::opened_at(others, Some(&id), locale, || fallback),
            None => Self::with_unlisted(others, fallback),
        };
    }

    /// Edits the list with the open plan as one of its entries. If that entry was changed, the open plan is
    /// updated. Returns false if it was removed: then the caller has to open another plan.
    pub(super) fn edit(&mut self, locale: Locale, edit: impl FnOnce(&mut Vec<Rc<Entry>>)) -> bool {
        let before = self.open.entry();
        let mut entries = self.with_open_at(self.position, before.clone());
        let was_listed = entries.len() > self.others.len();
        edit(&mut entries);
        let listed = entries.iter().position(|entry| entry.id == self.open.id);
        // A plan that became blank has no entry, but keeps its place.
        let blank_place = self.position.filter(|_| before.is_none()).map(|place| place.min(entries.len()));
        self.position = listed.or(blank_place);
        if let Some(at) = listed {
            let entry = entries.remove(at);
            let was_changed = before.is_none_or(|before| !Rc::ptr_eq(&before, &entry));
            if let Some(open) = self.open.updated_from(&entry, locale).filter(|_| was_changed) {
                self.set_open(open);
            }
        }
        self.others = Rc::new(entries);
        self.position.is_some() || !was_listed
    }
}
