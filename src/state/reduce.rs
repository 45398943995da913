//! The reducer: what each action makes of the state.

use super::action::Action;
use super::app::{App, BulkEdit, Library, Notices, UndoOffer};
use super::draft::{CloseRateAnswer, Draft, has_suggested_name};
use super::entry::{Entry, Id, Origin};
use super::example::example;
use super::field::Field;
use super::free_names::FreeNames;
use super::history::{Change, TypingTarget};
use super::import::ImportPreview;
use super::open_plan::{OpenPlan, SaveStatus};
use crate::model::{Name, Scenario};
use crate::text::Language;
use std::rc::Rc;

/// What an action makes of the state: the same pointer where it changes nothing.
pub fn reduce(app: Rc<App>, action: Action) -> Rc<App> {
    let mut next = App::clone(&app);
    if matches!(action, Action::Save | Action::Open(_) | Action::New(_) | Action::SetLanguage(_)) {
        next.end_typing_run();
    }
    match action {
        Action::Type(field, text) => {
            next.edit_typed(TypingTarget::Field(field), |draft| draft.set(field, text))
        }
        Action::Step(field, by) => next.edit_typed(TypingTarget::Field(field), |draft| draft.step(field, by)),
        Action::ApplyActuals(measured) => {
            let count = measured.len();
            next.bulk_edit(BulkEdit::ActualsApplied(count), |draft| draft.apply_actuals(measured));
        }
        Action::OpenNewPlan(id, plan) => next.open_new_plan(id, &plan),
        Action::ChangeSchedule(timing) => next.edit(|draft| draft.change_schedule(timing)),
        Action::SetCostBasis(cost, basis) => next.edit(|draft| draft.set_basis(cost, basis)),
        Action::AddChannel => next.edit(Draft::add_channel),
        Action::RemoveChannel(at) => next.remove_channel(at),
        Action::MoveChannel { from, to } => next.edit(|draft| draft.move_channel(from, to)),
        Action::Paste(field, block) => next.paste(field, &block),
        Action::AddStage(name) => next.edit(|draft| draft.add_stage(name)),
        Action::RemoveStage(at) => {
            let gone = BulkEdit::StageRemoved(next.open_plan.draft.stage_name(at));
            next.bulk_edit(gone, |draft| draft.remove_stage(at));
        }
        Action::SetOwnRates(channel, own) => next.edit(|draft| draft.set_own_rates(channel, own)),
        Action::ShareRates => {
            next.edit(|draft| (0..draft.channels()).for_each(|at| draft.set_own_rates(at, false)))
        }
        Action::ResolveCloseRate(channel, CloseRateAnswer::Replace) => {
            next.bulk_edit(BulkEdit::StagesReplaced, |draft| {
                draft.answer_close_rate(channel, CloseRateAnswer::Replace)
            });
        }
        Action::ResolveCloseRate(channel, answer) => {
            next.edit(|draft| draft.answer_close_rate(channel, answer))
        }
        Action::ApplyNumbers(change, numbers) => next.bulk_edit(change, |draft| draft.apply_numbers(numbers)),
        Action::SetChoice(id, text) => next.set_choice(&id, text),
        Action::Show(view) => next.set_choice("view", view.code().to_owned()),
        Action::SetName(name) => next.edit_typed(TypingTarget::Name, |draft| draft.set_name(name)),
        Action::Save => next.save(),
        Action::Discard => next.discard(),
        Action::New(id) => next.new_plan(id),
        Action::Open(id) => next.open(&id),
        Action::Duplicate(id) => next.duplicate(id),
        Action::Delete(id) => next.delete(id),
        Action::Move { up } => next.move_open_plan(up),
        Action::AcceptUndoOffer => next.accept_undo_offer(),
        Action::Undo => next.undo(),
        Action::Redo => next.redo(),
        Action::DismissUndoOffer => next.update_notices(|notices| notices.undo_offer = None),
        Action::DismissUnreadable => next.update_notices(|notices| notices.unreadable = false),
        Action::Forget(key) => next.remove_unreadable(&key),
        Action::OpenLink(fragment) => next.open_link(&fragment),
        Action::SavePreviews => next.save_previews(),
        Action::DropPreviews => next.drop_previews(),
        Action::DismissLink => next.update_notices(|notices| notices.link_error = None),
        Action::SetImportText(text) if *text == *next.import_text => {}
        Action::SetImportText(text) => next.import_text = text.into(),
        Action::PreviewImportText => {
            let text = next.import_text.clone();
            next.preview_import(&text);
        }
        Action::PreviewImport(text) => next.preview_import(&text),
        Action::RejectImport(error) => next.import_preview = Some(Rc::new(ImportPreview::Unusable(error))),
        Action::SetImportChoice { line, replace } => next.set_import_choice(line, replace),
        Action::ApplyImport => next.apply_import(),
        Action::DismissImport => next.import_preview = None,
        Action::MergeRemote { changed: arrived, unsaved: pending } => next.merge_remote(&arrived, &pending),
        Action::ResolveWithMine => next.resolve_with_mine(),
        Action::DismissConflict => next.update_notices(|notices| notices.conflict = None),
        Action::DismissForeign => next.update_notices(|notices| notices.foreign_frame = false),
        Action::SetLanguage(language) => next.set_language(language),
        Action::SetCurrency(_) if next.open_plan.is_read_only() => {}
        Action::SetCurrency(currency) => {
            next.preferences.currency = currency;
            next.preferences.chosen_currency = Some(currency);
            if next.open_plan.origin == Origin::Example {
                next.open_plan =
                    Rc::new(example(next.open_plan.id.clone(), next.preferences.language, currency));
            } else {
                next.edit(|draft| draft.currency = currency);
            }
        }
        Action::SourceLoaded(scenarios) => next.source_loaded(scenarios),
        Action::SetShareOutcome(taken) => next.update_notices(|notices| notices.share_outcome = Some(taken)),
        Action::SetStorageTrouble(trouble) => next.update_notices(|notices| notices.storage = trouble),
    }
    if next == *app {
        return app;
    }
    if !next.has_same_content(&app) {
        next.update_notices(|notices| notices.share_outcome = None); // it was taken from what the page said before
    }
    next.last_opened = match next.open_plan.save_status() {
        SaveStatus::Preview | SaveStatus::ReadOnly => next.last_opened, // what came with a link leaves no trace
        SaveStatus::Example | SaveStatus::Blank => None,
        SaveStatus::Unsaved | SaveStatus::Changed | SaveStatus::Saved => Some(next.open_plan.id.clone()),
    };
    Rc::new(next)
}

impl App {
    /// An edit that is a step of its own.
    fn edit(&mut self, edit: impl FnOnce(&mut Draft)) {
        self.edit_as(None, edit);
    }

    /// An edit that belongs to one step with what is typed in the same place.
    fn edit_typed(&mut self, typing: TypingTarget, edit: impl FnOnce(&mut Draft)) {
        self.edit_as(Some(typing), edit);
    }

    fn edit_as(&mut self, typing: Option<TypingTarget>, edit: impl FnOnce(&mut Draft)) {
        if self.open_plan.is_read_only() {
            return;
        }
        let edited = self.open_plan.edited(edit);
        if edited.draft != self.open_plan.draft {
            self.record_draft(typing);
            self.open_plan = Rc::new(edited);
            self.fork_if_edited_in_other_tab();
            // Bringing changes back over newer ones would lose those.
            let of_this = match &self.notices.undo_offer {
                Some(UndoOffer::Discarded(entry)) => entry.id == self.open_plan.id,
                Some(UndoOffer::BulkEdit { open_plan, .. }) => open_plan.id == self.open_plan.id,
                Some(UndoOffer::Deleted { .. } | UndoOffer::Imported { .. } | UndoOffer::Forgotten(_))
                | None => false,
            };
            if of_this {
                self.update_notices(|notices| notices.undo_offer = None);
            }
        }
    }

    /// An edit of several fields at once, which can be taken back at once.
    fn bulk_edit(&mut self, change: BulkEdit, edit: impl FnOnce(&mut Draft)) {
        let open_plan = self.open_plan.clone();
        self.edit(edit);
        if !Rc::ptr_eq(&open_plan, &self.open_plan) {
            self.update_notices(|notices| {
                notices.undo_offer = Some(UndoOffer::BulkEdit { open_plan, change })
            });
        }
    }

    fn remove_channel(&mut self, at: usize) {
        let (draft, language) = (&self.open_plan.draft, self.preferences.language);
        let name = draft.channel_name(at, language);
        self.bulk_edit(BulkEdit::ChannelRemoved(name), |draft| draft.remove_channel(at));
    }

    fn paste(&mut self, field: Field, block: &str) {
        let mut draft = Draft::clone(&self.open_plan.draft);
        let pasted = draft.paste(field, block);
        self.bulk_edit(BulkEdit::Pasted(pasted), |open| *open = draft);
    }

    fn set_choice(&mut self, id: &str, text: String) {
        if self.choices.text(id) != text {
            Rc::make_mut(&mut self.choices).set(id, text);
        }
    }

    /// Remembers what the fields of the open plan hold, before they hold something else.
    pub(super) fn record_draft(&mut self, typing: Option<TypingTarget>) {
        let OpenPlan { id, draft, .. } = &*self.open_plan;
        let done = Change::Edited { id: id.clone(), draft: draft.clone() };
        self.record(done, typing);
    }

    pub(super) fn update_notices(&mut self, change: impl FnOnce(&mut Notices)) {
        let mut notices = Notices::clone(&self.notices);
        change(&mut notices);
        if notices != *self.notices {
            self.notices = Rc::new(notices);
        }
    }

    pub(super) fn save(&mut self) {
        if self.is_newer_version(&self.open_plan.id) {
            self.fork_if_edited_in_other_tab();
        }
        if self.open_plan.is_read_only() {
            return;
        }
        let plan = self.open_plan.plan.as_deref().cloned();
        let Some(scenario) = plan.and_then(|plan| self.open_plan.draft.scenario_of(plan)) else {
            if !self.open_plan.save_attempted {
                self.open_plan =
                    Rc::new(OpenPlan { save_attempted: true, ..OpenPlan::clone(&self.open_plan) });
            }
            return;
        };
        let scenario =
            if self.open_plan.draft.name.trim().is_empty() || self.open_plan.origin == Origin::Preview {
                self.with_free_name(scenario)
            } else {
                scenario
            };
        if self.open_plan.save_status() != SaveStatus::Saved {
            self.store_saved(Rc::new(scenario));
        }
    }

    /// Makes the scenario what is saved of the open plan.
    pub(super) fn store_saved(&mut self, scenario: Rc<Scenario>) {
        let mut draft = Draft::clone(&self.open_plan.draft);
        if !has_suggested_name(&scenario) {
            draft.name = scenario.name.as_str().to_owned();
        }
        self.open_plan = Rc::new(OpenPlan {
            saved: Some(scenario),
            origin: Origin::Own,
            draft: Rc::new(draft),
            save_attempted: false,
            edited_in_other_tab: false,
            ..OpenPlan::clone(&self.open_plan)
        });
        self.preferences.introduced = true;
        self.sync_entry();
    }

    /// Gives a suggested name a number where it is taken.
    pub(super) fn with_free_name(&self, scenario: Scenario) -> Scenario {
        let name = Name::new(&self.free_name(scenario.name.as_str(), &self.open_plan.id));
        Scenario { name: name.unwrap_or_else(|_| scenario.name.clone()), ..scenario }
    }

    /// A name that no other plan of the list bears: with a number behind it, where it is taken.
    pub(super) fn free_name(&self, name: &str, id: &Id) -> String {
        FreeNames::of_library(&self.library, Some(id)).free_name(name)
    }

    fn remove_unreadable(&mut self, key: &str) {
        if let Some(item) = self.unreadable.iter().find(|item| item.key == key).cloned() {
            self.unreadable = self.unreadable.iter().filter(|it| **it != item).cloned().collect();
            self.update_notices(|notices| notices.undo_offer = Some(UndoOffer::Forgotten(item)));
        }
    }

    /// Writes the open plan into its line of the list, a new one at the end where it has none.
    pub(super) fn sync_entry(&mut self) {
        if self.open_plan.edited_in_other_tab {
            return; // it only shows what another page is typing
        }
        let at = self.library.position(&self.open_plan.id);
        let entry = self.open_plan.entry().map(Rc::new);
        match (at, entry) {
            (Some(at), Some(entry)) if self.library.entries[at] != entry => {
                self.update_entries(|list| list[at] = entry)
            }
            (Some(_), Some(_)) | (None, None) => {}
            (Some(at), None) => self.update_entries(|list| _ = list.remove(at)),
            (None, Some(entry)) => self.update_entries(|list| list.push(entry)),
        }
    }

    pub(super) fn update_entries(&mut self, change: impl FnOnce(&mut Vec<Rc<Entry>>)) {
        let mut entries = self.library.entries.clone();
        change(&mut entries);
        self.library = Rc::new(Library { entries });
    }

    fn discard(&mut self) {
        if self.open_plan.save_status() != SaveStatus::Changed {
            return;
        }
        let Some(changed) = self.open_plan.entry() else { return };
        let saved = Entry { draft: None, ..changed.clone() };
        if let Some(open_plan) = OpenPlan::from_entry(&saved, self.preferences.language) {
            self.record_draft(None);
            self.open_plan = Rc::new(OpenPlan { edited_in_other_tab: false, ..open_plan });
            self.sync_entry();
            self.update_notices(|notices| notices.undo_offer = Some(UndoOffer::Discarded(changed)));
        }
    }

    fn set_language(&mut self, language: Language) {
        self.preferences.chosen_language = Some(language);
        if self.preferences.language != language {
            self.preferences.language = language;
            self.open_plan = Rc::new(self.open_plan.in_language(language));
            self.choices = Rc::new(self.choices.in_language(language, self.open_plan.draft.writer()));
        }
    }
}
