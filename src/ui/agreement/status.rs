//! How marketing and sales stand with a plan, in a few words.

use crate::io::agreement_of;
use crate::model::Scenario;
use crate::state::{App, Entry};
use crate::text::{AgreementText, Language, agreement_status};
use crate::ui::html::html;
use crate::ui::translate::Translate;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// None for a plan without marks.
pub fn status_of(scenario: &Scenario) -> Option<AgreementText> {
    let agreement = agreement_of(&scenario.unknown).0;
    (!agreement.marks().is_empty()).then(|| agreement_status(&agreement, agreement.figures_of(scenario)))
}

/// That of the open plan, as it is typed.
pub fn status_of_open(app: &App) -> Option<AgreementText> {
    let (draft, plan) = (&app.open_plan().draft, app.open_plan().last_plan.as_deref()?);
    // Most plans have no agreement, and need not be put together for it.
    if !app.may_have_agreement() {
        return None;
    }
    status_of(&draft.scenario_of(plan.clone())?)
}

/// That of the open plan in an embedded page, under the name of the plan.
pub fn embedded_status(cx: &ViewContext) -> Html {
    let label = status_of_open(cx.app).map(|status| status_label(status, cx.language()));
    html! { if let Some(label) = label { {" "}{label} } }
}

pub fn status_of_entry(entry: &Entry) -> Option<AgreementText> {
    match (&entry.draft, &entry.saved) {
        (Some(draft), _) if draft.kept_fields_of_file().is_empty() => None,
        (Some(draft), _) => status_of(&draft.scenario()?),
        (None, saved) => status_of(saved.as_deref()?),
    }
}

/// The status as a label.
pub fn status_label(status: AgreementText, language: Language) -> Html {
    let class = match status {
        AgreementText::AgreedByBoth(_) => "chip good",
        AgreementText::NotYet | AgreementText::AgreedBy(_) => "chip",
        _ => "chip warm",
    };
    html! { <span {class}>{language.t(status)}</span> }
}
