//! What the page says about the steps from exports to a plan.

use super::messages;
use crate::text::{Language, UserText};

messages! {
    /// A text about the steps from exports to a plan. Its strings are numbers already written.
    ImportText {
        Files = "Files", "Archivos";
        MoreFilesHint =
            "Add the list of leads or sales of your CRM too, in any order: sales are linked to their leads, and leads to what they cost.",
            "Agrega también la lista de leads o ventas de tu CRM, en cualquier orden: las ventas se enlazan con sus leads, y los leads con lo que costaron.";
        Steps = "Steps", "Pasos";
        RemoveFile(file: UserText) = "Remove {file}", "Quitar {file}";
        AddFiles = "Add a file or paste cells", "Agregar un archivo o pegar celdas";
        PastedTable = "Pasted table", "Tabla pegada";
        StartOver = "Start over", "Empezar de nuevo";
        HasQuestion = "There is a question about it.", "Hay una pregunta sobre este archivo.";
        NeedsColumns = "Say what its columns mean.", "Indica qué significan sus columnas.";
        Waiting = "Waiting.", "En espera.";
        // The headline
        Empty = "Start from what your tools export.", "Empieza con lo que exportan tus herramientas.";
        EmptyLead =
            "A campaign report, a list of leads, a list of deals: drop them anywhere on the page, or paste their cells.",
            "Un reporte de campañas, una lista de leads, una de oportunidades: suéltalos en cualquier parte de la página o pega sus celdas.";
        NothingYet = "What do the columns mean?", "¿Qué significan las columnas?";
        NothingYetLead =
            "Nothing is counted yet. Choose at least which column is the spend, the leads, the sales or the date of a lead.",
            "Todavía no se cuenta nada. Elige al menos qué columna es la inversión, los leads, las ventas o la fecha de un lead.";
        SaleCosts { channel: UserText, cac: String } =
            "A sale from {channel} costs {cac} in media.",
            "Una venta de {channel} cuesta {cac} en medios.";
        NoSaleYet { channel: UserText, spend: String, leads: String } =
            "{channel}: {spend}, {leads} leads, no sale yet.",
            "{channel}: {spend}, {leads} leads y ninguna venta todavía.";
        LeadCosts { channel: UserText, cost: String } =
            "A lead from {channel} costs {cost}.",
            "Un lead de {channel} cuesta {cost}.";
        Bought { sales: String, leads: String, rate: String } =
            "{sales} of {leads} leads have bought: {rate}.",
            "De {leads} leads compraron {sales}: el {rate}.";
        Spent { spend: String, channels: String } =
            "{spend} spent. Channels: {channels}.",
            "Inversión: {spend}. Canales: {channels}.";
        Counted { leads: String, channels: String } =
            "{leads} leads. Channels: {channels}.",
            "{leads} leads. Canales: {channels}.";
        InTheEnd(rate: String) =
            "With the time leads take, {rate} buy in the end.",
            "Con el tiempo que tardan, al final compra el {rate}.";
        // What the columns mean
        ColumnsHint =
            "Recognized by their names and values. Change what is not right.",
            "Se reconocen por su nombre y sus valores. Cambia lo que no sea correcto.";
        OtherColumns(count: String) = "Columns that are not used: {count}", "Columnas que no se usan: {count}";
        Statuses = "Which of these count?", "¿Cuáles cuentan?";
        StatusesHint =
            "A lead with one of these counts as a sale, or a result as a lead, where the box is ticked.",
            "Con la casilla marcada, un lead con ese estado cuenta como venta, o un resultado como lead.";
        StatusRows { status: UserText, rows: String } = "{status}: {rows}", "{status}: {rows}";
        // What belongs together
        Matching = "What belongs together", "Qué va junto";
        MatchingHint =
            "Spend comes from the campaigns, leads and sales from the CRM. Drag a name to another channel, or choose it from the list.",
            "La inversión viene de las campañas; los leads y las ventas, del CRM. Arrastra un nombre a otro canal o elígelo en la lista.";
        NamesHint =
            "Each name is a channel, but for those that only differ in how they are spelt. Drag a name to another channel, or choose it from the list.",
            "Cada nombre es un canal, salvo los que solo difieren en cómo están escritos. Arrastra un nombre a otro canal o elígelo en la lista.";
        BelongsTo(name: UserText) = "{name} belongs to", "{name} va en";
        OwnChannel = "a channel of its own", "un canal propio";
        FromCampaigns = "Campaigns, with their spend", "Campañas, con su inversión";
        FromLists = "Sources in the CRM, with their leads", "Fuentes en el CRM, con sus leads";
        NoSpendInFiles = "no spend in the files", "sin inversión en los archivos";
        NoLeadsInFiles = "no leads in the files", "sin leads en los archivos";
        SimilarNames = "Similar names are one channel", "Los nombres parecidos son un mismo canal";
        SameLeads =
            "The leads and sales of the report are those of the list: count them once, as the list has them",
            "Los leads y las ventas del reporte son los de la lista: contarlos una vez, como están en la lista";
        LeftOutCounts(count: String) =
            "Leads and sales of the report that do not count, as the list has them: {count}",
            "Leads y ventas del reporte que no cuentan, porque están en la lista: {count}";
        MoreChannels(count: String) = "… and {count} more", "… y {count} más";
        // What was found
        Found = "What was found", "Lo que se encontró";
        FoundHint =
            "The bar holds the close rate in 19 of 20 cases (Wilson interval). The fewer leads, the longer it is.",
            "La barra contiene la tasa de cierre en 19 de cada 20 casos (intervalo de Wilson). Con menos leads es más larga.";
        Between = "between", "entre";
        NoSaleCell = "no sale yet", "sin ventas aún";
        TypeSpend(channel: UserText) = "{channel}: spend", "{channel}: inversión";
        SpendPlaceholder = "spend?", "¿inversión?";
        NotAnAmount = "This is no amount of money.", "No es un monto de dinero.";
        NoTotal =
            "No total is given: not all channels have the same of spend, leads and sales, and together they would look cheaper or better than they are.",
            "No se da un total: no todos los canales tienen inversión, leads y ventas, y juntos parecerían más baratos o mejores de lo que son.";
        NoChannel = "no channel", "sin canal";
        // Start a plan
        Start = "Start a plan", "Empezar un plan";
        Taken = "Taken", "Se toma";
        ToFillIn = "Left empty, to type", "Queda vacío, por llenar";
        LeftOut = "Left out", "No se incluye";
        TakenChannels(count: String) = "Channels: {count}", "Canales: {count}";
        TakenNumbers { input: String, channels: UserText } = "{input}: {channels}", "{input}: {channels}";
        ZeroRate { channel: UserText, high: String } =
            "{channel} with a close rate of 0% (up to {high})",
            "{channel} con una tasa de cierre del 0% (hasta {high})";
        NoBudgetNote(channels: UserText) =
            "{channels}: no spend, so they are no part of the figures until you type one",
            "{channels}: sin inversión; no entran en las cifras hasta que escribas una";
        ValueAndCosts =
            "Average sale value, margin, sales cost, fixed cost",
            "Ticket promedio, margen, costo comercial, costos fijos";
        LeftOutRows { reason: String, rows: String } = "Rows ({reason}): {rows}", "Filas ({reason}): {rows}";
        LeftOutChannels(names: UserText) = "No room or no numbers: {names}", "Sin lugar o sin cifras: {names}";
        NothingLeftOut = "Nothing.", "Nada.";
        StartWith(channels: usize) => start_with;
        KeptNote =
            "Nothing is kept until you start. It can be undone.",
            "No se guarda nada hasta que empieces. Se puede deshacer.";
        WhyNoActuals =
            "None of these channels is in the open plan, or they have no months.",
            "Ninguno de estos canales está en el plan abierto, o no tienen meses.";
        WhyReadOnly = "This plan can’t be changed. Start a new one.", "Este plan no se puede cambiar. Empieza uno nuevo.";
        WhyNoPlan = "There is no spend, lead or sale to start from.", "No hay inversión, leads ni ventas con qué empezar.";
    }
}

fn start_with(language: Language, channels: &usize) -> String {
    match (language, channels) {
        (Language::English, 1) => "Start a plan with 1 channel".into(),
        (Language::Spanish, 1) => "Empezar un plan con 1 canal".into(),
        (Language::English, _) => format!("Start a plan with {channels} channels"),
        (Language::Spanish, _) => format!("Empezar un plan con {channels} canales"),
    }
}
