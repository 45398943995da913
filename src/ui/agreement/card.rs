//! The section of the plan that leads to its agreement.

use super::{AgreementContext, status};
use crate::model::Owed;
use crate::state::{Action, View};
use crate::text::{AgreementText, agreement_verdict};
use crate::ui::html::html;
use crate::ui::verdict::{VERDICT, sentence};
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// Empty while the plan is not complete.
pub fn agreement_card(cx: &ViewContext) -> Html {
    let Some(it) = AgreementContext::of(cx) else { return Html::default() };
    let Ok(owed) = Owed::of(&it.scenario.plan, it.handover) else { return Html::default() };
    let Some(verdict) = agreement_verdict(&it.scenario, &owed, cx.writer) else { return Html::default() };
    html! {
        <section class={if cx.is_stale() { "card agreement-card stale" } else { "card agreement-card" }} aria-labelledby="agreement-heading">
            <div class="block-head">
                <h2 id="agreement-heading">{cx.t(AgreementText::Heading)}</h2>
                { status(&it) }
            </div>
            <p>{ sentence(&verdict.headline) }</p>
            if it.agreement.is_empty() { <p class="note">{cx.t(AgreementText::Invitation)}</p> }
            <button type="button" id="open-agreement" onclick={cx.click_then(Action::Show(View::Agreement), VERDICT.into())}>{cx.t(AgreementText::Open)}</button>
        </section>
    }
}
