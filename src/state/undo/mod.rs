//! Undo and redo. Buttons, keys and notices share one history.

mod history;

pub(super) use history::{Change, TypingTarget};
pub use history::{History, StepId};

use super::app::App;
use super::library::{Entry, Id, LibrarySlot, OpenPlan, Origin};
use super::plan::Draft;
use super::storage::{copy_of, fork_if_edited_in_other_tab};
use std::rc::Rc;

/// An offer to undo a step, shown as a notice.
#[derive(Debug, Clone, PartialEq)]
pub struct UndoOffer {
    pub done: Done,
    pub step: StepId,
}

/// What was done, for the text of the notice.
#[derive(Debug, Clone, PartialEq)]
pub enum Done {
    /// A plan was deleted; its name.
    Deleted(String),
    /// This many drafts were deleted.
    DraftsDeleted(usize),
    /// A plan's changes were discarded; its name.
    Discarded(String),
    Imported {
        added: usize,
        replaced: usize,
        /// Whether a table's row of totals was left out.
        total: bool,
    },
    /// An unreadable stored value was discarded; its key.
    UnreadableDiscarded(String),
    BulkEdit(BulkEdit),
}

/// An edit of several fields at once.
#[derive(Debug, Clone, PartialEq)]
pub enum BulkEdit {
    /// The answer to a goal was applied.
    GoalApplied,
    /// The inputs of a cell of the two-way table were applied.
    GridCellTried,
    /// Actuals were applied; the number of channel months.
    ActualsApplied(usize),
    Pasted(super::plan::PasteResult),
    /// The texts of this many fields were written at once; what else was pasted had no place.
    TextsSet {
        fields: usize,
        left_out: usize,
    },
    /// A channel was removed; its name.
    ChannelRemoved(String),
    /// A stage was removed; its name.
    StageRemoved(String),
    /// A close rate replaced all stages.
    StagesReplaced,
    /// The version that was agreed to is the plan again.
    AgreedVersionBack {
        /// How many channels are not in it, whose actuals went with them.
        without_actuals: usize,
    },
    /// The value that one side holds was taken.
    DisputedValueTaken,
}

impl App {
    pub(super) fn record(&mut self, change: Change, typing: Option<TypingTarget>) -> StepId {
        Rc::make_mut(&mut self.history).record(change, typing)
    }

    /// Records the open plan's draft before an edit.
    pub(super) fn record_draft(&mut self, typing: Option<TypingTarget>) -> StepId {
        self.record(self.open_draft_as_change(), typing)
    }

    /// Records a change and offers to undo it in a notice.
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

    pub(super) fn accept_undo_offer(&mut self) {
        let Some(UndoOffer { step, .. }) = self.notices.undo_offer.clone() else { return };
        self.update_notices(|notices| notices.undo_offer = None);
        let change = Rc::make_mut(&mut self.history).take(step);
        self.undo_change(change);
    }

    fn undo_change(&mut self, change: Option<Change>) {
        let redo_change = change.and_then(|change| self.revert(change));
        Rc::make_mut(&mut self.history).add_undone(redo_change);
    }

    pub(super) fn redo(&mut self) {
        let Some(change) = Rc::make_mut(&mut self.history).take_undone() else { return };
        let undo_change = self.revert(change);
        Rc::make_mut(&mut self.history).add_redone(undo_change);
    }

    fn open_draft_as_change(&self) -> Change {
        let OpenPlan { id, draft, origin, .. } = &**self.open_plan();
        Change::Edited { id: id.clone(), draft: draft.clone(), origin: *origin }
    }

    /// Reverts a change and opens its plan. Returns the opposite change, or `None` if the plan no
    /// longer exists.
    fn revert(&mut self, change: Change) -> Option<Change> {
        self.update_notices(|notices| notices.undo_offer = None);
        Some(match change {
            Change::Edited { id, draft, origin } => self.revert_edit(&id, &draft, origin),
            Change::Removed { at, entry } => {
                let opened_from = self.open_plan().id.clone();
                Change::Added { id: self.restore_entry(at, entry)?, opened_from }
            }
            Change::Added { id, opened_from } => {
                if !self.open(&id) {
                    return None;
                }
                let next = self.id_generator.next_id();
                let (at, entry) = self.remove_open_plan(next)?;
                self.open(&opened_from);
                Change::Removed { at, entry }
            }
            Change::Slots(slots) => {
                let slots: Vec<_> =
                    slots.into_iter().filter_map(|slot| self.beside_other_tab(slot)).collect();
                let undo_slots = self.set_slots(&slots);
                if let Some(slot) = slots.iter().find(|slot| slot.entry.is_some()) {
                    self.open(&slot.id);
                }
                Change::Slots(undo_slots)
            }
            Change::Moved { id, from } => {
                if !self.open(&id) {
                    return None;
                }
                let at = self.library.open_position()?;
                self.library.move_open(from);
                Change::Moved { id, from: at }
            }
            Change::UnreadableDiscarded(item) => {
                self.unreadable = self.unreadable.iter().cloned().chain([item.clone()]).collect();
                self.update_notices(|notices| notices.unreadable = true);
                Change::UnreadableRestored(item)
            }
            Change::UnreadableRestored(item) => {
                self.unreadable = self.unreadable.iter().filter(|it| it.key != item.key).cloned().collect();
                Change::UnreadableDiscarded(item)
            }
        })
    }

    fn revert_edit(&mut self, id: &Id, draft: &Draft, origin: Origin) -> Change {
        let locale = self.preferences.locale();
        if !self.open(id) {
            // A blank plan has no entry, so it is gone once another plan is opened.
            let blank = Draft::blank(locale, draft.currency);
            self.library.open_new(OpenPlan::from_draft(id.clone(), Origin::Own, blank));
        }
        fork_if_edited_in_other_tab(self);
        let opposite = self.open_draft_as_change();
        let open = self.open_plan().with_draft(draft.in_locale(locale));
        // Undo and redo also restore whether the example is unchanged.
        let origin = match (origin, open.origin) {
            (Origin::Example, Origin::Own) if open.saved.is_none() => origin,
            (Origin::Own, Origin::Example) => origin,
            _ => open.origin,
        };
        self.library.set_open(OpenPlan { origin, ..open });
        opposite
    }

    /// The slot; as that of a copy, or none where nothing is to be restored, if another tab is editing the plan.
    fn beside_other_tab(&mut self, slot: LibrarySlot) -> Option<LibrarySlot> {
        if !self.library.is_edited_in_other_tab(&slot.id) {
            return Some(slot);
        }
        let (entry, id) = (slot.entry?, self.id_generator.next_id());
        let copy = Rc::new(copy_of(self, &entry, id.clone()));
        Some(LibrarySlot { id, at: slot.at + 1, entry: Some(copy) })
    }

    /// Restores a removed plan and opens it. If another tab restored it too, it becomes a copy.
    fn restore_entry(&mut self, at: usize, entry: Rc<Entry>) -> Option<Id> {
        let is_there = self.library.all_entries().iter().any(|each| each.id == entry.id);
        let entry = if is_there {
            let id = self.id_generator.next_id();
            Rc::new(copy_of(self, &entry, id))
        } else {
            entry
        };
        let id = entry.id.clone();
        self.library.list_open();
        self.library.edit(self.preferences.locale(), |list| list.insert(at.min(list.len()), entry));
        self.open(&id).then_some(id)
    }
}
