//! The result in one line, which stays in sight on a phone and opens to the verdict and the main figures.

use super::figures::figure_or_dash;
use super::results::MAIN_MEASURES;
use super::translate::Translate;
use super::verdict::sentence;
use super::view_context::ViewContext;
use crate::model::{Measure, Projection};
use crate::text::{Message, plan_verdict, short_verdict, style_of};
use crate::ui::html::html;
use yew::prelude::*;

/// Empty until there is a result.
pub fn result_bar(cx: &ViewContext) -> Html {
    let (writer, Some(plan)) = (cx.writer, cx.last_plan()) else { return Html::default() };
    let projection = Projection::of(plan);
    let figure = |measure: Measure| {
        let figure = figure_or_dash(writer, projection.get(measure).ok(), style_of(measure));
        html! { <div><dt>{writer.t(Message::MeasureLabel(measure))}</dt><dd>{figure}</dd></div> }
    };
    html! {
        <details class={if cx.is_stale() { "result-bar stale" } else { "result-bar" }}>
            <summary><span>{sentence(&short_verdict(plan, writer))}</span></summary>
            <div>
                <p>{sentence(&plan_verdict(plan, writer).headline)}</p>
                <dl>{ for MAIN_MEASURES.map(figure) }</dl>
            </div>
        </details>
    }
}
