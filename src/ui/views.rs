//! The parts of the page beside the fields, one of them at a time.

use super::acts::click;
use super::hooks::Dispatch;
use super::words::say;
use crate::state::{Action, App, View};
use crate::text::{Message, SaleCostText};
use crate::ui::html::html;
use yew::prelude::*;

/// The bar that chooses among the views.
pub fn view_bar(app: &App, dispatch: &Dispatch) -> Html {
    let language = app.preferences.language;
    let shown = app.choices.view();
    let buttons = View::ALL.map(|view| {
        let onclick = click(dispatch, Action::Show(view));
        html! {
            <button type="button" id={["view-", view.code()].concat()} {onclick}
                aria-current={(view == shown).then_some("true")}>{say(language, name(view))}</button>
        }
    });
    html! { <nav class="views" aria-label={say(language, Message::Views)}>{ for buttons }</nav> }
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
