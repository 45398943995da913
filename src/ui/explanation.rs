//! The explanation of a figure or a field: what it is, how it is worked out, and what usually goes wrong with it.

use super::guide::{guide_link, topic_code};
use super::question_mark::EXPLANATION;
use super::view_context::ViewContext;
use crate::model::{Input, Measure, Projection};
use crate::platform::page;
use crate::text::{ExplanationText, Topic, formula};
use crate::ui::html::html;
use yew::prelude::*;

/// The content of the popover.
pub fn explanation(cx: &ViewContext, topic: Topic) -> Html {
    let words = cx.t(ExplanationText::Formula(topic));
    let numbers = match topic {
        Topic::Measure(measure) => numbers(cx, measure),
        Topic::Input(_) => None,
    };
    let close = Callback::from(|_: MouseEvent| page::hide_popover(EXPLANATION));
    html! {
        <>
            <h2>{cx.t(ExplanationText::Name(topic))}</h2>
            <p>{cx.t(ExplanationText::Meaning(topic))}</p>
            if !words.is_empty() {
                <p class="formula">{words}if let Some(numbers) = numbers { <b>{numbers}</b> }</p>
            }
            <h3>{cx.t(ExplanationText::WrongHeading)}</h3>
            <p>{cx.t(ExplanationText::Wrong(topic))}</p>
            if topic == Topic::Input(Input::CloseRate) {
                <h3>{cx.t(ExplanationText::WinRateHeading)}</h3>
                <p>{cx.t(ExplanationText::WinRate)}</p>
            }
            <p onclick={close}>{ guide_link(topic_code(topic), None, cx.t(ExplanationText::InGlossary)) }</p>
        </>
    }
}

/// The formula with the numbers of the plan.
fn numbers(cx: &ViewContext, measure: Measure) -> Option<String> {
    let plan = cx.last_plan()?;
    formula(measure, plan, &Projection::of(plan), cx.writer)
}
