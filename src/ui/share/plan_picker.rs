//! The choice of the scenarios to send.

use crate::platform::text_search as letters;
use crate::state::{Action, Entry};
use crate::text::{ComparisonText, Message};
use crate::ui::controls::{search_field, toggle_button};
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// The view choice of the scenarios: their ids, separated by spaces.
const CHOSEN: &str = "send-chosen";
/// The view choice of the search field's text.
const SEARCH: &str = "send-sought";
/// The most scenarios offered at once. With more than these there is a search field.
const OFFERED: usize = 60;

pub fn chosen<'a>(cx: &ViewContext<'a>) -> Vec<&'a str> {
    cx.app.choices.text(CHOSEN).split(' ').filter(|id| !id.is_empty()).collect()
}

/// A toggle button for each scenario. Of many, those that are chosen are shown and some of those that match the search.
pub fn plan_picker(cx: &ViewContext) -> Html {
    let (plans, chosen) = (cx.app.library.all_entries(), chosen(cx));
    let many = plans.len() > OFFERED;
    let query = if many { cx.app.choices.text(SEARCH).trim() } else { "" };
    let name = |entry: &Entry| {
        if entry.id == cx.app.open_plan().id { cx.app.open_plan().name() } else { entry.name() }
    };
    let is_found = |entry: &Entry| query.is_empty() || letters::contains_ignoring_case(&name(entry), query);
    let (mut found, mut buttons) = (0, Vec::new());
    for entry in &plans {
        let id = entry.id.as_str();
        let pressed = chosen.contains(&id);
        let offered = found < OFFERED && is_found(entry);
        found += usize::from(offered);
        if !pressed && !offered {
            continue;
        }
        let others = chosen.iter().copied().filter(|each| *each != id);
        let next: Vec<&str> = others.chain((!pressed).then_some(id)).collect();
        // A button that does not match the search disappears once it is not pressed any more.
        let focus_id = if offered { "" } else { SEARCH };
        let onclick = cx.click_then(Action::SetChoice(CHOSEN.to_owned(), next.join(" ")), focus_id.into());
        let button: AttrValue = ["send-", id].concat().into();
        buttons.push(html! {
            <li key={id.to_owned()}>{ toggle_button(button, Some("pick"), pressed, false, onclick, name(entry).into()) }</li>
        });
    }
    let rest = plans.len() - buttons.len();
    let hint = match (found, query) {
        (0, _) => Some(cx.t(Message::NothingFound)),
        (_, "") if rest > 0 => Some(cx.t(ComparisonText::MoreToFind(rest.to_string()))),
        _ => None,
    };
    html! {
        <>
            if many { { search_field(cx, SEARCH) } }
            <ul class="picks">{ for buttons }</ul>
            <p class="note" id="send-rest" role="status">{hint}</p>
        </>
    }
}
