//! The name of the open plan with the menu of all plans, its save status and the button that saves it.

use super::hooks::LazyModule;
use super::icons::Icon;
use super::menu::menu;
use super::save_plan::save_plan;
use super::view_context::ViewContext;
use crate::model::Name;
use crate::state::{Action, Overlay, SaveStatus};
use crate::text::{IncomingText, Message};
use crate::ui::html::html;
use yew::prelude::*;

pub fn plan_name(cx: &ViewContext, overlays: &LazyModule) -> Html {
    let open_plan = cx.app.open_plan();
    let save_status = open_plan.save_status();
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
        SaveStatus::Blank => (None, "status"),
        SaveStatus::Example => (Some(Message::StatusExample), "status"),
        SaveStatus::Preview => (Some(Message::StatusPreview), "status open"),
        SaveStatus::Unsaved => (Some(Message::StatusUnsaved), "status open"),
        SaveStatus::Changed => (Some(Message::StatusChanged), "status open"),
        // What can't be stored is not saved: the notice tells why.
        SaveStatus::Saved if cx.app.notices.storage.is_some() => {
            (Some(Message::StatusUnsaved), "status open")
        }
        SaveStatus::Saved => (Some(Message::StatusSaved), "status done"),
        SaveStatus::ReadOnly => (Some(Message::Incoming(IncomingText::StatusOpened)), "status"),
    };
    let status = status.map(|status| cx.t(status)).unwrap_or_default();
    let read_only = cx.is_read_only();
    let save_label = if read_only { Message::Incoming(IncomingText::KeepCopy) } else { Message::Save };
    let nothing_to_save = save_status == SaveStatus::Saved || open_plan.is_loading();
    html! {
        // On paper the name is as many lines long as it needs.
        <div class="plan-name" data-name={open_plan.name()}>
            <label for="scenario-name" class="visually-hidden">{cx.t(Message::NameLabel)}</label>
            <input
                id="scenario-name" type="text" dir="auto" readonly={read_only} autocomplete="off" spellcheck="false"
                value={open_plan.draft.name.clone()} placeholder={open_plan.suggested_name()}
                aria-describedby="status" aria-invalid={too_long.then_some("true")} {oninput} {onkeydown}
            />
            { menu(cx, overlays, Overlay::Plans, cx.t(Message::PlanMenu), Icon::OPEN.view()) }
            <p id="status" aria-live="polite" {class} title={status.clone()}>{status.clone()}</p>
            <button type="button" id="save" onclick={save.reform(|_: MouseEvent| ())}
                aria-disabled={nothing_to_save.then_some("true")}>{cx.t(save_label)}</button>
        </div>
    }
}
