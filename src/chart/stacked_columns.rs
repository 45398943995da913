//! Monthly stacked columns of three parts, each with a horizontal mark for the target. The width is
//! [`MonthAxis::WIDTH`].

use super::month_axis::MonthAxis;
use super::rect::{Rect, round_to_hundredths};

#[derive(Debug, Clone, PartialEq)]
pub struct StackedColumns {
    /// The parts of each column, from the bottom up.
    pub columns: Vec<[Rect; 3]>,
    /// The mark of each column, a rectangle of height 0.
    pub marks: Vec<Rect>,
    /// The months whose names fit, with the x coordinate of each name.
    pub names: Vec<(usize, f64)>,
    /// The number at the top of the scale.
    pub max: f64,
}

impl StackedColumns {
    /// Top and bottom of the columns.
    pub const COLUMNS_Y: [f64; 2] = [22.0, 152.0];
    pub const NAMES_Y: f64 = 166.0;
    pub const HEIGHT: f64 = 174.0;

    pub fn new(parts: &[[f64; 3]], marks: &[f64]) -> Self {
        let axis = MonthAxis::new(parts.len());
        let whole = parts.iter().map(|parts| parts.iter().sum::<f64>());
        let max = whole.chain(marks.iter().copied()).fold(0.0, f64::max);
        let [top, foot] = Self::COLUMNS_Y;
        let height = |value: f64| if max > 0.0 { value / max * (foot - top) } else { 0.0 };
        let column = |(at, parts): (usize, &[f64; 3])| {
            let mut reached = 0.0;
            parts.map(|part| {
                let from = height(reached);
                reached += part;
                let to = height(reached);
                let (y, height) = (round_to_hundredths(foot - to), round_to_hundredths(to - from));
                Rect { x: axis.x(at, 0.2), y, width: round_to_hundredths(axis.month_width * 0.6), height }
            })
        };
        let mark = |(at, &mark): (usize, &f64)| {
            let y = round_to_hundredths(foot - height(mark));
            Rect { x: axis.x(at, 0.1), y, width: round_to_hundredths(axis.month_width * 0.8), height: 0.0 }
        };
        Self {
            columns: parts.iter().enumerate().map(column).collect(),
            marks: marks.iter().enumerate().map(mark).collect(),
            names: axis.names(0.2),
            max,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_stacked() {
        let stacks = StackedColumns::new(&[[2.0, 3.0, 5.0], [0.0, 0.0, 4.0]], &[8.0, 20.0]);
        let [low, middle, high] = stacks.columns[0];
        assert_eq!([low.height, middle.height, high.height], [13.0, 19.5, 32.5]);
        assert_eq!((low.y + low.height, middle.y + middle.height), (StackedColumns::COLUMNS_Y[1], low.y));
        assert_eq!(high.y + high.height, middle.y);
        assert_eq!(stacks.max, 20.0);
        assert_eq!((stacks.marks[0].y, stacks.marks[1].y), (100.0, StackedColumns::COLUMNS_Y[0]));
    }

    #[test]
    fn zeros_and_no_months_fit() {
        let stacks = StackedColumns::new(&[[0.0; 3]; 72], &[0.0; 72]);
        assert!(
            stacks.columns.iter().flatten().all(|it| it.height == 0.0 && it.x + it.width <= MonthAxis::WIDTH)
        );
        assert_eq!(StackedColumns::new(&[], &[]).columns.len(), 0);
    }
}
