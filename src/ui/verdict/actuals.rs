//! The verdict on the open plan and its actuals.

use super::verdict;
use crate::text::{self, Message, Sentence, Verdict};
use crate::ui::actuals::compared_before;
use crate::ui::months::month_scope;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// The name of the view while the plan is not in months, or not complete.
pub fn actuals_verdict(cx: &ViewContext) -> Html {
    let judged = cx
        .last_plan()
        .zip(compared_before(cx))
        .and_then(|(plan, today)| text::actuals_verdict(plan, month_scope(cx), today, cx.writer));
    let judged = judged.unwrap_or_else(|| Verdict::only(Sentence::new(&cx.t(Message::ViewActuals), &[])));
    verdict(cx, judged)
}
