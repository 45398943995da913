//! Each input moved by its range: the tornado chart and its table.

use super::super::charts::tornado_chart;
use super::SensitivityContext;
use super::percent_field::percent_field;
use super::ranges::ranges;
use crate::model::{Input, Measure, Plan, SaleEconomics, Tornado, TornadoBar, Undefined};
use crate::state::{PercentChoice, PictureKind, Sensitivity};
use crate::text::{Message, SensitivityText, Style, style_of};
use crate::ui::html::html;
use crate::ui::save_picture::save_picture;
use yew::prelude::*;

/// The chart with its ranges, or why there is none while the result is undefined.
pub fn tornado(view: &SensitivityContext) -> Html {
    let Sensitivity { measure, ranges: each, .. } = view.chosen;
    let Tornado { now, bars } = Tornado::of(view.plan, measure, &each);
    let now = match now {
        Ok(now) => now,
        Err(reason) => return html! { <p class="note">{view.t(Message::Undefined(reason))}</p> },
    };
    // An input that changes nothing has no bar: it is named below the chart.
    let (idle, moving): (Vec<TornadoBar>, Vec<TornadoBar>) = bars.into_iter().partition(is_idle);
    let label = view.t(SensitivityText::CommonRange);
    html! {
        <>
            { percent_field(view, PercentChoice::CommonRange, (label, true), Some(SensitivityText::CommonRangeHint), Sensitivity::USUAL_RANGE) }
            { finding(view, now, &moving) }
            if !moving.is_empty() { { tornado_chart(view.cx.writer, measure, now, break_even(measure, view.plan), &moving) }{ save_picture(view.cx, PictureKind::Tornado) } }
            { ranges(view, &moving) }
            <ul class="notes">
                { for reasons(&moving).into_iter().map(|reason| html! {
                    <li>{"— "}{view.t(Message::Undefined(reason))}</li>
                }) }
                if !idle.is_empty() { <li>{view.t(SensitivityText::NoEffect(names(view, &idle)))}</li> }
                if view.plan.channels().len() > 1 { <li>{view.t(SensitivityText::ProportionalNote)}</li> }
                if view.cx.is_stale() { <li class="wrong">{view.t(Message::ResultsOutdated)}</li> }
            </ul>
        </>
    }
}

/// Whether an input changes nothing.
pub fn is_idle(bar: &TornadoBar) -> bool {
    bar.length == 0.0 && bar.range.get() > 0.0 && bar.lower.figure.is_ok() && bar.higher.figure.is_ok()
}

/// Why results at the ends of ranges are undefined, each reason once.
fn reasons(bars: &[TornadoBar]) -> Vec<Undefined> {
    let mut reasons = Vec::new();
    for reason in bars.iter().flat_map(|bar| [bar.lower, bar.higher]).filter_map(|end| end.figure.err()) {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    reasons
}

/// What the chart shows, in words.
fn finding(view: &SensitivityContext, now: f64, bars: &[TornadoBar]) -> Html {
    let written = |figure| view.cx.writer.figure(figure, style_of(view.chosen.measure));
    let (result, now_written) = (view.result().to_string(), written(now));
    let Some(longest) = bars.first().filter(|bar| bar.length > 0.0) else {
        let nothing = SensitivityText::NothingMoves { result, now: now_written };
        return html! { <p id="tornado-summary">{view.t(nothing)}</p> };
    };
    let [low, high] = [longest.lower, longest.higher].map(|end| end.figure.unwrap_or(now));
    let summary = SensitivityText::Summary {
        result,
        now: now_written,
        range: view.cx.writer.figure(longest.range.get(), Style::Percent),
        from: written(low.min(high).min(now)),
        to: written(low.max(high).max(now)),
    };
    let input = view.t(Message::InputLabel(longest.input)).to_string();
    html! {
        <>
            <h3 id="tornado-finding">{view.t(SensitivityText::MattersMost(input))}</h3>
            <p id="tornado-summary" class="note">{view.t(summary)}</p>
        </>
    }
}

/// The result at which a sale earns as much as it costs.
pub fn break_even(measure: Measure, plan: &Plan) -> Option<f64> {
    match measure {
        Measure::LoadedCac => plan.economics.per_sale().ok().map(SaleEconomics::gross_profit),
        Measure::Roi | Measure::ProfitPerSale => Some(0.0),
        _ => None,
    }
}

/// The names of inputs, in the order of the inputs, as part of a sentence.
fn names(view: &SensitivityContext, bars: &[TornadoBar]) -> String {
    let mut list = String::new();
    for input in Input::ALL.into_iter().filter(|&input| bars.iter().any(|bar| bar.input == input)) {
        if !list.is_empty() {
            list.push_str(", ");
        }
        let name = view.t(Message::InputLabel(input));
        let mut chars = name.chars();
        // All names begin with ASCII letters: Unicode's case tables would make the page larger.
        list.extend(chars.next().map(|first| first.to_ascii_lowercase()));
        list.push_str(chars.as_str());
    }
    list
}
