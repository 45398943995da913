//! The bar at the top: the open plan, the views, undo and redo, settings and sharing.

use super::focus::focus;
use super::hooks::LazyModule;
use super::icons::Icon;
use super::menu::menu;
use super::plan_name::plan_name;
use super::view_context::ViewContext;
use super::view_tabs::view_tabs;
use crate::state::{Action, Overlay, SharePane};
use crate::text::Message;
use crate::ui::html::html;
use yew::prelude::*;

pub fn top_bar(cx: &ViewContext, overlays: &LazyModule) -> Html {
    let history = &cx.app.history;
    let settings = [&cx.language().code().to_ascii_uppercase(), " · ", cx.writer.currency.code()].concat();
    let settings_label = [&*cx.t(Message::Settings), ": ", &settings].concat();
    // Not by the address, whose fragment names the view.
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus("main");
    });
    // What is to be decided about an import waits there.
    let pane = if cx.app.import_preview.is_some() { SharePane::Import } else { SharePane::default() };
    html! {
        <header class="top">
            <a class="skip" href="#main" onclick={skip}>{cx.t(Message::SkipToResults)}</a>
            <p class="brand">
                <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
                    <path d="M2 4h20l-7.5 9v7l-5 2v-9z" />
                </svg>
                <span>{"Embudo"}</span>
            </p>
            { plan_name(cx, overlays) }
            { view_tabs(cx) }
            <div class="tools">
                { history_button(cx, "back", (Message::UndoHint, Icon::UNDO), Action::Undo, history.can_undo()) }
                { history_button(cx, "forth", (Message::RedoHint, Icon::REDO), Action::Redo, history.can_redo()) }
                { menu(cx, overlays, Overlay::Help, cx.t(Message::Help), Icon::HELP.view()) }
                { menu(cx, overlays, Overlay::Settings, settings_label.into(), html! { <>{ Icon::SETTINGS.view() }<span>{settings}</span></> }) }
                <button type="button" id="share" class="primary" onclick={cx.click(Action::OpenOverlay(Overlay::Share(pane)))}>
                    { Icon::SHARE.view() }<span>{cx.t(Message::Share)}</span>
                </button>
            </div>
        </header>
    }
}

/// The button for undo or redo. It is `aria-disabled` instead of `disabled`, so that it keeps the focus when there is
/// nothing left to undo.
fn history_button(
    cx: &ViewContext,
    id: &'static str,
    (label, icon): (Message, Icon),
    action: Action,
    possible: bool,
) -> Html {
    let label = cx.t(label);
    html! {
        <button type="button" {id} class="bare" onclick={cx.click(action)} aria-disabled={(!possible).then_some("true")}
            aria-label={label.clone()} title={label}>{ icon.view() }</button>
    }
}
