//! The changes to plans that can be undone and redone. Saving is none: what is saved stays saved.

use crate::state::library::{Entry, Id, LibrarySlot, Origin};
use crate::state::plan::{Draft, Field};
use crate::state::storage::UnreadableItem;
use std::rc::Rc;

/// A change, as what it takes to revert it.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::state) enum Change {
    /// The fields of a plan held something else.
    Edited { id: Id, draft: Rc<Draft>, origin: Origin },
    /// A plan was taken out of the list, where it stood at this place.
    Removed { at: usize, entry: Rc<Entry> },
    /// A plan was put into the list.
    Added(Id),
    /// Several entries of the list were others.
    Slots(Vec<LibrarySlot>),
    /// A plan stood at another place of the list.
    Moved { id: Id, from: usize },
    /// A stored value that can't be read was given up.
    Forgotten(UnreadableItem),
    /// A stored value that can't be read was taken back.
    Recalled(UnreadableItem),
}

/// Where a text is typed: what follows in the same place belongs to the same step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::state) enum TypingTarget {
    Name,
    Field(Field),
}

/// A step of the history, for as long as it is part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepId(u32);

/// What was changed and what was undone, the latest last.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    past: Vec<(StepId, Change)>,
    future: Vec<Change>,
    typing: Option<TypingTarget>,
    steps: u32,
}

impl History {
    /// More steps than anybody undoes.
    const LONGEST: usize = 200;

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Adds a change; one that goes on from the last in the same place of the same plan belongs to its step.
    pub(super) fn record(&mut self, change: Change, typing: Option<TypingTarget>) -> StepId {
        self.future.clear();
        let last = self.past.last().filter(|_| typing.is_some() && typing == self.typing);
        if let Some((step, _)) =
            last.filter(|(_, last)| last.edited_plan().is_some_and(|id| change.edits(id)))
        {
            return *step;
        }
        self.typing = typing;
        self.push(change)
    }

    fn push(&mut self, change: Change) -> StepId {
        self.steps += 1;
        let step = StepId(self.steps);
        self.past.push((step, change));
        let surplus = self.past.len().saturating_sub(Self::LONGEST);
        self.past.drain(..surplus);
        step
    }

    /// What is typed next is a step of its own, even in the same place.
    pub(super) fn end_typing_run(&mut self) {
        self.typing = None;
    }

    pub(super) fn is_typing(&self) -> bool {
        self.typing.is_some()
    }

    /// Whether a step, if it is still there, changed the fields of a plan.
    pub(in crate::state) fn is_edit_of(&self, step: StepId, plan: &Id) -> bool {
        self.past.iter().any(|(each, change)| *each == step && change.edits(plan))
    }

    /// Takes the last change out, to be reverted.
    pub(super) fn take_last(&mut self) -> Option<Change> {
        self.past.pop().map(|(_, change)| change)
    }

    /// Takes one change out, to be reverted, whatever came after it.
    pub(super) fn take(&mut self, step: StepId) -> Option<Change> {
        let at = self.past.iter().position(|(each, _)| *each == step)?;
        Some(self.past.remove(at).1)
    }

    /// Takes out what was undone last, to be done again.
    pub(super) fn take_undone(&mut self) -> Option<Change> {
        self.future.pop()
    }

    /// After a change was reverted: what does it again.
    pub(super) fn add_undone(&mut self, again: Option<Change>) {
        self.typing = None;
        self.future.extend(again);
    }

    /// After a change was done again: what reverts it.
    pub(super) fn add_redone(&mut self, back: Option<Change>) {
        self.typing = None;
        back.into_iter().for_each(|change| _ = self.push(change));
    }

    /// The changes to one plan become those of another, which goes on from it.
    pub(in crate::state) fn move_changes(&mut self, from: &Id, to: &Id) {
        let past = self.past.iter_mut().map(|(_, change)| change);
        for change in past.chain(&mut self.future) {
            match change {
                Change::Edited { id, .. } | Change::Added(id) | Change::Moved { id, .. } if id == from => {
                    *id = to.clone()
                }
                _ => {}
            }
        }
    }
}

impl Change {
    fn edited_plan(&self) -> Option<&Id> {
        if let Change::Edited { id, .. } = self { Some(id) } else { None }
    }

    fn edits(&self, plan: &Id) -> bool {
        self.edited_plan() == Some(plan)
    }
}
