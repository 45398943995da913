//! The place for notices, which is there before the first of them, so that screen readers announce it.

use super::hooks::{LazyModules, LoadState};
use super::lazy_modules::{OverlayPart, lazy_overlay};
use super::loading::{not_loaded, when_loaded};
use super::view_context::ViewContext;
use crate::text::Message;
use crate::ui::html::html;
use yew::prelude::*;

pub fn notice_area(cx: &ViewContext, modules: &LazyModules) -> Html {
    let shown = !cx.app.notices.is_empty() && modules.overlays.state != LoadState::Pending;
    html! {
        <div class="notices" role="status">
            if modules.background.state == LoadState::Failed {
                // An embedded page stores nothing.
                { not_loaded(cx.language(), &modules.background, if cx.app.embedded { Message::ViewNotLoaded } else { Message::BackgroundNotLoaded }) }
            }
            if shown { { when_loaded(cx.language(), &modules.overlays, || lazy_overlay(OverlayPart::Notices, cx)) } }
        </div>
    }
}
