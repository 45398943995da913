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
        FirstMonth = "From", "Desde";
        Year = "Year", "Año";
        Count = "Months", "Meses";
        Scope = "Months of", "Meses de";
        Spread = "Budget spread", "Distribución del presupuesto";
        SpreadEven = "evenly", "en partes iguales";
        SpreadSeason = "by season", "por temporada";
        SpreadMonths = "month by month", "mes a mes";
        Season = "Season", "Temporada";
        SeasonHint =
            "100 is an ordinary month, 200 gets twice as much. Only the proportion counts.",
            "100 es un mes normal; 200 recibe el doble. Solo cuenta la proporción.";
        SeasonEven = "No season", "Sin temporada";
        SeasonSummer = "Summer business", "Temporada de verano";
        SeasonChristmas = "Christmas business", "Temporada navideña";
        SeasonBusiness = "Business customers", "Ventas a empresas";
        Lag = "Sales come in", "Las ventas llegan";
        LagNone = "in the month of their leads", "en el mes de sus leads";
        LagOfPlan = "as in the whole plan", "como en todo el plan";
        LagShares = "over several months", "a lo largo de varios meses";
        LagDays = "after so many days", "después de unos días";
        /// How many months after the lead.
        LagShare(months: usize) => lag_share;
        LagMedian = "Half of them within (days)", "La mitad en menos de (días)";
        LagUpper = "Three quarters within (days)", "Tres cuartas partes en menos de (días)";
        LagDaysHint =
            "Embudo works the months out of this with a log-normal distribution: many sales come soon, some take long.",
            "Con esto Embudo calcula los meses según una distribución log-normal: muchas ventas llegan pronto y algunas tardan.";
        LagTogether(share: String) = "Together: {share}", "En total: {share}";
        // The months
        /// A month of the year, from 1, in full.
        MonthName(month: u32) => month_name;
        /// A month with its year, short.
        Short(month: Month) => short;
        /// A month of a year that stands beside it.
        Abbreviated(month: Month) => abbreviated;
        /// The months of a plan, short.
        Stretch(months: PlanMonths) => stretch;
        /// The months of a plan, in full.
        Range { first: Month, last: Month } => range;
        /// A month in full, without its year where that is the year of another month.
        Beside { month: Month, other: Month } => beside;
        NoMonths = "no months", "sin meses";
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
        CohortCac = "Cohort CAC", "CAC por cohorte";
        CumulativeSales = "Sales so far", "Ventas acumuladas";
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
        // The picture
        ChartHeading = "When sales come in", "Cuándo llegan las ventas";
        ChartClosing = "Sales closing in the month", "Ventas cerradas en el mes";
        ChartCohort = "Sales from the month’s leads", "Ventas de los leads del mes";
        ChartCumulative = "Sales so far", "Ventas acumuladas";
        ChartLater(sales: String) = "{sales} later", "{sales} más tarde";
        ChartGoal(goal: String) = "Goal: {goal}", "Meta: {goal}";
        SummaryOne { sales: String, month: Month } =
            { format!("{sales} sales close, all of them in {}.", english(month)) },
            { format!("Se cierran {sales} ventas, todas en {}.", spanish(month)) };
        /// `to` is none where sales close beyond the months that are calculated.
        Summary { sales: String, from: Month, to: Option<Month>, peak: Month, most: String } => summary;
        // What follows
        Later { sales: String, last: Month } =
            { format!("{sales} of the sales close after the plan, the last in {}.", english(last)) },
            { format!("{sales} de las ventas se cierran después del plan, las últimas en {}.", spanish(last)) };
        LaterBeyond { sales: String, beyond: String, last: Month } =
            { format!("{sales} of the sales close after the plan, {beyond} of them after {}.", english(last)) },
            { format!("{sales} de las ventas se cierran después del plan, {beyond} de ellas después de {}.", spanish(last)) };
        NoLag =
            "All sales close in the month of their leads, so calendar and cohort are the same.",
            "Todas las ventas se cierran en el mes de sus leads: el CAC del mes y el CAC por cohorte son el mismo.";
        CalendarVsCohort =
            "Calendar CAC sets a month’s spend against the sales that close in it, most of them from earlier leads. Cohort CAC sets it against the sales its own leads bring in the end: that one tells what a sale costs.",
            "El CAC del mes divide la inversión del mes entre las ventas que se cierran en él, casi todas de leads anteriores. El CAC por cohorte la divide entre las ventas que al final generan los leads de ese mes: es el que dice cuánto cuesta una venta.";
        GoalReached { goal: String, month: Month } =
            { format!("The goal of {goal} sales is reached in {}.", english(month)) },
            { format!("La meta de {goal} ventas se alcanza en {}.", spanish(month)) };
        GoalMissed { goal: String, sales: String } =
            "The goal of {goal} sales is not reached: the plan brings {sales}.",
            "La meta de {goal} ventas no se alcanza: el plan da {sales}.";
        GoalBeyond { goal: String, month: Month } =
            { format!("The goal of {goal} sales is reached only after {}.", english(month)) },
            { format!("La meta de {goal} ventas se alcanza solo después de {}.", spanish(month)) };
        NoGoal =
            "Type how many sales you need in the plan’s view to see in which month they are reached.",
            "Escribe en la vista del plan cuántas ventas necesitas para ver en qué mes se alcanzan.";
        FirstSale { month: Month, out: String } =
            { format!("The first sale is in by the end of {}. By then {out} have been spent.", english(month)) },
            { format!("La primera venta llega antes de que termine {}. Para entonces se habrán invertido {out}.", spanish(month)) };
        FirstSaleBeyond(month: Month) =
            { format!("The first sale comes in only after {}.", english(month)) },
            { format!("La primera venta llega solo después de {}.", spanish(month)) };
        NoFirstSale = "The plan does not come to one whole sale.", "El plan no llega a una venta completa.";
        PaidBack(month: Month) =
            { format!("All money spent is back by the end of {}.", english(month)) },
            { format!("Todo el dinero invertido se recupera antes de que termine {}.", spanish(month)) };
        NeverBack =
            "The money spent is not back within ten years.",
            "El dinero invertido no se recupera en diez años.";
        PaybackUnknown =
            "Give an average sale value or the revenue per account to see when the money is back.",
            "Indica el ticket promedio o los ingresos por cuenta para ver cuándo se recupera el dinero.";
        FromSales =
            "Counted with each sale’s value × margin in the month it closes.",
            "Cuenta el valor × margen de cada venta en el mes en que se cierra.";
        FromAccounts =
            "Counted with each account’s revenue × margin from the month it closes, less the churn.",
            "Cuenta los ingresos × margen de cada cuenta desde el mes en que se cierra, menos las bajas.";
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
fn abbreviated(language: Language, month: &Month) -> &'static str {
    &month_name(language, &month.month())[..3]
}

/// `Mar 2026`
pub(super) fn short(language: Language, month: &Month) -> String {
    format!("{}\u{a0}{}", abbreviated(language, month), month.year())
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

fn in_full(language: Language, month: &Month) -> String {
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
            format!("{}–{end} ({months}\u{a0}{unit})", abbreviated(language, &first))
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

fn summary(
    language: Language,
    sales: &str,
    from: &Month,
    to: &Option<Month>,
    peak: &Month,
    most: &str,
) -> String {
    match language {
        Language::English => {
            let to = to.as_ref().map_or("on".to_owned(), |to| ["to ", &english(to)].concat());
            let (from, peak) = (english(from), english(peak));
            format!("{sales} sales close from {from} {to}, the most in one month, {most}, in {peak}.")
        }
        Language::Spanish => {
            let (from, peak) = (spanish(from), spanish(peak));
            let months = match to {
                Some(to) => format!("De {from} a {}", spanish(to)),
                None => format!("Desde {from}"),
            };
            format!("{months} se cierran {sales} ventas; el mes con más, {most}, es {peak}.")
        }
    }
}
