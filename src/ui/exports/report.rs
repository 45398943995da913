//! The report on the rows that were read.

use super::ExportsContext;
use super::columns::column_name;
use super::file::FileTable;
use super::format_question::iso_date;
use super::session::ExportSession;
use crate::io::exports::{Aggregate, Report, RowPreview, SkipReason, SkippedRow};
use crate::model::Indicator;
use crate::text::{ActualText, ExportText, Style};
use crate::ui::figures::{NO_FIGURE, figure_or_dash};
use crate::ui::html::html;
use yew::prelude::*;

/// The most rows and names listed.
const SHOWN: usize = 50;

/// The first rows of a file as they are understood, and those that do not count.
pub fn report(view: &ExportsContext, file: &FileTable) -> Html {
    let Some(report) = file.outcome.as_ref().map(|outcome| &outcome.report) else { return Html::default() };
    html! { <>{ first_rows(view, report) }{ left_out(view, file, report) }</> }
}

/// What of a file has to be known to trust its figures.
pub fn warnings(view: &ExportsContext, session: &ExportSession, file: &FileTable) -> Vec<ExportText> {
    let report = file.outcome.as_ref().map(|outcome| &outcome.report);
    let (Some(report), Some(aggregate)) = (report, &session.aggregate) else { return Vec::new() };
    let number = |value: f64| view.writer.figure(value, Style::Count);
    let count = |count: u32| number(f64::from(count));
    let money = |amount: f64| view.writer.figure(amount, Style::Money);
    let own = view.writer.currency.code();
    let others: Vec<&str> = report.currencies.iter().copied().filter(|code| *code != own).collect();
    let nonzero = |count: u32| (count > 0).then_some(count);
    let lines = [
        nonzero(report.nul_bytes as u32).map(|it| ExportText::NulBytes(count(it))),
        (!others.is_empty()).then(|| ExportText::Currencies(amounts(view, report, &others))),
        nonzero(report.credits.0)
            .map(|it| ExportText::Credits { count: count(it), sum: money(-report.credits.1) }),
        (aggregate.excess_credits > 0.0).then(|| ExportText::ExcessCredits(money(aggregate.excess_credits))),
        (report.other_results > 0.0).then(|| ExportText::OtherResults(number(report.other_results))),
        nonzero(report.shared_periods).map(|it| ExportText::SharedPeriods(count(it))),
        nonzero(report.shared_weeks).map(|it| ExportText::SharedWeeks(count(it))),
        nonzero(report.undated_rows).map(|it| ExportText::UndatedRows(count(it))),
        nonzero(report.without_spend).map(|it| ExportText::WithoutSpend(count(it))),
        nonzero(report.undated_sales).map(|it| ExportText::UndatedSales(count(it))),
        rows_without_channel(view, aggregate),
        (aggregate.leads_without_channel > 0.0)
            .then(|| ExportText::WithoutChannel(number(aggregate.leads_without_channel))),
        nonzero(aggregate.sales_before_leads).map(|it| ExportText::BeforeLeads(count(it))),
        nonzero(aggregate.sales_without_lead).map(|it| ExportText::WithoutLead(count(it))),
        (!aggregate.counted_twice.is_empty()).then_some(ExportText::CountedTwice),
        aggregate.overlaps_earlier_file.then_some(ExportText::OverlappingFiles),
    ];
    lines.into_iter().flatten().collect()
}

/// Currencies with their amounts, where these are known.
fn amounts(view: &ExportsContext, report: &Report, codes: &[&'static str]) -> String {
    let with_amount = |code: &&'static str| {
        let amount = report.amounts.iter().find(|(known, _)| known == code);
        amount.map_or((*code).to_owned(), |(code, amount)| written_amount(view, code, *amount))
    };
    codes.iter().map(with_amount).collect::<Vec<_>>().join(", ")
}

/// An amount in a currency that plans may not have.
pub fn written_amount(view: &ExportsContext, code: &str, amount: f64) -> String {
    [code, " ", &view.writer.figure(amount, Style::Count)].concat()
}

/// What was taken for a missing channel.
fn rows_without_channel(view: &ExportsContext, aggregate: &Aggregate) -> Option<ExportText> {
    let cells = &aggregate.rows_without_channel;
    let name = |(cell, _): &(String, u32)| match cell.as_str() {
        "" => view.t(ExportText::EmptyCell).to_string(),
        mark => format!("“{mark}”"),
    };
    let rows: u32 = cells.iter().map(|(_, rows)| rows).sum();
    (rows > 0).then(|| ExportText::RowsWithoutChannel {
        count: view.writer.figure(f64::from(rows), Style::Count),
        cells: cells.iter().map(name).collect::<Vec<_>>().join(", "),
    })
}

fn first_rows(view: &ExportsContext, report: &Report) -> Html {
    let figure = |value: Option<f64>, style| figure_or_dash(view.writer, value, style);
    let row = |row: &RowPreview| {
        let dates = [row.day, row.sale].into_iter().flatten().map(iso_date).collect::<Vec<_>>().join(" → ");
        html! {
            <tr>
                <th scope="row">{row.line.to_string()}</th>
                <td>{dates}</td>
                <td><bdi>{row.channel.clone().unwrap_or_else(|| NO_FIGURE.to_owned())}</bdi></td>
                <td>{figure(row.spend, Style::Money)}</td>
                <td>{figure(row.leads, Style::Count)}</td>
                <td>{figure(row.sales, Style::Count)}</td>
            </tr>
        }
    };
    let actual = |indicator| view.t(ActualText::Label(indicator));
    let heads = [ExportText::Row, ExportText::Date, ExportText::Channel].map(|text| view.t(text));
    let heads = heads.into_iter().chain(Indicator::ALL.map(actual));
    html! {
        <details class="data">
            <summary>{view.t(ExportText::FirstRows)}</summary>
            <div class="scroll" tabindex="0" role="group" aria-label={view.t(ExportText::FirstRows)}>
                <table class="plain">
                    <thead><tr>{ for heads.map(|head| html! { <th scope="col">{head}</th> }) }</tr></thead>
                    <tbody>{ for report.preview.iter().map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}

fn left_out(view: &ExportsContext, file: &FileTable, report: &Report) -> Html {
    let all = report.skipped_rows();
    if all == 0 {
        return Html::default();
    }
    let count = |count: u32| view.writer.figure(f64::from(count), Style::Count);
    let row = |row: &SkippedRow| {
        let reason = view.t(skip_reason(view, file, row.reason));
        html! { <tr><th scope="row">{row.line.to_string()}</th><td>{reason}</td></tr> }
    };
    let shown = report.skipped.len().min(SHOWN) as u32;
    html! {
        <details class="data" id="export-left-out">
            <summary>{view.t(ExportText::LeftOut(count(all)))}</summary>
            <ul class="note">
                { for report.reasons.iter().map(|&(reason, rows)| html! { <li>{[&view.t(skip_reason(view, file, reason)), ": ", &count(rows)].concat()}</li> }) }
            </ul>
            <table class="plain">
                <thead><tr><th scope="col">{view.t(ExportText::Row)}</th><td></td></tr></thead>
                <tbody>{ for report.skipped.iter().take(SHOWN).map(row) }</tbody>
            </table>
            if all > shown { <p class="note">{view.t(ExportText::LeftOutMore(count(all - shown)))}</p> }
        </details>
    }
}

/// Why a row does not count.
pub fn skip_reason(view: &ExportsContext, file: &FileTable, reason: SkipReason) -> ExportText {
    let name = |at| column_name(view, at, file.table.columns().get(at));
    let column = reason.column().map(name).unwrap_or_default();
    ExportText::SkipReason { reason, column: column.into() }
}
