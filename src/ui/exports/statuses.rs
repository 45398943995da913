//! The different statuses, or kinds of results, of a file, and what each counts as.

use super::ExportsContext;
use super::file::FileTable;
use crate::io::exports::JudgedCell;
use crate::platform::page;
use crate::text::{ImportText, Style};
use crate::ui::html::html;
use yew::prelude::*;

pub fn statuses(view: &ExportsContext, file: &FileTable) -> Html {
    let judged = file.outcome.as_ref().map(|outcome| &outcome.report.judged[..]).unwrap_or_default();
    if judged.is_empty() {
        return Html::default();
    }
    let item = |(at, cell): (usize, &JudgedCell)| {
        let (handle, status) = (view.handle.clone(), cell.cell.clone());
        let onchange = Callback::from(move |event: Event| {
            let (counts, status) = (page::is_checked(&event), status.clone());
            handle.change(|session| session.change_mapping(|file| file.mapping.choose(&status, counts)));
        });
        let rows = view.writer.figure(f64::from(cell.rows), Style::Count);
        let text = ImportText::StatusRows { status: cell.cell.as_str().into(), rows };
        html! { <li><label class="tick"><input type="checkbox" id={format!("export-status-{}", at + 1)} checked={cell.counts} {onchange} />{view.t(text)}</label></li> }
    };
    html! {
        <fieldset class="statuses">
            <legend>{view.t(ImportText::Statuses)}</legend>
            <p class="note">{view.t(ImportText::StatusesHint)}</p>
            <ul>{ for judged.iter().enumerate().map(item) }</ul>
        </fieldset>
    }
}
