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
        /// The budget, then each level of the funnel with its count.
        Summary { budget: String, levels: Vec<(UserText, String)> } =
            { format!("A budget of {budget} gives: {}.", listed(levels)) },
            { format!("Con un presupuesto de {budget}: {}.", listed(levels)) };
        Rate(rate: String) = "↓ {rate} go on", "↓ avanza el {rate}";
        Each(cost: String) = "{cost} each", "a {cost}";
        Leak { from: UserText, to: UserText, lost: String } =
            "Most is lost between {from} and {to}: {lost} don't go on.",
            "Donde más se pierde es entre {from} y {to}: el {lost} no avanza.";
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
