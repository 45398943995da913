//! Plans that go out, in a link or in a file.

use super::copying::copying;
use super::troubles::words;
use crate::io::{file_to_json, limits, share_fragment};
use crate::model::Scenario;
use crate::platform::{files, page};
use crate::state::{Action, App, Entry, Id, everything};
use crate::text::{SharingText, Style, Writer};
use crate::ui::acts::click;
use crate::ui::comparison::{select, switch};
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use std::rc::Rc;
use yew::prelude::*;

/// What is sent, on the desk.
const WHAT: &str = "send";
/// The ids of those that are chosen, with blanks between them, on the desk.
const CHOSEN: &str = "send-chosen";
const CODES: [&str; 3] = ["this", "chosen", "all"];
/// So many plans are offered to choose from.
const OFFERED: usize = 60;

/// The section.
pub fn send(app: &App, dispatch: &Dispatch) -> Html {
    let say = |text: SharingText| words(app.preferences.language, text);
    let all = everything(app);
    let what = CODES.iter().position(|code| *code == app.desk.text(WHAT)).unwrap_or(0);
    let options = [SharingText::ThisPlan, SharingText::Chosen, SharingText::All(all.len().to_string())];
    let options =
        CODES.iter().zip(options).map(|(code, text)| (AttrValue::Static(code), say(text))).collect();
    let (sent, left_out) = sent(app, what, all);
    html! {
        <section class="card sharing" aria-labelledby="send-heading">
            <h2 id="send-heading">{say(SharingText::SendHeading)}</h2>
            <div class="settings">{ select(dispatch, WHAT, say(SharingText::What), options, what) }</div>
            if what == 1 { { picks(app, dispatch) } }
            if left_out > 0 { <p class="note">{say(SharingText::LeftOut(left_out))}</p> }
            if sent.is_empty() {
                <p class="note" id="nothing-to-send">{say(SharingText::NothingChosen)}</p>
            } else {
                { link(app, dispatch, &sent) }
                { file(app, dispatch, &sent) }
            }
        </section>
    }
}

/// The plans that are sent, and how many of those asked for are not complete.
fn sent(app: &App, what: usize, all: Vec<(Id, Rc<Scenario>)>) -> (Vec<(Id, Rc<Scenario>)>, usize) {
    let chosen: Vec<&str> = app.desk.text(CHOSEN).split(' ').collect();
    let is_asked = |id: &Id| match what {
        0 => *id == app.sheet.id,
        1 => chosen.contains(&id.as_str()),
        _ => true,
    };
    let asked = app.plans().iter().filter(|entry| is_asked(&entry.id)).count();
    // The example is nobody's plan, but it can be sent where it is the one that is open.
    let open = app.sheet.draft.scenario().filter(|_| what == 0);
    let sent: Vec<_> = match open {
        Some(scenario) => vec![(app.sheet.id.clone(), Rc::new(scenario))],
        None => all.into_iter().filter(|(id, _)| is_asked(id)).collect(),
    };
    let left_out = asked.saturating_sub(sent.len());
    (sent, left_out)
}

/// A button for each plan, pressed while it is among those chosen.
fn picks(app: &App, dispatch: &Dispatch) -> Html {
    let chosen: Vec<&str> = app.desk.text(CHOSEN).split(' ').filter(|id| !id.is_empty()).collect();
    let pick = |entry: Entry| {
        let id = entry.id.as_str();
        let pressed = chosen.contains(&id);
        let others = chosen.iter().copied().filter(|each| *each != id);
        let next: Vec<&str> = others.chain((!pressed).then_some(id)).collect();
        let onclick = click(dispatch, Action::Jot(CHOSEN.to_owned(), next.join(" ")));
        let name = if entry.id == app.sheet.id { app.sheet.name() } else { entry.name() };
        let button: AttrValue = ["send-", id].concat().into();
        html! {
            <li key={id.to_owned()}>{ switch(button, Some("pick"), [Some(pressed), None], false, onclick, name.into()) }</li>
        }
    };
    html! { <ul class="picks">{ for app.plans().into_iter().take(OFFERED).map(pick) }</ul> }
}

fn link(app: &App, dispatch: &Dispatch, sent: &[(Id, Rc<Scenario>)]) -> Html {
    let say = |text: SharingText| words(app.preferences.language, text);
    if sent.len() > limits::LINKED {
        return html! { <p class="note" id="link-length">{say(SharingText::TooManyForALink)}</p> };
    }
    let scenarios: Vec<&Scenario> = sent.iter().map(|(_, scenario)| &**scenario).collect();
    let link = [&page::address(), "#", &share_fragment(&scenarios)].concat();
    let writer = Writer { language: app.preferences.language, currency: app.sheet.draft.currency };
    let count = |number: usize| writer.exact(number as f64, Style::Count);
    let length = count(link.len());
    if link.len() > limits::FRAGMENT {
        return html! { <p class="note" id="link-length">{say(SharingText::TooManyForALink)}</p> };
    }
    let hint = match link.len() > limits::SAFE_LINK {
        true => SharingText::LinkTooLong { length, safe: count(limits::SAFE_LINK) },
        false => SharingText::LinkHint(length),
    };
    html! {
        <>
            { copying(app, dispatch, "copy-link", say(SharingText::CopyLink), link, Html::default()) }
            <p class="note" id="link-length">{say(hint)}</p>
        </>
    }
}

fn file(app: &App, dispatch: &Dispatch, sent: &[(Id, Rc<Scenario>)]) -> Html {
    let say = |text: SharingText| words(app.preferences.language, text);
    let sent: Rc<[(Id, Rc<Scenario>)]> = sent.into();
    let few = sent.len() <= limits::LINKED;
    let text = if few { json(&sent) } else { String::new() };
    let save = Callback::from(move |_: MouseEvent| save_file(&sent));
    let save =
        html! { <button type="button" id="save-file" onclick={save}>{say(SharingText::SaveFile)}</button> };
    if few {
        copying(app, dispatch, "copy-file", say(SharingText::CopyFile), text, save)
    } else {
        html! { <div class="actions">{save}</div> }
    }
}

/// The plans as the text of a file.
fn json(plans: &[(Id, Rc<Scenario>)]) -> String {
    let named: Vec<_> = plans.iter().map(|(id, scenario)| (Some(id.as_str()), &**scenario)).collect();
    file_to_json(&named)
}

/// Has the browser save the plans as a file.
pub fn save_file(plans: &[(Id, Rc<Scenario>)]) {
    files::download("embudo.json", "application/json", json(plans).as_bytes());
}
