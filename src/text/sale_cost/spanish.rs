//! In Spanish.

use super::SaleCostText;
use std::borrow::Cow;

pub(super) fn text(text: &SaleCostText) -> Cow<'static, str> {
    use SaleCostText::*;
    Cow::Borrowed(match text {
        Heading => "Coste de una venta",
    })
}
