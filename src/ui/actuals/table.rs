//! The table of actuals, month by month, beside what was planned.
//!
//! The columns to type into come first: on a narrow page the others are out of sight.

use crate::model::{Indicator, Month, PlanVsActual, PlanVsActualMonth, Timeline};
use crate::state::Field;
use crate::text::{ActualText, MonthText, Style, format_difference};
use crate::ui::figures::NO_FIGURE;
use crate::ui::html::html;
use crate::ui::labels::column_heading;
use crate::ui::months::{RowFields, month_cell, month_scope, on_keydown, on_paste, scope_choice, this_month};
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::prelude::*;

/// Empty while the plan is not in months.
pub fn actual_table(cx: &ViewContext) -> Html {
    let Some((start, count)) = cx.draft().span() else { return Html::default() };
    let (scope, today) = (month_scope(cx), this_month());
    let compared = cx.last_plan().zip(today).and_then(|(plan, today)| {
        let (timeline, _) = Timeline::of_scope(plan, scope)?.ok()?.truncated(Timeline::MONTHS_SHOWN_AFTER);
        Some((PlanVsActual::of(plan, scope, today)?.ok()?.months, timeline.months.len()))
    });
    let (months, shown) = compared.unwrap_or_default();
    let shown = shown.clamp(count, count + Timeline::MONTHS_SHOWN_AFTER);
    let rows = (0..shown).map(|at| {
        let month = start.plus(at as i32);
        row(cx, at, month, months.iter().find(|compared| compared.month == month), today == Some(month))
    });
    let actual = Indicator::ALL.map(|indicator| (ActualText::Label(indicator), indicator_style(indicator)));
    let planned =
        Indicator::ALL.map(|indicator| (ActualText::PlannedLabel(indicator), indicator_style(indicator)));
    let heads = actual.into_iter().chain(planned).chain([(ActualText::GapInSales, Style::Count)]);
    let heads = heads.map(|(text, style)| {
        html! { <th scope="col">{column_heading(cx.t(text), style, cx.writer)}</th> }
    });
    let in_rows =
        scope.map(|channel| -> RowFields { Rc::new(move |row| fields(channel, start.plus(row as i32))) });
    html! {
        <section class={if cx.is_stale() { "card months stale" } else { "card months" }} aria-labelledby="actual-table-heading">
            <h2 id="actual-table-heading">{cx.t(ActualText::TableHeading)}</h2>
            <div class="month-choices">{ scope_choice(cx) }</div>
            <div class="scroll" role="group" aria-labelledby="actual-table-heading" tabindex="0">
                <table id="actual-table" class="figures" onkeydown={in_rows.clone().map(on_keydown)} onpaste={in_rows.map(|fields| on_paste(cx.dispatch, fields))}>
                    <thead><tr><td></td>{ for heads }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            <p class="note">
                {if scope.is_some() { cx.t(ActualText::TableHint) } else { cx.t(MonthText::ChooseChannel) }}
            </p>
        </section>
    }
}

fn row(
    cx: &ViewContext,
    at: usize,
    month: Month,
    compared: Option<&PlanVsActualMonth>,
    running: bool,
) -> Html {
    let short = cx.t(MonthText::Short(month));
    let actual = |indicator: Indicator| compared.and_then(|compared| compared.actual[indicator as usize]);
    let measured = Indicator::ALL.map(|indicator| match month_scope(cx) {
        Some(channel) => {
            let label = cx.t(ActualText::Cell { indicator, month: short.to_string() });
            month_cell(cx, Field::Actual(channel, indicator, month), None, label)
        }
        None => cx.figure_cell(actual(indicator), indicator_style(indicator)),
    });
    let planned = compared.map(|compared| compared.planned);
    // The current month is not over: its sales are not missing yet.
    let gap = planned.zip(actual(Indicator::Sales)).filter(|_| !running);
    let gap = gap.map_or(NO_FIGURE.to_owned(), |(planned, actual)| {
        format_difference(cx.writer, actual - planned.sales, Style::Count)
    });
    html! {
        <tr data-line={at.to_string()}>
            <th scope="row">{short.clone()}if running { <span class="optional">{cx.t(ActualText::MonthInProgress)}</span> }</th>
            { for measured }
            { cx.figure_cell(planned.map(|it| it.spend), Style::Money) }
            { cx.figure_cell(planned.map(|it| it.leads), Style::Count) }
            { cx.figure_cell(planned.map(|it| it.sales), Style::Count) }
            <td>{gap}</td>
        </tr>
    }
}

fn fields(channel: usize, month: Month) -> [Field; 3] {
    Indicator::ALL.map(|indicator| Field::Actual(channel, indicator, month))
}

fn indicator_style(indicator: Indicator) -> Style {
    if indicator == Indicator::Spend { Style::Money } else { Style::Count }
}
