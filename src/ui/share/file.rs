//! Scenarios as a file, and as its text.

use super::copy_button::copy_button;
use super::sent_scenarios::SentScenarios;
use crate::io::file_to_json;
use crate::model::Scenario;
use crate::platform::files;
use crate::state::Id;
use crate::text::SharingText;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::prelude::*;

pub fn file(cx: &ViewContext, sent: &SentScenarios) -> Html {
    let scenarios = sent.scenarios.clone();
    if scenarios.is_empty() {
        return html! { <p class="note">{cx.t(SharingText::NothingChosen)}</p> };
    }
    let save = {
        let scenarios = scenarios.clone();
        Callback::from(move |_: MouseEvent| save_file(&scenarios))
    };
    let count = scenarios.len();
    let save_button =
        html! { <button type="button" id="save-file" onclick={save}>{cx.t(SharingText::SaveFile)}</button> };
    let text = Rc::new(move || json(&scenarios));
    html! {
        <>
            <p class="note">{cx.t(SharingText::FileHint(count))}</p>
            { copy_button(cx, "copy-file", cx.t(SharingText::CopyFile), text, save_button) }
        </>
    }
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
