//! A button that copies a text, and the text itself where the browser refuses to.

use super::words;
use crate::platform::clipboard;
use crate::state::{Action, App, Taken};
use crate::text::PublishText;
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The button by its id and what it says, with the text that it copies, behind another one. Where that is refused the
/// text stands in a field whose id ends in `-text`, selected.
pub fn copying(
    app: &App,
    dispatch: &Dispatch,
    id: &'static str,
    label: AttrValue,
    text: String,
    before: Html,
) -> Html {
    let text: Rc<str> = text.into();
    let field: AttrValue = [id, "-text"].concat().into();
    let (said, refused) = match &app.notices.taken {
        Some(Taken::Copied(taken)) if *taken == text => (Some(PublishText::Copied), false),
        Some(Taken::Refused(taken)) if *taken == text => (Some(PublishText::NotCopied), true),
        _ => (None, false),
    };
    let onclick = {
        let (dispatch, text, field) = (dispatch.clone(), text.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            let (dispatch, text, field) = (dispatch.clone(), text.clone(), field.clone());
            spawn_local(async move {
                let copied = clipboard::copy(&text).await.is_ok();
                dispatch.dispatch(Action::Took(if copied {
                    Taken::Copied(text)
                } else {
                    Taken::Refused(text)
                }));
                // Once the page shows the field.
                spawn_local(async move { clipboard::select_all(&field) });
            });
        })
    };
    let said = said.map(|said| words(app.preferences.language, said));
    html! {
        <>
            <div class="actions">
                {before}
                <button type="button" {id} {onclick}>{label.clone()}</button>
                <p class="note said" role="status">{said}</p>
            </div>
            if refused {
                <textarea id={field} class="to-copy" readonly={true} rows="6" spellcheck="false" aria-label={label}
                    value={text.to_string()} />
            }
        </>
    }
}
