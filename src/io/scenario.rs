//! Scenarios as versioned JSON: `{"format": "embudo", "version": 1, "scenarios": [...]}`. A stored
//! scenario is a file with one scenario in it.

use super::envelope::{Unreadable, unwrap, wrap};
use crate::model::{Amount, Economics, Funnel, Name, Plan, Rate, Scenario};
use serde::{Deserialize, Serialize};

const FORMAT: &str = "embudo";
const VERSION: u64 = 1;

#[derive(Serialize, Deserialize)]
struct File {
    scenarios: Vec<Record>,
}

/// A scenario's fields as they stand in a file. Money is in units of the currency, rates are fractions.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    name: String,
    currency: String,
    budget: f64,
    cost_per_lead: f64,
    close_rate: f64,
    #[serde(default)]
    sales_cost: f64,
    #[serde(default)]
    fixed_cost: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sale_value: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    margin: Option<f64>,
}

/// Writes one scenario.
pub fn scenario_to_json(scenario: &Scenario) -> String {
    wrap(FORMAT, VERSION, &File { scenarios: vec![Record::from(scenario)] })
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
    fn from(Scenario { name, currency, plan: Plan { funnel, economics } }: &Scenario) -> Self {
        Record {
            name: name.as_str().to_owned(),
            currency: currency.code().to_owned(),
            budget: funnel.budget.get(),
            cost_per_lead: funnel.cost_per_lead.get(),
            close_rate: funnel.close_rate.get(),
            sales_cost: economics.sales_cost.get(),
            fixed_cost: economics.fixed_cost.get(),
            sale_value: economics.sale_value.map(Amount::get),
            margin: economics.margin.map(Rate::get),
        }
    }
}

impl Record {
    fn scenario(&self) -> Option<Scenario> {
        let amount = |value| Amount::new(value).ok();
        Some(Scenario {
            name: Name::new(&self.name).ok()?,
            currency: self.currency.parse().ok()?,
            plan: Plan {
                funnel: Funnel {
                    budget: amount(self.budget)?,
                    cost_per_lead: amount(self.cost_per_lead)?,
                    close_rate: Rate::new(self.close_rate).ok()?,
                },
                economics: Economics {
                    sales_cost: amount(self.sales_cost)?,
                    fixed_cost: amount(self.fixed_cost)?,
                    sale_value: self.sale_value.map(Amount::new).transpose().ok()?,
                    margin: self.margin.map(Rate::new).transpose().ok()?,
                },
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALID: &str = r#"{"format":"embudo","version":1,"scenarios":[{"name":"Spring","currency":"EUR",
        "budget":12000,"costPerLead":50,"closeRate":0.05,"salesCost":6000,"saleValue":2000,"margin":0.6}]}"#;

    #[test]
    fn a_scenario_survives_the_round_trip() {
        let scenario = scenario_from_json(VALID).unwrap();
        assert_eq!(scenario.plan.economics.sales_cost.get(), 6000.0);
        assert_eq!(scenario_from_json(&scenario_to_json(&scenario)), Ok(scenario));
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
        assert_eq!(
            scenario_from_json(&VALID.replace("\"version\":1", "\"version\":2")),
            Err(Unreadable::Newer)
        );
    }
}
