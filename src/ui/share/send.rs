//! Sending scenarios in a link or a file.

use super::copy_button::copy_button;
use super::link::link;
use super::plan_picker::plan_picker;
use crate::io::file_to_json;
use crate::model::Scenario;
use crate::platform::files;
use crate::state::{Id, SentPlans, all_scenarios, sharing_ids};
use crate::text::SharingText;
use crate::ui::controls::choice_select;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::prelude::*;

pub fn send(cx: &ViewContext) -> Html {
    let all = all_scenarios(&cx.app.library);
    let what = cx.app.choices.sharing.sent;
    let options = SentPlans::ALL.map(|sent| {
        let text = match sent {
            SentPlans::Open => SharingText::ThisPlan,
            SentPlans::Chosen => SharingText::Chosen,
            SentPlans::All => SharingText::All(all.len().to_string()),
        };
        (sent.code().into(), cx.t(text))
    });
    let (sent, left_out) = sent(cx, what, all);
    let sent: Rc<[_]> = sent.into();
    html! {
        <section class="card sharing" aria-labelledby="send-heading">
            <h2 id="send-heading">{cx.t(SharingText::SendHeading)}</h2>
            <div class="settings">{ choice_select(cx, sharing_ids::SENT, cx.t(SharingText::What), options, what.code()) }</div>
            if what == SentPlans::Chosen { { plan_picker(cx) } }
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
fn sent(cx: &ViewContext, what: SentPlans, all: Vec<(Id, Rc<Scenario>)>) -> (Vec<(Id, Rc<Scenario>)>, usize) {
    let is_chosen = |id: &Id| match what {
        SentPlans::Open => *id == cx.app.open_plan().id,
        SentPlans::Chosen => cx.app.choices.sharing.chosen.contains(id),
        SentPlans::All => true,
    };
    let count = cx.app.library.all_entries().iter().filter(|entry| is_chosen(&entry.id)).count();
    // The example is not in the library, but can be sent as the open plan.
    let open = cx.draft().scenario().filter(|_| what == SentPlans::Open);
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
