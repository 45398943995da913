//! Plans that go out, in a link or in a file.

use super::copying::copying;
use super::link::link;
use super::picks::{chosen, picks};
use crate::io::file_to_json;
use crate::model::Scenario;
use crate::platform::files;
use crate::state::{App, Id, all_scenarios};
use crate::text::SharingText;
use crate::ui::comparison::select;
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use crate::ui::words::say;
use std::rc::Rc;
use yew::prelude::*;

/// What is sent, on the desk.
const WHAT: &str = "send";
const CODES: [&str; 3] = ["this", "chosen", "all"];

/// The section.
pub fn send(app: &App, dispatch: &Dispatch) -> Html {
    let say = |text: SharingText| say(app.preferences.language, text);
    let all = all_scenarios(&app.library);
    let what = CODES.iter().position(|code| *code == app.choices.text(WHAT)).unwrap_or(0);
    let options = [SharingText::ThisPlan, SharingText::Chosen, SharingText::All(all.len().to_string())];
    let options =
        CODES.iter().zip(options).map(|(code, text)| (AttrValue::Static(code), say(text))).collect();
    let (sent, left_out) = sent(app, what, all);
    let sent: Rc<[_]> = sent.into();
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
                { file(app, dispatch, sent) }
            }
        </section>
    }
}

/// The plans that are sent, and how many of those asked for are not complete.
fn sent(app: &App, what: usize, all: Vec<(Id, Rc<Scenario>)>) -> (Vec<(Id, Rc<Scenario>)>, usize) {
    let chosen = chosen(app);
    let is_asked = |id: &Id| match what {
        0 => *id == app.open_plan().id,
        1 => chosen.contains(&id.as_str()),
        _ => true,
    };
    let asked = app.library.all_entries().iter().filter(|entry| is_asked(&entry.id)).count();
    // The example is nobody's plan, but it can be sent where it is the one that is open.
    let open = app.open_plan().draft.scenario().filter(|_| what == 0);
    let sent: Vec<_> = match open {
        Some(scenario) => vec![(app.open_plan().id.clone(), Rc::new(scenario))],
        None => all.into_iter().filter(|(id, _)| is_asked(id)).collect(),
    };
    let left_out = asked.saturating_sub(sent.len());
    (sent, left_out)
}

fn file(app: &App, dispatch: &Dispatch, sent: Rc<[(Id, Rc<Scenario>)]>) -> Html {
    let say = |text: SharingText| say(app.preferences.language, text);
    let save = {
        let sent = sent.clone();
        Callback::from(move |_: MouseEvent| save_file(&sent))
    };
    let save =
        html! { <button type="button" id="save-file" onclick={save}>{say(SharingText::SaveFile)}</button> };
    copying(app, dispatch, "copy-file", say(SharingText::CopyFile), Rc::new(move || json(&sent)), save)
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
