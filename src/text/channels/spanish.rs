//! In Spanish.

use super::ChannelText;
use crate::text::isolated::isolated;
use std::borrow::Cow;

pub(super) fn text(text: &ChannelText) -> Cow<'static, str> {
    use ChannelText::*;
    Cow::Borrowed(match text {
        Heading => "Canales",
        Hint => {
            "Con Intro y las flechas pasas de una celda a otra; con Alt y ↑ o ↓ mueves un canal. Puedes pegar un bloque copiado de una hoja de cálculo."
        }
        Number(number) => return format!("Canal {number}").into(),
        Add => "Añadir un canal",
        Full => "Un plan tiene como máximo 50 canales.",
        Remove(channel) => return format!("Quitar {channel}", channel = isolated(channel)).into(),
        Drag(channel) => {
            return format!("Mover {channel}: arrástralo o pulsa ↑ o ↓", channel = isolated(channel)).into();
        }
        Name => "Canal",
        ShareOfBudget => "% ppto.",
        ShareOfLeads => "% leads",
        ShareOfSales => "% ventas",
        AgainstAll => "CAC frente al total",
        All => "Todos los canales",

        StagesHeading => "Del lead a la venta",
        StagesHint => {
            "Etapas como MQL, SQL u oportunidad. La tasa de cierre es entonces el producto de sus tasas."
        }
        StageNumber(number) => return format!("Etapa {number}").into(),
        UsualStage(0) => "MQL",
        UsualStage(1) => "SQL",
        UsualStage(2) => "Oportunidad",
        UsualStage(_) => "",
        AddStage => "Añadir una etapa",
        RemoveStage(stage) => return format!("Quitar {stage}", stage = isolated(stage)).into(),
        StageNameLabel(number) => return format!("Nombre de la etapa {number}").into(),
        StepLabel { from, to } => {
            return format!("{from} → {to}", from = isolated(from), to = isolated(to)).into();
        }
        ToSale => "Venta",
        Lead => "Lead",
        NobodyShares => "Cada canal tiene tasas propias: estas no se aplican a ninguno.",
        Share => "Usarlas en todos los canales",
        Together(rate) => return format!("En total: una tasa de cierre del {rate}").into(),
        FromStages => "Sale de las etapas de abajo",
        RatesOf => "Tasas de",
        AllChannels => "todos los canales",
        OwnRates => "Este canal tiene tasas propias",

        Question { channel: Some(channel), is, wanted } => {
            return format!(
                "Las etapas de {channel} dan un {is}. Para que sea un {wanted}, ¿qué quieres cambiar?",
                channel = isolated(channel)
            )
            .into();
        }
        Question { channel: None, is, wanted } => {
            return format!("Las etapas dan un {is}. Para que sea un {wanted}, ¿qué quieres cambiar?").into();
        }
        ChangeStep { from, to, rate } => {
            return format!("{from} → {to} al {rate}", from = isolated(from), to = isolated(to)).into();
        }
        Beyond { from, to } => {
            return format!(
                "{from} → {to} no puede: pasaría del 100\u{a0}%",
                from = isolated(from),
                to = isolated(to)
            )
            .into();
        }
        Keep(rate) => return format!("Nada: dejar el {rate}").into(),
        Replace => "Quitar las etapas",
    })
}
