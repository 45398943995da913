//! What the funnel chart says.

use super::messages;
use crate::text::UserText;

messages! {
    /// A text of the funnel chart. Its strings are numbers already written.
    FunnelText {
        Heading = "The funnel", "El embudo";
        Empty =
            "The funnel is drawn once there are results.",
            "El embudo se dibuja en cuanto hay resultados.";
        /// What is drawn.
        ToScale =
            "Bars are to scale; grey is the step before. On the right, media cost of each.",
            "Barras a escala; en gris, la etapa anterior. A la derecha, costo unitario de medios.";
        /// The budget, then each level of the funnel with its count.
        Summary { budget: String, levels: Vec<(UserText, String)> } =
            { format!("A budget of {budget} gives: {}.", listed(levels)) },
            { format!("Con un presupuesto de {budget}: {}.", listed(levels)) };
        Rate(rate: String) = "↓ {rate} go on", "↓ avanza el {rate}";
        /// After the rate of the step with the lowest one.
        Leak = "most is lost here", "aquí se pierde más";
        Each(cost: String) = "{cost} each", "{cost} c/u";
        Level = "Stage", "Etapa";
        Count = "Count", "Cantidad";
        OfBefore = "Of the one before", "De la anterior";
        CostEach = "Cost of each", "Costo unitario";
    }
}

/// `Leads 240, MQL 96, Sales 12`
fn listed(levels: &[(UserText, String)]) -> String {
    levels.iter().map(|(label, count)| format!("{label} {count}")).collect::<Vec<_>>().join(", ")
}
