//! Says where a plan that is not the reader's own comes from.

use super::acts::click_then;
use super::focus::focus;
use super::hooks::Dispatch;
use super::words::say;
use crate::model::Input;
use crate::platform::random;
use crate::state::{Action, App, Id, SaveStatus, SourceFile, input_id};
use crate::text::{IncomingText, Message};
use crate::ui::html::html;
use yew::prelude::*;

/// Nothing for a plan of the reader's own.
pub fn banner(app: &App, dispatch: &Dispatch) -> Html {
    let language = app.preferences.language;
    let (heading, text, button) = match app.open_plan().save_status() {
        SaveStatus::Example => (Message::ExampleHeading, Message::ExampleText, Some(Message::ExampleClear)),
        SaveStatus::Preview => (Message::PreviewHeading, Message::PreviewText, None),
        SaveStatus::ReadOnly if !app.open_plan().is_loading() => {
            let file = app.notices.source.as_ref().map(SourceFile::name).unwrap_or_default();
            (Message::Incoming(IncomingText::Opened(file)), Message::Incoming(IncomingText::ReadOnly), None)
        }
        _ => return html! {},
    };
    let previews = app.preview_count();
    if app.open_plan().save_status() == SaveStatus::Preview && previews > 1 {
        return several(app, dispatch, previews);
    }
    let dispatch = dispatch.clone();
    let clear = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Action::New(Id::new(&random::id())));
        focus(input_id(Input::Budget));
    });
    html! {
        <div class="banner" id="banner">
            <p><strong>{say(language, heading)}{". "}</strong>{say(language, text)}</p>
            if let Some(words) = button {
                <button type="button" id="clear-example" onclick={clear}>{say(language, words)}</button>
            }
        </div>
    }
}

/// Several plans came with a link.
fn several(app: &App, dispatch: &Dispatch, count: usize) -> Html {
    let language = app.preferences.language;
    let words = |text: IncomingText| say(language, text);
    let act = |action: Action| click_then(dispatch, action, "scenario-name".into());
    html! {
        <div class="banner" id="banner">
            <p><strong>{words(IncomingText::CameWithLink(count))}{". "}</strong>{say(language, Message::PreviewText)}</p>
            <button type="button" id="save-previews" onclick={act(Action::SavePreviews)}>{words(IncomingText::SaveAll)}</button>
            <button type="button" id="drop-previews" onclick={act(Action::DropPreviews)}>{words(IncomingText::CloseAll)}</button>
        </div>
    }
}
