//! A modal dialog. The browser keeps the focus in it, closes it on Escape and gives the focus back.

use super::icons::Icon;
use super::translate::Translate;
use crate::platform::page;
use crate::text::{Language, Message};
use crate::ui::html::html;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ModalProps {
    pub id: AttrValue,
    pub title: AttrValue,
    pub language: Language,
    /// The id of what has the focus at first, if it is there.
    pub focused: AttrValue,
    /// Called once it is closed, in whichever way.
    pub onclose: Callback<()>,
    pub children: Html,
}

/// Open for as long as it is rendered.
#[component]
pub fn Modal(ModalProps { id, title, language, focused, onclose, children }: &ModalProps) -> Html {
    use_effect_with((id.clone(), focused.clone()), |(id, focused)| {
        page::show_modal(id);
        page::focus(focused);
    });
    let heading = [id, "-heading"].concat();
    let onclose = onclose.reform(|_: Event| ());
    let close = {
        let id = id.clone();
        Callback::from(move |_: MouseEvent| page::close_modal(&id))
    };
    html! {
        <dialog id={id.clone()} class="modal" aria-labelledby={heading.clone()} {onclose}>
            <header>
                <h2 id={heading}>{title.clone()}</h2>
                <button type="button" class="bare" onclick={close} aria-label={language.t(Message::Close)}>{ Icon::CLOSE.view() }</button>
            </header>
            { children.clone() }
        </dialog>
    }
}
