//! The navigation between the views, of which one at a time is shown beside the fields.

use super::view_context::ViewContext;
use crate::state::{Action, View};
use crate::text::{Message, SaleCostText};
use crate::ui::html::html;
use yew::prelude::*;

pub fn view_bar(cx: &ViewContext) -> Html {
    let shown = cx.app.choices.view;
    let buttons = View::ALL.map(|view| {
        let onclick = cx.click(Action::Show(view));
        html! {
            <button type="button" id={["view-", view.code()].concat()} {onclick}
                aria-current={(view == shown).then_some("true")}>{cx.t(name(view))}</button>
        }
    });
    html! { <nav class="views" aria-label={cx.t(Message::Views)}>{ for buttons }</nav> }
}

fn name(view: View) -> Message {
    match view {
        View::Results => Message::ViewResults,
        View::Months => Message::ViewMonths,
        View::Actuals => Message::ViewActuals,
        View::SaleCost => Message::SaleCost(SaleCostText::Heading),
        View::Goals => Message::ViewGoals,
        View::Sensitivity => Message::ViewSensitivity,
        View::Comparison => Message::ViewComparison,
        View::Share => Message::ViewShare,
    }
}
