//! What leaves the page: tables and pictures for a wiki, cells for a spreadsheet.

mod copying;
mod picture;
mod published;
mod spreadsheet;
mod wiki;

use super::hooks::Dispatch;
use super::words::say;
use crate::state::App;
use crate::text::{Language, Message, PublishText};
use spreadsheet::spreadsheet;
use wiki::wiki;
use yew::prelude::*;

/// The view's content.
pub fn share(app: &App, dispatch: &Dispatch) -> Html {
    html! {
        <>
            { wiki(app, dispatch) }
            { spreadsheet(app, dispatch) }
        </>
    }
}

fn words(language: Language, text: PublishText) -> AttrValue {
    say(language, Message::Publish(text))
}
