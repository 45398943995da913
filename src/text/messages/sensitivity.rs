//! What the page says about which input matters most.

use super::messages;

messages! {
    /// A text about which input matters most. Its strings are labels and numbers already written.
    SensitivityText {
        Result = "Result to look at", "Resultado que quieres ver";
        CommonRange = "Move each input by", "Mover cada dato en";
        CommonRangeHint = "Up and down, the others held", "Hacia arriba y hacia abajo, sin tocar los demás";
        RangeOf(input: String) = "Range of {input}", "Rango de {input}";
        // The tornado
        MattersMost(input: String) = "{input} matters most", "Lo que más influye: {input}";
        Summary { result: String, now: String, range: String, from: String, to: String } =
            "{result}: {now} now, between {from} and {to} if it moves by ±{range}. Each bar is one input within its range, the others held.",
            "{result}: {now} ahora, entre {from} y {to} si varía un ±{range}. Cada barra es un dato dentro de su rango, sin tocar los demás.";
        NothingMoves { result: String, now: String } =
            "{result}: {now} now. No input moves it within its range.",
            "{result}: {now} ahora. Ningún dato lo mueve dentro de su rango.";
        Now(figure: String) = "now {figure}", "ahora {figure}";
        EvenAt(figure: String) = "break-even {figure}", "equilibrio {figure}";
        NoEffect(inputs: String) =
            "No effect on this result: {inputs}.",
            "Sin efecto en este resultado: {inputs}.";
        ProportionalNote =
            "An input moves in all channels by the same share.",
            "Cada dato varía en la misma proporción en todos los canales.";
        // Its table
        TableName =
            "Each input, its range and the result at both ends",
            "Cada dato, su rango y el resultado en ambos extremos";
        ColumnInput = "Input", "Dato";
        ColumnRange = "±%", "±\u{a0}%";
        ColumnLower = "If lower", "Si baja";
        ColumnHigher = "If higher", "Si sube";
        StopsAt100 = "stops at 100%", "tope: 100%";
        StopsAtLimit = "stops at the limit", "llega a su tope";
        // The two-way table
        GridHeading = "Cost per lead against close rate", "Costo por lead y tasa de cierre";
        GridCaption(result: String) =
            "{result} at other costs per lead and close rates. Pick a cell to try it out.",
            "{result} con otros costos por lead y otras tasas de cierre. Elige una celda para probarla.";
        CostStep = "Step in cost per lead", "Paso del costo por lead";
        RateStep = "Step in close rate", "Paso de la tasa de cierre";
        StepHint = "% of the plan's value", "% del valor del plan";
        StepZero = "More than 0%", "Más de 0%";
        Cell { cost: String, rate: String, result: String, figure: String } =
            "Cost per lead {cost}, close rate {rate}. {result} {figure}.",
            "Costo por lead {cost}, tasa de cierre {rate}. {result} {figure}.";
        Earns(money: String) = "Each sale earns {money}.", "Cada venta deja {money}.";
        Loses(money: String) = "Each sale loses {money}.", "Cada venta pierde {money}.";
        GridShows(result: String) =
            "{result} at other costs per lead and close rates.",
            "{result} con otros costos por lead y otras tasas de cierre.";
        Framed = "the framed cell", "la celda con marco";
        YourPlan = "Your plan", "Tu plan";
        PlanBefore = "Your plan before", "Tu plan de antes";
        AroundBefore =
            "The table stays around the plan from before you tried a cell.",
            "La tabla sigue alrededor del plan de antes de probar una celda.";
        CentreHere = "Centre it on the plan now", "Centrarla en el plan actual";
        EachLoses = "a sale loses", "una venta pierde";
        EachEarns = "a sale earns", "una venta deja";
        Worse = "worse", "peor";
        Better = "better", "mejor";
        BreakEven =
            "Break-even line: in the striped cells each sale loses money",
            "Línea de equilibrio: en las celdas rayadas cada venta pierde dinero";
        AllEarn =
            "No break-even line in sight: each sale earns money in every cell.",
            "La línea de equilibrio queda fuera: cada venta deja dinero en todas las celdas.";
        AllLose =
            "No break-even line in sight: each sale loses money in every cell.",
            "La línea de equilibrio queda fuera: cada venta pierde dinero en todas las celdas.";
        NoBreakEven =
            "Give an average sale value to see where sales break even.",
            "Indica el ticket promedio para ver dónde está el punto de equilibrio.";
        NoGrid =
            "The table needs leads at a cost, and a close rate above zero.",
            "La tabla necesita leads con un costo y una tasa de cierre mayor que cero.";
        StagesNote =
            "This plan has stages: after picking another close rate, say which stage it is to change.",
            "Este plan tiene etapas: después de elegir otra tasa de cierre, indica qué etapa debe cambiar.";
    }
}
