//! What the columns of a table mean.

use super::Scene;
use super::session::{Session, Stage};
use crate::io::exports::{ExportColumn, ExportTable, Mapping, MappingError, Role};
use crate::model::Month;
use crate::platform::page;
use crate::text::{ExportText, LackText, MonthText, RoleText};
use crate::ui::html::html;
use crate::ui::words::shortened;
use yew::prelude::*;

/// So many columns are shown: no report has more that matter.
const SHOWN: usize = 200;
/// The longest a cell is shown.
const LONGEST: usize = 40;

/// The columns with the choice of their meanings.
pub fn columns(scene: &Scene, table: &ExportTable, mapping: &Mapping, remembered: bool) -> Html {
    let rows =
        table.columns().iter().take(SHOWN).enumerate().map(|(at, column)| row(scene, at, column, mapping));
    let lack = mapping.error();
    let needs_month = mapping.month.is_some() || lack == Some(MappingError::Date);
    html! {
        <>
            <h3>{scene.say(ExportText::Columns)}</h3>
            <p class="note">{scene.say(ExportText::ColumnsHint { remembered })}</p>
            <div class="scroll" tabindex="0" role="group" aria-label={scene.say(ExportText::Columns)}>
                <table class="plain">
                    <thead><tr>{ for [ExportText::Column, ExportText::Meaning, ExportText::Sample].map(|head| html! { <th scope="col">{scene.say(head)}</th> }) }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            if needs_month { { month(scene, mapping) } }
            if mapping.trusts_dates() { <p id="export-all-closed" class="note">{scene.say(ExportText::AllClosed)}</p> }
            <p id="export-lack" class="wrong" role="status">{lack.map(|lack| scene.say(ExportText::Lack(lack_text(lack))))}</p>
            <div class="actions">
                <button type="button" id="export-read" class="primary" disabled={lack.is_some()} onclick={scene.click(Session::read)}>{scene.say(ExportText::Read)}</button>
                <button type="button" id="export-cancel" onclick={scene.click(Session::cancel)}>{scene.say(ExportText::Cancel)}</button>
            </div>
        </>
    }
}

/// What a column is called.
pub fn name_of(scene: &Scene, at: usize, column: Option<&ExportColumn>) -> String {
    let name = column.map_or("", |column| column.name.as_str());
    match name.is_empty() {
        true => scene.say(ExportText::ColumnNumber(at + 1)).to_string(),
        false => shortened(name, LONGEST),
    }
}

fn row(scene: &Scene, at: usize, column: &ExportColumn, mapping: &Mapping) -> Html {
    let name = name_of(scene, at, Some(column));
    let chosen = mapping.roles.get(at).copied().unwrap_or_default();
    let onchange = {
        let handle = scene.handle.clone();
        Callback::from(move |event: Event| {
            let role = page::field_value(&event).and_then(|word| word.parse().ok()).unwrap_or_default();
            handle.change(|session| {
                if let Stage::Columns { mapping, .. } = &mut session.stage {
                    mapping.roles[at] = role;
                }
            });
        })
    };
    let options = Role::ALL.iter().map(|&role| {
        html! { <option value={role.word()} selected={role == chosen}>{scene.say(ExportText::Role(role_text(role)))}</option> }
    });
    let sample: Vec<String> = column.sample.iter().take(3).map(|cell| shortened(cell, LONGEST)).collect();
    html! {
        <tr>
            <th scope="row"><bdi>{name.clone()}</bdi></th>
            <td><select id={format!("export-role-{}", at + 1)} aria-label={name} {onchange}>{ for options }</select></td>
            <td><bdi>{sample.join(" · ")}</bdi></td>
        </tr>
    }
}

/// The month of all rows, where no column tells.
fn month(scene: &Scene, mapping: &Mapping) -> Html {
    let today = crate::ui::months::this_month();
    let chosen = mapping.month.or(today);
    let (year, of_year) = chosen.map_or((2026, 1), |month| (month.year(), month.month()));
    let choose = |read: fn(i32, u32, &str) -> Option<Month>| {
        let handle = scene.handle.clone();
        Callback::from(move |event: Event| {
            let month = page::field_value(&event).and_then(|text| read(year, of_year, &text));
            handle.change(|session| {
                if let Stage::Columns { mapping, .. } = &mut session.stage {
                    mapping.month = month;
                }
            });
        })
    };
    let by_month = choose(|year, _, text| Month::new(year, text.parse().ok()?));
    let by_year = choose(|_, of_year, text| Month::new(text.parse().ok()?, of_year));
    let months = (1..=12).map(|month| {
        let selected = mapping.month.is_some() && month == of_year;
        html! { <option value={month.to_string()} {selected}>{scene.say(MonthText::OfYear(month))}</option> }
    });
    let years = (year - 6..=year + 1).map(|each| {
        html! { <option value={each.to_string()} selected={each == year}>{each.to_string()}</option> }
    });
    html! {
        <div class="month-choices">
            <label class="choice">
                <span>{scene.say(ExportText::MonthOfAll)}</span>
                <select id="export-month" onchange={by_month}><option value="" selected={mapping.month.is_none()}>{"—"}</option>{ for months }</select>
            </label>
            <label class="choice">
                <span>{scene.say(ExportText::Year)}</span>
                <select id="export-year" onchange={by_year}>{ for years }</select>
            </label>
        </div>
    }
}

fn lack_text(lack: MappingError) -> LackText {
    match lack {
        MappingError::Date => LackText::Date,
        MappingError::Counts => LackText::Counts,
        MappingError::Twice(role) => LackText::Twice(role_text(role)),
        MappingError::Idle(role) => LackText::Idle(role_text(role)),
    }
}

fn role_text(role: Role) -> RoleText {
    match role {
        Role::Ignored => RoleText::Ignored,
        Role::Channel => RoleText::Channel,
        Role::Date => RoleText::Date,
        Role::Spend => RoleText::Spend,
        Role::Leads => RoleText::Leads,
        Role::Sales => RoleText::Sales,
        Role::LeadDate => RoleText::LeadDate,
        Role::SaleDate => RoleText::SaleDate,
        Role::LeadId => RoleText::LeadId,
        Role::Status => RoleText::Status,
    }
}
