//! The choice of what each column of a table means.

use super::ExportsContext;
use super::file::{FileTable, ImportFile};
use super::files::file_name;
use super::format_question::format_question;
use super::report::{report, warnings};
use super::session::ExportSession;
use super::statuses::statuses;
use super::step::step;
use crate::io::exports::{ExportColumn, Mapping, MappingError, Reason, Role};
use crate::model::Month;
use crate::text::{ExportText, ImportText, MonthText, Style};
use crate::ui::controls::labelled_select;
use crate::ui::figures::NO_FIGURE;
use crate::ui::html::html;
use crate::ui::labels::truncated;
use yew::prelude::*;

/// The most columns shown.
const SHOWN: usize = 200;
/// In characters.
const LONGEST_CELL: usize = 40;

/// What each column of the shown file means: those that mean something, and the others folded.
pub fn columns(view: &ExportsContext, session: &ExportSession) -> Html {
    let Some(file) = session.shown_table() else { return Html::default() };
    let FileTable { table, mapping, reasons, remembered, .. } = file;
    let columns = || table.columns().iter().take(SHOWN).enumerate();
    let row = |(at, column)| row(view, at, column, mapping, reasons.get(at).copied().flatten());
    let has_meaning = |at: usize| mapping.roles.get(at).is_some_and(|role| *role != Role::Ignored);
    let none = !columns().any(|(at, _)| has_meaning(at));
    let shown = columns().filter(|(at, _)| none || has_meaning(*at)).map(row);
    let folded: Vec<Html> = columns().filter(|(at, _)| !none && !has_meaning(*at)).map(row).collect();
    let error = mapping.error();
    let needs_month = mapping.month.is_some() || error == Some(MappingError::Date);
    let hint = match remembered {
        true => view.t(ExportText::ColumnsRemembered),
        false => view.t(ImportText::ColumnsHint),
    };
    let warnings = warnings(view, session, file);
    let is_judged = file.outcome.as_ref().is_some_and(|outcome| !outcome.report.judged.is_empty());
    let needs_look = file.outcome.is_none() || file.changed || is_judged || !warnings.is_empty();
    let table_of = |rows: Vec<Html>| {
        html! {
            <table class="plain columns">
                <thead><tr>{ for [ExportText::Column, ExportText::Sample, ExportText::Meaning].map(|head| html! { <th scope="col">{view.t(head)}</th> }) }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        }
    };
    let body = html! {
        <>
            <div class="block-head"><p id="export-columns-hint">{hint}</p>{ file_tabs(view, session) }</div>
            { for file.question.as_ref().map(|question| format_question(view, file, question)) }
            { for table.turned().map(|turned| html! { <p id="export-turned" class="note">{view.t(ExportText::Turned(turned))}</p> }) }
            { table_of(shown.collect()) }
            if !folded.is_empty() {
                <details class="data" id="export-other-columns">
                    <summary>{view.t(ImportText::OtherColumns(view.writer.figure(folded.len() as f64, Style::Count)))}</summary>
                    { table_of(folded) }
                </details>
            }
            if needs_month { { month_select(view, mapping) } }
            if mapping.trusts_dates() { <p id="export-all-closed" class="note">{view.t(ExportText::AllSalesWon)}</p> }
            <p id="export-lack" class="wrong" role="status">{error.map(|error| view.t(ExportText::MappingError(error)))}</p>
            { statuses(view, file) }
            <ul class="warnings">{ for warnings.into_iter().map(|line| html! { <li>{view.t(line)}</li> }) }</ul>
            { report(view, file) }
        </>
    };
    let line = html! { <>{ meanings(view, session) }if *remembered { <p id="export-remembered">{view.t(ExportText::ColumnsRemembered)}</p> }</> };
    step("columns", view.t(ExportText::Columns), needs_look, line, body)
}

/// What the columns of each file mean, in a line.
fn meanings(view: &ExportsContext, session: &ExportSession) -> Html {
    let line = |file: &ImportFile| {
        let table = file.table()?;
        let columns = table.table.columns().iter().zip(&table.mapping.roles).enumerate();
        let used = columns.filter(|(_, (_, role))| **role != Role::Ignored);
        let meaning = |(at, (column, role)): (usize, (&ExportColumn, &Role))| {
            [&column_name(view, at, Some(column)), ": ", &view.t(ExportText::Role(*role))].concat()
        };
        let meanings = used.map(meaning).collect::<Vec<_>>().join(" · ");
        Some(html! { <p><bdi>{meanings}</bdi></p> })
    };
    html! { { for session.files.iter().filter_map(line) } }
}

/// The files, where there are several, to choose the one whose columns are shown.
fn file_tabs(view: &ExportsContext, session: &ExportSession) -> Html {
    if session.files.len() < 2 {
        return Html::default();
    }
    let tab = |(at, file): (usize, &ImportFile)| {
        let pressed = (at == session.shown).to_string();
        let name = truncated(&file_name(view, file), 18);
        html! { <button type="button" id={format!("export-show-{}", at + 1)} aria-pressed={pressed} onclick={view.click(move |session| session.shown = at)}>{name}</button> }
    };
    html! { <div class="segments" role="group" aria-label={view.t(ImportText::Files)}>{ for session.files.iter().enumerate().map(tab) }</div> }
}

/// The name of a column, or its number.
pub fn column_name(view: &ExportsContext, at: usize, column: Option<&ExportColumn>) -> String {
    let name = column.map_or("", |column| column.name.as_str());
    match name.is_empty() {
        true => view.t(ExportText::ColumnNumber(at + 1)).to_string(),
        false => truncated(name, LONGEST_CELL),
    }
}

fn row(
    view: &ExportsContext,
    at: usize,
    column: &ExportColumn,
    mapping: &Mapping,
    reason: Option<Reason>,
) -> Html {
    let name = column_name(view, at, Some(column));
    let chosen = mapping.roles.get(at).copied().unwrap_or_default();
    let onchange = view.on_value(move |session, code| {
        session.change_mapping(|file| {
            file.reasons.get_mut(at).into_iter().for_each(|reason| *reason = None);
            file.mapping.roles[at] = code.parse().unwrap_or_default();
        });
    });
    let options = Role::ALL.iter().map(|&role| {
        html! { <option value={role.word()} selected={role == chosen}>{view.t(ExportText::Role(role))}</option> }
    });
    let sample: Vec<String> =
        column.sample.iter().take(3).map(|cell| truncated(cell, LONGEST_CELL)).collect();
    html! {
        <tr>
            <th scope="row"><bdi>{name.clone()}</bdi></th>
            <td><bdi>{sample.join(" · ")}</bdi></td>
            <td><select id={format!("export-role-{}", at + 1)} aria-label={name} {onchange}>{ for options }</select>{ for reason.map(|reason| html! { <span class="optional">{view.t(ExportText::Reason(reason))}</span> }) }</td>
        </tr>
    }
}

/// The choice of the month of all rows, where no column has dates.
fn month_select(view: &ExportsContext, mapping: &Mapping) -> Html {
    let (year, month_of_year) =
        mapping.month.or(view.props.today).map_or((2026, 1), |month| (month.year(), month.month()));
    let set_month = |read: fn(i32, u32, &str) -> Option<Month>| {
        view.on_value(move |session, text| {
            session.change_mapping(|file| file.mapping.month = read(year, month_of_year, text));
        })
    };
    let by_month = set_month(|year, _, text| Month::new(year, text.parse().ok()?));
    let by_year = set_month(|_, month, text| Month::new(text.parse().ok()?, month));
    let number = |number: i32| AttrValue::from(number.to_string());
    let months = (1..=12).map(|month| (number(month as i32), view.t(MonthText::MonthName(month))));
    let months = [("".into(), NO_FIGURE.into())].into_iter().chain(months).collect();
    let years = (year - 6..=year + 1).map(|year| (number(year), number(year))).collect();
    let chosen = mapping.month.map(|month| month.month().to_string()).unwrap_or_default();
    let (month_label, year_label) = (view.t(ExportText::MonthOfAll), view.t(ExportText::Year));
    html! {
        <div class="month-choices">
            { labelled_select("export-month".into(), month_label, months, &chosen, false, by_month) }
            { labelled_select("export-year".into(), year_label, years, &year.to_string(), false, by_year) }
        </div>
    }
}
