//! Every term with its formula and what usually goes wrong with it.

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
        <div id={["term-", code(term)].concat()}>
            <dt>{cx.t(TermText::Name(term))}</dt>
            <dd>{cx.t(TermText::Meaning(term))}</dd>
            if !formula.is_empty() { <dd class="formula">{formula}</dd> }
            <dd><strong>{cx.t(ExplanationText::WrongHeading)}{": "}</strong>{cx.t(TermText::Wrong(term))}</dd>
        </div>
    }
}

fn code(term: Term) -> &'static str {
    match term {
        Term::Topic(Topic::Input(input)) => input_id(input),
        Term::Topic(Topic::Measure(measure)) => measure_id(measure),
        Term::WinRate => "win-rate",
        Term::Stages => "stages",
        Term::Bridge => "bridge",
        Term::Lag => "lag",
        Term::CalendarCac => "calendar-cac",
        Term::CohortCac => "cohort-cac",
        Term::Interval => "interval",
    }
}
