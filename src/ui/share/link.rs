//! The plans in a link.

use super::copying::copying;
use crate::io::{limits, share_fragment};
use crate::model::Scenario;
use crate::platform::page;
use crate::state::{App, Id};
use crate::text::{SharingText, Style, Writer};
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use crate::ui::words::say;
use std::rc::Rc;
use yew::prelude::*;

/// A button that copies the link, with how long it is; where the plans are too much for one, that.
pub fn link(app: &App, dispatch: &Dispatch, plans: &Rc<[(Id, Rc<Scenario>)]>) -> Html {
    let say = |text: SharingText| say(app.preferences.language, text);
    let Some(length) = address(plans).map(|link| link.len()) else {
        return html! { <p class="note" id="link-length">{say(SharingText::TooManyForALink)}</p> };
    };
    let writer = Writer { language: app.preferences.language, currency: app.open_plan().draft.currency };
    let count = |number: usize| writer.exact(number as f64, Style::Count);
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
            { copying(app, dispatch, "copy-link", say(SharingText::CopyLink), write, Html::default()) }
            <p class="note" id="link-length">{say(hint)}</p>
        </>
    }
}

/// The whole address; none where the plans are too much for one.
fn address(plans: &[(Id, Rc<Scenario>)]) -> Option<String> {
    let scenarios: Vec<&Scenario> = plans.iter().map(|(_, scenario)| &**scenario).collect();
    Some([&page::url_without_query(), "#", &share_fragment(&scenarios)?].concat())
}
