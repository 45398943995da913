//! What has changed since a version was agreed to.

use super::{AgreedVersion, Fingerprint};
use crate::model::channel_matching::match_channels;
use crate::model::economics::CostBasis;
use crate::model::input::Input;
use crate::model::month::Month;
use crate::model::months::Lag;
use crate::model::plan::{Channel, Plan};
use crate::model::quantity::Amount;
use crate::model::scenario::Scenario;

/// A figure that is another one than was agreed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ChangedFigure {
    /// An input over all channels: what was agreed, and what it is now; money or fractions. None where it is not given.
    Input(Input, [Option<f64>; 2]),
    /// What a cost is counted per, where both have one: as agreed, and now.
    CostBasis(Input, [CostBasis; 2]),
    /// This many channels have come, and this many have gone.
    Channels([usize; 2]),
    /// Numbers of single channels, while the totals are the same.
    OfChannels,
    /// The stages or their rates, while the close rate is the same.
    Stages,
    /// The months: which, the spread of the budget, months of their own, or the lag.
    Months,
    /// The stage at which marketing hands over.
    Handover,
    /// The currency.
    Currency,
}

/// What is different in a scenario, the inputs first. Empty exactly where the figures are the agreed ones.
pub fn changed_figures(agreed: &AgreedVersion, current: &Scenario, handover: usize) -> Vec<ChangedFigure> {
    let (before, after) = (&agreed.scenario.plan, &current.plan);
    if agreed.figures == Fingerprint::of(current.currency, after, handover) {
        return Vec::new();
    }
    let mut changed = Vec::new();
    for input in [Input::CostPerLead, Input::CloseRate, Input::Budget].into_iter().chain(Input::OF_PLAN) {
        // A margin that is not given counts as a whole one.
        let counted = |plan: &Plan| match input {
            Input::Margin => Some(plan.economics.counted_margin().get()),
            _ => plan.input(input),
        };
        if differ([before, after].map(counted)) {
            changed.push(ChangedFigure::Input(input, [before, after].map(|plan| plan.input(input))));
        }
    }
    for input in [Input::SalesCost, Input::FixedCost] {
        let costs = [before, after].map(|plan| match input {
            Input::SalesCost => plan.economics.sales_cost,
            _ => plan.economics.fixed_cost,
        });
        if costs[0].basis != costs[1].basis && costs.iter().all(|it| it.amount != Amount::ZERO) {
            changed.push(ChangedFigure::CostBasis(input, costs.map(|it| it.basis)));
        }
    }
    let pairs = match_channels(before, after);
    let come = pairs.iter().filter(|pair| pair.before.is_none()).count();
    let gone = pairs.iter().filter(|pair| pair.after.is_none()).count();
    if come + gone > 0 {
        changed.push(ChangedFigure::Channels([come, gone]));
    }
    let is_of_close_rate = |it: &ChangedFigure| matches!(it, ChangedFigure::Input(Input::CloseRate, _));
    if stage_rates(before) != stage_rates(after) && !changed.iter().any(is_of_close_rate) {
        changed.push(ChangedFigure::Stages);
    }
    if months(before) != months(after) {
        changed.push(ChangedFigure::Months);
    }
    if agreed.handover != handover {
        changed.push(ChangedFigure::Handover);
    }
    if agreed.scenario.currency != current.currency {
        changed.push(ChangedFigure::Currency);
    }
    if changed.is_empty() {
        changed.push(ChangedFigure::OfChannels);
    }
    changed
}

/// Sums of the same numbers in another order may differ by rounding.
fn differ(values: [Option<f64>; 2]) -> bool {
    match values {
        [Some(before), Some(after)] => (before - after).abs() > before.max(after) * 1e-9,
        _ => values[0] != values[1],
    }
}

fn stage_rates(plan: &Plan) -> Vec<Vec<u64>> {
    let rates =
        |channel| plan.stage_rates_of(channel).rates().iter().map(|rate| rate.get().to_bits()).collect();
    let mut all: Vec<Vec<u64>> = plan.channels().iter().map(rates).collect();
    all.sort_unstable();
    all
}

/// How the months divide a plan, apart from the numbers that are in its totals. Months with a CPL or a close rate of their
/// own move the totals as well.
fn months(plan: &Plan) -> Option<(Month, Vec<Vec<u64>>)> {
    let schedule = plan.schedule()?;
    let shares = |channel: &Channel| {
        let lag = channel.by_month.lag.as_ref().or(schedule.lag.as_ref()).map(Lag::shares);
        let shares = channel.by_month.budget_shares(schedule).into_iter();
        shares.chain(lag.into_iter().flat_map(|lag| lag.months)).map(f64::to_bits).collect()
    };
    let mut channels: Vec<Vec<u64>> = plan.channels().iter().map(shares).collect();
    channels.sort_unstable();
    Some((schedule.start, channels))
}
