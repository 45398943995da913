//! In Spanish.

use super::ComparisonText;
use crate::model::{BridgeMeasure, Driver, MissingValue, Team, Undefined};
use crate::text::isolated::isolated;
use std::borrow::Cow;

pub(super) fn text(text: &ComparisonText) -> Cow<'static, str> {
    use ComparisonText::*;
    Cow::Borrowed(match text {
        Title => "Escenarios lado a lado",

        Choose { chosen, most } => {
            return format!("Qué escenarios comparar: {chosen} de {most} como máximo").into();
        }
        OnlyOne => {
            "Para comparar hacen falta dos escenarios. Guarda este plan, duplícalo y cambia la copia: aquí verás los dos lado a lado."
        }
        TooFew => "Elige al menos dos escenarios.",
        Full => "No caben más lado a lado. Quita uno para añadir otro.",
        MoreToFind(count) => {
            return format!("Y {count} más: escribe parte del nombre para encontrarlos.").into();
        }
        LeftOut(name) => {
            return format!("«{name}» está incompleto y se queda fuera.", name = isolated(name)).into();
        }
        Baseline => "Referencia",
        LastComplete => "como estaba completo por última vez",

        Caption(baseline) => {
            return format!("Datos y resultados, comparados con «{baseline}»", baseline = isolated(baseline))
                .into();
        }
        Inputs => "Datos",
        Stages => "Del lead a la venta",
        Channels => "Por canal",
        Results => "Resultados",
        HideEqual(count) => return format!("Ocultar las filas iguales ({count})").into(),
        AllEqual => "Todos son iguales.",
        Best => "el mejor",
        Legend => {
            "★ el mejor de su fila. Los datos con una barra al lado difieren de la referencia. p.\u{a0}p.: puntos porcentuales."
        }
        Currencies => {
            "Estos escenarios están en monedas distintas: los importes se muestran pero no se comparan; las cantidades y las tasas, sí."
        }
        Months => "Meses",
        MonthsDiffer => "Estos escenarios abarcan meses distintos: los totales no son del mismo periodo.",
        MonthsUnsaid => {
            "Algunos de estos escenarios no tienen meses: puede que sus totales no sean del mismo periodo que los demás."
        }
        PerSale(amount) => return format!("{amount} por venta").into(),
        PerLead(amount) => return format!("{amount} por lead").into(),
        Missing(reason) => missing(*reason),
        MarginMissing => "sin indicar, cuenta como 100\u{a0}%",
        Step { from, to } => {
            let (from, to) = (from.as_deref().unwrap_or("Lead"), to.as_deref().unwrap_or("venta"));
            return format!("{from} → {to}", from = isolated(from), to = isolated(to)).into();
        }
        Namesake { name, number } => return format!("{name} ({number})", name = isolated(name)).into(),

        Picture => "En un gráfico",
        PictureOf => "Resultado",
        PictureSummary { measure, figures } => return format!("{measure}: {figures}").into(),

        BridgeHeading => "Qué ha cambiado y quién lo ha movido",
        BridgeTo(baseline) => return format!("De «{baseline}» a", baseline = isolated(baseline)).into(),
        BridgeOf => "Resultado",
        BridgeSummary { measure, from, to } => {
            return format!("{measure}: de {from} a {to}").into();
        }
        Moved { team, part } => {
            return format!("{}: {part}", self::team(*team)).into();
        }
        Movers { sale_value: false } => {
            "Marketing mueve el presupuesto, el coste por lead y los canales que se usan; el equipo de ventas mueve la tasa de cierre."
        }
        Movers { sale_value: true } => {
            "Marketing mueve el presupuesto, el coste por lead y los canales que se usan; el equipo de ventas mueve la tasa de cierre y el valor de la venta."
        }
        Exact => {
            "Las partes suman exactamente el total y el orden no influye (índice de Divisia de media logarítmica, LMDI-I, Ang 2005)."
        }
        NoBridge { measure, scenario, reason } => {
            return format!(
                "«{measure}» no se puede repartir: en «{scenario}» no hay cifra ({reason}).",
                scenario = isolated(scenario)
            )
            .into();
        }
        BridgeCurrencies => "Los dos están en monedas distintas, así que solo se pueden repartir sus ventas.",
        Mover { mover, of } => mover_label(*mover, *of),
        Team(team) => self::team(*team),
        Channel => "Canal",
        Added(name) => return format!("{name} (nuevo)", name = isolated(name)).into(),
        Dropped(name) => return format!("{name} (retirado)", name = isolated(name)).into(),
        InAll => "En total",
        ByTeam => "Por equipo",
        PartsCaption => "Qué lo ha movido, por canal",
    })
}

fn team(team: Team) -> &'static str {
    match team {
        Team::Marketing => "Marketing",
        Team::Sales => "Equipo de ventas",
    }
}

fn mover_label(mover: Driver, of: BridgeMeasure) -> &'static str {
    match mover {
        Driver::Budget if of == BridgeMeasure::MediaCac => "Reparto del presupuesto",
        Driver::Budget => "Presupuesto",
        Driver::CostPerLead => "Coste por lead",
        Driver::Channel => "Canales nuevos y retirados",
        Driver::CloseRate => "Tasa de cierre",
        Driver::SaleValue => "Valor de la venta",
    }
}

fn missing(missing: MissingValue) -> &'static str {
    match missing {
        MissingValue::NotGiven => "sin indicar",
        MissingValue::NoChannel => "no tiene ese canal",
        MissingValue::NoStage => "no tiene ese paso",
        MissingValue::NoLeadsAtStage => "nadie llega hasta ahí",
        MissingValue::Undefined(reason) => match reason {
            Undefined::FreeLeads => "los leads no cuestan nada",
            Undefined::NoLeads => "sin leads",
            Undefined::NoSales => "sin ventas",
            Undefined::EarlierSpend => "ventas de gasto anterior",
            Undefined::NoBudget => "sin presupuesto",
            Undefined::NoCosts => "no se gasta nada",
            Undefined::NoSaleValue => "falta el valor de la venta",
            Undefined::NoAccountRevenue => "faltan los ingresos por cuenta",
            Undefined::ChurnMissing => "faltan las bajas al mes",
            Undefined::NoChurn => "sin bajas, no tiene fin",
            Undefined::NoGrossProfit => "no gana nada",
        },
    }
}
