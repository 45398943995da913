//! Which channels of a plan lose money.

use super::SameAmount;
use crate::model::channel_costs::ChannelCost;
use crate::model::figure::Undefined;
use crate::model::plan::Plan;

/// The indices of the channels in which a sale costs more than it leaves, or that cost something and bring no sale.
/// Judged by each channel's own fully loaded CAC. Undefined where a CPL is 0 or the average sale value is not given.
pub fn losing_channels(plan: &Plan, same: SameAmount) -> Result<Vec<usize>, Undefined> {
    let leaves = plan.economics.per_sale()?.gross_profit();
    let loses = |cost: &ChannelCost| match cost.loaded_cac() {
        Ok(cac) => cac > leaves && !same(cac, leaves),
        Err(_) => cost.total() > 0.0,
    };
    let costs = plan.channel_costs()?;
    Ok((0..costs.len()).filter(|&at| loses(&costs[at])).collect())
}
