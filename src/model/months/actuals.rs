//! Actual spend, leads and sales by month.

use crate::model::month::Month;
use crate::model::outcome::Outcome;
use crate::model::quantity::Amount;

/// One of the three numbers that are measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Indicator {
    /// Media spend, money.
    Spend,
    /// Leads that came in, a count.
    Leads,
    /// Sales that closed, whenever their leads came in, a count.
    Sales,
}

impl Indicator {
    /// All three, in the order of the funnel.
    pub const ALL: [Indicator; 3] = [Indicator::Spend, Indicator::Leads, Indicator::Sales];
}

/// The actual numbers of one month. None means unknown, which is not 0. Counts may be fractional and have the bounds
/// of an [`Amount`].
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Actual([Option<Amount>; 3]);

impl Actual {
    /// Spend, leads and sales, in the order of [`Indicator::ALL`].
    pub fn new(numbers: [Option<Amount>; 3]) -> Self {
        Self(numbers)
    }

    /// The number of an indicator, money or a count; none where it is unknown.
    pub fn get(&self, indicator: Indicator) -> Option<f64> {
        self.0[indicator as usize].map(Amount::get)
    }

    /// Whether all three are unknown.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// All three; none where one of them is unknown.
    pub fn outcome(&self) -> Option<Outcome> {
        let [spend, leads, sales] = Indicator::ALL.map(|indicator| self.get(indicator));
        Some(Outcome { spend: spend?, leads: leads?, sales: sales? })
    }
}

/// The actual numbers of a channel by month, in order, each month at most once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Actuals(Vec<(Month, Actual)>);

impl Actuals {
    /// The most months: 20 years.
    pub const MAX_MONTHS: usize = 240;

    /// Takes months in any order; empty ones are dropped. None where a month comes twice or there are more than
    /// [`Actuals::MAX_MONTHS`].
    pub fn new(months: impl IntoIterator<Item = (Month, Actual)>) -> Option<Self> {
        let mut months: Vec<_> = months.into_iter().filter(|(_, actual)| !actual.is_empty()).collect();
        months.sort_unstable_by_key(|&(month, _)| month);
        let once = months.windows(2).all(|pair| pair[0].0 != pair[1].0);
        (once && months.len() <= Self::MAX_MONTHS).then_some(Self(months))
    }

    /// The actual numbers of a month; all unknown where there are none.
    pub fn get(&self, month: Month) -> Actual {
        let found = self.0.binary_search_by_key(&month, |&(month, _)| month);
        found.map(|at| self.0[at].1).unwrap_or_default()
    }

    /// The months with a known number, in order.
    pub fn months(&self) -> &[(Month, Actual)] {
        &self.0
    }
}
