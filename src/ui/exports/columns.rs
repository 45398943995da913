//! The choice of what each column of a table means.

use super::ExportsContext;
use super::session::{ExportSession, SessionState};
use crate::io::exports::{ExportColumn, ExportTable, Mapping, MappingError, Reason, Role};
use crate::model::Month;
use crate::text::{ExportText, MonthText};
use crate::ui::controls::labelled_select;
use crate::ui::figures::NO_FIGURE;
use crate::ui::html::html;
use crate::ui::labels::truncated;
use yew::prelude::*;

/// The most columns shown.
const SHOWN: usize = 200;
/// In characters.
const LONGEST_CELL: usize = 40;

pub fn columns(
    view: &ExportsContext,
    table: &ExportTable,
    mapping: &Mapping,
    reasons: &[Option<Reason>],
    remembered: bool,
) -> Html {
    let columns = table.columns().iter().take(SHOWN).enumerate();
    let rows = columns.map(|(at, column)| row(view, at, column, mapping, reasons.get(at).copied().flatten()));
    let currency = view.writer.currency;
    let error = mapping.error();
    let needs_month = mapping.month.is_some() || error == Some(MappingError::Date);
    html! {
        <>
            <h3>{view.t(ExportText::Columns)}</h3>
            <p class="note">{view.t(ExportText::ColumnsHint { remembered })}</p>
            { for table.turned().map(|turned| html! { <p id="export-turned" class="note">{view.t(ExportText::Turned(turned))}</p> }) }
            <div class="scroll" tabindex="0" role="group" aria-label={view.t(ExportText::Columns)}>
                <table class="plain">
                    <thead><tr>{ for [ExportText::Column, ExportText::Meaning, ExportText::Sample].map(|head| html! { <th scope="col">{view.t(head)}</th> }) }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            if needs_month { { month_select(view, mapping) } }
            if mapping.trusts_dates() { <p id="export-all-closed" class="note">{view.t(ExportText::AllSalesWon)}</p> }
            <p id="export-lack" class="wrong" role="status">{error.map(|error| view.t(ExportText::MappingError(error)))}</p>
            <div class="actions">
                <button type="button" id="export-read" class="primary" disabled={error.is_some()} onclick={view.click(move |session| session.read(currency))}>{view.t(ExportText::Read)}</button>
                <button type="button" id="export-cancel" onclick={view.click(ExportSession::cancel)}>{view.t(ExportText::Cancel)}</button>
            </div>
        </>
    }
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
        if let SessionState::Columns { mapping, reasons, .. } = &mut session.state {
            reasons.get_mut(at).into_iter().for_each(|reason| *reason = None);
            mapping.roles[at] = code.parse().unwrap_or_default();
        }
    });
    let options = Role::ALL.iter().map(|&role| {
        html! { <option value={role.word()} selected={role == chosen}>{view.t(ExportText::Role(role))}</option> }
    });
    let sample: Vec<String> =
        column.sample.iter().take(3).map(|cell| truncated(cell, LONGEST_CELL)).collect();
    html! {
        <tr>
            <th scope="row"><bdi>{name.clone()}</bdi></th>
            <td><select id={format!("export-role-{}", at + 1)} aria-label={name} {onchange}>{ for options }</select>{ for reason.map(|reason| html! { <span class="optional">{view.t(ExportText::Reason(reason))}</span> }) }</td>
            <td><bdi>{sample.join(" · ")}</bdi></td>
        </tr>
    }
}

/// The choice of the month of all rows, where no column has dates.
fn month_select(view: &ExportsContext, mapping: &Mapping) -> Html {
    let (year, month_of_year) =
        mapping.month.or(view.props.today).map_or((2026, 1), |month| (month.year(), month.month()));
    let set_month = |read: fn(i32, u32, &str) -> Option<Month>| {
        view.on_value(move |session, text| {
            if let SessionState::Columns { mapping, .. } = &mut session.state {
                mapping.month = read(year, month_of_year, text);
            }
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
