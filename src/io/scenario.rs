//! Scenarios as versioned JSON: `{"format": "embudo", "version": 3, "scenarios": [...]}`. A stored
//! scenario is a file with one scenario in it.
//!
//! A plan of one nameless channel without stages stands in version 1, as it always did, with the channel's
//! numbers in the scenario itself, unless it says something that version 1 has no field for. Likewise a plan that
//! was never in months stands in version 2: what months change, an earlier version would leave out of its totals.

use super::envelope::{RecordError, unwrap, wrap};
use super::file::with_beside;
use super::json::{Object, text};
use super::months;
use crate::model::{
    Amount, ByMonth, Channel, Cost, CostBasis, Currency, Economics, Name, Plan, Rate, Scenario, StageRates,
    Stages, UnknownFields,
};
use serde_json::Value;

pub(super) const FORMAT: &str = "embudo";
pub(super) const VERSION: u32 = 3;
/// The fields of a file, of a scenario and of a channel that have a meaning. Others are kept as they are.
pub(super) const OF_FILE: [&str; 3] = ["format", "version", SCENARIOS];
const OF_SCENARIO: [&str; 18] = [
    ID,
    "name",
    "currency",
    "budget",
    "costPerLead",
    "closeRate",
    "channels",
    "stages",
    "stageRates",
    "salesCost",
    "salesCostPer",
    "fixedCost",
    "fixedCostPer",
    "saleValue",
    "margin",
    "accountRevenue",
    "churn",
    BESIDE,
];
const OF_CHANNEL: [&str; 4] = ["name", "budget", "costPerLead", "rates"];
pub(super) const SCENARIOS: &str = "scenarios";
/// Under this name, which no field bears, a scenario keeps what its file said beside it.
pub(super) const BESIDE: &str = "";
/// What tells a scenario of a file apart from others, whatever it is called. What is stored bears it in its key.
pub(super) const ID: &str = "id";
/// Ends the name of the field that says how a cost arises.
const PER: &str = "Per";

/// Writes one scenario.
pub fn scenario_to_json(scenario: &Scenario) -> String {
    let mut file = Object::default();
    file.put_list(SCENARIOS, std::iter::once(record(scenario)));
    let beside = Object::of_unknown(&scenario.unknown).object(BESIDE);
    file.append(beside.unwrap_or_default().without(&OF_FILE));
    wrap(FORMAT, version_of(&scenario.plan), file)
}

/// Reads a text that holds exactly one scenario.
pub fn scenario_from_json(json: &str) -> Result<Scenario, RecordError> {
    let file = unwrap(FORMAT, VERSION, json)?;
    match file.objects("scenarios").as_deref() {
        Some([record]) => {
            let mut scenario = scenario(record).ok_or(RecordError::Invalid)?;
            let beside = file.without(&OF_FILE);
            beside.clone().kept().ok_or(RecordError::Invalid)?;
            scenario.unknown = with_beside(&scenario.unknown, &beside);
            Ok(scenario)
        }
        _ => Err(RecordError::Invalid),
    }
}

/// The only channel, where it says nothing that version 1 has no field for.
fn plain_channel(plan: &Plan) -> Option<&Channel> {
    match plan.channels() {
        [only]
            if only.name.is_none()
                && only.unknown.is_empty()
                && only.by_month == ByMonth::default()
                && plan.stages().names().is_empty() =>
        {
            Some(only)
        }
        _ => None,
    }
}

/// The lowest version that can say all of a plan.
pub(super) fn version_of(plan: &Plan) -> u32 {
    let varied = |channel: &Channel| channel.by_month != ByMonth::default();
    if plan.months.is_some() || plan.channels().iter().any(varied) {
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

/// A scenario's fields as they stand in a file. Money is in units of the currency, rates are fractions.
pub(super) fn record(Scenario { name, currency, plan, unknown }: &Scenario) -> Object {
    let economics = &plan.economics;
    let mut record = Object::default();
    record.put("name", name.as_str());
    record.put("currency", currency.code());
    if let Some(only) = plain_channel(plan) {
        record.put("budget", only.budget.get());
        record.put("costPerLead", only.cost_per_lead.get());
        record.put("closeRate", plan.usual_funnel(only).close_rate.get());
    } else {
        record.put_list("channels", plan.channels().iter().map(channel_record));
        record.put_list("stages", plan.stages().names().iter().map(Name::as_str));
        put_rates(&mut record, "stageRates", plan.stages().default_rates());
    }
    put_cost(&mut record, "salesCost", economics.sales_cost);
    put_cost(&mut record, "fixedCost", economics.fixed_cost);
    record.put_some("saleValue", economics.sale_value.map(Amount::get));
    record.put_some("margin", economics.margin.map(Rate::get));
    record.put_some("accountRevenue", economics.account_revenue.map(Amount::get));
    record.put_some("churn", economics.churn.map(Rate::get));
    if let Some(schedule) = &plan.months {
        months::put_schedule(&mut record, schedule);
    }
    record.append(Object::of_unknown(unknown).without(&OF_SCENARIO).without(&months::OF_SCENARIO));
    record
}

fn put_cost(record: &mut Object, key: &str, cost: Cost) {
    record.put(key, cost.amount.get());
    record.put_text(&[key, PER].concat(), cost.basis.code());
}

fn channel_record(channel: &Channel) -> Object {
    let mut record = Object::default();
    record.put_some("name", channel.name.as_ref().map(Name::as_str));
    record.put("budget", channel.budget.get());
    record.put("costPerLead", channel.cost_per_lead.get());
    put_rates(&mut record, "rates", channel.stage_rates.as_ref());
    months::put_by_month(&mut record, &channel.by_month);
    record.append(Object::of_unknown(&channel.unknown).without(&OF_CHANNEL).without(&months::OF_CHANNEL));
    record
}

fn put_rates(record: &mut Object, key: &str, steps: Option<&StageRates>) {
    record.put_list(key, steps.iter().flat_map(|steps| steps.rates()).map(|rate| rate.get()));
}

pub(super) fn scenario(record: &Object) -> Option<Scenario> {
    let channels = match record.objects("channels")?.as_slice() {
        [] => vec![Channel {
            name: None,
            budget: record.given("budget", amount)?,
            cost_per_lead: record.given("costPerLead", amount)?,
            stage_rates: Some(StageRates::single(record.given("closeRate", rate)?)),
            by_month: ByMonth::default(),
            unknown: UnknownFields::NONE,
        }],
        channels => channels.iter().map(channel).collect::<Option<_>>()?,
    };
    let names = record.list("stages", name)?;
    let stages = Stages::new(names, steps(record, "stageRates")?)?;
    let economics = Economics {
        sales_cost: cost(record, "salesCost")?,
        fixed_cost: cost(record, "fixedCost")?,
        sale_value: record.optional("saleValue", amount)?,
        margin: record.optional("margin", rate)?,
        account_revenue: record.optional("accountRevenue", amount)?,
        churn: record.optional("churn", rate)?,
    };
    let mut plan = Plan::new(channels, stages, economics).ok()?;
    plan.months = months::schedule(record)?;
    Some(Scenario {
        name: record.given("name", name)?,
        currency: record.given("currency", code)?,
        plan,
        unknown: record.without(&OF_SCENARIO).without(&months::OF_SCENARIO).kept()?,
    })
}

fn channel(record: &Object) -> Option<Channel> {
    Some(Channel {
        name: record.optional("name", name)?,
        budget: record.given("budget", amount)?,
        cost_per_lead: record.given("costPerLead", amount)?,
        stage_rates: steps(record, "rates")?,
        by_month: months::by_month(record)?,
        unknown: record.without(&OF_CHANNEL).without(&months::OF_CHANNEL).kept()?,
    })
}

pub(super) fn cost(record: &Object, key: &str) -> Option<Cost> {
    let basis = CostBasis::from_code(&record.optional(&[key, PER].concat(), text)?.unwrap_or_default())?;
    Some(Cost { amount: record.optional(key, amount)?.unwrap_or_default(), basis })
}

pub(super) fn steps(record: &Object, key: &str) -> Option<Option<StageRates>> {
    match record.list(key, rate)? {
        rates if rates.is_empty() => Some(None),
        rates => StageRates::new(rates).map(Some),
    }
}

pub(super) fn amount(value: &Value) -> Option<Amount> {
    Amount::new(value.as_f64()?).ok()
}

pub(super) fn rate(value: &Value) -> Option<Rate> {
    Rate::new(value.as_f64()?).ok()
}

pub(super) fn code(value: &Value) -> Option<Currency> {
    value.as_str()?.parse().ok()
}

pub(super) fn name(value: &Value) -> Option<Name> {
    Name::new(value.as_str()?).ok()
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
        let counts = scenario.plan.stage_counts().unwrap();
        assert_eq!(counts, [260.0, 106.0, 13.0]);
        assert_eq!(scenario.plan.economics.sales_cost.basis, CostBasis::Sale);
        let written = scenario_to_json(&scenario);
        assert!(written.contains("\"version\":2"), "{written}");
        assert_eq!(scenario_from_json(&written), Ok(scenario));
    }

    #[test]
    fn fields_that_are_not_known_survive_where_they_stand() {
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
    fn what_was_kept_can_not_override_what_is_known() {
        let mut scenario = scenario_from_json(VALID).unwrap();
        scenario.unknown = UnknownFields::new(r#"{"name":"Other","":{"version":9,"scenarios":[]},"x":1}"#);
        let read = scenario_from_json(&scenario_to_json(&scenario)).unwrap();
        assert_eq!((read.name, read.unknown), (scenario.name, UnknownFields::new(r#"{"x":1}"#)));
    }

    #[test]
    fn what_is_not_a_scenario_is_told_apart() {
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
