//! What comes of a plan: a figure for each measure, its formula one click away.

use super::words::say;
use crate::model::{Figure, Measure, Plan, Projection, Undefined};
use crate::state::View;
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
    /// What is shown beside the main figures.
    pub view: View,
}

/// The figures everybody looks for first.
const MAIN: [Measure; 4] = [Measure::Leads, Measure::Sales, Measure::MediaCac, Measure::LoadedCac];
/// What comes back.
const RETURNS: [Measure; 3] = [Measure::Revenue, Measure::Roas, Measure::Roi];
/// What a sale may cost.
const BEARABLE: [Measure; 6] = [
    Measure::ProfitPerSale,
    Measure::Ltv,
    Measure::LtvToCac,
    Measure::Payback,
    Measure::BreakEvenCpl,
    Measure::BreakEvenCloseRate,
];

#[component]
pub fn Results(ResultsProps { writer, plan, stale, view }: &ResultsProps) -> Html {
    let (writer, plan, stale) = (*writer, plan.as_deref(), *stale);
    // Which formulas show their numbers.
    let shown = use_state(|| [false; Measure::ALL.len()]);
    let projection = plan.map(Projection::of);
    let say = |message: Message| say(writer.language, message);
    let result = |measure: Measure| {
        let worked_out = plan.zip(projection.as_ref());
        let toggle = {
            let shown = shown.clone();
            Callback::from(move |_: MouseEvent| {
                let mut next = *shown;
                next[measure as usize] ^= true;
                shown.set(next);
            })
        };
        result(measure, worked_out, writer, shown[measure as usize], toggle)
    };
    let note = match plan {
        None => say(Message::NoResultsYet),
        Some(_) if stale => say(Message::StaleResults),
        Some(plan) => match (plan.economics.sale_value, plan.economics.margin) {
            (None, _) => say(Message::Undefined(Undefined::NoSaleValue)),
            (Some(_), None) => say(Message::MarginCountsAsWhole),
            (Some(_), Some(_)) => AttrValue::default(),
        },
    };
    html! {
        <section id="results" tabindex="-1" class={if stale { "card results stale" } else { "card results" }} aria-labelledby="results-heading">
            <h2 id="results-heading">{say(Message::ResultsHeading)}</h2>
            <div class="main-figures">{ for MAIN.into_iter().map(result) }</div>
            // Hidden, not gone: whoever reads a result off the page finds it whatever is shown.
            <div class="earnings" hidden={*view != View::Results}>{ for RETURNS.into_iter().map(result) }</div>
            <div class="earnings" hidden={*view != View::SaleCost}>{ for BEARABLE.into_iter().map(result) }</div>
            <p id="results-note" class="note">{note}</p>
        </section>
    }
}

/// The main figures in one line: at hand under the fields of a narrow page, and for those who listen.
pub fn glance(writer: Writer, plan: Option<&Plan>, stale: bool) -> Html {
    let sentence = plan.map(|plan| {
        let projection = Projection::of(plan);
        let figure = |measure| written(projection.get(measure), measure, writer);
        let (leads, sales) = (figure(Measure::Leads), figure(Measure::Sales));
        say(writer.language, Message::Spoken { leads, sales, media_cac: figure(Measure::MediaCac) })
    });
    html! { <p class={if stale { "glance stale" } else { "glance" }} role="status">{sentence}</p> }
}

fn written(figure: Figure, measure: Measure, writer: Writer) -> String {
    figure.map_or_else(|_| "—".to_owned(), |value| writer.figure(value, style_of(measure)))
}

fn result(
    measure: Measure,
    worked_out: Option<(&Plan, &Projection)>,
    writer: Writer,
    open: bool,
    toggle: Callback<MouseEvent>,
) -> Html {
    let say = |message: Message| say(writer.language, message);
    let id = result_id(measure);
    let (label_id, how_id) = ([id, "-label"].concat(), [id, "-how"].concat());
    let label = say(Message::MeasureLabel(measure));
    let figure = worked_out.map(|(_, projection)| projection.get(measure));
    let text = figure.map_or_else(|| "—".to_owned(), |figure| written(figure, measure, writer));
    let value = figure.and_then(Result::ok).map(plain).unwrap_or_default();
    let formula = worked_out.and_then(|(plan, projection)| formula(measure, plan, projection, writer));
    let has_formula = formula.is_some();
    let show = say(Message::ShowFormula(label.to_string()));
    let how = match (formula, figure) {
        (Some(formula), _) if open => html! { <span class="numbers">{formula.numbers}</span> },
        (None, Some(Err(reason))) if reason != Undefined::NoSaleValue => {
            html! { {say(Message::Undefined(reason))} }
        }
        _ => html! { {say(Message::MeasureWords(measure))} },
    };
    html! {
        <div class="result">
            <span class="label" id={label_id.clone()}>{label.clone()}</span>
            <button type="button" class={if has_formula { "how-button" } else { "how-button none" }} id={[id, "-how-button"].concat()} onclick={toggle} disabled={!has_formula}
                aria-pressed={if open { "true" } else { "false" }} aria-controls={how_id.clone()}
                aria-label={show.clone()} title={show}>{"="}</button>
            <output {id} aria-labelledby={label_id} aria-live="off" data-value={value}>{text}</output>
            <p class="how" id={how_id}>{how}</p>
        </div>
    }
}

/// The id of a result: part of the public contract for the first four.
pub fn result_id(measure: Measure) -> &'static str {
    match measure {
        Measure::Leads => "leads",
        Measure::Sales => "sales",
        Measure::MediaCac => "cac",
        Measure::LoadedCac => "loaded-cac",
        Measure::Revenue => "revenue",
        Measure::Roas => "roas",
        Measure::Roi => "roi",
        Measure::BreakEvenCpl => "break-even-cpl",
        Measure::BreakEvenCloseRate => "break-even-close-rate",
        Measure::ProfitPerSale => "profit-per-sale",
        Measure::Ltv => "ltv",
        Measure::LtvToCac => "ltv-to-cac",
        Measure::Payback => "payback",
    }
}
