//! Which scenarios stand side by side.

use super::elements::{note, switch};
use crate::platform::text_search as letters;
use crate::state::{Action, App, ComparedScenario, Id, choice, toggled};
use crate::text::{ComparisonText, Message};
use crate::ui::acts::{click_then, jotting};
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use crate::ui::words::say;
use yew::prelude::*;

/// So many of those not chosen are offered at once; from more on there is a field to find one.
const OFFERED: usize = 8;

/// The scenarios chosen, with those that are complete, and some of the others, each a button that is pressed
/// while its scenario is compared.
pub fn chooser(app: &App, dispatch: &Dispatch, chosen: &[(Id, Option<ComparedScenario>)]) -> Html {
    let language = app.preferences.language;
    let comparable = app.comparable();
    if comparable < 2 {
        return note(say(language, ComparisonText::OnlyOne));
    }
    let many = comparable > OFFERED;
    let full = chosen.len() >= App::MOST_COMPARED;
    let sought = if many { app.choices.text(choice::SEARCH).trim() } else { "" };
    // A thousand names are looked at only while somebody looks for one.
    let entries = app.library.entries();
    let listed = entries.iter().map(|entry| (&entry.id, Some(&**entry)));
    let others = listed.chain(app.open_is_unlisted().then_some((&app.open_plan().id, None)));
    let others = others.filter(|(id, _)| !chosen.iter().any(|(each, _)| each == *id));
    let named = others.map(|(id, entry)| match entry {
        Some(entry) if *id != app.open_plan().id => (id, entry.name()),
        _ => (id, app.open_plan().name()),
    });
    let found = named.filter(|(_, name)| sought.is_empty() || letters::contains_ignoring_case(name, sought));
    let offered: Vec<(&Id, String)> = found.take(OFFERED).collect();
    let more = comparable.saturating_sub(chosen.len() + offered.len());
    let button = |id: &Id, name: AttrValue, pressed: bool| {
        let button_id: AttrValue = ["compare-with-", id.as_str()].concat().into();
        let text = toggled(chosen.iter().map(|(id, _)| id), id);
        // It moves along the row, and what moves loses the focus; among many it may move out of sight.
        let then = if pressed && many { choice::SEARCH.into() } else { button_id.clone() };
        let onclick = click_then(dispatch, Action::SetChoice(choice::CHOSEN.to_owned(), text), then);
        html! {
            <li key={id.as_str().to_owned()}>
                { switch(button_id, Some("pick"), [Some(pressed), None], full && !pressed, onclick, name) }
            </li>
        }
    };
    let taken = chosen.iter().map(|(id, side)| {
        let name = side.as_ref().map_or_else(|| app.name_of(id), |side| side.name.clone());
        button(id, name.into(), true)
    });
    let complete = chosen.iter().filter(|(_, side)| side.is_some()).count();
    let remark = if complete < 2 {
        Some(say(language, ComparisonText::TooFew))
    } else if full {
        Some(say(language, ComparisonText::Full))
    } else if !sought.is_empty() {
        offered.is_empty().then(|| say(language, Message::NothingFound))
    } else {
        (more > 0).then(|| say(language, ComparisonText::MoreToFind(more.to_string())))
    };
    let rest = offered.into_iter().map(|(id, name)| button(id, name.into(), false));
    let left_out = chosen
        .iter()
        .filter(|(_, side)| side.is_none())
        .map(|(id, _)| note(say(language, ComparisonText::LeftOut(app.name_of(id)))));
    html! {
        <div class="chooser" role="group" aria-labelledby="compare-label">
            <p id="compare-label">{say(language, ComparisonText::Choose {
                chosen: chosen.len().to_string(),
                most: App::MOST_COMPARED.to_string(),
            })}</p>
            <ul class="picks">{ for taken }{ for rest }</ul>
            if many { { find(app, dispatch, choice::SEARCH) } }
            // In an element of their own: a number of siblings that changes would take the field its focus.
            <div role="status">{ for left_out }{ for remark.map(note) }</div>
        </div>
    }
}

/// The field to find a scenario that is not offered. What is typed lies on the desk under its id.
pub fn find(app: &App, dispatch: &Dispatch, id: &'static str) -> Html {
    let label = say(app.preferences.language, Message::Find);
    let oninput = jotting(dispatch, id.into());
    html! {
        <input {id} type="search" autocomplete="off" {oninput}
            value={app.choices.text(id).to_owned()} aria-label={label.clone()} placeholder={label} />
    }
}
