//! The main results of all scenarios as small bars, one group for each result.

use super::columns;
use crate::chart::{Span, bars_from_zero};
use crate::model::{ComparedPlan, Comparison, ComparisonCell, ComparisonItem, ComparisonRow, Measure};
use crate::state::{ComparedScenario, PictureKind, measure_id};
use crate::text::{ComparisonText, Message, Style, Writer, plain, style_of};
use crate::ui::figures::NO_FIGURE;
use crate::ui::html::html;
use crate::ui::save_picture::save_picture;
use crate::ui::translate::Translate;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// The results that decide, with what the whole plan earns after them.
const MEASURES: [Measure; 3] = [Measure::Sales, Measure::LoadedCac, Measure::ProfitPerSale];

pub fn strip(cx: &ViewContext, scenarios: &[ComparedScenario]) -> Html {
    let columns = columns(scenarios);
    let (rows, one_currency) = main_rows(&columns, cx.app.baseline(scenarios));
    html! {
        <div>
            <div class="strip">{ for rows.iter().map(|row| group(cx, row, scenarios, one_currency)) }</div>
            { save_picture(cx, PictureKind::Compared) }
        </div>
    }
}

/// The main results, and whether their amounts are in one currency.
pub fn main_rows<'a>(plans: &'a [ComparedPlan<'a>], baseline: usize) -> (Vec<ComparisonRow<'a>>, bool) {
    let comparison = Comparison::new(plans, baseline);
    let decides = |row: &ComparisonRow| MEASURES.iter().any(|&it| row.item == ComparisonItem::Measure(it));
    let rows = comparison.results().into_iter().filter(decides).chain([comparison.earned()]);
    (rows.collect(), comparison.has_one_currency())
}

/// The id, the name and the style of a result.
pub fn row_name(item: ComparisonItem, writer: Writer) -> (&'static str, AttrValue, Style) {
    match item {
        ComparisonItem::Measure(measure) => {
            (measure_id(measure), writer.t(Message::MeasureLabel(measure)), style_of(measure))
        }
        _ => ("earned", writer.t(ComparisonText::Earned), Style::Money),
    }
}

/// Which side of a result is better, or that it is not compared.
pub fn about_row(row: &ComparisonRow, one_currency: bool) -> ComparisonText {
    match row.item.less_is_better() {
        _ if !one_currency && row.item.is_money() => ComparisonText::NotCompared,
        Some(true) => ComparisonText::LessIsBetter,
        _ => ComparisonText::MoreIsBetter,
    }
}

fn group(cx: &ViewContext, row: &ComparisonRow, scenarios: &[ComparedScenario], one_currency: bool) -> Html {
    let (id, label, style) = row_name(row.item, cx.writer);
    let about = about_row(row, one_currency);
    let compared = one_currency || !row.item.is_money();
    let content = match row.missing_everywhere() {
        Some(reason) => {
            let text = [NO_FIGURE, " ", &cx.t(ComparisonText::Missing(reason))].concat();
            html! { <p class="note">{text}</p> }
        }
        None => {
            let values: Vec<Option<f64>> =
                row.cells.iter().map(|cell| cell.value.ok().filter(|_| compared)).collect();
            let bars = bars_from_zero(&values);
            let items = row.cells.iter().zip(scenarios).zip(bars).map(|((cell, scenario), bar)| {
                let writer = Writer { currency: scenario.currency, ..cx.writer };
                item(writer, cell, scenario, style, bar)
            });
            html! { <ul>{ for items }</ul> }
        }
    };
    let heading = AttrValue::from(["compare-", id].concat());
    let class = if row.item.less_is_better() == Some(true) { "costs" } else { "gains" };
    html! {
        <section {class} aria-labelledby={heading.clone()}>
            <h2 id={heading}>{label}</h2>
            <p class="note">{cx.t(about)}</p>
            { content }
        </section>
    }
}

fn item(
    writer: Writer,
    cell: &ComparisonCell,
    scenario: &ComparedScenario,
    style: Style,
    bar: Option<Span>,
) -> Html {
    let (figure, reason) = match cell.value {
        Ok(value) if style == Style::Money => (writer.short_money(value), None),
        Ok(value) => (writer.figure(value, style), None),
        Err(reason) => (NO_FIGURE.to_owned(), Some(writer.t(ComparisonText::Missing(reason)))),
    };
    let loss = cell.value.is_ok_and(|value| value < 0.0);
    let bar = bar.map(|Span { start, length }| {
        let style = ["--start:", &plain(start), "%;--length:", &plain(length), "%"].concat();
        html! { <i class={if loss { "bar lost" } else { "bar" }} {style} /> }
    });
    html! {
        <li class={cell.best.then_some("best")}>
            <bdi class="name">{scenario.name.clone()}</bdi>
            <b class="figure">
                if cell.best { <span class="visually-hidden">{writer.t(ComparisonText::Best)}{" "}</span> }
                {figure}
            </b>
            if let Some(reason) = reason { <small class="reason">{reason}</small> }
            <span class="track" aria-hidden="true">{bar}</span>
        </li>
    }
}
