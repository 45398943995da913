//! In Spanish.

use super::ActualText;
use crate::model::Indicator;
use std::borrow::Cow;

fn name(indicator: Indicator) -> &'static str {
    match indicator {
        Indicator::Spend => "Gasto real",
        Indicator::Leads => "Leads reales",
        Indicator::Sales => "Ventas reales",
    }
}

pub(super) fn text(text: &ActualText) -> Cow<'static, str> {
    use ActualText::*;
    Cow::Borrowed(match text {
        NeedsMonths => {
            "Compara el plan con lo que pasó de verdad, mira a qué se debe la diferencia y adónde lleva a partir de ahora. Para eso hay que planificarlo por meses."
        }
        Nothing => {
            "Todavía no hay nada que comparar. Escribe o pega en los meses de abajo lo que pasó de verdad: gasto, leads y ventas de un mes ya cerrado."
        }

        ToDate => "Hasta la fecha",
        Counted(1) => "Un mes ya cerrado, con su gasto, sus leads y sus ventas.",
        Counted(months) => {
            return format!("{months} meses ya cerrados, con su gasto, sus leads y sus ventas.").into();
        }
        CountedOfChannels(months) => {
            return format!(
                "Meses ya cerrados, con su gasto, sus leads y sus ventas: {months} entre todos los canales."
            )
            .into();
        }
        Planned => "Plan",
        Actual => "Real",
        Difference => "Diferencia",
        SalesPerLead => "Ventas por lead",
        Gap { planned, actual } => return format!("{planned} ventas previstas, {actual} reales").into(),
        Why => "A qué se debe la diferencia",
        WhyEarlier => {
            "Las ventas son las que se cerraron en estos meses. Si vienen de leads anteriores, la tasa de cierre habla de las ventas por lead de los mismos meses."
        }

        FromHere => "A partir de ahora",
        Outlook => "Desde hoy",
        ByPlan => "según el plan",
        ByMeasure => "con las tasas medidas",
        Forecast { whole, planned, measured, pending, to_come } => {
            return format!(
                "Se esperan {whole} ventas en total, {planned} según el plan: {measured} ya están, {pending} deberían llegar de leads que ya tienes y {to_come} de los meses que quedan."
            )
            .into();
        }
        ByMeasureHint => {
            "La tasa de cierre medida cuenta cada lead según el tiempo que ha tenido para cerrarse: los leads recientes no parecen perdidos."
        }
        RunningHint => "Lo que escribas del mes en curso cuenta cuando acabe.",
        Measured => "Ventas que ya están",
        Pending => "De leads que ya tienes",
        ToCome => "De los meses que quedan",
        PlanMark => "Plan",

        TableHeading => "Lo que pasó de verdad",
        TableHint => {
            "Las ventas cuentan en el mes en que se cierran. Puedes pegar un bloque de gasto, leads y ventas copiado de una hoja de cálculo; una celda vacía no se conoce, que no es lo mismo que cero."
        }
        PlannedOf(Indicator::Sales) => "Ventas según el plan",
        PlannedOf(Indicator::Leads) => "Leads según el plan",
        PlannedOf(Indicator::Spend) => "Gasto según el plan",
        Of(Indicator::Sales) => "Ventas",
        Of(Indicator::Leads) => "Leads",
        Of(Indicator::Spend) => "Gasto",
        Cell { indicator, month } => return format!("{}, {month}", name(*indicator)).into(),
        GapInSales => "Diferencia en ventas",
        Running => "en curso",
    })
}
