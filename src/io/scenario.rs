//! Scenarios as versioned JSON: `{"format": "embudo", "version": 2, "scenarios": [...]}`. A stored
//! scenario is a file with one scenario in it.
//!
//! A plan of one nameless channel without stages stands in version 1, as it always did, with the channel's
//! numbers in the scenario itself, unless it says something that version 1 has no field for.

use super::envelope::{Unreadable, unwrap, wrap};
use crate::model::{Amount, Basis, Channel, Cost, Economics, Name, Plan, Rate, Scenario, Stages, Steps};
use serde::{Deserialize, Serialize};

const FORMAT: &str = "embudo";
const VERSION: u64 = 2;

#[derive(Serialize, Deserialize)]
struct File {
    scenarios: Vec<Record>,
}

/// A scenario's fields as they stand in a file. Money is in units of the currency, rates are fractions.
#[derive(Serialize, Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct Record {
    name: String,
    currency: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    budget: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cost_per_lead: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    close_rate: Option<f64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    channels: Vec<ChannelRecord>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    stages: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    stage_rates: Vec<f64>,
    sales_cost: f64,
    #[serde(skip_serializing_if = "String::is_empty")]
    sales_cost_per: String,
    fixed_cost: f64,
    #[serde(skip_serializing_if = "String::is_empty")]
    fixed_cost_per: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    sale_value: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    margin: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    account_revenue: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    churn: Option<f64>,
}

#[derive(Serialize, Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct ChannelRecord {
    #[serde(skip_serializing_if = "String::is_empty")]
    name: String,
    budget: Option<f64>,
    cost_per_lead: Option<f64>,
    /// One a step, the last into the sale; none takes the scenario's.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rates: Vec<f64>,
}

/// Writes one scenario.
pub fn scenario_to_json(scenario: &Scenario) -> String {
    let record = Record::from(scenario);
    let version = if record.is_of_version_1() { 1 } else { VERSION };
    wrap(FORMAT, version, &File { scenarios: vec![record] })
}

/// Reads a text that holds exactly one scenario.
pub fn scenario_from_json(json: &str) -> Result<Scenario, Unreadable> {
    let file: File = unwrap(FORMAT, VERSION, json)?;
    match file.scenarios.as_slice() {
        [record] => record.scenario().ok_or(Unreadable::Invalid),
        _ => Err(Unreadable::Invalid),
    }
}

impl From<&Scenario> for Record {
    fn from(Scenario { name, currency, plan }: &Scenario) -> Self {
        let economics = &plan.economics;
        let given = |amount: Option<Amount>| amount.map(Amount::get);
        let mut record = Record {
            name: name.as_str().to_owned(),
            currency: currency.code().to_owned(),
            stages: plan.stages().names().iter().map(|name| name.as_str().to_owned()).collect(),
            stage_rates: plan.stages().steps().map(plain).unwrap_or_default(),
            sales_cost: economics.sales_cost.amount.get(),
            sales_cost_per: economics.sales_cost.basis.code().to_owned(),
            fixed_cost: economics.fixed_cost.amount.get(),
            fixed_cost_per: economics.fixed_cost.basis.code().to_owned(),
            sale_value: given(economics.sale_value),
            margin: economics.margin.map(Rate::get),
            account_revenue: given(economics.account_revenue),
            churn: economics.churn.map(Rate::get),
            ..Record::default()
        };
        match plan.channels() {
            [only] if only.name.is_none() && plan.stages().names().is_empty() => {
                record.budget = Some(only.budget.get());
                record.cost_per_lead = Some(only.cost_per_lead.get());
                record.close_rate = Some(plan.funnel(only).close_rate.get());
                record.stage_rates = Vec::new();
            }
            channels => record.channels = channels.iter().map(ChannelRecord::from).collect(),
        }
        record
    }
}

impl From<&Channel> for ChannelRecord {
    fn from(channel: &Channel) -> Self {
        ChannelRecord {
            name: channel.name.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default(),
            budget: Some(channel.budget.get()),
            cost_per_lead: Some(channel.cost_per_lead.get()),
            rates: channel.steps.as_ref().map(plain).unwrap_or_default(),
        }
    }
}

impl Record {
    /// Whether version 1 has a field for all of it.
    fn is_of_version_1(&self) -> bool {
        self.channels.is_empty()
            && self.sales_cost_per.is_empty()
            && self.fixed_cost_per.is_empty()
            && self.account_revenue.is_none()
            && self.churn.is_none()
    }

    fn scenario(&self) -> Option<Scenario> {
        let channels = match self.channels.as_slice() {
            [] => vec![Channel {
                name: None,
                budget: amount(self.budget?)?,
                cost_per_lead: amount(self.cost_per_lead?)?,
                steps: Some(Steps::of(rate(self.close_rate?)?)),
            }],
            channels => channels.iter().map(ChannelRecord::channel).collect::<Option<_>>()?,
        };
        let names = self.stages.iter().map(|name| Name::new(name).ok()).collect::<Option<_>>()?;
        let stages = Stages::new(names, steps(&self.stage_rates)?)?;
        let economics = Economics {
            sales_cost: Cost {
                amount: amount(self.sales_cost)?,
                basis: Basis::from_code(&self.sales_cost_per)?,
            },
            fixed_cost: Cost {
                amount: amount(self.fixed_cost)?,
                basis: Basis::from_code(&self.fixed_cost_per)?,
            },
            sale_value: optional(self.sale_value, amount)?,
            margin: optional(self.margin, rate)?,
            account_revenue: optional(self.account_revenue, amount)?,
            churn: optional(self.churn, rate)?,
        };
        Some(Scenario {
            name: Name::new(&self.name).ok()?,
            currency: self.currency.parse().ok()?,
            plan: Plan::new(channels, stages, economics).ok()?,
        })
    }
}

impl ChannelRecord {
    fn channel(&self) -> Option<Channel> {
        Some(Channel {
            name: if self.name.is_empty() { None } else { Some(Name::new(&self.name).ok()?) },
            budget: amount(self.budget?)?,
            cost_per_lead: amount(self.cost_per_lead?)?,
            steps: steps(&self.rates)?,
        })
    }
}

fn amount(value: f64) -> Option<Amount> {
    Amount::new(value).ok()
}

fn rate(value: f64) -> Option<Rate> {
    Rate::new(value).ok()
}

/// What need not be there, but is in range where it is.
fn optional<T>(value: Option<f64>, within: fn(f64) -> Option<T>) -> Option<Option<T>> {
    value.map_or(Some(None), |value| within(value).map(Some))
}

fn steps(rates: &[f64]) -> Option<Option<Steps>> {
    if rates.is_empty() {
        return Some(None);
    }
    Steps::new(rates.iter().map(|&value| rate(value)).collect::<Option<_>>()?).map(Some)
}

fn plain(steps: &Steps) -> Vec<f64> {
    steps.rates().iter().map(|rate| rate.get()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALID: &str = r#"{"format":"embudo","version":1,"scenarios":[{"name":"Spring","currency":"EUR",
        "budget":12000,"costPerLead":50,"closeRate":0.05,"salesCost":6000,"saleValue":2000,"margin":0.6}]}"#;

    const CHANNELS: &str = r#"{"format":"embudo","version":2,"scenarios":[{"name":"Spring","currency":"EUR",
        "channels":[{"name":"Search","budget":12000,"costPerLead":50},
                    {"budget":100,"costPerLead":5,"rates":[0.5,0.1]}],
        "stages":["MQL"],"stageRates":[0.4,0.125],"salesCost":30,"salesCostPer":"sale",
        "accountRevenue":80,"churn":0.04}]}"#;

    #[test]
    fn a_scenario_survives_the_round_trip() {
        let scenario = scenario_from_json(VALID).unwrap();
        assert_eq!(scenario.plan.economics.sales_cost.amount.get(), 6000.0);
        let written = scenario_to_json(&scenario);
        assert!(written.contains("\"version\":1"), "{written}");
        assert_eq!(scenario_from_json(&written), Ok(scenario));
    }

    #[test]
    fn channels_and_stages_survive_it_too() {
        let scenario = scenario_from_json(CHANNELS).unwrap();
        let counts = scenario.plan.counts().unwrap();
        assert_eq!(counts, [260.0, 106.0, 13.0]);
        assert_eq!(scenario.plan.economics.sales_cost.basis, Basis::Sale);
        let written = scenario_to_json(&scenario);
        assert!(written.contains("\"version\":2"), "{written}");
        assert_eq!(scenario_from_json(&written), Ok(scenario));
    }

    #[test]
    fn what_is_not_a_scenario_is_told_apart() {
        for damaged in
            ["", "null", "[]", "{", "{}", r#"{"format":"other","version":1,"scenarios":[]}"#, &VALID[..60]]
        {
            assert_eq!(scenario_from_json(damaged), Err(Unreadable::Damaged), "{damaged}");
        }
        for (from, to) in [
            ("12000", "-1"),
            ("12000", "1e300"),
            ("0.05", "1.5"),
            ("\"margin\":0.6", "\"margin\":6"),
            ("EUR", "XXX"),
            ("Spring", " "),
            ("\"budget\":12000,", ""),
            ("12000", "\"12000\""),
        ] {
            let broken = VALID.replace(from, to);
            assert_ne!(broken, VALID);
            assert_eq!(scenario_from_json(&broken), Err(Unreadable::Invalid), "{to}");
        }
        for (from, to) in [
            ("\"MQL\"", ""),
            ("\"MQL\"", "\"\""),
            ("[0.4,0.125]", "[0.4]"),
            ("[0.4,0.125]", "[]"),
            ("[0.5,0.1]", "[0.5]"),
            ("\"sale\"", "\"week\""),
            ("\"budget\":100,", ""),
            ("0.04", "4"),
        ] {
            let broken = CHANNELS.replace(from, to);
            assert_ne!(broken, CHANNELS);
            assert_eq!(scenario_from_json(&broken), Err(Unreadable::Invalid), "{to}");
        }
        assert_eq!(
            scenario_from_json(&VALID.replace("\"version\":1", "\"version\":3")),
            Err(Unreadable::Newer)
        );
    }
}
