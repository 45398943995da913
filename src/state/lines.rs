//! Several lines of the list change at once.

use super::app::App;
use super::entry::{Entry, Id};
use std::rc::Rc;

/// A line of the list as it is to be: a plan at a place, or none of that id.
#[derive(Debug, Clone, PartialEq)]
pub struct ListLine {
    /// Which plan.
    pub id: Id,
    /// Where it stands.
    pub at: usize,
    /// The plan, or none where there is to be none.
    pub entry: Option<Rc<Entry>>,
}

impl App {
    /// Makes lines of the list what they are to be, one after the other; gives the lines that undo that.
    pub(super) fn set_lines(&mut self, lines: &[ListLine]) -> Vec<ListLine> {
        self.put_back();
        let mut before = Vec::with_capacity(lines.len());
        self.list(|list| {
            for ListLine { id, at, entry } in lines {
                let stood = list.iter().position(|listed| listed.id == *id);
                let was = stood.map(|stood| list.remove(stood));
                before.push(ListLine { id: id.clone(), at: stood.unwrap_or(*at), entry: was });
                if let Some(entry) = entry {
                    list.insert((*at).min(list.len()), entry.clone());
                }
            }
        });
        before.reverse();
        if lines.iter().any(|line| line.id == self.sheet.id) {
            self.open_again();
        }
        before
    }

    /// Shows the open plan as the list has it, or another where it is not there any more.
    fn open_again(&mut self) {
        let at = self.library.position(&self.sheet.id).unwrap_or(self.library.entries.len());
        let id = self.fresh_ids.take();
        self.open_at(at, id);
    }
}
