//! Scenarios in a link.

use super::copy_button::CopyButton;
use super::sent_scenarios::SentScenarios;
use crate::io::{limits, share_fragment};
use crate::model::Scenario;
use crate::platform::page;
use crate::text::{SharingText, Style};
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use std::borrow::Borrow;
use std::rc::Rc;
use yew::prelude::*;

/// The link with the button that copies it; or a note that nothing, or too much, is chosen.
pub fn link(cx: &ViewContext, sent: &SentScenarios) -> Html {
    let scenarios: Vec<&Scenario> = sent.scenarios.iter().map(|(_, scenario)| &**scenario).collect();
    let link = address(&scenarios);
    let count = |number: usize| cx.writer.exact(number as f64, Style::Count);
    let note = match &link {
        _ if sent.scenarios.is_empty() => SharingText::NothingChosen,
        None => SharingText::TooManyForALink,
        Some(link) if link.len() > limits::SAFE_LINK => {
            SharingText::LinkTooLong { length: count(link.len()), safe: count(limits::SAFE_LINK) }
        }
        Some(_) => SharingText::LinkHint(sent.scenarios.len()),
    };
    html! {
        <section class="share-link" aria-label={cx.t(SharingText::Link)}>
            if let Some(link) = link { { link_with_button(cx, link) } }
            <p class="note" id="link-length">{cx.t(note)}</p>
            { sent.choice(cx) }
        </section>
    }
}

fn link_with_button(cx: &ViewContext, link: String) -> Html {
    let field = html! {
        <input id="copy-link-text" readonly={true} value={link.clone()} aria-label={cx.t(SharingText::Link)} />
    };
    let button = CopyButton {
        id: "copy-link",
        label: cx.t(SharingText::CopyLink),
        class: Some("primary"),
        write: Rc::new(move || link.clone().into()),
        before: field,
        is_shown: true,
    };
    button.view(cx)
}

/// The whole address; none where the scenarios are too many for one.
pub fn address<S: Borrow<Scenario>>(scenarios: &[S]) -> Option<String> {
    Some([&page::url_without_query(), "#", &share_fragment(scenarios)?].concat())
}
