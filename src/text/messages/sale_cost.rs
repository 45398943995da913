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
        // The finding
        EarnsEach(money: String) = "A sale earns {money}", "Una venta gana {money}";
        LosesEach(money: String) = "A sale loses {money}", "Una venta pierde {money}";
        Even = "A sale just pays for itself", "Una venta apenas cubre su costo";
        CostsEach(money: String) = "A sale costs {money}", "Una venta cuesta {money}";
        // What is drawn
        LeavesLine { money: String, margin: String } =
            "The dashed line is what one sale leaves: {money} at a margin of {margin}.",
            "La línea punteada es lo que deja una venta: {money} con un margen del {margin}.";
        ValueMissing =
            "What one sale costs, part by part. Give an average sale value to see whether it earns that.",
            "Lo que cuesta una venta, parte por parte. Indica el ticket promedio para ver si alcanza para pagarlo.";
        // The picture
        Media = "Media", "Medios";
        SalesCostPerSale = "Sales cost", "Costo comercial";
        FixedCostPerSale = "Fixed cost", "Costos fijos";
        AllIn = "= All in", "= En total";
        Leaves = "A sale leaves", "Una venta deja";
        Earned = "= Earned", "= Ganancia";
        Lost = "= Lost", "= Pérdida";
        Part = "Part", "Concepto";
        PerSale = "Per sale", "Por venta";
        // What is taken for granted
        MarginWhole =
            "No margin is given, so it counts as 100%.",
            "No indicaste un margen, así que cuenta como 100%.";
        FirstSale =
            "Whether a sale earns or loses is judged by the sale alone: what the account brings later is in LTV and payback.",
            "Si una venta deja o pierde dinero se calcula solo con la venta: lo que la cuenta aporta después está en el LTV y la recuperación.";
        MediaOnly =
            "No sales cost and no fixed cost are given, so media is all a sale costs.",
            "No hay costo comercial ni costos fijos: una venta cuesta solo lo que cuestan los medios.";
    }
}
