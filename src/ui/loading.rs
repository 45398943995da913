//! The placeholder for a module of the page that is not loaded yet.

use super::hooks::{LazyModule, LoadState};
use super::translate::Translate;
use crate::text::{Language, Message};
use crate::ui::html::html;
use yew::prelude::*;

/// The content, or a placeholder while its module is loading or could not be loaded.
pub fn when_loaded(language: Language, module: &LazyModule, content: impl FnOnce() -> Html) -> Html {
    match module.state {
        LoadState::Loaded => content(),
        LoadState::Pending => {
            html! { <p class="note arriving" role="status">{language.t(Message::ViewLoading)}</p> }
        }
        LoadState::Failed => not_loaded(language, module, Message::ViewNotLoaded),
    }
}

/// Says that a module could not be loaded, with a button that tries again.
pub fn not_loaded(language: Language, module: &LazyModule, what: Message) -> Html {
    html! {
        <div class="card arriving-not" role="alert">
            <p>{language.t(what)}</p>
            <div class="actions"><button type="button" onclick={module.retry.clone()}>{language.t(Message::TryAgain)}</button></div>
        </div>
    }
}
