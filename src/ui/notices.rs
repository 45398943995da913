//! What the reader has to be told, above everything else.

use super::acts::click_then;
use super::hooks::Dispatch;
use super::share::{save_file, trouble as unusable};
use super::unreadable::unreadable;
use super::words::say;
use crate::state::{Action, App, BulkEdit, Done, LinkError, PasteResult, SourceProgress, all_scenarios};
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
    let removed = notices.undo_offer.as_ref().map(|removed| {
        let text = match &removed.done {
            Done::Deleted(name) => Message::Deleted(name.clone()),
            Done::Discarded(name) => Message::Discarded(name.clone()),
            Done::BulkEdit(edit) => changed(edit),
            Done::Imported { added, replaced } => {
                Message::Imported { added: added.to_string(), replaced: replaced.to_string() }
            }
            Done::Forgotten(key) => Message::Deleted(key.clone()),
        };
        let (onclick, undo) = button(Message::Undo, Action::AcceptUndoOffer);
        html! {
            <div class="notice" id="removed">
                <p>{say(text)}</p>
                <button type="button" id="undo" {onclick}>{undo}</button>
                {close(Action::DismissUndoOffer)}
            </div>
        }
    });
    let trouble = notices.storage.map(|trouble| {
        let save = {
            let app = app.clone();
            Callback::from(move |_: MouseEvent| save_file(&all_scenarios(&app.library)))
        };
        html! {
            <div class="notice grave" id="storage-trouble">
                <p>{say(Message::Storage(trouble))}</p>
                <button type="button" id="save-everything" onclick={save}>{say(Message::SaveEverything)}</button>
            </div>
        }
    });
    let foreign = notices.foreign_frame.then(|| {
        html! {
            <div class="notice" id="foreign">
                <p>{say(Message::Frame(FrameText::Foreign))}</p>
                {close(Action::DismissForeign)}
            </div>
        }
    });
    let apart = notices.conflict.as_ref().map(|apart| {
        let (onclick, words) = button(Message::KeepOnlyMine, Action::ResolveWithMine);
        html! {
            <div class="notice grave" id="apart">
                <p>{say(Message::KeptApart(apart.name.clone()))}</p>
                <button type="button" id="overrule" {onclick}>{words}</button>
                {close(Action::DismissConflict)}
            </div>
        }
    });
    let link = notices.unread_parameters.iter().map(|unread| {
        let text = Message::PreviewUnread { key: unread.key.clone(), value: unread.value.clone() };
        html! { <div class="notice grave"><p>{say(text)}</p></div> }
    });
    let source = notices.source.as_ref().and_then(|source| {
        let file = source.name();
        let (id, class, text) = match source.progress {
            SourceProgress::Loading => ("source-loading", "notice", IncomingText::Loading(file)),
            SourceProgress::Failed(trouble) => {
                ("source-trouble", "notice grave", IncomingText::SourceFailed { file, trouble })
            }
            SourceProgress::Open { left_out: 0 } => return None,
            SourceProgress::Open { left_out } => {
                ("source-left-out", "notice grave", IncomingText::SourceLeftOut { file, count: left_out })
            }
        };
        Some(html! { <div {id} {class}><p>{say(Message::Incoming(text))}</p></div> })
    });
    let linked = notices.link_error.map(|trouble| {
        let text = match trouble {
            LinkError::Unusable(error) => IncomingText::LinkUnusable(unusable(error)),
            LinkError::Refused(count) => IncomingText::LinkRefused(count),
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

fn changed(change: &BulkEdit) -> Message {
    match change {
        BulkEdit::GoalApplied => Message::GoalPutIn,
        BulkEdit::GridCellTried => Message::TriedOut,
        BulkEdit::ActualsApplied(months) => Message::TakenIn(*months),
        BulkEdit::Pasted(PasteResult { months, left_out, .. }) if *months > 0 => {
            Message::MonthsPasted { months: *months, left_out: *left_out }
        }
        BulkEdit::Pasted(PasteResult { channels, left_out: 0, .. }) => Message::Pasted(channels.to_string()),
        BulkEdit::Pasted(PasteResult { channels, left_out, .. }) => {
            Message::PastedInPart { channels: channels.to_string(), left_out: left_out.to_string() }
        }
        BulkEdit::ChannelRemoved(name) | BulkEdit::StageRemoved(name) => Message::Deleted(name.clone()),
        BulkEdit::StagesReplaced => Message::StagesReplaced,
    }
}
