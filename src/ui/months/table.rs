//! The table of months: what is typed for each, and its results.

use super::choices::channel_choices;
use super::month_cell::month_cell;
use super::month_scope;
use super::table_events::{RowFields, on_keydown, on_paste};
use crate::model::{Figure, Input, LaterSales, Measure, Month, Outcome, Timeline, TimelineMonth, Undefined};
use crate::state::{Field, SpreadKind};
use crate::text::{Message, MonthText, Style, style_of_input};
use crate::ui::html::html;
use crate::ui::labels::column_heading;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::prelude::*;

/// The choices and the table; empty while the plan is not in months.
pub fn month_table(cx: &ViewContext) -> Html {
    if !cx.draft().is_in_months() {
        return Html::default();
    }
    html! {
        <section class={if cx.is_stale() { "card months stale" } else { "card months" }} aria-labelledby="month-table-heading">
            <h2 id="month-table-heading">{cx.t(MonthText::TableHeading)}</h2>
            { channel_choices(cx) }
            { table(cx) }
            <p class="note">{cx.t(if month_scope(cx).is_some() { MonthText::TableHint } else { MonthText::ChooseChannel })}</p>
        </section>
    }
}

fn table(cx: &ViewContext) -> Html {
    let Some((start, count)) = cx.draft().span() else { return Html::default() };
    let scope = month_scope(cx);
    let plan = cx.last_plan();
    let timeline = plan.and_then(|plan| Timeline::of_scope(plan, scope)?.ok());
    let totals = timeline.as_ref().map(|timeline| totals(cx, timeline));
    let (timeline, later) = timeline.map(|timeline| timeline.truncated(Timeline::MONTHS_SHOWN_AFTER)).unzip();
    let periods = timeline.as_ref().map_or(&[][..], |timeline| &timeline.months);
    let closed = timeline.as_ref().map(Timeline::cumulative_sales).unwrap_or_default();
    let months = count.max(periods.len());
    let rows = (0..months).map(|at| {
        let month = start.plus(at as i32);
        let found = periods.iter().position(|period| period.month == month);
        let sum = found.map(|found| closed[found]);
        row(cx, at, month, at < count, found.map(|found| &periods[found]), sum)
    });
    let typed = Input::OF_CHANNEL.map(|input| {
        let label = match input {
            Input::Budget => cx.t(MonthText::Spend),
            input => cx.t(Message::InputLabel(input)),
        };
        (label, style_of_input(input))
    });
    let results = [
        (cx.t(Message::MeasureLabel(Measure::Leads)), Style::Count),
        (cx.t(MonthText::Closing), Style::Count),
        (cx.t(MonthText::CalendarCac), Style::Money),
        (cx.t(MonthText::CohortSales), Style::Count),
        (cx.t(MonthText::CohortCac), Style::Money),
        (cx.t(MonthText::CumulativeSales), Style::Count),
    ];
    let headings = typed.into_iter().chain(results).map(|(label, style)| {
        html! { <th scope="col">{column_heading(label, style, cx.writer)}</th> }
    });
    let in_rows = scope.map(|channel| -> RowFields { Rc::new(move |month| fields(channel, month)) });
    html! {
        <div class="scroll" role="group" aria-labelledby="month-table-heading" tabindex="0">
            <table id="month-table" class="figures" onkeydown={in_rows.clone().map(on_keydown)} onpaste={in_rows.map(|fields| on_paste(cx.dispatch, fields))}>
                <thead><tr><td></td>{ for headings }</tr></thead>
                <tbody>{ for rows }{ for later.flatten().map(|later| later_row(cx, later)) }</tbody>
                <tfoot>{ for totals }</tfoot>
            </table>
        </div>
    }
}

/// The sales that close after the last month that is shown.
fn later_row(cx: &ViewContext, later: LaterSales) -> Html {
    let month = later.last_month;
    let until = match later.beyond {
        0.0 => MonthText::Until(month),
        beyond => MonthText::OfThemAfter { sales: cx.writer.figure(beyond, Style::Count), month },
    };
    html! {
        <tr class="beyond">
            <th scope="row">{cx.t(MonthText::LaterOn)}<span class="optional">{cx.t(until)}</span></th>
            <td></td><td></td><td></td><td></td>
            { cx.figure_cell(Some(later.closing), Style::Count) }
            <td></td><td></td><td></td><td></td>
        </tr>
    }
}

/// The fields of a row, from left to right.
fn fields(channel: usize, month: usize) -> [Field; 3] {
    Input::OF_CHANNEL.map(|input| Field::Monthly(channel, input, month))
}

fn row(
    cx: &ViewContext,
    at: usize,
    month: Month,
    planned: bool,
    period: Option<&TimelineMonth>,
    so_far: Option<f64>,
) -> Html {
    let cohort = period.map(|period| period.cohort);
    let closing = period.map(|period| period.closing);
    let short = cx.t(MonthText::Short(month));
    let spend = cohort.map(|it| it.spend);
    let typed = match month_scope(cx).filter(|_| planned) {
        Some(channel) => typed(cx, channel, at, month, spend),
        None if planned => ratios(cx, cohort.unwrap_or_default()),
        None => html! { <><td></td><td></td><td></td></> },
    };
    let leads = if planned {
        cx.figure_cell(cohort.map(|it| it.leads), Style::Count)
    } else {
        html! { <td></td> }
    };
    let own = |style, value: Option<Figure>| match planned {
        true => cx.figure_cell(value.and_then(Result::ok), style),
        false => html! { <td></td> },
    };
    let calendar = match period.map(TimelineMonth::calendar_cac) {
        Some(Err(Undefined::EarlierSpend)) => {
            let reason = cx.t(Message::Undefined(Undefined::EarlierSpend));
            html! { <td class="earlier" title={reason}>{cx.t(MonthText::EarlierSpend)}</td> }
        }
        other => cx.figure_cell(other.and_then(Result::ok), Style::Money),
    };
    html! {
        <tr class={if planned { "" } else { "beyond" }} data-line={at.to_string()} data-month={month.to_string()}>
            <th scope="row">{short}if !planned { <span class="optional">{cx.t(MonthText::After)}</span> }</th>
            { typed }
            { leads }
            { cx.figure_cell(closing, Style::Count) }
            { calendar }
            { own(Style::Count, cohort.map(|it| Ok(it.sales))) }
            { own(Style::Money, period.map(TimelineMonth::cohort_cac)) }
            { cx.figure_cell(so_far, Style::Count) }
        </tr>
    }
}

/// The cells that can be typed for a channel. The budget is one of them only where the months have budgets of their
/// own.
fn typed(cx: &ViewContext, channel: usize, at: usize, month: Month, spend: Option<f64>) -> Html {
    let draft = cx.draft();
    let cells = fields(channel, at).map(|field| match field {
        Field::Monthly(_, Input::Budget, _) if draft.spread(channel) != SpreadKind::Months => {
            cx.figure_cell(spend, Style::Money)
        }
        _ => cell(cx, channel, field, month),
    });
    html! { <>{ for cells }</> }
}

fn cell(cx: &ViewContext, channel: usize, field: Field, month: Month) -> Html {
    let draft = cx.draft();
    // The channel's number is the placeholder of a month without a number of its own.
    let default = match field.input() {
        Input::Budget => None,
        Input::CloseRate if draft.stages() > 0 => draft.staged_close_rate(channel),
        input => draft.number(Field::Channel(channel, input)),
    };
    let placeholder = default.map(|default| cx.writer.bare(default, field.style()));
    let what = cx.t(Message::InputLabel(field.input())).to_string();
    month_cell(cx, field, placeholder, cx.t(MonthText::InMonth { what, month }))
}

/// Spend, CPL and close rate as cells that can't be typed into.
fn ratios(cx: &ViewContext, outcome: Outcome) -> Html {
    html! {
        <>
            { cx.figure_cell(Some(outcome.spend), Style::Money) }
            { cx.figure_cell(outcome.cost_per_lead().ok(), Style::Money) }
            { cx.figure_cell(outcome.close_rate().ok(), Style::Percent) }
        </>
    }
}

fn totals(cx: &ViewContext, timeline: &Timeline) -> Html {
    let whole = timeline.total();
    let cac = whole.media_cac().ok();
    html! {
        <tr>
            <th scope="row">{cx.t(MonthText::Total)}</th>
            { ratios(cx, whole) }
            { cx.figure_cell(Some(whole.leads), Style::Count) }
            { cx.figure_cell(Some(timeline.total_closing()), Style::Count) }
            { cx.figure_cell(cac, Style::Money) }
            { cx.figure_cell(Some(whole.sales), Style::Count) }
            { cx.figure_cell(cac, Style::Money) }
            <td></td>
        </tr>
    }
}
