//! In English.

use super::{FunnelText, listed};
use crate::text::isolated::isolated;
use std::borrow::Cow;

pub(super) fn text(text: &FunnelText) -> Cow<'static, str> {
    use FunnelText::*;
    Cow::Borrowed(match text {
        Heading => "The funnel",
        Empty => "The funnel is drawn once there are results.",
        Summary { budget, levels } => {
            return format!("A budget of {budget} gives: {}.", listed(levels)).into();
        }
        Rate(rate) => return format!("↓ {rate} go on").into(),
        Each(cost) => return format!("{cost} each").into(),
        Leak { from, to, lost } => {
            return format!(
                "Most is lost between {from} and {to}: {lost} don't go on.",
                from = isolated(from),
                to = isolated(to)
            )
            .into();
        }
        Level => "Stage",
        Count => "Count",
        OfBefore => "Of the one before",
        CostEach => "Cost of each",
    })
}
