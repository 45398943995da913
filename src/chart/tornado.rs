//! The tornado chart: one row per input, with a bar from the present result to the one with the input moved down and
//! one to that with it moved up. In percent of the axis of the result.

use super::span::{Span, percent, round_ticks};

#[derive(Debug, Clone, PartialEq)]
pub struct TornadoShape {
    /// The vertical line at the present result.
    pub now_x: f64,
    /// The line at break-even, where it is near enough to be on the axis.
    pub break_even_x: Option<f64>,
    /// Round numbers and where they are.
    pub ticks: Vec<(f64, f64)>,
    /// One per input, in the given order, for the input moved down and moved up.
    pub rows: Vec<[TornadoHalf; 2]>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TornadoHalf {
    /// None where the result is undefined.
    pub bar: Option<Span>,
    /// Where the label is, at the end of the bar.
    pub label_x: f64,
    pub label_is_left: bool,
}

impl TornadoShape {
    /// How much longer break-even may make the axis.
    const STRETCH: f64 = 0.6;
    /// On a narrow page there is room for a few labels.
    const MOST_STEPS: f64 = 3.0;

    /// From the present result, the result at break-even where there is one, and the results with each input moved
    /// down and up (none where undefined).
    pub fn new(now: f64, break_even: Option<f64>, ends: &[[Option<f64>; 2]]) -> Self {
        let figures = || ends.iter().flatten().flatten().copied();
        let (min, max) = (figures().fold(now, f64::min), figures().fold(now, f64::max));
        let room = (max - min) * Self::STRETCH;
        let break_even = break_even.filter(|&it| it >= min - room && it <= max + room);
        let axis = [break_even.map_or(min, |it| it.min(min)), break_even.map_or(max, |it| it.max(max))];
        // Where no input moves the result, the line is in the middle.
        let x = |figure: f64| if axis[1] > axis[0] { percent(figure, axis) } else { 50.0 };
        let now_x = x(now);
        let row = |ends: &[Option<f64>; 2]| {
            let places = ends.map(|end| end.map(x));
            [0, 1].map(|this| {
                let (own, other) = (places[this], places[1 - this]);
                // The label of a half without a bar, or of length 0, is on the side that the other half leaves free.
                let label_is_left = match (own, other) {
                    (Some(own), _) if own != now_x => own < now_x,
                    (_, Some(other)) if other != now_x => other > now_x,
                    _ => this == 0,
                };
                TornadoHalf {
                    bar: own.map(|own| Span::between(own, now_x)),
                    label_x: own.unwrap_or(now_x),
                    label_is_left,
                }
            })
        };
        Self {
            now_x,
            break_even_x: break_even.map(x),
            ticks: round_ticks(axis, Self::MOST_STEPS).into_iter().map(|tick| (tick, x(tick))).collect(),
            rows: ends.iter().map(row).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(shape: &TornadoShape, row: usize) -> [Option<(f64, f64)>; 2] {
        shape.rows[row].map(|half| half.bar.map(|bar| (bar.start, bar.end())))
    }

    fn sides(shape: &TornadoShape, row: usize) -> [bool; 2] {
        shape.rows[row].map(|half| half.label_is_left)
    }

    #[test]
    fn bars_extend_from_the_present_result_to_the_ends() {
        let ends = [[Some(1_875.0), Some(1_250.0)], [Some(1_200.0), Some(1_800.0)]];
        let shape = TornadoShape::new(1_500.0, Some(2_000.0), &ends);
        assert_eq!((shape.now_x, shape.break_even_x), (37.5, Some(100.0)));
        assert_eq!(spans(&shape, 0), [Some((37.5, 84.38)), Some((6.25, 37.5))]);
        assert_eq!(spans(&shape, 1), [Some((0.0, 37.5)), Some((37.5, 75.0))]);
        assert_eq!((sides(&shape, 0), sides(&shape, 1)), ([false, true], [true, false]));
        assert_eq!(shape.ticks, [(1_500.0, 37.5), (2_000.0, 100.0)]);
    }

    #[test]
    fn a_break_even_far_away_does_not_squeeze_the_bars() {
        let ends = [[Some(1_200.0), Some(1_800.0)]];
        for far in [900.0, 2_100.0] {
            assert!(TornadoShape::new(1_500.0, Some(far), &ends).break_even_x.is_some(), "{far}");
        }
        for far in [-1e9, 800.0, 2_200.0] {
            let shape = TornadoShape::new(1_500.0, Some(far), &ends);
            assert_eq!((shape.break_even_x, shape.now_x), (None, 50.0), "{far}");
        }
    }

    #[test]
    fn inputs_without_effect_have_bars_without_length() {
        let shape = TornadoShape::new(1_500.0, None, &[[Some(1_500.0), Some(1_500.0)]]);
        assert_eq!((shape.now_x, shape.ticks.len()), (50.0, 0));
        assert_eq!(spans(&shape, 0), [Some((50.0, 50.0)); 2]);
        assert_eq!(sides(&shape, 0), [true, false]);
        assert_eq!(TornadoShape::new(0.0, None, &[]).rows.len(), 0);
    }

    #[test]
    fn undefined_results_have_no_bar() {
        let shape = TornadoShape::new(1_500.0, None, &[[None, Some(1_000.0)], [None, None]]);
        assert_eq!(spans(&shape, 0), [None, Some((0.0, 100.0))]);
        assert_eq!((sides(&shape, 0), sides(&shape, 1)), ([false, true], [true, false]));
        assert_eq!(spans(&shape, 1), [None, None]);
    }
}
