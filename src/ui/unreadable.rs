//! What is stored and can't be read: to be saved as files and, once the person says so, removed.

use super::acts::click_then;
use super::hooks::Dispatch;
use super::words::say;
use crate::io::RecordError;
use crate::platform::files;
use crate::state::{Action, App, UnreadableItem};
use crate::text::Message;
use crate::ui::html::html;
use yew::prelude::*;

/// A notice with what can't be read; nothing where there is no such thing or the notice was closed.
pub fn unreadable(app: &App, dispatch: &Dispatch) -> Html {
    let say = |message: Message| say(app.preferences.language, message);
    if !app.notices.unreadable || app.unreadable.is_empty() {
        return Html::default();
    }
    // The button goes away with its line.
    let act = |action: Action| click_then(dispatch, action, "scenario-name".into());
    let line = |item: &UnreadableItem| {
        let download = {
            let item = item.clone();
            Callback::from(move |_: MouseEvent| {
                files::download(&file_name(&item.key), "application/json", item.value.as_bytes());
            })
        };
        // A newer version is going to want it: nobody has to decide here.
        let remove = (item.reason != RecordError::Newer).then(|| {
            html! { <button type="button" onclick={act(Action::Forget(item.key.clone()))}>{say(Message::RemoveForGood)}</button> }
        });
        html! {
            <li key={item.key.clone()}>
                <span><code>{item.key.clone()}</code>{": "}{say(reason(item.reason))}</span>
                <button type="button" onclick={download}>{say(Message::SaveAsFile)}</button>
                {remove}
            </li>
        }
    };
    html! {
        <div class="notice grave" id="unreadable">
            <div>
                <p>{say(Message::Unreadable { count: app.unreadable.len() })}</p>
                <ul class="left">{ for app.unreadable.iter().map(line) }</ul>
            </div>
            <button type="button" class="close" onclick={act(Action::DismissUnreadable)}
                aria-label={say(Message::Dismiss)}>{"×"}</button>
        </div>
    }
}

/// A file for what stands under a key.
fn file_name(key: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') { c } else { '-' };
    [&key.chars().map(plain).collect::<String>(), ".json"].concat()
}

fn reason(reason: RecordError) -> Message {
    match reason {
        RecordError::Damaged => Message::Damaged,
        RecordError::Invalid => Message::InvalidValue,
        RecordError::Newer => Message::NewerVersion,
    }
}
