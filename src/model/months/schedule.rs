//! Which months a plan is for.

use super::lag::Lag;
use crate::model::month::Month;
use crate::model::quantity::Amount;

/// The months of a plan, from a start month on, and what holds in all of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Schedule {
    /// Whether the plan is in months. Where not, the rest waits until it is again.
    pub on: bool,
    /// The first month.
    pub start: Month,
    months: usize,
    /// How seasonal budgets are spread.
    pub season: Seasonality,
    /// When leads become sales; none for at once. A channel may have its own.
    pub lag: Option<Lag>,
}

/// How much of a seasonal budget goes to each month of the year, January first, in proportion: 100 and 200 are
/// no other than 1 and 2.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seasonality(pub [Amount; 12]);

impl Default for Seasonality {
    /// The same every month.
    fn default() -> Self {
        Self([Amount::HUNDRED; 12])
    }
}

impl Schedule {
    /// The most months of a plan.
    pub const MAX_MONTHS: usize = 36;

    /// From a month on, for 1 to [`Schedule::MAX_MONTHS`] months; none for any other number.
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

    /// How many months, 1 to [`Schedule::MAX_MONTHS`].
    pub fn months(&self) -> usize {
        self.months
    }

    /// How much of a seasonal budget goes to each month of the plan, in proportion.
    pub fn season_weights(&self) -> Vec<f64> {
        let weight = |at| self.season.0[self.start.plus(at as i32).month() as usize - 1].get();
        (0..self.months).map(weight).collect()
    }
}
