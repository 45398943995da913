//! The month axis: months of equal width, and which of their names fit.

use super::rect::round_to_hundredths;

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MonthAxis {
    months: usize,
    pub month_width: f64,
}

impl MonthAxis {
    pub const WIDTH: f64 = 480.0;
    const NAME_WIDTH: f64 = 58.0;
    const MAX_MONTH_WIDTH: f64 = 80.0;

    pub fn new(months: usize) -> Self {
        Self { months, month_width: (Self::WIDTH / months.max(1) as f64).min(Self::MAX_MONTH_WIDTH) }
    }

    /// The x coordinate at a fraction of a month's width.
    pub fn x(&self, month: usize, share: f64) -> f64 {
        round_to_hundredths(month as f64 * self.month_width + share * self.month_width)
    }

    /// The months whose names fit without overlapping, each with the x coordinate of its name at a fraction of the
    /// month's width.
    pub fn names(&self, share: f64) -> Vec<(usize, f64)> {
        let every = (Self::NAME_WIDTH / self.month_width).ceil() as usize;
        let places = (0..self.months).step_by(every).map(|month| (month, self.x(month, share)));
        places.filter(|&(month, x)| month == 0 || x + Self::NAME_WIDTH <= Self::WIDTH).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_do_not_overlap_or_overflow() {
        let named = |months, share| -> Vec<usize> {
            MonthAxis::new(months).names(share).into_iter().map(|(month, _)| month).collect()
        };
        assert_eq!(MonthAxis::new(3).names(0.1), [(0, 8.0), (1, 88.0), (2, 168.0)]);
        assert_eq!(named(12, 0.1), [0, 2, 4, 6, 8, 10]);
        assert_eq!(named(72, 0.1), [0, 9, 18, 27, 36, 45, 54, 63]);
        // The last name of seven would overflow if it began any later.
        assert_eq!(named(7, 0.1), [0, 1, 2, 3, 4, 5, 6]);
        assert_eq!(named(7, 0.2), [0, 1, 2, 3, 4, 5]);
        assert!(MonthAxis::new(0).names(0.1).is_empty());
    }
}
