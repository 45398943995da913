//! The pictures of a plan in months, as they are saved.

use super::plot_picture::{PlotPicture, PlotShape};
use super::row_picture::Paint;
use crate::chart::{MoneyCurves, RunningTotals, ValueAxis, month_x};
use crate::model::{Month, Plan, Timeline};
use crate::text::{ActualText, Localized, MonthChartText, MonthText, Style, Writer};
use crate::ui::actuals::{Heads, planned_and_actual};
use crate::ui::charts::{
    ByMonth, MoneyOverMonths, MonthsToDraw, cac_by_month, leads_by_month, runs, sales_by_month,
};
use crate::ui::view_context::ViewContext;

/// Added up, or by month. None where nothing is spent, and where it is not known what comes back.
pub fn money_picture(plan: &Plan, by_month: bool, writer: Writer) -> Option<PlotPicture> {
    let timeline = Timeline::of(plan)?.ok()?;
    let shown = timeline.clone().truncated(Timeline::MONTHS_SHOWN_AFTER).0.months.len();
    let money = MoneyOverMonths::of(&timeline, shown, &plan.economics, writer)?;
    let [out, back] = if by_month { money.amounts() } else { [money.out.clone(), money.back.clone()] };
    let axis = money.axis(&out, &back);
    let count = money.months.len();
    let mut shapes = Vec::new();
    let names = if by_month {
        for (lane, (amounts, paint)) in [(&out, Paint::Spent), (&back, Paint::Accent)].into_iter().enumerate()
        {
            shapes.extend(columns(amounts, &axis, count, [lane, 2], paint));
        }
        [MonthChartText::Out, MonthChartText::Back]
    } else {
        let curves = MoneyCurves::new(&out, &back, &axis);
        for gap in curves.gaps {
            let paint = if gap.gain { Paint::AccentMid } else { Paint::Loss };
            shapes.push((PlotShape::Area(gap.points), paint));
        }
        shapes.push((PlotShape::Line(curves.out), Paint::Spent));
        shapes.push((PlotShape::Line(curves.back), Paint::Accent));
        let [out, back] =
            [&out, &back].map(|sums| writer.short_money(sums.last().copied().unwrap_or_default()));
        [MonthChartText::OutInAll(out), MonthChartText::BackInAll(back)]
    };
    let mut notes = if by_month { Vec::new() } else { money.turns() };
    if money.planned < count {
        shapes.push((PlotShape::Upright(month_x(money.planned as f64, count)), Paint::Ink));
        notes.push(["– – ", &*t(MonthChartText::SpendingEnds, writer)].concat());
    }
    Some(PlotPicture {
        about: money.drawn(&plan.economics, by_month),
        shapes,
        legend: [Paint::Spent, Paint::Accent].into_iter().zip(names.map(|name| t(name, writer))).collect(),
        notes,
        ..plot(t(money.finding(by_month), writer), money.months, ticks(&axis, Style::Money, writer), writer)
    })
}

pub fn leads_picture(plan: &Plan, writer: Writer) -> Option<PlotPicture> {
    with_months(plan, writer, |draw| column_picture(draw, leads_by_month(draw)?, Paint::AccentMid))
}

pub fn sales_picture(plan: &Plan, writer: Writer) -> Option<PlotPicture> {
    with_months(plan, writer, |draw| column_picture(draw, sales_by_month(draw), Paint::Accent))
}

pub fn cac_picture(plan: &Plan, writer: Writer) -> Option<PlotPicture> {
    with_months(plan, writer, |draw| {
        let cac = cac_by_month(draw);
        let lines = [(&cac.drawn, Paint::Ink), (&cac.cohort, Paint::Accent)];
        let shapes = lines.into_iter().flat_map(|(figures, paint)| {
            runs(figures, &cac.axis).into_iter().map(move |run| (PlotShape::Line(run), paint))
        });
        let names = [MonthText::CalendarCac, MonthText::CohortCac].map(|name| t(name, writer));
        Some(PlotPicture {
            about: t(MonthChartText::CacDrawn, writer),
            shapes: shapes.collect(),
            legend: [Paint::Ink, Paint::Accent].into_iter().zip(names).collect(),
            ..plot(t(cac.finding, writer), draw.months(), ticks(&cac.axis, Style::Money, writer), writer)
        })
    })
}

/// Planned and expected sales, added up; none without months.
pub fn heads_picture(cx: &ViewContext) -> Option<PlotPicture> {
    let (held, before, _, timeline) = planned_and_actual(cx)?;
    let heads = Heads::of(cx, &held, before, &timeline.ok()?)?;
    let shape = RunningTotals::new([&heads.planned, &heads.expected]);
    let [planned, expected] = shape.lines;
    let now = RunningTotals::x(heads.known as f64, heads.planned.len() as f64);
    let end = |totals: &[f64]| cx.writer.figure(totals.last().copied().unwrap_or_default(), Style::Count);
    let named = |name: ActualText, end: String| [&*cx.t(name), " ", &end].concat();
    let months: Vec<Month> = (0..heads.planned.len()).map(|at| heads.start.plus(at as i32)).collect();
    let count = |value: f64| cx.writer.figure(value, Style::Count);
    Some(PlotPicture {
        about: heads.about.trim_end().to_owned(),
        shapes: vec![
            (PlotShape::Upright(now), Paint::Ink),
            (PlotShape::Line(planned), Paint::Grey),
            (PlotShape::Line(expected), Paint::Accent),
        ],
        legend: vec![
            (Paint::Accent, named(ActualText::ForecastShort, end(&heads.expected))),
            (Paint::Grey, named(ActualText::Planned, end(&heads.planned))),
        ],
        notes: vec![heads.summary.to_string()],
        ..plot(
            cx.t(ActualText::WhereItHeads).to_string(),
            months,
            shape.ticks.into_iter().map(|(value, y)| (y, count(value))).collect(),
            cx.writer,
        )
    })
}

fn with_months(
    plan: &Plan,
    writer: Writer,
    draw: impl FnOnce(&MonthsToDraw) -> Option<PlotPicture>,
) -> Option<PlotPicture> {
    let (shown, later) = Timeline::of(plan)?.ok()?.truncated(Timeline::MONTHS_SHOWN_AFTER);
    draw(&MonthsToDraw { shown: &shown, later, writer })
}

fn column_picture(draw: &MonthsToDraw, by_month: ByMonth, paint: Paint) -> Option<PlotPicture> {
    let (axis, months, writer) = (by_month.axis(), draw.months(), draw.writer);
    let figures = by_month.figures(writer).into_iter();
    Some(PlotPicture {
        about: by_month.drawn.to_string(),
        shapes: columns(&by_month.numbers, &axis, months.len(), [0, 1], paint).collect(),
        figures: figures.map(|(at, number, text)| (at as f64 + 0.5, axis.percent(number), text)).collect(),
        ..plot(t(by_month.finding, writer), months, ticks(&axis, Style::Count, writer), writer)
    })
}

fn columns(
    amounts: &[f64],
    axis: &ValueAxis,
    months: usize,
    lane: [usize; 2],
    paint: Paint,
) -> impl Iterator<Item = (PlotShape, Paint)> {
    let column = move |(at, &amount): (usize, &f64)| {
        (amount > 0.0).then(|| (PlotShape::Column(axis.column(amount, at, months, lane)), paint))
    };
    amounts.iter().enumerate().filter_map(column).collect::<Vec<_>>().into_iter()
}

fn ticks(axis: &ValueAxis, style: Style, writer: Writer) -> Vec<(f64, String)> {
    let written = |value: f64| match style {
        Style::Money => writer.short_money(value),
        style => writer.figure(value, style),
    };
    axis.ticks.iter().map(|&tick| (axis.percent(tick), written(tick))).collect()
}

fn plot(title: String, months: Vec<Month>, ticks: Vec<(f64, String)>, writer: Writer) -> PlotPicture {
    PlotPicture {
        title,
        about: String::new(),
        months,
        ticks,
        shapes: Vec::new(),
        legend: Vec::new(),
        figures: Vec::new(),
        notes: Vec::new(),
        language: writer.locale.language,
    }
}

fn t<T: Localized>(text: T, writer: Writer) -> String {
    text.t(writer.locale.language).into_owned()
}
