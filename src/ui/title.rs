//! The open plan's name, how it stands to what is saved, and what can be done with it.

use super::acts::click;
use super::focus::focus;
use super::hooks::Dispatch;
use super::months::SCOPE;
use super::words::say;
use crate::model::{Input, Name};
use crate::platform::{page, random};
use crate::state::{Action, App, Field, Id, OpenPlan, SaveStatus, input_id};
use crate::text::{IncomingText, Message};
use crate::ui::html::html;
use yew::prelude::*;

/// The head of the open plan.
pub fn title(app: &App, dispatch: &Dispatch) -> Html {
    let (language, sheet) = (app.preferences.language, app.open_plan());
    let say = |message: Message| say(language, message);
    let standing = sheet.save_status();
    let act = |action: fn() -> Action, then: &'static str| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(action());
            focus(then);
        })
    };
    let save = save(sheet, dispatch);
    let oninput = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = page::field_value(&event) {
                dispatch.dispatch(Action::SetName(text));
            }
        })
    };
    let onkeydown = {
        let save = save.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                save.emit(());
            }
        })
    };
    let too_long = sheet.draft.name.chars().count() > Name::MAX_CHARS;
    let (status, tone) = match standing {
        SaveStatus::Example => (say(Message::StatusExample), "quiet"),
        SaveStatus::Preview => (say(Message::StatusPreview), "open"),
        SaveStatus::Blank => ("".into(), "quiet"),
        SaveStatus::Unsaved => (say(Message::StatusUnsaved), "open"),
        SaveStatus::Changed => (say(Message::StatusChanged), "open"),
        SaveStatus::Saved => (say(Message::StatusSaved), "done"),
        SaveStatus::ReadOnly => (say(Message::Incoming(IncomingText::StatusOpened)), "quiet"),
    };
    let status = if too_long { say(Message::NameTooLong) } else { status };
    // An example or an empty plan is nothing to copy or to take away, nor is what lies beside the page.
    let own = !matches!(standing, SaveStatus::Example | SaveStatus::Blank | SaveStatus::ReadOnly);
    let read_only = sheet.is_read_only();
    let save_words = if read_only { Message::Incoming(IncomingText::KeepCopy) } else { Message::Save };
    let nothing_to_save = standing == SaveStatus::Saved || sheet.is_loading();
    let budget = input_id(Input::Budget);
    html! {
        <div class="title">
            <div class="naming">
                <label for="scenario-name" class="visually-hidden">{say(Message::NameLabel)}</label>
                <input
                    id="scenario-name" type="text" dir="auto" readonly={read_only} autocomplete="off" spellcheck="false"
                    value={sheet.draft.name.clone()} placeholder={sheet.suggested_name()}
                    aria-describedby="status" aria-invalid={too_long.then_some("true")} {oninput} {onkeydown}
                />
                <p id="status" aria-live="polite" class={["status ", if too_long { "wrong" } else { tone }].concat()}>{status}</p>
            </div>
            <div class="actions">
                <button type="button" id="save" class="primary" onclick={save.reform(|_: MouseEvent| ())}
                    aria-disabled={nothing_to_save.then_some("true")}>{say(save_words)}</button>
                <button type="button" id="new" onclick={act(|| Action::New(Id::new(&random::id())), budget)}>
                    {say(Message::New)}
                </button>
                <button type="button" id="duplicate" hidden={!own} onclick={act(|| Action::Duplicate(Id::new(&random::id())), "scenario-name")}>
                    {say(Message::Duplicate)}
                </button>
                <button type="button" id="delete" hidden={!own} onclick={act(|| Action::Delete(Id::new(&random::id())), "scenario-name")}>
                    {say(Message::Delete)}
                </button>
                { step(app, dispatch, "back", Message::Back, app.history.can_undo()) }
                { step(app, dispatch, "forth", Message::Forth, app.history.can_redo()) }
                <button type="button" id="discard" hidden={standing != SaveStatus::Changed}
                    onclick={act(|| Action::Discard, "scenario-name")}>{say(Message::Discard)}</button>
            </div>
        </div>
    }
}

/// Takes a change back or does it again. The button keeps the focus where there is nothing to do.
fn step(app: &App, dispatch: &Dispatch, id: &'static str, words: Message, possible: bool) -> Html {
    let words = say(app.preferences.language, words);
    let back = id == "back";
    let onclick = click(dispatch, if back { Action::Undo } else { Action::Redo });
    html! {
        <button type="button" {id} class="icon" {onclick} aria-disabled={(!possible).then_some("true")}
            aria-label={words.clone()} title={words}>{if back { "↶" } else { "↷" }}</button>
    }
}

/// Saves the open plan, or goes to the field that keeps it from being saved. Of a plan that can't be changed it
/// saves a copy.
pub fn save(sheet: &OpenPlan, dispatch: &Dispatch) -> Callback<()> {
    let dispatch = dispatch.clone();
    if sheet.is_read_only() {
        return Callback::from(move |()| dispatch.dispatch(Action::Duplicate(Id::new(&random::id()))));
    }
    let to_mend = to_mend(sheet);
    Callback::from(move |()| {
        dispatch.dispatch(Action::Save);
        match to_mend {
            Some(Mend::Name) => focus("scenario-name"),
            Some(Mend::Field(field)) => {
                if let Some((view, channel)) = field.view() {
                    dispatch.dispatch(Action::Show(view));
                    let number = channel.map(|channel| (channel + 1).to_string());
                    number
                        .into_iter()
                        .for_each(|number| dispatch.dispatch(Action::SetChoice(SCOPE.to_owned(), number)));
                }
                focus(field.id());
            }
            None => {}
        }
    })
}

/// What keeps a plan from being saved.
#[derive(Clone, Copy)]
enum Mend {
    Name,
    Field(Field),
}

/// The first thing that keeps the plan from being saved.
fn to_mend(sheet: &OpenPlan) -> Option<Mend> {
    let plan = sheet.plan.as_deref().cloned();
    if plan.is_some_and(|plan| sheet.draft.scenario_of(plan).is_some()) {
        return None;
    }
    Some(sheet.draft.first_invalid_field().map_or(Mend::Name, Mend::Field))
}
