//! What a plan comes to without the channels that lose money.

use super::SameAmount;
use crate::model::economics::CostBasis;
use crate::model::figure::Undefined;
use crate::model::outcome::Outcome;
use crate::model::plan::Plan;

/// A plan without some of its channels.
#[derive(Debug, Clone, PartialEq)]
pub struct DroppedChannels {
    /// The indices of the channels that are dropped; never all that sell something.
    pub channels: Vec<usize>,
    /// The sales of the others, a count.
    pub sales: f64,
    /// The fully loaded CAC of the others together, which bear the whole cost of the period; money per sale.
    pub loaded_cac: f64,
    /// The budget of the dropped channels, money.
    pub less_spent: f64,
    /// What the others earn together, money; may be negative.
    pub earned: f64,
    /// How much more that is than what the whole plan earns, money; above 0.
    pub more_earned: f64,
}

/// Drops the channels whose own costs exceed what their sales leave. Costs charged for the period stay when a channel
/// goes, so they do not count here. None where that earns nothing more, where no channel that sells would be left,
/// where a CPL is 0, and without an average sale value.
pub fn drop_losing_channels(plan: &Plan, same: SameAmount) -> Option<DroppedChannels> {
    let economics = &plan.economics;
    let leaves = economics.per_sale().ok()?.gross_profit();
    let outcomes: Result<Vec<Outcome>, Undefined> =
        plan.funnels().iter().map(|funnel| funnel.outcome()).collect();
    let outcomes = outcomes.ok()?;
    let [per_lead, per_sale] = [CostBasis::Lead, CostBasis::Sale].map(|basis| economics.costs_by(basis));
    let own_costs = |it: Outcome| it.spend + per_lead * it.leads + per_sale * it.sales;
    let earns = |outcome: Outcome| outcome.sales * leaves >= own_costs(outcome);
    let (kept, dropped): (Vec<usize>, Vec<usize>) = (0..outcomes.len()).partition(|&at| earns(outcomes[at]));
    let of = |channels: &[usize]| channels.iter().map(|&at| outcomes[at]).sum::<Outcome>();
    let (kept, all) = (of(&kept), outcomes.iter().copied().sum());
    let [earned, before] = [economics.earned(kept).ok()?, economics.earned(all).ok()?];
    let loaded_cac = economics.loaded_cac(kept).ok()?;
    (earned > before && !same(earned, before)).then_some(DroppedChannels {
        sales: kept.sales,
        loaded_cac,
        less_spent: all.spend - kept.spend,
        earned,
        more_earned: earned - before,
        channels: dropped,
    })
}
