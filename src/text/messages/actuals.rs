//! What the page says about a plan and what really happened.

use super::messages;
use super::months::range;
use crate::model::{Indicator, Month, Team};
use crate::text::Language;
use std::borrow::Cow;

messages! {
    /// A text about plan and actuals. Its strings are numbers and months already written.
    ActualText {
        NeedsMonths =
            "Hold the plan against what really happened, see what made the difference, and where it leads from here. For that it has to be planned in months.",
            "Compara el plan con lo que pasó de verdad, mira a qué se debe la diferencia y hacia dónde va. Para eso tiene que estar planeado por mes.";
        // To date
        WhatMoved = "What moved the sales", "Qué movió las ventas";
        PlannedSoFar = "Planned so far", "Plan hasta ahora";
        Really = "Really", "Real";
        WithinChance = "within chance", "variación normal";
        Whose(team: Team) => whose;
        Counted(months: usize) => counted;
        CountedOfChannels(months: usize) =
            "Months that are over, with their spend, leads and sales: {months} over all channels.",
            "Meses ya cerrados, con su inversión, sus leads y sus ventas: {months} entre todos los canales.";
        Planned = "Planned", "Plan";
        Difference = "Difference", "Diferencia";
        Actual = "Actual", "Real";
        SalesPerLead = "Sales per lead", "Ventas por lead";
        Gap { planned: String, actual: String } =
            "{planned} sales planned, {actual} came in",
            "{planned} ventas en el plan, {actual} reales";
        WhyEarlier =
            "Sales are those that closed in these months. Where they come from earlier leads, the close rate tells of sales per lead of the same months.",
            "Las ventas son las que se cerraron en estos meses. Si vienen de leads anteriores, la tasa de cierre muestra las ventas por lead de esos mismos meses.";
        // From here
        WhereItHeads = "Where it heads", "Hacia dónde va";
        AddedUp = "Sales added up.", "Ventas acumuladas.";
        After(sales: String) = "{sales} more close later.", "{sales} más se cierran después.";
        PlanIs(sales: String) = "plan {sales}", "plan {sales}";
        ForecastShort = "Forecast", "Pronóstico";
        MonthColumn = "Month", "Mes";
        Kind = "Known or expected", "Dato o pronóstico";
        SalesSoFar = "Sales", "Ventas";
        Outlook = "The months to come", "Los meses que quedan";
        AsPlanned = "At the plan’s rates", "Con las tasas del plan";
        AtMeasuredRates = "At what was measured", "Con lo medido";
        SalesInAll(sales: String) = "{sales} sales in all", "{sales} ventas en total";
        Forecast { whole: String, planned: String, measured: String, pending: String, to_come: String } =
            "{whole} sales expected in all, {planned} planned: {measured} are in, {pending} should still come from leads already in, {to_come} from the months to come.",
            "Se esperan {whole} ventas en total, {planned} según el plan: {measured} ya se cerraron, {pending} deberían llegar de leads que ya tienes y {to_come} de los meses que quedan.";
        MeasuredRatesHint =
            "The close rate measured counts leads as far as the lag has given them time, so that recent leads don’t look lost.",
            "La tasa de cierre medida cuenta cada lead según el tiempo que tuvo para cerrarse: así los leads recientes no parecen perdidos.";
        // Channel by channel
        MeasuredHeading = "Measured against the plan", "Lo medido frente al plan";
        ChannelColumn = "Channel", "Canal";
        ShortCpl = "CPL", "CPL";
        SalesOfLeads = "sales / leads", "ventas / leads";
        ApplyCpls = "Put these CPLs into the plan", "Llevar estos CPL al plan";
        // The months
        TableHeading = "What really happened", "Lo que pasó de verdad";
        TableHint =
            "Type into any cell; Enter goes down, Tab across, a block can be pasted. Sales count in the month they close; an empty cell is not known, which is not zero. Grey is the plan.",
            "Escribe en cualquier celda; Enter baja, Tab avanza y puedes pegar un bloque. Las ventas cuentan en el mes en que se cierran; una celda vacía es un dato que no se conoce, no un cero. En gris, el plan.";
        NoMonthOver(month: Month) =
            { ["No month of the plan is over yet. The first can be filled in from ", &range(Language::English, month, month), " on. Grey is the plan."].concat() },
            { ["Todavía no termina ningún mes del plan. El primero se puede llenar desde ", &range(Language::Spanish, month, month), ". En gris, el plan."].concat() };
        BeganEarlier = "It began earlier", "Empezó antes";
        Label(indicator: Indicator) => label;
        Cell { indicator: Indicator, month: String } => cell_label;
        RemoveCell(cell: String) = "Remove: {cell}", "Quitar: {cell}";
        MonthInProgress = "still running", "en curso";
        AfterPlan = "after the plan", "después del plan";
        NotOver = "not over yet", "sin cerrar";
        SoFar = "So far", "Hasta ahora";
        OffBy = "Off by", "Diferencia";
        Rows = "Rows", "Filas";
        Page = "Channels shown", "Canales a la vista";
        AllIndicators = "All", "Todo";
        InvalidCells(cells: usize) => invalid_cells;
        ShowFirst = "Show the first", "Ver la primera";
        /// What is stored for months that are not over, or not in the plan.
        ClosedCells(cells: usize) => closed_cells;
        RemoveClosed = "Remove what does not count", "Quitar lo que no cuenta";
        // The column of fields
        Settings = "What is in", "Lo que ya se sabe";
        Until = "Up to", "Hasta";
        UntilHint =
            "Later months stay as planned until they are over.",
            "Los meses siguientes quedan según el plan hasta que terminen.";
        // The import
        FromExport = "Fill from an export.", "Llena desde una exportación.";
        FromExportHint =
            "A report of the ad platform or the CRM; or paste a block into any cell below.",
            "Un reporte de la plataforma de anuncios o del CRM; o pega un bloque en cualquier celda de abajo.";
        ChooseFiles = "Choose files", "Elegir archivos";
    }
}

fn counted(language: Language, months: &usize) -> Cow<'static, str> {
    match (language, months) {
        (Language::English, 1) => "One month that is over, with its spend, leads and sales.".into(),
        (Language::Spanish, 1) => "Un mes ya cerrado, con su inversión, sus leads y sus ventas.".into(),
        (Language::English, _) => {
            format!("{months} months that are over, with their spend, leads and sales.").into()
        }
        (Language::Spanish, _) => {
            format!("{months} meses ya cerrados, con su inversión, sus leads y sus ventas.").into()
        }
    }
}

fn label(language: Language, indicator: &Indicator) -> &'static str {
    let (english, spanish) = match indicator {
        Indicator::Spend => ("Spend", "Inversión"),
        Indicator::Leads => ("Leads", "Leads"),
        Indicator::Sales => ("Sales", "Ventas"),
    };
    language.choose(english, spanish)
}

fn cell_label(language: Language, indicator: &Indicator, month: &str) -> String {
    let (english, spanish) = match indicator {
        Indicator::Spend => ("Actual spend", "Inversión real"),
        Indicator::Leads => ("Actual leads", "Leads reales"),
        Indicator::Sales => ("Actual sales", "Ventas reales"),
    };
    [language.choose(english, spanish), ", ", month].concat()
}

fn invalid_cells(language: Language, cells: &usize) -> Cow<'static, str> {
    match (language, cells) {
        (Language::English, 1) => "One cell can’t be read; the results wait for it.".into(),
        (Language::Spanish, 1) => "Una celda no se entiende; los resultados la esperan.".into(),
        (Language::English, _) => format!("{cells} cells can’t be read; the results wait for them.").into(),
        (Language::Spanish, _) => {
            format!("{cells} celdas no se entienden; los resultados las esperan.").into()
        }
    }
}

fn closed_cells(language: Language, cells: &usize) -> Cow<'static, str> {
    match (language, cells) {
        (Language::English, 1) => {
            "One number does not count: its month is not over yet, or not in the plan.".into()
        }
        (Language::Spanish, 1) => "Un dato no cuenta: su mes no ha terminado o no está en el plan.".into(),
        (Language::English, _) => {
            format!("{cells} numbers don’t count: their months are not over yet, or not in the plan.").into()
        }
        (Language::Spanish, _) => {
            format!("{cells} datos no cuentan: sus meses no han terminado o no están en el plan.").into()
        }
    }
}

fn whose(language: Language, team: &Team) -> &'static str {
    match team {
        Team::Marketing => "marketing",
        Team::Sales => language.choose("sales team", "equipo de ventas"),
    }
}
