//! Sending scenarios in a link or a file.

use super::copy_button::copy_button;
use super::link::link;
use super::plan_picker::{chosen, plan_picker};
use crate::io::file_to_json;
use crate::model::Scenario;
use crate::platform::files;
use crate::state::{Id, all_scenarios};
use crate::text::SharingText;
use crate::ui::controls::choice_select;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::prelude::*;

/// The view choice of what is sent, and its values.
const WHAT: &str = "send";
const CODES: [&str; 3] = ["this", "chosen", "all"];

pub fn send(cx: &ViewContext) -> Html {
    let all = all_scenarios(&cx.app.library);
    let what = CODES.iter().position(|code| *code == cx.app.choices.text(WHAT)).unwrap_or(0);
    let options = [SharingText::ThisPlan, SharingText::Chosen, SharingText::All(all.len().to_string())];
    let options = CODES.iter().zip(options).map(|(code, text)| (AttrValue::Static(code), cx.t(text)));
    let (sent, left_out) = sent(cx, what, all);
    let sent: Rc<[_]> = sent.into();
    html! {
        <section class="card sharing" aria-labelledby="send-heading">
            <h2 id="send-heading">{cx.t(SharingText::SendHeading)}</h2>
            <div class="settings">{ choice_select(cx, WHAT, cx.t(SharingText::What), options, CODES[what]) }</div>
            if what == 1 { { plan_picker(cx) } }
            if left_out > 0 { <p class="note">{cx.t(SharingText::LeftOut(left_out))}</p> }
            if sent.is_empty() {
                <p class="note" id="nothing-to-send">{cx.t(SharingText::NothingChosen)}</p>
            } else {
                { link(cx, &sent) }
                { file(cx, sent) }
            }
        </section>
    }
}

/// The scenarios that are sent, and how many of the chosen ones are left out because they are not complete.
fn sent(cx: &ViewContext, what: usize, all: Vec<(Id, Rc<Scenario>)>) -> (Vec<(Id, Rc<Scenario>)>, usize) {
    let chosen = chosen(cx);
    let is_chosen = |id: &Id| match what {
        0 => *id == cx.app.open_plan().id,
        1 => chosen.contains(&id.as_str()),
        _ => true,
    };
    let count = cx.app.library.all_entries().iter().filter(|entry| is_chosen(&entry.id)).count();
    // The example is not in the library, but can be sent as the open plan.
    let open = cx.draft().scenario().filter(|_| what == 0);
    let sent: Vec<_> = match open {
        Some(scenario) => vec![(cx.app.open_plan().id.clone(), Rc::new(scenario))],
        None => all.into_iter().filter(|(id, _)| is_chosen(id)).collect(),
    };
    let left_out = count.saturating_sub(sent.len());
    (sent, left_out)
}

fn file(cx: &ViewContext, sent: Rc<[(Id, Rc<Scenario>)]>) -> Html {
    let save = {
        let sent = sent.clone();
        Callback::from(move |_: MouseEvent| save_file(&sent))
    };
    let save_button =
        html! { <button type="button" id="save-file" onclick={save}>{cx.t(SharingText::SaveFile)}</button> };
    copy_button(cx, "copy-file", cx.t(SharingText::CopyFile), Rc::new(move || json(&sent)), save_button)
}

/// The text of a file with the scenarios.
fn json(plans: &[(Id, Rc<Scenario>)]) -> String {
    let named: Vec<_> = plans.iter().map(|(id, scenario)| (Some(id.as_str()), &**scenario)).collect();
    file_to_json(&named)
}

/// Downloads the scenarios as a file.
pub fn save_file(plans: &[(Id, Rc<Scenario>)]) {
    files::download("embudo.json", "application/json", json(plans).as_bytes());
}
