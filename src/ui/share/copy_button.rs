//! A button that copies, or shows what to copy where the browser refuses.

use crate::platform::clipboard::{self, Clipping};
use crate::state::{Action, ShareOutcome};
use crate::text::PublishText;
use crate::ui::hooks::after_render;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// A button that copies.
pub struct CopyButton {
    pub id: &'static str,
    pub label: AttrValue,
    pub class: Option<&'static str>,
    /// Called when the button is pressed: at each render it would be slow.
    pub write: Rc<dyn Fn() -> Clipping>,
    /// What stands before the button.
    pub before: Html,
    /// Whether the element with the id of the button and `-text` shows it anyway. Otherwise a field does where copying is
    /// refused.
    pub is_shown: bool,
}

/// A button that copies, behind something else.
pub fn copy_button<C: Into<Clipping> + 'static>(
    cx: &ViewContext,
    id: &'static str,
    label: AttrValue,
    write: Rc<dyn Fn() -> C>,
    before: Html,
) -> Html {
    let write = Rc::new(move || write().into());
    CopyButton { id, label, class: None, write, before, is_shown: false }.view(cx)
}

impl CopyButton {
    pub fn view(self, cx: &ViewContext) -> Html {
        let Self { id, label, class, write, before, is_shown } = self;
        let (outcome, refused) = match &cx.app.notices.share_outcome {
            Some(ShareOutcome::Copied(button)) if *button == id => (Some(PublishText::Copied), None),
            Some(ShareOutcome::CopyDenied { button, text }) if *button == id => {
                (Some(PublishText::NotCopied), Some(text).filter(|_| !is_shown))
            }
            _ => (None, None),
        };
        let field: AttrValue = [id, "-text"].concat().into();
        let onclick = {
            let (dispatch, field) = (cx.dispatch.clone(), field.clone());
            Callback::from(move |_: MouseEvent| {
                let (dispatch, field, clipping) = (dispatch.clone(), field.clone(), write());
                spawn_local(async move {
                    let outcome = match clipboard::copy(&clipping).await {
                        Ok(()) => ShareOutcome::Copied(id),
                        Err(clipboard::ClipboardDenied) => {
                            ShareOutcome::CopyDenied { button: id, text: clipping.plain.into() }
                        }
                    };
                    let is_refused = matches!(outcome, ShareOutcome::CopyDenied { .. });
                    dispatch.dispatch(Action::SetShareOutcome(outcome));
                    if is_refused {
                        after_render(move || clipboard::select_all(&field));
                    }
                });
            })
        };
        let outcome = outcome.map(|outcome| cx.t(outcome));
        html! {
            <>
                <div class="actions">
                    {before}
                    <button type="button" {id} {class} {onclick}>{label.clone()}</button>
                    <p class="note said" role="status">{outcome}</p>
                </div>
                if let Some(text) = refused {
                    <textarea id={field} class="to-copy" readonly={true} rows="6" spellcheck="false" aria-label={label}
                        value={text.to_string()} />
                }
            </>
        }
    }
}
