//! What the page says about a plan held against what really happened.

mod english;
mod spanish;

use super::language::Language;
use super::localized::Localized;
use crate::model::Indicator;
use std::borrow::Cow;

/// Something the page says about plan and reality. Texts inside are the reader's own words or numbers already
/// written.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // the texts in english.rs say what each is
pub enum ActualText {
    NeedsMonths,
    Nothing,
    // To date
    ToDate,
    Counted(usize),
    CountedOfChannels(usize),
    Planned,
    Actual,
    Difference,
    SalesPerLead,
    Gap { planned: String, actual: String },
    Why,
    WhyEarlier,
    // From here
    FromHere,
    Outlook,
    ByPlan,
    ByMeasure,
    Forecast { whole: String, planned: String, measured: String, pending: String, to_come: String },
    ByMeasureHint,
    RunningHint,
    Measured,
    Pending,
    ToCome,
    PlanMark,
    // The months
    TableHeading,
    TableHint,
    PlannedOf(Indicator),
    Of(Indicator),
    Cell { indicator: Indicator, month: String },
    GapInSales,
    Running,
}

impl Localized for ActualText {
    fn t(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => english::text(self),
            Language::Spanish => spanish::text(self),
        }
    }
}
