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
    let (mut lacks, mut channels) = ([false; ASKED_FOR.len()], Vec::new());
    for field in draft.fields() {
        let (at, channel) = match field {
            Field::Channel(channel, Input::Budget) => (0, Some(channel)),
            Field::Channel(channel, Input::CostPerLead) => (1, Some(channel)),
            Field::Channel(channel, _) => (2, Some(channel)),
            Field::OwnStep(channel, _) => (3, Some(channel)),
            Field::Step(_) => (3, None),
            _ => continue,
        };
        if draft.is_required(field) && draft.value(field) == FieldValue::Empty {
            lacks[at] = true;
            channels.extend(channel.filter(|at| !channels.contains(at)));
        }
    }
    let missing: Vec<VerdictText> =
        ASKED_FOR.into_iter().zip(lacks).filter(|(_, lacks)| *lacks).map(|(text, _)| text).collect();
    // Where all lack something, none has to be named.
    if channels.len() == draft.counted_channels() {
        channels.clear();
    }
    let names: Vec<String> = channels.into_iter().map(|at| draft.channel_name(at, cx.language())).collect();
    text::incomplete_verdict(&missing, &names, cx.writer)
}

const ASKED_FOR: [VerdictText; 4] =
    [VerdictText::Budget, VerdictText::CostPerLead, VerdictText::CloseRate, VerdictText::StageRates];
