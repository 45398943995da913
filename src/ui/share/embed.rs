//! The code that embeds the plan in a wiki page, with a preview.

use super::copy_button::CopyButton;
use super::embed_preview::EmbedPreview;
use crate::io::share_fragment;
use crate::model::Scenario;
use crate::platform::page;
use crate::state::{Action, Choice, SharingChoice, View};
use crate::text::{ShareText, escaped};
use crate::ui::controls::toggle_button;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use crate::ui::view_tabs::TABS;
use std::rc::Rc;
use yew::prelude::*;

pub fn embed(cx: &ViewContext) -> Html {
    if page::is_a_file() {
        return html! { <p class="note">{cx.t(ShareText::EmbedNeedsServer)}</p> };
    }
    let view = cx.app.choices.sharing.embedded;
    let switch =
        TABS.into_iter().filter(|(each, ..)| View::EMBEDDED.contains(each)).map(|(each, _, name)| {
            let onclick = cx.click(Action::SetChoice(Choice::Sharing(SharingChoice::Embedded(each))));
            let id = ["embed-", each.code()].concat().into();
            toggle_button(id, None, each == view, false, onclick, cx.t(name))
        });
    html! {
        <>
            <div class="switch" role="group" aria-label={cx.t(ShareText::Shown)}>{ for switch }</div>
            { match embedded_scenarios(cx, view) {
                Err(reason) => html! { <p class="note" id="embed-missing">{cx.t(reason)}</p> },
                Ok(scenarios) => code_and_preview(cx, view, &scenarios),
            } }
        </>
    }
}

fn code_and_preview(cx: &ViewContext, view: View, scenarios: &[Rc<Scenario>]) -> Html {
    let Some(fragment) = share_fragment(scenarios) else {
        return html! { <p class="note" id="embed-missing">{cx.t(ShareText::TooMuchToEmbed)}</p> };
    };
    let shown = if view == View::Plan { String::new() } else { ["&show=", view.code()].concat() };
    let query: AttrValue = ["?view=embed", &shown, "#", &fragment].concat().into();
    let address = [&page::url_without_query(), query.as_str()].concat();
    let title = cx.app.open_plan().name();
    let code = code(&page::folder_url(), &address, &title);
    let link = html! { <a id="open-embed" href={address} target="_blank" rel="noopener">{cx.t(ShareText::OpenEmbed)}</a> };
    let copied = code.clone();
    let copy = CopyButton {
        id: "copy-embed",
        label: cx.t(ShareText::CopyCode),
        class: None,
        write: Rc::new(move || copied.clone().into()),
        before: link,
        is_shown: true,
    };
    let preview = yew::html! {
        <EmbedPreview key={query.to_string()} address={query.clone()} title={cx.t(ShareText::Preview)} missing={cx.t(ShareText::NoPreview)} />
    };
    html! {
        <>
            <p class="note">{cx.t(ShareText::EmbedHint)}</p>
            <pre class="to-copy" id="copy-embed-text" tabindex="0" role="group" aria-label={cx.t(ShareText::EmbedCode)}>{code}</pre>
            { copy.view(cx) }
            { preview }
        </>
    }
}

/// What another page would show; or why it can't.
fn embedded_scenarios(cx: &ViewContext, view: View) -> Result<Vec<Rc<Scenario>>, ShareText> {
    if view == View::Comparison {
        let scenarios = cx.app.compared_scenarios();
        return if scenarios.len() > 1 { Ok(scenarios) } else { Err(ShareText::NothingToCompare) };
    }
    let scenario = cx.app.scenario(&cx.app.open_plan().id).ok_or(ShareText::EmbedIncomplete)?;
    if view == View::Months && !cx.draft().is_in_months() {
        return Err(ShareText::NoMonths);
    }
    Ok(vec![scenario])
}

fn code(folder: &str, address: &str, title: &str) -> String {
    format!(
        "<script src=\"{}embed.js\"></script>\n<iframe data-embudo title=\"{}\" width=\"100%\" height=\"600\"\n  src=\"{}\"></iframe>",
        escaped(folder),
        escaped(title),
        escaped(address)
    )
}
