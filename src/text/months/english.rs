//! In English.

use super::MonthText;
use crate::model::{Month, PlanMonths};
use std::borrow::Cow;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn name(of_year: u32) -> &'static str {
    MONTHS[(of_year.clamp(1, 12) - 1) as usize]
}

pub(in crate::text) fn short(month: &Month) -> String {
    format!("{}\u{a0}{}", &name(month.month())[..3], month.year())
}

fn stretch(stretch: PlanMonths) -> String {
    let (first, last) = (stretch.first, stretch.last());
    match stretch.months {
        1 => format!("{} (1\u{a0}month)", short(&last)),
        months if first.year() == last.year() => {
            format!("{}–{} ({months}\u{a0}months)", &name(first.month())[..3], short(&last))
        }
        months => format!("{} – {} ({months}\u{a0}months)", short(&first), short(&last)),
    }
}

fn long(month: &Month) -> String {
    format!("{}\u{a0}{}", name(month.month()), month.year())
}

pub(super) fn text(text: &MonthText) -> Cow<'static, str> {
    use MonthText::*;
    Cow::Borrowed(match text {
        WhatFor => {
            "Spread the budget over months, let sales come in after their leads, and see when a goal is reached and when the money is back."
        }
        SwitchOn => "Plan in months",
        SwitchOff => "Stop planning in months",
        FirstMonth => "From",
        Year => "Year",
        Count => "Months",
        Scope => "Months of",
        Spread => "Budget spread",
        SpreadEven => "evenly",
        SpreadSeason => "by season",
        SpreadMonths => "month by month",
        Season => "Season",
        SeasonHint => "100 is an ordinary month, 200 gets twice as much. Only the proportion counts.",
        SeasonEven => "No season",
        SeasonSummer => "Summer business",
        SeasonChristmas => "Christmas business",
        SeasonBusiness => "Business customers",
        Lag => "Sales come in",
        LagNone => "in the month of their leads",
        LagOfPlan => "as in the whole plan",
        LagShares => "over several months",
        LagDays => "after so many days",
        LagShare(0) => "Same month",
        LagShare(1) => "1 month later",
        LagShare(months) => return format!("{months} months later").into(),
        LagMedian => "Half of them within (days)",
        LagUpper => "Three quarters within (days)",
        LagDaysHint => {
            "Embudo works the months out of this with a log-normal distribution: many sales come soon, some take long."
        }
        LagTogether(share) => return format!("Together: {share}").into(),

        OfYear(month) => name(*month),
        Short(month) => return short(month).into(),
        Stretch(months) => return stretch(*months).into(),
        NoMonths => "no months",
        TableHint => {
            "A CPL or close rate typed here counts for that month only. A row or a column copied from a spreadsheet can be pasted."
        }
        ChooseChannel => "To type into its months, choose a channel.",
        All => "All channels",
        Spend => "Spend",
        Closing => "Sales closing",
        CalendarCac => "Calendar CAC",
        OfItsLeads => "Sales from its leads",
        CohortCac => "Cohort CAC",
        SoFar => "Sales so far",
        InMonth { what, month } => return format!("{what}, {}", long(month)).into(),
        After => "after the plan",
        LaterOn => "Later",
        Until(month) => return format!("until {}", long(month)).into(),
        Whole => "In all",
        Earlier => "earlier spend",

        ChartHeading => "When sales come in",
        ChartClosing => "Sales closing in the month",
        ChartCohort => "Sales from the month’s leads",
        ChartSoFar => "Sales so far",
        ChartGoal(goal) => return format!("Goal: {goal}").into(),
        SummaryOne { sales, month } => {
            return format!("{sales} sales close, all of them in {}.", long(month)).into();
        }
        Summary { sales, from, to, peak, most } => {
            let (from, to, peak) = (long(from), long(to), long(peak));
            return format!(
                "{sales} sales close from {from} to {to}, the most in one month, {most}, in {peak}."
            )
            .into();
        }

        Later { sales, last } => {
            return format!("{sales} of the sales close after the plan, the last in {}.", long(last)).into();
        }
        NoLag => "All sales close in the month of their leads, so calendar and cohort are the same.",
        Differ => {
            "Calendar CAC sets a month’s spend against the sales that close in it, most of them from earlier leads. Cohort CAC sets it against the sales its own leads bring in the end: that one tells what a sale costs."
        }
        GoalReached { goal, month } => {
            return format!("The goal of {goal} sales is reached in {}.", long(month)).into();
        }
        GoalMissed { goal, sales } => {
            return format!("The goal of {goal} sales is not reached: the plan brings {sales}.").into();
        }
        NoGoal => "Type a goal for sales under Goals to see in which month it is reached.",
        FirstSale { month, out } => {
            return format!(
                "The first sale is in by the end of {}. By then {out} have been spent.",
                long(month)
            )
            .into();
        }
        NoFirstSale => "The plan does not come to one whole sale.",
        PaidBack(month) => return format!("All money spent is back by the end of {}.", long(month)).into(),
        NeverBack => "The money spent is not back within ten years.",
        PaybackUnknown => {
            "Give an average sale value or the revenue per account to see when the money is back."
        }
        FromSales => "Counted with each sale’s value × margin in the month it closes.",
        FromAccounts => {
            "Counted with each account’s revenue × margin from the month it closes, less the churn."
        }
    })
}
