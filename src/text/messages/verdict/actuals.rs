//! What the page says as the verdict on plan and actuals.

use crate::text::messages::messages;

messages! {
    /// A text of the verdict on plan and actuals.
    ActualsVerdictText {
        // The line above it
        Against(months: String) = "{months} against the plan", "{months} frente al plan";
        /// Those of one channel of several.
        ChannelAgainst { channel: String, months: String } =
            "{channel}, {months} against the plan",
            "{channel}, {months} frente al plan";
        // The sales
        SalesInstead = "{0} so far instead of *{1}*.", "{0} hasta ahora en vez de *{1}*.";
        SalesAsPlanned = "{0} so far, +as planned+.", "{0} hasta ahora, +según el plan+.";
        // What marketing decides about
        LeadsDearer = "Leads cost ~{0}~ instead of {1}", "Los leads cuestan ~{0}~ en vez de {1}";
        LeadsCheaper = "Leads cost +{0}+ instead of {1}", "Los leads cuestan +{0}+ en vez de {1}";
        SpendInstead = "~{0}~ were spent instead of {1}", "Se gastaron ~{0}~ en vez de {1}";
        AndSpend = ", and ~{0}~ were spent instead of {1}", ", y se gastaron ~{0}~ en vez de {1}";
        NoLeads = "#No lead came in# for the {0} spent", "#No llegó ningún lead# por los {0} gastados";
        MarketingAsPlanned = "Spend and cost per lead are as planned", "La inversión y el costo por lead van según el plan";
        // The close rate
        WithinChance = "the close rate is within chance", "la tasa de cierre está dentro de la variación normal";
        RateLower = "only ~{0}~ of the leads bought instead of {1}", "solo el ~{0}~ de los leads compró en vez del {1}";
        RateHigher = "+{0}+ of the leads bought instead of {1}", "el +{0}+ de los leads compró en vez del {1}";
        // The line below it
        Moved =
            "Of the difference, marketing made *{0}* and the sales team *{1}*.",
            "De la diferencia, marketing aportó *{0}* y el equipo de ventas, *{1}*.";
        HeadsFor =
            "At what was measured the plan heads for *{0}* instead of {1}.",
            "Con lo medido, el plan va hacia *{0}* en vez de {1}.";
        HeadsForThePlan =
            "At what was measured the plan heads for *{0}*, as planned.",
            "Con lo medido, el plan va hacia *{0}*, según lo previsto.";
        NoneOver =
            "No month of the plan is over yet. _What really happened can be filled in from {0} on._",
            "Todavía no termina ningún mes del plan. _Lo que pasó de verdad se puede llenar desde {0}._";
        Nothing =
            "No month is over and complete yet. _Type its spend, leads and sales, or drop an export here._",
            "Todavía no hay un mes cerrado y completo. _Escribe su inversión, leads y ventas, o suelta aquí una exportación._";
    }
}
