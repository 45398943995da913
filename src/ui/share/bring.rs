//! Plans that come in, from a file or from what is pasted.

use super::review::review;
use super::troubles::trouble;
use crate::platform::{files, page};
use crate::state::{Action, App, ImportPreview};
use crate::text::SharingText;
use crate::ui::acts::click_then;
use crate::ui::hooks::{Dispatch, look_at};
use crate::ui::html::html;
use crate::ui::words::say;
use yew::prelude::*;

/// Up to so many bytes the field is kept in step with what was pasted: comparing more would be slow.
const COMPARED: usize = 20_000;

/// The section.
pub fn bring(app: &App, dispatch: &Dispatch) -> Html {
    let say = |text: SharingText| say(app.preferences.language, text);
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(file) = files::selected_file(&event) {
                look_at(file, &dispatch);
            }
        })
    };
    // Once it is all there: with every key a long text would be slow.
    let hold = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(text) = page::field_value(&event) {
                dispatch.dispatch(Action::SetImportText(text));
            }
        })
    };
    let unusable = match app.import_preview.as_deref() {
        Some(ImportPreview::Unusable(error)) => Some(say(SharingText::Unusable(trouble(*error)))),
        _ => None,
    };
    let said = unusable.is_some();
    html! {
        <section class="card sharing" aria-labelledby="bring-heading">
            <h2 id="bring-heading">{say(SharingText::BringHeading)}</h2>
            <p class="note">{say(SharingText::BringHint)}</p>
            <label class="field" for="bring-file">{say(SharingText::ChooseFile)}</label>
            <input id="bring-file" type="file" accept=".json,.txt,.tsv,application/json,text/plain" {onchange} />
            <label class="field" for="bring-text">{say(SharingText::Paste)}</label>
            <textarea id="bring-text" class="to-copy" rows="4" spellcheck="false" autocomplete="off"
                value={(app.import_text.len() <= COMPARED).then(|| app.import_text.to_string())} onchange={hold}
                aria-describedby="bring-error" aria-invalid={said.then_some("true")} />
            <p id="bring-error" class="wrong" role="status">{unusable}</p>
            <div class="actions"><button type="button" id="look" onclick={click_then(dispatch, Action::PreviewImportText, "review".into())}>{say(SharingText::LookAtIt)}</button></div>
            { review(app, dispatch) }
        </section>
    }
}
