//! The files of the import: to choose, drop and paste them, and what of them counts.

use super::ExportsContext;
use super::file::{ExportError, FileContent, ImportFile};
use super::session::ExportSession;
use crate::io::exports::TooMany;
use crate::platform::{files as chosen, page};
use crate::text::{ExportText, ImportText, Style};
use crate::ui::hooks::{receive_files, receive_text};
use crate::ui::html::html;
use crate::ui::icons::Icon;
use yew::prelude::*;

pub fn files(view: &ExportsContext, session: &ExportSession) -> Html {
    let dispatch = view.props.dispatch.clone();
    let on_files = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| receive_files(chosen::selected_files(&event), true, &dispatch))
    };
    let on_text = Callback::from(move |_: MouseEvent| {
        let text = page::textarea_value("export-text").unwrap_or_default();
        receive_text(text, true, &dispatch);
    });
    let list = session.files.iter().enumerate().map(|(at, file)| item(view, session, at, file));
    let is_empty = session.has_no_table();
    let ways = html! {
        <>
            <input id="export-file" class="visually-hidden" type="file" multiple="" accept=".csv,.tsv,.txt,.json,text/csv,text/plain" onchange={on_files} aria-describedby="export-error" />
            <label class="choose" for="export-file">{ Icon::ADD.view() }{view.t(ExportText::ChooseFile)}</label>
            <label for="export-text">{view.t(ExportText::Paste)}</label>
            <textarea id="export-text" rows="3" spellcheck="false" autocomplete="off" aria-describedby="export-error" />
            <div class="actions"><button type="button" id="export-look" onclick={on_text}>{view.t(ExportText::PreviewTable)}</button></div>
            <p class="note">{if is_empty { view.t(ExportText::Hint) } else { view.t(ImportText::MoreFilesHint) }}</p>
        </>
    };
    html! {
        <>
            <section class="group" aria-labelledby="files-heading">
                <h2 id="files-heading" tabindex="-1">{view.t(ImportText::Files)}</h2>
                <ul class="files">{ for list }</ul>
                if is_empty { { ways } } else { <details class="ways" id="export-add"><summary>{view.t(ImportText::AddFiles)}</summary>{ ways }</details> }
            </section>
            <section class="group">
                <p class="note">{view.t(ExportText::PrivacyNote)}</p>
                if !session.files.is_empty() {
                    <button type="button" id="export-forget" onclick={view.click(ExportSession::clear)}>{view.t(ImportText::StartOver)}</button>
                }
            </section>
        </>
    }
}

fn item(view: &ExportsContext, session: &ExportSession, at: usize, file: &ImportFile) -> Html {
    let name = file_name(view, file);
    let count = |count: u32| view.writer.figure(f64::from(count), Style::Count);
    let state = match (&file.content, session.progress(at)) {
        (FileContent::Failed(error), _) => {
            return html! {
                <li class="failed">
                    <bdi>{name.clone()}</bdi>{ remove(view, at, name) }
                    <small id="export-error" class="wrong" role="alert">{view.t(error_text(*error))}</small>
                </li>
            };
        }
        (_, Some(share)) => return reading(view, name, at, share),
        (FileContent::Table(table), None) => match &table.outcome {
            Some(outcome) => {
                let (used, rows) = (count(outcome.report.used), count(outcome.report.rows));
                view.t(ExportText::Counted { used, rows })
            }
            None if table.question.is_some() => view.t(ImportText::HasQuestion),
            None if table.mapping.error().is_some() => view.t(ImportText::NeedsColumns),
            None => view.t(ImportText::Waiting),
        },
        (FileContent::Received(_) | FileContent::Decoding, None) => view.t(ImportText::Waiting),
    };
    let id =
        if at == session.shown { "export-counted".to_owned() } else { format!("export-counted-{}", at + 1) };
    html! { <li>{ Icon::EXPORT.view() }<bdi>{name.clone()}</bdi>{ remove(view, at, name) }<small {id}>{state}</small></li> }
}

fn reading(view: &ExportsContext, name: AttrValue, at: usize, share: f64) -> Html {
    let label =
        view.t(ExportText::Reading(view.writer.figure((share * 100.0).floor() / 100.0, Style::Percent)));
    html! {
        <li>
            { Icon::EXPORT.view() }<bdi>{name.clone()}</bdi>{ remove(view, at, name) }
            <small><progress id="export-progress" max="100" value={((share * 100.0) as u32).to_string()} aria-label={label.clone()} />{label}</small>
        </li>
    }
}

fn remove(view: &ExportsContext, at: usize, name: AttrValue) -> Html {
    let label = view.t(ImportText::RemoveFile(name.as_str().into()));
    html! { <button type="button" class="bare" id={format!("export-remove-{}", at + 1)} aria-label={label} onclick={view.click(move |session| session.remove(at))}>{ Icon::CLOSE.view() }</button> }
}

/// The name of a file, or that it was pasted.
pub fn file_name(view: &ExportsContext, file: &ImportFile) -> AttrValue {
    if file.name.is_empty() { view.t(ImportText::PastedTable) } else { file.name.clone().into() }
}

fn error_text(error: ExportError) -> ExportText {
    match error {
        ExportError::TooMany(TooMany::Rows) => ExportText::TooManyRows,
        ExportError::TooMany(TooMany::Channels) => ExportText::TooManyChannels,
        ExportError::NotATable(reason) => ExportText::NotATable(reason),
    }
}
