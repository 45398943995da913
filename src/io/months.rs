//! What a scenario's fields say of its months. Budgets, CPL and close rates stand in lists from the first month
//! on, with `null` for a month that has none of its own.

use super::json::{Object, text};
use super::scenario::{amount, rate};
use crate::model::{
    Actual, Actuals, Amount, BudgetSpread, ByMonth, Indicator, Lag, LagDays, LagShares, Month, Rate,
    RateSource, Schedule, Seasonality,
};
use serde_json::Value;

/// The fields of a scenario that say something of its months.
pub(super) const OF_SCENARIO: [&str; 7] =
    ["months", "firstMonth", "inMonths", "season", LAG_SHARES, LAG_MEDIAN, LAG_UPPER];
/// Those of a channel.
pub(super) const OF_CHANNEL: [&str; 9] = [
    "spread",
    MEASURED_BY,
    "actuals",
    "budgets",
    "costsPerLead",
    "closeRates",
    LAG_SHARES,
    LAG_MEDIAN,
    LAG_UPPER,
];
const MEASURED_BY: &str = "measuredBy";
const LAG_SHARES: &str = "lagShares";
const LAG_MEDIAN: &str = "lagMedian";
const LAG_UPPER: &str = "lagUpperQuartile";
/// What a channel's spread is called that follows the plan's season.
const BY_SEASON: &str = "season";

/// Adds the fields of a plan's months.
pub(super) fn put_schedule(record: &mut Object, schedule: &Schedule) {
    record.put("months", schedule.months());
    record.put("firstMonth", schedule.start.to_string());
    if !schedule.on {
        record.put("inMonths", false);
    }
    if schedule.season != Seasonality::default() {
        record.put_list("season", schedule.season.0.iter().map(|weight| weight.get()));
    }
    put_lag(record, schedule.lag.as_ref());
}

/// The months of a plan; none within where it has none, none where a field can't be used.
pub(super) fn schedule(record: &Object) -> Option<Option<Schedule>> {
    let Some(months) = record.optional("months", Value::as_u64)? else { return Some(None) };
    let start = record.given("firstMonth", |value| value.as_str()?.parse().ok())?;
    let mut schedule = Schedule::new(start, usize::try_from(months).ok()?)?;
    schedule.on = record.optional("inMonths", Value::as_bool)?.unwrap_or(true);
    schedule.season = match record.list("season", amount)? {
        weights if weights.is_empty() => Seasonality::default(),
        weights => Seasonality(weights.try_into().ok()?),
    };
    schedule.lag = lag(record)?;
    Some(Some(schedule))
}

/// Adds the fields of a channel's months.
pub(super) fn put_by_month(record: &mut Object, by_month: &ByMonth) {
    match &by_month.spread {
        BudgetSpread::Even => {}
        BudgetSpread::Season => record.put("spread", BY_SEASON),
        BudgetSpread::Months(amounts) => {
            record.put_list("budgets", amounts.iter().map(|amount| amount.get()))
        }
    }
    record.put_list("costsPerLead", by_month.costs_per_lead.iter().map(|cost| cost.map(Amount::get)));
    record.put_list("closeRates", by_month.close_rates.iter().map(|rate| rate.map(Rate::get)));
    put_lag(record, by_month.lag.as_ref());
    record.put_some(
        MEASURED_BY,
        by_month.source.map(|it| {
            vec![Value::from(it.leads.get()), it.first.to_string().into(), it.last.to_string().into()]
        }),
    );
    record.put_list(
        "actuals",
        by_month.actuals.months().iter().map(|(month, actual)| {
            let mut fields = vec![Value::from(month.to_string())];
            fields.extend(Indicator::ALL.map(|indicator| Value::from(actual.get(indicator))));
            fields
        }),
    );
}

/// Leads, and the first and the last of their months.
fn source(value: &Value) -> Option<RateSource> {
    let [leads, first, last] = value.as_array()?.as_slice() else { return None };
    let month = |value: &Value| value.as_str()?.parse().ok();
    Some(RateSource { leads: amount(leads)?, first: month(first)?, last: month(last)? })
}

/// A month with its spend, leads and sales, each a number or `null`.
fn actual(value: &Value) -> Option<(Month, Actual)> {
    let [month, spend, leads, sales] = value.as_array()?.as_slice() else { return None };
    let [spend, leads, sales] = [own(spend, amount)?, own(leads, amount)?, own(sales, amount)?];
    Some((month.as_str()?.parse().ok()?, Actual::new([spend, leads, sales])))
}

/// The months of a channel; none where a field can't be used.
pub(super) fn by_month(record: &Object) -> Option<ByMonth> {
    let spread = match record.optional("spread", text)?.as_deref() {
        None => match record.list("budgets", amount)? {
            budgets if budgets.is_empty() => BudgetSpread::Even,
            budgets => BudgetSpread::Months(budgets),
        },
        Some(BY_SEASON) => BudgetSpread::Season,
        Some(_) => return None,
    };
    let costs = record.list("costsPerLead", |value| own(value, amount))?;
    let rates = record.list("closeRates", |value| own(value, rate))?;
    let count = if let BudgetSpread::Months(budgets) = &spread { budgets.len() } else { 0 };
    let fits = [count, costs.len(), rates.len()].into_iter().all(|count| count <= Schedule::MAX_MONTHS);
    let actuals = Actuals::new(record.list("actuals", actual)?)?;
    let source = record.optional(MEASURED_BY, source)?;
    Some(ByMonth { spread, costs_per_lead: costs, close_rates: rates, lag: lag(record)?, actuals, source })
        .filter(|_| fits)
}

/// A month's own number, or `null`.
fn own<T>(value: &Value, read: fn(&Value) -> Option<T>) -> Option<Option<T>> {
    if value.is_null() { Some(None) } else { read(value).map(Some) }
}

fn put_lag(record: &mut Object, lag: Option<&Lag>) {
    match lag {
        None => {}
        Some(Lag::Shares(shares)) => {
            record.put_list(LAG_SHARES, shares.rates().iter().map(|share| share.get()))
        }
        Some(Lag::Days(days)) => {
            record.put(LAG_MEDIAN, days.median());
            record.put(LAG_UPPER, days.upper_quartile());
        }
    }
}

fn lag(record: &Object) -> Option<Option<Lag>> {
    let days = (record.optional(LAG_MEDIAN, amount)?, record.optional(LAG_UPPER, amount)?);
    let shares = record.list(LAG_SHARES, rate)?;
    match (shares.is_empty(), days) {
        (true, (None, None)) => Some(None),
        (true, (Some(median), Some(upper))) => Some(Some(Lag::Days(LagDays::new(median, upper)?))),
        (false, (None, None)) => Some(Some(Lag::Shares(LagShares::new(shares)?))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::io::{RecordError, scenario_from_json, scenario_to_json};
    use crate::model::Timeline;

    const MONTHS: &str = r#"{"format":"embudo","version":3,"scenarios":[{"name":"Spring","currency":"EUR",
        "channels":[{"name":"Search","budget":30000,"costPerLead":50,"rates":[0.05],"spread":"season"},
                    {"budget":100,"costPerLead":5,"rates":[0.1],"budgets":[50,0,50],"costsPerLead":[null,6],
                     "closeRates":[0.2],"actuals":[["2026-01",40,8,null]],"lagMedian":20,"lagUpperQuartile":40}],
        "salesCost":0,"fixedCost":0,"months":3,"firstMonth":"2026-01","season":[1,2,1,1,1,1,1,1,1,1,1,1],
        "lagShares":[0.2,0.5,0.3]}]}"#;

    #[test]
    fn months_survive_the_round_trip() {
        let scenario = scenario_from_json(MONTHS).unwrap();
        let timeline = Timeline::of_channel(&scenario.plan, 0).unwrap().unwrap();
        assert_eq!(timeline.months.len(), 5);
        assert_eq!(timeline.months[1].cohort.spend, 15_000.0);
        let written = scenario_to_json(&scenario);
        assert!(written.contains("\"version\":3"), "{written}");
        assert_eq!(scenario_from_json(&written), Ok(scenario));
        let off = MONTHS.replace("\"months\":3", "\"inMonths\":false,\"months\":3");
        let off = scenario_from_json(&off).unwrap();
        assert_eq!(Timeline::of(&off.plan), None);
        assert_eq!(scenario_from_json(&scenario_to_json(&off)), Ok(off));
    }

    #[test]
    fn what_can_not_be_is_invalid() {
        for (from, to) in [
            ("\"months\":3", "\"months\":37"),
            ("\"months\":3", "\"months\":\"3\""),
            ("2026-01", "2026-13"),
            ("\"firstMonth\":\"2026-01\",", ""),
            ("[0.2,0.5,0.3]", "[0.2,0.5]"),
            ("\"lagMedian\":20,", ""),
            ("\"lagMedian\":20", "\"lagMedian\":50"),
            ("\"season\":[1,", "\"season\":["),
            ("\"spread\":\"season\"", "\"spread\":\"moon\""),
            ("[50,0,50]", "[50,-1,50]"),
            ("[0.2]", "[2]"),
            ("\"2026-01\",40", "\"2026-01\",-40"),
            ("[[", "[[\"2026-01\",1,1,1],["),
        ] {
            let broken = MONTHS.replace(from, to);
            assert_ne!(broken, MONTHS);
            assert_eq!(scenario_from_json(&broken), Err(RecordError::Invalid), "{to}");
        }
    }
}
