//! The fields of a scenario and of a channel that are about months. Lists of budgets, CPL and close rates start with
//! the plan's first month; of CPL and close rates `null` stands for a month without a number of its own.

use super::error::Fault;
use super::json::JsonObject;
use super::values::{amount, month, rate, text};
use crate::model::{
    Actual, Actuals, Amount, BudgetSpread, ByMonth, Indicator, Lag, LagDays, LagShares, Month, Rate,
    RateSource, Schedule, Seasonality,
};
use serde_json::Value;

/// The fields of a scenario that are about months.
pub(super) const OF_SCENARIO: [&str; 7] =
    [MONTHS, "firstMonth", "inMonths", SEASON, LAG_SHARES, LAG_MEDIAN, LAG_UPPER];
/// Those of a channel.
pub(super) const OF_CHANNEL: [&str; 9] =
    [SPREAD, MEASURED_BY, ACTUALS, BUDGETS, COSTS, CLOSE_RATES, LAG_SHARES, LAG_MEDIAN, LAG_UPPER];
const MONTHS: &str = "months";
const SEASON: &str = "season";
const SPREAD: &str = "spread";
/// The value of [`SPREAD`] in a channel whose budget follows the plan's season.
const BY_SEASON: &str = "season";
const MEASURED_BY: &str = "measuredBy";
const ACTUALS: &str = "actuals";
const BUDGETS: &str = "budgets";
const COSTS: &str = "costsPerLead";
const CLOSE_RATES: &str = "closeRates";
const LAG_SHARES: &str = "lagShares";
const LAG_MEDIAN: &str = "lagMedian";
const LAG_UPPER: &str = "lagUpperQuartile";

/// Writes the months of a plan.
pub(super) fn put_schedule(object: &mut JsonObject, schedule: &Schedule) {
    object.put(MONTHS, schedule.months());
    object.put("firstMonth", schedule.start.to_string());
    if !schedule.on {
        object.put("inMonths", false);
    }
    if schedule.season != Seasonality::default() {
        object.put_list(SEASON, schedule.season.0.iter().map(|weight| weight.get()));
    }
    put_lag(object, schedule.lag.as_ref());
}

/// Reads the months of a plan, if it has any.
pub(super) fn schedule(object: &JsonObject) -> Result<Option<Schedule>, Fault> {
    let Some(months) = object.optional(MONTHS, Value::as_u64)? else { return Ok(None) };
    let start = object.required("firstMonth", month)?;
    let schedule = usize::try_from(months).ok().and_then(|months| Schedule::new(start, months));
    let mut schedule = schedule.ok_or_else(|| Fault::field(MONTHS))?;
    schedule.on = object.optional("inMonths", Value::as_bool)?.unwrap_or(true);
    let weights = object.list(SEASON, amount)?;
    if !weights.is_empty() {
        schedule.season = Seasonality(weights.try_into().map_err(|_| Fault::field(SEASON))?);
    }
    schedule.lag = lag(object)?;
    Ok(Some(schedule))
}

/// Writes the months of a channel.
pub(super) fn put_by_month(object: &mut JsonObject, by_month: &ByMonth) {
    match &by_month.spread {
        BudgetSpread::Even => {}
        BudgetSpread::Season => object.put(SPREAD, BY_SEASON),
        BudgetSpread::Months(amounts) => object.put_list(BUDGETS, amounts.iter().map(|amount| amount.get())),
    }
    object.put_list(COSTS, by_month.costs_per_lead.iter().map(|cost| cost.map(Amount::get)));
    object.put_list(CLOSE_RATES, by_month.close_rates.iter().map(|rate| rate.map(Rate::get)));
    put_lag(object, by_month.lag.as_ref());
    let source = by_month.source.map(|RateSource { leads, first, last }| {
        vec![Value::from(leads.get()), first.to_string().into(), last.to_string().into()]
    });
    object.put_some(MEASURED_BY, source);
    let actual_values = |(month, actual): &(Month, Actual)| {
        let mut values = vec![Value::from(month.to_string())];
        values.extend(Indicator::ALL.map(|indicator| Value::from(actual.get(indicator))));
        values
    };
    object.put_list(ACTUALS, by_month.actuals.months().iter().map(actual_values));
}

/// Reads the months of a channel.
pub(super) fn by_month(object: &JsonObject) -> Result<ByMonth, Fault> {
    let spread = match object.optional(SPREAD, text)?.as_deref() {
        None => match object.list(BUDGETS, amount)? {
            budgets if budgets.is_empty() => BudgetSpread::Even,
            budgets if budgets.len() > Schedule::MAX_MONTHS => return Err(Fault::field(BUDGETS)),
            budgets => BudgetSpread::Months(budgets),
        },
        Some(BY_SEASON) => BudgetSpread::Season,
        Some(_) => return Err(Fault::field(SPREAD)),
    };
    let costs_per_lead = object.nullable_list(COSTS, amount)?;
    let close_rates = object.nullable_list(CLOSE_RATES, rate)?;
    for (key, count) in [(COSTS, costs_per_lead.len()), (CLOSE_RATES, close_rates.len())] {
        if count > Schedule::MAX_MONTHS {
            return Err(Fault::field(key));
        }
    }
    let actuals = Actuals::new(object.list(ACTUALS, actual)?).ok_or_else(|| Fault::field(ACTUALS))?;
    let source = object.optional(MEASURED_BY, source)?;
    Ok(ByMonth { spread, costs_per_lead, close_rates, lag: lag(object)?, actuals, source })
}

/// How many leads a channel's rates were measured by, and the first and the last month of these.
fn source(value: &Value) -> Option<RateSource> {
    let [leads, first, last] = value.as_array()?.as_slice() else { return None };
    Some(RateSource { leads: amount(leads)?, first: month(first)?, last: month(last)? })
}

/// A month with its spend, leads and sales, each a number or `null`.
fn actual(value: &Value) -> Option<(Month, Actual)> {
    let [first, numbers @ ..] = value.as_array()?.as_slice() else { return None };
    let numbers: &[Value; 3] = numbers.try_into().ok()?;
    let mut measured = [None; 3];
    for (to, number) in measured.iter_mut().zip(numbers) {
        if !number.is_null() {
            *to = Some(amount(number)?);
        }
    }
    Some((month(first)?, Actual::new(measured)))
}

fn put_lag(object: &mut JsonObject, lag: Option<&Lag>) {
    match lag {
        None => {}
        Some(Lag::Shares(shares)) => {
            object.put_list(LAG_SHARES, shares.rates().iter().map(|share| share.get()))
        }
        Some(Lag::Days(days)) => {
            object.put(LAG_MEDIAN, days.median());
            object.put(LAG_UPPER, days.upper_quartile());
        }
    }
}

/// The lag from lead to sale: shares by month, or median and upper quartile in days, but not both.
fn lag(object: &JsonObject) -> Result<Option<Lag>, Fault> {
    let days = (object.optional(LAG_MEDIAN, amount)?, object.optional(LAG_UPPER, amount)?);
    let shares = object.list(LAG_SHARES, rate)?;
    let (key, lag) = match (shares.is_empty(), days) {
        (true, (None, None)) => return Ok(None),
        (true, (Some(median), Some(upper))) => (LAG_MEDIAN, LagDays::new(median, upper).map(Lag::Days)),
        (false, (None, None)) => (LAG_SHARES, LagShares::new(shares).map(Lag::Shares)),
        _ => (LAG_MEDIAN, None),
    };
    lag.map(Some).ok_or_else(|| Fault::field(key))
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
    fn a_value_out_of_range_is_invalid() {
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
