//! Which plans are sent, where the reader chooses.

use crate::platform::text_search as letters;
use crate::state::{Action, App, Entry};
use crate::text::{ComparisonText, Message};
use crate::ui::acts::click_then;
use crate::ui::comparison::{find, switch};
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use crate::ui::words::say;
use yew::prelude::*;

/// The ids of those that are chosen, with blanks between them, on the desk.
const CHOSEN: &str = "send-chosen";
/// What is typed to find one, on the desk.
const SOUGHT: &str = "send-sought";
/// So many plans are offered at once; from more on there is a field to find one.
const OFFERED: usize = 60;

/// The ids of those that are chosen.
pub fn chosen(app: &App) -> Vec<&str> {
    app.choices.text(CHOSEN).split(' ').filter(|id| !id.is_empty()).collect()
}

/// A button for each plan, pressed while it is among those chosen. Among many those chosen are in sight, and some of
/// those that are looked for.
pub fn picks(app: &App, dispatch: &Dispatch) -> Html {
    let (plans, chosen) = (app.library.all_entries(), chosen(app));
    let many = plans.len() > OFFERED;
    let sought = if many { app.choices.text(SOUGHT).trim() } else { "" };
    let name =
        |entry: &Entry| if entry.id == app.open_plan().id { app.open_plan().name() } else { entry.name() };
    let is_found = |entry: &Entry| sought.is_empty() || letters::contains_ignoring_case(&name(entry), sought);
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
        // One that is not looked for goes out of sight.
        let then = if offered { "" } else { SOUGHT };
        let onclick = click_then(dispatch, Action::SetChoice(CHOSEN.to_owned(), next.join(" ")), then.into());
        let button: AttrValue = ["send-", id].concat().into();
        buttons.push(html! {
            <li key={id.to_owned()}>{ switch(button, Some("pick"), [Some(pressed), None], false, onclick, name(entry).into()) }</li>
        });
    }
    let rest = plans.len() - buttons.len();
    let language = app.preferences.language;
    let remark = match (found, sought) {
        (0, _) => Some(say(language, Message::NothingFound)),
        (_, "") if rest > 0 => Some(say(language, ComparisonText::MoreToFind(rest.to_string()))),
        _ => None,
    };
    html! {
        <>
            if many { { find(app, dispatch, SOUGHT) } }
            <ul class="picks">{ for buttons }</ul>
            <p class="note" id="send-rest" role="status">{remark}</p>
        </>
    }
}
