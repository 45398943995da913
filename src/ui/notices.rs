//! What the reader has to be told, above everything else.

use super::focus::focus;
use super::hooks::Dispatch;
use super::words::say;
use crate::io::Unreadable;
use crate::state::{Action, App, Change, Pasted, Progress, Removed};
use crate::text::{Message, PublishText};
use yew::prelude::*;

/// What the reader has to be told, each with what can be done about it.
pub fn notices(app: &App, dispatch: &Dispatch) -> Html {
    let App { notices, unreadable, preferences, .. } = app;
    let say = |message: Message| say(preferences.language, message);
    // The button pressed goes away with its notice: the keyboard goes on at the plan's name.
    let button = |words: Message, action: Action| {
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(action.clone());
            focus("scenario-name");
        });
        (onclick, say(words))
    };
    let close = |action| {
        let (onclick, words) = button(Message::Dismiss, action);
        html! { <button type="button" class="close" {onclick} aria-label={words}>{"×"}</button> }
    };
    let removed = notices.removed.as_ref().map(|removed| {
        let text = match removed {
            Removed::Plan { entry, .. } => Message::Deleted(entry.name()),
            Removed::Changes(entry) => Message::Discarded(entry.name()),
            Removed::Before { change, .. } => changed(change),
        };
        let (onclick, undo) = button(Message::Undo, Action::Undo);
        html! {
            <div class="notice" id="removed">
                <p>{say(text)}</p>
                <button type="button" id="undo" {onclick}>{undo}</button>
                {close(Action::DismissRemoved)}
            </div>
        }
    });
    let trouble = notices.storage.map(|trouble| {
        html! { <div class="notice grave" id="storage-trouble"><p>{say(Message::Storage(trouble))}</p></div> }
    });
    let left = (notices.unreadable && !unreadable.is_empty()).then(|| {
        html! {
            <div class="notice grave" id="unreadable">
                <div>
                    <p>{say(Message::Unreadable { count: unreadable.len() })}</p>
                    <ul>
                        { for unreadable.iter().map(|item| html! {
                            <li><code>{item.key.clone()}</code>{": "}{say(reason(item.reason))}</li>
                        }) }
                    </ul>
                </div>
                {close(Action::DismissUnreadable)}
            </div>
        }
    });
    let link = notices.unread_link.iter().map(|unread| {
        let text = Message::PreviewUnread { key: unread.key.clone(), value: unread.value.clone() };
        html! { <div class="notice grave"><p>{say(text)}</p></div> }
    });
    let source = notices.source.as_ref().and_then(|source| {
        let file = source.name();
        let (id, class, text) = match source.progress {
            Progress::Loading => ("source-loading", "notice", PublishText::Loading(file)),
            Progress::Failed(trouble) => {
                ("source-trouble", "notice grave", PublishText::SourceFailed { file, trouble })
            }
            Progress::Open { left_out: 0 } => return None,
            Progress::Open { left_out } => {
                ("source-left-out", "notice grave", PublishText::SourceLeftOut { file, count: left_out })
            }
        };
        Some(html! { <div {id} {class}><p>{say(Message::Publish(text))}</p></div> })
    });
    html! {
        <div class="notices" role="status">
            {trouble}
            {left}
            { for link }
            {source}
            {removed}
        </div>
    }
}

fn changed(change: &Change) -> Message {
    match change {
        Change::Goal => Message::GoalPutIn,
        Change::Trial => Message::TriedOut,
        Change::Pasted(Pasted { channels, left_out: 0 }) => Message::Pasted(channels.to_string()),
        Change::Pasted(Pasted { channels, left_out }) => {
            Message::PastedInPart { channels: channels.to_string(), left_out: left_out.to_string() }
        }
        Change::ChannelRemoved(name) | Change::StageRemoved(name) => Message::Deleted(name.clone()),
        Change::StagesReplaced => Message::StagesReplaced,
    }
}

fn reason(reason: Unreadable) -> Message {
    match reason {
        Unreadable::Damaged => Message::Damaged,
        Unreadable::Invalid => Message::InvalidValue,
        Unreadable::Newer => Message::NewerVersion,
    }
}
