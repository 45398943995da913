//! The results of a plan: a figure for each measure, with its formula.

use super::controls::aria_bool;
use super::figures::figure_or_dash;
use super::translate::Translate;
use crate::model::{Figure, Measure, Plan, Projection, Undefined};
use crate::state::measure_id;
use crate::text::{Message, Writer, formula, plain, style_of};
use crate::ui::html::html;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ResultsProps {
    pub writer: Writer,
    pub plan: Option<Rc<Plan>>,
    /// Whether the plan is older than what stands in the fields.
    pub stale: bool,
    pub group: FigureGroup,
}

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

/// Which figures are shown together.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FigureGroup {
    /// Leads, sales and what a sale costs.
    Main,
    /// Everything else.
    More,
}

#[component]
pub fn Results(ResultsProps { writer, plan, stale, group }: &ResultsProps) -> Html {
    let (writer, plan, stale) = (*writer, plan.as_deref(), *stale);
    // Whether the formula of each measure is shown with its numbers.
    let shown = use_state(|| [false; Measure::ALL.len()]);
    let projection = plan.map(Projection::of);
    let result = |measure: Measure| {
        let computed = plan.zip(projection.as_ref());
        let toggle = {
            let shown = shown.clone();
            Callback::from(move |_: MouseEvent| {
                let mut next = *shown;
                next[measure as usize] ^= true;
                shown.set(next);
            })
        };
        result_view(measure, computed, writer, shown[measure as usize], toggle)
    };
    let note = match plan {
        None => writer.t(Message::NoResultsYet),
        Some(_) if stale => writer.t(Message::ResultsOutdated),
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
        FigureGroup::More => html! {
            <section class={if stale { "block stale" } else { "block" }} aria-labelledby="more-figures-heading">
                <h2 id="more-figures-heading">{writer.t(Message::MoreFigures)}</h2>
                <div class="more-figures">{ for MORE_MEASURES.into_iter().map(result) }</div>
            </section>
        },
    }
}

/// The main figures in one sentence: always in sight on narrow pages.
pub fn main_figures(writer: Writer, plan: Option<&Plan>, stale: bool) -> Html {
    let sentence = plan.map(|plan| {
        let projection = Projection::of(plan);
        let figure = |measure| written(projection.get(measure), measure, writer);
        let (leads, sales) = (figure(Measure::Leads), figure(Measure::Sales));
        writer.t(Message::ResultsAnnouncement { leads, sales, media_cac: figure(Measure::MediaCac) })
    });
    html! { <p class={if stale { "glance stale" } else { "glance" }}>{sentence}</p> }
}

fn written(figure: Figure, measure: Measure, writer: Writer) -> String {
    figure_or_dash(writer, figure.ok(), style_of(measure))
}

fn result_view(
    measure: Measure,
    computed: Option<(&Plan, &Projection)>,
    writer: Writer,
    open: bool,
    toggle: Callback<MouseEvent>,
) -> Html {
    let id = measure_id(measure);
    let (label_id, how_id) = ([id, "-label"].concat(), [id, "-how"].concat());
    let label = writer.t(Message::MeasureLabel(measure));
    let figure = computed.map(|(_, projection)| projection.get(measure));
    let text = figure_or_dash(writer, figure.and_then(Result::ok), style_of(measure));
    let value = figure.and_then(Result::ok).map(plain).unwrap_or_default();
    let formula = computed.and_then(|(plan, projection)| formula(measure, plan, projection, writer));
    let has_formula = formula.is_some();
    let show = writer.t(Message::ShowFormula(label.to_string()));
    let how = match (formula, figure) {
        (Some(formula), _) if open => html! { <span class="numbers">{formula.numbers}</span> },
        (None, Some(Err(reason))) if reason != Undefined::NoSaleValue => {
            html! { {writer.t(Message::Undefined(reason))} }
        }
        _ => html! { {writer.t(Message::FormulaWords(measure))} },
    };
    html! {
        <div class="result">
            <span class="label" id={label_id.clone()}>{label.clone()}</span>
            <button type="button" class={if has_formula { "how-button" } else { "how-button none" }} id={[id, "-how-button"].concat()} onclick={toggle} disabled={!has_formula}
                aria-pressed={aria_bool(open)} aria-controls={how_id.clone()}
                aria-label={show.clone()} title={show}>{"="}</button>
            <output {id} aria-labelledby={label_id} aria-live="off" data-value={value}>{text}</output>
            <p class="how" id={how_id}>{how}</p>
        </div>
    }
}
