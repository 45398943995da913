//! A stretch of an axis, in percent of its length.

use super::rect::round_to_hundredths;

#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Span {
    pub start: f64,
    pub length: f64,
}

impl Span {
    /// Between two points of an axis, in either order.
    pub fn between(one: f64, other: f64) -> Self {
        Self { start: one.min(other), length: round_to_hundredths((one - other).abs()) }
    }

    pub fn end(self) -> f64 {
        self.start + self.length
    }
}

/// A value's place on an axis, in percent; 0 on an axis without length.
pub fn percent(value: f64, [min, max]: [f64; 2]) -> f64 {
    if max > min { round_to_hundredths((value - min) / (max - min) * 100.0) } else { 0.0 }
}

/// Round numbers from the first to the last of an axis: steps of 1, 2 or 5 times a power of ten, at most so many of them.
pub fn round_ticks([min, max]: [f64; 2], most_steps: f64) -> Vec<f64> {
    let least = (max - min) / most_steps;
    // A step too small to be added leaves the number as it is.
    if !(least > 0.0 && least.is_finite() && max + least > max) {
        return Vec::new();
    }
    let mut power = 1.0;
    while power * 10.0 <= least {
        power *= 10.0;
    }
    while power > least {
        power /= 10.0;
    }
    let step = [1.0, 2.0, 5.0, 10.0].map(|it| it * power).into_iter().find(|&step| step >= least);
    let step = step.unwrap_or(10.0 * power);
    let first = (min / step).ceil();
    // Counted in steps: sums of steps would gather rounding errors.
    let ticks = (0..=most_steps as usize).map(|at| (first + at as f64) * step);
    // The smallest difference: 3 × 0.1 is just above 0.3.
    ticks.filter(|&tick| tick <= max + step * 1e-9).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_numbers_within_the_axis() {
        assert_eq!(round_ticks([0.0, 3_200.0], 4.0), [0.0, 1_000.0, 2_000.0, 3_000.0]);
        assert_eq!(round_ticks([1_200.0, 2_000.0], 3.0), [1_500.0, 2_000.0]);
        assert_eq!(round_ticks([-0.25, 0.3], 3.0), [-0.2, 0.0, 0.2]);
        assert_eq!(round_ticks([0.0, 1e15], 4.0).len(), 3);
        assert_eq!(round_ticks([0.0, 1e-6], 4.0).len(), 3);
        for none in [[1.0, 1.0], [2.0, 1.0], [f64::NAN, 1.0], [1e15, 1e15 + 0.125]] {
            assert!(round_ticks(none, 4.0).is_empty(), "{none:?}");
        }
    }

    #[test]
    fn a_place_is_a_share_of_the_axis() {
        assert_eq!(percent(1_500.0, [1_200.0, 1_800.0]), 50.0);
        assert_eq!(percent(1.0, [1.0, 1.0]), 0.0);
        let span = Span::between(70.0, 20.0);
        assert_eq!((span.start, span.length, span.end()), (20.0, 50.0, 70.0));
    }
}
