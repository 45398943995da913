//! Before a table is looked at, and while it is read.

use super::Scene;
use super::session::{Known, Session, Trouble};
use crate::io::exports::{NotATable, TooMany};
use crate::platform::{files, page};
use crate::state::fingerprint;
use crate::text::{ExportText, Style};
use crate::ui::html::html;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The choice of a file or a text, with what was wrong with the last one.
pub fn starting(scene: &Scene, trouble: Option<Trouble>) -> Html {
    let known = known(scene);
    let on_file = {
        let (handle, known) = (scene.handle.clone(), known.clone());
        Callback::from(move |event: Event| {
            let Some(file) = files::selected_file(&event) else { return };
            let (handle, known) = (handle.clone(), known.clone());
            spawn_local(async move {
                let bytes = match file.size() > crate::io::limits::EXPORT {
                    true => Err(NotATable::TooLarge),
                    false => file.bytes().await.ok_or(NotATable::NoText),
                };
                handle.change(|session| match bytes {
                    Ok(bytes) => session.begin(bytes, known),
                    Err(error) => session.stage = super::Stage::Start(Some(Trouble::NotATable(error))),
                });
            });
        })
    };
    let on_text = {
        let handle = scene.handle.clone();
        Callback::from(move |_: MouseEvent| {
            let text = page::textarea_value("export-text").unwrap_or_default();
            handle.change(|session| session.begin_with_text(text, known.clone()));
        })
    };
    let said = trouble.map(|trouble| scene.say(text_of(trouble)));
    let wrong = said.is_some();
    html! {
        <>
            <p class="note">{scene.say(ExportText::Hint)}</p>
            <p class="note">{scene.say(ExportText::OnlySums)}</p>
            <label class="field" for="export-file">{scene.say(ExportText::ChooseFile)}</label>
            <input id="export-file" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" onchange={on_file} aria-describedby="export-error" />
            <label class="field" for="export-text">{scene.say(ExportText::Paste)}</label>
            <textarea id="export-text" class="to-copy" rows="3" spellcheck="false" autocomplete="off"
                aria-describedby="export-error" aria-invalid={wrong.then_some("true")} />
            <p id="export-error" class="wrong" role="status">{said}</p>
            <div class="actions"><button type="button" id="export-look" onclick={on_text}>{scene.say(ExportText::Look)}</button></div>
        </>
    }
}

/// What was chosen for an export of the same shape before.
fn known(scene: &Scene) -> Known {
    let desk = scene.props.desk.clone();
    Rc::new(move |shape: &str| desk.text(&remembered_id(shape)).parse().ok())
}

/// The desk's id of the mapping for a shape.
pub fn remembered_id(shape: &str) -> String {
    // The columns' names are nobody's business.
    format!("export-{:x}", fingerprint(shape))
}

fn text_of(trouble: Trouble) -> ExportText {
    match trouble {
        Trouble::TooMany(TooMany::Rows) => ExportText::TooManyRows,
        Trouble::TooMany(TooMany::Channels) => ExportText::TooManyChannels,
        Trouble::NotATable(reason) => ExportText::NotATable(reason),
    }
}

/// How far the reading is, with the way out of it.
pub fn reading(scene: &Scene, share: f64) -> Html {
    let words =
        scene.say(ExportText::Reading(scene.writer.figure((share * 100.0).floor() / 100.0, Style::Percent)));
    html! {
        <>
            <progress id="export-progress" max="100" value={((share * 100.0) as u32).to_string()} aria-label={words.clone()} />
            <p class="note">{words}</p>
            <div class="actions"><button type="button" id="export-cancel" onclick={scene.click(Session::cancel)}>{scene.say(ExportText::Cancel)}</button></div>
        </>
    }
}
