//! The results of a plan: a figure for each measure, with its formula.

use super::figures::figure_or_dash;
use super::question_mark::question_mark;
use super::translate::Translate;
use super::view_context::ViewContext;
use crate::model::{Measure, Plan, PlanVerdict, Projection, Undefined};
use crate::state::measure_id;
use crate::text::{Message, Topic, formula, plain, style_of};
use crate::ui::html::html;
use yew::prelude::*;

/// Always shown. Also the head of the outcome table of a goal.
pub const MAIN_MEASURES: [Measure; 4] =
    [Measure::Leads, Measure::Sales, Measure::MediaCac, Measure::LoadedCac];
/// What is earned, and what a sale may cost.
const MORE_MEASURES: [Measure; 9] = [
    Measure::Revenue,
    Measure::Roas,
    Measure::Roi,
    Measure::ProfitPerSale,
    Measure::Ltv,
    Measure::LtvToCac,
    Measure::Payback,
    Measure::BreakEvenCpl,
    Measure::BreakEvenCloseRate,
];

/// Texts of more characters are written smaller, so that they stay within their column.
const LONG: usize = 9;

/// Which figures are shown together.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FigureGroup {
    /// Leads, sales and what a sale costs.
    Main,
    /// Everything else.
    More,
}

pub fn results(cx: &ViewContext, group: FigureGroup) -> Html {
    let (writer, plan) = (cx.writer, cx.last_plan());
    let stale = plan.is_some() && cx.is_stale();
    let projection = plan.map(Projection::of);
    let result = |measure: Measure| result_view(cx, measure, plan.zip(projection.as_ref()), group);
    let note = match plan {
        None => writer.t(Message::NoResultsYet),
        Some(_) if stale => writer.t(Message::ResultsOutdated),
        // An embedded page has no field for what is missing.
        Some(_) if cx.app.embedded => AttrValue::default(),
        Some(plan) => match (plan.economics.sale_value, plan.economics.margin) {
            (None, _) => writer.t(Message::Undefined(Undefined::NoSaleValue)),
            (Some(_), None) => writer.t(Message::MarginCountsAsWhole),
            (Some(_), Some(_)) => AttrValue::default(),
        },
    };
    match group {
        FigureGroup::Main => html! {
            <section id="results" tabindex="-1" class={if stale { "results stale" } else { "results" }} aria-labelledby="results-heading">
                <h2 id="results-heading" class="visually-hidden">{writer.t(Message::ResultsHeading)}</h2>
                <div class="main-figures">{ for MAIN_MEASURES.into_iter().map(result) }</div>
                <p id="results-note" class="note">{note}</p>
            </section>
        },
        FigureGroup::More => {
            // An embedded page shows what is known, the planner also what is missing for the rest.
            let is_known = |measure: &Measure| projection.as_ref().is_some_and(|it| it.get(*measure).is_ok());
            let mut shown =
                MORE_MEASURES.into_iter().filter(|it| !cx.app.embedded || is_known(it)).peekable();
            if shown.peek().is_none() {
                return Html::default();
            }
            html! {
                <section class={if stale { "block stale" } else { "block" }} aria-labelledby="more-figures-heading">
                    <h2 id="more-figures-heading">{writer.t(Message::MoreFigures)}</h2>
                    <div class="more-figures">{ for shown.map(result) }</div>
                </section>
            }
        }
    }
}

fn result_view(
    cx: &ViewContext,
    measure: Measure,
    computed: Option<(&Plan, &Projection)>,
    group: FigureGroup,
) -> Html {
    let (id, writer) = (measure_id(measure), cx.writer);
    let label_id = [id, "-label"].concat();
    let label = writer.t(Message::MeasureLabel(measure));
    let figure = computed.map(|(_, projection)| projection.get(measure));
    let text = figure_or_dash(writer, figure.and_then(Result::ok), style_of(measure));
    let value = figure.and_then(Result::ok).map(plain).unwrap_or_default();
    // The main figures have their working below; the others only where there is none, the reason.
    let how = match figure {
        Some(Err(reason)) => Some(writer.t(Message::Undefined(reason))),
        Some(Ok(_)) if group == FigureGroup::Main => {
            let formula = computed.and_then(|(plan, projection)| formula(measure, plan, projection, writer));
            formula.map(AttrValue::from)
        }
        _ => None,
    };
    let size = if text.chars().count() > LONG { "result long" } else { "result" };
    let judged = computed.filter(|_| measure == Measure::LoadedCac).map(|(plan, _)| {
        match PlanVerdict::of(plan, &|one, other| writer.writes_same(one, other)) {
            PlanVerdict::Earns(_) => "good",
            PlanVerdict::Loses(_) => "bad",
            _ => "",
        }
    });
    html! {
        <div class={size}>
            <div class="name">
                <span class="label" id={label_id.clone()}>{label.clone()}</span>
                { question_mark(cx, [id, "-how-button"].concat(), Topic::Measure(measure), &label) }
            </div>
            <output {id} class={judged} aria-labelledby={label_id} aria-live="off" data-value={value}>{text}</output>
            <p class="how" id={[id, "-how"].concat()}>{how}</p>
        </div>
    }
}
