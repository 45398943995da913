//! The waterfall chart of costs: each bar begins where the one before ends, and the last is their sum.

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WaterfallBar {
    pub start: f64,
    pub length: f64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Waterfall {
    /// One per part, and the sum.
    pub bars: Vec<WaterfallBar>,
    pub mark: Option<f64>,
}

impl Waterfall {
    pub const WIDTH: f64 = 360.0;

    /// From parts of 0 or more, and a value to mark on the same scale.
    pub fn new(parts: &[f64], mark: Option<f64>) -> Self {
        let sum: f64 = parts.iter().sum();
        let max = mark.map_or(sum, |mark| sum.max(mark));
        let scaled = |value: f64| if max > 0.0 { value / max * Self::WIDTH } else { 0.0 };
        let mut start = 0.0;
        let mut bars: Vec<WaterfallBar> = parts
            .iter()
            .map(|&part| {
                let bar = WaterfallBar { start, length: scaled(part) };
                start += bar.length;
                bar
            })
            .collect();
        bars.push(WaterfallBar { start: 0.0, length: scaled(sum) });
        Self { bars, mark: mark.map(scaled) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_bar_begins_where_the_last_one_ends() {
        let Waterfall { bars, mark } = Waterfall::new(&[1_000.0, 500.0, 0.0], Some(3_000.0));
        let ends: Vec<_> = bars.iter().map(|bar| (bar.start, bar.start + bar.length)).collect();
        assert_eq!(ends, [(0.0, 120.0), (120.0, 180.0), (180.0, 180.0), (0.0, 180.0)]);
        assert_eq!(mark, Some(360.0));
    }

    #[test]
    fn zeros_have_no_length() {
        assert!(Waterfall::new(&[0.0, 0.0], None).bars.iter().all(|bar| bar.length == 0.0));
    }
}
