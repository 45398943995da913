//! Scenarios as versioned JSON: `{"format": "embudo", "version": 3, "scenarios": [...]}`. A stored scenario is a file
//! with one scenario in it; [`super::scenario_fields`] has the fields of each.
//!
//! The version that is written is the lowest that has a field for everything in the plan, so that an earlier release
//! of this program reads whatever it can show:
//!
//! 1. one channel without a name and without stages, its numbers among the scenario's fields;
//! 2. several channels, stages, costs per lead or sale, accounts;
//! 3. months: an earlier version would leave what they change out of its totals.

use super::envelope::{unwrap, wrap};
use super::error::RecordError;
use super::json::JsonObject;
use super::scenario_fields::{FROM_FILE, plain_channel, scenario_from_object, scenario_to_object};
use crate::model::{ByMonth, Channel, CostBasis, Economics, Plan, Scenario};

pub(super) const FORMAT: &str = "embudo";
pub(super) const VERSION: u32 = 3;
pub(super) const SCENARIOS: &str = "scenarios";
/// The fields of a file that this version knows.
const OF_FILE: [&str; 3] = ["format", "version", SCENARIOS];

/// Writes one scenario.
pub fn scenario_to_json(scenario: &Scenario) -> String {
    let mut file = JsonObject::default();
    file.put_list(SCENARIOS, std::iter::once(scenario_to_object(scenario)));
    file.append(kept_file_fields(scenario));
    wrap(FORMAT, version_of(&scenario.plan), file)
}

/// Reads a text that holds exactly one scenario.
pub fn scenario_from_json(json: &str) -> Result<Scenario, RecordError> {
    let file = unwrap(FORMAT, VERSION, json)?;
    match file.objects(SCENARIOS)?.as_slice() {
        [object] => {
            let mut scenario = scenario_from_object(object)?;
            let file_fields = unknown_file_fields(&file);
            file_fields.ensure_shallow()?;
            keep_file_fields(&mut scenario, &file_fields);
            Ok(scenario)
        }
        _ => Err(RecordError::Invalid),
    }
}

/// The lowest version that has a field for everything in a plan.
pub(super) fn version_of(plan: &Plan) -> u32 {
    let by_month = |channel: &Channel| channel.by_month != ByMonth::default();
    if plan.months.is_some() || plan.channels().iter().any(by_month) {
        VERSION
    } else if is_of_version_1(plan) {
        1
    } else {
        2
    }
}

fn is_of_version_1(plan: &Plan) -> bool {
    let Economics { sales_cost, fixed_cost, account_revenue, churn, .. } = plan.economics;
    plain_channel(plan).is_some()
        && (sales_cost.basis, fixed_cost.basis) == (CostBasis::Period, CostBasis::Period)
        && (account_revenue, churn) == (None, None)
}

/// The fields of a file that this version does not know.
pub(super) fn unknown_file_fields(file: &JsonObject) -> JsonObject {
    file.without(&OF_FILE)
}

/// The unknown fields of the file that a scenario was read from, as the scenario keeps them.
pub(super) fn kept_file_fields(scenario: &Scenario) -> JsonObject {
    let fields = JsonObject::from_unknown(&scenario.unknown).object(FROM_FILE);
    unknown_file_fields(&fields.unwrap_or_default())
}

/// Makes a scenario keep the unknown fields of its file.
pub(super) fn keep_file_fields(scenario: &mut Scenario, fields: &JsonObject) {
    if !fields.is_empty() {
        let mut unknown = JsonObject::from_unknown(&scenario.unknown);
        unknown.put(FROM_FILE, fields.clone());
        scenario.unknown = unknown.into_unknown();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::UnknownFields;

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
    fn channels_and_stages_survive_the_round_trip() {
        let scenario = scenario_from_json(CHANNELS).unwrap();
        let counts = scenario.plan.stage_counts().unwrap();
        assert_eq!(counts, [260.0, 106.0, 13.0]);
        assert_eq!(scenario.plan.economics.sales_cost.basis, CostBasis::Sale);
        let written = scenario_to_json(&scenario);
        assert!(written.contains("\"version\":2"), "{written}");
        assert_eq!(scenario_from_json(&written), Ok(scenario));
    }

    #[test]
    fn unknown_fields_survive_in_the_objects_they_are_in() {
        let more = CHANNELS
            .replace("\"version\":2,", "\"version\":2,\"by\":{\"who\":\"Ana\"},")
            .replace("\"churn\":0.04", "\"churn\":0.04,\"colour\":\"red\",\"\":1")
            .replace("\"costPerLead\":5,", "\"costPerLead\":5,\"note\":[null,-0.5],");
        let scenario = scenario_from_json(&more).unwrap();
        let written = scenario_to_json(&scenario);
        for kept in ["\"by\":{\"who\":\"Ana\"}", "\"colour\":\"red\"", "\"note\":[null,-0.5]"] {
            assert!(written.contains(kept), "{kept} in {written}");
        }
        assert_eq!(scenario_from_json(&written), Ok(scenario));
    }

    #[test]
    fn unknown_fields_that_were_kept_do_not_replace_known_ones() {
        let mut scenario = scenario_from_json(VALID).unwrap();
        scenario.unknown = UnknownFields::new(r#"{"name":"Other","":{"version":9,"scenarios":[]},"x":1}"#);
        let read = scenario_from_json(&scenario_to_json(&scenario)).unwrap();
        assert_eq!((read.name, read.unknown), (scenario.name, UnknownFields::new(r#"{"x":1}"#)));
    }

    #[test]
    fn the_error_tells_damaged_invalid_and_newer_apart() {
        for damaged in
            ["", "null", "[]", "{", "{}", r#"{"format":"other","version":1,"scenarios":[]}"#, &VALID[..60]]
        {
            assert_eq!(scenario_from_json(damaged), Err(RecordError::Damaged), "{damaged}");
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
            assert_eq!(scenario_from_json(&broken), Err(RecordError::Invalid), "{to}");
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
            assert_eq!(scenario_from_json(&broken), Err(RecordError::Invalid), "{to}");
        }
        assert_eq!(
            scenario_from_json(&VALID.replace("\"version\":1", "\"version\":4")),
            Err(RecordError::Newer)
        );
    }
}
