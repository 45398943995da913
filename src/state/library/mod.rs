//! Every plan there is: the open one with what is derived from its fields, and the others as entries of the list.
//!
//! The open plan lives here and nowhere else. It has a place in the list, but no entry: one is made of it when it is
//! closed. So typing changes the open plan alone, and the thousand others keep their pointer.

mod all_scenarios;
mod entry;
mod free_names;
mod open_plan;
mod slots;

pub use all_scenarios::all_scenarios;
pub use entry::{Entry, Id, IdGenerator, Origin};
pub(super) use free_names::FreeNames;
pub use open_plan::{OpenPlan, SaveStatus};
pub use slots::LibrarySlot;
pub(super) use slots::fill;

use crate::text::Language;
use std::rc::Rc;

/// The open plan, and the others in the order of the list. Cloning it is cheap.
#[derive(Debug, Clone)]
pub struct Library {
    others: Rc<Vec<Rc<Entry>>>,
    open: Rc<OpenPlan>,
    /// How many of the others stand before the open plan in the list; none while it has no place there: an example, a
    /// blank plan, or a new one that was not saved yet.
    position: Option<usize>,
}

/// Compares pointers: what did not change keeps them.
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

    /// A list with one of its plans open: the one with this id, or else the first; where there is none, the plan given.
    pub(super) fn opened_at(
        mut entries: Vec<Rc<Entry>>,
        id: Option<&Id>,
        language: Language,
        otherwise: impl FnOnce() -> OpenPlan,
    ) -> Self {
        let at = entries.iter().position(|entry| Some(&entry.id) == id).unwrap_or(0);
        match entries.get(at).and_then(|entry| OpenPlan::from_entry(entry, language)) {
            Some(open) => {
                entries.remove(at);
                Self::new(entries, open, Some(at))
            }
            None => Self::beside(entries, otherwise()),
        }
    }

    /// A list beside an open plan that has no place in it.
    pub(super) fn beside(entries: Vec<Rc<Entry>>, open: OpenPlan) -> Self {
        Self::new(entries, open, None)
    }

    pub fn open(&self) -> &Rc<OpenPlan> {
        &self.open
    }

    pub fn others(&self) -> &Rc<Vec<Rc<Entry>>> {
        &self.others
    }

    /// Where the open plan stands in the list.
    pub fn open_position(&self) -> Option<usize> {
        self.position
    }

    /// How many lines the list has.
    pub fn len(&self) -> usize {
        self.others.len() + usize::from(self.position.is_some())
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The ids of the list, first to last.
    pub fn ids(&self) -> impl Iterator<Item = &Id> {
        let (before, after) = self.others.split_at(self.position.unwrap_or(self.others.len()));
        let open = self.position.map(|_| &self.open.id);
        before.iter().map(|entry| &entry.id).chain(open).chain(after.iter().map(|entry| &entry.id))
    }

    /// The entries of the list, first to last, the open plan as it stands; one that became blank is left out.
    pub fn entries(&self) -> Vec<Rc<Entry>> {
        self.with_open_at(self.position, self.open.entry())
    }

    /// Every plan, also an open one that has no place in the list yet: that comes last.
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

    /// A plan as an entry; none of an open plan with nothing to keep in it.
    pub fn entry(&self, id: &Id) -> Option<Rc<Entry>> {
        if self.open.id == *id {
            return self.open.entry();
        }
        self.others.iter().find(|entry| entry.id == *id).cloned()
    }

    pub fn contains(&self, id: &Id) -> bool {
        self.open.id == *id || self.others.iter().any(|entry| entry.id == *id)
    }

    /// Where a plan stands in the list.
    pub fn position(&self, id: &Id) -> Option<usize> {
        if self.open.id == *id {
            return self.position;
        }
        let at = self.others.iter().position(|entry| entry.id == *id)?;
        Some(at + usize::from(self.position.is_some_and(|open| open <= at)))
    }

    /// Puts other contents into the open plan.
    pub(super) fn set_open(&mut self, open: OpenPlan) {
        self.open = Rc::new(open);
    }

    /// Gives the open plan a place in the list, where it has none and there is something in it.
    pub(super) fn list_open(&mut self) {
        if self.position.is_none() && self.open.entry().is_some() {
            self.position = Some(self.others.len());
        }
    }

    /// Moves the open plan to a place in the list, where it has one.
    pub(super) fn move_open(&mut self, to: usize) {
        self.position = self.position.map(|_| to.min(self.others.len()));
    }

    /// Closes the open plan and opens another one of the list; false where there is none with this id.
    pub(super) fn switch_to(&mut self, id: &Id, language: Language) -> bool {
        if self.open.id == *id {
            return true;
        }
        if self.others.iter().all(|entry| entry.id != *id) {
            return false;
        }
        let open = OpenPlan::clone(&self.open);
        *self = Self::opened_at(self.all_entries(), Some(id), language, || open);
        true
    }

    /// Closes the open plan and opens one that is not in the list.
    pub(super) fn open_new(&mut self, plan: OpenPlan) {
        *self = Self::new(self.all_entries(), plan, None);
    }

    /// Takes the open plan away and opens the one at a place of the list, or else the last one; where there is none,
    /// the plan given.
    pub(super) fn remove_open(&mut self, at: usize, language: Language, otherwise: OpenPlan) {
        let id = self.others.get(at).or(self.others.last()).map(|entry| entry.id.clone());
        let others = Vec::clone(&self.others);
        *self = match id {
            Some(id) => Self::opened_at(others, Some(&id), language, || otherwise),
            None => Self::beside(others, otherwise),
        };
    }

    /// Changes the list as a whole. What becomes of the open plan's entry becomes of the open plan; false where it was
    /// taken out, so that another one has to be opened.
    pub(super) fn edit(&mut self, language: Language, edit: impl FnOnce(&mut Vec<Rc<Entry>>)) -> bool {
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
            let is_other = before.is_none_or(|before| !Rc::ptr_eq(&before, &entry));
            if let Some(open) = self.open.followed_by(&entry, language).filter(|_| is_other) {
                self.set_open(open);
            }
        }
        self.others = Rc::new(entries);
        self.position.is_some() || !was_listed
    }
}
