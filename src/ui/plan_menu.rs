//! The content of the menu at the plan's name: all plans, and what can be done with the open one.

use super::commands::{Command, plan_commands};
use super::menu::PLAN_MENU;
use super::scenario_list::scenario_list;
use super::view_context::ViewContext;
use crate::ui::html::html;
use yew::prelude::*;

pub fn plan_menu_items(cx: &ViewContext) -> Html {
    html! {
        <>
            { scenario_list(cx) }
            <div class="menu-items">{ for plan_commands(cx).into_iter().map(item) }</div>
        </>
    }
}

fn item(command: Command) -> Html {
    let Command { id, icon, label, is_available, run, .. } = command;
    let onclick = run.reform(|_: MouseEvent| ());
    html! {
        <button type="button" {id} hidden={!is_available} {onclick} popovertarget={PLAN_MENU} popovertargetaction="hide">
            { icon.view() }{label}
        </button>
    }
}
