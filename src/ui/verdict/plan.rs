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
        None => Verdict::only(missing(cx)),
    };
    verdict(cx, judged)
}

/// What the fields lack for a plan.
pub fn missing(cx: &ViewContext) -> Sentence {
    let draft = cx.draft();
    let mut lacks = [false; ASKED_FOR.len()];
    for field in draft.fields() {
        let at = match field {
            Field::Channel(_, Input::Budget) => 0,
            Field::Channel(_, Input::CostPerLead) => 1,
            Field::Channel(_, _) => 2,
            Field::Step(_) | Field::OwnStep(..) => 3,
            _ => continue,
        };
        lacks[at] |= draft.is_required(field) && draft.value(field) == FieldValue::Empty;
    }
    let missing: Vec<VerdictText> =
        ASKED_FOR.into_iter().zip(lacks).filter(|(_, lacks)| *lacks).map(|(text, _)| text).collect();
    text::incomplete_verdict(&missing, cx.writer)
}

const ASKED_FOR: [VerdictText; 4] =
    [VerdictText::Budget, VerdictText::CostPerLead, VerdictText::CloseRate, VerdictText::StageRates];
