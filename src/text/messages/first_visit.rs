//! What a first visit says above the example.

use super::messages;

messages! {
    /// A text of the first visit.
    FirstVisitText {
        Heading =
            "Plan a budget, see what each sale costs",
            "Planea un presupuesto y ve cuánto cuesta cada venta";
        Example =
            "Change any number, or start with a question.",
            "Cambia cualquier número o empieza con una pregunta.";
        ExampleUnsaved =
            "It joins your plans only if you save it.",
            "Solo pasa a tus planes si lo guardas.";
        CostQuestion = "What does a sale cost?", "¿Cuánto cuesta una venta?";
        CostInputs = "Budget, cost per lead, close rate", "Presupuesto, costo por lead, tasa de cierre";
        BudgetQuestion = "How much for 30 sales?", "¿Cuánto para 30 ventas?";
        BudgetInputs =
            "Sales wanted, cost per lead, close rate",
            "Ventas que quieres, costo por lead, tasa de cierre";
        WorthQuestion = "Is it worth it, and when?", "¿Vale la pena, y cuándo?";
        WorthInputs =
            "Sale value and margin, months, time to close",
            "Ticket promedio y margen, meses, tiempo de cierre";
        Guide = "Guide: how to plan with it", "Guía: cómo planear con Embudo";
        Export = "Start from an export.", "Empieza con una exportación.";
        ExportHint =
            "A report of your ad platform, a list from your CRM, or both: costs and close rates are measured from them.",
            "Un reporte de tu plataforma de anuncios, una lista de tu CRM o ambos: de ahí se miden costos y tasas de cierre.";
        ReadExport = "Read an export", "Leer una exportación";
        Paste = "Paste cells or a link", "Pegar celdas o un enlace";
    }
}
