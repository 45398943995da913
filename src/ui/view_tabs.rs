//! The tabs of the views. Each is a link to the view's address, so that it can be opened elsewhere.

use super::icons::Icon;
use super::view_context::ViewContext;
use crate::state::{Action, View};
use crate::text::Message;
use crate::ui::html::html;
use yew::prelude::*;

/// The views with a tab: icon and name of each, in page order.
pub const TABS: [(View, Icon, Message); 4] = [
    (View::Plan, Icon::PLAN, Message::ViewPlan),
    (View::Months, Icon::MONTHS, Message::ViewMonths),
    (View::Actuals, Icon::ACTUALS, Message::ViewActuals),
    (View::Comparison, Icon::COMPARE, Message::ViewComparison),
];

pub fn view_tabs(cx: &ViewContext) -> Html {
    let shown = cx.app.choices.view;
    let tabs = TABS.map(|(view, icon, name)| {
        let dispatch = cx.dispatch.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            // With a modifier key the browser opens the address elsewhere.
            if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                event.prevent_default();
                dispatch.dispatch(Action::Show(view));
            }
        });
        html! {
            <a id={["view-", view.code()].concat()} href={["#", view.code()].concat()} {onclick}
                aria-current={current(view, shown)}>{ icon.view() }{cx.t(name)}</a>
        }
    });
    html! { <nav class="views" aria-label={cx.t(Message::Views)}>{ for tabs }</nav> }
}

/// The agreement is reached from the plan, and has no tab of its own.
fn current(tab: View, shown: View) -> Option<&'static str> {
    match shown {
        View::Agreement => (tab == View::Plan).then_some("true"),
        shown => (tab == shown).then_some("page"),
    }
}
