//! The notices at the top of the page.

use super::share::save_file;
use super::unreadable::unreadable_items;
use super::view_context::ViewContext;
use crate::platform::service_worker;
use crate::state::{
    Action, BulkEdit, Done, LinkError, PasteResult, SourceFile, SourceProgress, all_scenarios,
    survives_reload,
};
use crate::text::{FrameText, IncomingText, NoticeText};
use crate::ui::html::html;
use yew::prelude::*;

/// Every notice there is.
pub fn notices(cx: &ViewContext) -> Html {
    let notices = &cx.app.notices;
    html! {
        <>
            { notices.link_error.map(|error| link_error(cx, error)) }
            { notices.storage.map(|trouble| storage_failure(cx, NoticeText::Storage(trouble))) }
            { notices.foreign_frame.then(|| notice(cx, "foreign", NOTICE, NoticeText::Frame(FrameText::StoragePartitioned), None, Some(Action::DismissForeign))) }
            { notices.conflict.as_ref().map(|conflict| {
                let button = button(cx, "overrule", NoticeText::KeepOnlyMine, Action::ResolveWithMine);
                notice(cx, "apart", WARNING, NoticeText::KeptBoth(conflict.name.clone().into()), Some(button), Some(Action::DismissConflict))
            }) }
            { unreadable_items(cx) }
            { for notices.unread_parameters.iter().map(|unread| {
                let (key, value) = (unread.key.clone(), unread.value.clone().into());
                let text = match unread.is_number() {
                    true => NoticeText::NumberUnread { key, value },
                    false => NoticeText::ParameterUnknown { key, value },
                };
                html! { <div class={WARNING}><p>{cx.t(text)}</p></div> }
            }) }
            { notices.new_version.then(|| new_version(cx)) }
            { notices.source.as_ref().and_then(|source| source_file(cx, source)) }
            { notices.undo_offer.as_ref().map(|offer| {
                let button = button(cx, "undo", NoticeText::Undo, Action::AcceptUndoOffer);
                notice(cx, "removed", NOTICE, undo_text(&offer.done), Some(button), Some(Action::DismissUndoOffer))
            }) }
        </>
    }
}

const NOTICE: &str = "notice";
const WARNING: &str = "notice grave";

/// A notice, with the button to close it where there is an action for that.
fn notice(
    cx: &ViewContext,
    id: &'static str,
    class: &'static str,
    text: NoticeText,
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
fn button(cx: &ViewContext, id: &'static str, label: NoticeText, action: Action) -> Html {
    let onclick = cx.click_then(action, "scenario-name".into());
    html! { <button type="button" {id} {onclick}>{cx.t(label)}</button> }
}

pub fn close_button(cx: &ViewContext, action: Action) -> Html {
    let onclick = cx.click_then(action, "scenario-name".into());
    html! { <button type="button" class="close" {onclick} aria-label={cx.t(NoticeText::Dismiss)}>{"×"}</button> }
}

fn storage_failure(cx: &ViewContext, text: NoticeText) -> Html {
    let app = cx.app.clone();
    let save = Callback::from(move |_: MouseEvent| save_file(&all_scenarios(&app.library)));
    let button = html! {
        <button type="button" id="save-everything" onclick={save}>{cx.t(NoticeText::SaveAllPlans)}</button>
    };
    notice(cx, "storage-trouble", WARNING, text, Some(button), None)
}

fn new_version(cx: &ViewContext) -> Html {
    let load = Callback::from(|_: MouseEvent| service_worker::use_new_version());
    let button = html! {
        <button type="button" id="use-new-version" onclick={load}>{cx.t(NoticeText::UseNewVersion)}</button>
    };
    let text = match survives_reload(cx.app) {
        true => NoticeText::NewVersion,
        false => NoticeText::NewVersionUnsaved,
    };
    notice(cx, "new-version", NOTICE, text, Some(button), Some(Action::SetNewVersion(false)))
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
    Some(notice(cx, id, class, NoticeText::Incoming(text), None, None))
}

fn link_error(cx: &ViewContext, error: LinkError) -> Html {
    let text = match error {
        LinkError::Unusable(error) => IncomingText::LinkUnusable(error),
        LinkError::Refused(count) => IncomingText::LinkRefused(count),
    };
    notice(cx, "link-trouble", WARNING, NoticeText::Incoming(text), None, Some(Action::DismissLink))
}

/// What was done that can be undone.
fn undo_text(done: &Done) -> NoticeText {
    match done {
        Done::Deleted(name) => NoticeText::Deleted(name.clone().into()),
        Done::DraftsDeleted(count) => NoticeText::DraftsDeleted(count.to_string()),
        Done::Discarded(name) => NoticeText::Discarded(name.clone().into()),
        Done::BulkEdit(edit) => bulk_edit_text(edit),
        Done::Imported { added, replaced, total } => {
            NoticeText::Imported { added: added.to_string(), replaced: replaced.to_string(), total: *total }
        }
        Done::UnreadableDiscarded(key) => NoticeText::Deleted(key.clone().into()),
    }
}

fn bulk_edit_text(edit: &BulkEdit) -> NoticeText {
    match edit {
        BulkEdit::GoalApplied => NoticeText::GoalApplied,
        BulkEdit::GridCellTried => NoticeText::GridCellTried,
        BulkEdit::ActualsApplied(months) => NoticeText::ActualsApplied(*months),
        BulkEdit::Pasted(PasteResult { months, left_out, .. }) if *months > 0 => {
            NoticeText::MonthsPasted { months: *months, left_out: *left_out }
        }
        &BulkEdit::Pasted(PasteResult { channels, left_out, total, .. }) => {
            NoticeText::Pasted { channels, left_out, total }
        }
        BulkEdit::TextsSet { fields, left_out: 0 } => NoticeText::TextsSet(fields.to_string()),
        BulkEdit::TextsSet { fields, left_out } => {
            NoticeText::TextsSetInPart { fields: fields.to_string(), left_out: left_out.to_string() }
        }
        BulkEdit::ChannelRemoved(name) | BulkEdit::StageRemoved(name) => {
            NoticeText::Deleted(name.clone().into())
        }
        BulkEdit::StagesReplaced => NoticeText::StagesReplaced,
        &BulkEdit::AgreedVersionBack { without_actuals } => NoticeText::AgreedVersionBack { without_actuals },
        BulkEdit::DisputedValueTaken => NoticeText::DisputedValueTaken,
    }
}
