//! Menus. They are popovers: the browser opens and closes them, also with Escape and a click beside them.

use super::hooks::LazyModule;
use super::lazy_modules::{OverlayPart, lazy_overlay};
use super::loading::when_loaded;
use super::view_context::ViewContext;
use crate::platform::page;
use crate::state::{Action, Overlay};
use crate::ui::html::html;
use yew::prelude::*;

/// HTML id of the menu of all plans.
pub const PLAN_MENU: &str = "plan-menu";
/// HTML id of the menu of what explains the page.
pub const HELP_MENU: &str = "help-menu";
/// HTML id of the menu of settings.
pub const SETTINGS_MENU: &str = "settings-menu";

/// HTML id of the one menu of formats in which a picture can be saved.
pub const PICTURE_MENU: &str = "picture-menu";

/// A button and the menu that it opens, whose content is rendered only while it is open.
pub fn menu(cx: &ViewContext, module: &LazyModule, overlay: Overlay, label: AttrValue, face: Html) -> Html {
    let (button, id) = match overlay {
        Overlay::Plans => ("plans", PLAN_MENU),
        Overlay::Help => ("help", HELP_MENU),
        _ => ("settings", SETTINGS_MENU),
    };
    let dispatch = cx.dispatch.clone();
    let ontoggle = Callback::from(move |event: Event| {
        let open = page::is_open_popover(&event);
        dispatch.dispatch(if open { Action::OpenOverlay(overlay) } else { Action::CloseOverlay(overlay) });
    });
    html! {
        <>
            <button type="button" id={button} class="bare" popovertarget={id} aria-label={label.clone()} title={label.clone()}>{ face }</button>
            <div {id} class="menu" popover="auto" role="group" aria-label={label} {ontoggle}>
                if cx.app.overlay == Some(overlay) {
                    { when_loaded(cx.language(), module, || lazy_overlay(OverlayPart::Open(overlay), cx)) }
                }
            </div>
        </>
    }
}
