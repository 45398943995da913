//! When the sales of a month's leads close.

/// The sales of one month's leads by the month in which they close, as fractions of these sales: 1 together.
#[derive(Debug, Clone, PartialEq)]
pub struct ClosingShares {
    /// The share of each month, that of the leads first; at most [`ClosingShares::MAX_MONTHS`].
    pub months: Vec<f64>,
    /// The share that closes after these months. It belongs to no month and is counted in none.
    pub later: f64,
    /// Whether the shares come from a distribution that never quite ends.
    pub endless: bool,
}

impl ClosingShares {
    /// The most months whose shares are calculated: ten years.
    pub const MAX_MONTHS: usize = 120;

    /// All sales close in the month of their leads.
    pub fn at_once() -> Self {
        Self::by_month(vec![1.0])
    }

    /// Shares by month that leave nothing for later.
    pub(super) fn by_month(months: Vec<f64>) -> Self {
        Self { months, later: 0.0, endless: false }
    }

    /// The shares of the first months, at most so many, up to the last in which any of these sales close.
    pub(super) fn shares_of(&self, sales: f64, months: usize) -> &[f64] {
        let shares = &self.months[..months.min(self.months.len())];
        let closes = |share: &f64| sales * share > 0.0;
        &shares[..shares.iter().rposition(closes).map_or(0, |last| last + 1)]
    }

    /// The share that closes after so many months, 0 to 1.
    pub(super) fn after(&self, months: usize) -> f64 {
        self.later + self.months.iter().skip(months).sum::<f64>()
    }
}
