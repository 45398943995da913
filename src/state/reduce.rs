//! The reducer: applies each action to the state.

use super::action::Action;
use super::app::App;
use super::choices::{Choice, View, ViewChoices};
use super::example::example;
use super::import::{
    Incoming, IncomingItem, Recognized, apply_import, drop_previews, open_link, save_previews,
    set_import_choice, source_loaded,
};
use super::library::{Origin, SaveStatus};
use super::overlay::Overlay;
use super::plan::{CloseRateAnswer, Draft, ScheduleChange};
use super::share_pane::SharePane;
use super::storage::{discard_unreadable, resolve_with_mine};
use super::undo::{BulkEdit, TypingTarget};
use crate::model::Currency;
use std::rc::Rc;

/// Applies an action. Returns the same pointer if nothing changed, so that nothing is rendered.
pub fn reduce(app: Rc<App>, action: Action) -> Rc<App> {
    let mut next = App::clone(&app);
    // What the page does by itself is not the reader's next action.
    let by_reader = !matches!(
        action,
        Action::LeaveField(_)
            | Action::MergeRemote { .. }
            | Action::SourceLoaded(_)
            | Action::SetNewVersion(_)
            | Action::SetStorageFailure(_)
            | Action::SetToday(_)
            | Action::SetShareOutcome(_)
    );
    if matches!(
        action,
        Action::Save | Action::Open(_) | Action::New(_) | Action::SetLanguage(_) | Action::SetNumbers(_)
    ) {
        next.end_typing_run();
    }
    match action {
        Action::Type(field, text) => {
            next.edit_typed(TypingTarget::Field(field), |draft| draft.set(field, text))
        }
        Action::LeaveField(id) => next.tidy(&id),
        Action::Step(field, by) => next.edit_typed(TypingTarget::Field(field), |draft| draft.step(field, by)),
        Action::SetNumber(field, value) => next.edit(|draft| draft.write(field, value)),
        Action::Slide(field, value) => next.slide(field, value),
        Action::ApplyActuals(measured) => {
            let count = measured.len();
            next.bulk_edit(BulkEdit::ActualsApplied(count), |draft| draft.apply_actuals(measured));
        }
        Action::OpenNewPlan(id, draft) => next.open_new_plan(id, *draft),
        Action::ChangeSchedule(change @ ScheduleChange::Months(_)) => {
            next.edit_typed(TypingTarget::Months, |draft| draft.change_schedule(change));
        }
        Action::ChangeSchedule(change) => next.edit(|draft| draft.change_schedule(change)),
        Action::SetCostBasis(cost, basis) => next.edit(|draft| draft.set_basis(cost, basis)),
        Action::AddChannel => next.edit(Draft::add_channel),
        Action::RemoveChannel(at) => next.remove_channel(at),
        Action::MoveChannel { from, to } => next.edit(|draft| draft.move_channel(from, to)),
        Action::SetTexts { texts, left_out } => next
            .bulk_edit(BulkEdit::TextsSet { fields: texts.len(), left_out }, |draft| draft.set_pasted(texts)),
        Action::Paste(field, block) => next.paste(field, &block),
        Action::AddStage(name) => next.edit(|draft| draft.add_stage(name)),
        Action::RemoveStage(at) => next.remove_stage(at),
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
        Action::SetAgreement(kept) => next.edit(|draft| draft.keep_fields_of_file(kept)),
        Action::TypeMark(team, draft) => next.set_mark_draft(team, draft),
        Action::TakeFigures(change, scenario) => {
            next.bulk_edit(change, |draft| draft.take_figures(&scenario))
        }
        Action::ApplyNumbers(change, numbers) => next.bulk_edit(change, |draft| draft.apply_numbers(numbers)),
        Action::ChooseGoal(measure) => next.edit(|draft| draft.choose_goal(measure)),
        Action::TryCell(numbers) => next.try_cell(numbers),
        Action::CentreGrid => next.tried_cell = None,
        Action::SetChoice(choice) => next.set_choice(choice),
        Action::Show(view) => next.set_choice(Choice::View(view)),
        Action::OpenOverlay(overlay) => next.overlay = Some(overlay),
        // Unless another one has taken its place.
        Action::CloseOverlay(overlay) if next.overlay == Some(overlay) => next.overlay = None,
        Action::CloseOverlay(_) => {}
        Action::SetName(name) => next.edit_typed(TypingTarget::Name, |draft| draft.set_name(name)),
        Action::Save => next.save(),
        Action::Discard => next.discard(),
        Action::New(id) => next.new_plan(id),
        Action::Open(id) => _ = next.open(&id),
        Action::Duplicate(id) => next.duplicate(id),
        Action::TryWithout(id, channels) => next.open_without(id, &channels),
        Action::Delete(id) => next.delete(id),
        Action::DeleteDrafts => next.delete_drafts(),
        Action::Move { up } => next.move_open_plan(up),
        Action::AcceptUndoOffer => next.accept_undo_offer(),
        Action::Undo => next.undo(),
        Action::Redo => next.redo(),
        Action::DismissUndoOffer => next.update_notices(|notices| notices.undo_offer = None),
        Action::DismissUnreadable => next.update_notices(|notices| notices.unreadable = false),
        Action::DiscardUnreadable(key) => discard_unreadable(&mut next, &key),
        Action::OpenLink(plans) => open_link(&mut next, plans),
        Action::SavePreviews => save_previews(&mut next),
        Action::DropPreviews => drop_previews(&mut next),
        Action::DismissLink => next.update_notices(|notices| notices.link_error = None),
        Action::SetImportText(text) if *text == *next.import_text => {}
        Action::SetImportText(text) => {
            next.import_text = text.into();
            // What was said of the earlier text.
            next.import_preview = None;
        }
        Action::PreviewImportText => {
            let items = vec![IncomingItem::Text(next.import_text.clone())];
            next.incoming = Some(Rc::new(Incoming { items, as_export: false }));
        }
        Action::Receive(incoming) => next.incoming = Some(Rc::new(incoming)),
        Action::ShowRecognized(Recognized { preview, exports }) => {
            next.incoming = None;
            if preview.is_some() || !exports.is_empty() {
                next.import_preview = preview.map(Rc::new);
                next.overlay = next.import_preview.is_some().then_some(Overlay::Share(SharePane::Import));
            }
            if !exports.is_empty() {
                next.exports = Rc::new(exports);
                next.set_choice(Choice::View(View::Import));
            }
        }
        Action::TakeExports => next.exports = Rc::default(),
        Action::SetImportChoice { line, replace } => set_import_choice(&mut next, line, replace),
        Action::ApplyImport => {
            apply_import(&mut next);
            next.overlay = None;
        }
        Action::DismissImport => next.import_preview = None,
        Action::MergeRemote { remote, unsaved } => next.merge_remote(remote, &unsaved),
        Action::ResolveWithMine => resolve_with_mine(&mut next),
        Action::DismissConflict => next.update_notices(|notices| notices.conflict = None),
        Action::DismissForeign => next.update_notices(|notices| notices.foreign_frame = false),
        Action::SetToday(month) => next.today = Some(month),
        Action::SetLanguage(language) => {
            next.preferences.chosen_language = Some(language);
            next.preferences.language = language;
            next.update_locale();
        }
        Action::SetNumbers(numbers) => {
            next.preferences.chosen_numbers = Some(numbers);
            next.preferences.numbers = numbers;
            next.update_locale();
        }
        Action::SetCurrency(currency) => next.set_currency(currency),
        Action::SourceLoaded(scenarios) => source_loaded(&mut next, scenarios),
        Action::SetShareOutcome(outcome) => {
            next.update_notices(|notices| notices.share_outcome = Some(outcome));
        }
        Action::SetNewVersion(there) => next.update_notices(|notices| notices.new_version = there),
        Action::SetStorageFailure(trouble) => next.update_notices(|notices| notices.storage = trouble),
    }
    if next == *app {
        return app;
    }
    if !next.has_same_content(&app) {
        next.update_notices(|notices| notices.share_outcome = None); // it referred to the content before this action
        if by_reader && next.notices.undo_offer == app.notices.undo_offer {
            next.update_notices(|notices| notices.undo_offer = None);
        }
    }
    next.last_opened = match next.open_plan().save_status() {
        SaveStatus::Preview | SaveStatus::ReadOnly => next.last_opened, // previews are not stored, so they can't be reopened
        SaveStatus::Example | SaveStatus::Blank => None,
        SaveStatus::Unsaved | SaveStatus::Changed | SaveStatus::Saved => Some(next.open_plan().id.clone()),
    };
    Rc::new(next)
}

impl App {
    pub(super) fn set_choice(&mut self, choice: Choice) {
        let mut choices = ViewChoices::clone(&self.choices);
        choices.set(choice);
        if choices != *self.choices {
            self.choices = Rc::new(choices);
        }
    }

    /// Tidies the field of the open plan with this id; no step to undo, because the number stays the same.
    fn tidy(&mut self, id: &str) {
        let open = self.open_plan();
        let Some(field) = open.draft.fields().into_iter().find(|field| field.id() == id) else { return };
        let mut draft = Draft::clone(&open.draft);
        draft.tidy(field);
        if !open.is_read_only() && draft != *open.draft {
            self.library.set_open(open.with_draft(draft));
        }
    }

    /// Writes the texts of fields as the preferences say.
    fn update_locale(&mut self) {
        let locale = self.preferences.locale();
        if self.open_plan().draft.writer().locale != locale {
            let open = self.open_plan().in_locale(locale);
            self.choices = Rc::new(self.choices.in_locale(open.draft.writer()));
            self.library.set_open(open);
        }
    }

    fn set_currency(&mut self, currency: Currency) {
        if self.open_plan().is_read_only() {
            return;
        }
        self.preferences.currency = currency;
        self.preferences.chosen_currency = Some(currency);
        if self.open_plan().origin == Origin::Example {
            let id = self.open_plan().id.clone();
            self.library.set_open(example(id, self.preferences.locale(), currency));
        } else {
            self.edit(|draft| draft.currency = currency);
        }
    }
}
