//! What the page says as the verdict on scenarios side by side.

use crate::text::UserText;
use crate::text::messages::messages;

messages! {
    /// A text of the verdict on scenarios side by side.
    ComparisonVerdictText {
        // The line above it
        Plans { count: String, baseline: UserText } =
            "{count} plans, {baseline} as the baseline",
            "{count} planes, {baseline} como referencia";
        // Which is better
        Better = "+{0} is better:+ {1} {2}", "+{0} es mejor:+ {1} {2}";
        BaselineBest = "+Nothing beats {0}:+ {1} brings {2} {3}", "+Ninguno supera a {0}:+ {1} da {2} {3}";
        CheaperButFewer =
            "With *{0}* a sale costs +{1} less+, but there are #{2}#",
            "Con *{0}* una venta cuesta +{1} menos+, pero hay #{2}#";
        MoreButDearer =
            "With *{0}* there are +{2}+, but a sale costs #{1} more#",
            "Con *{0}* hay +{2}+, pero una venta cuesta #{1} más#";
        AlikeEarned = "All of them earn *{0}*: ~none is better~.", "Todos ganan *{0}*: ~ninguno es mejor~.";
        AlikeCost =
            "In all of them a sale costs *{0}*: ~none is better~.",
            "En todos una venta cuesta *{0}*: ~ninguno es mejor~.";
        Currencies =
            "These plans are in different currencies: ~what they earn can’t be compared~.",
            "Estos planes están en monedas distintas: ~no se puede comparar lo que ganan~.";
        Undefined =
            "Not all of these plans sell something: ~what a sale costs can’t be compared~.",
            "No todos estos planes venden algo: ~no se puede comparar lo que cuesta una venta~.";
        TooFew =
            "One plan is not a comparison. _Duplicate it and change one number, or choose another one._",
            "Un solo plan no se puede comparar. _Duplícalo y cambia un número, o elige otro._";
        TooFewComplete =
            "Only one of these plans is complete. _Complete another one, or choose one that is._",
            "Solo uno de estos planes está completo. _Completa otro, o elige uno que lo esté._";
        NoneComplete =
            "None of these plans is complete. _Complete two of them, or choose two that are._",
            "Ninguno de estos planes está completo. _Completa dos, o elige dos que lo estén._";
        // The change
        More(sales: String) = "{sales} more", "{sales} más";
        Fewer(sales: String) = "{sales} fewer", "{sales} menos";
        SameSales = "the same sales", "las mismas ventas";
        SameBudget = "for the same budget", "con el mismo presupuesto";
        MoreBudget(money: String) = "for {money} more", "con {money} más de presupuesto";
        LessBudget(money: String) = "for {money} less", "con {money} menos de presupuesto";
        // What it comes from
        Because(causes: String) = ", because {causes}", ", porque {causes}";
        And(causes: String) = ", and {causes}", ", y {causes}";
        But(causes: String) = ", but {causes}", ", pero {causes}";
        RateHigher(points: String) =
            { format!("the close rate is {} higher", points_of(points, "point")) },
            { format!("la tasa de cierre es {} más alta", points_of(points, "punto")) };
        RateLower(points: String) =
            { format!("the close rate is {} lower", points_of(points, "point")) },
            { format!("la tasa de cierre es {} más baja", points_of(points, "punto")) };
        LeadsDearer(money: String) = "leads cost {money} more", "los leads cuestan {money} más";
        LeadsCheaper(money: String) = "leads cost {money} less", "los leads cuestan {money} menos";
        OtherChannels = "it runs other channels", "usa otros canales";
        LeavesMore(money: String) = "a sale leaves {money} more", "una venta deja {money} más";
        LeavesLess(money: String) = "a sale leaves {money} less", "una venta deja {money} menos";
        CostsMore(money: String) = "other costs are {money} higher", "los demás costos suben {money}";
        CostsLess(money: String) = "other costs are {money} lower", "los demás costos bajan {money}";
        // The line below it
        EarnsInstead = "It earns *{0}* instead of *{1}*.", "Gana *{0}* en vez de *{1}*.";
        LosesInstead = "It loses *{0}* instead of *{1}*.", "Pierde *{0}* en vez de *{1}*.";
        EarnsInsteadOfLosing = "It earns *{0}*, instead of losing *{1}*.", "Gana *{0}* en vez de perder *{1}*.";
        CostsInstead =
            "A sale costs *{0}* instead of *{1}*. _Type what a sale brings to see which earns more._",
            "Una venta cuesta *{0}* en vez de *{1}*. _Escribe el ticket promedio para ver cuál gana más._";
        Other = "{0}: {1}.", "{0}: {1}.";
    }
}

/// `1 point`, `0.5 points`; in Spanish too the plural ends in `s`.
fn points_of(points: &str, one: &str) -> String {
    [points, " ", one, if points == "1" { "" } else { "s" }].concat()
}
