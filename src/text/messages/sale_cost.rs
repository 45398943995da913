//! What the page says about the real cost of a sale.

use super::messages;

messages! {
    /// A text about the real cost of a sale. Its strings are amounts already written.
    SaleCostText {
        Heading = "Cost of a sale", "Costo de una venta";
        Empty =
            "Give a budget, a cost per lead and a close rate to see what a sale costs.",
            "Indica presupuesto, costo por lead y tasa de cierre para ver cuánto cuesta una venta.";
        NoSales = "No sales, so no cost per sale.", "Sin ventas no hay costo por venta.";
        // The picture
        SalesCostPerSale = "Sales cost", "Costo comercial";
        FixedCostPerSale = "Fixed cost", "Costos fijos";
        Earns(money: String) = "A sale leaves {money}", "Una venta deja {money}";
        Summary { media: String, sales: String, fixed: String, loaded: String } =
            "A media CAC of {media}, {sales} of sales cost and {fixed} of fixed cost make a fully loaded CAC of {loaded}.",
            "Un CAC de medios de {media}, {sales} de costo comercial y {fixed} de costos fijos suman un CAC total de {loaded}.";
        Part = "Part", "Concepto";
        PerSale = "Per sale", "Por venta";
        // What is taken for granted
        MarginWhole =
            "No margin is given, so it counts as 100%.",
            "No indicaste un margen, así que cuenta como 100\u{a0}%.";
        BreakEvenMedia =
            "The break-even CPL and close rate look at media alone.",
            "El CPL y la tasa de cierre de equilibrio solo tienen en cuenta los medios.";
        LtvSteady =
            "LTV takes revenue per account, margin and churn to stay as they are.",
            "El LTV supone que ingresos por cuenta, margen y bajas se mantienen.";
        FirstSale =
            "Whether a sale earns or loses looks at the sale alone: what the account brings later is in LTV and payback.",
            "Si una venta deja o pierde dinero se calcula solo con la venta: lo que la cuenta aporta después está en el LTV y la recuperación.";
        MediaOnly =
            "No sales cost and no fixed cost are given, so media is all a sale costs.",
            "No hay costo comercial ni costos fijos: una venta cuesta solo lo que cuestan los medios.";
    }
}
