//! What the reader has to be told, above everything else.

use super::acts::click_then;
use super::hooks::Dispatch;
use super::share::save_file;
use super::unreadable::unreadable;
use super::words::say;
use crate::state::{Action, App, Change, LinkTrouble, Pasted, Progress, Removed, everything};
use crate::text::{FrameText, IncomingText, Message};
use crate::ui::html::html;
use yew::prelude::*;

/// What the reader has to be told, each with what can be done about it.
pub fn notices(app: &App, dispatch: &Dispatch) -> Html {
    let App { notices, preferences, .. } = app;
    let say = |message: Message| say(preferences.language, message);
    // The button pressed goes away with its notice: the keyboard goes on at the plan's name.
    let button =
        |words: Message, action: Action| (click_then(dispatch, action, "scenario-name".into()), say(words));
    let close = |action| {
        let (onclick, words) = button(Message::Dismiss, action);
        html! { <button type="button" class="close" {onclick} aria-label={words}>{"×"}</button> }
    };
    let removed = notices.removed.as_ref().map(|removed| {
        let text = match removed {
            Removed::Plan { entry, .. } => Message::Deleted(entry.name().into()),
            Removed::Changes(entry) => Message::Discarded(entry.name().into()),
            Removed::Before { change, .. } => changed(change),
            Removed::Imported { added, replaced, .. } => {
                Message::Imported { added: added.to_string(), replaced: replaced.to_string() }
            }
            Removed::Unreadable(item) => Message::Deleted(item.key.clone().into()),
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
        let save = {
            let app = app.clone();
            Callback::from(move |_: MouseEvent| save_file(&everything(&app)))
        };
        html! {
            <div class="notice grave" id="storage-trouble">
                <p>{say(Message::Storage(trouble))}</p>
                <button type="button" id="save-everything" onclick={save}>{say(Message::SaveEverything)}</button>
            </div>
        }
    });
    let foreign = notices.foreign.then(|| {
        html! {
            <div class="notice" id="foreign">
                <p>{say(Message::Frame(FrameText::Foreign))}</p>
                {close(Action::DismissForeign)}
            </div>
        }
    });
    let apart = notices.apart.as_ref().map(|apart| {
        let (onclick, words) = button(Message::KeepOnlyMine, Action::Overrule);
        html! {
            <div class="notice grave" id="apart">
                <p>{say(Message::KeptApart(apart.name.clone().into()))}</p>
                <button type="button" id="overrule" {onclick}>{words}</button>
                {close(Action::DismissApart)}
            </div>
        }
    });
    let link = notices.unread_link.iter().map(|unread| {
        let text = Message::PreviewUnread { key: unread.key.clone(), value: unread.value.clone().into() };
        html! { <div class="notice grave"><p>{say(text)}</p></div> }
    });
    let source = notices.source.as_ref().and_then(|source| {
        let file = source.name();
        let (id, class, text) = match source.progress {
            Progress::Loading => ("source-loading", "notice", IncomingText::Loading(file.into())),
            Progress::Failed(trouble) => {
                ("source-trouble", "notice grave", IncomingText::SourceFailed { file: file.into(), trouble })
            }
            Progress::Open { left_out: 0 } => return None,
            Progress::Open { left_out } => (
                "source-left-out",
                "notice grave",
                IncomingText::SourceLeftOut { file: file.into(), count: left_out },
            ),
        };
        Some(html! { <div {id} {class}><p>{say(Message::Incoming(text))}</p></div> })
    });
    let linked = notices.link.map(|trouble| {
        let text = match trouble {
            LinkTrouble::Unusable(error) => IncomingText::LinkUnusable(error),
            LinkTrouble::Refused(count) => IncomingText::LinkRefused(count),
        };
        html! {
            <div class="notice grave" id="link-trouble">
                <p>{say(Message::Incoming(text))}</p>
                {close(Action::DismissLink)}
            </div>
        }
    });
    html! {
        <div class="notices" role="status">
            {linked}
            {trouble}
            {foreign}
            {apart}
            { unreadable(app, dispatch) }
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
        Change::TakenIn(months) => Message::TakenIn(*months),
        Change::Pasted(Pasted { months, left_out, .. }) if *months > 0 => {
            Message::MonthsPasted { months: *months, left_out: *left_out }
        }
        Change::Pasted(Pasted { channels, left_out: 0, .. }) => Message::Pasted(channels.to_string()),
        Change::Pasted(Pasted { channels, left_out, .. }) => {
            Message::PastedInPart { channels: channels.to_string(), left_out: left_out.to_string() }
        }
        Change::ChannelRemoved(name) | Change::StageRemoved(name) => Message::Deleted(name.clone().into()),
        Change::StagesReplaced => Message::StagesReplaced,
    }
}
