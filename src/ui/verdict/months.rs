//! The verdict of the open plan in months.

use super::verdict;
use crate::text::{self, Message, Sentence, Verdict};
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// The name of the view while the plan is not in months, or not complete.
pub fn months_verdict(cx: &ViewContext) -> Html {
    let judged = cx.last_plan().and_then(|plan| text::months_verdict(plan, cx.writer));
    let judged = judged.unwrap_or_else(|| Verdict::only(Sentence::new(&cx.t(Message::ViewMonths), &[])));
    verdict(cx, judged)
}
