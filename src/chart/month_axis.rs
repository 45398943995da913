//! The months of a picture, side by side, and which of their names have room.

use super::funnel::round_to_hundredths;

/// Months of one width, from the left. The picture's width is [`MonthAxis::WIDTH`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MonthAxis {
    months: usize,
    /// The width of a month.
    pub month_width: f64,
}

impl MonthAxis {
    /// The width of the picture.
    pub const WIDTH: f64 = 480.0;
    /// The room that a month's name needs.
    const NAME: f64 = 58.0;
    /// The widest a month is.
    const WIDEST: f64 = 80.0;

    /// For so many months.
    pub fn new(months: usize) -> Self {
        Self { months, month_width: (Self::WIDTH / months.max(1) as f64).min(Self::WIDEST) }
    }

    /// A place within a month, by its share of the month's width.
    pub fn x(&self, month: usize, share: f64) -> f64 {
        round_to_hundredths(month as f64 * self.month_width + share * self.month_width)
    }

    /// The months that can be named without running into each other or out of the picture, with the place
    /// where the name begins: so far into its month.
    pub fn names(&self, share: f64) -> Vec<(usize, f64)> {
        let every = (Self::NAME / self.month_width).ceil() as usize;
        let places = (0..self.months).step_by(every).map(|month| (month, self.x(month, share)));
        places.filter(|&(month, x)| month == 0 || x + Self::NAME <= Self::WIDTH).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_room() {
        let named = |months, share| -> Vec<usize> {
            MonthAxis::new(months).names(share).into_iter().map(|(month, _)| month).collect()
        };
        assert_eq!(MonthAxis::new(3).names(0.1), [(0, 8.0), (1, 88.0), (2, 168.0)]);
        assert_eq!(named(12, 0.1), [0, 2, 4, 6, 8, 10]);
        assert_eq!(named(72, 0.1), [0, 9, 18, 27, 36, 45, 54, 63]);
        // The last of seven would reach over the edge if it began any later.
        assert_eq!(named(7, 0.1), [0, 1, 2, 3, 4, 5, 6]);
        assert_eq!(named(7, 0.2), [0, 1, 2, 3, 4, 5]);
        assert!(MonthAxis::new(0).names(0.1).is_empty());
    }
}
