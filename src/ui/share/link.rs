//! Scenarios in a link.

use super::copy_button::copy_button;
use crate::io::{limits, share_fragment};
use crate::model::Scenario;
use crate::platform::page;
use crate::state::Id;
use crate::text::{SharingText, Style};
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::prelude::*;

/// A button that copies the link, with its length; or a note that there are too many scenarios for a link.
pub fn link(cx: &ViewContext, plans: &Rc<[(Id, Rc<Scenario>)]>) -> Html {
    let Some(length) = address(plans).map(|link| link.len()) else {
        return html! { <p class="note" id="link-length">{cx.t(SharingText::TooManyForALink)}</p> };
    };
    let count = |number: usize| cx.writer.exact(number as f64, Style::Count);
    let hint = match length > limits::SAFE_LINK {
        true => SharingText::LinkTooLong { length: count(length), safe: count(limits::SAFE_LINK) },
        false => SharingText::LinkHint(count(length)),
    };
    let write = {
        let plans = plans.clone();
        Rc::new(move || address(&plans).unwrap_or_default())
    };
    html! {
        <>
            { copy_button(cx, "copy-link", cx.t(SharingText::CopyLink), write, Html::default()) }
            <p class="note" id="link-length">{cx.t(hint)}</p>
        </>
    }
}

/// The whole address; none where the scenarios are too many for one.
fn address(plans: &[(Id, Rc<Scenario>)]) -> Option<String> {
    let scenarios: Vec<&Scenario> = plans.iter().map(|(_, scenario)| &**scenario).collect();
    Some([&page::url_without_query(), "#", &share_fragment(&scenarios)?].concat())
}
