//! A button that copies a text, and the text itself where the browser refuses to.

use crate::platform::clipboard;
use crate::state::{Action, App, ShareOutcome};
use crate::text::PublishText;
use crate::ui::hooks::{Dispatch, once_drawn};
use crate::ui::html::html;
use crate::ui::words::say;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Makes a text once it is asked for: with every key it would be slow.
pub type Writing = Rc<dyn Fn() -> String>;

/// The button by its id and what it says, with what writes the text that it copies, behind another one. Where copying
/// is refused the text stands in a field whose id ends in `-text`, selected.
pub fn copying(
    app: &App,
    dispatch: &Dispatch,
    id: &'static str,
    label: AttrValue,
    write: Writing,
    before: Html,
) -> Html {
    let (said, refused) = match &app.notices.share_outcome {
        Some(ShareOutcome::Copied(button)) if *button == id => (Some(PublishText::Copied), None),
        Some(ShareOutcome::CopyDenied { button, text }) if *button == id => {
            (Some(PublishText::NotCopied), Some(text))
        }
        _ => (None, None),
    };
    let field: AttrValue = [id, "-text"].concat().into();
    let onclick = {
        let (dispatch, field) = (dispatch.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            let (dispatch, field, text) = (dispatch.clone(), field.clone(), write());
            spawn_local(async move {
                let taken = match clipboard::copy(&text).await {
                    Ok(()) => ShareOutcome::Copied(id),
                    Err(clipboard::ClipboardDenied) => {
                        ShareOutcome::CopyDenied { button: id, text: text.into() }
                    }
                };
                dispatch.dispatch(Action::SetShareOutcome(taken));
                once_drawn(move || clipboard::select_all(&field));
            });
        })
    };
    let said = said.map(|said| say(app.preferences.language, said));
    html! {
        <>
            <div class="actions">
                {before}
                <button type="button" {id} {onclick}>{label.clone()}</button>
                <p class="note said" role="status">{said}</p>
            </div>
            if let Some(text) = refused {
                <textarea id={field} class="to-copy" readonly={true} rows="6" spellcheck="false" aria-label={label}
                    value={text.to_string()} />
            }
        </>
    }
}
