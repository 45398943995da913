//! Commands as the items of a menu.

use super::command::Command;
use crate::ui::html::html;
use yew::prelude::*;

/// A button for each command, which closes the menu with this id. Those that are not available are hidden.
pub fn menu_items(commands: Vec<Command>, menu: &'static str) -> Html {
    let item = |Command { id, icon, label, is_available, run, .. }: Command| {
        let onclick = run.reform(|_: MouseEvent| ());
        html! {
            <button type="button" {id} hidden={!is_available} {onclick} popovertarget={menu} popovertargetaction="hide">
                { icon.view() }{label}
            </button>
        }
    };
    commands.into_iter().map(item).collect()
}
