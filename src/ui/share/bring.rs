//! Plans that come in, from a file or from what is pasted.

use super::review::review;
use super::troubles::{trouble, words};
use crate::platform::files;
use crate::state::{Action, App, Review};
use crate::text::SharingText;
use crate::ui::acts::jotting;
use crate::ui::focus::focus;
use crate::ui::hooks::{Dispatch, look_at};
use crate::ui::html::html;
use yew::prelude::*;

/// What is pasted, on the desk until it is looked at.
const PASTED: &str = "bring-text";

/// The section.
pub fn bring(app: &App, dispatch: &Dispatch) -> Html {
    let say = |text: SharingText| words(app.preferences.language, text);
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(file) = files::chosen(&event) {
                look_at(file, &dispatch);
            }
        })
    };
    let look = {
        let (dispatch, text) = (dispatch.clone(), app.desk.text(PASTED).to_owned());
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Consider(text.clone()));
            focus("review");
        })
    };
    let unusable = match app.review.as_deref() {
        Some(Review::Unusable(error)) => Some(say(SharingText::Unusable(trouble(*error)))),
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
                value={app.desk.text(PASTED).to_owned()} oninput={jotting(dispatch, PASTED.into())}
                aria-describedby="bring-error" aria-invalid={said.then_some("true")} />
            <p id="bring-error" class="wrong" role="status">{unusable}</p>
            <div class="actions"><button type="button" id="look" onclick={look}>{say(SharingText::LookAtIt)}</button></div>
            { review(app, dispatch) }
        </section>
    }
}
