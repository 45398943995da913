//! The months of a plan, its seasonality and its lag.

use super::closing_shares::ClosingShares;
use super::lag::Lag;
use crate::model::month::Month;
use crate::model::quantity::Amount;

/// The months of a plan, and what holds for all of its channels.
#[derive(Debug, Clone, PartialEq)]
pub struct Schedule {
    /// Whether the plan is in months. While it is not, the other fields are kept but not used.
    pub on: bool,
    /// The first month.
    pub start: Month,
    months: usize,
    /// The weights for [`BudgetSpread::Season`](super::BudgetSpread::Season).
    pub season: Seasonality,
    /// The lag from lead to sale; none means that leads become sales in their month. A channel may have its own.
    pub lag: Option<Lag>,
}

/// The weights of the calendar months, January first. Only their proportions count: 100 and 200 mean the same as 1
/// and 2.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seasonality(pub [Amount; 12]);

impl Default for Seasonality {
    /// The same weight for every month.
    fn default() -> Self {
        Self([Amount::HUNDRED; 12])
    }
}

impl Schedule {
    /// The most months of a plan: three years.
    pub const MAX_MONTHS: usize = 36;

    /// A schedule of 1 to [`Schedule::MAX_MONTHS`] months from a start month; none for any other number.
    pub fn new(start: Month, months: usize) -> Option<Self> {
        let season = Seasonality::default();
        (1..=Self::MAX_MONTHS).contains(&months).then_some(Self {
            on: true,
            start,
            months,
            season,
            lag: None,
        })
    }

    /// The number of months, 1 to [`Schedule::MAX_MONTHS`].
    pub fn months(&self) -> usize {
        self.months
    }

    /// When the sales of a month's leads close, by [`Schedule::lag`].
    pub(super) fn closing_shares(&self) -> ClosingShares {
        self.lag.as_ref().map_or_else(ClosingShares::at_once, Lag::shares)
    }

    /// The weight of each month of the plan, by [`Schedule::season`].
    pub fn season_weights(&self) -> Vec<f64> {
        let weight = |at| self.season.0[self.start.plus(at as i32).month() as usize - 1].get();
        (0..self.months).map(weight).collect()
    }
}
