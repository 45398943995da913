//! Opening, adding, copying, deleting and moving plans in the list.

use super::app::App;
use super::library::{Entry, Id, LibrarySlot, OpenPlan, Origin, SaveStatus, fill_slots};
use super::plan::Draft;
use super::undo::{Change, Done};
use crate::model::{Name, Scenario};
use crate::text::{Localized, Message, name_list};
use std::rc::Rc;

impl App {
    pub fn open_plan(&self) -> &Rc<OpenPlan> {
        self.library.open()
    }

    /// Whether the open plan keeps fields of its file as they are, of which one may be its agreement.
    pub fn may_have_agreement(&self) -> bool {
        !self.open_plan().draft.kept_fields_of_file().is_empty()
    }

    /// Opens a plan of the list; false if there is none with this id.
    pub(super) fn open(&mut self, id: &Id) -> bool {
        self.library.switch_to(id, self.preferences.locale())
    }

    pub(super) fn blank_plan(&self, id: Id) -> OpenPlan {
        let draft = Draft::blank(self.preferences.locale(), self.preferences.currency);
        OpenPlan::from_draft(id, Origin::Own, draft)
    }

    pub(super) fn new_plan(&mut self, id: Id) {
        if self.open_plan().save_status() != SaveStatus::Blank {
            self.preferences.introduced = true;
            self.library.open_new(self.blank_plan(id));
        }
    }

    /// Opens a new plan with numbers.
    pub(super) fn open_new_plan(&mut self, id: Id, draft: Draft) {
        self.preferences.introduced = true;
        let opened_from = self.open_plan().id.clone();
        self.library.open_new(OpenPlan::from_draft(id.clone(), Origin::Own, draft));
        self.library.list_open();
        self.record(Change::Added { id, opened_from }, None);
    }

    pub(super) fn duplicate(&mut self, id: Id) {
        let language = self.preferences.language;
        self.open_copy(id, |source, draft| {
            // A name that says the numbers follows those of the copy.
            if !source.is_read_only() && !draft.name.trim().is_empty() {
                draft.name = Message::CopyName(source.name()).t(language).into_owned();
            }
        });
    }

    /// Opens a copy of the open plan without some of its channels, named after those. Does nothing where it would have
    /// no channel.
    pub(super) fn open_without(&mut self, id: Id, channels: &[usize]) {
        let language = self.preferences.language;
        let draft = &self.open_plan().draft;
        let left_out: Vec<usize> = (0..draft.channels()).filter(|at| channels.contains(at)).collect();
        if left_out.len() == draft.channels() {
            return;
        }
        let names: Vec<String> = left_out.iter().map(|&at| draft.channel_name(at, language)).collect();
        let channels_left_out = name_list(language, &names);
        let name = match self.open_plan().draft.name.trim() {
            "" => Message::Without(channels_left_out),
            name => Message::NameWithout { name: name.to_owned(), channels: channels_left_out },
        };
        let name = name.t(language);
        let name = self.free_name(&name, &id);
        self.open_copy(id, |source, draft| {
            // One that is too long would keep the copy from being saved.
            draft.name = if Name::new(&name).is_ok() { name } else { source.name() };
            left_out.into_iter().rev().for_each(|at| draft.remove_channel(at));
        });
    }

    /// Opens a changed copy of the open plan, saved if it is complete.
    fn open_copy(&mut self, id: Id, change: impl FnOnce(&OpenPlan, &mut Draft)) {
        let source = self.open_plan().clone();
        if source.save_status() == SaveStatus::Blank || source.is_loading() {
            return;
        }
        let mut draft = Draft::clone(&source.draft);
        change(&source, &mut draft);
        let copy = OpenPlan::from_draft(id.clone(), Origin::Own, draft);
        let last_plan = copy.last_plan.clone().or_else(|| source.last_plan.clone());
        self.library.open_new(OpenPlan { last_plan, ..copy });
        if let Some(scenario) = self.open_plan().draft.scenario() {
            let is_typed = !source.is_read_only() && !self.open_plan().draft.name.trim().is_empty();
            let scenario = if is_typed { scenario } else { self.with_free_name(scenario) };
            self.set_saved(Rc::new(scenario));
        }
        self.library.list_open();
        // A copy of a read-only plan goes to the end of the list, where the reader's own plans are.
        let original_at = self.library.position(&source.id).filter(|_| !source.is_read_only());
        original_at.into_iter().for_each(|at| self.library.move_open(at + 1));
        self.record(Change::Added { id, opened_from: source.id.clone() }, None);
    }

    pub(super) fn delete(&mut self, next: Id) {
        if self.open_plan().is_read_only() {
            return;
        }
        if let Some((at, entry)) = self.remove_open_plan(next) {
            self.record_and_offer(Done::Deleted(entry.name()), Change::Removed { at, entry });
        }
    }

    /// As one step to undo.
    pub(super) fn delete_drafts(&mut self) {
        let slot = |entry: &Rc<Entry>| LibrarySlot { id: entry.id.clone(), at: 0, entry: None };
        let slots: Vec<LibrarySlot> = self.library.unsaved_drafts().map(slot).collect();
        if !slots.is_empty() {
            let undo_slots = self.set_slots(&slots);
            self.record_and_offer(Done::DraftsDeleted(slots.len()), Change::Slots(undo_slots));
        }
    }

    /// Removes the open plan and opens the next one, or a blank one with the given id. Returns its index and
    /// entry, if it had any contents.
    pub(super) fn remove_open_plan(&mut self, next: Id) -> Option<(usize, Rc<Entry>)> {
        let at = self.library.open_position().unwrap_or(self.library.len());
        let removed = self.open_plan().entry();
        self.preferences.introduced = true;
        self.library.remove_open(at, self.preferences.locale(), self.blank_plan(next));
        removed.map(|entry| (at, entry))
    }

    pub(super) fn move_open_plan(&mut self, up: bool) {
        if self.open_plan().is_read_only() {
            return;
        }
        let Some(from) = self.library.open_position() else { return };
        let to = if up { from.checked_sub(1) } else { Some(from + 1).filter(|&to| to < self.library.len()) };
        if let Some(to) = to {
            self.library.move_open(to);
            self.record(Change::Moved { id: self.open_plan().id.clone(), from }, None);
        }
    }

    /// Replaces several entries. Returns the slots that undo it.
    pub(super) fn set_slots(&mut self, slots: &[LibrarySlot]) -> Vec<LibrarySlot> {
        self.library.list_open();
        let mut undo_slots = Vec::new();
        let open_plan_remains =
            self.library.edit(self.preferences.locale(), |list| undo_slots = fill_slots(list, slots));
        if !open_plan_remains {
            let next = self.id_generator.next_id();
            let at = self.library.len();
            self.library.remove_open(at, self.preferences.locale(), self.blank_plan(next));
        }
        undo_slots
    }

    /// The scenario with an unused name.
    pub(super) fn with_free_name(&self, scenario: Scenario) -> Scenario {
        let name = Name::new(&self.free_name(scenario.name.as_str(), &self.open_plan().id));
        Scenario { name: name.unwrap_or_else(|_| scenario.name.clone()), ..scenario }
    }

    /// The name, with a number if another saved plan has it.
    pub(super) fn free_name(&self, name: &str, id: &Id) -> String {
        super::library::FreeNames::new(&self.library, Some(id)).free_name(name)
    }
}
