//! The tornado: one bar an input around the present result, drawn as far as the input moves it.

use super::funnel::Rect;

/// Where everything in the picture stands. Its width is [`TornadoShape::WIDTH`].
#[derive(Debug, Clone, PartialEq)]
pub struct TornadoShape {
    /// Where the line at the present result stands, from left to right.
    pub current_x: f64,
    /// One for each input, in their order.
    pub rows: Vec<TornadoRow>,
    /// The height of the whole.
    pub height: f64,
}

/// The place of one input.
#[derive(Debug, Clone, PartialEq)]
pub struct TornadoRow {
    /// The height at which its name stands.
    pub name_y: f64,
    /// The height at which the words at its ends stand: the middle of its bar.
    pub label_y: f64,
    /// The part for the input moved down, then that for the input moved up.
    pub halves: [TornadoHalf; 2],
}

/// One side of a bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TornadoHalf {
    /// The part that is drawn; none where the result has no figure.
    pub bar: Option<Rect>,
    /// Where the words at its end begin, or end where they stand to the left of it.
    pub label_x: f64,
    /// Whether the words stand to the left of the bar.
    pub label_is_left: bool,
}

impl TornadoShape {
    /// The width of the picture.
    pub const WIDTH: f64 = 360.0;
    /// The most that the words at one side may take of it.
    pub const MAX_LABEL_WIDTH: f64 = 120.0;
    /// Where the words over the line at the present result stand.
    pub const CURRENT_LABEL_Y: f64 = 10.0;
    const HEAD: f64 = 26.0;
    const NAME: f64 = 20.0;
    const BAR: f64 = 18.0;
    const ROW: f64 = 50.0;
    const SPACE: f64 = 5.0;

    /// The shape for a result as it is now and as it becomes with each input moved down and up, with so much
    /// room for words at both sides. Results that have no figure are none.
    pub fn new(now: f64, ends: &[[Option<f64>; 2]], words: f64) -> Self {
        let figures = || ends.iter().flatten().flatten().copied();
        let (least, most) = (figures().fold(now, f64::min), figures().fold(now, f64::max));
        let room = words.min(Self::MAX_LABEL_WIDTH) + Self::SPACE;
        let place = |figure: f64| {
            // Where nothing moves the result, the line stands in the middle.
            let share = if most > least { (figure - least) / (most - least) } else { 0.5 };
            hundredths(room + share * (Self::WIDTH - 2.0 * room))
        };
        let current_x = place(now);
        let row = |(at, ends): (usize, &[Option<f64>; 2])| {
            let top = Self::HEAD + at as f64 * Self::ROW;
            let bar = top + Self::NAME;
            let places = ends.map(|end| end.map(place));
            let half = |this: usize| {
                let (own, other) = (places[this], places[1 - this]);
                // Words of what isn't drawn, or has no length, stand where the other half leaves room.
                let left = match (own, other) {
                    (Some(own), _) if own != current_x => own < current_x,
                    (_, Some(other)) if other != current_x => other > current_x,
                    _ => this == 0,
                };
                let end = own.unwrap_or(current_x);
                let band = own.map(|own| Rect {
                    x: own.min(current_x),
                    y: bar,
                    width: hundredths((own - current_x).abs()),
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

/// Finer than any screen shows.
fn hundredths(length: f64) -> f64 {
    (length * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn halves(shape: &TornadoShape, row: usize) -> [TornadoHalf; 2] {
        shape.rows[row].halves
    }

    #[test]
    fn bars_reach_from_the_present_result_to_the_ends() {
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
    fn nothing_moves_nothing() {
        let shape = TornadoShape::new(1_500.0, &[[Some(1_500.0), Some(1_500.0)]], 55.0);
        assert_eq!(shape.current_x, TornadoShape::WIDTH / 2.0);
        let [lower, higher] = halves(&shape, 0);
        assert_eq!((lower.bar.unwrap().width, higher.bar.unwrap().width), (0.0, 0.0));
        assert_eq!((lower.label_is_left, higher.label_is_left), (true, false));
        assert_eq!(TornadoShape::new(0.0, &[], 55.0).rows.len(), 0);
    }

    #[test]
    fn what_has_no_figure_is_not_drawn() {
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
    fn words_never_take_the_bars_room() {
        let shape = TornadoShape::new(1.0, &[[Some(0.0), Some(2.0)]], 1e9);
        let [lower, higher] = halves(&shape, 0);
        assert!(lower.bar.unwrap().width > 50.0 && higher.bar.unwrap().width > 50.0);
    }
}
