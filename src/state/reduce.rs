//! The reducer: what each action makes of the state.

use super::action::Action;
use super::app::{App, Change, Library, Notices, Removed};
use super::draft::{Answer, Draft, names_itself};
use super::entry::{Entry, Id, Origin};
use super::example::example;
use super::field::Field;
use super::history::{Done, Typing};
use super::import::Review;
use super::names::Names;
use super::sheet::{Sheet, Standing};
use crate::model::{Name, Scenario};
use crate::text::Language;
use std::rc::Rc;

/// What an action makes of the state: the same pointer where it changes nothing.
pub fn reduce(app: Rc<App>, action: Action) -> Rc<App> {
    let mut next = App::clone(&app);
    if matches!(action, Action::Save | Action::Open(_) | Action::New(_) | Action::Speak(_)) {
        next.pause();
    }
    match action {
        Action::Type(field, text) => next.typed(Typing::Field(field), |draft| draft.set(field, text)),
        Action::Step(field, by) => next.typed(Typing::Field(field), |draft| draft.step(field, by)),
        Action::TakeIn(measured) => {
            let count = measured.len();
            next.change(Change::TakenIn(count), |draft| draft.take_in(measured));
        }
        Action::Begin(id, plan) => next.begin(id, &plan),
        Action::Time(timing) => next.edit(|draft| draft.time(timing)),
        Action::Base(cost, basis) => next.edit(|draft| draft.set_basis(cost, basis)),
        Action::AddChannel => next.edit(Draft::add_channel),
        Action::RemoveChannel(at) => next.remove_channel(at),
        Action::MoveChannel { from, to } => next.edit(|draft| draft.move_channel(from, to)),
        Action::Paste(field, block) => next.paste(field, &block),
        Action::AddStage(name) => next.edit(|draft| draft.add_stage(name)),
        Action::RemoveStage(at) => {
            let gone = Change::StageRemoved(next.sheet.draft.stage_name(at));
            next.change(gone, |draft| draft.remove_stage(at));
        }
        Action::OwnSteps(channel, own) => next.edit(|draft| draft.set_own_steps(channel, own)),
        Action::ShareSteps => {
            next.edit(|draft| (0..draft.channels()).for_each(|at| draft.set_own_steps(at, false)))
        }
        Action::Answer(channel, Answer::Replace) => {
            next.change(Change::StagesReplaced, |draft| draft.answer(channel, Answer::Replace));
        }
        Action::Answer(channel, answer) => next.edit(|draft| draft.answer(channel, answer)),
        Action::Adopt(change, numbers) => next.change(change, |draft| draft.adopt(numbers)),
        Action::Jot(id, text) => next.jot(&id, text),
        Action::Show(view) => next.jot("view", view.code().to_owned()),
        Action::Name(name) => next.typed(Typing::Name, |draft| draft.set_name(name)),
        Action::Save => next.save(),
        Action::Discard => next.discard(),
        Action::New(id) => next.new_plan(id),
        Action::Open(id) => next.open(&id),
        Action::Duplicate(id) => next.duplicate(id),
        Action::Delete(id) => next.delete(id),
        Action::Move { up } => next.shift(up),
        Action::Undo => next.undo(),
        Action::Back => next.go_back(),
        Action::Forth => next.go_forth(),
        Action::DismissRemoved => next.notify(|notices| notices.removed = None),
        Action::DismissUnreadable => next.notify(|notices| notices.unreadable = false),
        Action::Forget(key) => next.forget(&key),
        Action::Receive(fragment) => next.receive(&fragment),
        Action::SavePreviews => next.save_previews(),
        Action::DropPreviews => next.drop_previews(),
        Action::DismissLink => next.notify(|notices| notices.link = None),
        Action::Hold(text) if *text == *next.pasted => {}
        Action::Hold(text) => next.pasted = text.into(),
        Action::Look => {
            let text = next.pasted.clone();
            next.consider(&text);
        }
        Action::Consider(text) => next.consider(&text),
        Action::CantConsider(error) => next.review = Some(Rc::new(Review::Unusable(error))),
        Action::Decide { line, replace } => next.decide(line, replace),
        Action::Import => next.import(),
        Action::DismissReview => next.review = None,
        Action::Arrive { arrived, pending } => next.arrive(&arrived, &pending),
        Action::Overrule => next.overrule(),
        Action::DismissApart => next.notify(|notices| notices.apart = None),
        Action::DismissForeign => next.notify(|notices| notices.foreign = false),
        Action::Speak(language) => next.speak(language),
        Action::CountIn(_) if next.sheet.is_read_only() => {}
        Action::CountIn(currency) => {
            next.preferences.currency = currency;
            next.preferences.chosen_currency = Some(currency);
            if next.sheet.origin == Origin::Example {
                next.sheet = Rc::new(example(next.sheet.id.clone(), next.preferences.language, currency));
            } else {
                next.edit(|draft| draft.currency = currency);
            }
        }
        Action::Loaded(scenarios) => next.loaded(scenarios),
        Action::Took(taken) => next.notify(|notices| notices.taken = Some(taken)),
        Action::Storage(trouble) => next.notify(|notices| notices.storage = trouble),
    }
    if next == *app {
        return app;
    }
    if !next.says_the_same(&app) {
        next.notify(|notices| notices.taken = None); // it was taken from what the page said before
    }
    next.open = match next.sheet.standing() {
        Standing::Preview | Standing::ReadOnly => next.open, // what came with a link leaves no trace
        Standing::Example | Standing::Blank => None,
        Standing::Unsaved | Standing::Changed | Standing::Saved => Some(next.sheet.id.clone()),
    };
    Rc::new(next)
}

impl App {
    /// An edit that is a step of its own.
    fn edit(&mut self, edit: impl FnOnce(&mut Draft)) {
        self.edit_as(None, edit);
    }

    /// An edit that belongs to one step with what is typed in the same place.
    fn typed(&mut self, typing: Typing, edit: impl FnOnce(&mut Draft)) {
        self.edit_as(Some(typing), edit);
    }

    fn edit_as(&mut self, typing: Option<Typing>, edit: impl FnOnce(&mut Draft)) {
        if self.sheet.is_read_only() {
            return;
        }
        let edited = self.sheet.edited(edit);
        if edited.draft != self.sheet.draft {
            self.note_draft(typing);
            self.sheet = Rc::new(edited);
            self.part();
            // Bringing changes back over newer ones would lose those.
            let of_this = match &self.notices.removed {
                Some(Removed::Changes(entry)) => entry.id == self.sheet.id,
                Some(Removed::Before { sheet, .. }) => sheet.id == self.sheet.id,
                Some(Removed::Plan { .. } | Removed::Imported { .. } | Removed::Unreadable(_)) | None => {
                    false
                }
            };
            if of_this {
                self.notify(|notices| notices.removed = None);
            }
        }
    }

    /// An edit of several fields at once, which can be taken back at once.
    fn change(&mut self, change: Change, edit: impl FnOnce(&mut Draft)) {
        let sheet = self.sheet.clone();
        self.edit(edit);
        if !Rc::ptr_eq(&sheet, &self.sheet) {
            self.notify(|notices| notices.removed = Some(Removed::Before { sheet, change }));
        }
    }

    fn remove_channel(&mut self, at: usize) {
        let (draft, language) = (&self.sheet.draft, self.preferences.language);
        let name = draft.channel_name(at, language);
        self.change(Change::ChannelRemoved(name), |draft| draft.remove_channel(at));
    }

    fn paste(&mut self, field: Field, block: &str) {
        let mut draft = Draft::clone(&self.sheet.draft);
        let pasted = draft.paste(field, block);
        self.change(Change::Pasted(pasted), |open| *open = draft);
    }

    fn jot(&mut self, id: &str, text: String) {
        if self.desk.text(id) != text {
            Rc::make_mut(&mut self.desk).jot(id, text);
        }
    }

    /// Remembers what the fields of the open plan hold, before they hold something else.
    pub(super) fn note_draft(&mut self, typing: Option<Typing>) {
        let Sheet { id, draft, .. } = &*self.sheet;
        let done = Done::Edited { id: id.clone(), draft: draft.clone() };
        self.note(done, typing);
    }

    pub(super) fn notify(&mut self, change: impl FnOnce(&mut Notices)) {
        let mut notices = Notices::clone(&self.notices);
        change(&mut notices);
        if notices != *self.notices {
            self.notices = Rc::new(notices);
        }
    }

    pub(super) fn save(&mut self) {
        if self.is_held(&self.sheet.id) {
            self.part();
        }
        if self.sheet.is_read_only() {
            return;
        }
        let plan = self.sheet.plan.as_deref().cloned();
        let Some(scenario) = plan.and_then(|plan| self.sheet.draft.scenario_of(plan)) else {
            if !self.sheet.asked {
                self.sheet = Rc::new(Sheet { asked: true, ..Sheet::clone(&self.sheet) });
            }
            return;
        };
        let scenario = if self.sheet.draft.name.trim().is_empty() || self.sheet.origin == Origin::Preview {
            self.named_apart(scenario)
        } else {
            scenario
        };
        if self.sheet.standing() != Standing::Saved {
            self.keep(Rc::new(scenario));
        }
    }

    /// Makes the scenario what is saved of the open plan.
    pub(super) fn keep(&mut self, scenario: Rc<Scenario>) {
        let mut draft = Draft::clone(&self.sheet.draft);
        if !names_itself(&scenario) {
            draft.name = scenario.name.as_str().to_owned();
        }
        self.sheet = Rc::new(Sheet {
            saved: Some(scenario),
            origin: Origin::Own,
            draft: Rc::new(draft),
            asked: false,
            elsewhere: false,
            ..Sheet::clone(&self.sheet)
        });
        self.preferences.introduced = true;
        self.put_back();
    }

    /// Gives a suggested name a number where it is taken.
    pub(super) fn named_apart(&self, scenario: Scenario) -> Scenario {
        let name = Name::new(&self.free_name(scenario.name.as_str(), &self.sheet.id));
        Scenario { name: name.unwrap_or_else(|_| scenario.name.clone()), ..scenario }
    }

    /// A name that no other plan of the list bears: with a number behind it, where it is taken.
    pub(super) fn free_name(&self, name: &str, id: &Id) -> String {
        Names::beside(&self.library, Some(id)).free(name)
    }

    fn forget(&mut self, key: &str) {
        if let Some(item) = self.unreadable.iter().find(|item| item.key == key).cloned() {
            self.unreadable = self.unreadable.iter().filter(|it| **it != item).cloned().collect();
            self.notify(|notices| notices.removed = Some(Removed::Unreadable(item)));
        }
    }

    /// Writes the open plan into its line of the list, a new one at the end where it has none.
    pub(super) fn put_back(&mut self) {
        if self.sheet.elsewhere {
            return; // it only shows what another page is typing
        }
        let at = self.library.position(&self.sheet.id);
        let entry = self.sheet.entry().map(Rc::new);
        match (at, entry) {
            (Some(at), Some(entry)) if self.library.entries[at] != entry => {
                self.list(|list| list[at] = entry)
            }
            (Some(_), Some(_)) | (None, None) => {}
            (Some(at), None) => self.list(|list| _ = list.remove(at)),
            (None, Some(entry)) => self.list(|list| list.push(entry)),
        }
    }

    pub(super) fn list(&mut self, change: impl FnOnce(&mut Vec<Rc<Entry>>)) {
        let mut entries = self.library.entries.clone();
        change(&mut entries);
        self.library = Rc::new(Library { entries });
    }

    fn discard(&mut self) {
        if self.sheet.standing() != Standing::Changed {
            return;
        }
        let Some(changed) = self.sheet.entry() else { return };
        let saved = Entry { draft: None, ..changed.clone() };
        if let Some(sheet) = Sheet::of_entry(&saved, self.preferences.language) {
            self.note_draft(None);
            self.sheet = Rc::new(Sheet { elsewhere: false, ..sheet });
            self.put_back();
            self.notify(|notices| notices.removed = Some(Removed::Changes(changed)));
        }
    }

    fn speak(&mut self, language: Language) {
        self.preferences.chosen_language = Some(language);
        if self.preferences.language != language {
            self.preferences.language = language;
            self.sheet = Rc::new(self.sheet.in_language(language));
            self.desk = Rc::new(self.desk.in_language(language, self.sheet.draft.writer()));
        }
    }
}
