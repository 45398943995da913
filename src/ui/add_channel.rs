//! The button that adds a channel to the plan.

use super::icons::Icon;
use super::view_context::ViewContext;
use crate::state::{Action, Field};
use crate::text::ChannelText;
use crate::ui::html::html;
use yew::prelude::*;

pub fn add_channel(cx: &ViewContext) -> Html {
    let name_field = Field::ChannelName(cx.draft().channels()).id();
    let onclick = cx.click_then(Action::AddChannel, name_field.into());
    html! {
        <button type="button" id="add-channel" class="quiet" {onclick} hidden={cx.is_read_only()} disabled={!cx.draft().takes_channels()}>
            { Icon::ADD.view() }{cx.t(ChannelText::Add)}
        </button>
    }
}
