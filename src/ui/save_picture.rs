//! The button at a picture that saves it, and the menu of formats that it opens.

use super::icons::Icon;
use super::menu::PICTURE_MENU;
use super::view_context::ViewContext;
use crate::state::{Action, Overlay, PictureKind};
use crate::text::Message;
use crate::ui::html::html;
use yew::prelude::*;

/// Not in an embedded page, whose reader came for the numbers.
pub fn save_picture(cx: &ViewContext, kind: PictureKind) -> Html {
    if cx.app.embedded {
        return Html::default();
    }
    let onclick = cx.click(Action::OpenOverlay(Overlay::SavePicture(kind)));
    let number = match kind {
        PictureKind::Bridge(at) => at.to_string(),
        _ => String::new(),
    };
    html! {
        <button type="button" id={["save-", kind.code(), &number].concat()} class="quiet save-picture" popovertarget={PICTURE_MENU} {onclick}>
            {cx.t(Message::SavePicture)}{ Icon::OPEN.view() }
        </button>
    }
}
