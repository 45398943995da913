//! The content of the menu at the plan's name: all scenarios, and what can be done with the open one.

use super::focus::focus;
use super::hooks::Dispatch;
use super::icons::Icon;
use super::menu::PLAN_MENU;
use super::scenario_list::scenario_list;
use super::view_context::ViewContext;
use crate::model::Input;
use crate::platform::random;
use crate::state::{Action, Id, SaveStatus, View, input_id};
use crate::text::PlanMenuText;
use crate::ui::html::html;
use yew::prelude::*;

/// Up to so many unsaved drafts are left to the reader.
const FEW_DRAFTS: usize = 2;

pub fn plan_menu_items(cx: &ViewContext) -> Html {
    let save_status = cx.app.open_plan().save_status();
    let is_own = save_status.is_own();
    // Actions that need a new id make it when the button is pressed.
    let item = |id: &'static str,
                icon: Icon,
                label: PlanMenuText,
                hidden: bool,
                act: fn(&Dispatch),
                then: &'static str| {
        let dispatch = cx.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            act(&dispatch);
            focus(then);
        });
        html! {
            <button type="button" {id} {hidden} {onclick} popovertarget={PLAN_MENU} popovertargetaction="hide">
                { icon.view() }{cx.t(label)}
            </button>
        }
    };
    let budget = input_id(Input::Budget);
    let drafts = cx.app.library.unsaved_drafts().count();
    html! {
        <>
            { scenario_list(cx) }
            <div class="menu-items">
                { item("new", Icon::ADD, PlanMenuText::New, false, |dispatch| {
                    dispatch.dispatch(Action::New(Id::new(&random::id())));
                    dispatch.dispatch(Action::Show(View::Plan));
                }, budget) }
                { item("new-from-export", Icon::EXPORT, PlanMenuText::FromExport, false, |dispatch| dispatch.dispatch(Action::Show(View::Import)), "export-file") }
                { item("duplicate", Icon::COPY, PlanMenuText::Duplicate, !is_own, |dispatch| dispatch.dispatch(Action::Duplicate(Id::new(&random::id()))), "scenario-name") }
                { item("discard", Icon::REVERT, PlanMenuText::Discard, save_status != SaveStatus::Changed, |dispatch| dispatch.dispatch(Action::Discard), "scenario-name") }
                { item("delete", Icon::CLOSE, PlanMenuText::Delete, !is_own, |dispatch| dispatch.dispatch(Action::Delete(Id::new(&random::id()))), "scenario-name") }
                { item("delete-drafts", Icon::CLOSE, PlanMenuText::DeleteDrafts(drafts.to_string()), drafts <= FEW_DRAFTS, |dispatch| dispatch.dispatch(Action::DeleteDrafts), "scenario-name") }
            </div>
        </>
    }
}
