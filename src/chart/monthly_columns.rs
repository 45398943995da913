//! Monthly columns in pairs, and below them a line of cumulative sums. The width is [`MonthAxis::WIDTH`].

use super::month_axis::MonthAxis;
use super::rect::{Rect, round_to_hundredths};

#[derive(Debug, Clone, PartialEq)]
pub struct MonthlyColumns {
    pub columns: Vec<[Rect; 2]>,
    /// The points of the line, one per month.
    pub line: Vec<[f64; 2]>,
    /// The months whose names fit, with the x coordinate of each name.
    pub names: Vec<(usize, f64)>,
    /// The number at the top of the column scale.
    pub max: f64,
    /// The y coordinate of the mark on the line's scale.
    pub mark: Option<f64>,
}

impl MonthlyColumns {
    /// Top and bottom of the columns.
    pub const COLUMNS_Y: [f64; 2] = [22.0, 122.0];
    pub const NAMES_Y: f64 = 136.0;
    /// Top and bottom of the line's panel.
    pub const LINE_Y: [f64; 2] = [172.0, 242.0];
    pub const HEIGHT: f64 = 266.0;

    /// From a pair of numbers and a cumulative sum per month, and a mark on the scale of the sums.
    pub fn new(pairs: &[[f64; 2]], sums: &[f64], mark: Option<f64>) -> Self {
        let axis = MonthAxis::new(pairs.len());
        let max = pairs.iter().flatten().copied().fold(0.0, f64::max);
        let column = |at: usize, side: usize, value: f64| {
            let full = Self::COLUMNS_Y[1] - Self::COLUMNS_Y[0];
            let height = round_to_hundredths(if max > 0.0 { value / max * full } else { 0.0 });
            Rect {
                x: axis.x(at, 0.1 + side as f64 * 0.42),
                y: round_to_hundredths(Self::COLUMNS_Y[1] - height),
                width: round_to_hundredths(axis.month_width * 0.38),
                height,
            }
        };
        let columns = pairs.iter().enumerate();
        let columns = columns.map(|(at, pair)| [column(at, 0, pair[0]), column(at, 1, pair[1])]).collect();
        let highest = sums.iter().copied().chain(mark).fold(0.0, f64::max);
        let [top, foot] = Self::LINE_Y;
        let height = |sum: f64| {
            round_to_hundredths(if highest > 0.0 { foot - sum / highest * (foot - top) } else { foot })
        };
        Self {
            columns,
            line: (0..).zip(sums).map(|(at, &sum)| [axis.x(at, 0.5), height(sum)]).collect(),
            names: axis.names(0.1),
            max,
            mark: mark.map(height),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_proportional_to_their_numbers() {
        let shape =
            MonthlyColumns::new(&[[2.0, 10.0], [7.0, 10.0], [3.0, 0.0]], &[2.0, 9.0, 12.0], Some(24.0));
        let heights: Vec<f64> = shape.columns.iter().flatten().map(|column| column.height).collect();
        assert_eq!(heights, [20.0, 100.0, 70.0, 100.0, 30.0, 0.0]);
        assert!(shape.columns.iter().flatten().all(|it| it.y + it.height == MonthlyColumns::COLUMNS_Y[1]));
        assert_eq!(shape.line, [[40.0, 236.17], [120.0, 215.75], [200.0, 207.0]]);
        assert_eq!(shape.mark, Some(MonthlyColumns::LINE_Y[0]));
        assert_eq!(shape.max, 10.0);
    }

    #[test]
    fn many_months_zeros_and_no_months_fit() {
        let shape = MonthlyColumns::new(&[[0.0, 0.0]; 72], &[0.0; 72], None);
        assert!(
            shape.columns.iter().flatten().all(|it| it.x + it.width <= MonthAxis::WIDTH && it.height == 0.0)
        );
        assert_eq!((shape.max, shape.line[71][1]), (0.0, MonthlyColumns::LINE_Y[1]));
        assert!(MonthlyColumns::new(&[], &[], None).columns.is_empty());
    }
}
