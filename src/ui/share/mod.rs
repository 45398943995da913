//! The dialog of sharing: links, files, imports and tables for other programs.

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
mod workbook;

use super::dialog::Modal;
use super::view_context::ViewContext;
use crate::state::{Action, Overlay};
use crate::text::Message;
use crate::ui::html::html;
pub use copy_button::copy_button;
pub use picture::picture_formats;
use publish::publish;
pub use send::save_file;
use yew::prelude::*;

pub fn share_dialog(cx: &ViewContext) -> Html {
    let dispatch = cx.dispatch.clone();
    let onclose = Callback::from(move |()| dispatch.dispatch(Action::CloseOverlay(Overlay::Share)));
    let content = html! {
        <>
            { send::send(cx) }
            { import::import(cx) }
            { publish(cx) }
        </>
    };
    yew::html! {
        <Modal id="share-dialog" title={cx.t(Message::Share)} language={cx.language()} {onclose}>{content}</Modal>
    }
}
