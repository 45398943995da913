//! In Spanish.

use super::{FunnelText, listed};
use crate::text::isolated::isolated;
use std::borrow::Cow;

pub(super) fn text(text: &FunnelText) -> Cow<'static, str> {
    use FunnelText::*;
    Cow::Borrowed(match text {
        Heading => "El embudo",
        Empty => "El embudo se dibuja en cuanto hay resultados.",
        Summary { budget, levels } => {
            return format!("Con un presupuesto de {budget}: {}.", listed(levels)).into();
        }
        Rate(rate) => return format!("↓ avanza el {rate}").into(),
        Each(cost) => return format!("a {cost}").into(),
        Leak { from, to, lost } => {
            return format!(
                "Donde más se pierde es entre {from} y {to}: el {lost} no avanza.",
                from = isolated(from),
                to = isolated(to)
            )
            .into();
        }
        Level => "Etapa",
        Count => "Cantidad",
        OfBefore => "De la anterior",
        CostEach => "Coste unitario",
    })
}
