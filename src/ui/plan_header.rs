//! The header of the open plan: its name, its save status and what can be done with it.

use super::focus::focus;
use super::save_plan::save_plan;
use super::view_context::ViewContext;
use crate::model::{Input, Name};
use crate::platform::random;
use crate::state::{Action, Id, SaveStatus, input_id};
use crate::text::{IncomingText, Message};
use crate::ui::html::html;
use yew::prelude::*;

pub fn plan_header(cx: &ViewContext) -> Html {
    let open_plan = cx.app.open_plan();
    let save_status = open_plan.save_status();
    // Actions that need a new id make it when the button is pressed.
    let act_then = |action: fn() -> Action, focus_id: &'static str| {
        let dispatch = cx.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(action());
            focus(focus_id);
        })
    };
    let save = save_plan(open_plan, cx.dispatch);
    let oninput = cx.on_value(|text| Some(Action::SetName(text)));
    let onkeydown = {
        let save = save.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                save.emit(());
            }
        })
    };
    let too_long = open_plan.draft.name.chars().count() > Name::MAX_CHARS;
    let (status, class) = match save_status {
        _ if too_long => (Some(Message::NameTooLong), "status wrong"),
        SaveStatus::Blank => (None, "status quiet"),
        SaveStatus::Example => (Some(Message::StatusExample), "status quiet"),
        SaveStatus::Preview => (Some(Message::StatusPreview), "status open"),
        SaveStatus::Unsaved => (Some(Message::StatusUnsaved), "status open"),
        SaveStatus::Changed => (Some(Message::StatusChanged), "status open"),
        SaveStatus::Saved => (Some(Message::StatusSaved), "status done"),
        SaveStatus::ReadOnly => (Some(Message::Incoming(IncomingText::StatusOpened)), "status quiet"),
    };
    let status = status.map(|status| cx.t(status)).unwrap_or_default();
    // There is nothing in an example or a blank plan to copy or delete, and a file beside the page is read-only.
    let is_own = !matches!(save_status, SaveStatus::Example | SaveStatus::Blank | SaveStatus::ReadOnly);
    let read_only = cx.is_read_only();
    let save_label = if read_only { Message::Incoming(IncomingText::KeepCopy) } else { Message::Save };
    let nothing_to_save = save_status == SaveStatus::Saved || open_plan.is_loading();
    let budget = input_id(Input::Budget);
    html! {
        <div class="title">
            <div class="naming">
                <label for="scenario-name" class="visually-hidden">{cx.t(Message::NameLabel)}</label>
                <input
                    id="scenario-name" type="text" dir="auto" readonly={read_only} autocomplete="off" spellcheck="false"
                    value={open_plan.draft.name.clone()} placeholder={open_plan.suggested_name()}
                    aria-describedby="status" aria-invalid={too_long.then_some("true")} {oninput} {onkeydown}
                />
                <p id="status" aria-live="polite" {class}>{status}</p>
            </div>
            <div class="actions">
                <button type="button" id="save" class="primary" onclick={save.reform(|_: MouseEvent| ())}
                    aria-disabled={nothing_to_save.then_some("true")}>{cx.t(save_label)}</button>
                <button type="button" id="new" onclick={act_then(|| Action::New(Id::new(&random::id())), budget)}>
                    {cx.t(Message::New)}
                </button>
                <button type="button" id="duplicate" hidden={!is_own} onclick={act_then(|| Action::Duplicate(Id::new(&random::id())), "scenario-name")}>
                    {cx.t(Message::Duplicate)}
                </button>
                <button type="button" id="delete" hidden={!is_own} onclick={act_then(|| Action::Delete(Id::new(&random::id())), "scenario-name")}>
                    {cx.t(Message::Delete)}
                </button>
                { history_button(cx, "back", (Message::UndoHint, "↶"), Action::Undo, cx.app.history.can_undo()) }
                { history_button(cx, "forth", (Message::RedoHint, "↷"), Action::Redo, cx.app.history.can_redo()) }
                <button type="button" id="discard" hidden={save_status != SaveStatus::Changed}
                    onclick={act_then(|| Action::Discard, "scenario-name")}>{cx.t(Message::Discard)}</button>
            </div>
        </div>
    }
}

/// The button for undo or redo. It is `aria-disabled` instead of `disabled`, so that it keeps the focus when there is
/// nothing left to undo.
fn history_button(
    cx: &ViewContext,
    id: &'static str,
    (label, icon): (Message, &'static str),
    action: Action,
    possible: bool,
) -> Html {
    let label = cx.t(label);
    html! {
        <button type="button" {id} class="icon" onclick={cx.click(action)} aria-disabled={(!possible).then_some("true")}
            aria-label={label.clone()} title={label}>{icon}</button>
    }
}
