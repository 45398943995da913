//! Undo and redo: one history of changes, from which the buttons, the keys and the notices take back.

mod history;

pub(super) use history::{Change, TypingTarget};
pub use history::{History, StepId};

use super::app::App;
use super::library::{Entry, Id, OpenPlan, Origin};
use super::plan::Draft;
use std::rc::Rc;

/// What a notice offers to undo.
#[derive(Debug, Clone, PartialEq)]
pub struct UndoOffer {
    /// What was done.
    pub done: Done,
    /// The step of the history that it is.
    pub step: StepId,
}

/// What was done, for the notice that offers to undo it.
#[derive(Debug, Clone, PartialEq)]
pub enum Done {
    /// A plan was deleted, by its name.
    Deleted(String),
    /// The changes to a plan were discarded, by its name.
    Discarded(String),
    /// Scenarios were imported.
    Imported { added: usize, replaced: usize },
    /// A stored value that can't be read was given up, by its key.
    Forgotten(String),
    /// Several fields of the open plan were changed at once.
    BulkEdit(BulkEdit),
}

/// A change to several fields at once.
#[derive(Debug, Clone, PartialEq)]
pub enum BulkEdit {
    /// The answer to a goal was applied.
    GoalApplied,
    /// A cell of the two-way table is tried out.
    GridCellTried,
    /// Actuals were applied to so many months of channels.
    ActualsApplied(usize),
    /// A block of cells was pasted.
    Pasted(super::plan::PasteResult),
    /// A channel was removed, by its name.
    ChannelRemoved(String),
    /// A stage was removed, by its name.
    StageRemoved(String),
    /// A close rate took the place of all stages.
    StagesReplaced,
}

impl App {
    pub(super) fn record(&mut self, change: Change, typing: Option<TypingTarget>) -> StepId {
        Rc::make_mut(&mut self.history).record(change, typing)
    }

    /// Records what the fields of the open plan hold, before they hold something else.
    pub(super) fn record_draft(&mut self, typing: Option<TypingTarget>) -> StepId {
        self.record(self.open_draft(), typing)
    }

    /// Records a change and tells the reader of it, with a button that undoes it.
    pub(super) fn record_and_offer(&mut self, done: Done, change: Change) {
        let step = self.record(change, None);
        self.offer_undo(done, step);
    }

    pub(super) fn offer_undo(&mut self, done: Done, step: StepId) {
        self.update_notices(|notices| notices.undo_offer = Some(UndoOffer { done, step }));
    }

    pub(super) fn end_typing_run(&mut self) {
        if self.history.is_typing() {
            Rc::make_mut(&mut self.history).end_typing_run();
        }
    }

    pub(super) fn undo(&mut self) {
        let change = Rc::make_mut(&mut self.history).take_last();
        self.undo_change(change);
    }

    /// Undoes what the notice offers to undo.
    pub(super) fn accept_undo_offer(&mut self) {
        let Some(UndoOffer { step, .. }) = self.notices.undo_offer.clone() else { return };
        self.update_notices(|notices| notices.undo_offer = None);
        let change = Rc::make_mut(&mut self.history).take(step);
        self.undo_change(change);
    }

    fn undo_change(&mut self, change: Option<Change>) {
        let again = change.and_then(|change| self.revert(change));
        Rc::make_mut(&mut self.history).add_undone(again);
    }

    pub(super) fn redo(&mut self) {
        let Some(change) = Rc::make_mut(&mut self.history).take_undone() else { return };
        let back = self.revert(change);
        Rc::make_mut(&mut self.history).add_redone(back);
    }

    fn open_draft(&self) -> Change {
        let OpenPlan { id, draft, origin, .. } = &**self.open_plan();
        Change::Edited { id: id.clone(), draft: draft.clone(), origin: *origin }
    }

    /// Reverts a change and opens the plan it was made to; gives what reverts that again.
    fn revert(&mut self, change: Change) -> Option<Change> {
        self.update_notices(|notices| notices.undo_offer = None);
        Some(match change {
            Change::Edited { id, draft, origin } => self.revert_edit(&id, &draft, origin),
            Change::Removed { at, entry } => Change::Added(self.restore_entry(at, entry)?),
            Change::Added(id) => {
                if !self.open(&id) {
                    return None;
                }
                let next = self.id_generator.next_id();
                let (at, entry) = self.remove_open_plan(next)?;
                Change::Removed { at, entry }
            }
            Change::Slots(slots) => {
                let again = self.set_slots(&slots);
                if let Some(slot) = slots.iter().find(|slot| slot.entry.is_some()) {
                    self.open(&slot.id);
                }
                Change::Slots(again)
            }
            Change::Moved { id, from } => {
                if !self.open(&id) {
                    return None;
                }
                let at = self.library.open_position()?;
                self.library.move_open(from);
                Change::Moved { id, from: at }
            }
            Change::Forgotten(item) => {
                self.unreadable = self.unreadable.iter().cloned().chain([item.clone()]).collect();
                self.update_notices(|notices| notices.unreadable = true);
                Change::Recalled(item)
            }
            Change::Recalled(item) => {
                self.unreadable = self.unreadable.iter().filter(|it| it.key != item.key).cloned().collect();
                Change::Forgotten(item)
            }
        })
    }

    fn revert_edit(&mut self, id: &Id, draft: &Draft, origin: Origin) -> Change {
        let language = self.preferences.language;
        if !self.open(id) {
            // It was never stored, because there was nothing in it.
            let blank = Draft::blank(language, draft.currency);
            self.library.open_new(OpenPlan::from_draft(id.clone(), Origin::Own, blank));
        }
        self.fork_if_edited_in_other_tab();
        let again = self.open_draft();
        let open = self.open_plan().with_draft(draft.in_language(language));
        // The example is untouched again, or touched again.
        let origin = match (origin, open.origin) {
            (Origin::Example, Origin::Own) if open.saved.is_none() => origin,
            (Origin::Own, Origin::Example) => origin,
            _ => open.origin,
        };
        self.library.set_open(OpenPlan { origin, ..open });
        again
    }

    /// Puts a plan back into the list and opens it; as a copy, where it is there again by other means.
    fn restore_entry(&mut self, at: usize, entry: Rc<Entry>) -> Option<Id> {
        let is_there = self.library.all_entries().iter().any(|each| each.id == entry.id);
        let entry = if is_there {
            let id = self.id_generator.next_id();
            Rc::new(self.copy_of(&entry, id))
        } else {
            entry
        };
        let id = entry.id.clone();
        self.library.list_open();
        self.library.edit(self.preferences.language, |list| list.insert(at.min(list.len()), entry));
        self.open(&id).then_some(id)
    }
}
