//! The rate of each transition between stages, over all channels of a plan.

use super::MissingValue;
use crate::model::channel_matching::lowercase;
use crate::model::plan::Plan;
use crate::model::scenario::Name;

/// A transition from a stage, or the lead, to the next stage, or the sale.
pub(super) struct StageTransition<'a> {
    /// The names of both stages in lower case, by which transitions of several plans are matched.
    pub key: (String, String),
    /// The stage before; none for the lead.
    pub from: Option<&'a Name>,
    /// The stage after; none for the sale.
    pub to: Option<&'a Name>,
    /// Its rate over all channels, a fraction.
    pub rate: Result<f64, MissingValue>,
}

/// The transitions of a plan with stages; empty for one without.
pub(super) fn stage_transitions(plan: &Plan) -> Vec<StageTransition<'_>> {
    let names = plan.stages().names();
    if names.is_empty() {
        return Vec::new();
    }
    // Rates that all channels share are the plan's, even at a stage that no lead reaches.
    let [first, rest @ ..] = plan.channels() else { return Vec::new() };
    let shared = plan.stage_rates_of(first);
    let counts = match rest.iter().all(|channel| plan.stage_rates_of(channel) == shared) {
        true => None,
        false => Some(plan.stage_counts()),
    };
    let rate = |at: usize| match &counts {
        None => Ok(shared.rates()[at].get()),
        Some(Err(reason)) => Err(MissingValue::Undefined(*reason)),
        Some(Ok(counts)) if counts[at] == 0.0 => Err(MissingValue::NoLeadsAtStage),
        Some(Ok(counts)) => Ok(counts[at + 1] / counts[at]),
    };
    let key = |name: Option<&Name>| name.map(lowercase).unwrap_or_default();
    let transition = |at: usize| {
        let (from, to) = (at.checked_sub(1).map(|before| &names[before]), names.get(at));
        StageTransition { key: (key(from), key(to)), from, to, rate: rate(at) }
    };
    (0..=names.len()).map(transition).collect()
}
