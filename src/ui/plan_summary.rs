//! A plan in one line.

use super::translate::Translate;
use crate::model::Plan;
use crate::text::{Message, Writer};
use yew::AttrValue;

/// How many sales, and what each costs; or that the plan is not complete.
pub fn plan_summary(plan: Option<&Plan>, writer: Writer) -> AttrValue {
    writer.t(plan.and_then(|plan| writer.plan_summary(plan)).unwrap_or(Message::Incomplete))
}
