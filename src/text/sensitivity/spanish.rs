//! In Spanish.

use super::SensitivityText;
use std::borrow::Cow;

pub(super) fn text(text: &SensitivityText) -> Cow<'static, str> {
    use SensitivityText::*;
    Cow::Borrowed(match text {
        Heading => "Qué pesa más",
    })
}
