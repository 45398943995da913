//! Leads and sales by month, as columns.

use super::super::super::figures::NO_FIGURE;
use super::super::super::translate::Translate;
use super::super::data::data_table;
use super::findings::{Peak, peak};
use super::plot::Plot;
use super::{MonthsToDraw, in_full, month_heading, picture};
use crate::chart::{Rect, ValueAxis};
use crate::model::Measure;
use crate::text::{Message, MonthChartText, MonthText, Style, plain};
use crate::ui::html::html;
use yew::prelude::*;

pub fn leads_chart(draw: &MonthsToDraw) -> Html {
    let Some(planned) = draw.shown.months.get(..draw.shown.planned) else { return Html::default() };
    let leads: Vec<f64> = planned.iter().map(|period| period.cohort.leads).collect();
    let count = |value| draw.writer.figure(value, Style::Count);
    let (month, value) = (|at: usize| planned[at].month, |at: usize| count(leads[at]));
    let finding = match peak(&leads, count) {
        Peak::Nothing => MonthChartText::NoLeads,
        Peak::Only(at) => MonthChartText::LeadsOfOneMonth { month: month(at), leads: value(at) },
        Peak::One(at) => MonthChartText::MostLeads { month: month(at), leads: value(at) },
        Peak::Several(at) => MonthChartText::MostLeadsInSeveral(value(at)),
        Peak::Same => MonthChartText::SameLeads(value(0)),
    };
    let whole = draw.shown.total();
    let cost = whole.cost_per_lead().map(|cost| draw.writer.figure(cost, Style::Money));
    let drawn = match cost {
        Ok(cost) => draw.writer.t(MonthChartText::LeadsDrawn { leads: count(whole.leads), cost }),
        Err(_) => AttrValue::default(),
    };
    let name = draw.writer.t(Message::MeasureLabel(Measure::Leads));
    let content = columns(draw, "month-leads-heading", "leads-band", &leads, name);
    picture("month-leads-heading", draw.writer.t(finding), drawn, content)
}

pub fn sales_chart(draw: &MonthsToDraw) -> Html {
    let sales: Vec<f64> = draw.shown.months.iter().map(|period| period.closing).collect();
    let count = |value| draw.writer.figure(value, Style::Count);
    let (month, value) = (|at: usize| draw.shown.months[at].month, |at: usize| count(sales[at]));
    let finding = match peak(&sales, count) {
        Peak::Nothing => MonthChartText::NoSales,
        Peak::Only(at) => MonthChartText::SalesOfOneMonth { month: month(at), sales: value(at) },
        Peak::One(at) => MonthChartText::MostSales { month: month(at), sales: value(at) },
        Peak::Several(at) => MonthChartText::MostSalesInSeveral(value(at)),
        Peak::Same => MonthChartText::SameSales(value(0)),
    };
    let last = sales.iter().rposition(|&sales| sales > 0.0);
    let drawn = match (draw.later, last) {
        (Some(later), _) => {
            MonthChartText::SalesDrawnInPart { later: count(later.closing), last: month(sales.len() - 1) }
        }
        (None, last) => MonthChartText::SalesDrawn(month(last.unwrap_or(0))),
    };
    let name = draw.writer.t(MonthText::Closing);
    let content = columns(draw, "month-sales-heading", "sales-band", &sales, name);
    picture("month-sales-heading", draw.writer.t(finding), draw.writer.t(drawn), content)
}

/// A column for each number; the months after them have none.
fn columns(
    draw: &MonthsToDraw,
    id: &'static str,
    class: &'static str,
    numbers: &[f64],
    name: AttrValue,
) -> Html {
    let months = draw.months();
    let written = |value: f64| draw.writer.figure(value, Style::Count);
    let axis = ValueAxis::new(numbers.iter().copied().fold(0.0, f64::max), 3.0);
    let column = |(at, &number): (usize, &f64)| {
        let Rect { x, y, width, height } = axis.column(number, at, months.len(), [0, 1]);
        html! { <rect {class} x={plain(x)} y={plain(y)} width={plain(width)} height={plain(height)} /> }
    };
    let shown = || numbers.iter().enumerate().filter(|(_, number)| **number > 0.0);
    // With as few digits as a picture needs; what they make nothing of has no label.
    let short = |number: f64| written(if axis.max >= 1.0 { (number * 10.0).round() / 10.0 } else { number });
    let labelled = || shown().filter(|(_, number)| short(**number) != short(0.0));
    let longest = labelled().map(|(_, &number)| short(number).chars().count()).max().unwrap_or(0);
    let most = match peak(numbers, written) {
        Peak::Nothing => None,
        Peak::Only(at) | Peak::One(at) | Peak::Several(at) => Some(at),
        Peak::Same => Some(0),
    };
    let label = |(at, &number): (usize, &f64)| {
        let style = [
            "--at:",
            &plain(at as f64 + 0.5),
            ";--chars:",
            &longest.to_string(),
            ";bottom:",
            &plain(axis.percent(number)),
            "%",
        ];
        let class = if most == Some(at) { "on-column most" } else { "on-column" };
        html! { <span {class} style={style.concat()}><span>{short(number)}</span></span> }
    };
    let cell = |at: usize| numbers.get(at).map_or_else(|| NO_FIGURE.to_owned(), |&it| written(it));
    let rows = months
        .iter()
        .enumerate()
        .take(numbers.len())
        .map(|(at, &month)| vec![in_full(draw.writer, month), cell(at)]);
    let table =
        data_table(draw.writer.locale.language, &[month_heading(draw.writer), name.clone()], rows.collect());
    let plot = Plot {
        id,
        class: "small",
        axis: &axis,
        style: Style::Count,
        months: &months,
        shapes: html! { <>{ for shown().map(column) }</> },
        labels: html! { <>{ for labelled().map(label) }</> },
        values: (0..months.len()).map(|at| vec![(name.clone(), cell(at))]).collect(),
        writer: draw.writer,
    };
    html! { <>{ plot.view() }{ table }</> }
}
