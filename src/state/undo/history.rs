//! The history of changes for undo and redo. Saving is not a change: undo never removes a saved version.

use crate::state::library::{Entry, Id, LibrarySlot, Origin};
use crate::state::plan::{Draft, Field};
use crate::state::storage::UnreadableItem;
use std::rc::Rc;

/// A change, stored as the data that reverts it.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::state) enum Change {
    /// A plan's draft was edited: its earlier draft and origin.
    Edited { id: Id, draft: Rc<Draft>, origin: Origin },
    /// A plan was removed: its index and entry.
    Removed { at: usize, entry: Rc<Entry> },
    /// A plan was added while another was open.
    Added { id: Id, opened_from: Id },
    /// Several entries were replaced: the earlier ones.
    Slots(Vec<LibrarySlot>),
    /// A plan was moved: its earlier index.
    Moved { id: Id, from: usize },
    /// An unreadable stored value was discarded.
    UnreadableDiscarded(UnreadableItem),
    /// A discarded value was restored.
    UnreadableRestored(UnreadableItem),
}

/// Where text is typed: consecutive typing in the same place is one step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::state) enum TypingTarget {
    Name,
    /// The number of months.
    Months,
    Field(Field),
}

/// Identifies a step of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepId(u32);

/// Steps to undo and to redo, the latest last.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    past: Vec<(StepId, Change)>,
    future: Vec<Change>,
    typing: Option<TypingTarget>,
    last_step: u32,
}

impl History {
    /// Maximum number of steps; older ones are dropped.
    const MAX_STEPS: usize = 200;

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Adds a step. Typing that continues in the same place of the same plan is merged into the last step.
    /// Returns the step's id.
    pub(super) fn record(&mut self, change: Change, typing: Option<TypingTarget>) -> StepId {
        self.future.clear();
        let last = self.past.last().filter(|_| typing.is_some() && typing == self.typing);
        if let Some((step, _)) = last
            .filter(|(_, last)| last.edited_plan().is_some() && last.edited_plan() == change.edited_plan())
        {
            return *step;
        }
        self.typing = typing;
        self.push(change)
    }

    fn push(&mut self, change: Change) -> StepId {
        self.last_step += 1;
        let step = StepId(self.last_step);
        self.past.push((step, change));
        let excess = self.past.len().saturating_sub(Self::MAX_STEPS);
        self.past.drain(..excess);
        step
    }

    /// Makes the next typing a new step, even in the same place.
    pub(super) fn end_typing_run(&mut self) {
        self.typing = None;
    }

    pub(super) fn is_typing(&self) -> bool {
        self.typing.is_some()
    }

    pub(super) fn take_last(&mut self) -> Option<Change> {
        self.past.pop().map(|(_, change)| change)
    }

    /// Removes a step, wherever it is in the history, to revert it.
    pub(super) fn take(&mut self, step: StepId) -> Option<Change> {
        let at = self.past.iter().position(|(id, _)| *id == step)?;
        Some(self.past.remove(at).1)
    }

    pub(super) fn take_undone(&mut self) -> Option<Change> {
        self.future.pop()
    }

    /// Adds what redoes a change that was just undone.
    pub(super) fn add_undone(&mut self, redo: Option<Change>) {
        self.typing = None;
        self.future.extend(redo);
    }

    /// Adds what undoes a change that was just redone.
    pub(super) fn add_redone(&mut self, undo: Option<Change>) {
        self.typing = None;
        undo.into_iter().for_each(|change| _ = self.push(change));
    }

    /// Assigns the steps of a plan to another, its copy.
    pub(in crate::state) fn move_changes(&mut self, from: &Id, to: &Id) {
        let past = self.past.iter_mut().map(|(_, change)| change);
        for change in past.chain(&mut self.future) {
            change.move_to(from, to);
        }
    }
}

impl Change {
    /// Assigns what it changes of a plan to another. A removed plan stays: restored, it becomes a copy if it is there.
    fn move_to(&mut self, from: &Id, to: &Id) {
        let rename = |id: &mut Id| {
            if id == from {
                *id = to.clone();
            }
        };
        match self {
            Change::Edited { id, .. } | Change::Moved { id, .. } => rename(id),
            Change::Added { id, opened_from } => [id, opened_from].into_iter().for_each(rename),
            Change::Slots(slots) => slots.iter_mut().for_each(|slot| slot.move_to(from, to)),
            Change::Removed { .. } | Change::UnreadableDiscarded(_) | Change::UnreadableRestored(_) => {}
        }
    }

    fn edited_plan(&self) -> Option<&Id> {
        if let Change::Edited { id, .. } = self { Some(id) } else { None }
    }
}
