//! What a workbook for spreadsheet programs says.

use super::messages;

messages! {
    /// A text in a workbook.
    WorkbookText {
        Plan = "Plan", "Plan";
        Months = "Months", "Meses";
        Compare = "Compare", "Comparación";
        Hint =
            "Cells in blue are for you to change: everything else follows.",
            "Las celdas en azul son para cambiarlas: todo lo demás se actualiza.";
        Value = "Value", "Valor";
        Note = "Note", "Nota";
        Currency = "Currency", "Moneda";
        MarginEmpty = "Left empty it counts as 100%", "Vacío cuenta como 100%";
        GrossProfit = "What a sale leaves before costs", "Lo que deja una venta antes de costos";
        AllCosts = "All costs", "Todos los costos";
        OverMonths(input: String) = "{input}, over the months", "{input}, en todos los meses";
        // By month
        Accounts = "Accounts", "Cuentas";
        SeasonWeight = "Season", "Temporada";
        MonthsAfterLead = "Months after the lead", "Meses después del lead";
        BuyThen = "Share of sales that close then", "Parte de las ventas que se cierra entonces";
        WholePlan = "whole plan", "todo el plan";
        Weight = "Weight", "Peso";
        Share = "Share of the budget", "Parte del presupuesto";
        Later = "Later", "Después";
    }
}
