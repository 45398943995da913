//! The view of sharing: links, files, imports and tables for other programs.

mod copy_button;
mod import;
mod import_review;
mod link;
mod picture;
mod plan_picker;
mod publication;
mod publish;
mod send;
mod spreadsheet;
mod wiki;

use super::view_context::ViewContext;
use crate::ui::html::html;
use publish::publish;
pub use send::save_file;
use yew::prelude::*;

pub fn share(cx: &ViewContext) -> Html {
    html! {
        <>
            { send::send(cx) }
            { import::import(cx) }
            { publish(cx) }
        </>
    }
}
