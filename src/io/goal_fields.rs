//! The goals of a scenario, a field for each measure: counts, money, months, and ROI as a fraction.

use super::error::Fault;
use super::json::JsonObject;
use crate::model::{Goal, Goals};
use serde_json::Value;

/// The fields of [`Goal::MEASURES`].
pub(super) const OF_SCENARIO: [&str; 7] =
    ["goalSales", "goalRevenue", "goalLeads", "goalLoadedCac", "goalMediaCac", "goalRoi", "goalPayback"];

pub(super) fn put_goals(object: &mut JsonObject, goals: &Goals) {
    for goal in goals.iter() {
        let field = Goal::MEASURES.iter().position(|&measure| measure == goal.measure());
        field.into_iter().for_each(|at| object.put(OF_SCENARIO[at], goal.target()));
    }
}

/// The goals; a fault for a second one of a kind.
pub(super) fn goals(object: &JsonObject) -> Result<Goals, Fault> {
    let mut goals = Goals::default();
    for (key, measure) in OF_SCENARIO.into_iter().zip(Goal::MEASURES) {
        let Some(target) = object.optional(key, Value::as_f64)? else { continue };
        match Goal::new(measure, target).filter(|&goal| !goals.has_kind_of(goal)) {
            Some(goal) => goals.set(goal),
            None => return Err(Fault::field(key)),
        }
    }
    Ok(goals)
}
