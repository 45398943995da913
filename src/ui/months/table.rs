//! The months as a table: a row for each measure, a column for each month.

use super::choices::scope_choice;
use super::month_scope;
use super::paper_table::paper_table;
use crate::model::{CashFlow, Month, Plan, Timeline};
use crate::platform::clipboard::Clipping;
use crate::text::{
    MonthChartText, MonthRow, MonthRows, MonthText, PublishText, Style, Writer, html_table, plain_table,
};
use crate::ui::figures::NO_FIGURE;
use crate::ui::html::html;
use crate::ui::labels::column_heading;
use crate::ui::share::copy_button;
use crate::ui::translate::Translate;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::prelude::*;

/// Empty while the plan is not in months, or where its leads cost nothing.
pub fn month_table(cx: &ViewContext) -> Html {
    let plan = cx.last_plan();
    let Some((plan, timeline)) =
        plan.and_then(|plan| Some((plan, Timeline::of_scope(plan, month_scope(cx))?.ok()?)))
    else {
        return Html::default();
    };
    let class = if cx.is_stale() { "card months stale" } else { "card months" };
    html! {
        <section {class} aria-labelledby="month-table-heading">
            <h2 id="month-table-heading">{cx.t(MonthText::TableHeading)}</h2>
            { note(cx, &timeline) }
            <div class="month-choices">{ scope_choice(cx) }</div>
            { table(cx, plan, timeline) }
        </section>
    }
}

/// What the two kinds of CAC are, and that the calendar looks dear at first where it does.
fn note(cx: &ViewContext, timeline: &Timeline) -> Html {
    let first = &timeline.months[0];
    let early = first.calendar_cac().ok().zip(first.cohort_cac().ok());
    let early = early.filter(|(calendar, cohort)| *calendar > cohort * 1.5).map(|(calendar, _)| {
        let amount = cx.writer.figure(calendar, Style::Money);
        [" ", &cx.t(MonthText::EarlyIsDear { amount, month: first.month })].concat()
    });
    html! { <p class="note">{cx.t(MonthText::TableNote)}{early}</p> }
}

fn table(cx: &ViewContext, plan: &Plan, timeline: Timeline) -> Html {
    // What a single one of several channels costs besides its media is a question of shares, not of months.
    let is_whole = month_scope(cx).is_none() || plan.channels().len() == 1;
    let cash = is_whole.then(|| CashFlow::of(&timeline, &plan.economics));
    let value_missing = cash.as_ref().is_some_and(|cash| cash.earned.is_none());
    let back = cash.as_ref().and_then(CashFlow::payback_month);
    let total_closing = timeline.total_closing();
    let (shown, later) = timeline.truncated(Timeline::MONTHS_SHOWN_AFTER);
    let table = MonthRows {
        shown: &shown,
        later,
        total_closing,
        money: cash.map(|cash| (cash, &plan.economics)),
        writer: cx.writer,
    };
    let rows = Rc::new(table.rows());
    let months: Vec<Month> = shown.months.iter().map(|period| period.month).collect();
    let tinted = back.and_then(|back| months.iter().position(|&month| month == back));
    let later = later.map(|later| {
        let month = later.last_month;
        let until = match later.beyond {
            0.0 => MonthText::Until(month),
            beyond => MonthText::OfThemAfter { sales: cx.writer.figure(beyond, Style::Count), month },
        };
        html! { <th scope="col" class="later">{cx.t(MonthText::LaterOn)}<span class="optional">{cx.t(until)}</span></th> }
    });
    let on_paper = paper_table(cx, &rows, &months, later.is_some());
    let copy = copy(cx, rows.clone(), months.clone(), later.is_some());
    html! {
        <>
            { copy }
            <div class="scroll" role="group" aria-labelledby="month-table-heading" tabindex="0">
                <table id="month-table" class="figures">
                    <thead><tr><td></td>{ for months.iter().enumerate().map(|(at, &month)| head(cx, at, month, tinted)) }{later}<th scope="col">{cx.t(MonthText::Total)}</th></tr></thead>
                    <tbody>{ for rows.iter().map(|row| view(cx, row, tinted)) }</tbody>
                </table>
            </div>
            { on_paper }
            if value_missing { <p class="note">{cx.t(MonthText::BalanceMissing)}</p> }
        </>
    }
}

/// The year stands where it changes.
fn head(cx: &ViewContext, at: usize, month: Month, tinted: Option<usize>) -> Html {
    let year = (at == 0 || month.month() == 1).then(|| month.year().to_string());
    html! {
        <th scope="col" class={cell_class(at, tinted)} data-month={month.to_string()}>
            {cx.t(MonthChartText::Name(month))}<span class="optional">{year}</span>
        </th>
    }
}

fn view(cx: &ViewContext, row: &MonthRow, tinted: Option<usize>) -> Html {
    let cell = |at: usize| html! { <td class={cell_class(at, tinted)}>{figure(row, at)}</td> };
    html! {
        <tr data-row={row.code}>
            <th scope="row">{column_heading(row.label.clone().into(), row.style, cx.writer)}</th>
            { for (0..row.cells.len()).map(cell) }
            <td class="total">{figure(row, row.cells.len())}</td>
        </tr>
    }
}

/// A figure of a row, or behind the last one its total.
pub fn figure(row: &MonthRow, at: usize) -> Html {
    let Some(text) = row.cells.get(at).unwrap_or(&row.total) else {
        return html! { <span class="missing">{NO_FIGURE}</span> };
    };
    match row.signs.get(at) {
        Some(below) => html! { <span class={if *below { "bad" } else { "good" }}>{text.clone()}</span> },
        None => html! { {text.clone()} },
    }
}

fn cell_class(at: usize, tinted: Option<usize>) -> &'static str {
    if tinted == Some(at) { "crossing-month" } else { "" }
}

/// Copies the table, for a spreadsheet or a document.
fn copy(cx: &ViewContext, rows: Rc<Vec<MonthRow>>, months: Vec<Month>, has_later: bool) -> Html {
    let writer = cx.writer;
    let write = move || {
        let lines = lines(writer, &rows, &months, has_later);
        Clipping { plain: plain_table(&lines), html: Some(html_table(&lines)) }
    };
    copy_button(cx, "copy-months", cx.t(PublishText::CopyTable), Rc::new(write), Html::default())
}

/// The cells of the table, the headings in the first line.
fn lines(writer: Writer, rows: &[MonthRow], months: &[Month], has_later: bool) -> Vec<Vec<String>> {
    let mut head = vec![String::new()];
    head.extend(months.iter().map(|&month| writer.t(MonthText::Short(month)).to_string()));
    head.extend(has_later.then(|| writer.t(MonthText::LaterOn).to_string()));
    head.push(writer.t(MonthText::Total).to_string());
    let line = |row: &MonthRow| {
        let heading = column_heading(row.label.clone().into(), row.style, writer).to_string();
        let cells = row.cells.iter().chain([&row.total]).map(|cell| cell.clone().unwrap_or_default());
        std::iter::once(heading).chain(cells).collect()
    };
    std::iter::once(head).chain(rows.iter().map(line)).collect()
}
