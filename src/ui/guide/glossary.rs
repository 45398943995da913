//! Every term with its formula and what usually goes wrong with it.

use super::address::{guide_link, id_of};
use crate::state::{input_id, measure_id};
use crate::text::{ExplanationText, Term, TermText, Topic};
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

pub fn glossary(cx: &ViewContext) -> Html {
    html! { <dl>{ for Term::ALL.into_iter().map(|term| definition(cx, term)) }</dl> }
}

fn definition(cx: &ViewContext, term: Term) -> Html {
    let formula = cx.t(TermText::Formula(term));
    html! {
        <div>
            <dt>{ guide_link(code(term), Some(id_of(code(term))), cx.t(TermText::Name(term))) }</dt>
            <dd>{cx.t(TermText::Meaning(term))}</dd>
            if !formula.is_empty() { <dd class="formula">{formula}</dd> }
            <dd><strong>{cx.t(ExplanationText::WrongHeading)}{": "}</strong>{cx.t(TermText::Wrong(term))}</dd>
        </div>
    }
}

/// Its place in the guide, which is part of addresses.
pub fn code(term: Term) -> &'static str {
    match term {
        Term::Topic(topic) => topic_code(topic),
        Term::WinRate => "win-rate",
        Term::Stages => "stages",
        Term::Bridge => "bridge",
        Term::Lag => "lag",
        Term::CalendarCac => "calendar-cac",
        Term::CohortCac => "cohort-cac",
        Term::Interval => "interval",
    }
}

pub fn topic_code(topic: Topic) -> &'static str {
    match topic {
        Topic::Input(input) => input_id(input),
        Topic::Measure(measure) => measure_id(measure),
    }
}
