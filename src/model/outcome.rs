//! Spend, leads and sales, planned or measured, and the rates between them: CPL, close rate, media CAC.

use super::figure::{Figure, Undefined, ratio};
use std::iter::Sum;
use std::ops::Add;

/// Spend, leads and sales of one channel or several, for one period. Outcomes add up: a rate over several is the
/// ratio of the sums, never a mean of rates.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Outcome {
    /// Media spend, in the scenario's currency; 0 or more.
    pub spend: f64,
    /// Expected leads; 0 or more, may be fractional.
    pub leads: f64,
    /// Expected sales (new customers); 0 or more, may be fractional.
    pub sales: f64,
}

impl Outcome {
    /// CPL = spend / leads, money per lead. Undefined without leads.
    pub fn cost_per_lead(self) -> Figure {
        ratio(self.spend, self.leads, Undefined::NoLeads)
    }

    /// Close rate = sales / leads, a fraction. Undefined without leads. Not the win rate, which is won /
    /// opportunities.
    pub fn close_rate(self) -> Figure {
        ratio(self.sales, self.leads, Undefined::NoLeads)
    }

    /// Media CAC = spend / sales, money per sale. Undefined without sales.
    pub fn media_cac(self) -> Figure {
        ratio(self.spend, self.sales, Undefined::NoSales)
    }
}

impl Add for Outcome {
    type Output = Outcome;

    fn add(self, other: Outcome) -> Outcome {
        Outcome {
            spend: self.spend + other.spend,
            leads: self.leads + other.leads,
            sales: self.sales + other.sales,
        }
    }
}

impl Sum for Outcome {
    fn sum<I: Iterator<Item = Outcome>>(outcomes: I) -> Outcome {
        outcomes.fold(Outcome::default(), Add::add)
    }
}
