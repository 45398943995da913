//! The button that explains a figure or a field, and the popover that it opens.

use super::hooks::LazyModule;
use super::lazy_modules::{OverlayPart, lazy_overlay};
use super::loading::when_loaded;
use super::menu::PICTURE_MENU;
use super::view_context::ViewContext;
use crate::platform::page;
use crate::state::{Action, Overlay};
use crate::text::{Message, Topic};
use crate::ui::html::html;
use yew::prelude::*;

/// HTML id of the one popover for all explanations.
pub const EXPLANATION: &str = "explanation";

pub fn question_mark(cx: &ViewContext, id: String, topic: Topic, name: &AttrValue) -> Html {
    let onclick = cx.click(Action::OpenOverlay(Overlay::Explanation(topic)));
    let label = cx.t(Message::Explain(name.to_string()));
    // A key in the field does the same, so that Tab goes from field to field.
    let (tabindex, keys) = matches!(topic, Topic::Input(_)).then_some(("-1", "?")).unzip();
    html! {
        <button type="button" {id} class="question-mark" popovertarget={EXPLANATION} {onclick} aria-label={label}
            {tabindex} aria-keyshortcuts={keys}>{"?"}</button>
    }
}

/// The id of the question mark of a field.
pub fn explanation_of(field: &str) -> String {
    [field, "-explain"].concat()
}

/// Of all explanations, and of all pictures that can be saved. Its content is rendered only while it is open.
pub fn popovers(cx: &ViewContext, overlays: &LazyModule) -> Html {
    let open = cx.app.overlay;
    let [explains, saves] = [
        open.filter(|overlay| matches!(overlay, Overlay::Explanation(_))),
        open.filter(|overlay| matches!(overlay, Overlay::SavePicture(_))),
    ];
    html! {
        <>
            { popover(cx, overlays, (EXPLANATION, "explanation"), explains) }
            { popover(cx, overlays, (PICTURE_MENU, "explanation picture-formats"), saves) }
        </>
    }
}

fn popover(
    cx: &ViewContext,
    overlays: &LazyModule,
    (id, class): (&'static str, &'static str),
    open: Option<Overlay>,
) -> Html {
    let dispatch = cx.dispatch.clone();
    let ontoggle = Callback::from(move |event: Event| {
        if let Some(overlay) = open.filter(|_| !page::is_open_popover(&event)) {
            dispatch.dispatch(Action::CloseOverlay(overlay));
        }
    });
    html! {
        <div {id} {class} popover="auto" {ontoggle}>
            if let Some(overlay) = open { { when_loaded(cx.language(), overlays, || lazy_overlay(OverlayPart::Open(overlay), cx)) } }
        </div>
    }
}
