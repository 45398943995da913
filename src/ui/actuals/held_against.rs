//! What the actuals are held against: the version that both sides have agreed to, or today's plan.

use crate::io::agreement_of;
use crate::model::{Day, Plan};
use crate::state::{Action, ActualsChoices, Choice};
use crate::text::AgreementText;
use crate::ui::controls::labelled_select;
use crate::ui::months::month_scope;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::prelude::*;

/// A plan with the actuals of the open one.
pub struct HeldAgainst {
    pub plan: Rc<Plan>,
    /// The index of the chosen channel in it; none for all.
    pub scope: Option<usize>,
    /// The day of the agreed version, where there is one.
    agreed: Option<Day>,
    /// Whether it is that version.
    is_agreed: bool,
}

/// None while the plan is not complete.
pub fn held_against(cx: &ViewContext) -> Option<HeldAgainst> {
    let (today, scope) = (cx.app.open_plan().last_plan.clone()?, month_scope(cx));
    let agreement = agreement_of(cx.draft().kept_fields_of_file()).0;
    let Some((version, day)) = agreement.agreed_months() else {
        return Some(HeldAgainst { plan: today, scope, agreed: None, is_agreed: false });
    };
    let scope_there = scope.map(|channel| version.channel_of(channel, &today));
    if cx.app.choices.actuals.against_current_plan || scope_there == Some(None) {
        return Some(HeldAgainst { plan: today, scope, agreed: Some(day), is_agreed: false });
    }
    let plan = Rc::new(version.with_actuals_of(&today));
    Some(HeldAgainst { plan, scope: scope_there.flatten(), agreed: Some(day), is_agreed: true })
}

/// The choice between the two; empty without an agreed version.
pub fn held_against_choice(cx: &ViewContext, held: &HeldAgainst) -> Html {
    let &HeldAgainst { agreed: Some(day), is_agreed, .. } = held else { return Html::default() };
    let options = [("agreed", AgreementText::AgainstAgreed(day)), ("today", AgreementText::AgainstToday)];
    let options = options.map(|(value, text)| (AttrValue::from(value), cx.t(text)));
    let choices = cx.app.choices.actuals;
    let choose = cx.on_value(move |chosen| {
        let against_current_plan = chosen == "today";
        Some(Action::SetChoice(Choice::Actuals(ActualsChoices { against_current_plan, ..choices })))
    });
    let chosen = if is_agreed { "agreed" } else { "today" };
    let label = cx.t(AgreementText::HeldAgainst);
    labelled_select("held-against".into(), label, options.into(), chosen, false, choose)
}
