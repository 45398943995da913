//! A calculated number, or the reason it is undefined.

use thiserror::Error;

/// A calculated number, or why it is undefined. Never NaN and never infinite.
pub type Figure = Result<f64, Undefined>;

/// Why a figure is undefined: a divisor is zero or an input is not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Undefined {
    /// Leads = budget / CPL at a CPL of zero.
    #[error("leads that cost nothing can't be counted from a budget")]
    FreeLeads,
    /// A ratio to leads where there are none.
    #[error("there are no leads")]
    NoLeads,
    /// A cost per sale where there are no sales.
    #[error("there are no sales")]
    NoSales,
    /// A calendar CAC in a month without spend, whose sales come from the spend of earlier months.
    #[error("nothing is spent, and what sells is earlier spend")]
    EarlierSpend,
    /// A ratio to a budget of zero.
    #[error("no budget is spent")]
    NoBudget,
    /// A ratio to costs of zero.
    #[error("nothing is spent")]
    NoCosts,
    /// The average sale value is not given.
    #[error("the average sale value is not given")]
    NoSaleValue,
    /// The revenue per account and month is not given.
    #[error("the revenue per account is not given")]
    NoAccountRevenue,
    /// The monthly churn is not given.
    #[error("the monthly churn is not given")]
    ChurnMissing,
    /// LTV at a churn of zero.
    #[error("no account is ever lost")]
    NoChurn,
    /// A break-even or payback where sale value × margin, or account revenue × margin, is zero.
    #[error("a sale earns nothing")]
    NoGrossProfit,
}

/// `dividend / divisor`, or the given reason where the divisor is zero.
pub fn ratio(dividend: f64, divisor: f64, reason: Undefined) -> Figure {
    if divisor == 0.0 { Err(reason) } else { Ok(dividend / divisor) }
}
