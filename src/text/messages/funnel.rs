//! What the funnel chart says.

use super::messages;

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
