//! Calendar and cohort CAC by month, on one axis.

use super::super::super::figures::figure_or_dash;
use super::super::super::translate::Translate;
use super::super::data::data_table;
use super::labels::{Label, labels};
use super::plot::{Plot, path};
use super::{MonthsToDraw, in_full, month_heading, picture};
use crate::chart::{LabelPlace, Side, ValueAxis, month_x};
use crate::model::TimelineMonth;
use crate::text::{MonthChartText, MonthText, Style};
use crate::ui::html::html;
use yew::prelude::*;

const ID: &str = "month-cac-heading";
/// A calendar CAC of more than so many times the highest cohort CAC is off the chart: it says how long sales take, not
/// what they cost.
const OFF: f64 = 3.0;
/// In CSS pixels: the style sheet has the same.
const HEIGHT: f64 = 112.0;
const BESIDE: f64 = 72.0;

/// Both figures by month, with what they show.
pub struct CacByMonth {
    pub finding: MonthChartText,
    /// Without what is off the chart.
    pub drawn: Vec<Option<f64>>,
    pub calendar: Vec<Option<f64>>,
    pub cohort: Vec<Option<f64>>,
    pub axis: ValueAxis,
}

pub fn cac_by_month(draw: &MonthsToDraw) -> CacByMonth {
    let periods = &draw.shown.months;
    let figures = |cac: fn(&TimelineMonth) -> Option<f64>| periods.iter().map(cac).collect::<Vec<_>>();
    let calendar = figures(|period| period.calendar_cac().ok());
    let cohort = figures(|period| period.cohort_cac().ok());
    let most = |figures: &[Option<f64>]| figures.iter().flatten().copied().fold(0.0, f64::max);
    let limit = if most(&cohort) > 0.0 { most(&cohort) * OFF } else { f64::INFINITY };
    let drawn: Vec<Option<f64>> = calendar.iter().map(|cac| cac.filter(|cac| *cac <= limit)).collect();
    let axis = ValueAxis::new(most(&drawn).max(most(&cohort)) * 1.04, 3.0);
    let finding = finding(draw, &calendar, &cohort, limit);
    CacByMonth { finding, drawn, calendar, cohort, axis }
}

pub fn cac_chart(draw: &MonthsToDraw, save: Html) -> Html {
    let CacByMonth { finding, drawn, calendar, cohort, axis } = cac_by_month(draw);
    let months = draw.months();
    let money = |value: Option<f64>| figure_or_dash(draw.writer, value, Style::Money);
    let lines = [("calendar-line", &drawn), ("cohort-line", &cohort)];
    let line = |(class, figures): (&'static str, &Vec<Option<f64>>)| {
        html! { <path {class} d={runs(figures, &axis).iter().map(|run| path(run, false)).collect::<String>()} /> }
    };
    let names = [MonthText::CalendarCac, MonthText::CohortCac].map(|text| draw.writer.t(text));
    let rows = months
        .iter()
        .enumerate()
        .take(draw.shown.planned)
        .map(|(at, &month)| vec![in_full(draw.writer, month), money(calendar[at]), money(cohort[at])]);
    let headings = [month_heading(draw.writer), names[0].clone(), names[1].clone()];
    let table = data_table(draw.writer.locale.language, &headings, rows.collect());
    let values = |at: usize| names.iter().cloned().zip([money(calendar[at]), money(cohort[at])]).collect();
    let plot = Plot {
        id: ID,
        class: "small",
        axis: &axis,
        style: Style::Money,
        months: &months,
        shapes: html! { <>{ for lines.map(line) }</> },
        labels: labels_of(draw, &axis, [&drawn, &cohort]),
        values: (0..months.len()).map(values).collect(),
        writer: draw.writer,
    };
    let content = html! { <>{ plot.view() }{ save }{ table }</> };
    picture(ID, draw.writer.t(finding), draw.writer.t(MonthChartText::CacDrawn), content)
}

fn finding(
    draw: &MonthsToDraw,
    calendar: &[Option<f64>],
    cohort: &[Option<f64>],
    limit: f64,
) -> MonthChartText {
    let money = |value| draw.writer.figure(value, Style::Money);
    let month = |at: usize| draw.shown.months[at].month;
    let known: Vec<(usize, f64)> =
        calendar.iter().enumerate().filter_map(|(at, cac)| Some((at, (*cac)?))).collect();
    let off: Vec<(usize, f64)> = known.iter().copied().filter(|(_, cac)| *cac > limit).collect();
    let highest = off.iter().copied().reduce(|most, it| if it.1 > most.1 { it } else { most });
    let written: Vec<String> = calendar.iter().chain(cohort).flatten().map(|&cac| money(cac)).collect();
    match (highest, &known[..]) {
        (Some((at, cac)), _) if off.len() == 1 => {
            MonthChartText::OffTheChart { month: month(at), amount: money(cac) }
        }
        (Some((at, cac)), _) => MonthChartText::SeveralOffTheChart {
            months: off.len().to_string(),
            month: month(at),
            amount: money(cac),
        },
        (None, []) => MonthChartText::CohortOnly,
        (None, [(_, first), .., (_, last)]) if written.iter().any(|it| *it != written[0]) => {
            MonthChartText::CacChanges { from: money(*first), to: money(*last) }
        }
        (None, _) => MonthChartText::SameCac(written[0].clone()),
    }
}

/// The stretches of months that have a figure, each drawn through the middle of its months. A single month is a dash.
pub fn runs(figures: &[Option<f64>], axis: &ValueAxis) -> Vec<Vec<[f64; 2]>> {
    let x = |at: f64| month_x(at, figures.len());
    let mut runs: Vec<Vec<[f64; 2]>> = vec![Vec::new()];
    for (at, figure) in figures.iter().enumerate() {
        match (figure, runs.last_mut()) {
            (Some(figure), Some(run)) => run.push([x(at as f64 + 0.5), axis.y(*figure)]),
            _ => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| !run.is_empty());
    for run in &mut runs {
        if let [[middle, y]] = run[..] {
            let half = x(0.3);
            *run = vec![[middle - half, y], [middle + half, y]];
        }
    }
    runs
}

fn labels_of(draw: &MonthsToDraw, axis: &ValueAxis, [calendar, cohort]: [&Vec<Option<f64>>; 2]) -> Html {
    let months = draw.shown.months.len();
    let percent = |[x, y]: [f64; 2]| [x / 10.0, 100.0 - y / 10.0];
    let lines: Vec<Vec<[f64; 2]>> = [calendar, cohort]
        .into_iter()
        .flat_map(|figures| runs(figures, axis))
        .map(|run| run.into_iter().map(percent).collect())
        .collect();
    let point = |at: usize, cac: f64| [month_x(at as f64 + 0.5, months) / 10.0, axis.percent(cac)];
    let money = |value| draw.writer.figure(value, Style::Money);
    let label = |class, text: MonthChartText, figures: &[Option<f64>], from_the_end: bool| {
        let mut known: Vec<(usize, f64)> =
            figures.iter().enumerate().filter_map(|(at, cac)| Some((at, (*cac)?))).collect();
        if from_the_end {
            known.reverse();
        }
        let mut places = Vec::new();
        for (at, cac) in known {
            let [x, y] = point(at, cac);
            for side in [Side::Right, Side::Left, Side::Middle] {
                places.extend([true, false].map(|above| LabelPlace { x, y, side, above }));
            }
        }
        Label { class, lines: vec![draw.writer.t(text)], places }
    };
    let first = calendar.iter().flatten().next().copied();
    let last = cohort.iter().flatten().last().copied();
    let all: Vec<Label> = [
        first.map(|cac| label("warm", MonthChartText::CalendarAt(money(cac)), calendar, false)),
        last.map(|cac| label("", MonthChartText::CohortAt(money(cac)), cohort, true)),
    ]
    .into_iter()
    .flatten()
    .collect();
    labels(|_| all.as_slice(), &lines, HEIGHT, BESIDE)
}
