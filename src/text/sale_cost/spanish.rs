//! In Spanish.

use super::SaleCostText;
use std::borrow::Cow;

pub(super) fn text(text: &SaleCostText) -> Cow<'static, str> {
    use SaleCostText::*;
    Cow::Borrowed(match text {
        Heading => "Coste de una venta",
        Empty => "Indica presupuesto, coste por lead y tasa de cierre para ver cuánto cuesta una venta.",
        NoSales => "Sin ventas no hay coste por venta.",

        EarnsEach(money) => return format!("Cada venta deja {money} una vez pagado todo.").into(),
        LosesEach(money) => {
            return format!("Con cada venta se pierden {money}: cuesta más de lo que deja.").into();
        }
        Even => "Cada venta se paga justo a sí misma.",
        ValueMissing => "Indica el valor medio de venta para ver si una venta gana o pierde dinero.",
        NothingToJudge => "Sin ventas no hay nada que ganar ni que perder.",

        SalesCostPerSale => "Coste comercial",
        FixedCostPerSale => "Costes fijos",
        Earns(money) => return format!("Una venta deja {money}").into(),
        Summary { media, sales, fixed, loaded } => {
            return format!(
                "Un CAC de medios de {media}, {sales} de coste comercial y {fixed} de costes fijos suman un CAC total de {loaded}."
            )
            .into();
        }
        Part => "Concepto",
        PerSale => "Por venta",

        MarginWhole => "No hay margen indicado, así que cuenta como 100\u{a0}%.",
        BreakEvenMedia => "El CPL y la tasa de cierre de equilibrio solo tienen en cuenta los medios.",
        LtvSteady => "El LTV supone que ingresos por cuenta, margen y bajas se mantienen.",
        FirstSale => {
            "Si una venta gana o pierde se juzga por la venta sola: lo que la cuenta aporta después está en el LTV y la recuperación."
        }
        MediaOnly => {
            "No hay coste comercial ni costes fijos: una venta cuesta solo lo que cuestan los medios."
        }
    })
}
