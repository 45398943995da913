//! What the page says about goals.

use super::messages;
use crate::model::{Goal, Input, Lever, Measure, SolutionBound};
use crate::text::{Language, UserText};

messages! {
    /// A text about goals. Its strings are numbers already written, or texts of its own to be put into a sentence.
    GoalText {
        // What is asked
        Need = "We need", "Necesitamos";
        Keep = "and keep", "y mantener";
        AtLeast = "at least", "al menos";
        AtMost = "at most", "como máximo";
        Months = "months", "meses";
        HintVolume = "What the team is asked for", "Lo que se le pide al equipo";
        HintTerms =
            "What it may cost or has to bring. Either goal may stay empty",
            "Lo que puede costar o debe rendir. Cualquiera de las dos metas puede quedar vacía";
        Solve = "Work out", "Calcular";
        Change = "What may change", "Qué puede cambiar";
        AllChannels = "All channels together", "Todos los canales a la vez";
        // The answer
        NoPlanYet =
            "Fill in the plan first: what is to be worked out may stay empty.",
            "Primero completa el plan: lo que quieras calcular puede quedar vacío.";
        NoGoalYet =
            "Give a goal to see what it takes: a budget, a cost per lead or a close rate.",
            "Indica una meta para ver qué se necesita: un presupuesto, un costo por lead o una tasa de cierre.";
        For(goals: Vec<GoalPhrase>) =
            { ["For ", &joined(goals, Language::English, " and ")].concat() },
            { ["Para ", &joined(goals, Language::Spanish, " y ")].concat() };
        Answer { lever: Lever, bound: SolutionBound, value: String } => answer;
        WithBudget { answer: String, budget: String } =
            "{answer}, with a budget of {budget} to match",
            "{answer}, con un presupuesto de {budget}";
        AndBudget { way: String, budget: String } =
            "{way} and a budget of {budget}",
            "{way} y un presupuesto de {budget}";
        AlreadyReached = "The plan already reaches it.", "El plan ya llega a la meta.";
        Decides(goal: GoalPhrase) =
            { format!("What decides it: {}.", goal.t(Language::English)) },
            { format!("Lo que decide: {}.", goal.t(Language::Spanish)) };
        OnlyIn(channel: UserText) =
            "Only {channel} changes; the other channels stay as they are.",
            "Solo cambia {channel}; los demás canales quedan como están.";
        ProportionalNote =
            "All channels change by the same factor.",
            "Todos los canales cambian en la misma proporción.";
        // None
        Unreachable(lever: Lever) => unreachable;
        Lacks(input: Input) => lacks;
        NoFurther { lever: Lever, measure: Measure, nearest: String } => no_further;
        OutOfRange { input: Input, needed: String } => out_of_range;
        Conflict { first: GoalPhrase, least: String, second: GoalPhrase, most: String } => conflict;
        Alone { phrase: GoalPhrase, answer: String, measure: Measure, value: String } => alone;
        Instead(ways: Vec<String>) =
            { format!("What would reach it: {}.", ways.join(", or ")) },
            { format!("Se alcanzaría con {}.", ways.join(", o con ")) };
        NothingInstead =
            "Changing one number alone does not get there.",
            "Con cambiar un solo número no basta.";
        ShortOf { lever: Lever, bound: SolutionBound, value: String } => short_of;
        // The three readings
        NeededHeading = "What it takes, one number at a time", "Lo que se necesita, cada número por separado";
        NeededLabel(lever: Lever) => needed_label;
        Needed = "It takes", "Se necesita";
        NowIs(value: String) = "now {value}", "ahora {value}";
        More(by: String) = "{by} more than now", "{by} más que ahora";
        Less(by: String) = "{by} less than now", "{by} menos que ahora";
        AsNow = "as it is now", "igual que ahora";
        Points(points: String) = "{points} points", "{points} puntos";
        NotReached = "not reached", "no se alcanza";
        Use = "Use this", "Usar";
        UseOf(lever: Lever) =
            { ["Use this ", name(*lever, Language::English)].concat() },
            { ["Usar ", this_in_spanish(*lever)].concat() };
        InPlan = "In the plan", "En el plan";
        // What follows
        ConsequencesHeading = "What follows from the answer", "Lo que resulta de la respuesta";
        Now = "Now", "Ahora";
        After = "Then", "Después";
    }
}

/// A goal within a sentence: its measure and its target, already written.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalPhrase {
    /// What is to be reached.
    pub measure: Measure,
    /// How much of it.
    pub target: String,
}

impl GoalPhrase {
    /// A goal with its target as written.
    pub fn new(goal: Goal, target: String) -> Self {
        Self { measure: goal.measure(), target }
    }

    fn t(&self, language: Language) -> String {
        let target = &self.target;
        match (self.measure, language) {
            (Measure::Leads, _) if target == "1" => "1 lead".to_owned(),
            (Measure::Leads, _) => format!("{target} leads"),
            (Measure::Revenue, Language::English) => format!("a revenue of {target}"),
            (Measure::Revenue, Language::Spanish) => format!("unos ingresos de {target}"),
            (Measure::MediaCac, Language::English) => format!("a media CAC of at most {target}"),
            (Measure::MediaCac, Language::Spanish) => format!("un CAC de medios de {target} como máximo"),
            (Measure::LoadedCac, Language::English) => format!("a fully loaded CAC of at most {target}"),
            (Measure::LoadedCac, Language::Spanish) => format!("un CAC total de {target} como máximo"),
            (Measure::Roi, Language::English) => format!("an ROI of at least {target}"),
            (Measure::Roi, Language::Spanish) => format!("un ROI del {target} como mínimo"),
            (Measure::Payback, Language::English) => format!("payback within {target}"),
            (Measure::Payback, Language::Spanish) => format!("recuperar el CAC en {target}"),
            (_, Language::English) if target == "1" => "1 sale".to_owned(),
            (_, Language::Spanish) if target == "1" => "1 venta".to_owned(),
            (_, Language::English) => format!("{target} sales"),
            (_, Language::Spanish) => format!("{target} ventas"),
        }
    }
}

fn joined(goals: &[GoalPhrase], language: Language, between: &str) -> String {
    goals.iter().map(|goal| goal.t(language)).collect::<Vec<_>>().join(between)
}

fn answer(language: Language, lever: &Lever, bound: &SolutionBound, value: &str) -> String {
    match (lever, bound, language) {
        (Lever::Budget, SolutionBound::Minimum, Language::English) => format!("You need a budget of {value}"),
        (Lever::Budget, SolutionBound::Minimum, Language::Spanish) => {
            format!("Necesitas un presupuesto de {value}")
        }
        (Lever::Budget, SolutionBound::Maximum, Language::English) => {
            format!("The budget may be up to {value}")
        }
        (Lever::Budget, SolutionBound::Maximum, Language::Spanish) => {
            format!("El presupuesto puede ser de hasta {value}")
        }
        (Lever::Budget, SolutionBound::Unconstrained, Language::English) => {
            "Any budget reaches it".to_owned()
        }
        (Lever::Budget, SolutionBound::Unconstrained, Language::Spanish) => {
            "Se alcanza con cualquier presupuesto".to_owned()
        }
        (Lever::CostPerLead, SolutionBound::Maximum, Language::English) => {
            format!("A lead may cost up to {value}")
        }
        (Lever::CostPerLead, SolutionBound::Maximum, Language::Spanish) => {
            format!("Un lead puede costar hasta {value}")
        }
        (Lever::CostPerLead, SolutionBound::Minimum, Language::English) => {
            format!("A lead has to cost at least {value}")
        }
        (Lever::CostPerLead, SolutionBound::Minimum, Language::Spanish) => {
            format!("Un lead tiene que costar al menos {value}")
        }
        (Lever::CostPerLead, SolutionBound::Unconstrained, Language::English) => {
            "It is reached whatever a lead costs".to_owned()
        }
        (Lever::CostPerLead, SolutionBound::Unconstrained, Language::Spanish) => {
            "Se alcanza cueste lo que cueste un lead".to_owned()
        }
        (Lever::CloseRate, SolutionBound::Minimum, Language::English) => {
            format!("The close rate has to reach {value}")
        }
        (Lever::CloseRate, SolutionBound::Minimum, Language::Spanish) => {
            format!("La tasa de cierre tiene que llegar al {value}")
        }
        (Lever::CloseRate, SolutionBound::Maximum, Language::English) => {
            format!("The close rate may be up to {value}")
        }
        (Lever::CloseRate, SolutionBound::Maximum, Language::Spanish) => {
            format!("La tasa de cierre puede ser de hasta el {value}")
        }
        (Lever::CloseRate, SolutionBound::Unconstrained, Language::English) => {
            "It is reached at any close rate".to_owned()
        }
        (Lever::CloseRate, SolutionBound::Unconstrained, Language::Spanish) => {
            "Se alcanza con cualquier tasa de cierre".to_owned()
        }
    }
}

fn unreachable(language: Language, lever: &Lever) -> &'static str {
    let (english, spanish) = match lever {
        Lever::Budget => ("No budget reaches it", "No se alcanza con ningún presupuesto"),
        Lever::CostPerLead => ("No cost per lead reaches it", "No se alcanza con ningún costo por lead"),
        Lever::CloseRate => ("No close rate reaches it", "No se alcanza con ninguna tasa de cierre"),
    };
    language.choose(english, spanish)
}

fn lacks(language: Language, input: &Input) -> &'static str {
    let (english, spanish) = match input {
        Input::Budget => ("Give a budget first.", "Primero indica un presupuesto."),
        Input::CostPerLead => ("Give a cost per lead first.", "Primero indica un costo por lead."),
        _ => ("Give a close rate first.", "Primero indica una tasa de cierre."),
    };
    language.choose(english, spanish)
}

fn no_further(language: Language, lever: &Lever, measure: &Measure, nearest: &str) -> String {
    let (lever, named) = (name(*lever, language), named(*measure, language));
    match (language, measure.less_is_better()) {
        (Language::English, true) => format!("Whatever the {lever}, {named} does not fall below {nearest}."),
        (Language::English, false) => format!("Whatever the {lever}, {named} does not rise above {nearest}."),
        (Language::Spanish, true) => format!("Sea cual sea {lever}, {named} no baja de {nearest}."),
        (Language::Spanish, false) => format!("Sea cual sea {lever}, {named} no pasa de {nearest}."),
    }
}

fn out_of_range(language: Language, input: &Input, needed: &str) -> String {
    match (input, language) {
        (Input::CloseRate, Language::English) => {
            format!("The close rate would have to be {needed}, and leads can't buy more than 100%.")
        }
        (Input::CloseRate, Language::Spanish) => {
            format!("La tasa de cierre tendría que ser del {needed}, y no puede pasar del 100%.")
        }
        (Input::Budget, Language::English) => {
            format!("It would take a budget of {needed}, which is beyond what a plan can hold.")
        }
        (Input::Budget, Language::Spanish) => {
            format!("Se necesitaría un presupuesto de {needed}, más de lo que admite un plan.")
        }
        (_, Language::English) => {
            format!("It would take a cost per lead of {needed}, which is beyond what a plan can hold.")
        }
        (_, Language::Spanish) => {
            format!("Se necesitaría un costo por lead de {needed}, más de lo que admite un plan.")
        }
    }
}

fn conflict(language: Language, first: &GoalPhrase, least: &str, second: &GoalPhrase, most: &str) -> String {
    let (first, second) = (first.t(language), second.t(language));
    match language {
        Language::English => {
            format!(
                "The goals conflict: for {first} it takes at least {least}, for {second} no more than {most}."
            )
        }
        Language::Spanish => {
            format!(
                "Las metas chocan: para {first} se necesita al menos {least}; para {second}, como máximo {most}."
            )
        }
    }
}

fn alone(language: Language, phrase: &GoalPhrase, answer: &str, measure: &Measure, value: &str) -> String {
    let (goal, measure) = (phrase.t(language), named(*measure, language));
    match language {
        Language::English => format!("For {goal} alone it takes {answer}, with {measure} at {value}."),
        Language::Spanish => format!("Solo para {goal} se necesita {answer}, con {measure} en {value}."),
    }
}

/// An answer as a part of a sentence.
fn short_of(language: Language, lever: &Lever, bound: &SolutionBound, value: &str) -> String {
    let (before, after) = match (bound, language) {
        (SolutionBound::Unconstrained, _) => ("", ""),
        (SolutionBound::Minimum, Language::English) => ("at least ", ""),
        (SolutionBound::Maximum, Language::English) => ("at most ", ""),
        (SolutionBound::Minimum, Language::Spanish) => ("", " como mínimo"),
        (SolutionBound::Maximum, Language::Spanish) => ("", " como máximo"),
    };
    let (english, spanish) = match lever {
        Lever::Budget => ("a budget of ", "un presupuesto de "),
        Lever::CostPerLead => ("a cost per lead of ", "un costo por lead de "),
        Lever::CloseRate => ("a close rate of ", "una tasa de cierre del "),
    };
    [language.choose(english, spanish), before, value, after].concat()
}

fn needed_label(language: Language, lever: &Lever) -> &'static str {
    let (english, spanish) = match lever {
        Lever::Budget => ("Budget it takes", "Presupuesto que se necesita"),
        Lever::CostPerLead => ("Cost per lead marketing may pay", "Costo por lead que marketing puede pagar"),
        Lever::CloseRate => ("Close rate sales must reach", "Tasa de cierre que ventas debe alcanzar"),
    };
    language.choose(english, spanish)
}

/// A lever in the middle of a sentence; in Spanish with its article.
fn name(lever: Lever, language: Language) -> &'static str {
    let (english, spanish) = match lever {
        Lever::Budget => ("budget", "el presupuesto"),
        Lever::CostPerLead => ("cost per lead", "el costo por lead"),
        Lever::CloseRate => ("close rate", "la tasa de cierre"),
    };
    language.choose(english, spanish)
}

fn this_in_spanish(lever: Lever) -> &'static str {
    match lever {
        Lever::Budget => "este presupuesto",
        Lever::CostPerLead => "este costo por lead",
        Lever::CloseRate => "esta tasa de cierre",
    }
}

/// A measure in the middle of a sentence.
fn named(measure: Measure, language: Language) -> &'static str {
    let (english, spanish) = match measure {
        Measure::Leads => ("the number of leads", "el número de leads"),
        Measure::Revenue => ("revenue", "la cifra de ingresos"),
        Measure::MediaCac => ("the media CAC", "el CAC de medios"),
        Measure::LoadedCac => ("the fully loaded CAC", "el CAC total"),
        Measure::Roi => ("the ROI", "el ROI"),
        Measure::Payback => ("payback", "la recuperación del CAC"),
        _ => ("the number of sales", "el número de ventas"),
    };
    language.choose(english, spanish)
}
