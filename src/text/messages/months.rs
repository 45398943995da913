//! What the page says about a plan in months.

use super::messages;
use crate::model::{Month, PlanMonths};
use crate::text::Language;
use std::borrow::Cow;

messages! {
    /// A text about a plan in months. Its strings are labels and numbers already written.
    MonthText {
        Settings = "Months", "Meses";
        TableHeading = "Month by month", "Mes a mes";
        Intro =
            "Spread the budget over months, let sales come in after their leads, and see when a goal is reached and when the money is back.",
            "Distribuye el presupuesto por meses, haz que las ventas lleguen después de sus leads y mira cuándo se alcanza una meta y cuándo se recupera el dinero.";
        SwitchOn = "Plan in months", "Planificar por meses";
        SwitchOff = "Stop planning in months", "Dejar de planificar por meses";
        // What is chosen
        FirstMonth = "First month", "Primer mes";
        Year = "Year", "Año";
        Count = "Number of months", "Número de meses";
        Scope = "Months of", "Meses de";
        Spread = "Budget spread", "Distribución del presupuesto";
        SpreadEven = "evenly", "en partes iguales";
        SpreadSeason = "by season", "por temporada";
        SpreadMonths = "month by month", "mes a mes";
        Season = "Spend over the year", "Inversión a lo largo del año";
        SeasonPreset = "Pattern", "Patrón";
        SeasonOwn = "Own weights", "Pesos propios";
        SeasonHint =
            "For the whole plan. 100 is a usual month.",
            "Para todo el plan. 100 es un mes normal.";
        SeasonUnused =
            "The budget is spread in another way, so the season does not count.",
            "El presupuesto se distribuye de otra forma: la temporada no cuenta.";
        SeasonFollowed { channels: String, all: String } =
            "{channels} of {all} channels follow it.",
            "La siguen {channels} de {all} canales.";
        SeasonTyped = "Type the weights", "Escribir las ponderaciones";
        SeasonEven = "No season", "Sin temporada";
        SeasonSummer = "Summer business", "Temporada de verano";
        SeasonChristmas = "Christmas business", "Temporada navideña";
        SeasonBusiness = "Business customers", "Ventas a empresas";
        Lag = "Sales come in", "Las ventas llegan";
        LagOfPlan = "as in the whole plan", "como en todo el plan";
        LagShares = "over several months", "a lo largo de varios meses";
        LagDays = "after so many days", "después de unos días";
        /// How many months after the lead.
        LagShare(months: usize) => lag_share;
        LagHeading = "Time from lead to sale", "Tiempo del lead a la venta";
        LagMedian = "Days until half have bought", "Días hasta que compra la mitad";
        LagUpper = "Days until three in four have", "Días hasta que compran tres de cada cuatro";
        LagUpperUsual(days: String) =
            "Empty: {days} days, as usual. The months follow from a log-normal distribution: many sales come soon, some take long.",
            "Vacío: {days} días, lo habitual. Los meses salen de una distribución log-normal: muchas ventas llegan pronto y algunas tardan.";
        LagMore = "How far apart they are", "Cuánto se dispersan";
        LagBySharesInstead = "Set the shares one by one", "Fijar las partes una por una";
        LagByDaysInstead = "Use one number of days", "Usar un solo número de días";
        LagAtOnce = "All buy in the month of the lead.", "Todos compran en el mes del lead.";
        LagTwo { first: String, second: String } =
            "{first} buy in the month of the lead, {second} in the next.",
            "El {first} compra en el mes del lead y el {second} en el siguiente.";
        LagSeveral { first: String, second: String, months: String } =
            "{first} buy in the month of the lead, {second} in the next, the last after {months} months.",
            "El {first} compra en el mes del lead, el {second} en el siguiente y los últimos a los {months} meses.";
        LagBeyond { first: String, second: String, rest: String, months: String } =
            "{first} buy in the month of the lead, {second} in the next, {rest} later than after {months} months.",
            "El {first} compra en el mes del lead, el {second} en el siguiente y el {rest} después de {months} meses.";
        LagTogether(share: String) = "Together: {share}", "En total: {share}";
        // The months
        /// A month of the year, from 1, in full.
        MonthName(month: u32) => month_name;
        /// A month with its year, short.
        Short(month: Month) => short;
        /// A month of a year that stands beside it.
        Abbreviated(month: Month) => short_name;
        /// The months of a plan, short.
        Stretch(months: PlanMonths) => stretch;
        /// The months of a plan, in full.
        Range { first: Month, last: Month } => range;
        /// A month in full, without its year where that is the year of another month.
        Beside { month: Month, other: Month } => beside;
        NoMonths = "no months", "sin meses";
        InputsHeading = "Months of their own", "Meses con números propios";
        TableNote =
            "Calendar CAC divides a month’s spend by the sales closing in it; cohort CAC by the sales its own leads bring in the end.",
            "El CAC del mes divide la inversión de un mes entre las ventas que se cierran en él; el CAC por cohorte, entre las ventas que al final dan sus propios leads.";
        EarlyIsDear { amount: String, month: Month } =
            { format!("Early on the calendar looks dear: {amount} in {}.", english(month)) },
            { format!("Al principio el del mes parece caro: {amount} en {}.", spanish(month)) };
        BalanceMissing =
            "What a sale brings is missing, so it is unknown what comes back.",
            "Falta lo que trae una venta: no se sabe cuánto vuelve.";
        GoesOn = "accounts go on bringing money", "las cuentas siguen trayendo dinero";
        TableHint =
            "A CPL or close rate typed here counts for that month only. A row or a column copied from a spreadsheet can be pasted.",
            "Un CPL o una tasa de cierre escritos aquí valen solo para ese mes. Puedes pegar una fila o una columna copiada de una hoja de cálculo.";
        ChooseChannel =
            "To type into its months, choose a channel.",
            "Para escribir en sus meses, elige un canal.";
        All = "All channels", "Todos los canales";
        Spend = "Spend", "Inversión";
        Closing = "Sales closing", "Ventas cerradas";
        CalendarCac = "Calendar CAC", "CAC del mes";
        CohortSales = "Sales from its leads", "Ventas de sus leads";
        FromTheseLeads = "Sales from these leads", "Ventas de estos leads";
        CohortCac = "Cohort CAC", "CAC por cohorte";
        /// A number typed for one month of a channel.
        InMonth { what: String, month: Month } =
            { [what, ", ", &english(month)].concat() },
            { [what, ", ", &spanish(month)].concat() };
        After = "after the plan", "después del plan";
        LaterOn = "Later", "Más tarde";
        Until(month: Month) = { ["until ", &english(month)].concat() }, { ["hasta ", &spanish(month)].concat() };
        /// Of sales that close later: those after the last month that is calculated.
        OfThemAfter { sales: String, month: Month } =
            { format!("{sales} of them after {}", english(month)) },
            { format!("{sales} de ellas después de {}", spanish(month)) };
        Total = "In all", "En total";
        EarlierSpend = "earlier spend", "inversión anterior";
        Pictures = "Money, leads, sales and CAC by month", "Dinero, leads, ventas y CAC por mes";
        // The picture of actuals
        ChartLater(sales: String) = "{sales} later", "{sales} más tarde";
        // What follows
        Later { sales: String, last: Month } =
            { format!("{sales} of the sales close after the plan, the last in {}.", english(last)) },
            { format!("{sales} de las ventas se cierran después del plan, las últimas en {}.", spanish(last)) };
        LaterBeyond { sales: String, beyond: String, last: Month } =
            { format!("{sales} of the sales close after the plan, {beyond} of them after {}.", english(last)) },
            { format!("{sales} de las ventas se cierran después del plan, {beyond} de ellas después de {}.", spanish(last)) };
        GoalReached { goal: String, month: Month } =
            { format!("The goal of {goal} sales is reached in {}.", english(month)) },
            { format!("La meta de {goal} ventas se alcanza en {}.", spanish(month)) };
        GoalMissed { goal: String, sales: String } =
            "The goal of {goal} sales is not reached: the plan brings {sales}.",
            "La meta de {goal} ventas no se alcanza: el plan da {sales}.";
        GoalBeyond { goal: String, month: Month } =
            { format!("The goal of {goal} sales is reached only after {}.", english(month)) },
            { format!("La meta de {goal} ventas se alcanza solo después de {}.", spanish(month)) };
        FirstSale { month: Month, out: String } =
            { format!("The first sale is in by the end of {}. By then {out} have been spent.", english(month)) },
            { format!("La primera venta llega antes de que termine {}. Para entonces se habrán invertido {out}.", spanish(month)) };
        FirstSaleBeyond(month: Month) =
            { format!("The first sale comes in only after {}.", english(month)) },
            { format!("La primera venta llega solo después de {}.", spanish(month)) };
        NoFirstSale = "The plan does not come to one whole sale.", "El plan no llega a una venta completa.";
    }
}

const NAMES: [[&str; 2]; 12] = [
    ["January", "enero"],
    ["February", "febrero"],
    ["March", "marzo"],
    ["April", "abril"],
    ["May", "mayo"],
    ["June", "junio"],
    ["July", "julio"],
    ["August", "agosto"],
    ["September", "septiembre"],
    ["October", "octubre"],
    ["November", "noviembre"],
    ["December", "diciembre"],
];

fn month_name(language: Language, of_year: &u32) -> &'static str {
    let [english, spanish] = NAMES[(of_year.clamp(&1, &12) - 1) as usize];
    language.choose(english, spanish)
}

/// The first three letters of a month's name.
pub(super) fn short_name(language: Language, month: &Month) -> &'static str {
    &month_name(language, &month.month())[..3]
}

/// `Mar 2026`
pub(super) fn short(language: Language, month: &Month) -> String {
    format!("{}\u{a0}{}", short_name(language, month), month.year())
}

/// `March 2026`
fn english(month: &Month) -> String {
    format!("{}\u{a0}{}", month_name(Language::English, &month.month()), month.year())
}

/// `marzo de 2026`
fn spanish(month: &Month) -> String {
    format!("{} de {}", month_name(Language::Spanish, &month.month()), month.year())
}

/// `March 2026`, `March to May 2026`, `November 2026 to April 2027`
pub(super) fn range(language: Language, first: &Month, last: &Month) -> String {
    match (first == last, language) {
        (true, _) => in_full(language, last),
        (false, Language::English) => {
            [&beside(language, first, last), " to ", &in_full(language, last)].concat()
        }
        (false, Language::Spanish) => {
            [&beside(language, first, last), " a ", &in_full(language, last)].concat()
        }
    }
}

pub(super) fn in_full(language: Language, month: &Month) -> String {
    match language {
        Language::English => english(month),
        Language::Spanish => spanish(month),
    }
}

/// `March`, where the other month is in the same year
fn beside(language: Language, month: &Month, other: &Month) -> String {
    match month.year() == other.year() {
        true => month_name(language, &month.month()).to_owned(),
        false => in_full(language, month),
    }
}

/// `Mar–May 2026 (3 months)`
fn stretch(language: Language, stretch: &PlanMonths) -> String {
    let (first, last, months) = (stretch.first, stretch.last(), stretch.months);
    let unit = if months == 1 { language.choose("month", "mes") } else { language.choose("months", "meses") };
    let end = short(language, &last);
    match months {
        1 => format!("{end} (1\u{a0}{unit})"),
        _ if first.year() == last.year() => {
            format!("{}–{end} ({months}\u{a0}{unit})", short_name(language, &first))
        }
        _ => format!("{} – {end} ({months}\u{a0}{unit})", short(language, &first)),
    }
}

fn lag_share(language: Language, months: &usize) -> Cow<'static, str> {
    match (months, language) {
        (0, _) => language.choose("Same month", "El mismo mes").into(),
        (1, _) => language.choose("1 month later", "1 mes después").into(),
        (_, Language::English) => format!("{months} months later").into(),
        (_, Language::Spanish) => format!("{months} meses después").into(),
    }
}
