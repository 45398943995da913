//! Close rates that differ by month, as they follow the sales.

use super::field_bounds::bounds;
use super::lever::Lever;
use crate::model::close_rates::{CappedSales, CloseRates};

/// The close rates of the channels that move. All are multiplied by one factor, each up to 100 %; the factor is the
/// one at which the channels' sales are a multiple of the present ones.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct MonthlyRates {
    /// By channel, with its leads; no rates where it does not move.
    sales: CappedSales,
    /// The multiple of the present sales at x = 1.
    pub(super) times: f64,
}

impl MonthlyRates {
    /// The rates of all channels with their leads, without rates where they do not move; none where no channel's
    /// differ by month.
    pub(super) fn of(channels: Vec<(f64, CloseRates)>) -> Option<Self> {
        let differ = channels.iter().any(|(_, rates)| rates.vary());
        differ.then_some(Self { sales: CappedSales(channels), times: 1.0 })
    }

    /// The factor of the rates at a multiple of the present sales; the same number where there are none.
    fn factor(&self, multiple: f64) -> f64 {
        let now = self.sales.at(1.0);
        if now > 0.0 { self.sales.factor_for(now * multiple) } else { multiple }
    }

    fn lowest(&self) -> impl Iterator<Item = f64> {
        self.sales.0.iter().map(|(_, rates)| rates.lowest()).filter(|&rate| rate > 0.0)
    }

    /// The smallest and the largest multiple of the present sales: where the lowest rate of some channel is at the
    /// bounds of a field.
    pub(super) fn bounds(&self) -> (f64, f64) {
        let (low, high) = bounds(Lever::CloseRate as usize);
        let now = self.sales.at(1.0);
        let multiple = |factor: f64| if now > 0.0 { self.sales.at(factor) / now } else { factor };
        // A product of stage rates below the smallest rate of a field has no lower bound.
        let least = self.lowest().filter(|&rate| rate >= low).map(|rate| low / rate).fold(0.0, f64::max);
        let most = self.lowest().map(|rate| high / rate).fold(f64::MAX, f64::min);
        (multiple(least), multiple(most))
    }

    /// The close rate over all months of the channel at an index; none where it does not move.
    pub(super) fn mean_at(&self, channel: usize, multiple: f64) -> Option<f64> {
        let (_, rates) = &self.sales.0[channel];
        let moves = !rates.shares().is_empty();
        moves.then(|| CappedSales(vec![(1.0, rates.clone())]).at(self.factor(multiple)))
    }

    /// The first lowest rate of a channel that is out of the bounds of a field.
    pub(super) fn out_of_range(&self, multiple: f64) -> Option<f64> {
        let (low, high) = bounds(Lever::CloseRate as usize);
        let factor = self.factor(multiple);
        let is_out = |&rate: &f64| rate * factor > high || (rate >= low && rate * factor < low);
        self.lowest().find(is_out).map(|rate| rate * factor)
    }
}
