//! Several entries of the list change at once.

use super::{Entry, Id};
use std::rc::Rc;

/// A place of the list as it is to be: a plan, or none with this id.
#[derive(Debug, Clone, PartialEq)]
pub struct LibrarySlot {
    pub id: Id,
    pub at: usize,
    pub entry: Option<Rc<Entry>>,
}

/// Fills the slots, one after the other; gives those that revert it.
pub(in crate::state) fn fill(list: &mut Vec<Rc<Entry>>, slots: &[LibrarySlot]) -> Vec<LibrarySlot> {
    let mut before = Vec::with_capacity(slots.len());
    for LibrarySlot { id, at, entry } in slots {
        let stood = list.iter().position(|listed| listed.id == *id);
        let was = stood.map(|stood| list.remove(stood));
        before.push(LibrarySlot { id: id.clone(), at: stood.unwrap_or(*at), entry: was });
        if let Some(entry) = entry {
            list.insert((*at).min(list.len()), entry.clone());
        }
    }
    before.reverse();
    before
}
