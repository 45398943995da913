//! Stored items that can't be read: they can be saved as files and removed.

use super::notices::close_button;
use super::view_context::ViewContext;
use crate::io::RecordError;
use crate::platform::files;
use crate::state::{Action, UnreadableItem};
use crate::text::NoticeText;
use crate::ui::html::html;
use yew::prelude::*;

/// The notice with all of them; empty where there are none or the notice was closed.
pub fn unreadable_items(cx: &ViewContext) -> Html {
    if !cx.app.notices.unreadable || cx.app.unreadable.is_empty() {
        return Html::default();
    }
    html! {
        <div class="notice grave" id="unreadable">
            <div>
                <p>{cx.t(NoticeText::Unreadable { count: cx.app.unreadable.len() })}</p>
                <ul class="left">{ for cx.app.unreadable.iter().map(|item| unreadable_item(cx, item)) }</ul>
            </div>
            { close_button(cx, Action::DismissUnreadable) }
        </div>
    }
}

fn unreadable_item(cx: &ViewContext, item: &UnreadableItem) -> Html {
    let download = {
        let item = item.clone();
        Callback::from(move |_: MouseEvent| {
            files::download(&file_name(&item.key), "application/json", item.value.as_bytes());
        })
    };
    // What a newer version of the page has stored is not offered for removal: that version can read it.
    let remove = (item.reason != RecordError::Newer).then(|| {
        let onclick = cx.click_then(Action::DiscardUnreadable(item.key.clone()), "scenario-name".into());
        html! { <button type="button" {onclick}>{cx.t(NoticeText::RemoveStoredItem)}</button> }
    });
    html! {
        <li key={item.key.clone()}>
            <span><code>{item.key.clone()}</code>{": "}{cx.t(reason(item.reason))}</span>
            <button type="button" onclick={download}>{cx.t(NoticeText::SaveAsFile)}</button>
            {remove}
        </li>
    }
}

/// The name of the file for what is stored under a key.
fn file_name(key: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') { c } else { '-' };
    [&key.chars().map(plain).collect::<String>(), ".json"].concat()
}

fn reason(reason: RecordError) -> NoticeText {
    match reason {
        RecordError::Damaged => NoticeText::Damaged,
        RecordError::Invalid => NoticeText::InvalidValue,
        RecordError::Newer => NoticeText::NewerVersion,
    }
}
