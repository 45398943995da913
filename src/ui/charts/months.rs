//! The months of a plan: the sales that close in each beside those of its leads, and the running total below.

use super::super::translate::Translate;
use crate::chart::{MonthAxis, MonthlyColumns};
use crate::model::{LaterSales, Month, Timeline};
use crate::text::{Language, MonthText, Style, Writer, plain};
use crate::ui::html::html;
use yew::prelude::*;

/// With the number of sales that close after the months shown and a line for the goal for sales, where there are any.
pub fn months_chart(
    timeline: &Timeline,
    later: Option<LaterSales>,
    goal: Option<f64>,
    writer: Writer,
) -> Html {
    let pairs: Vec<[f64; 2]> = timeline.months.iter().map(|it| [it.closing, it.cohort.sales]).collect();
    let closed = timeline.cumulative_sales();
    let shape = MonthlyColumns::new(&pairs, &closed, goal);
    let [top, foot] = MonthlyColumns::LINE_Y;
    let column = |at: usize| {
        shape.columns[at].iter().zip(["sales-band", "leads-band"]).map(|(it, class)| {
            html! { <rect {class} x={plain(it.x)} y={plain(it.y)} width={plain(it.width)} height={plain(it.height)} /> }
        })
    };
    let month = |at: usize| timeline.months[at].month;
    let points: Vec<String> =
        shape.line.iter().map(|[x, y]| [&plain(*x), ",", &plain(*y)].concat()).collect();
    let count = |value| writer.figure(value, Style::Count);
    let mut last = count(closed.last().copied().unwrap_or_default());
    if let Some(later) = later {
        last = [&last, " + ", &writer.t(MonthText::ChartLater(count(later.closing)))].concat();
    }
    let width = plain(MonthAxis::WIDTH);
    // The columns of a short plan end before the axis does.
    let end = shape.columns.last().map_or(0.0, |pair| pair[1].x + pair[1].width);
    let planned = shape.columns[..timeline.planned].last().map(|pair| pair[1].x + pair[1].width + 2.0);
    let planned = planned.filter(|_| timeline.planned < timeline.months.len()).map(plain);
    html! {
        <svg class="months-chart" role="img" aria-labelledby="months-chart-heading months-summary"
            viewBox={["-1 0 482 ", &plain(MonthlyColumns::HEIGHT)].concat()}>
            <desc id="months-summary">{summary(timeline, writer)}</desc>
            <text x="0" y="10" class="axis">{count(shape.max)}</text>
            <line class="zero" x1="0" x2={width.clone()} y1="122" y2="122" />
            { for (0..pairs.len()).flat_map(column) }
            { month_names(&shape.names, MonthlyColumns::NAMES_Y, month, writer.locale.language) }
            if let Some(x) = planned { <line class="plan-ends" x1={x.clone()} x2={x} y1="16" y2={plain(foot)} /> }
            <text x="0" y={plain(top - 14.0)} class="axis">{writer.t(MonthText::ChartCumulative)}</text>
            <line class="zero" x1="0" x2={width.clone()} y1={plain(foot)} y2={plain(foot)} />
            if let Some(y) = shape.mark {
                <line class="goal-line" x1="0" x2={width.clone()} y1={plain(y)} y2={plain(y)} />
                <text x={width.clone()} y={plain(y - 9.0)} class="axis end">{writer.t(MonthText::ChartGoal(count(goal.unwrap_or_default())))}</text>
            }
            <polyline class="so-far" points={points.join(" ")} />
            <text class="axis strong end" x={plain(end.max(40.0))} y={plain(foot + 14.0)}>{last}</text>
        </svg>
    }
}

/// The labels of the month axis, for those months that have room for one.
pub fn month_names(
    names: &[(usize, f64)],
    line: f64,
    month: impl Fn(usize) -> Month,
    language: Language,
) -> Html {
    let name = |&(at, x): &(usize, f64)| {
        let name = language.t(MonthText::Short(month(at)));
        html! { <text class="month-name" x={plain(x)} y={plain(line)}>{name}</text> }
    };
    names.iter().map(name).collect()
}

/// The chart in one sentence.
pub fn summary(timeline: &Timeline, writer: Writer) -> AttrValue {
    let selling = || timeline.months.iter().filter(|period| period.closing > 0.0);
    let first = timeline.months[0].month;
    let peak = selling().reduce(|most, it| if it.closing > most.closing { it } else { most });
    let count = |value| writer.figure(value, Style::Count);
    let from = selling().next().map_or(first, |period| period.month);
    let all = timeline.after(0);
    let to = (all.beyond == 0.0).then_some(all.last_month);
    let sales = count(timeline.total().sales);
    let text = if to == Some(from) {
        MonthText::SummaryOne { sales, month: from }
    } else {
        let most = count(peak.map_or(0.0, |period| period.closing));
        MonthText::Summary { sales, from, to, peak: peak.map_or(first, |period| period.month), most }
    };
    writer.t(text)
}
