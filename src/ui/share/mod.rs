//! What leaves the page.

mod copying;
mod picture;
mod publish;
mod published;
mod spreadsheet;
mod wiki;

use super::hooks::Dispatch;
use super::words::say;
use crate::state::App;
use crate::text::{Language, Message, PublishText};
use publish::publish;
use yew::prelude::*;

/// The view's content.
pub fn share(app: &App, dispatch: &Dispatch) -> Html {
    publish(app, dispatch)
}

fn words(language: Language, text: PublishText) -> AttrValue {
    say(language, Message::Publish(text))
}
