//! What a first visit shows above the example: questions to start with, and other ways to begin.

use super::commands::GUIDE;
use super::focus::{focus, focus_and_select};
use super::icons::Icon;
use super::view_context::ViewContext;
use crate::model::{Input, Measure};
use crate::platform::random;
use crate::state::{Action, Field, Id, ScheduleChange, View, goal_id, input_id};
use crate::text::{FirstVisitText, Message};
use crate::ui::html::html;
use yew::prelude::*;

pub fn first_visit(cx: &ViewContext) -> Html {
    let clear = {
        let dispatch = cx.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::New(Id::new(&random::id())));
            focus(input_id(Input::Budget));
        })
    };
    let cleared = |inputs: &[Input]| -> Vec<Action> {
        inputs.iter().map(|&input| Action::Type(Field::Plan(input), String::new())).collect()
    };
    let goal =
        [cleared(&Input::OF_PLAN), vec![Action::Type(Field::Goal(Measure::Sales), "30".to_owned())]].concat();
    let in_months = cx.app.today.map(|month| Action::ChangeSchedule(ScheduleChange::On(month)));
    let mut when = cleared(&[Input::SalesCost, Input::FixedCost, Input::AccountRevenue, Input::Churn]);
    when.extend(in_months.into_iter().chain([Action::Show(View::Months)]));
    html! {
        <section class="first-visit" id="banner" aria-labelledby="first-visit">
            <div class="head">
                <h2 id="first-visit">{cx.t(FirstVisitText::Heading)}</h2>
                <button type="button" class="quiet" id="first-guide" onclick={cx.click_then(Action::Show(View::Guide), GUIDE.into())}>{cx.t(FirstVisitText::Guide)}</button>
                <p>
                    <strong>{cx.t(Message::ExampleHeading)}{". "}</strong>{cx.t(FirstVisitText::Example)}{" "}{cx.t(FirstVisitText::ExampleUnsaved)}{" "}
                    <button type="button" class="quiet" id="clear-example" onclick={clear}>{cx.t(Message::ExampleClear)}</button>
                </p>
            </div>
            <div class="questions">
                { question(cx, "ask-cost", FirstVisitText::CostQuestion, FirstVisitText::CostInputs, cleared(&Input::OF_PLAN), input_id(Input::Budget)) }
                { question(cx, "ask-budget", FirstVisitText::BudgetQuestion, FirstVisitText::BudgetInputs, goal, goal_id(Measure::Sales)) }
                { question(cx, "ask-worth", FirstVisitText::WorthQuestion, FirstVisitText::WorthInputs, when, input_id(Input::SaleValue)) }
            </div>
            <div class="drop">
                { Icon::EXPORT.view() }
                <p><strong>{cx.t(FirstVisitText::Export)}</strong>{" "}{cx.t(FirstVisitText::ExportHint)}</p>
                <button type="button" id="from-export" onclick={cx.click_then(Action::Show(View::Import), "export-file".into())}>{cx.t(FirstVisitText::ReadExport)}</button>
                <button type="button" class="quiet" id="paste-first" onclick={cx.click_then(Action::Show(View::Import), "export-text".into())}>{cx.t(FirstVisitText::Paste)}</button>
            </div>
        </section>
    }
}

/// A question that leads to the first field of its answer, with its number selected. What the example has beyond the
/// inputs of the question is cleared: nobody asked for it, and it would be in the answer.
fn question(
    cx: &ViewContext,
    id: &'static str,
    question: FirstVisitText,
    inputs: FirstVisitText,
    actions: Vec<Action>,
    field: &'static str,
) -> Html {
    let dispatch = cx.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        actions.iter().for_each(|action| dispatch.dispatch(action.clone()));
        focus_and_select(field);
    });
    html! {
        <button type="button" {id} {onclick}>
            <strong>{cx.t(question)}</strong>
            <span>{cx.t(inputs)}</span>
        </button>
    }
}
