//! The stage at which marketing hands over to sales.

use super::{AgreementContext, changed_agreement};
use crate::text::AgreementText;
use crate::ui::controls::labelled_select;
use yew::prelude::*;

/// Empty for a plan without stages: then sales takes over every lead.
pub fn handover_choice(it: &AgreementContext) -> Html {
    let names = it.scenario.plan.stages().names();
    if names.is_empty() {
        return Html::default();
    }
    let lead = (AttrValue::from("0"), it.cx.t(AgreementText::TheLead));
    let stages = names.iter().enumerate();
    let stages = stages.map(|(at, name)| ((at + 1).to_string().into(), name.as_str().to_owned().into()));
    let scenario = it.scenario.clone();
    let onchange = it.cx.on_value(move |chosen| {
        let stage = chosen.parse().ok()?;
        Some(changed_agreement(&scenario.unknown, |agreement| agreement.handover = Some(stage)))
    });
    labelled_select(
        "handover".into(),
        it.cx.t(AgreementText::Handover),
        std::iter::once(lead).chain(stages).collect(),
        &it.handover.to_string(),
        !it.can_change(),
        onchange,
    )
}
