//! What the page says about channels and the stages between lead and sale.

use super::messages;
use crate::text::{Language, UserText};
use std::borrow::Cow;

messages! {
    /// A text about channels and stages. Its strings are numbers already written.
    ChannelText {
        Heading = "Channels", "Canales";
        Hint =
            "Enter and the arrow keys move between cells, Alt with ↑ or ↓ moves a channel. A block copied from a spreadsheet can be pasted.",
            "Con Enter y las flechas pasas de una celda a otra; con Alt y ↑ o ↓ mueves un canal. Puedes pegar un bloque copiado de una hoja de cálculo.";
        Number(number: String) = "Channel {number}", "Canal {number}";
        Add = "Add a channel", "Agregar un canal";
        Full = "A plan has at most 50 channels.", "Un plan tiene como máximo 50 canales.";
        Remove(channel: UserText) = "Remove {channel}", "Quitar {channel}";
        Drag(channel: UserText) =
            "Move {channel}: drag it, or press ↑ or ↓",
            "Mover {channel}: arrástralo o presiona ↑ o ↓";
        Name = "Channel", "Canal";
        ShareOfBudget = "% budget", "% presup.";
        ShareOfLeads = "% leads", "% leads";
        ShareOfSales = "% sales", "% ventas";
        EarnedInAll = "In all", "En total";
        Results = "Results", "Resultados";
        Shares = "Shares", "Participación";
        All = "All channels", "Todos los canales";
        /// The row of sums in the sheet of fields, where there is little room.
        Together = "All", "Todos";
        ShortBudget = "Budget", "Presup.";
        ShortCostPerLead = "CPL", "CPL";
        ShortCloseRate = "Close %", "Cierre %";
        SideBySide = "Channels side by side", "Canales lado a lado";
        // Stages
        StagesHeading = "From lead to sale", "Del lead a la venta";
        StagesHint =
            "Stages such as MQL, SQL or opportunity. The close rate is then the product of their rates.",
            "Etapas como MQL, SQL u oportunidad. La tasa de cierre es entonces el producto de sus tasas.";
        StageNumber(number: String) = "Stage {number}", "Etapa {number}";
        /// The usual name of a stage by its place from 0; empty beyond the usual ones.
        UsualStage(place: usize) => usual_stage;
        AddStage = "Add a stage", "Agregar una etapa";
        RemoveStage(stage: UserText) = "Remove {stage}", "Quitar {stage}";
        StageNameLabel(number: String) = "Name of stage {number}", "Nombre de la etapa {number}";
        /// The share of one stage that reaches the next.
        StepLabel { from: UserText, to: UserText } = "{from} → {to}", "{from} → {to}";
        ToSale = "Sale", "Venta";
        Lead = "Lead", "Lead";
        SharedRatesUnused =
            "Every channel has rates of its own, so these apply to none.",
            "Cada canal tiene sus propias tasas: estas no se aplican a ninguno.";
        Share = "Use them for all channels", "Usarlas en todos los canales";
        CombinedRate(rate: String) =
            "Together: a close rate of {rate}",
            "En total: una tasa de cierre del {rate}";
        FromStages = "From the stages below", "Se calcula con las etapas de abajo";
        RatesOf = "Rates of", "Tasas de";
        AllChannels = "all channels", "todos los canales";
        OwnRates = "This channel has rates of its own", "Este canal tiene sus propias tasas";
        // A close rate typed beside stages
        /// With the channel's name where the plan has several.
        Question { channel: Option<UserText>, is: String, wanted: String } => question;
        ChangeStep { from: UserText, to: UserText, rate: String } =
            "{from} → {to} to {rate}",
            "{from} → {to} al {rate}";
        AboveWhole { from: UserText, to: UserText } =
            "{from} → {to} can't: it would be above 100%",
            "{from} → {to} no se puede: pasaría del 100%";
        Keep(rate: String) = "Nothing: keep {rate}", "Nada: dejar {rate}";
        Replace = "Drop the stages", "Quitar las etapas";
    }
}

fn usual_stage(language: Language, place: &usize) -> &'static str {
    match place {
        0 => "MQL",
        1 => "SQL",
        2 => language.choose("Opportunity", "Oportunidad"),
        _ => "",
    }
}

fn question(language: Language, channel: &Option<UserText>, is: &str, wanted: &str) -> Cow<'static, str> {
    match (language, channel) {
        (Language::English, None) => {
            format!("The stages come to {is}. To make it {wanted}, what shall change?")
        }
        (Language::English, Some(channel)) => {
            format!("The stages of {channel} come to {is}. To make it {wanted}, what shall change?")
        }
        (Language::Spanish, None) => {
            format!("Las etapas dan un {is}. Para que sea un {wanted}, ¿qué quieres cambiar?")
        }
        (Language::Spanish, Some(channel)) => {
            format!("Las etapas de {channel} dan un {is}. Para que sea un {wanted}, ¿qué quieres cambiar?")
        }
    }
    .into()
}
