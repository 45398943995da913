//! The choice of a file, and the progress of its reading.

use super::ExportsContext;
use super::session::{ExportError, ExportSession, FindMapping, SessionState};
use crate::io::exports::{NotATable, TooMany};
use crate::io::limits;
use crate::platform::{files, page};
use crate::state::fingerprint;
use crate::text::{ExportText, Style};
use crate::ui::html::html;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The choice of a file or a pasted text, with the error of the last one.
pub fn choose_file(view: &ExportsContext, error: Option<ExportError>) -> Html {
    let find_mapping = find_mapping(view);
    let on_file = {
        let (handle, find_mapping) = (view.handle.clone(), find_mapping.clone());
        Callback::from(move |event: Event| {
            let Some(file) = files::selected_file(&event) else { return };
            let (handle, find_mapping) = (handle.clone(), find_mapping.clone());
            spawn_local(async move {
                let bytes = match file.size() > limits::EXPORT {
                    true => Err(NotATable::TooLarge),
                    false => file.bytes().await.ok_or(NotATable::NoText),
                };
                handle.change(|session| match bytes {
                    Ok(bytes) => session.start(bytes, find_mapping),
                    Err(error) => {
                        session.state = SessionState::ChooseFile(Some(ExportError::NotATable(error)))
                    }
                });
            });
        })
    };
    let on_text = {
        let handle = view.handle.clone();
        Callback::from(move |_: MouseEvent| {
            let text = page::textarea_value("export-text").unwrap_or_default();
            handle.change(|session| session.start_with_text(text, find_mapping.clone()));
        })
    };
    let error = error.map(|error| view.t(error_text(error)));
    let is_wrong = error.is_some();
    html! {
        <>
            <p class="note">{view.t(ExportText::Hint)}</p>
            <p class="note">{view.t(ExportText::PrivacyNote)}</p>
            <label class="field" for="export-file">{view.t(ExportText::ChooseFile)}</label>
            <input id="export-file" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" onchange={on_file} aria-describedby="export-error" />
            <label class="field" for="export-text">{view.t(ExportText::Paste)}</label>
            <textarea id="export-text" class="to-copy" rows="3" spellcheck="false" autocomplete="off"
                aria-describedby="export-error" aria-invalid={is_wrong.then_some("true")} />
            <p id="export-error" class="wrong" role="status">{error}</p>
            <div class="actions"><button type="button" id="export-look" onclick={on_text}>{view.t(ExportText::PreviewTable)}</button></div>
        </>
    }
}

fn find_mapping(view: &ExportsContext) -> FindMapping {
    let choices = view.props.choices.clone();
    Rc::new(move |shape: &str| choices.export_mapping(&shape_hash(shape))?.parse().ok())
}

/// Mappings are stored by a hash of the header, because names of columns are not to be stored.
pub fn shape_hash(shape: &str) -> String {
    format!("{:x}", fingerprint(shape))
}

fn error_text(error: ExportError) -> ExportText {
    match error {
        ExportError::TooMany(TooMany::Rows) => ExportText::TooManyRows,
        ExportError::TooMany(TooMany::Channels) => ExportText::TooManyChannels,
        ExportError::NotATable(reason) => ExportText::NotATable(reason),
    }
}

pub fn reading_progress(view: &ExportsContext, share: f64) -> Html {
    let label =
        view.t(ExportText::Reading(view.writer.figure((share * 100.0).floor() / 100.0, Style::Percent)));
    html! {
        <>
            <progress id="export-progress" max="100" value={((share * 100.0) as u32).to_string()} aria-label={label.clone()} />
            <p class="note">{label}</p>
            <div class="actions"><button type="button" id="export-cancel" onclick={view.click(ExportSession::cancel)}>{view.t(ExportText::Cancel)}</button></div>
        </>
    }
}
