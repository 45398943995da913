//! What the page says about channels and stages.

mod english;
mod spanish;

use super::language::Language;
use super::localized::Localized;
use std::borrow::Cow;

/// Something the page says about channels and the stages between lead and sale. Texts inside are the
/// reader's own words or numbers already written.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // the texts in english.rs say what each is
pub enum ChannelText {
    Heading,
    Hint,
    Number(String),
    Add,
    Full,
    Remove(String),
    Drag(String),
    Name,
    ShareOfBudget,
    ShareOfLeads,
    ShareOfSales,
    AgainstAll,
    All,
    // Stages
    StagesHeading,
    StagesHint,
    StageNumber(String),
    /// The usual name of a stage by its place from 0; nothing beyond the usual ones.
    UsualStage(usize),
    AddStage,
    RemoveStage(String),
    StageNameLabel(String),
    /// The share of one stage that reaches the next.
    StepLabel {
        from: String,
        to: String,
    },
    ToSale,
    Lead,
    NobodyShares,
    Share,
    Together(String),
    FromStages,
    RatesOf,
    AllChannels,
    OwnRates,
    // A close rate typed beside stages
    /// Names the channel where there are several.
    Question {
        channel: Option<String>,
        is: String,
        wanted: String,
    },
    ChangeStep {
        from: String,
        to: String,
        rate: String,
    },
    Beyond {
        from: String,
        to: String,
    },
    Keep(String),
    Replace,
}

impl Localized for ChannelText {
    fn t(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => english::text(self),
            Language::Spanish => spanish::text(self),
        }
    }
}
