//! In English.

use super::ActualText;
use crate::model::Indicator;
use std::borrow::Cow;

fn name(indicator: Indicator) -> &'static str {
    match indicator {
        Indicator::Spend => "spend",
        Indicator::Leads => "leads",
        Indicator::Sales => "sales",
    }
}

pub(super) fn text(text: &ActualText) -> Cow<'static, str> {
    use ActualText::*;
    Cow::Borrowed(match text {
        NeedsMonths => {
            "Hold the plan against what really happened, see what made the difference, and where it leads from here. For that it has to be planned in months."
        }
        Nothing => {
            "Nothing to compare yet. Type or paste what really happened into the months below: spend, leads and sales of a month that is over."
        }

        ToDate => "To date",
        Counted(1) => "One month that is over, with its spend, leads and sales.",
        Counted(months) => {
            return format!("{months} months that are over, with their spend, leads and sales.").into();
        }
        CountedOfChannels(months) => {
            return format!(
                "Months that are over, with their spend, leads and sales: {months} over all channels."
            )
            .into();
        }
        Planned => "Planned",
        Actual => "Actual",
        Difference => "Difference",
        SalesPerLead => "Sales per lead",
        Gap { planned, actual } => return format!("{planned} sales planned, {actual} came in").into(),
        Why => "What made the difference",
        WhyEarlier => {
            "Sales are those that closed in these months. Where they come from earlier leads, the close rate tells of sales per lead of the same months."
        }

        FromHere => "From here",
        Outlook => "From now on",
        ByPlan => "as planned",
        ByMeasure => "at the rates measured",
        Forecast { whole, planned, measured, pending, to_come } => {
            return format!(
                "{whole} sales expected in all, {planned} planned: {measured} are in, {pending} should still come from leads already in, {to_come} from the months to come."
            )
            .into();
        }
        ByMeasureHint => {
            "The close rate measured counts leads as far as the lag has given them time, so that recent leads don’t look lost."
        }
        RunningHint => "What is typed for the month still running counts once it is over.",
        Measured => "Sales that are in",
        Pending => "From leads already in",
        ToCome => "From the months to come",
        PlanMark => "Plan",

        TableHeading => "What really happened",
        TableHint => {
            "Sales count in the month they close. A block of spend, leads and sales copied from a spreadsheet can be pasted; an empty cell is not known, which is not zero."
        }
        PlannedOf(Indicator::Sales) => "Sales planned",
        PlannedOf(Indicator::Leads) => "Leads planned",
        PlannedOf(Indicator::Spend) => "Spend planned",
        Of(Indicator::Sales) => "Sales",
        Of(Indicator::Leads) => "Leads",
        Of(Indicator::Spend) => "Spend",
        Cell { indicator, month } => return format!("Actual {}, {month}", name(*indicator)).into(),
        GapInSales => "Difference in sales",
        Running => "still running",
    })
}
