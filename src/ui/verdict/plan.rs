//! The verdict of the open plan.

use super::verdict;
use crate::model::Input;
use crate::state::{Field, FieldValue};
use crate::text::{self, Sentence, Verdict, VerdictText};
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

pub fn plan_verdict(cx: &ViewContext) -> Html {
    if cx.app.open_plan().is_loading() {
        return Html::default();
    }
    let judged = match cx.last_plan() {
        Some(plan) => text::plan_verdict(plan, cx.writer),
        None => Verdict { headline: missing(cx), ..Verdict::default() },
    };
    verdict(cx, judged)
}

/// What the fields lack for a plan.
pub fn missing(cx: &ViewContext) -> Sentence {
    let fields = cx.draft().fields();
    let lacks = |is: fn(Field) -> bool| {
        fields.iter().any(|&field| {
            is(field) && cx.draft().is_required(field) && cx.draft().value(field) == FieldValue::Empty
        })
    };
    let texts = [
        (VerdictText::Budget, lacks(|field| matches!(field, Field::Channel(_, Input::Budget)))),
        (VerdictText::CostPerLead, lacks(|field| matches!(field, Field::Channel(_, Input::CostPerLead)))),
        (VerdictText::CloseRate, lacks(|field| matches!(field, Field::Channel(_, Input::CloseRate)))),
        (VerdictText::StageRates, lacks(|field| matches!(field, Field::Step(_) | Field::OwnStep(..)))),
    ];
    let missing: Vec<VerdictText> = texts.into_iter().filter(|(_, lacks)| *lacks).map(|(text, _)| text).collect();
    text::incomplete_verdict(&missing, cx.writer)
}
