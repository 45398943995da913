//! Several lines of the list change at once.

use super::app::App;
use super::entry::{Entry, Id};
use std::rc::Rc;

/// A line of the list as it is to be: a plan at a place, or none of that id.
#[derive(Debug, Clone, PartialEq)]
pub struct LibrarySlot {
    /// Which plan.
    pub id: Id,
    /// Where it stands.
    pub at: usize,
    /// The plan, or none where there is to be none.
    pub entry: Option<Rc<Entry>>,
}

impl App {
    /// Makes lines of the list what they are to be, one after the other; gives the lines that undo that.
    pub(super) fn set_slots(&mut self, lines: &[LibrarySlot]) -> Vec<LibrarySlot> {
        self.sync_entry();
        let mut before = Vec::with_capacity(lines.len());
        self.update_entries(|list| {
            for LibrarySlot { id, at, entry } in lines {
                let stood = list.iter().position(|listed| listed.id == *id);
                let was = stood.map(|stood| list.remove(stood));
                before.push(LibrarySlot { id: id.clone(), at: stood.unwrap_or(*at), entry: was });
                if let Some(entry) = entry {
                    list.insert((*at).min(list.len()), entry.clone());
                }
            }
        });
        before.reverse();
        if lines.iter().any(|line| line.id == self.open_plan.id) {
            self.reopen();
        }
        before
    }

    /// Shows the open plan as the list has it, or another where it is not there any more.
    fn reopen(&mut self) {
        let at = self.library.position(&self.open_plan.id).unwrap_or(self.library.entries.len());
        let id = self.id_generator.next_id();
        self.open_at(at, id);
    }
}
