//! Replaces several entries of the list in one step, which can be undone.

use super::{Entry, Id};
use std::rc::Rc;

/// The wanted state of one plan in the list: its entry at an index, or `None` if it is to be removed.
#[derive(Debug, Clone, PartialEq)]
pub struct LibrarySlot {
    pub id: Id,
    pub at: usize,
    pub entry: Option<Rc<Entry>>,
}

impl LibrarySlot {
    /// Makes a slot of one plan that of another.
    pub(in crate::state) fn move_to(&mut self, from: &Id, to: &Id) {
        if self.id == *from {
            self.id = to.clone();
            let moved = |entry: &Rc<Entry>| Rc::new(Entry { id: to.clone(), ..Entry::clone(entry) });
            self.entry = self.entry.as_ref().map(moved);
        }
    }
}

/// Applies the slots in order. Returns the slots that undo it.
pub(in crate::state) fn fill_slots(list: &mut Vec<Rc<Entry>>, slots: &[LibrarySlot]) -> Vec<LibrarySlot> {
    let mut undo_slots = Vec::with_capacity(slots.len());
    for LibrarySlot { id, at, entry } in slots {
        let old_at = list.iter().position(|listed| listed.id == *id);
        let old_entry = old_at.map(|old_at| list.remove(old_at));
        undo_slots.push(LibrarySlot { id: id.clone(), at: old_at.unwrap_or(*at), entry: old_entry });
        if let Some(entry) = entry {
            list.insert((*at).min(list.len()), entry.clone());
        }
    }
    undo_slots.reverse();
    undo_slots
}
