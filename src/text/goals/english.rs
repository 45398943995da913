//! In English.

use super::GoalText;
use std::borrow::Cow;

pub(super) fn text(text: &GoalText) -> Cow<'static, str> {
    use GoalText::*;
    Cow::Borrowed(match text {
        Heading => "Goals",
    })
}
