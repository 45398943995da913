//! In English.

use super::ComparisonText;
use crate::model::{BridgeMeasure, Driver, MissingValue, Team, Undefined};
use crate::text::isolated::isolated;
use std::borrow::Cow;

pub(super) fn text(text: &ComparisonText) -> Cow<'static, str> {
    use ComparisonText::*;
    Cow::Borrowed(match text {
        Title => "Scenarios side by side",

        Choose { chosen, most } => {
            return format!("Which scenarios to compare: {chosen} of at most {most}").into();
        }
        OnlyOne => {
            "It takes two scenarios to compare. Save this plan, duplicate it and change the copy: the two then stand side by side here."
        }
        TooFew => "Choose at least two scenarios.",
        Full => "No more fit side by side. Take one out to add another.",
        MoreToFind(count) => return format!("And {count} more: type part of a name to find them.").into(),
        LeftOut(name) => {
            return format!("“{name}” is not complete, so it is left out.", name = isolated(name)).into();
        }
        Baseline => "Baseline",
        LastComplete => "as it was last complete",

        Caption(baseline) => {
            return format!("Inputs and results, compared with “{baseline}”", baseline = isolated(baseline))
                .into();
        }
        Inputs => "Inputs",
        Stages => "From lead to sale",
        Channels => "By channel",
        Results => "Results",
        HideEqual(count) => return format!("Hide equal rows ({count})").into(),
        AllEqual => "All of these are equal.",
        Best => "best",
        Legend => {
            "★ best of its row. Inputs with a bar at their side differ from the baseline. pp: percentage points."
        }
        Currencies => {
            "These scenarios are in different currencies: amounts of money are shown but not compared, counts and rates are."
        }
        Months => "Months",
        MonthsDiffer => "These scenarios span different months: totals are not over the same time.",
        MonthsUnsaid => {
            "Some of these scenarios have no months: their totals may not be over the same time as the others."
        }
        PerSale(amount) => return format!("{amount} a sale").into(),
        PerLead(amount) => return format!("{amount} a lead").into(),
        Missing(reason) => missing(*reason),
        MarginMissing => "not given, counts as 100%",
        Step { from, to } => {
            let (from, to) = (from.as_deref().unwrap_or("Lead"), to.as_deref().unwrap_or("sale"));
            return format!("{from} → {to}", from = isolated(from), to = isolated(to)).into();
        }
        Namesake { name, number } => return format!("{name} ({number})", name = isolated(name)).into(),

        Picture => "As a picture",
        PictureOf => "Result",
        PictureSummary { measure, figures } => return format!("{measure}: {figures}").into(),

        BridgeHeading => "What changed, and who moved it",
        BridgeTo(baseline) => return format!("From “{baseline}” to", baseline = isolated(baseline)).into(),
        BridgeOf => "Result",
        BridgeSummary { measure, from, to } => {
            return format!("{measure}: from {from} to {to}").into();
        }
        Moved { team, part } => {
            return format!("{}: {part}", self::team(*team)).into();
        }
        Movers { sale_value: false } => {
            "Marketing moves the budget, the cost per lead and which channels run; the sales team moves the close rate."
        }
        Movers { sale_value: true } => {
            "Marketing moves the budget, the cost per lead and which channels run; the sales team moves the close rate and the sale value."
        }
        Exact => {
            "The parts add up exactly, and their order makes no difference (log-mean Divisia index, LMDI-I, Ang 2005)."
        }
        NoBridge { measure, scenario, reason } => {
            return format!(
                "{measure} can't be split: “{scenario}” has no such figure ({reason}).",
                scenario = isolated(scenario)
            )
            .into();
        }
        BridgeCurrencies => "The two are in different currencies, so only their sales can be split.",
        Mover { mover, of } => mover_label(*mover, *of),
        Team(team) => self::team(*team),
        Channel => "Channel",
        Added(name) => return format!("{name} (new)", name = isolated(name)).into(),
        Dropped(name) => return format!("{name} (dropped)", name = isolated(name)).into(),
        InAll => "In all",
        ByTeam => "By team",
        PartsCaption => "What moved it, by channel",
    })
}

fn team(team: Team) -> &'static str {
    match team {
        Team::Marketing => "Marketing",
        Team::Sales => "Sales team",
    }
}

fn mover_label(mover: Driver, of: BridgeMeasure) -> &'static str {
    match mover {
        Driver::Budget if of == BridgeMeasure::MediaCac => "Budget mix",
        Driver::Budget => "Budget",
        Driver::CostPerLead => "Cost per lead",
        Driver::Channel => "New and dropped channels",
        Driver::CloseRate => "Close rate",
        Driver::SaleValue => "Sale value",
    }
}

fn missing(missing: MissingValue) -> &'static str {
    match missing {
        MissingValue::NotGiven => "not given",
        MissingValue::NoChannel => "no such channel",
        MissingValue::NoStage => "no such step",
        MissingValue::NoLeadsAtStage => "nobody gets that far",
        MissingValue::Undefined(reason) => match reason {
            Undefined::FreeLeads => "leads cost nothing",
            Undefined::NoLeads => "no leads",
            Undefined::NoSales => "no sales",
            Undefined::EarlierSpend => "sales from earlier spend",
            Undefined::NoBudget => "no budget",
            Undefined::NoCosts => "nothing is spent",
            Undefined::NoSaleValue => "no sale value given",
            Undefined::NoAccountRevenue => "no revenue per account given",
            Undefined::ChurnMissing => "no churn given",
            Undefined::NoChurn => "no churn, so no end",
            Undefined::NoGrossProfit => "it earns nothing",
        },
    }
}
