//! The choice of the scenarios to compare.

use super::elements::note;
use crate::platform::text_search as letters;
use crate::state::{Action, App, Choice, ComparedScenario, ComparisonChoice, Id, comparison_ids, toggled};
use crate::text::{ComparisonText, Message};
use crate::ui::controls::{search_field, toggle_button};
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// The most scenarios offered beside the chosen ones. With more than these there is a search field.
const OFFERED: usize = 8;

/// A toggle button for each scenario that is chosen and for some of the others.
pub fn chooser(cx: &ViewContext, chosen: &[(Id, Option<ComparedScenario>)]) -> Html {
    let comparable = cx.app.comparable();
    if comparable < 2 {
        return note(cx.t(ComparisonText::OnlyOne));
    }
    let many = comparable > OFFERED;
    let full = chosen.len() >= App::MOST_COMPARED;
    let query = if many { cx.app.choices.comparison.search.trim() } else { "" };
    // An iterator: without a query the names of only the first few of a thousand scenarios are read.
    let entries = cx.app.library.entries();
    let listed = entries.iter().map(|entry| (&entry.id, Some(&**entry)));
    let others = listed.chain(cx.app.open_is_unlisted().then_some((&cx.app.open_plan().id, None)));
    let others = others.filter(|(id, _)| !chosen.iter().any(|(each, _)| each == *id));
    let named = others.map(|(id, entry)| match entry {
        Some(entry) if *id != cx.app.open_plan().id => (id, entry.name()),
        _ => (id, cx.app.open_plan().name()),
    });
    let found = named.filter(|(_, name)| query.is_empty() || letters::contains_ignoring_case(name, query));
    let offered: Vec<(&Id, String)> = found.take(OFFERED).collect();
    let more = comparable.saturating_sub(chosen.len() + offered.len());
    let button = |id: &Id, name: AttrValue, pressed: bool| {
        let button_id: AttrValue = ["compare-with-", id.as_str()].concat().into();
        let next = ComparisonChoice::Chosen(toggled(chosen.iter().map(|(id, _)| id), id));
        // The button moves within the list and so loses the focus. With a search field it may not be shown any more.
        let focus_id = if pressed && many { comparison_ids::SEARCH.into() } else { button_id.clone() };
        let onclick = cx.click_then(Action::SetChoice(Choice::Comparison(next)), focus_id);
        html! {
            <li key={id.as_str().to_owned()}>
                { toggle_button(button_id, Some("pick"), pressed, full && !pressed, onclick, name) }
            </li>
        }
    };
    let selected = chosen.iter().map(|(id, scenario)| {
        let name = scenario.as_ref().map_or_else(|| cx.app.name_of(id), |scenario| scenario.name.clone());
        button(id, name.into(), true)
    });
    let complete = chosen.iter().filter(|(_, scenario)| scenario.is_some()).count();
    let hint = if complete < 2 {
        Some(cx.t(ComparisonText::TooFew))
    } else if full {
        Some(cx.t(ComparisonText::Full))
    } else if !query.is_empty() {
        offered.is_empty().then(|| cx.t(Message::NothingFound))
    } else {
        (more > 0).then(|| cx.t(ComparisonText::MoreToFind(more.to_string())))
    };
    let rest = offered.into_iter().map(|(id, name)| button(id, name.into(), false));
    let left_out = chosen
        .iter()
        .filter(|(_, scenario)| scenario.is_none())
        .map(|(id, _)| note(cx.t(ComparisonText::LeftOut(cx.app.name_of(id).into()))));
    html! {
        <div class="chooser" role="group" aria-labelledby="compare-label">
            <p id="compare-label">{cx.t(ComparisonText::Choose {
                chosen: chosen.len().to_string(),
                most: App::MOST_COMPARED.to_string(),
            })}</p>
            <ul class="picks">{ for selected }{ for rest }</ul>
            if many { { search_field(cx, comparison_ids::SEARCH, &cx.app.choices.comparison.search) } }
            // In an element of their own: if the number of its siblings changed, the search field would lose the focus.
            <div role="status">{ for left_out }{ for hint.map(note) }</div>
        </div>
    }
}
