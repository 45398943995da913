//! The sales of each month as stacked columns, with a mark for what was planned.

use super::month_names::month_names;
use crate::chart::{MonthAxis, Rect, StackedColumns};
use crate::model::{ForecastMonth, Timeline};
use crate::text::{MonthText, Style, Writer, plain};
use crate::ui::html::html;
use crate::ui::translate::Translate;
use yew::prelude::*;

/// The classes of the parts of a column, from the bottom up: measured, pending, to come.
pub const STACK_CLASSES: [&str; 3] = ["sales-band", "pending-band", "to-come-band"];

/// The chart, named by the heading `from-here-heading`, with the number of sales that close after its months.
pub fn stacks_chart(
    months: &[ForecastMonth],
    later: Option<f64>,
    timeline: &Timeline,
    summary: AttrValue,
    writer: Writer,
) -> Html {
    let parts: Vec<[f64; 3]> =
        months.iter().map(|month| [month.measured, month.pending, month.to_come]).collect();
    let planned = |at: usize| timeline.months.get(at).map_or(0.0, |period| period.closing);
    let marks: Vec<f64> = (0..parts.len()).map(planned).collect();
    let stacks = StackedColumns::new(&parts, &marks);
    let column = |bands: &[Rect; 3]| {
        let band = |(it, class): (&Rect, &'static str)| {
            html! { <rect {class} x={plain(it.x)} y={plain(it.y)} width={plain(it.width)} height={plain(it.height)} /> }
        };
        bands.iter().zip(STACK_CLASSES).map(band).collect::<Html>()
    };
    let mark = |it: &Rect| {
        html! { <line class="plan-mark" x1={plain(it.x)} x2={plain(it.x + it.width)} y1={plain(it.y)} y2={plain(it.y)} /> }
    };
    let count = |value| writer.figure(value, Style::Count);
    let month = |at: usize| months[at].month;
    let foot = plain(StackedColumns::COLUMNS_Y[1]);
    html! {
        <svg class="months-chart" role="img" aria-labelledby="from-here-heading from-here-summary"
            viewBox={["-1 0 482 ", &plain(StackedColumns::HEIGHT)].concat()}>
            <desc id="from-here-summary">{summary}</desc>
            <text x="0" y="10" class="axis">{count(stacks.max)}</text>
            if let Some(later) = later {
                <text x={plain(MonthAxis::WIDTH)} y="10" class="axis end">{writer.t(MonthText::ChartLater(count(later)))}</text>
            }
            { for stacks.columns.iter().map(column) }
            <line class="zero" x1="0" x2={plain(MonthAxis::WIDTH)} y1={foot.clone()} y2={foot} />
            { for stacks.marks.iter().map(mark) }
            { month_names(&stacks.names, StackedColumns::NAMES_Y, month, writer.locale.language) }
        </svg>
    }
}
