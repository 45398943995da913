//! The contributions of one channel to the change between two plans.

use super::divisia::{Factors, log_mean_divisia};
use super::drivers::{Contributions, Driver};
use super::log_mean::log_mean;
use super::{BridgeMeasure, ChannelContributions};
use crate::model::channel_matching::ChannelPair;
use crate::model::figure::{Figure, Undefined};
use crate::model::outcome::Outcome;
use crate::model::plan::{Funnel, Plan};

/// The numbers of one of the two plans.
pub(super) struct BridgeSide {
    funnels: Vec<Funnel>,
    outcome: Outcome,
    /// The average sale value for revenue, otherwise 1.
    sale_value: f64,
    pub(super) figure: f64,
}

impl BridgeSide {
    pub(super) fn new(measure: BridgeMeasure, plan: &Plan) -> Result<Self, Undefined> {
        let outcome = plan.outcome()?;
        let sale_value = match measure {
            BridgeMeasure::Revenue => plan.economics.per_sale()?.sale_value.get(),
            BridgeMeasure::Sales | BridgeMeasure::MediaCac => 1.0,
        };
        let figure: Figure = match measure {
            BridgeMeasure::MediaCac => outcome.media_cac(),
            BridgeMeasure::Sales | BridgeMeasure::Revenue => Ok(outcome.sales * sale_value),
        };
        Ok(Self { funnels: plan.funnels(), outcome, sale_value, figure: figure? })
    }

    /// The factors of a channel; none where the plan does not have it.
    fn factors(&self, measure: BridgeMeasure, channel: Option<usize>) -> Option<Factors> {
        let Funnel { budget, cost_per_lead, close_rate } = *self.funnels.get(channel?)?;
        // Media CAC depends on the channel's share of the budget, not on the size of the budget.
        let whole = if measure == BridgeMeasure::MediaCac { self.outcome.spend } else { 1.0 };
        let budget = budget.get() / whole;
        let [cost_per_lead, close_rate] = [cost_per_lead.get(), close_rate.get()];
        let product = budget / cost_per_lead * close_rate * self.sale_value;
        Some(Factors { budget, cost_per_lead, close_rate, sale_value: self.sale_value, product })
    }
}

pub(super) fn channel_contributions(
    measure: BridgeMeasure,
    channel: ChannelPair,
    sides: &[BridgeSide; 2],
) -> ChannelContributions {
    let [before, after] =
        [sides[0].factors(measure, channel.before), sides[1].factors(measure, channel.after)];
    let mut contributions = match (before, after) {
        (Some(before), Some(after)) => log_mean_divisia(before, after),
        // Only one plan has the channel: everything it sells is the contribution of the channel itself.
        (before, after) => {
            let product = |factors: Option<Factors>| factors.map_or(0.0, |factors| factors.product);
            let mut contributions = Contributions::default();
            contributions.add(Driver::Channel, product(after) - product(before));
            contributions
        }
    };
    if measure == BridgeMeasure::MediaCac {
        // So far the contributions are those to Y = sales / budget = Σ share / CPL × close rate. CAC = 1 / Y, so
        // ΔCAC = −CAC after × CAC before × ΔY exactly. The budget shares add up to 1 on both sides, so adding
        // L(CAC after, CAC before) × Δshare to each channel adds 0 in total. With it, a channel that gets a larger
        // share raises the CAC where its own CAC is above the mean, and lowers it where it is below.
        let [from, to] = [sides[0].figure, sides[1].figure];
        contributions.0 = contributions.0.map(|contribution| -to * from * contribution);
        let share = |factors: Option<Factors>| factors.map_or(0.0, |factors| factors.budget);
        let driver = if before.is_some() && after.is_some() { Driver::Budget } else { Driver::Channel };
        contributions.add(driver, log_mean(to, from) * (share(after) - share(before)));
    }
    ChannelContributions { channel, contributions }
}
