//! Which scenarios stand side by side.

use super::words;
use crate::platform::{page, words as letters};
use crate::state::{Action, App, Id, Side, choice};
use crate::text::{ComparisonText, Message};
use crate::ui::focus::focus;
use crate::ui::hooks::Dispatch;
use crate::ui::words::say;
use yew::prelude::*;

/// So many of those not chosen are offered at once; from more on there is a field to find one.
const OFFERED: usize = 8;

/// The scenarios chosen, with those that are complete, and some of the others, each a button that is pressed
/// while its scenario is compared.
pub fn chooser(app: &App, dispatch: &Dispatch, chosen: &[(Id, Option<Side>)]) -> Html {
    let language = app.preferences.language;
    let comparable = app.comparable();
    if comparable < 2 {
        return html! { <p class="note empty">{words(language, ComparisonText::OnlyOne)}</p> };
    }
    let full = chosen.len() >= App::MOST_COMPARED;
    let sought = app.desk.text(choice::SOUGHT).trim();
    let open =
        Some(&app.sheet.id).filter(|id| app.sheet.last_plan.is_some() && app.library.position(id).is_none());
    let others = app.library.entries.iter().map(|entry| &entry.id).chain(open);
    let others = others.filter(|id| !chosen.iter().any(|(each, _)| each == *id));
    let mut others = others.filter(|id| sought.is_empty() || letters::contain(&app.name_of(id), sought));
    let offered: Vec<&Id> = others.by_ref().take(OFFERED).collect();
    let more = if sought.is_empty() {
        comparable.saturating_sub(chosen.len() + offered.len())
    } else {
        others.take(1).count()
    };
    let button = |id: &Id, name: AttrValue, pressed: bool| {
        let button_id: AttrValue = ["compare-", id.as_str()].concat().into();
        let onclick = {
            let (dispatch, (jot, text), button_id) =
                (dispatch.clone(), app.compared_with(id), button_id.clone());
            Callback::from(move |_: MouseEvent| {
                dispatch.dispatch(Action::Jot(jot.clone(), text.clone()));
                focus(button_id.clone()); // it moves along the row, and what moves loses the focus
            })
        };
        html! {
            <li key={id.as_str()}>
                <button type="button" id={button_id} class="pick" {onclick} disabled={full && !pressed}
                    aria-pressed={if pressed { "true" } else { "false" }}>{name}</button>
            </li>
        }
    };
    let taken = chosen.iter().map(|(id, side)| {
        let name = side.as_ref().map_or_else(|| app.name_of(id), |side| side.name.clone());
        button(id, name.into(), true)
    });
    let rest = offered.into_iter().map(|id| button(id, app.name_of(id).into(), false));
    let complete = chosen.iter().filter(|(_, side)| side.is_some()).count();
    let note = match (complete < 2, full) {
        (true, _) => Some(words(language, ComparisonText::TooFew)),
        (false, true) => Some(words(language, ComparisonText::Full)),
        (false, false) if more > 0 && sought.is_empty() => {
            Some(words(language, ComparisonText::MoreToFind(more.to_string())))
        }
        _ => None,
    };
    let left_out = chosen.iter().filter(|(_, side)| side.is_none()).map(|(id, _)| {
        html! { <p class="note">{words(language, ComparisonText::LeftOut(app.name_of(id)))}</p> }
    });
    html! {
        <div class="chooser" role="group" aria-labelledby="compare-label">
            <p id="compare-label">{words(language, ComparisonText::Choose {
                chosen: chosen.len().to_string(),
                most: App::MOST_COMPARED.to_string(),
            })}</p>
            <ul class="picks">{ for taken }{ for rest }</ul>
            if comparable > chosen.len() + OFFERED || !sought.is_empty() { { find(app, dispatch) } }
            { for left_out }
            if let Some(note) = note { <p class="note">{note}</p> }
        </div>
    }
}

/// The field to find a scenario that is not offered.
fn find(app: &App, dispatch: &Dispatch) -> Html {
    let label = say(app.preferences.language, Message::Find);
    let dispatch = dispatch.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(text) = page::value_of(&event) {
            dispatch.dispatch(Action::Jot(choice::SOUGHT.to_owned(), text));
        }
    });
    html! {
        <input id={choice::SOUGHT} type="search" autocomplete="off" {oninput}
            value={app.desk.text(choice::SOUGHT).to_owned()} aria-label={label.clone()} placeholder={label} />
    }
}
