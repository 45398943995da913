//! What each channel costs in all: its media spend and its part of sales and fixed cost.

use super::economics::{Cost, CostBasis, Economics};
use super::figure::{Figure, Undefined, ratio};
use super::outcome::Outcome;
use super::plan::Plan;
use std::ops::Add;

/// A channel, or several together: what they bring and what they cost for the period.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ChannelCost {
    /// Media spend, leads and sales.
    pub outcome: Outcome,
    /// The part of sales cost and fixed cost together, money for the period; 0 or more.
    pub beyond_media: f64,
}

impl ChannelCost {
    /// Media spend + the part of sales and fixed cost, money for the period.
    pub fn total(self) -> f64 {
        self.outcome.spend + self.beyond_media
    }

    /// Fully loaded CAC = all costs / sales, money per sale. Undefined without sales.
    pub fn loaded_cac(self) -> Figure {
        ratio(self.total(), self.outcome.sales, Undefined::NoSales)
    }

    /// Sales × what a sale leaves − all costs, money for the period; negative for a loss.
    pub fn earned(self, leaves: f64) -> f64 {
        self.outcome.sales * leaves - self.total()
    }

    /// What a sale leaves − fully loaded CAC, money per sale; negative for a loss. Undefined without sales.
    pub fn earned_per_sale(self, leaves: f64) -> Figure {
        self.loaded_cac().map(|cac| leaves - cac)
    }
}

impl Add for ChannelCost {
    type Output = ChannelCost;

    fn add(self, other: ChannelCost) -> ChannelCost {
        ChannelCost {
            outcome: self.outcome + other.outcome,
            beyond_media: self.beyond_media + other.beyond_media,
        }
    }
}

impl Plan {
    /// Every channel's costs, in the plan's order; together they are the plan's. A cost per sale goes to the channel
    /// of the sale and a cost per lead to that of the lead. A cost in all is shared by media spend, so that a channel
    /// without sales bears its part too; evenly where nothing is spent. Undefined where the outcome is.
    ///
    /// Sharing by a driver in proportion is the usual allocation of common costs: Horngren, Datar and Rajan, *Cost
    /// Accounting*, chapter on cost allocation.
    pub fn channel_costs(&self) -> Result<Vec<ChannelCost>, Undefined> {
        let outcomes = self.funnels().iter().map(|funnel| funnel.outcome()).collect::<Result<Vec<_>, _>>()?;
        let spend: f64 = outcomes.iter().map(|outcome| outcome.spend).sum();
        let evenly = 1.0 / outcomes.len() as f64;
        let cost = |outcome: Outcome| {
            let share = if spend > 0.0 { outcome.spend / spend } else { evenly };
            let Economics { sales_cost, fixed_cost, .. } = self.economics;
            let part = |cost: Cost| match cost.basis {
                CostBasis::Period => cost.total(outcome) * share,
                CostBasis::Sale | CostBasis::Lead => cost.total(outcome),
            };
            ChannelCost { outcome, beyond_media: part(sales_cost) + part(fixed_cost) }
        };
        Ok(outcomes.into_iter().map(cost).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Channel, Rate, StageRates, Stages, UnknownFields};

    /// Channels of a budget, a CPL and a close rate each.
    fn plan(channels: &[[f64; 3]], sales_cost: Cost, fixed_cost: Cost) -> Plan {
        let amount = |value| Amount::new(value).unwrap();
        let channel = |&[budget, cost_per_lead, close_rate]: &[f64; 3]| Channel {
            name: None,
            budget: amount(budget),
            cost_per_lead: amount(cost_per_lead),
            stage_rates: Some(StageRates::single(Rate::new(close_rate).unwrap())),
            by_month: Default::default(),
            unknown: UnknownFields::NONE,
        };
        let economics = Economics { sales_cost, fixed_cost, ..Economics::default() };
        Plan::new(channels.iter().map(channel).collect(), Stages::default(), economics).unwrap()
    }

    fn cost(amount: f64, basis: CostBasis) -> Cost {
        Cost { amount: Amount::new(amount).unwrap(), basis }
    }

    /// 4 sales from 50 leads, 14.4 from 240, and none from 10.
    const CHANNELS: [[f64; 3]; 3] = [[3_000.0, 60.0, 0.08], [12_000.0, 50.0, 0.06], [1_000.0, 100.0, 0.0]];

    fn parts(sales_cost: Cost, fixed_cost: Cost) -> Vec<f64> {
        let costs = plan(&CHANNELS, sales_cost, fixed_cost).channel_costs().unwrap();
        costs.iter().map(|it| (it.beyond_media * 1e6).round() / 1e6).collect()
    }

    #[test]
    fn a_cost_goes_where_what_it_is_charged_for_goes() {
        let none = Cost::default();
        assert_eq!(parts(cost(500.0, CostBasis::Sale), none), [2_000.0, 7_200.0, 0.0]);
        assert_eq!(parts(none, cost(10.0, CostBasis::Lead)), [500.0, 2_400.0, 100.0]);
        assert_eq!(parts(cost(1_600.0, CostBasis::Period), none), [300.0, 1_200.0, 100.0]);
        let plan = plan(&CHANNELS, cost(500.0, CostBasis::Sale), none);
        let cacs: Vec<Figure> =
            plan.channel_costs().unwrap().into_iter().map(ChannelCost::loaded_cac).collect();
        assert_eq!(cacs[0], Ok(1_250.0));
        assert!(cacs[1].is_ok_and(|cac| (cac - 12_000.0 / 14.4 - 500.0).abs() < 1e-9));
        assert_eq!(cacs[2], Err(Undefined::NoSales));
        // A sale leaves 2,000: the first channel earns 750 with each of its 4, the last loses what it costs.
        let costs = plan.channel_costs().unwrap();
        assert_eq!((costs[0].earned_per_sale(2_000.0), costs[0].earned(2_000.0)), (Ok(750.0), 3_000.0));
        let lost = (costs[2].earned_per_sale(2_000.0), costs[2].earned(2_000.0));
        assert_eq!(lost, (Err(Undefined::NoSales), -1_000.0));
    }

    #[test]
    fn without_spend_a_cost_in_all_is_shared_evenly() {
        let plan =
            plan(&[[0.0, 50.0, 0.05], [0.0, 60.0, 0.05]], cost(300.0, CostBasis::Period), Cost::default());
        let parts: Vec<f64> = plan.channel_costs().unwrap().iter().map(|it| it.beyond_media).collect();
        assert_eq!(parts, [150.0, 150.0]);
    }
}
