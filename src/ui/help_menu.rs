//! The content of the menu of help, which stands in that of settings where there is no room.

use super::commands::{help_commands, menu_items};
use super::view_context::ViewContext;
use crate::ui::html::html;
use yew::prelude::*;

/// The items, each of which closes the menu with this id.
pub fn help_menu(cx: &ViewContext, menu: &'static str) -> Html {
    html! { <div class="menu-items help-items">{ menu_items(help_commands(cx), menu) }</div> }
}
