//! A result, or the reason there is none.

use thiserror::Error;

/// A derived number, or why it has no value. Never NaN and never infinite.
pub type Figure = Result<f64, Undefined>;

/// Why a figure has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Undefined {
    /// Leads at a cost per lead of zero: any number would do.
    #[error("leads that cost nothing can't be counted from a budget")]
    FreeLeads,
    /// A share of leads where there are none.
    #[error("there are no leads")]
    NoLeads,
    /// A cost per sale where there are no sales.
    #[error("there are no sales")]
    NoSales,
    /// A cost per sale where nothing is spent: what sells is what was spent earlier.
    #[error("nothing is spent, and what sells is earlier spend")]
    EarlierSpend,
    /// A return on a budget of zero.
    #[error("no budget is spent")]
    NoBudget,
    /// A return on costs that are zero.
    #[error("nothing is spent")]
    NoCosts,
    /// The average sale value is not known.
    #[error("the average sale value is not given")]
    NoSaleValue,
    /// Revenue per account and month is not known.
    #[error("the revenue per account is not given")]
    NoAccountRevenue,
    /// The share of accounts lost a month is not known.
    #[error("the monthly churn is not given")]
    ChurnMissing,
    /// The lifetime of accounts that are never lost.
    #[error("no account is ever lost")]
    NoChurn,
    /// A break-even on sales that bring in nothing.
    #[error("a sale earns nothing")]
    NoGrossProfit,
}

/// `part / whole`, undefined for the given reason where `whole` is zero.
pub fn ratio(part: f64, whole: f64, otherwise: Undefined) -> Figure {
    if whole == 0.0 { Err(otherwise) } else { Ok(part / whole) }
}
