//! The dialog of sharing: the link, and the other ways, one at a time.

mod copy_button;
mod document;
mod embed;
mod embed_preview;
mod file;
mod import;
mod import_review;
mod link;
mod panes;
mod picture;
mod plan_picker;
mod print;
mod publication;
mod sent_scenarios;
mod spreadsheet;
mod wiki;
mod workbook;

use super::dialog::Modal;
use super::view_context::ViewContext;
use crate::state::{Overlay, SharePane};
use crate::text::SharingText;
use crate::ui::html::html;
pub use copy_button::copy_button;
pub use file::save_file;
pub use link::address;
pub use panes::pane_face;
pub use picture::picture_formats;
use sent_scenarios::SentScenarios;
use yew::prelude::*;

pub fn share_dialog(cx: &ViewContext, pane: SharePane) -> Html {
    let onclose = cx.closed(Overlay::Share(pane));
    let sent = SentScenarios::of(cx.app);
    let content = html! {
        <>
            { link::link(cx, &sent) }
            { panes::panes(cx, pane, &sent) }
        </>
    };
    let title = cx.t(SharingText::Title(cx.app.open_plan().name()));
    yew::html! {
        <Modal id="share-dialog" focused="copy-link" {title} language={cx.language()} {onclose}>{content}</Modal>
    }
}
