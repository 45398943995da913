//! The axis of amounts of a chart over months: from zero up, in thousandths of the height, as an SVG has them that is
//! stretched to the chart's size.

use super::rect::{Rect, round_to_hundredths};
use super::span::round_ticks;

#[derive(Debug, Clone, PartialEq)]
pub struct ValueAxis {
    /// The number at the top.
    pub max: f64,
    /// Round numbers from zero on.
    pub ticks: Vec<f64>,
}

impl ValueAxis {
    /// The length of both axes.
    pub const LENGTH: f64 = 1000.0;

    /// Up to a number, with at most so many steps.
    pub fn new(most: f64, most_steps: f64) -> Self {
        let max = if most > 0.0 { most } else { 1.0 };
        let ticks = if most > 0.0 { round_ticks([0.0, max], most_steps) } else { vec![0.0] };
        Self { max, ticks }
    }

    /// The y coordinate of a number, from the top.
    pub fn y(&self, value: f64) -> f64 {
        round_to_hundredths(Self::LENGTH * (1.0 - value / self.max))
    }

    /// The height of a number in percent.
    pub fn percent(&self, value: f64) -> f64 {
        round_to_hundredths(value / self.max * 100.0)
    }

    /// A month's column, one of several side by side.
    pub fn column(&self, value: f64, at: usize, months: usize, [lane, lanes]: [usize; 2]) -> Rect {
        let month = Self::LENGTH / months.max(1) as f64;
        let width = month * 0.64 / lanes as f64;
        let y = self.y(value);
        Rect {
            x: round_to_hundredths(month * (at as f64 + 0.18) + width * lane as f64),
            y,
            width: round_to_hundredths(width),
            height: round_to_hundredths(Self::LENGTH - y),
        }
    }
}

/// The x coordinate of a point of time, in months from the first.
pub fn month_x(at: f64, months: usize) -> f64 {
    round_to_hundredths(ValueAxis::LENGTH * at / months.max(1) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_between_zero_and_the_most() {
        let axis = ValueAxis::new(24_000.0, 5.0);
        assert_eq!(axis.ticks, [0.0, 5_000.0, 10_000.0, 15_000.0, 20_000.0]);
        assert_eq!([0.0, 6_000.0, 24_000.0].map(|it| axis.y(it)), [1000.0, 750.0, 0.0]);
        assert_eq!(axis.percent(6_000.0), 25.0);
        assert_eq!(month_x(3.0, 10), 300.0);
    }

    #[test]
    fn columns_of_a_month_stand_side_by_side_within_it() {
        let axis = ValueAxis::new(10.0, 3.0);
        let [first, second] = [0, 1].map(|lane| axis.column(5.0, 1, 4, [lane, 2]));
        assert_eq!([first.x, first.y, first.width, first.height], [295.0, 500.0, 80.0, 500.0]);
        assert_eq!((second.x, second.x + second.width <= 500.0), (375.0, true));
    }

    #[test]
    fn nothing_has_an_axis_with_zero_alone() {
        let axis = ValueAxis::new(0.0, 5.0);
        assert_eq!((axis.ticks.clone(), axis.y(0.0)), (vec![0.0], 1000.0));
    }
}
