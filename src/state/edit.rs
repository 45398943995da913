//! Editing, saving and discarding the open plan.

use super::app::App;
use super::library::{Entry, OpenPlan, Origin, SaveStatus};
use super::notices::Notices;
use super::plan::{Draft, Field, has_suggested_name};
use super::storage::{fork_if_edited_in_other_tab, is_newer_version};
use super::undo::{BulkEdit, Done, StepId, TypingTarget};
use crate::model::Scenario;
use std::rc::Rc;

impl App {
    /// Edits the open plan as an undo step of its own.
    pub(super) fn edit(&mut self, edit: impl FnOnce(&mut Draft)) {
        _ = self.edit_as(None, edit);
    }

    /// Edits the open plan while typing: consecutive edits in the same place are one undo step.
    pub(super) fn edit_typed(&mut self, typing: TypingTarget, edit: impl FnOnce(&mut Draft)) {
        _ = self.edit_as(Some(typing), edit);
    }

    /// Edits the open plan. Returns its undo step, or `None` if nothing changed.
    fn edit_as(&mut self, typing: Option<TypingTarget>, edit: impl FnOnce(&mut Draft)) -> Option<StepId> {
        let open = self.open_plan();
        if open.is_read_only() {
            return None;
        }
        let edited = open.edited(edit);
        if edited.draft == open.draft {
            return None;
        }
        let step = self.record_draft(typing);
        self.library.set_open(edited);
        fork_if_edited_in_other_tab(self);
        Some(step)
    }

    /// Edits several fields at once; a notice offers to undo it.
    pub(super) fn bulk_edit(&mut self, done: BulkEdit, edit: impl FnOnce(&mut Draft)) {
        if let Some(step) = self.edit_as(None, edit) {
            self.offer_undo(Done::BulkEdit(done), step);
        }
    }

    pub(super) fn remove_channel(&mut self, at: usize) {
        let name = self.open_plan().draft.channel_name(at, self.preferences.language);
        self.bulk_edit(BulkEdit::ChannelRemoved(name), |draft| draft.remove_channel(at));
    }

    pub(super) fn remove_stage(&mut self, at: usize) {
        let name = self.open_plan().draft.stage_name(at);
        self.bulk_edit(BulkEdit::StageRemoved(name), |draft| draft.remove_stage(at));
    }

    pub(super) fn paste(&mut self, field: Field, block: &str) {
        let mut draft = Draft::clone(&self.open_plan().draft);
        let pasted = draft.paste(field, block);
        self.bulk_edit(BulkEdit::Pasted(pasted), |open| *open = draft);
    }

    pub(super) fn update_notices(&mut self, change: impl FnOnce(&mut Notices)) {
        let mut notices = Notices::clone(&self.notices);
        change(&mut notices);
        if notices != *self.notices {
            self.notices = Rc::new(notices);
        }
    }

    pub(super) fn save(&mut self) {
        if is_newer_version(self, &self.open_plan().id) {
            fork_if_edited_in_other_tab(self);
        }
        let open = self.open_plan().clone();
        if open.is_read_only() {
            return;
        }
        let scenario = open.plan.as_deref().and_then(|plan| open.draft.scenario_of(plan.clone()));
        let Some(scenario) = scenario else {
            if !open.save_attempted {
                self.library.set_open(OpenPlan { save_attempted: true, ..OpenPlan::clone(&open) });
            }
            return;
        };
        if open.save_status() == SaveStatus::Saved {
            return;
        }
        let has_own_name = !open.draft.name.trim().is_empty() && open.origin != Origin::Preview;
        let scenario = if has_own_name { scenario } else { self.with_free_name(scenario) };
        self.set_saved(Rc::new(scenario));
    }

    /// Sets the saved version of the open plan.
    pub(super) fn set_saved(&mut self, scenario: Rc<Scenario>) {
        let open = OpenPlan::clone(self.open_plan());
        let mut draft = Draft::clone(&open.draft);
        if !has_suggested_name(&scenario) {
            draft.name = scenario.name.as_str().to_owned();
        }
        self.library.set_open(open.saved_as(scenario, draft));
        self.preferences.introduced = true;
        self.library.list_open();
    }

    pub(super) fn discard(&mut self) {
        let open = self.open_plan().clone();
        if open.save_status() != SaveStatus::Changed {
            return;
        }
        let Some(saved) = &open.saved else { return };
        let entry = Rc::new(Entry::of_saved(open.id.clone(), saved.clone()));
        if let Some(discarded) = OpenPlan::from_entry(&entry, self.preferences.locale()) {
            let step = self.record_draft(None);
            self.library.set_open(discarded);
            self.offer_undo(Done::Discarded(open.name()), step);
        }
    }
}
