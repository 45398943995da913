//! What really happened, month by month.

use crate::model::month::Month;
use crate::model::outcome::Outcome;
use crate::model::quantity::Amount;

/// One of the three things that are measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Indicator {
    /// Media spend, money.
    Spend,
    /// Leads that came, a count.
    Leads,
    /// Sales that closed, whenever their leads came, a count.
    Sales,
}

impl Indicator {
    /// All three, in the order of the funnel.
    pub const ALL: [Indicator; 3] = [Indicator::Spend, Indicator::Leads, Indicator::Sales];
}

/// What was measured of a month. What is missing is not known, which is not zero. Counts may be fractional, as
/// some tools give them, and have the bounds of an [`Amount`].
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Actual([Option<Amount>; 3]);

impl Actual {
    /// Spend, leads and sales, as far as they are known.
    pub fn new(measured: [Option<Amount>; 3]) -> Self {
        Self(measured)
    }

    /// The plain number of an indicator; none where it is not known.
    pub fn get(&self, indicator: Indicator) -> Option<f64> {
        self.0[indicator as usize].map(Amount::get)
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// All three together; none while one of them is not known.
    pub fn outcome(&self) -> Option<Outcome> {
        let [spend, leads, sales] = Indicator::ALL.map(|indicator| self.get(indicator));
        Some(Outcome { spend: spend?, leads: leads?, sales: sales? })
    }
}

/// What was measured of a channel, the earliest month first, each once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Actuals(Vec<(Month, Actual)>);

impl Actuals {
    /// More months than anybody plans and looks back.
    pub const MAX_MONTHS: usize = 240;

    /// Takes what was measured in any order; months of which nothing is known are left out. None where a month
    /// comes twice or there are more than [`Actuals::MAX_MONTHS`].
    pub fn new(months: impl IntoIterator<Item = (Month, Actual)>) -> Option<Self> {
        let mut months: Vec<_> = months.into_iter().filter(|(_, actual)| !actual.is_empty()).collect();
        months.sort_by_key(|&(month, _)| month);
        let once = months.windows(2).all(|pair| pair[0].0 != pair[1].0);
        (once && months.len() <= Self::MAX_MONTHS).then_some(Self(months))
    }

    /// What was measured of a month.
    pub fn get(&self, month: Month) -> Actual {
        let found = self.0.binary_search_by_key(&month, |&(month, _)| month);
        found.map(|at| self.0[at].1).unwrap_or_default()
    }

    /// The months of which something is known, in their order.
    pub fn months(&self) -> &[(Month, Actual)] {
        &self.0
    }
}
