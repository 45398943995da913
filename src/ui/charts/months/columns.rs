//! Leads and sales by month, as columns.

use super::super::super::figures::NO_FIGURE;
use super::super::super::translate::Translate;
use super::super::data::data_table;
use super::findings::{Peak, peak};
use super::plot::Plot;
use super::{MonthsToDraw, in_full, month_heading, picture};
use crate::chart::{Rect, ValueAxis};
use crate::model::Measure;
use crate::text::{Message, MonthChartText, MonthText, Style, Writer, plain};
use crate::ui::html::html;
use yew::prelude::*;

/// A number for each month, with what it shows.
pub struct ByMonth {
    pub finding: MonthChartText,
    /// What is drawn.
    pub drawn: AttrValue,
    /// The months after them have none.
    pub numbers: Vec<f64>,
    pub name: AttrValue,
}

impl ByMonth {
    pub fn axis(&self) -> ValueAxis {
        ValueAxis::new(self.numbers.iter().copied().fold(0.0, f64::max), 3.0)
    }

    /// The figures at the columns, with as few digits as a picture needs: what they make nothing of has none.
    pub fn figures(&self, writer: Writer) -> Vec<(usize, f64, String)> {
        let tenths = self.axis().max >= 1.0;
        let short = |number: f64| {
            writer.figure(if tenths { (number * 10.0).round() / 10.0 } else { number }, Style::Count)
        };
        let shown = self.numbers.iter().enumerate().filter(|(_, number)| **number > 0.0);
        let figures = shown.map(|(at, &number)| (at, number, short(number)));
        figures.filter(|(_, _, text)| *text != short(0.0)).collect()
    }
}

/// Of the months of the plan.
pub fn leads_by_month(draw: &MonthsToDraw) -> Option<ByMonth> {
    let planned = draw.shown.months.get(..draw.shown.planned)?;
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
    Some(ByMonth { finding, drawn, numbers: leads, name })
}

/// Of all months that are drawn, when sales close.
pub fn sales_by_month(draw: &MonthsToDraw) -> ByMonth {
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
    ByMonth { finding, drawn: draw.writer.t(drawn), numbers: sales, name }
}

/// With the button that saves it.
pub fn leads_chart(draw: &MonthsToDraw, save: Html) -> Html {
    let chart = |leads| columns(draw, "month-leads-heading", "leads-band", leads, save);
    leads_by_month(draw).map(chart).unwrap_or_default()
}

pub fn sales_chart(draw: &MonthsToDraw, save: Html) -> Html {
    columns(draw, "month-sales-heading", "sales-band", sales_by_month(draw), save)
}

/// A column for each number.
fn columns(
    draw: &MonthsToDraw,
    id: &'static str,
    class: &'static str,
    by_month: ByMonth,
    save: Html,
) -> Html {
    let months = draw.months();
    let written = |value: f64| draw.writer.figure(value, Style::Count);
    let (axis, figures) = (by_month.axis(), by_month.figures(draw.writer));
    let ByMonth { finding, drawn, numbers, name } = by_month;
    let column = |(at, &number): (usize, &f64)| {
        let Rect { x, y, width, height } = axis.column(number, at, months.len(), [0, 1]);
        html! { <rect {class} x={plain(x)} y={plain(y)} width={plain(width)} height={plain(height)} /> }
    };
    let shown = || numbers.iter().enumerate().filter(|(_, number)| **number > 0.0);
    let longest = figures.iter().map(|(_, _, text)| text.chars().count()).max().unwrap_or(0);
    let most = match peak(&numbers, written) {
        Peak::Nothing => None,
        Peak::Only(at) | Peak::One(at) | Peak::Several(at) => Some(at),
        Peak::Same => Some(0),
    };
    let label = |(at, number, text): (usize, f64, String)| {
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
        html! { <span {class} style={style.concat()}><span>{text}</span></span> }
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
        labels: html! { <>{ for figures.into_iter().map(label) }</> },
        values: (0..months.len()).map(|at| vec![(name.clone(), cell(at))]).collect(),
        writer: draw.writer,
    };
    picture(id, draw.writer.t(finding), drawn, html! { <>{ plot.view() }{ save }{ table }</> })
}
