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
    let rates = plan.step_rates().map_err(MissingValue::Undefined);
    let rate = |at: usize| rates.as_ref().map_err(|&reason| reason)?[at].ok_or(MissingValue::NoLeadsAtStage);
    let key = |name: Option<&Name>| name.map(lowercase).unwrap_or_default();
    let transition = |at: usize| {
        let (from, to) = (at.checked_sub(1).map(|before| &names[before]), names.get(at));
        StageTransition { key: (key(from), key(to)), from, to, rate: rate(at) }
    };
    (0..=names.len()).map(transition).collect()
}
