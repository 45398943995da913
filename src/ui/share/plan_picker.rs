//! The choice of the scenarios to send.

use crate::platform::text_search as letters;
use crate::state::{Action, Choice, Entry, SharingChoice, sharing_ids, toggled};
use crate::text::{ComparisonText, Message};
use crate::ui::controls::{search_field, toggle_button};
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// The most scenarios offered at once. With more than these there is a search field.
const OFFERED: usize = 60;

/// A toggle button for each scenario. Of many, those that are chosen are shown and some of those that match the search.
pub fn plan_picker(cx: &ViewContext) -> Html {
    let (plans, chosen) = (cx.app.library.all_entries(), &cx.app.choices.sharing.chosen);
    let many = plans.len() > OFFERED;
    let query = if many { cx.app.choices.sharing.search.trim() } else { "" };
    let name = |entry: &Entry| {
        if entry.id == cx.app.open_plan().id { cx.app.open_plan().name() } else { entry.name() }
    };
    let is_found = |entry: &Entry| query.is_empty() || letters::contains_ignoring_case(&name(entry), query);
    let (mut found, mut buttons) = (0, Vec::new());
    for entry in &plans {
        let pressed = chosen.contains(&entry.id);
        let offered = found < OFFERED && is_found(entry);
        found += usize::from(offered);
        if !pressed && !offered {
            continue;
        }
        // A button that does not match the search disappears once it is not pressed any more.
        let focus_id = if offered { "" } else { sharing_ids::SEARCH };
        let next = SharingChoice::Chosen(toggled(chosen.iter(), &entry.id));
        let onclick = cx.click_then(Action::SetChoice(Choice::Sharing(next)), focus_id.into());
        let button: AttrValue = ["send-", entry.id.as_str()].concat().into();
        buttons.push(html! {
            <li key={entry.id.as_str().to_owned()}>{ toggle_button(button, Some("pick"), pressed, false, onclick, name(entry).into()) }</li>
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
            if many { { search_field(cx, sharing_ids::SEARCH, &cx.app.choices.sharing.search) } }
            <ul class="picks">{ for buttons }</ul>
            <p class="note" id="send-rest" role="status">{hint}</p>
        </>
    }
}
