//! One result of every scenario as a bar chart.

use super::columns;
use crate::model::{Comparison, ComparisonCell, ComparisonItem, Measure};
use crate::state::ComparedScenario;
use crate::text::{ComparisonText, Message, Writer, style_of};
use crate::ui::charts::{ChartBar, bar_chart};
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

fn chart_measure(cx: &ViewContext) -> Measure {
    cx.app.choices.comparison.chart_measure.unwrap_or(Measure::Sales)
}

/// The name of the chosen measure, and its chart alone, named by the heading `picture-heading`; none for amounts in
/// different currencies.
pub fn compared_bars(cx: &ViewContext, scenarios: &[ComparedScenario]) -> Option<(AttrValue, Html)> {
    let measure = chart_measure(cx);
    let name = cx.t(Message::MeasureLabel(measure));
    let columns = columns(scenarios);
    let comparison = Comparison::new(&columns, cx.app.baseline(scenarios));
    if measure.is_money() && !comparison.has_one_currency() {
        return None;
    }
    let cells = comparison
        .results()
        .into_iter()
        .find(|row| row.item == ComparisonItem::Measure(measure))
        .map(|row| row.cells);
    let bar = |(cell, scenario): (ComparisonCell, &ComparedScenario)| {
        let writer = Writer { currency: scenario.currency, ..cx.writer };
        let figure = match cell.value {
            Ok(value) => {
                [if cell.best { "★ " } else { "" }, &writer.figure(value, style_of(measure))].concat().into()
            }
            Err(reason) => ["— ", &cx.t(ComparisonText::Missing(reason))].concat().into(),
        };
        ChartBar {
            label: scenario.name.clone().into(),
            figure,
            span: cell.value.ok().map(|value| [0.0, value]),
            class: if cell.best { "bar best-bar" } else { "bar" },
            hatched: false,
        }
    };
    let bars: Vec<ChartBar> = cells.unwrap_or_default().into_iter().zip(scenarios).map(bar).collect();
    let figures: Vec<String> = bars.iter().map(|bar| [&bar.label, " ", &bar.figure].concat()).collect();
    let summary =
        cx.t(ComparisonText::PictureSummary { measure: name.to_string(), figures: figures.join(", ") });
    Some((name, bar_chart("picture-heading", summary, bars, false)))
}
