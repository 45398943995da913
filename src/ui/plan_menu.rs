//! The content of the menu at the plan's name: all plans, and what can be done with the open one.

use super::commands::{menu_items, plan_commands};
use super::menu::PLAN_MENU;
use super::scenario_list::scenario_list;
use super::view_context::ViewContext;
use crate::ui::html::html;
use yew::prelude::*;

pub fn plan_menu_items(cx: &ViewContext) -> Html {
    html! {
        <>
            { scenario_list(cx) }
            <div class="menu-items">{ menu_items(plan_commands(cx), PLAN_MENU) }</div>
        </>
    }
}
