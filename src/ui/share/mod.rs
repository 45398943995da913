//! What leaves the page.

mod bring;
mod copying;
mod link;
mod picks;
mod picture;
mod publish;
mod published;
mod review;
mod send;
mod spreadsheet;
mod wiki;

use super::hooks::Dispatch;
use crate::state::App;
use crate::ui::html::html;
use publish::publish;
pub use send::save_file;
use yew::prelude::*;

/// The view's content.
pub fn share(app: &App, dispatch: &Dispatch) -> Html {
    html! {
        <>
            { send::send(app, dispatch) }
            { bring::bring(app, dispatch) }
            { publish(app, dispatch) }
        </>
    }
}
