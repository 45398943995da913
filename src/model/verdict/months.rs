//! When the money of a plan in months is back, and how deep it is out until then.

use crate::model::economics::Economics;
use crate::model::month::Month;
use crate::model::months::{CashFlow, Timeline};

/// The most money that is out at once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OutOfPocket {
    /// Spent less earned, money; above 0.
    pub amount: f64,
    /// The month at whose end that is.
    pub month: Month,
}

/// When money spent is earned back.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MonthsVerdict {
    /// Nothing is spent.
    NothingSpent,
    /// The earnings cover the spend for good.
    Back {
        /// From the end of this month on.
        month: Month,
        /// None where money is back in the month in which it is spent.
        deepest: Option<OutOfPocket>,
        /// Earned less spent once the last sale is in, money; none where accounts go on earning.
        earned: Option<f64>,
    },
    /// The earnings never cover the spend for good.
    NeverBack {
        /// Spent less earned at the end, money.
        missing: f64,
        /// The month of the last sale; where accounts go on earning, the last one looked at.
        end: Month,
        /// Whether accounts go on earning, so that the end is ten years off.
        from_accounts: bool,
        /// The most money that is out at once.
        deepest: Option<OutOfPocket>,
    },
    /// Neither the sale value nor the revenue per account is given.
    ValueUnknown {
        /// All that is spent, money.
        spent: f64,
        /// All sales, a count.
        sales: f64,
    },
}

/// Smaller shares of the spend are rounding errors of its sum.
const ROUNDING: f64 = 1e-9;

impl MonthsVerdict {
    /// Judges the months of all channels together.
    pub fn of(timeline: &Timeline, economics: &Economics) -> Self {
        let cash = CashFlow::of(timeline, economics);
        let spent = cash.spent.last().copied().unwrap_or_default();
        if spent == 0.0 {
            return Self::NothingSpent;
        }
        let Some(earned) = &cash.earned else {
            return Self::ValueUnknown { spent, sales: timeline.total().sales };
        };
        let (deepest, from_accounts) = (deepest(&cash, earned), economics.account_revenue.is_some());
        let end = earned.last().copied().unwrap_or_default();
        match cash.payback_month() {
            Some(month) => Self::Back { month, deepest, earned: (!from_accounts).then_some(end - spent) },
            None => Self::NeverBack {
                missing: spent - end,
                end: cash.start.plus(earned.len() as i32 - 1),
                from_accounts,
                deepest,
            },
        }
    }
}

/// The first month in which the most money is out.
fn deepest(cash: &CashFlow, earned: &[f64]) -> Option<OutOfPocket> {
    let out = cash.spent.iter().zip(earned).map(|(spent, earned)| spent - earned);
    let (at, amount) = out.enumerate().reduce(|most, next| if next.1 > most.1 { next } else { most })?;
    let month = cash.start.plus(at as i32);
    (amount > cash.spent[at] * ROUNDING).then_some(OutOfPocket { amount, month })
}
