//! What the page says of the agreement between marketing and sales.

use super::months::in_full;
use super::{counted, messages};
use crate::model::{Day, Month, Team};
use crate::text::{Language, UserText};

messages! {
    /// A text of the agreement.
    AgreementText {
        Heading = "The agreement", "El acuerdo";
        Open = "Open the agreement", "Abrir el acuerdo";
        /// What a plan without marks says of it.
        Invitation =
            "What marketing owes sales and what sales makes of it, to agree to by name.",
            "Lo que marketing le entrega a ventas y lo que ventas hace con eso, para acordarlo con nombre.";
        Day(day: Day) => in_words;
        // The verdict
        OfMonths(months: String) = "The agreement, {months}", "El acuerdo, {months}";
        Owes =
            "Marketing brings *{0}*{1}, at most *{2}* each. Sales closes *{3}* of them: +{4}+.",
            "Marketing trae *{0}*{1}, a *{2}* cada uno como máximo. Ventas cierra el *{3}*: +{4}+.";
        OwesOnAverage =
            "Marketing brings *{0}*{1}, at most *{2}* each on average. Sales closes *{3}* of them: +{4}+.",
            "Marketing trae *{0}*{1}, a *{2}* cada uno en promedio como máximo. Ventas cierra el *{3}*: +{4}+.";
        By(month: Month) = { format!(" by the end of {}", in_full(Language::English, month)) },
            { format!(" hasta fines de {}", in_full(Language::Spanish, month)) };
        // How it stands
        NotYet = "not agreed yet", "aún sin acuerdo";
        AgreedByBoth(day: Day) =
            { format!("agreed by both, {}", in_words(Language::English, day)) },
            { format!("acordado por ambos, {}", in_words(Language::Spanish, day)) };
        AgreedBy(team: Team) => agreed_by;
        DisputedBy(team: Team) => disputed_by;
        NoLonger = "not agreed any more", "ya sin acuerdo";
        Agreed = "agreed", "de acuerdo";
        Disputed = "disputed", "en desacuerdo";
        Void = "void", "sin efecto";
        // What each side owes
        OwedBy(team: Team) => owed_by;
        UpTo(stage: UserText) = "Up to the handover at {stage}.", "Hasta la entrega en {stage}.";
        UpToLead = "The leads, which sales takes over at once.", "Los leads, que ventas recibe de inmediato.";
        FromHandover { rate: String, stage: UserText, of_leads: String } =
            "From the handover on: {rate} of the {stage}, {of_leads} of the leads.",
            "Desde la entrega: {rate} de los {stage}, {of_leads} de los leads.";
        FromLead(rate: String) = "From the lead on: {rate} of the leads.", "Desde el lead: {rate} de los leads.";
        Handover = "Handover to sales at", "Entrega a ventas en";
        TheLead = "the lead", "el lead";
        HandedOver { count: String, stage: UserText } = "handover: {count} {stage}", "entrega: {count} {stage}";
        Spends = "Spends", "Gasta";
        AtMost(amount: String) = "at most {amount}", "{amount} como máximo";
        OnSelling(amount: String) = "{amount} on selling", "{amount} en vender";
        EachAtMost(amount: String) = "{amount} at most", "{amount} máx.";
        Each(amount: String) = "{amount} each", "{amount} c/u";
        AllWorked = "all worked", "todos atendidos";
        Assumes = "and assumes", "y supone";
        MoneyIsThere(amount: String) = "{amount} are there to be spent.", "Hay {amount} para gastar.";
        MoneyByMonth(amount: String) =
            "{amount} are there to be spent, in these months.",
            "Hay {amount} para gastar, en estos meses.";
        CostHolds(amount: String) =
            "A lead costs {amount} and does not get dearer with spend.",
            "Un lead cuesta {amount} y no sube con la inversión.";
        CostsHold =
            "Each channel’s cost per lead holds, and does not rise with spend.",
            "El costo por lead de cada canal se mantiene y no sube con la inversión.";
        AllTakenOn(stage: UserText) =
            "Sales takes on all {stage} as they come.",
            "Ventas atiende todos los {stage} conforme llegan.";
        TheyCome { count: String, stage: UserText } =
            "{count} {stage} come, as good as so far.",
            "Llegan {count} {stage}, tan buenos como hasta ahora.";
        TheyComeByMonth { count: String, stage: UserText } =
            "{count} {stage} come, spread over these months.",
            "Llegan {count} {stage}, repartidos en estos meses.";
        SaleBrings { value: String, margin: String } =
            "A sale brings {value} at {margin} margin.",
            "Una venta trae {value} con {margin} de margen.";
        RatesHold = "The rates hold in every month.", "Las tasas se mantienen en cada mes.";
        ByChannel = "By channel", "Por canal";
        Leads = "Leads", "Leads";
        Sales = "Sales", "Ventas";
        // By month
        MonthsHeading = "What each owes, by month", "Lo que debe cada uno, por mes";
        MonthsNote =
            "A sale counts in the month its lead came, whenever it closes.",
            "Una venta cuenta en el mes en que llegó su lead, sin importar cuándo se cierre.";
        SpendAtMost = "Spend, at most", "Inversión máxima";
        WhoAndWhat = "Who and what", "Quién y qué";
        // Marks
        MarksHeading = "Who has agreed", "Quién está de acuerdo";
        For(team: Team) => for_team;
        ToOtherFigures = "to other figures", "con otras cifras";
        NoSignature =
            "A typed name is no signature: anyone with this plan could have typed it.",
            "Un nombre escrito no es una firma: cualquiera que tenga este plan pudo escribirlo.";
        Exactly(check: String) =
            "A mark holds for exactly these figures, check {check}; when one of them changes it is void.",
            "Una marca vale solo para estas cifras exactas, control {check}; si una cambia, queda sin efecto.";
        Name = "Name", "Nombre";
        OnDay = "Day", "Fecha";
        Note = "Note", "Nota";
        Stands = "Stands", "Situación";
        Print = "Print the agreement", "Imprimir el acuerdo";
        TitleOf(plan: UserText) = "The agreement: {plan}", "El acuerdo: {plan}";
        NoteOptional = "Note, optional", "Nota, opcional";
        Agree = "Agree to these figures", "Aceptar estas cifras";
        Dispute = "Dispute a figure…", "Objetar una cifra…";
        DisputeThis = "Dispute this figure", "Objetar esta cifra";
        DisputeInstead = "Agree instead", "Mejor aceptar";
        Figure = "Figure", "Cifra";
        HoldInstead = "Value held instead", "Valor que se sostiene";
        TakeBack = "Take this mark back", "Retirar esta marca";
        Kept =
            "Kept with the plan, in links, files and tables.",
            "Se guarda con el plan y va en enlaces, archivos y tablas.";
        NameMissing = "Type a name.", "Escribe un nombre.";
        NameTooLong = "This name is too long: 120 characters at most.", "El nombre es muy largo: 120 caracteres como máximo.";
        DayMissing = "Choose a day from 1900 to 2200.", "Elige una fecha entre 1900 y 2200.";
        NoteTooLong = "This note is too long: 500 characters at most.", "La nota es muy larga: 500 caracteres como máximo.";
        ValueMissing = "Type a number in range.", "Escribe un número válido.";
        SameValue = "That is the plan’s own value.", "Ese es el valor del plan.";
        NotComplete =
            "Complete the plan first: a mark is on all of its figures.",
            "Primero completa el plan: una marca vale para todas sus cifras.";
        LeftOut(count: usize) => left_out;
        Team(team: Team) => team_name;
        // When a figure changes
        Since { who: String, day: Day, changes: String } =
            { format!("{who} agreed on {}; since then {changes}.", in_words(Language::English, day)) },
            { format!("{who} aceptó el {}; desde entonces {changes}.", in_words(Language::Spanish, day)) };
        SinceBoth { day: Day, changes: String } =
            { format!("Both agreed by {}; since then {changes}.", in_words(Language::English, day)) },
            { format!("Ambos aceptaron, a más tardar el {}; desde entonces {changes}.", in_words(Language::Spanish, day)) };
        NotAnyMore = "Not agreed any more.", "Ya no hay acuerdo.";
        UnknownVersion(who: String) =
            "{who} agreed to other figures, which did not come along.",
            "{who} aceptó otras cifras, que no vinieron con el plan.";
        FromTo { what: String, from: String, to: String } = "{what} {from} → {to}", "{what} {from} → {to}";
        CacMoved(change: String) = ": media CAC {change}", ": CAC de medios {change}";
        NotGiven = "not given", "sin dato";
        OtherBasis { what: String, from: String, to: String } =
            "{what} {to} instead of {from}", "{what} {to} en vez de {from}";
        OtherChannels = "channels have come or gone", "entraron o salieron canales";
        NumbersOfChannels = "single channels have other numbers", "cambiaron números de algunos canales";
        OtherStages = "the stages have other rates", "cambiaron las tasas de las etapas";
        OtherMonths = "the months are divided otherwise", "cambió el reparto por meses";
        OtherHandover = "the handover is at another stage", "cambió la etapa de entrega";
        OtherCurrency = "the currency is another", "cambió la moneda";
        BringBack = "Bring back the agreed version", "Recuperar la versión acordada";
        WhatItDoes = "What it does", "Lo que provoca";
        WhoMoved = "Who moved the sales", "Quién movió las ventas";
        AgreedColumn = "Agreed", "Acordado";
        TodayColumn = "Today", "Hoy";
        ChangeColumn = "Change", "Cambio";
        Earned = "Earned together", "Ganancia en conjunto";
        // A disputed figure
        DisputeHeading { figure: String, from: String, to: String } =
            "{figure}: {from} or {to}",
            "{figure}: {from} o {to}";
        UntilTaken(value: String) =
            "Until one is taken, the plan calculates with {value}.",
            "Mientras no se elija uno, el plan calcula con {value}.";
        ThePlanHas = "The plan has", "El plan dice";
        Holds(team: Team) => holds;
        TakeThis = "Take this one", "Tomar este";
        BothAsScenarios = "Both as plans", "Las dos como planes";
        HeldName { name: UserText, value: String } = "{name}, {value}", "{name}, {value}";
        Said { name: UserText, day: Day } =
            { format!("{name}, {}", in_words(Language::English, day)) },
            { format!("{name}, {}", in_words(Language::Spanish, day)) };
        OfChannel { figure: String, channel: UserText } = "{figure}, {channel}", "{figure}, {channel}";
        StepTo { from: UserText, to: UserText } = "{from} → {to}", "{from} → {to}";
        // Reality
        HeldAgainst = "Held against", "Se compara con";
        AgainstAgreed(day: Day) =
            { format!("the version agreed on {}", in_words(Language::English, day)) },
            { format!("la versión acordada el {}", in_words(Language::Spanish, day)) };
        AgainstToday = "today’s plan", "el plan de hoy";
        RealityHeading = "Month by month, side by side", "Mes a mes, lado a lado";
        RealityNote =
            "Marketing: what its leads would have sold at the close rate of the plan, less the planned sales. Sales: what was sold, less what these leads would have.",
            "Marketing: lo que sus leads habrían vendido con la tasa de cierre del plan, menos las ventas previstas. Ventas: lo que se vendió, menos lo que esos leads habrían dado.";
        Short { month: Month, sales: String } =
            { format!("{}: {sales} short", in_full(Language::English, month)) },
            { format!("{}: faltan {sales}", in_full(Language::Spanish, month)) };
        More { month: Month, sales: String } =
            { format!("{}: {sales} more", in_full(Language::English, month)) },
            { format!("{}: {sales} de más", in_full(Language::Spanish, month)) };
        AsPlanned { month: Month, sales: String } =
            { format!("{}: {sales}, as planned", in_full(Language::English, month)) },
            { format!("{}: {sales}, según el plan", in_full(Language::Spanish, month)) };
        SidesMoved { marketing: String, sales: String } =
            ": marketing {marketing}, sales {sales}",
            ": marketing {marketing}, ventas {sales}";
        MarketingMoved(marketing: String) =
            ": marketing {marketing}, sales within chance",
            ": marketing {marketing}, ventas dentro de la variación normal";
        WithinChance = "within chance", "dentro de la variación normal";
        MonthFigures { leads: String, planned_leads: String, cost: String, sales: String, planned_sales: String } =
            "{leads} leads instead of {planned_leads}, at {cost}. {sales} sold instead of {planned_sales}.",
            "{leads} leads en lugar de {planned_leads}, a {cost}. Ventas: {sales} en lugar de {planned_sales}.";
        ReasonOf(team: Team) => reason_of;
        PlannedSales = "Sales planned", "Ventas previstas";
        AgreedSales(day: Day) =
            { format!("Sales agreed on {}", in_words(Language::English, day)) },
            { format!("Ventas acordadas el {}", in_words(Language::Spanish, day)) };
        ClosedSales = "Sales closed", "Ventas cerradas";
        MovedBy(team: Team) => moved_by;
        TypeReason = "Type a reason all the same", "Escribir un motivo de todos modos";
        ReasonsKept =
            "Reasons are kept with the plan and go with it into links, files and tables.",
            "Los motivos se guardan con el plan y van con él en enlaces, archivos y tablas.";
        OlderMonths(count: usize) =
            { format!("Show {}", counted(&count.to_string(), "earlier month")) },
            { match count {
                1 => "Mostrar 1 mes anterior".to_owned(),
                _ => format!("Mostrar {count} meses anteriores"),
            } };
    }
}

/// `12 March 2026`, `12 de marzo de 2026`
fn in_words(language: Language, day: &Day) -> String {
    let number = day.day().to_string();
    match language {
        Language::English => [&number, "\u{a0}", &in_full(language, &day.month())].concat(),
        Language::Spanish => [&number, " de ", &in_full(language, &day.month())].concat(),
    }
}

fn agreed_by(language: Language, team: &Team) -> &'static str {
    match team {
        Team::Marketing => language.choose("agreed by marketing", "acordado por marketing"),
        Team::Sales => language.choose("agreed by sales", "acordado por ventas"),
    }
}

fn disputed_by(language: Language, team: &Team) -> &'static str {
    match team {
        Team::Marketing => language.choose("disputed by marketing", "objetado por marketing"),
        Team::Sales => language.choose("disputed by sales", "objetado por ventas"),
    }
}

fn owed_by(language: Language, team: &Team) -> &'static str {
    match team {
        Team::Marketing => language.choose("Marketing owes", "Marketing se compromete a"),
        Team::Sales => language.choose("Sales owes", "Ventas se compromete a"),
    }
}

fn for_team(language: Language, team: &Team) -> &'static str {
    match team {
        Team::Marketing => language.choose("For marketing", "Por marketing"),
        Team::Sales => language.choose("For sales", "Por ventas"),
    }
}

fn holds(language: Language, team: &Team) -> &'static str {
    match team {
        Team::Marketing => language.choose("Marketing holds", "Marketing sostiene"),
        Team::Sales => language.choose("Sales holds", "Ventas sostiene"),
    }
}

fn team_name(language: Language, team: &Team) -> &'static str {
    match team {
        Team::Marketing => language.choose("Marketing", "Marketing"),
        Team::Sales => language.choose("Sales", "Ventas"),
    }
}

fn reason_of(language: Language, team: &Team) -> &'static str {
    match team {
        Team::Marketing => language.choose("Marketing’s reason", "Motivo de marketing"),
        Team::Sales => language.choose("Sales’ reason", "Motivo de ventas"),
    }
}

fn moved_by(language: Language, team: &Team) -> &'static str {
    match team {
        Team::Marketing => language.choose("Moved by marketing", "Movidas por marketing"),
        Team::Sales => language.choose("Moved by sales", "Movidas por ventas"),
    }
}

fn left_out(language: Language, count: &usize) -> String {
    match count {
        1 => language.choose(
            "One mark or reason that came with this plan can’t be read, or is over the limit, and is left out.".to_owned(),
            "Una marca o un motivo que vino con este plan no se puede leer o pasa del límite, y se deja fuera.".to_owned(),
        ),
        count => language.choose(
            format!("{count} marks, versions or reasons that came with this plan can’t be read, or are over the limit, and are left out."),
            format!("{count} marcas, versiones o motivos que vinieron con este plan no se pueden leer o pasan del límite, y se dejan fuera."),
        ),
    }
}
