//! In English.

use super::ChannelText;
use crate::text::isolated::isolated;
use std::borrow::Cow;

pub(super) fn text(text: &ChannelText) -> Cow<'static, str> {
    use ChannelText::*;
    Cow::Borrowed(match text {
        Heading => "Channels",
        Hint => {
            "Enter and the arrow keys move between cells, Alt with ↑ or ↓ moves a channel. A block copied from a spreadsheet can be pasted."
        }
        Number(number) => return format!("Channel {number}").into(),
        Add => "Add a channel",
        Full => "A plan has at most 50 channels.",
        Remove(channel) => return format!("Remove {channel}", channel = isolated(channel)).into(),
        Drag(channel) => {
            return format!("Move {channel}: drag it, or press ↑ or ↓", channel = isolated(channel)).into();
        }
        Name => "Channel",
        ShareOfBudget => "% budget",
        ShareOfLeads => "% leads",
        ShareOfSales => "% sales",
        AgainstAll => "CAC against all",
        All => "All channels",

        StagesHeading => "From lead to sale",
        StagesHint => {
            "Stages such as MQL, SQL or opportunity. The close rate is then the product of their rates."
        }
        StageNumber(number) => return format!("Stage {number}").into(),
        UsualStage(0) => "MQL",
        UsualStage(1) => "SQL",
        UsualStage(2) => "Opportunity",
        UsualStage(_) => "",
        AddStage => "Add a stage",
        RemoveStage(stage) => return format!("Remove {stage}", stage = isolated(stage)).into(),
        StageNameLabel(number) => return format!("Name of stage {number}").into(),
        StepLabel { from, to } => {
            return format!("{from} → {to}", from = isolated(from), to = isolated(to)).into();
        }
        ToSale => "Sale",
        Lead => "Lead",
        NobodyShares => "Every channel has rates of its own, so these apply to none.",
        Share => "Use them for all channels",
        Together(rate) => return format!("Together: a close rate of {rate}").into(),
        FromStages => "From the stages below",
        RatesOf => "Rates of",
        AllChannels => "all channels",
        OwnRates => "This channel has rates of its own",

        Question { channel: Some(channel), is, wanted } => {
            return format!(
                "The stages of {channel} come to {is}. To make it {wanted}, what shall change?",
                channel = isolated(channel)
            )
            .into();
        }
        Question { channel: None, is, wanted } => {
            return format!("The stages come to {is}. To make it {wanted}, what shall change?").into();
        }
        ChangeStep { from, to, rate } => {
            return format!("{from} → {to} to {rate}", from = isolated(from), to = isolated(to)).into();
        }
        Beyond { from, to } => {
            return format!(
                "{from} → {to} can't: it would be above 100%",
                from = isolated(from),
                to = isolated(to)
            )
            .into();
        }
        Keep(rate) => return format!("Nothing: keep {rate}").into(),
        Replace => "Drop the stages",
    })
}
