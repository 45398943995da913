//! The notices at the top of the page.

use super::share::save_file;
use super::unreadable::unreadable_items;
use super::view_context::ViewContext;
use crate::state::{
    Action, BulkEdit, Done, LinkError, PasteResult, SourceFile, SourceProgress, all_scenarios,
};
use crate::text::{FrameText, IncomingText, Message};
use crate::ui::html::html;
use yew::prelude::*;

pub fn notices(cx: &ViewContext) -> Html {
    let notices = &cx.app.notices;
    html! {
        <div class="notices" role="status">
            { notices.link_error.map(|error| link_error(cx, error)) }
            { notices.storage.map(|trouble| storage_trouble(cx, Message::Storage(trouble))) }
            { notices.foreign_frame.then(|| notice(cx, "foreign", NOTICE, Message::Frame(FrameText::StoragePartitioned), None, Some(Action::DismissForeign))) }
            { notices.conflict.as_ref().map(|conflict| {
                let button = button(cx, "overrule", Message::KeepOnlyMine, Action::ResolveWithMine);
                notice(cx, "apart", WARNING, Message::KeptBoth(conflict.name.clone().into()), Some(button), Some(Action::DismissConflict))
            }) }
            { unreadable_items(cx) }
            { for notices.unread_parameters.iter().map(|unread| {
                let text = Message::PreviewUnread { key: unread.key.clone(), value: unread.value.clone().into() };
                html! { <div class={WARNING}><p>{cx.t(text)}</p></div> }
            }) }
            { notices.source.as_ref().and_then(|source| source_file(cx, source)) }
            { notices.undo_offer.as_ref().map(|offer| {
                let button = button(cx, "undo", Message::Undo, Action::AcceptUndoOffer);
                notice(cx, "removed", NOTICE, undo_text(&offer.done), Some(button), Some(Action::DismissUndoOffer))
            }) }
        </div>
    }
}

const NOTICE: &str = "notice";
const WARNING: &str = "notice grave";

/// A notice, with the button to close it where there is an action for that.
fn notice(
    cx: &ViewContext,
    id: &'static str,
    class: &'static str,
    text: Message,
    button: Option<Html>,
    dismiss: Option<Action>,
) -> Html {
    html! {
        <div {class} {id}>
            <p>{cx.t(text)}</p>
            {button}
            {dismiss.map(|action| close_button(cx, action))}
        </div>
    }
}

/// The button disappears with its notice: the focus moves to the plan's name.
fn button(cx: &ViewContext, id: &'static str, label: Message, action: Action) -> Html {
    let onclick = cx.click_then(action, "scenario-name".into());
    html! { <button type="button" {id} {onclick}>{cx.t(label)}</button> }
}

pub fn close_button(cx: &ViewContext, action: Action) -> Html {
    let onclick = cx.click_then(action, "scenario-name".into());
    html! { <button type="button" class="close" {onclick} aria-label={cx.t(Message::Dismiss)}>{"×"}</button> }
}

fn storage_trouble(cx: &ViewContext, text: Message) -> Html {
    let app = cx.app.clone();
    let save = Callback::from(move |_: MouseEvent| save_file(&all_scenarios(&app.library)));
    let button = html! {
        <button type="button" id="save-everything" onclick={save}>{cx.t(Message::SaveAllPlans)}</button>
    };
    notice(cx, "storage-trouble", WARNING, text, Some(button), None)
}

fn source_file(cx: &ViewContext, source: &SourceFile) -> Option<Html> {
    let file = source.name().into();
    let (id, class, text) = match source.progress {
        SourceProgress::Loading => ("source-loading", NOTICE, IncomingText::Loading(file)),
        SourceProgress::Failed(trouble) => {
            ("source-trouble", WARNING, IncomingText::SourceFailed { file, trouble })
        }
        SourceProgress::Open { left_out: 0 } => return None,
        SourceProgress::Open { left_out } => {
            ("source-left-out", WARNING, IncomingText::SourceLeftOut { file, count: left_out })
        }
    };
    Some(notice(cx, id, class, Message::Incoming(text), None, None))
}

fn link_error(cx: &ViewContext, error: LinkError) -> Html {
    let text = match error {
        LinkError::Unusable(error) => IncomingText::LinkUnusable(error),
        LinkError::Refused(count) => IncomingText::LinkRefused(count),
    };
    notice(cx, "link-trouble", WARNING, Message::Incoming(text), None, Some(Action::DismissLink))
}

/// What was done that can be undone.
fn undo_text(done: &Done) -> Message {
    match done {
        Done::Deleted(name) => Message::Deleted(name.clone().into()),
        Done::Discarded(name) => Message::Discarded(name.clone().into()),
        Done::BulkEdit(edit) => bulk_edit_text(edit),
        Done::Imported { added, replaced, total } => {
            Message::Imported { added: added.to_string(), replaced: replaced.to_string(), total: *total }
        }
        Done::Forgotten(key) => Message::Deleted(key.clone().into()),
    }
}

fn bulk_edit_text(edit: &BulkEdit) -> Message {
    match edit {
        BulkEdit::GoalApplied => Message::GoalApplied,
        BulkEdit::GridCellTried => Message::GridCellTried,
        BulkEdit::ActualsApplied(months) => Message::ActualsApplied(*months),
        BulkEdit::Pasted(PasteResult { months, left_out, .. }) if *months > 0 => {
            Message::MonthsPasted { months: *months, left_out: *left_out }
        }
        BulkEdit::Pasted(PasteResult { channels, left_out: 0, total, .. }) => {
            Message::Pasted { channels: channels.to_string(), total: *total }
        }
        BulkEdit::Pasted(PasteResult { channels, left_out, .. }) => {
            Message::PastedInPart { channels: channels.to_string(), left_out: left_out.to_string() }
        }
        BulkEdit::ChannelRemoved(name) | BulkEdit::StageRemoved(name) => {
            Message::Deleted(name.clone().into())
        }
        BulkEdit::StagesReplaced => Message::StagesReplaced,
    }
}
