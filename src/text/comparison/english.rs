//! In English.

use super::ComparisonText;
use std::borrow::Cow;

pub(super) fn text(text: &ComparisonText) -> Cow<'static, str> {
    use ComparisonText::*;
    Cow::Borrowed(match text {
        Heading => "Compare",
    })
}
