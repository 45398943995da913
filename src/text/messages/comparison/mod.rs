//! What the page says about scenarios side by side.

mod rows;

pub use rows::{channel_name, missing_text, months_warning};

use crate::model::{BridgeMeasure, Driver, MissingValue, Team, Undefined};
use crate::text::messages::messages;
use crate::text::{Language, UserText};

messages! {
    /// A text about scenarios side by side. Its strings are labels and numbers already written.
    ComparisonText {
        Title = "Scenarios side by side", "Escenarios lado a lado";
        // The chooser
        Choose { chosen: String, most: String } =
            "Which scenarios to compare: {chosen} of at most {most}",
            "Qué escenarios comparar: {chosen} de {most} como máximo";
        OnlyOne =
            "It takes two scenarios to compare. Save this plan, duplicate it and change the copy: the two then stand side by side here.",
            "Para comparar se necesitan dos escenarios. Guarda este plan, duplícalo y cambia la copia: aquí verás los dos lado a lado.";
        TooFew = "Choose at least two scenarios.", "Elige al menos dos escenarios.";
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
        Caption(baseline: UserText) =
            "Inputs and results, compared with “{baseline}”",
            "Datos y resultados, comparados con “{baseline}”";
        Inputs = "Inputs", "Datos";
        Stages = "From lead to sale", "Del lead a la venta";
        Channels = "By channel", "Por canal";
        Results = "Results", "Resultados";
        HideEqual(count: String) = "Hide equal rows ({count})", "Ocultar las filas iguales ({count})";
        AllEqual = "All of these are equal.", "Todos son iguales.";
        Best = "best", "el mejor";
        Legend =
            "★ best of its row. Inputs with a bar at their side differ from the baseline. pp: percentage points.",
            "★ el mejor de su fila. Los datos con una barra al lado difieren de la referencia. p.\u{a0}p.: puntos porcentuales.";
        Currencies =
            "These scenarios are in different currencies: amounts of money are shown but not compared, counts and rates are.",
            "Estos escenarios están en monedas distintas: los montos se muestran pero no se comparan; las cantidades y las tasas, sí.";
        Months = "Months", "Meses";
        MonthsDiffer =
            "These scenarios span different months: totals are not over the same time.",
            "Estos escenarios abarcan meses distintos: los totales no son del mismo periodo.";
        MonthsUnknown =
            "Some of these scenarios have no months: their totals may not be over the same time as the others.",
            "Algunos de estos escenarios no tienen meses: puede que sus totales no sean del mismo periodo que los demás.";
        PerSale(amount: String) = "{amount} a sale", "{amount} por venta";
        PerLead(amount: String) = "{amount} a lead", "{amount} por lead";
        Missing(reason: MissingValue) => missing;
        MarginMissing = "not given, counts as 100%", "sin indicar, cuenta como 100\u{a0}%";
        Step { from: Option<UserText>, to: Option<UserText> } =
            { step(from, to, "Lead", "sale") },
            { step(from, to, "Lead", "venta") };
        Namesake { name: UserText, number: String } = "{name} ({number})", "{name} ({number})";
        // The picture
        Picture = "As a picture", "En un gráfico";
        PictureOf = "Result", "Resultado";
        PictureSummary { measure: String, figures: String } = "{measure}: {figures}", "{measure}: {figures}";
        // The bridge
        BridgeHeading = "What changed, and who moved it", "Qué cambió y quién lo movió";
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
            "Each scenario has one channel, so “{before}” is compared with “{after}”.",
            "Cada escenario tiene un solo canal, así que “{before}” se compara con “{after}”.";
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
