//! The tornado chart: one bar per input, from the result with the input moved down to the result with it moved up,
//! around the present result.

use super::rect::{Rect, round_to_hundredths};

#[derive(Debug, Clone, PartialEq)]
pub struct TornadoShape {
    /// The vertical line at the present result.
    pub current_x: f64,
    /// One per input, in the given order.
    pub rows: Vec<TornadoRow>,
    pub height: f64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct TornadoRow {
    pub name_y: f64,
    pub label_y: f64,
    /// For the input moved down and moved up.
    pub halves: [TornadoHalf; 2],
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TornadoHalf {
    /// None where the result is undefined.
    pub bar: Option<Rect>,
    /// The start of the label, or its end where it is to the left of the bar.
    pub label_x: f64,
    pub label_is_left: bool,
}

impl TornadoShape {
    pub const WIDTH: f64 = 360.0;
    /// On each side.
    pub const MAX_LABEL_WIDTH: f64 = 120.0;
    pub const CURRENT_LABEL_Y: f64 = 10.0;
    const HEAD: f64 = 26.0;
    const NAME: f64 = 20.0;
    const BAR: f64 = 18.0;
    const ROW: f64 = 50.0;
    const SPACE: f64 = 5.0;

    /// From the present result, the results with each input moved down and up (none where undefined), and the width
    /// of the widest label.
    pub fn new(now: f64, ends: &[[Option<f64>; 2]], label_width: f64) -> Self {
        let figures = || ends.iter().flatten().flatten().copied();
        let (min, max) = (figures().fold(now, f64::min), figures().fold(now, f64::max));
        let margin = label_width.min(Self::MAX_LABEL_WIDTH) + Self::SPACE;
        let x = |figure: f64| {
            // Where no input moves the result, the line is in the middle.
            let share = if max > min { (figure - min) / (max - min) } else { 0.5 };
            round_to_hundredths(margin + share * (Self::WIDTH - 2.0 * margin))
        };
        let current_x = x(now);
        let row = |(at, ends): (usize, &[Option<f64>; 2])| {
            let top = Self::HEAD + at as f64 * Self::ROW;
            let bar = top + Self::NAME;
            let places = ends.map(|end| end.map(x));
            let half = |this: usize| {
                let (own, other) = (places[this], places[1 - this]);
                // The label of a half without a bar, or of length 0, is on the side that the other half leaves free.
                let left = match (own, other) {
                    (Some(own), _) if own != current_x => own < current_x,
                    (_, Some(other)) if other != current_x => other > current_x,
                    _ => this == 0,
                };
                let end = own.unwrap_or(current_x);
                let band = own.map(|own| Rect {
                    x: own.min(current_x),
                    y: bar,
                    width: round_to_hundredths((own - current_x).abs()),
                    height: Self::BAR,
                });
                TornadoHalf {
                    bar: band,
                    label_x: if left { end - Self::SPACE } else { end + Self::SPACE },
                    label_is_left: left,
                }
            };
            TornadoRow {
                name_y: top + Self::NAME / 2.0,
                label_y: bar + Self::BAR / 2.0,
                halves: [half(0), half(1)],
            }
        };
        let rows = ends.iter().enumerate().map(row).collect();
        Self { current_x, rows, height: Self::HEAD + ends.len() as f64 * Self::ROW }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn halves(shape: &TornadoShape, row: usize) -> [TornadoHalf; 2] {
        shape.rows[row].halves
    }

    #[test]
    fn bars_extend_from_the_present_result_to_the_ends() {
        let shape = TornadoShape::new(
            1_500.0,
            &[[Some(1_875.0), Some(1_250.0)], [Some(1_200.0), Some(1_800.0)]],
            55.0,
        );
        let [lower, higher] = halves(&shape, 0);
        let (lower, higher) = (lower.bar.unwrap(), higher.bar.unwrap());
        let is = |length: f64, expected: f64| assert!((length - expected).abs() < 0.02, "{length}");
        // From 1,200 to 1,875 there are 240 units of room.
        is(lower.width, 375.0 / 675.0 * 240.0);
        is(lower.x, shape.current_x);
        is(lower.x + lower.width, 300.0);
        is(higher.x + higher.width, shape.current_x);
        assert_eq!(halves(&shape, 1)[0].bar.unwrap().x, 60.0);
        assert_eq!(halves(&shape, 0).map(|half| half.label_is_left), [false, true]);
        assert_eq!(halves(&shape, 1).map(|half| half.label_is_left), [true, false]);
    }

    #[test]
    fn inputs_without_effect_have_bars_without_width() {
        let shape = TornadoShape::new(1_500.0, &[[Some(1_500.0), Some(1_500.0)]], 55.0);
        assert_eq!(shape.current_x, TornadoShape::WIDTH / 2.0);
        let [lower, higher] = halves(&shape, 0);
        assert_eq!((lower.bar.unwrap().width, higher.bar.unwrap().width), (0.0, 0.0));
        assert_eq!((lower.label_is_left, higher.label_is_left), (true, false));
        assert_eq!(TornadoShape::new(0.0, &[], 55.0).rows.len(), 0);
    }

    #[test]
    fn undefined_results_have_no_bar() {
        let shape = TornadoShape::new(1_500.0, &[[None, Some(1_000.0)], [None, None]], 55.0);
        let [lower, higher] = halves(&shape, 0);
        assert_eq!((lower.bar, lower.label_is_left), (None, false));
        assert!(higher.bar.is_some() && higher.label_is_left);
        assert_eq!(
            halves(&shape, 1).map(|half| (half.bar, half.label_is_left)),
            [(None, true), (None, false)]
        );
    }

    #[test]
    fn wide_labels_leave_room_for_the_bars() {
        let shape = TornadoShape::new(1.0, &[[Some(0.0), Some(2.0)]], 1e9);
        let [lower, higher] = halves(&shape, 0);
        assert!(lower.bar.unwrap().width > 50.0 && higher.bar.unwrap().width > 50.0);
    }
}
