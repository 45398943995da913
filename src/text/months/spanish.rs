//! In Spanish.

use super::MonthText;
use crate::model::{Month, PlanMonths};
use std::borrow::Cow;

const MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

fn name(of_year: u32) -> &'static str {
    MONTHS[(of_year.clamp(1, 12) - 1) as usize]
}

pub(in crate::text) fn short(month: &Month) -> String {
    format!("{}\u{a0}{}", &name(month.month())[..3], month.year())
}

fn stretch(stretch: PlanMonths) -> String {
    let (first, last) = (stretch.first, stretch.last());
    match stretch.months {
        1 => format!("{} (1\u{a0}mes)", short(&last)),
        months if first.year() == last.year() => {
            format!("{}–{} ({months}\u{a0}meses)", &name(first.month())[..3], short(&last))
        }
        months => format!("{} – {} ({months}\u{a0}meses)", short(&first), short(&last)),
    }
}

fn long(month: &Month) -> String {
    format!("{} de {}", name(month.month()), month.year())
}

pub(super) fn text(text: &MonthText) -> Cow<'static, str> {
    use MonthText::*;
    Cow::Borrowed(match text {
        WhatFor => {
            "Reparte el presupuesto por meses, haz que las ventas lleguen después de sus leads y mira cuándo se alcanza un objetivo y cuándo se recupera el dinero."
        }
        SwitchOn => "Planificar por meses",
        SwitchOff => "Dejar de planificar por meses",
        FirstMonth => "Desde",
        Year => "Año",
        Count => "Meses",
        Scope => "Meses de",
        Spread => "Reparto del presupuesto",
        SpreadEven => "a partes iguales",
        SpreadSeason => "por temporada",
        SpreadMonths => "mes a mes",
        Season => "Temporada",
        SeasonHint => "100 es un mes normal; 200 recibe el doble. Solo cuenta la proporción.",
        SeasonEven => "Sin temporada",
        SeasonSummer => "Negocio de verano",
        SeasonChristmas => "Campaña de Navidad",
        SeasonBusiness => "Clientes empresa",
        Lag => "Las ventas llegan",
        LagNone => "en el mes de sus leads",
        LagOfPlan => "como en todo el plan",
        LagShares => "a lo largo de varios meses",
        LagDays => "al cabo de unos días",
        LagShare(0) => "El mismo mes",
        LagShare(1) => "1 mes después",
        LagShare(months) => return format!("{months} meses después").into(),
        LagMedian => "La mitad antes de (días)",
        LagUpper => "Tres cuartos antes de (días)",
        LagDaysHint => {
            "De aquí Embudo calcula los meses con una distribución log-normal: muchas ventas llegan pronto y algunas tardan."
        }
        LagTogether(share) => return format!("En total: {share}").into(),

        OfYear(month) => name(*month),
        Short(month) => return short(month).into(),
        Stretch(months) => return stretch(*months).into(),
        NoMonths => "sin meses",
        TableHint => {
            "Un CPL o una tasa de cierre escritos aquí valen solo para ese mes. Puedes pegar una fila o una columna copiada de una hoja de cálculo."
        }
        ChooseChannel => "Para escribir en sus meses, elige un canal.",
        All => "Todos los canales",
        Spend => "Gasto",
        Closing => "Ventas cerradas",
        CalendarCac => "CAC del mes",
        OfItsLeads => "Ventas de sus leads",
        CohortCac => "CAC de sus leads",
        SoFar => "Ventas acumuladas",
        InMonth { what, month } => return format!("{what}, {}", long(month)).into(),
        After => "después del plan",
        LaterOn => "Más tarde",
        Until(month) => return format!("hasta {}", long(month)).into(),
        Whole => "En total",
        Earlier => "gasto anterior",

        ChartHeading => "Cuándo llegan las ventas",
        ChartClosing => "Ventas cerradas en el mes",
        ChartCohort => "Ventas de los leads del mes",
        ChartSoFar => "Ventas acumuladas",
        ChartGoal(goal) => return format!("Objetivo: {goal}").into(),
        SummaryOne { sales, month } => {
            return format!("Se cierran {sales} ventas, todas en {}.", long(month)).into();
        }
        Summary { sales, from, to, peak, most } => {
            let (from, to, peak) = (long(from), long(to), long(peak));
            return format!("De {from} a {to} se cierran {sales} ventas; el mes con más, {most}, es {peak}.")
                .into();
        }

        Later { sales, last } => {
            return format!(
                "{sales} de las ventas se cierran después del plan, las últimas en {}.",
                long(last)
            )
            .into();
        }
        NoLag => {
            "Todas las ventas se cierran en el mes de sus leads: el CAC del mes y el de sus leads son el mismo."
        }
        Differ => {
            "El CAC del mes divide el gasto del mes entre las ventas que se cierran en él, casi todas de leads anteriores. El CAC de sus leads lo divide entre las ventas que acaban dando los leads de ese mes: es el que dice lo que cuesta una venta."
        }
        GoalReached { goal, month } => {
            return format!("El objetivo de {goal} ventas se alcanza en {}.", long(month)).into();
        }
        GoalMissed { goal, sales } => {
            return format!("El objetivo de {goal} ventas no se alcanza: el plan da {sales}.").into();
        }
        NoGoal => "Escribe un objetivo de ventas en Objetivos para ver en qué mes se alcanza.",
        FirstSale { month, out } => {
            return format!(
                "La primera venta llega antes de acabar {}. Para entonces se habrán gastado {out}.",
                long(month)
            )
            .into();
        }
        NoFirstSale => "El plan no llega a una venta entera.",
        PaidBack(month) => {
            return format!("Todo el dinero gastado se recupera antes de acabar {}.", long(month)).into();
        }
        NeverBack => "El dinero gastado no se recupera en diez años.",
        PaybackUnknown => {
            "Indica el valor medio de venta o los ingresos por cuenta para ver cuándo se recupera el dinero."
        }
        FromSales => "Cuenta el valor × margen de cada venta en el mes en que se cierra.",
        FromAccounts => {
            "Cuenta los ingresos × margen de cada cuenta desde el mes en que se cierra, menos las bajas."
        }
    })
}
