//! What the page says about a plan in months.

pub(super) mod english;
pub(super) mod spanish;

use super::language::Language;
use super::localized::Localized;
use crate::model::{Month, PlanMonths};
use std::borrow::Cow;

/// Something the page says about a plan in months. Texts inside are the reader's own words or numbers already
/// written.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // the texts in english.rs say what each is
pub enum MonthText {
    WhatFor,
    SwitchOn,
    SwitchOff,
    // What is chosen
    FirstMonth,
    Year,
    Count,
    Scope,
    Spread,
    SpreadEven,
    SpreadSeason,
    SpreadMonths,
    Season,
    SeasonHint,
    SeasonEven,
    SeasonSummer,
    SeasonChristmas,
    SeasonBusiness,
    Lag,
    LagNone,
    LagOfPlan,
    LagShares,
    LagDays,
    /// How many months after the lead.
    LagShare(usize),
    LagMedian,
    LagUpper,
    LagDaysHint,
    LagTogether(String),
    // The months
    /// A month of the year, from 1, in full.
    OfYear(u32),
    /// A month with its year, short.
    Short(Month),
    /// The months of a plan, short.
    Stretch(PlanMonths),
    NoMonths,
    TableHint,
    ChooseChannel,
    All,
    Spend,
    Closing,
    CalendarCac,
    OfItsLeads,
    CohortCac,
    SoFar,
    /// A number typed for one month of a channel.
    InMonth {
        what: String,
        month: Month,
    },
    After,
    LaterOn,
    Until(Month),
    Whole,
    Earlier,
    // The picture
    ChartHeading,
    ChartClosing,
    ChartCohort,
    ChartSoFar,
    ChartGoal(String),
    SummaryOne {
        sales: String,
        month: Month,
    },
    Summary {
        sales: String,
        from: Month,
        to: Month,
        peak: Month,
        most: String,
    },
    // What follows
    Later {
        sales: String,
        last: Month,
    },
    NoLag,
    Differ,
    GoalReached {
        goal: String,
        month: Month,
    },
    GoalMissed {
        goal: String,
        sales: String,
    },
    NoGoal,
    FirstSale {
        month: Month,
        out: String,
    },
    NoFirstSale,
    PaidBack(Month),
    NeverBack,
    PaybackUnknown,
    FromSales,
    FromAccounts,
}

impl Localized for MonthText {
    fn t(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => english::text(self),
            Language::Spanish => spanish::text(self),
        }
    }
}
