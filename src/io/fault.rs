//! What is wrong with a scenario of a file.

use super::json::Object;
use super::months::{by_month, schedule};
use super::scenario::{amount, code, cost, name, rate, steps};

/// Why a scenario of a file can't be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is no object with fields.
    NoFields,
    /// A field is missing, of the wrong type or out of range: where it stands, as in `channels 2: budget`.
    Field(String),
    /// Each field is good for itself, but there are too many channels, or more or fewer rates than stages
    /// call for.
    Misfit,
    /// Another scenario of the file has the same id.
    SecondId,
}

/// Finds the first fault of a scenario that could not be read.
pub(super) fn fault(record: &Object) -> Fault {
    let found = of_text(record).or_else(|| of_channels(record)).or_else(|| of_rest(record));
    found.map_or(Fault::Misfit, Fault::Field)
}

fn of_text(record: &Object) -> Option<String> {
    let bad = [
        ("name", record.given("name", name).is_none()),
        ("currency", record.given("currency", code).is_none()),
    ];
    first(bad)
}

fn of_channels(record: &Object) -> Option<String> {
    let Some(channels) = record.objects("channels") else { return Some("channels".to_owned()) };
    if channels.is_empty() {
        return of_amounts(record)
            .or_else(|| first([("closeRate", record.given("closeRate", rate).is_none())]));
    }
    channels.iter().enumerate().find_map(|(at, channel)| {
        let own = [
            ("name", channel.optional("name", name).is_none()),
            ("rates", steps(channel, "rates").is_none()),
            ("budgets", by_month(channel).is_none()),
        ];
        let field = of_amounts(channel).or_else(|| first(own))?;
        Some(format!("channels {}: {field}", at + 1))
    })
}

fn of_amounts(record: &Object) -> Option<String> {
    first(["budget", "costPerLead"].map(|key| (key, record.given(key, amount).is_none())))
}

fn of_rest(record: &Object) -> Option<String> {
    let stages = [
        ("stages", record.list("stages", name).is_none()),
        ("stageRates", steps(record, "stageRates").is_none()),
    ];
    let costs = ["salesCost", "fixedCost"].map(|key| (key, cost(record, key).is_none()));
    let amounts = ["saleValue", "accountRevenue"].map(|key| (key, record.optional(key, amount).is_none()));
    let rates = ["margin", "churn"].map(|key| (key, record.optional(key, rate).is_none()));
    let months = [("months", schedule(record).is_none())];
    first(stages.into_iter().chain(costs).chain(amounts).chain(rates).chain(months))
}

fn first(bad: impl IntoIterator<Item = (&'static str, bool)>) -> Option<String> {
    bad.into_iter().find(|(_, bad)| *bad).map(|(key, _)| key.to_owned())
}
