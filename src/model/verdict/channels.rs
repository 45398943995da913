//! What a sale costs in each channel, and which channels lose money.

use super::SameAmount;
use crate::model::economics::{CostBasis, Economics};
use crate::model::figure::{Figure, Undefined, ratio};
use crate::model::outcome::Outcome;
use crate::model::plan::Plan;

/// The fully loaded CAC of every channel, money per sale, in the plan's order: its media spend, the costs of its
/// leads and sales, and for each sale the same share of what is charged for the period. Times sales, they add up to
/// all costs. Undefined where a CPL is 0; of a channel without sales.
pub fn channel_loaded_cacs(plan: &Plan) -> Result<Vec<Figure>, Undefined> {
    let outcomes = channel_outcomes(plan)?;
    let sales: f64 = outcomes.iter().map(|outcome| outcome.sales).sum();
    let cac = |outcome: &Outcome| {
        let direct = ratio(direct_cost(&plan.economics, *outcome), outcome.sales, Undefined::NoSales)?;
        Ok(direct + plan.economics.costs_by(CostBasis::Period) / sales)
    };
    Ok(outcomes.iter().map(cac).collect())
}

/// The indices of the channels in which a sale costs more than it leaves, or that cost something and bring no sale.
/// Judged by each channel's own fully loaded CAC. Undefined where a CPL is 0 or the average sale value is not given.
pub fn losing_channels(plan: &Plan, same: SameAmount) -> Result<Vec<usize>, Undefined> {
    let leaves = plan.economics.per_sale()?.gross_profit();
    let (outcomes, cacs) = (channel_outcomes(plan)?, channel_loaded_cacs(plan)?);
    let loses = |&at: &usize| match cacs[at] {
        Ok(cac) => cac > leaves && !same(cac, leaves),
        Err(_) => direct_cost(&plan.economics, outcomes[at]) > 0.0,
    };
    Ok((0..outcomes.len()).filter(loses).collect())
}

pub(super) fn channel_outcomes(plan: &Plan) -> Result<Vec<Outcome>, Undefined> {
    plan.funnels().iter().map(|funnel| funnel.outcome()).collect()
}

/// What would not be spent without the channel: all its costs but those charged for the period, money.
pub(super) fn direct_cost(economics: &Economics, outcome: Outcome) -> f64 {
    let [per_lead, per_sale] = [CostBasis::Lead, CostBasis::Sale].map(|basis| economics.costs_by(basis));
    outcome.spend + per_lead * outcome.leads + per_sale * outcome.sales
}
