//! What stands where a part of the page is still to come.

use super::hooks::{Loading, Part};
use super::words::say;
use crate::text::{Language, Message};
use crate::ui::html::html;
use yew::prelude::*;

/// The part, or what stands in its place.
pub fn arriving(language: Language, part: &Part, content: impl FnOnce() -> Html) -> Html {
    match part.loading {
        Loading::Done => content(),
        Loading::Awaited => {
            html! { <p class="note arriving" role="status">{say(language, Message::PartAwaited)}</p> }
        }
        Loading::Failed => html! {
            <div class="card arriving-not" role="alert">
                <p>{say(language, Message::PartFailed)}</p>
                <div class="actions"><button type="button" onclick={part.again.clone()}>{say(language, Message::TryAgain)}</button></div>
            </div>
        },
    }
}
