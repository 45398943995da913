//! What marketing and sales owe each other in the open plan, and who has agreed to it.

mod card;
mod dispute;
mod figure;
mod handover;
mod mark_form;
mod marks;
mod months;
mod pact;
mod status;
mod take_along;
mod void;

use super::verdict::{plan_verdict, verdict_with};
use super::view_context::ViewContext;
use crate::io::{agreement_of, with_agreement};
use crate::model::{Agreement, Fingerprint, Owed, Scenario, UnknownFields};
use crate::state::Action;
use crate::text::{AgreementText, agreement_status, agreement_verdict};
use crate::ui::html::html;
use std::rc::Rc;
use yew::prelude::*;

pub use card::agreement_card;
pub use status::{embedded_status, status_label, status_of, status_of_entry, status_of_open};

/// The open plan with its agreement.
pub struct AgreementContext<'a> {
    pub cx: &'a ViewContext<'a>,
    pub scenario: Rc<Scenario>,
    pub agreement: Rc<Agreement>,
    /// How many marks, versions and reasons could not be read.
    pub left_out: usize,
    /// Of the plan as it is now.
    pub figures: Fingerprint,
    pub handover: usize,
}

impl<'a> AgreementContext<'a> {
    /// None while the plan is not complete.
    pub fn of(cx: &'a ViewContext<'a>) -> Option<Self> {
        let plan = cx.last_plan()?;
        let scenario = cx.draft().scenario_of(plan.clone())?;
        let (agreement, left_out) = agreement_of(&scenario.unknown);
        let (figures, handover) = (agreement.figures_of(&scenario), agreement.handover_in(plan));
        Some(Self {
            cx,
            scenario: Rc::new(scenario),
            agreement: Rc::new(agreement),
            left_out,
            figures,
            handover,
        })
    }

    /// The action that changes the agreement.
    pub fn changed(&self, change: impl FnOnce(&mut Agreement)) -> Action {
        changed_agreement(&self.scenario.unknown, change)
    }

    /// What a stage is called; the lead is the first.
    pub fn stage_name(&self, stage: usize) -> String {
        match stage.checked_sub(1).and_then(|at| self.scenario.plan.stages().names().get(at)) {
            Some(name) => name.as_str().to_owned(),
            None => self.cx.t(AgreementText::Leads).to_ascii_lowercase(),
        }
    }

    /// Whether marks can be given: not on a plan of a file beside the page, nor while a field is not complete.
    pub fn can_change(&self) -> bool {
        !self.cx.is_read_only() && !self.cx.is_stale()
    }
}

/// The action that changes the agreement among the fields that a plan keeps.
pub fn changed_agreement(kept: &UnknownFields, change: impl FnOnce(&mut Agreement)) -> Action {
    let mut agreement = agreement_of(kept).0;
    change(&mut agreement);
    Action::SetAgreement(with_agreement(kept, &agreement))
}

/// The view.
pub fn agreement(cx: &ViewContext) -> Html {
    let context = AgreementContext::of(cx);
    let owed = context.as_ref().and_then(|it| Owed::of(&it.scenario.plan, it.handover).ok());
    let verdict = context.as_ref().zip(owed.as_ref());
    let verdict =
        verdict.and_then(|(it, owed)| Some((it, owed, agreement_verdict(&it.scenario, owed, cx.writer)?)));
    let Some((it, owed, verdict)) = verdict else {
        return html! { <>{ plan_verdict(cx) }<p class="note">{cx.t(AgreementText::NotComplete)}</p></> };
    };
    html! {
        <div class={if cx.is_stale() { "agreement stale" } else { "agreement" }}>
            { verdict_with(cx, verdict, status(it)) }
            if it.left_out > 0 { <p class="note wrong" id="marks-left-out">{cx.t(AgreementText::LeftOut(it.left_out))}</p> }
            { void::void(it) }
            { pact::pact(it, owed) }
            { marks::marks(it) }
            { take_along::take_along(it, owed) }
            { dispute::disputes(it) }
            { months::months(it, owed) }
        </div>
    }
}

/// How the two sides stand, as a label.
fn status(it: &AgreementContext) -> Html {
    let label = status_label(agreement_status(&it.agreement, it.figures), it.cx.language());
    html! { <span id="agreement-status">{label}</span> }
}
