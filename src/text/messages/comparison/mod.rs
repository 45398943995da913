//! What the page says about scenarios side by side.

mod rows;

pub use rows::{channel_name, missing_text, months_warning};

use crate::model::{BridgeMeasure, Driver, MissingValue, Team, Undefined};
use crate::text::messages::messages;
use crate::text::{Language, UserText};
use std::cmp::Ordering;

messages! {
    /// A text about scenarios side by side. Its strings are labels and numbers already written.
    ComparisonText {
        Title = "Plans side by side", "Planes lado a lado";
        // The column of choices
        Choose = "Side by side", "Lado a lado";
        ChosenOf { chosen: String, most: String } =
            "{chosen} of at most {most}",
            "{chosen} de {most} como máximo";
        DuplicateAndChange(name: UserText) = "Duplicate {name} and change it", "Duplicar {name} y cambiarlo";
        SaveAndDuplicate(name: UserText) = "Save {name} and change a copy", "Guardar {name} y cambiar una copia";
        Settings = "Settings", "Ajustes";
        Explained = "Explained", "Se explica";
        Rows = "Rows", "Filas";
        RowsLeftOut { equal: String, all: String } =
            "Rows that are the same or empty in all plans are left out: {equal} of {all}.",
            "No se muestran las filas iguales o vacías en todos los planes: {equal} de {all}.";
        RowsShown { equal: String, all: String } =
            "All {all} rows are shown. In {equal} of them all plans are the same or empty.",
            "Se muestran las {all} filas. En {equal} de ellas todos los planes son iguales o están vacíos.";
        NoEqualRows(all: String) =
            "All {all} rows are shown: each differs in some plan.",
            "Se muestran las {all} filas: todas difieren en algún plan.";
        ShowEqualRows = "Show all rows", "Mostrar todas las filas";
        LeaveOutEqualRows = "Leave them out", "No mostrarlas";
        OnlyOne =
            "It takes two plans to compare: this one, and a copy in which you change a number.",
            "Para comparar se necesitan dos planes: este y una copia en la que cambies un número.";
        TooFew = "Choose at least two plans.", "Elige al menos dos planes.";
        Full =
            "No more fit side by side. Take one out to add another.",
            "No caben más lado a lado. Quita uno para agregar otro.";
        MoreToFind(count: String) =
            "And {count} more: type part of a name to find them.",
            "Y {count} más: escribe parte de un nombre para encontrarlos.";
        LeftOut(name: UserText) =
            "“{name}” is not complete, so it is left out.",
            "“{name}” está incompleto y no se incluye.";
        Baseline = "Baseline", "Referencia";
        LastComplete = "as it was last complete", "como la última vez que estuvo completo";
        // The table
        AllNumbers = "All numbers", "Todos los números";
        Beside(baseline: UserText) =
            "Beside each, the difference from {baseline} (pp: percentage points). Green and bold: best of the row, where more or less is better at all.",
            "Al lado, la diferencia con {baseline} (p.\u{a0}p.: puntos porcentuales). En verde y negrita, el mejor de la fila, si es que más o menos es mejor.";
        Caption(baseline: UserText) =
            "Inputs and results, compared with “{baseline}”",
            "Datos y resultados, comparados con “{baseline}”";
        Inputs = "Inputs", "Datos";
        Stages = "From lead to sale", "Del lead a la venta";
        Channels = "By channel", "Por canal";
        Results = "Results", "Resultados";
        AllEqual = "All of these are equal.", "Todos son iguales.";
        Best = "best", "el mejor";
        Currencies =
            "These plans are in different currencies: amounts of money are shown but not compared, counts and rates are.",
            "Estos planes están en monedas distintas: los montos se muestran pero no se comparan; las cantidades y las tasas, sí.";
        Months = "Months", "Meses";
        MonthsDiffer =
            "These plans span different months: totals are not over the same time.",
            "Estos planes abarcan meses distintos: los totales no son del mismo periodo.";
        MonthsUnknown =
            "Some of these plans have no months: their totals may not be over the same time as the others.",
            "Algunos de estos planes no tienen meses: puede que sus totales no sean del mismo periodo que los demás.";
        PerSale(amount: String) = "{amount} a sale", "{amount} por venta";
        PerLead(amount: String) = "{amount} a lead", "{amount} por lead";
        Missing(reason: MissingValue) => missing;
        MarginMissing = "not given, counts as 100%", "sin indicar, cuenta como 100%";
        Step { from: Option<UserText>, to: Option<UserText> } =
            { step(from, to, "Lead", "sale") },
            { step(from, to, "Lead", "venta") };
        Namesake { name: UserText, number: String } = "{name} ({number})", "{name} ({number})";
        // The main results as bars
        Earned = "Earned in all", "Ganancia en total";
        MoreIsBetter = "higher is better", "más es mejor";
        LessIsBetter = "lower is better", "menos es mejor";
        NotCompared = "different currencies, not compared", "monedas distintas, no se comparan";
        // The bridge
        BridgeHeading = "Who moved it", "Quién lo movió";
        Why { of: BridgeMeasure, plan: UserText, change: Ordering } => why;
        BridgeFrom { measure: String, baseline: UserText } = "{measure}, from {baseline} on.", "{measure}, a partir de {baseline}.";
        NoChange = "no change", "sin cambio";
        MoreBridges(count: String) = "Explain {count} more", "Explicar {count} más";
        FewerBridges = "Explain fewer", "Explicar menos";
        BridgeTo(baseline: UserText) = "From “{baseline}” to", "De “{baseline}” a";
        BridgeOf = "Result", "Resultado";
        BridgeSummary { measure: String, from: String, to: String } =
            "{measure}: from {from} to {to}",
            "{measure}: de {from} a {to}";
        Moved { team: Team, part: String } =
            { [team_name(Language::English, team), ": ", part].concat() },
            { [team_name(Language::Spanish, team), ": ", part].concat() };
        Movers { sale_value: bool } => movers;
        ExactNote =
            "The parts add up exactly, and their order makes no difference (log-mean Divisia index, LMDI-I, Ang 2005).",
            "Las partes suman exactamente el total y el orden no influye (índice de Divisia de media logarítmica, LMDI-I, Ang 2005).";
        SingleChannels { before: UserText, after: UserText } =
            "Each plan has one channel, so “{before}” is compared with “{after}”.",
            "Cada plan tiene un solo canal, así que “{before}” se compara con “{after}”.";
        NoBridge { measure: String, scenario: UserText, reason: String } =
            "{measure} can't be split: “{scenario}” has no such figure ({reason}).",
            "“{measure}” no se puede desglosar: en “{scenario}” no hay dato ({reason}).";
        BridgeCurrencies =
            "The two are in different currencies, so only their sales can be split.",
            "Los dos están en monedas distintas, así que solo se pueden desglosar sus ventas.";
        Mover { mover: Driver, of: BridgeMeasure } => mover_label;
        Team(team: Team) => team_name;
        Channel = "Channel", "Canal";
        Added(name: UserText) = "{name} (new)", "{name} (nuevo)";
        Removed(name: UserText) = "{name} (dropped)", "{name} (retirado)";
        Total = "In all", "En total";
        ByTeam = "By team", "Por equipo";
        PartsCaption = "What moved it, by channel", "Qué lo movió, por canal";
    }
}

/// A step between stages; the first begins at the lead and the last ends with the sale.
fn step(from: &Option<UserText>, to: &Option<UserText>, lead: &str, sale: &str) -> String {
    let written = |stage: &Option<UserText>, end: &str| {
        stage.as_ref().map_or_else(|| end.to_owned(), UserText::to_string)
    };
    [&written(from, lead), " → ", &written(to, sale)].concat()
}

fn why(language: Language, of: &BridgeMeasure, plan: &UserText, change: &Ordering) -> String {
    let [more, less, same] = match of {
        BridgeMeasure::Sales => [
            language.choose("Why {} sells more", "Por qué {} vende más"),
            language.choose("Why {} sells less", "Por qué {} vende menos"),
            language.choose("Why {} sells the same", "Por qué {} vende lo mismo"),
        ],
        BridgeMeasure::Revenue => [
            language.choose("Why {} brings in more", "Por qué {} ingresa más"),
            language.choose("Why {} brings in less", "Por qué {} ingresa menos"),
            language.choose("Why {} brings in the same", "Por qué {} ingresa lo mismo"),
        ],
        BridgeMeasure::MediaCac => [
            language
                .choose("Why a sale takes more media in {}", "Por qué una venta cuesta más en medios en {}"),
            language.choose(
                "Why a sale takes less media in {}",
                "Por qué una venta cuesta menos en medios en {}",
            ),
            language.choose(
                "Why a sale takes the same media in {}",
                "Por qué una venta cuesta lo mismo en medios en {}",
            ),
        ],
    };
    let template = match change {
        Ordering::Greater => more,
        Ordering::Less => less,
        Ordering::Equal => same,
    };
    template.replace("{}", &plan.to_string())
}

fn team_name(language: Language, team: &Team) -> &'static str {
    match team {
        Team::Marketing => "Marketing",
        Team::Sales => language.choose("Sales team", "Equipo de ventas"),
    }
}

fn movers(language: Language, sale_value: &bool) -> &'static str {
    let (english, spanish) = match sale_value {
        false => (
            "Marketing moves the budget, the cost per lead and which channels run; the sales team moves the close rate.",
            "Marketing mueve el presupuesto, el costo por lead y los canales activos; el equipo de ventas mueve la tasa de cierre.",
        ),
        true => (
            "Marketing moves the budget, the cost per lead and which channels run; the sales team moves the close rate and the sale value.",
            "Marketing mueve el presupuesto, el costo por lead y los canales activos; el equipo de ventas mueve la tasa de cierre y el ticket promedio.",
        ),
    };
    language.choose(english, spanish)
}

fn mover_label(language: Language, mover: &Driver, of: &BridgeMeasure) -> &'static str {
    let (english, spanish) = match mover {
        Driver::Budget if *of == BridgeMeasure::MediaCac => ("Budget mix", "Mezcla del presupuesto"),
        Driver::Budget => ("Budget", "Presupuesto"),
        Driver::CostPerLead => ("Cost per lead", "Costo por lead"),
        Driver::Channel => ("New and dropped channels", "Canales nuevos y retirados"),
        Driver::CloseRate => ("Close rate", "Tasa de cierre"),
        Driver::SaleValue => ("Sale value", "Ticket promedio"),
    };
    language.choose(english, spanish)
}

fn missing(language: Language, reason: &MissingValue) -> &'static str {
    let (english, spanish) = match reason {
        MissingValue::NotGiven => ("not given", "sin indicar"),
        MissingValue::NoChannel => ("no such channel", "no tiene ese canal"),
        MissingValue::NoStage => ("no such step", "no tiene ese paso"),
        MissingValue::NoLeadsAtStage => ("nobody gets that far", "nadie llega hasta ahí"),
        MissingValue::Undefined(Undefined::FreeLeads) => ("leads cost nothing", "los leads no cuestan nada"),
        MissingValue::Undefined(Undefined::NoLeads) => ("no leads", "sin leads"),
        MissingValue::Undefined(Undefined::NoSales) => ("no sales", "sin ventas"),
        MissingValue::Undefined(Undefined::EarlierSpend) => {
            ("sales from earlier spend", "ventas de inversión anterior")
        }
        MissingValue::Undefined(Undefined::NoBudget) => ("no budget", "sin presupuesto"),
        MissingValue::Undefined(Undefined::NoCosts) => ("nothing is spent", "no se invierte nada"),
        MissingValue::Undefined(Undefined::NoSaleValue) => {
            ("no sale value given", "falta el ticket promedio")
        }
        MissingValue::Undefined(Undefined::NoAccountRevenue) => {
            ("no revenue per account given", "faltan los ingresos por cuenta")
        }
        MissingValue::Undefined(Undefined::ChurnMissing) => ("no churn given", "faltan las bajas al mes"),
        MissingValue::Undefined(Undefined::NoChurn) => ("no churn, so no end", "sin bajas, no tiene fin"),
        MissingValue::Undefined(Undefined::NoGrossProfit) => ("it earns nothing", "no deja ganancia"),
    };
    language.choose(english, spanish)
}
