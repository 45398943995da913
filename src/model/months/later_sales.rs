//! Sales that close after months that are shown one by one.
//!
//! A lag in days never quite ends, so a rest of its sales is always still to close. It is moved into no month. Where it
//! is negligible it is neither shown nor waited for; totals count it all the same.

use crate::model::month::Month;

/// The sales that close after some months.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LaterSales {
    /// Expected sales, a count.
    pub closing: f64,
    /// The month in which the last of them closes, apart from a negligible rest; where sales close beyond the ten years
    /// that are calculated by month, the last of these months.
    pub last_month: Month,
    /// Those of them that close after the last month; 0 where they are negligible.
    pub beyond: f64,
}

/// A rest of so many sales, or fewer, is negligible: rounding errors, and where a lag never quite ends a thousandth of
/// the sales, but no more than a twentieth of a sale.
pub(super) fn negligible(sales: f64, endless: bool) -> f64 {
    if endless { (sales * 0.001).min(0.05) } else { sales * 1e-9 }
}

/// The number of months until only a negligible rest is still to close; all of them where more closes later.
pub(super) fn months_until_closed(months: &[f64], later: f64, negligible: f64) -> usize {
    let mut open = later;
    let still_open = |sales: &f64| {
        open += sales;
        open > negligible
    };
    months.iter().rposition(still_open).map_or(0, |last| last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_count_until_a_negligible_rest_is_open() {
        assert_eq!(months_until_closed(&[1.0, 0.5, 0.02, 0.01], 0.0, 0.04), 2);
        assert_eq!(months_until_closed(&[1.0, 0.5, 0.02, 0.01], 0.05, 0.04), 4);
        assert_eq!(months_until_closed(&[0.0, 1.0, 0.0], 0.0, 0.0), 2);
        assert_eq!(months_until_closed(&[0.0, 0.0], 0.0, 0.0), 0);
        assert_eq!(
            [negligible(12.0, true), negligible(100_000.0, true), negligible(0.0, true)],
            [0.012, 0.05, 0.0]
        );
        assert_eq!(negligible(10.0, false), 1e-8);
    }
}
