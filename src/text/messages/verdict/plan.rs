//! What the page says as the verdict of a plan.

use crate::text::messages::messages;

messages! {
    /// A text of a plan's verdict.
    VerdictText {
        // The line above it
        OneChannel(costs: String) = "For the period, {costs}", "En el periodo, {costs}";
        Channels { count: String, costs: String } =
            "{count} channels, one period, {costs}",
            "{count} canales, un periodo, {costs}";
        AllCosts = "after all costs", "con todos los costos";
        MediaOnly = "media only", "solo medios";
        /// After what a sale costs.
        AllIn = "all in", "en total";
        InMedia = "in media", "en medios";
        // What a sale costs and leaves
        Earns =
            "A sale costs *{0}* {1} and leaves *{2}*: +each earns {3}+.",
            "Una venta cuesta *{0}* {1} y deja *{2}*: +cada una gana {3}+.";
        JustPays =
            "A sale costs *{0}* {1} and leaves as much: ~it just pays for itself~.",
            "Una venta cuesta *{0}* {1} y deja lo mismo: ~apenas se paga sola~.";
        Loses =
            "A sale costs *{0}* {1} and leaves *{2}*: #each loses {3}#.",
            "Una venta cuesta *{0}* {1} y deja *{2}*: #cada una pierde {3}#.";
        AccountPays =
            "A sale costs *{0}* {1}: +its account pays that back in {2}+.",
            "Una venta cuesta *{0}* {1}: +su cuenta lo recupera en {2}+.";
        AccountFallsShort =
            "A sale costs *{0}* {1}: #its account brings only {2} before it leaves#.",
            "Una venta cuesta *{0}* {1}: #su cuenta deja solo {2} antes de darse de baja#.";
        ValueUnknown =
            "A sale costs *{0}* {1}. _Type what a sale brings to see whether it pays._",
            "Una venta cuesta *{0}* {1}. _Escribe el ticket promedio para ver si conviene._";
        LessThanOneSale =
            "These numbers bring *{0}*. _For one sale it takes a budget of {1}._",
            "Estos números dan *{0}*. _Para una venta se necesita un presupuesto de {1}._";
        NoSales =
            "*{0}* and not one sale: #the {1} spent bring nothing back#.",
            "*{0}* y ninguna venta: #los {1} gastados no se recuperan#.";
        NoLeads =
            "Without a budget there are no leads and no sales.",
            "Sin presupuesto no hay leads ni ventas.";
        FreeLeads =
            "Leads at no cost can’t be counted from a budget. _Type a cost per lead._",
            "Si los leads no cuestan nada, el presupuesto no dice cuántos hay. _Escribe un costo por lead._";
        // In one line
        ShortCost = "*{0}* a sale", "*{0}* por venta";
        ShortEarns = "earns *{0}*", "gana *{0}*";
        ShortLoses = "loses *{0}*", "pierde *{0}*";
        ShortJustPays = "just pays for itself", "apenas se paga sola";
        ChannelsWithFreeLeads =
            "{0}: leads at no cost can’t be counted from a budget. _Type a cost per lead._",
            "{0}: si los leads no cuestan nada, el presupuesto no dice cuántos hay. _Escribe un costo por lead._";
        ChannelLoses = "#{0} loses money.#", "#{0} pierde dinero.#";
        ChannelsLose = "#{0} lose money.#", "#{0} pierden dinero.#";
        EveryChannelLoses = "#Every channel loses money.#", "#Todos los canales pierden dinero.#";
        // The line below it
        EarnTogether = "{0} earn *{1}* together.", "Las {0} ganan *{1}* en conjunto.";
        LoseTogether = "{0} lose *{1}* together.", "Las {0} pierden *{1}* en conjunto.";
        PaysDownTo =
            "It still pays down to a close rate of *{0}*, or up to *{1}* a lead.",
            "Conviene mientras la tasa de cierre no baje de *{0}*, o el lead no pase de *{1}*.";
        HasNoRoom =
            "With dearer leads or a lower close rate it loses money.",
            "Con leads más caros o una tasa de cierre más baja se pierde dinero.";
        WouldPay =
            "It would pay from a close rate of *{0}*, or at no more than *{1}* a lead.",
            "Convendría con una tasa de cierre de al menos *{0}*, o con leads de *{1}* como máximo.";
        WouldPayFromRate =
            "It would pay from a close rate of *{0}*.",
            "Convendría con una tasa de cierre de al menos *{0}*.";
        WouldPayAtCost =
            "It would pay at no more than *{0}* a lead.",
            "Convendría con leads de *{0}* como máximo.";
        NeverPays =
            "No close rate and no cost per lead alone would make it pay.",
            "Ni la tasa de cierre ni el costo por lead bastan por sí solos para que convenga.";
        // Before there is a plan
        Type =
            "Type {0} to see what a sale costs.",
            "Escribe {0} para ver cuánto cuesta una venta.";
        TypeForChannels =
            "Type {0} for {1} to see what a sale costs.",
            "Escribe {0} para {1} y ve cuánto cuesta una venta.";
        Correct =
            "Correct the marked field to see what a sale costs.",
            "Corrige el campo marcado para ver cuánto cuesta una venta.";
        Budget = "a budget", "un presupuesto";
        CostPerLead = "a cost per lead", "un costo por lead";
        CloseRate = "a close rate", "una tasa de cierre";
        StageRates = "the rates of the stages", "las tasas de las etapas";
    }
}
