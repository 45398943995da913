//! What explains the page: the content of the menu of help, which stands in that of settings where there is no room.

use super::focus::focus;
use super::icons::Icon;
use super::menu::HELP_MENU;
use super::view_context::ViewContext;
use crate::state::{Action, Overlay, View};
use crate::text::HelpText;
use crate::ui::html::html;
use yew::prelude::*;

/// HTML id of the guide's heading.
pub const GUIDE: &str = "guide-heading";

pub fn help_menu(cx: &ViewContext) -> Html {
    help_items(cx, HELP_MENU)
}

/// The items, each of which closes the menu with this id.
pub fn help_items(cx: &ViewContext, menu: &'static str) -> Html {
    let item = |id: &'static str, icon: Icon, label: HelpText, action: Action, then: &'static str| {
        let dispatch = cx.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(action.clone());
            focus(then);
        });
        html! {
            <button type="button" {id} {onclick} popovertarget={menu} popovertargetaction="hide">{ icon.view() }{cx.t(label)}</button>
        }
    };
    html! {
        <div class="menu-items help-items">
            { item("open-guide", Icon::GUIDE, HelpText::Guide, Action::Show(View::Guide), GUIDE) }
            { item("open-commands", Icon::FIND, HelpText::Commands, Action::OpenOverlay(Overlay::Commands), "command") }
            { item("open-keyboard", Icon::KEYBOARD, HelpText::Keyboard, Action::OpenOverlay(Overlay::Keyboard), "") }
        </div>
    }
}
