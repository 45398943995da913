//! Bars side by side on one axis that includes 0: one for each plan, or the bars of a bridge from one number to another.
//! In percent of the axis.

use super::horizontal_bars::waterfall_ranges;
use super::span::{Span, percent};

/// A bar of a bridge, and at which of its ends its figure is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BridgeBar {
    pub span: Span,
    /// Whether the figure is before the bar, where it does not hide where the next one begins.
    pub figure_is_before: bool,
}

/// From here on there is room for a figure before a bar, in percent.
const ROOM: f64 = 30.0;

/// The axis of several bridges together, each of a first number and its steps.
pub fn bridge_axis<'a>(bridges: impl IntoIterator<Item = (f64, &'a [f64])>) -> [f64; 2] {
    let mut axis = [0.0_f64, 0.0];
    for (from, steps) in bridges {
        let to = from + steps.iter().sum::<f64>();
        for end in waterfall_ranges(from, steps, to).into_iter().flatten() {
            axis = [axis[0].min(end), axis[1].max(end)];
        }
    }
    axis
}

/// The first number, the steps and the last number as bars.
pub fn bridge_bars_on(axis: [f64; 2], from: f64, steps: &[f64], to: f64) -> Vec<BridgeBar> {
    let bar = |[start, end]: [f64; 2]| {
        let span = Span::between(percent(start, axis), percent(end, axis));
        BridgeBar { span, figure_is_before: end < start && span.start >= ROOM }
    };
    waterfall_ranges(from, steps, to).into_iter().map(bar).collect()
}

/// A bar from 0 for each number; none where there is none.
pub fn bars_from_zero(numbers: &[Option<f64>]) -> Vec<Option<Span>> {
    let all = || numbers.iter().flatten().copied();
    let axis = [all().fold(0.0, f64::min), all().fold(0.0, f64::max)];
    let zero = percent(0.0, axis);
    numbers.iter().map(|number| Some(Span::between(zero, percent((*number)?, axis)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(span: Span) -> (f64, f64) {
        (span.start, span.end())
    }

    fn from_zero(numbers: &[Option<f64>]) -> Vec<Option<(f64, f64)>> {
        bars_from_zero(numbers).into_iter().map(|span| span.map(ends)).collect()
    }

    #[test]
    fn bars_start_at_zero_whichever_side_they_are_on() {
        let bars = from_zero(&[Some(12.0), None, Some(6.0)]);
        assert_eq!(bars, [Some((0.0, 100.0)), None, Some((0.0, 50.0))]);
        assert_eq!(from_zero(&[Some(-100.0), Some(300.0)]), [Some((0.0, 25.0)), Some((25.0, 100.0))]);
        assert_eq!(from_zero(&[Some(0.0)]), [Some((0.0, 0.0))]);
    }

    #[test]
    fn a_bridge_steps_from_one_number_to_the_other() {
        let axis = bridge_axis([(12.0, &[0.5, -2.0, 5.5][..]), (12.0, &[4.0][..])]);
        assert_eq!(axis, [0.0, 16.0]);
        let bars = bridge_bars_on(axis, 12.0, &[0.5, -2.0, 5.5], 16.0);
        let spans: Vec<_> = bars.iter().map(|bar| ends(bar.span)).collect();
        assert_eq!(spans, [(0.0, 75.0), (75.0, 78.13), (65.63, 78.13), (65.63, 100.0), (0.0, 100.0)]);
        let before: Vec<_> = bars.iter().map(|bar| bar.figure_is_before).collect();
        assert_eq!(before, [false, false, true, false, false]);
    }

    #[test]
    fn a_bridge_may_pass_below_zero() {
        let axis = bridge_axis([(1.0, &[-3.0, 4.0][..])]);
        assert_eq!(axis, [-2.0, 2.0]);
        assert!(bridge_bars_on(axis, 1.0, &[-3.0, 4.0], 2.0).iter().all(|bar| bar.span.end() <= 100.0));
        assert_eq!(bridge_axis([]), [0.0, 0.0]);
    }
}
