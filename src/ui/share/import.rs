//! Importing scenarios from a file or from pasted text.

use super::import_review::import_review;
use crate::platform::files;
use crate::state::{Action, ImportPreview};
use crate::text::{Message, SharingText};
use crate::ui::hooks::receive_files;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// In bytes. Only up to this length the field is a controlled one: Yew compares its value at each render.
const MAX_CONTROLLED: usize = 20_000;

pub fn import(cx: &ViewContext) -> Html {
    let onchange = {
        let dispatch = cx.dispatch.clone();
        Callback::from(move |event: Event| {
            receive_files(files::selected_files(&event), false, &dispatch);
        })
    };
    // On `change`, not on `input`: with every key a long text would be copied.
    let set_text = cx.on_value(|text| Some(Action::SetImportText(text)));
    let unusable = match cx.app.import_preview.as_deref() {
        Some(ImportPreview::Unusable(error)) => Some(cx.t(SharingText::Unusable(*error))),
        Some(ImportPreview::NotLoaded) => Some(cx.t(Message::ViewNotLoaded)),
        _ => None,
    };
    let is_wrong = unusable.is_some();
    html! {
        <section class="import" aria-labelledby="share-import">
            <p class="note">{cx.t(SharingText::DropHint)}</p>
            <label class="field" for="bring-file">{cx.t(SharingText::ChooseFile)}</label>
            <input id="bring-file" type="file" multiple="" accept=".json,.txt,.tsv,.csv,application/json,text/plain,text/csv" {onchange} />
            <label class="field" for="bring-text">{cx.t(SharingText::Paste)}</label>
            <textarea id="bring-text" class="to-copy" rows="4" spellcheck="false" autocomplete="off"
                value={(cx.app.import_text.len() <= MAX_CONTROLLED).then(|| cx.app.import_text.to_string())} onchange={set_text}
                aria-describedby="bring-error" aria-invalid={is_wrong.then_some("true")} />
            <p id="bring-error" class="wrong" role="status">{unusable}</p>
            <div class="actions"><button type="button" id="look" onclick={cx.click(Action::PreviewImportText)}>{cx.t(SharingText::Preview)}</button></div>
            { import_review(cx) }
        </section>
    }
}
