//! A button that copies a text, or shows it where the browser refuses to copy.

use crate::platform::clipboard;
use crate::state::{Action, ShareOutcome};
use crate::text::PublishText;
use crate::ui::hooks::after_render;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Writes the text when the button is pressed: at each render it would be slow.
pub type WriteText = Rc<dyn Fn() -> String>;

/// The button, behind another one. Where copying is refused the text is shown in a field with the id of the button and
/// `-text`, selected.
pub fn copy_button(
    cx: &ViewContext,
    id: &'static str,
    label: AttrValue,
    write: WriteText,
    before: Html,
) -> Html {
    let (outcome, refused) = match &cx.app.notices.share_outcome {
        Some(ShareOutcome::Copied(button)) if *button == id => (Some(PublishText::Copied), None),
        Some(ShareOutcome::CopyDenied { button, text }) if *button == id => {
            (Some(PublishText::NotCopied), Some(text))
        }
        _ => (None, None),
    };
    let field: AttrValue = [id, "-text"].concat().into();
    let onclick = {
        let (dispatch, field) = (cx.dispatch.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            let (dispatch, field, text) = (dispatch.clone(), field.clone(), write());
            spawn_local(async move {
                let outcome = match clipboard::copy(&text).await {
                    Ok(()) => ShareOutcome::Copied(id),
                    Err(clipboard::ClipboardDenied) => {
                        ShareOutcome::CopyDenied { button: id, text: text.into() }
                    }
                };
                dispatch.dispatch(Action::SetShareOutcome(outcome));
                after_render(move || clipboard::select_all(&field));
            });
        })
    };
    let outcome = outcome.map(|outcome| cx.t(outcome));
    html! {
        <>
            <div class="actions">
                {before}
                <button type="button" {id} {onclick}>{label.clone()}</button>
                <p class="note said" role="status">{outcome}</p>
            </div>
            if let Some(text) = refused {
                <textarea id={field} class="to-copy" readonly={true} rows="6" spellcheck="false" aria-label={label}
                    value={text.to_string()} />
            }
        </>
    }
}
