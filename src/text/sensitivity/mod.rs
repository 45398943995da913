//! What the page says about which input matters most.

mod english;
mod spanish;

use super::language::Language;
use super::localized::Localized;
use std::borrow::Cow;

/// Something the page says about which input matters most. Texts inside are the reader's own words or numbers already
/// written.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // the texts in english.rs say what each is
pub enum SensitivityText {
    Result,
    CommonRange,
    CommonRangeHint,
    RangeOf(String),
    // The tornado
    Summary { result: String, now: String, input: String, range: String, from: String, to: String },
    NothingMoves { result: String, now: String },
    Now(String),
    Lower,
    Higher,
    NoEffect(String),
    MixHeld,
    // Its table
    TableName,
    ColumnInput,
    ColumnRange,
    ColumnLower,
    ColumnHigher,
    StopsAtWhole,
    StopsAtLimit,
    // The two-way table
    GridHeading,
    GridCaption(String),
    CostStep,
    RateStep,
    StepHint,
    StepZero,
    Cell { cost: String, rate: String, result: String, figure: String },
    Earns(String),
    Loses(String),
    YourPlan,
    Worse,
    Better,
    BreakEven,
    AllEarn,
    AllLose,
    NoBreakEven,
    NoGrid,
    StagesAsk,
}

impl Localized for SensitivityText {
    fn t(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => english::text(self),
            Language::Spanish => spanish::text(self),
        }
    }
}
