//! The parts of the page beside the fields, one of them at a time.

use super::acts::click;
use super::hooks::Dispatch;
use super::words::say;
use crate::state::{Action, App, View};
use crate::text::{
    ActualText, ComparisonText, GoalText, Message, MonthText, PublishText, SaleCostText, SensitivityText,
};
use crate::ui::html::html;
use yew::prelude::*;

/// The bar that chooses among the views.
pub fn view_bar(app: &App, dispatch: &Dispatch) -> Html {
    let language = app.preferences.language;
    let shown = app.desk.view();
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
        View::Months => Message::Months(MonthText::Heading),
        View::Actuals => Message::Actuals(ActualText::Heading),
        View::SaleCost => Message::SaleCost(SaleCostText::Heading),
        View::Goals => Message::Goal(GoalText::Heading),
        View::Sensitivity => Message::Sensitivity(SensitivityText::Heading),
        View::Comparison => Message::Comparison(ComparisonText::Heading),
        View::Share => Message::Publish(PublishText::Heading),
    }
}
