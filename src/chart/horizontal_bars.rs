//! Bars across the picture, one below another, each under a line of words.

use super::funnel::{Rect, round_to_hundredths};

/// Where bars stand. The picture's width is [`HorizontalBars::WIDTH`].
#[derive(Debug, Clone, PartialEq)]
pub struct HorizontalBars {
    /// A bar for each pair of numbers that has one.
    pub bars: Vec<Option<Rect>>,
    /// Where zero stands.
    pub zero_x: f64,
    /// The height of the whole.
    pub height: f64,
    least: f64,
    scale: f64,
}

impl HorizontalBars {
    /// The width of the picture.
    pub const WIDTH: f64 = 360.0;
    /// From one bar to the next.
    pub const ROW_HEIGHT: f64 = 44.0;
    /// From the top of a row to the middle of its words.
    pub const LABEL_Y: f64 = 10.0;
    /// From the top of a row to its bar.
    pub const BAR_Y: f64 = 21.0;
    /// How high a bar is.
    pub const BAR_HEIGHT: f64 = 16.0;
    /// So narrow at least, so that what is little can be seen.
    const THIN: f64 = 1.5;

    /// A bar from the one number to the other for each pair, on a scale that has zero and all of them on it.
    pub fn new(spans: &[Option<[f64; 2]>]) -> Self {
        let ends = || spans.iter().flatten().flatten().copied();
        let least = ends().fold(0.0, f64::min);
        let width = ends().fold(0.0, f64::max) - least;
        let scale = if width > 0.0 { Self::WIDTH / width } else { 0.0 };
        let mut bars = Self {
            bars: Vec::new(),
            zero_x: 0.0,
            height: spans.len() as f64 * Self::ROW_HEIGHT,
            least,
            scale,
        };
        bars.zero_x = bars.x(0.0);
        let bar = |(at, span): (usize, &Option<[f64; 2]>)| {
            let [from, to] = span.map(|ends| ends.map(|end| bars.x(end)))?;
            let width = round_to_hundredths((to - from).abs()).max(Self::THIN);
            let x = from.min(to).min(Self::WIDTH - Self::THIN);
            Some(Rect { x, y: at as f64 * Self::ROW_HEIGHT + Self::BAR_Y, width, height: Self::BAR_HEIGHT })
        };
        bars.bars = spans.iter().enumerate().map(bar).collect();
        bars
    }

    /// How far to the right a number stands.
    pub fn x(&self, number: f64) -> f64 {
        round_to_hundredths((number - self.least) * self.scale)
    }
}

/// From one number to another by steps: the first from zero, then each step from where the one before ended,
/// at last the other from zero.
pub fn waterfall_ranges(from: f64, steps: &[f64], to: f64) -> Vec<[f64; 2]> {
    let mut stairs = vec![[0.0, from]];
    let mut reached = from;
    for step in steps {
        stairs.push([reached, reached + step]);
        reached += step;
    }
    stairs.push([0.0, to]);
    stairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(bars: &HorizontalBars) -> Vec<Option<(f64, f64)>> {
        bars.bars.iter().map(|bar| bar.map(|bar| (bar.x, bar.x + bar.width))).collect()
    }

    #[test]
    fn bars_are_as_long_as_their_numbers() {
        let bars = HorizontalBars::new(&[Some([0.0, 12.0]), None, Some([0.0, 6.0])]);
        assert_eq!(ends(&bars), [Some((0.0, 360.0)), None, Some((0.0, 180.0))]);
        assert_eq!((bars.zero_x, bars.height), (0.0, 3.0 * HorizontalBars::ROW_HEIGHT));
    }

    #[test]
    fn below_zero_they_reach_to_the_left() {
        let bars = HorizontalBars::new(&[Some([0.0, -100.0]), Some([0.0, 200.0])]);
        assert_eq!(ends(&bars), [Some((0.0, 120.0)), Some((120.0, 360.0))]);
        assert_eq!(bars.zero_x, 120.0);
    }

    #[test]
    fn nothing_fits_too() {
        assert_eq!(ends(&HorizontalBars::new(&[Some([0.0, 0.0])])), [Some((0.0, HorizontalBars::THIN))]);
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
    fn stairs_lead_from_one_to_the_other() {
        let stairs = waterfall_ranges(12.0, &[0.5, -2.0, 2.5], 13.0);
        assert_eq!(stairs, [[0.0, 12.0], [12.0, 12.5], [12.5, 10.5], [10.5, 13.0], [0.0, 13.0]]);
    }
}
