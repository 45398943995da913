//! What was done to plans, to take it back and to do it again. Saving is no part of it: what is saved stays
//! saved.

use super::app::App;
use super::draft::Draft;
use super::entry::{Entry, Id, Origin};
use super::field::Field;
use super::library_slots::LibrarySlot;
use super::open_plan::OpenPlan;
use std::rc::Rc;

/// One thing that was done, as what it takes to undo it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Change {
    /// The fields of a plan held something else.
    Edited {
        /// Which plan.
        id: Id,
        /// What they held.
        draft: Rc<Draft>,
    },
    /// A plan was taken out of the list.
    Removed {
        /// Where it stood.
        at: usize,
        /// Its line.
        entry: Entry,
    },
    /// A plan was put into the list.
    Added(Id),
    /// Several lines of the list were something else.
    Slots(Vec<LibrarySlot>),
    /// A plan stood elsewhere in the list.
    Moved {
        /// Which plan.
        id: Id,
        /// Where it stood.
        from: usize,
    },
}

/// Where a text is typed: what follows in the same place belongs to the same step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum TypingTarget {
    /// The name of the plan.
    Name,
    /// One of its fields.
    Field(Field),
}

/// What was done and what was taken back, the latest last.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    past: Vec<Change>,
    future: Vec<Change>,
    typing: Option<TypingTarget>,
}

impl History {
    /// More steps than anybody takes back.
    const LONGEST: usize = 200;

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to do again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// What was done to a plan belongs to the one that goes on from it.
    pub(super) fn move_changes(&mut self, from: &Id, to: &Id) {
        for done in self.past.iter_mut().chain(&mut self.future) {
            match done {
                Change::Edited { id, .. } | Change::Added(id) | Change::Moved { id, .. } if id == from => {
                    *id = to.clone()
                }
                _ => {}
            }
        }
    }

    fn record(&mut self, done: Change, typing: Option<TypingTarget>) {
        let goes_on = typing.is_some() && typing == self.typing && same_plan(self.past.last(), &done);
        if !goes_on {
            self.past.push(done);
            let surplus = self.past.len().saturating_sub(Self::LONGEST);
            self.past.drain(..surplus);
        }
        self.future.clear();
        self.typing = typing;
    }
}

fn same_plan(last: Option<&Change>, done: &Change) -> bool {
    matches!((last, done), (Some(Change::Edited { id: last, .. }), Change::Edited { id, .. }) if last == id)
}

impl App {
    /// Remembers something that was done.
    pub(super) fn record(&mut self, done: Change, typing: Option<TypingTarget>) {
        Rc::make_mut(&mut self.history).record(done, typing);
    }

    /// What is typed next is a step of its own, even in the same place.
    pub(super) fn end_typing_run(&mut self) {
        if self.history.typing.is_some() {
            Rc::make_mut(&mut self.history).typing = None;
        }
    }

    /// Takes back what was done last.
    pub(super) fn undo(&mut self) {
        let Some(done) = Rc::make_mut(&mut self.history).past.pop() else { return };
        let again = self.revert(done);
        let history = Rc::make_mut(&mut self.history);
        history.typing = None;
        history.future.extend(again);
    }

    /// Does again what was taken back last.
    pub(super) fn redo(&mut self) {
        let Some(done) = Rc::make_mut(&mut self.history).future.pop() else { return };
        let back = self.revert(done);
        let history = Rc::make_mut(&mut self.history);
        history.typing = None;
        history.past.extend(back);
    }

    /// Undoes one thing and shows where it was done; gives what undoes that again.
    fn revert(&mut self, done: Change) -> Option<Change> {
        let language = self.preferences.language;
        let again = match done {
            Change::Edited { id, draft } => {
                self.open(&id);
                if self.open_plan.id != id {
                    // It was never kept, because there was nothing in it.
                    self.sync_entry();
                    let blank = Draft::blank(language, draft.currency);
                    self.open_plan = Rc::new(OpenPlan::from_draft(id.clone(), Origin::Own, blank));
                }
                self.fork_if_edited_in_other_tab();
                let again =
                    Change::Edited { id: self.open_plan.id.clone(), draft: self.open_plan.draft.clone() };
                self.open_plan = Rc::new(self.open_plan.with_draft(draft.in_language(language)));
                again
            }
            Change::Removed { at, entry } => {
                let entry = self.restore_entry(at, entry);
                self.open_plan = Rc::new(OpenPlan::from_entry(&entry, language)?);
                Change::Added(entry.id)
            }
            Change::Added(id) => {
                self.open(&id);
                if self.open_plan.id != id {
                    return None;
                }
                let (at, entry) = self.remove_open_plan(id)?;
                Change::Removed { at, entry }
            }
            Change::Slots(lines) => {
                let again = Change::Slots(self.set_slots(&lines));
                if let Some(line) = lines.iter().find(|line| line.entry.is_some()) {
                    self.open(&line.id);
                }
                again
            }
            Change::Moved { id, from } => {
                let at = self.library.position(&id)?;
                self.update_entries(|list| {
                    let entry = list.remove(at);
                    list.insert(from.min(list.len()), entry);
                });
                self.open(&id);
                Change::Moved { id, from: at }
            }
        };
        self.update_notices(|notices| notices.undo_offer = None);
        Some(again)
    }
}
