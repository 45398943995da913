//! The verdict of the open plan in months.

use super::verdict;
use crate::text;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// Empty while the plan is not in months, or not complete.
pub fn months_verdict(cx: &ViewContext) -> Html {
    let judged = cx.last_plan().and_then(|plan| text::months_verdict(plan, cx.writer));
    judged.map(|judged| verdict(cx, judged)).unwrap_or_default()
}
