//! Commands: what can be done, found by its words or by its keys.

mod all;
mod command;
mod keyboard;
mod of_plan;
mod palette;

use super::view_context::ViewContext;
use crate::state::{Action, Overlay};
use all::all_commands;
pub use command::Command;
pub use keyboard::keyboard_help;
pub use of_plan::plan_commands;
use palette::Palette;
use yew::prelude::*;

pub fn command_palette(cx: &ViewContext) -> Html {
    let dispatch = cx.dispatch.clone();
    let onclose = Callback::from(move |()| dispatch.dispatch(Action::CloseOverlay(Overlay::Commands)));
    html! { <Palette commands={all_commands(cx)} language={cx.language()} {onclose} /> }
}
