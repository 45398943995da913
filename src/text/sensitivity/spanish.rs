//! In Spanish.

use super::SensitivityText;
use std::borrow::Cow;

pub(super) fn text(text: &SensitivityText) -> Cow<'static, str> {
    use SensitivityText::*;
    Cow::Borrowed(match text {
        Result => "Resultado a mirar",
        CommonRange => "Mover cada dato un",
        CommonRangeHint => "Arriba y abajo, sin tocar los demás",
        RangeOf(input) => return format!("Rango de {input}").into(),

        Summary { result, now, input, range, from, to } => {
            return format!(
                "{result}: {now} ahora. «{input}» es lo que más pesa: entre {from} y {to} si varía un ±{range}."
            )
            .into();
        }
        NothingMoves { result, now } => {
            return format!("{result}: {now} ahora. Ningún dato lo mueve dentro de su rango.").into();
        }
        Now(figure) => return format!("ahora {figure}").into(),
        Lower => "dato más bajo",
        Higher => "dato más alto",
        NoEffect(inputs) => return format!("Sin efecto en este resultado: {inputs}.").into(),
        MixHeld => "Cada dato varía en todos los canales en la misma proporción.",

        TableName => "Cada dato, su rango y el resultado en ambos extremos",
        ColumnInput => "Dato",
        ColumnRange => "±\u{a0}%",
        ColumnLower => "Si baja",
        ColumnHigher => "Si sube",
        StopsAtWhole => "tope: 100\u{a0}%",
        StopsAtLimit => "llega a su tope",

        GridHeading => "Coste por lead frente a tasa de cierre",
        GridCaption(result) => {
            return format!(
                "{result} con otros costes por lead y otras tasas de cierre. Elige una celda para probarla."
            )
            .into();
        }
        CostStep => "Paso del coste por lead",
        RateStep => "Paso de la tasa de cierre",
        StepHint => "% del valor del plan",
        StepZero => "Más de 0\u{a0}%",
        Cell { cost, rate, result, figure } => {
            return format!("Coste por lead {cost}, tasa de cierre {rate}. {result} {figure}.").into();
        }
        Earns(money) => return format!("Cada venta gana {money}.").into(),
        Loses(money) => return format!("Cada venta pierde {money}.").into(),
        YourPlan => "Tu plan",
        Worse => "peor",
        Better => "mejor",
        BreakEven => "Línea de equilibrio: en las celdas rayadas cada venta pierde dinero",
        AllEarn => "La línea de equilibrio queda fuera: cada venta gana dinero en todas las celdas.",
        AllLose => "La línea de equilibrio queda fuera: cada venta pierde dinero en todas las celdas.",
        NoBreakEven => "Indica el valor medio de venta para ver dónde está el equilibrio.",
        NoGrid => "La tabla necesita leads con un coste y una tasa de cierre mayor que cero.",
        StagesAsk => {
            "Este plan tiene etapas: tras elegir otra tasa de cierre, indica qué etapa debe cambiar."
        }
    })
}
