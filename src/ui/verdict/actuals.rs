//! The verdict on the open plan and its actuals.

use super::verdict_with;
use crate::text::{self, Message, Sentence, Verdict};
use crate::ui::actuals::{compared_before, held_against, held_against_choice};
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// The name of the view while the plan is not in months, or not complete.
pub fn actuals_verdict(cx: &ViewContext) -> Html {
    let held = held_against(cx);
    let judged = held
        .as_ref()
        .zip(compared_before(cx))
        .and_then(|(held, today)| text::actuals_verdict(&held.plan, held.scope, today, cx.writer));
    let judged = judged.unwrap_or_else(|| Verdict::only(Sentence::new(&cx.t(Message::ViewActuals), &[])));
    let choice = held.map(|held| held_against_choice(cx, &held)).unwrap_or_default();
    verdict_with(cx, judged, choice)
}
