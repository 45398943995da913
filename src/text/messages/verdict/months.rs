//! What the page says as the verdict of a plan in months.

use crate::text::messages::messages;

messages! {
    /// A text of the verdict on months.
    MonthsVerdictText {
        // The line above it
        Later { months: String, last: String } = "{months}, sales until {last}", "{months}, ventas hasta {last}";
        // When the money is back
        Back =
            "The money is back in +{0}+.",
            "El dinero se recupera en +{0}+.";
        OutOfPocket =
            "Until then you are at most #{0}# out of pocket, at the end of {1}.",
            "Hasta entonces pones de tu bolsillo como máximo #{0}#, a fines de {1}.";
        NeverOutOfPocket =
            "The money of a month is back +in the same month+: you are never out of pocket.",
            "El dinero de cada mes se recupera +en el mismo mes+: nunca pones de tu bolsillo.";
        MissingAfterSales =
            "The money does not come back: #{0} are still missing# when the last sale is in, in {1}.",
            "El dinero no se recupera: #faltan {0}# cuando se cierra la última venta, en {1}.";
        MissingAfterYears =
            "The money is not back within ten years: #{0} are still missing#.",
            "El dinero no se recupera en diez años: #faltan {0}#.";
        ValueUnknown =
            "*{0}* are spent and *{1}* come in. _Type what a sale brings to see when the money is back._",
            "Se gastan *{0}* y llegan *{1}*. _Escribe el ticket promedio para ver cuándo se recupera el dinero._";
        ValueUnknownOneSale =
            "*{0}* are spent and *{1}* comes in. _Type what a sale brings to see when the money is back._",
            "Se gastan *{0}* y llega *{1}*. _Escribe el ticket promedio para ver cuándo se recupera el dinero._";
        NothingSpent =
            "Nothing is spent in these months, so there is nothing to get back.",
            "En estos meses no se gasta nada: no hay nada que recuperar.";
        // The line below it
        EarnedInTheEnd =
            "Once the last sale is in, *{0}* are earned.",
            "Con la última venta cerrada, se habrán ganado *{0}*.";
        DeepestOfAll =
            "At most *{0}* are out of pocket at once, at the end of {1}.",
            "Como máximo hay *{0}* de tu bolsillo, a fines de {1}.";
    }
}
