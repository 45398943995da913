//! Horizontal bars in rows, each below its label, on one scale that includes 0.

use super::rect::{Rect, round_to_hundredths};

#[derive(Debug, Clone, PartialEq)]
pub struct HorizontalBars {
    /// One per row; none for a row without numbers.
    pub bars: Vec<Option<Rect>>,
    pub zero_x: f64,
    pub height: f64,
    min: f64,
    scale: f64,
}

impl HorizontalBars {
    pub const WIDTH: f64 = 360.0;
    pub const ROW_HEIGHT: f64 = 44.0;
    /// From the top of a row to its bar.
    pub const BAR_Y: f64 = 21.0;
    pub const BAR_HEIGHT: f64 = 16.0;
    /// So that small values stay visible.
    const MIN_BAR_WIDTH: f64 = 1.5;

    /// A bar from one number to another for each row.
    pub fn new(ranges: &[Option<[f64; 2]>]) -> Self {
        let ends = || ranges.iter().flatten().flatten().copied();
        let min = ends().fold(0.0, f64::min);
        let width = ends().fold(0.0, f64::max) - min;
        let scale = if width > 0.0 { Self::WIDTH / width } else { 0.0 };
        let mut bars = Self {
            bars: Vec::new(),
            zero_x: 0.0,
            height: ranges.len() as f64 * Self::ROW_HEIGHT,
            min,
            scale,
        };
        bars.zero_x = bars.x(0.0);
        let bar = |(at, range): (usize, &Option<[f64; 2]>)| {
            let [from, to] = range.map(|ends| ends.map(|end| bars.x(end)))?;
            let width = round_to_hundredths((to - from).abs()).max(Self::MIN_BAR_WIDTH);
            let x = from.min(to).min(Self::WIDTH - Self::MIN_BAR_WIDTH);
            Some(Rect { x, y: at as f64 * Self::ROW_HEIGHT + Self::BAR_Y, width, height: Self::BAR_HEIGHT })
        };
        bars.bars = ranges.iter().enumerate().map(bar).collect();
        bars
    }

    /// The x coordinate of a number.
    pub fn x(&self, number: f64) -> f64 {
        round_to_hundredths((number - self.min) * self.scale)
    }
}

/// The ranges of a waterfall chart from one number to another: the first from 0, each step from the end of the one
/// before, and the last from 0.
pub fn waterfall_ranges(from: f64, steps: &[f64], to: f64) -> Vec<[f64; 2]> {
    let mut ranges = vec![[0.0, from]];
    let mut end = from;
    for step in steps {
        ranges.push([end, end + step]);
        end += step;
    }
    ranges.push([0.0, to]);
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(bars: &HorizontalBars) -> Vec<Option<(f64, f64)>> {
        bars.bars.iter().map(|bar| bar.map(|bar| (bar.x, bar.x + bar.width))).collect()
    }

    #[test]
    fn bars_are_proportional_to_their_numbers() {
        let bars = HorizontalBars::new(&[Some([0.0, 12.0]), None, Some([0.0, 6.0])]);
        assert_eq!(ends(&bars), [Some((0.0, 360.0)), None, Some((0.0, 180.0))]);
        assert_eq!((bars.zero_x, bars.height), (0.0, 3.0 * HorizontalBars::ROW_HEIGHT));
    }

    #[test]
    fn negative_bars_extend_to_the_left_of_zero() {
        let bars = HorizontalBars::new(&[Some([0.0, -100.0]), Some([0.0, 200.0])]);
        assert_eq!(ends(&bars), [Some((0.0, 120.0)), Some((120.0, 360.0))]);
        assert_eq!(bars.zero_x, 120.0);
    }

    #[test]
    fn zero_and_huge_numbers_stay_within_the_chart() {
        let zero = HorizontalBars::new(&[Some([0.0, 0.0])]);
        assert_eq!(ends(&zero), [Some((0.0, HorizontalBars::MIN_BAR_WIDTH))]);
        assert_eq!(HorizontalBars::new(&[]).height, 0.0);
        let astronomic = HorizontalBars::new(&[Some([0.0, 1e78]), Some([0.0, 1e-30])]);
        assert!(
            astronomic
                .bars
                .iter()
                .flatten()
                .all(|bar| bar.x >= 0.0 && bar.x + bar.width <= HorizontalBars::WIDTH)
        );
    }

    #[test]
    fn waterfall_ranges_connect_both_numbers() {
        let stairs = waterfall_ranges(12.0, &[0.5, -2.0, 2.5], 13.0);
        assert_eq!(stairs, [[0.0, 12.0], [12.0, 12.5], [12.5, 10.5], [10.5, 13.0], [0.0, 13.0]]);
    }
}
