//! Commands: what can be done, found by its words or by its keys.

mod all;
mod command;
mod keyboard;
mod menu_items;
mod of_help;
mod of_plan;
mod palette;

use super::view_context::ViewContext;
use crate::state::Overlay;
use all::all_commands;
pub use keyboard::keyboard_help;
pub use menu_items::menu_items;
pub use of_help::{GUIDE, help_commands};
pub use of_plan::plan_commands;
use palette::Palette;
use yew::prelude::*;

pub fn command_palette(cx: &ViewContext) -> Html {
    html! { <Palette commands={all_commands(cx)} language={cx.language()} onclose={cx.closed(Overlay::Commands)} /> }
}
