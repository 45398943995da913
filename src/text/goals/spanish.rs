//! In Spanish.

use super::{GoalPhrase, GoalText};
use crate::model::{Input, Lever, Measure, SolutionBound};
use crate::text::isolated::isolated;
use std::borrow::Cow;

pub(super) fn text(text: &GoalText) -> Cow<'static, str> {
    use GoalText::*;
    Cow::Borrowed(match text {
        Need => "Necesitamos",
        Keep => "Y mantener",
        AtLeast => "Al menos",
        AtMost => "Como máximo",
        Months => "meses",
        HintVolume => "Lo que se le pide al equipo",
        HintTerms => "Lo que puede costar o debe rendir. Uno de los dos puede quedar vacío",
        Solve => "Calcular",
        Change => "Qué puede cambiar",
        AllChannels => "Todos los canales a la vez",

        NoPlanYet => "Rellena antes el plan: lo que quieras calcular puede quedar vacío.",
        NoGoalYet => {
            "Indica un objetivo para ver qué hace falta: un presupuesto, un coste por lead o una tasa de cierre."
        }
        For(goals) => {
            let goals: Vec<String> = goals.iter().map(phrase).collect();
            return format!("Para {}", goals.join(" y ")).into();
        }
        Answer { lever, bound, value } => return answer(*lever, *bound, value).into(),
        WithBudget { answer, budget } => {
            return format!("{answer}, con un presupuesto de {budget}").into();
        }
        AndBudget { way, budget } => return format!("{way} y un presupuesto de {budget}").into(),
        AlreadyReached => "El plan ya lo alcanza.",
        Decides(goal) => return format!("Lo que decide: {}.", phrase(goal)).into(),
        OnlyIn(channel) => {
            return format!(
                "Solo cambia {channel}; los demás canales se quedan como están.",
                channel = isolated(channel)
            )
            .into();
        }
        MixHeld => "Todos los canales cambian en la misma proporción.",

        Unreachable(Lever::Budget) => "No se alcanza con ningún presupuesto",
        Unreachable(Lever::CostPerLead) => "No se alcanza con ningún coste por lead",
        Unreachable(Lever::CloseRate) => "No se alcanza con ninguna tasa de cierre",
        Lacks(Input::Budget) => "Indica antes un presupuesto.",
        Lacks(Input::CostPerLead) => "Indica antes un coste por lead.",
        Lacks(_) => "Indica antes una tasa de cierre.",
        NoFurther { lever, measure, nearest } => {
            let limit = if measure.less_is_better() { "baja de" } else { "pasa de" };
            return format!("Sea cual sea {}, {} no {limit} {nearest}.", name(*lever), named(*measure))
                .into();
        }
        OutOfRange { input: Input::CloseRate, needed } => {
            return format!(
                "La tasa de cierre tendría que ser del {needed}, y no puede pasar del 100\u{a0}%."
            )
            .into();
        }
        OutOfRange { input: Input::Budget, needed } => {
            return format!("Haría falta un presupuesto de {needed}, que no cabe en un plan.").into();
        }
        OutOfRange { needed, .. } => {
            return format!("Haría falta un coste por lead de {needed}, que no cabe en un plan.").into();
        }
        Conflict { first, least, second, most } => {
            return format!(
                "Los objetivos chocan: para {} hace falta al menos {least}; para {}, como máximo {most}.",
                phrase(first),
                phrase(second)
            )
            .into();
        }
        Alone { phrase: goal, answer, measure, value } => {
            return format!(
                "Solo para {} hace falta {answer}, con {} en {value}.",
                phrase(goal),
                named(*measure)
            )
            .into();
        }
        Instead(ways) => return format!("Se alcanzaría con {}.", ways.join(", o con ")).into(),
        NothingInstead => "Con cambiar un solo número no basta.",
        ShortOf { lever, bound, value } => return short(*lever, *bound, value).into(),

        Readings => "Lo que hace falta, cada número por separado",
        Reading(Lever::Budget) => "Presupuesto que hace falta",
        Reading(Lever::CostPerLead) => "Coste por lead que marketing puede pagar",
        Reading(Lever::CloseRate) => "Tasa de cierre que ventas debe alcanzar",
        Takes => "Hace falta",
        NowIs(value) => return format!("ahora {value}").into(),
        More(by) => return format!("{by} más que ahora").into(),
        Less(by) => return format!("{by} menos que ahora").into(),
        AsNow => "igual que ahora",
        Points(points) => return format!("{points} puntos").into(),
        NotReached => "no se alcanza",
        Use => "Usar",
        UseOf(lever) => return format!("Usar {}", this(*lever)).into(),
        InPlan => "En el plan",

        Follows => "Lo que resulta de la respuesta",
        Now => "Ahora",
        Then => "Después",
    })
}

fn answer(lever: Lever, bound: SolutionBound, value: &str) -> String {
    match (lever, bound) {
        (Lever::Budget, SolutionBound::Minimum) => format!("Necesitas un presupuesto de {value}"),
        (Lever::Budget, SolutionBound::Maximum) => format!("El presupuesto puede ser de hasta {value}"),
        (Lever::Budget, SolutionBound::Unconstrained) => "Se alcanza con cualquier presupuesto".to_owned(),
        (Lever::CostPerLead, SolutionBound::Maximum) => format!("Un lead puede costar hasta {value}"),
        (Lever::CostPerLead, SolutionBound::Minimum) => format!("Un lead tiene que costar al menos {value}"),
        (Lever::CostPerLead, SolutionBound::Unconstrained) => {
            "Se alcanza cueste lo que cueste un lead".to_owned()
        }
        (Lever::CloseRate, SolutionBound::Minimum) => {
            format!("La tasa de cierre tiene que llegar al {value}")
        }
        (Lever::CloseRate, SolutionBound::Maximum) => {
            format!("La tasa de cierre puede ser de hasta el {value}")
        }
        (Lever::CloseRate, SolutionBound::Unconstrained) => {
            "Se alcanza con cualquier tasa de cierre".to_owned()
        }
    }
}

/// The same as a part of a sentence.
fn short(lever: Lever, bound: SolutionBound, value: &str) -> String {
    let bound = match bound {
        SolutionBound::Minimum => " como mínimo",
        SolutionBound::Maximum => " como máximo",
        SolutionBound::Unconstrained => "",
    };
    match lever {
        Lever::Budget => format!("un presupuesto de {value}{bound}"),
        Lever::CostPerLead => format!("un coste por lead de {value}{bound}"),
        Lever::CloseRate => format!("una tasa de cierre del {value}{bound}"),
    }
}

fn name(lever: Lever) -> &'static str {
    match lever {
        Lever::Budget => "el presupuesto",
        Lever::CostPerLead => "el coste por lead",
        Lever::CloseRate => "la tasa de cierre",
    }
}

fn this(lever: Lever) -> &'static str {
    match lever {
        Lever::Budget => "este presupuesto",
        Lever::CostPerLead => "este coste por lead",
        Lever::CloseRate => "esta tasa de cierre",
    }
}

/// A measure in the middle of a sentence.
fn named(measure: Measure) -> &'static str {
    match measure {
        Measure::Leads => "el número de leads",
        Measure::Revenue => "la cifra de ingresos",
        Measure::MediaCac => "el CAC de medios",
        Measure::LoadedCac => "el CAC total",
        Measure::Roi => "el ROI",
        Measure::Payback => "la recuperación del CAC",
        _ => "el número de ventas",
    }
}

fn phrase(goal: &GoalPhrase) -> String {
    let target = &goal.target;
    match goal.measure {
        Measure::Leads if target == "1" => "1 lead".to_owned(),
        Measure::Leads => format!("{target} leads"),
        Measure::Revenue => format!("unos ingresos de {target}"),
        Measure::MediaCac => format!("un CAC de medios de {target} como máximo"),
        Measure::LoadedCac => format!("un CAC total de {target} como máximo"),
        Measure::Roi => format!("un ROI del {target} como mínimo"),
        Measure::Payback => format!("recuperar el CAC en {target}"),
        _ if target == "1" => "1 venta".to_owned(),
        _ => format!("{target} ventas"),
    }
}
