//! What the page says in the pictures of a plan in months.

use super::months::{in_full, short_name};
use super::{counted, messages};
use crate::model::Month;
use crate::text::Language;

messages! {
    /// A text in a picture of a plan in months. Its strings are numbers already written.
    MonthChartText {
        // Money out and money back
        Money = "Money out and money back", "Dinero que sale y dinero que vuelve";
        BackIn(month: Month) =
            { format!("What is spent is back in {}", english(month)) },
            { format!("Lo gastado se recupera en {}", spanish(month)) };
        NeverOut = "Money comes back as fast as it goes out", "El dinero vuelve tan rápido como sale";
        NotBack(missing: String) =
            "{missing} of what is spent do not come back",
            "De lo gastado no vuelven {missing}";
        NotBackInYears(missing: String) =
            "{missing} of what is spent are not back within ten years",
            "De lo gastado no vuelven {missing} en diez años";
        NothingSpent = "Nothing is spent in these months.", "En estos meses no se gasta nada.";
        MoreBackFrom(month: Month) =
            { format!("From {} on, more comes back than goes out", english(month)) },
            { format!("Desde {}, vuelve más de lo que sale", spanish(month)) };
        MoreBackAlways = "Every month brings back what it costs", "Cada mes trae de vuelta lo que cuesta";
        MoreBackNever = "In no month does as much come back as goes out", "En ningún mes vuelve tanto como sale";
        AddedUpDrawn = "Added up from the first month.", "Acumulado desde el primer mes.";
        ByMonthDrawn = "Month by month, not added up.", "Mes a mes, sin acumular.";
        SalesLeave(amount: String) =
            "Back is what the sales leave: {amount} each, when they close.",
            "Se recupera lo que deja cada venta: {amount}, cuando se cierra.";
        AccountsLeave(amount: String) =
            "Back is what the accounts leave: {amount} a month each, from the month in which they close.",
            "Se recupera lo que deja cada cuenta: {amount} al mes, desde el mes en que se cierra.";
        AccountsLeaveLess(amount: String) =
            "Back is what the accounts leave: {amount} a month each, from the month in which they close, less the churn.",
            "Se recupera lo que deja cada cuenta: {amount} al mes, desde el mes en que se cierra, menos las bajas.";
        ValueMissing =
            "What a sale brings is missing. Type the average sale value, or the revenue per account, to see the money come back.",
            "Falta lo que trae una venta. Escribe el ticket promedio, o los ingresos por cuenta, para ver cómo vuelve el dinero.";
        Shown = "What the picture shows", "Qué muestra la imagen";
        AddedUp = "Added up", "Acumulado";
        ByMonth = "By month", "Por mes";
        Deepest = "most out of pocket", "lo máximo de tu bolsillo";
        AtEndOf { amount: String, month: Month } =
            { format!("{amount}, end of {}", short_name(Language::English, month)) },
            { format!("{amount}, fines de {}", short_name(Language::Spanish, month)) };
        Crossing(month: Month) =
            { format!("back in {}", short_name(Language::English, month)) },
            { format!("de vuelta en {}", short_name(Language::Spanish, month)) };
        OutInAll(amount: String) = "out {amount}", "gastado {amount}";
        BackInAll(amount: String) = "back {amount}", "de vuelta {amount}";
        SpendingEnds = "spending ends", "fin del gasto";
        Out = "Out", "Sale";
        Back = "Back", "Vuelve";
        OutSoFar = "Out so far", "Gastado hasta ahí";
        BackSoFar = "Back so far", "Recuperado hasta ahí";
        Balance = "Balance", "Saldo";
        // Leads and sales
        MostLeads { month: Month, leads: String } =
            { format!("Most leads in {}: {leads}", english(month)) },
            { format!("Más leads en {}: {leads}", spanish(month)) };
        MostLeadsInSeveral(leads: String) =
            { format!("At most {} a month", counted(leads, "lead")) },
            { format!("Como máximo {} al mes", counted(leads, "lead")) };
        SameLeads(leads: String) =
            { format!("{} every month", counted(leads, "lead")) },
            { format!("{} cada mes", counted(leads, "lead")) };
        LeadsOfOneMonth { month: Month, leads: String } =
            { format!("{} in {}", counted(leads, "lead"), english(month)) },
            { format!("{} en {}", counted(leads, "lead"), spanish(month)) };
        LeadsDrawn { leads: String, cost: String } =
            "Leads by month: {leads} in all, at {cost} each.",
            "Leads por mes: {leads} en total, a {cost} cada uno.";
        NoLeads = "No leads come in", "No llegan leads";
        MostSales { month: Month, sales: String } =
            { format!("Most sales in {}: {sales}", english(month)) },
            { format!("Más ventas en {}: {sales}", spanish(month)) };
        MostSalesInSeveral(sales: String) =
            { format!("At most {} a month", counted(sales, "sale")) },
            { format!("Como máximo {} al mes", counted(sales, "venta")) };
        SameSales(sales: String) =
            { format!("{} every month", counted(sales, "sale")) },
            { format!("{} cada mes", counted(sales, "venta")) };
        SalesOfOneMonth { month: Month, sales: String } =
            { format!("{}, all in {}", counted(sales, "sale"), english(month)) },
            { format!("{}, solo en {}", counted(sales, "venta"), spanish(month)) };
        NoSales = "No sale closes", "No se cierra ninguna venta";
        SalesDrawn(last: Month) =
            { format!("Sales by month, when they close; the last in {}.", english(last)) },
            { format!("Ventas por mes, cuando se cierran; las últimas en {}.", spanish(last)) };
        SalesDrawnInPart { later: String, last: Month } =
            { format!("Sales by month, when they close; {later} more after {}.", english(last)) },
            { format!("Ventas por mes, cuando se cierran; {later} más después de {}.", spanish(last)) };
        // CAC
        OffTheChart { month: Month, amount: String } =
            { format!("CAC: {} is off the chart at {amount}", english(month)) },
            { format!("CAC: {} no cabe en el gráfico: {amount}", spanish(month)) };
        SeveralOffTheChart { months: String, month: Month, amount: String } =
            { format!("CAC: {months} months are off the chart, {} at {amount}", english(month)) },
            { format!("CAC: {months} meses no caben en el gráfico; {}: {amount}", spanish(month)) };
        SameCac(amount: String) = "CAC is {amount} every month", "El CAC es de {amount} cada mes";
        CacChanges { from: String, to: String } =
            "Calendar CAC goes from {from} to {to}",
            "El CAC del mes va de {from} a {to}";
        CohortOnly = "No sale closes while money is spent", "Mientras se gasta no se cierra ninguna venta";
        CacDrawn = "Media spend per sale, by month.", "Inversión en medios por venta, por mes.";
        CalendarAt(amount: String) = "calendar {amount}", "del mes {amount}";
        CohortAt(amount: String) = "cohort {amount}", "por cohorte {amount}";
        /// A month's name on an axis: the first letter of it.
        Letter(month: Month) => letter;
        /// A month's name on an axis.
        Name(month: Month) => name_on_axis;
        Month = "Month", "Mes";
    }
}

fn letter(language: Language, month: &Month) -> String {
    short_name(language, month).chars().take(1).flat_map(char::to_uppercase).collect()
}

fn name_on_axis(language: Language, month: &Month) -> &'static str {
    short_name(language, month)
}

fn english(month: &Month) -> String {
    in_full(Language::English, month)
}

fn spanish(month: &Month) -> String {
    in_full(Language::Spanish, month)
}
