//! The banner of a plan that is not the reader's own: the example, a link's plans, a file beside the page.

use super::first_visit::first_visit;
use super::view_context::ViewContext;
use crate::state::{Action, SaveStatus, SourceFile, View, preview_count};
use crate::text::{FirstVisitText, IncomingText, Message};
use crate::ui::html::html;
use yew::prelude::*;

/// Empty for a plan of the reader's own.
pub fn banner(cx: &ViewContext) -> Html {
    let open_plan = cx.app.open_plan();
    let previews = preview_count(cx.app);
    match open_plan.save_status() {
        SaveStatus::Example if cx.app.choices.view == View::Plan => first_visit(cx),
        SaveStatus::Example => {
            let text = cx.t(FirstVisitText::ExampleUnsaved);
            banner_of(cx.t(Message::ExampleHeading), text, Html::default())
        }
        SaveStatus::Preview if previews > 1 => previews_banner(cx, previews),
        SaveStatus::Preview => {
            banner_of(cx.t(Message::PreviewHeading), cx.t(Message::PreviewText), Html::default())
        }
        SaveStatus::ReadOnly if !open_plan.is_loading() => {
            let file = cx.app.notices.source.as_ref().map(SourceFile::name).unwrap_or_default();
            let [heading, text] = [IncomingText::Opened(file.into()), IncomingText::ReadOnly];
            banner_of(cx.t(heading), cx.t(text), Html::default())
        }
        _ => Html::default(),
    }
}

fn banner_of(heading: AttrValue, text: AttrValue, buttons: Html) -> Html {
    html! {
        <div class="banner" id="banner">
            <p><strong>{heading}{". "}</strong>{text}</p>
            {buttons}
        </div>
    }
}

/// For a link with several plans.
fn previews_banner(cx: &ViewContext, count: usize) -> Html {
    let button = |id: &'static str, action: Action, label: IncomingText| {
        let onclick = cx.click_then(action, "scenario-name".into());
        html! { <button type="button" {id} {onclick}>{cx.t(label)}</button> }
    };
    let buttons = html! {
        <>
            { button("save-previews", Action::SavePreviews, IncomingText::SaveAll) }
            { button("drop-previews", Action::DropPreviews, IncomingText::CloseAll) }
        </>
    };
    let heading = cx.t(IncomingText::CameWithLink(count));
    banner_of(heading, cx.t(Message::PreviewText), buttons)
}
