//! Where the labels of a chart stand so that none runs into another one.
//!
//! The chart is as wide as the page, its labels are as wide as their words. So a place has to be free at the narrowest
//! width and at the widest.

/// How a label stands to its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Left,
    Middle,
    Right,
}

/// A place: a point in percent of the chart, from the left and from the bottom, and how the label stands to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LabelPlace {
    pub x: f64,
    pub y: f64,
    pub side: Side,
    /// Whether it stands above its point or below.
    pub above: bool,
}

/// A label with the places that it may have, the best first.
#[derive(Debug, Clone, PartialEq)]
pub struct PlotLabel {
    /// In CSS pixels.
    pub size: [f64; 2],
    pub places: Vec<LabelPlace>,
}

/// The chart that labels are placed in, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LabelGround<'a> {
    /// Widths from the narrowest to the widest.
    pub widths: &'a [f64],
    pub height: f64,
    /// How far labels may rise above the chart.
    pub above: f64,
    /// The lines that labels keep off if they can, as points in percent from the left and from the bottom.
    pub lines: &'a [Vec<[f64; 2]>],
}

/// Between a point and its label.
pub const LABEL_GAP: [f64; 2] = [6.0, 4.0];
/// Between two labels.
const APART: f64 = 4.0;

type Bounds = [[f64; 2]; 2];

impl LabelPlace {
    /// The left and right, and the lower and upper bound of a label, from the lower left corner of the chart.
    pub fn bounds(self, [width, height]: [f64; 2], [chart, chart_height]: [f64; 2]) -> Bounds {
        let (x, y) = (self.x / 100.0 * chart, self.y / 100.0 * chart_height);
        let left = match self.side {
            Side::Left => x - LABEL_GAP[0] - width,
            Side::Middle => x - width / 2.0,
            Side::Right => x + LABEL_GAP[0],
        };
        let bottom = if self.above { y + LABEL_GAP[1] } else { y - LABEL_GAP[1] - height };
        [[left, left + width], [bottom, bottom + height]]
    }
}

impl LabelGround<'_> {
    /// A place for each label, in the given order; none where every place is taken.
    pub fn place(&self, labels: &[PlotLabel]) -> Vec<Option<LabelPlace>> {
        let mut placed: Vec<(PlotLabel, LabelPlace)> = Vec::new();
        let place = |label: &PlotLabel| {
            let free = |&&place: &&LabelPlace| self.is_free(label, place, &placed);
            let off_lines = |place: &&LabelPlace| free(place) && !self.is_on_a_line(label, **place);
            let place =
                label.places.iter().find(off_lines).or_else(|| label.places.iter().find(free)).copied();
            placed.extend(place.map(|place| (label.clone(), place)));
            place
        };
        labels.iter().map(place).collect()
    }

    fn is_free(&self, label: &PlotLabel, place: LabelPlace, placed: &[(PlotLabel, LabelPlace)]) -> bool {
        self.widths.iter().all(|&width| {
            let size = [width, self.height];
            let own @ [across, up] = place.bounds(label.size, size);
            let inside =
                across[0] >= 0.0 && across[1] <= width && up[0] >= 0.0 && up[1] <= self.height + self.above;
            inside && placed.iter().all(|(other, place)| are_apart(own, place.bounds(other.size, size)))
        })
    }

    fn is_on_a_line(&self, label: &PlotLabel, place: LabelPlace) -> bool {
        self.widths.iter().any(|&width| {
            let [across, up] = place.bounds(label.size, [width, self.height]);
            let percent = across.map(|x| x / width * 100.0);
            let crosses = |line: &Vec<[f64; 2]>| {
                range_of(line, percent).is_some_and(|range| {
                    let [low, high] = range.map(|y| y / 100.0 * self.height);
                    low < up[1] && high > up[0]
                })
            };
            self.lines.iter().any(crosses)
        })
    }
}

fn are_apart(one: Bounds, other: Bounds) -> bool {
    one.iter().zip(&other).any(|(a, b)| a[1] + APART <= b[0] || b[1] + APART <= a[0])
}

/// The least and the most height of a line between two points of the axis; none where it does not get there.
fn range_of(line: &[[f64; 2]], [from, to]: [f64; 2]) -> Option<[f64; 2]> {
    let mut range: Option<[f64; 2]> = None;
    for pair in line.windows(2) {
        let [[x0, y0], [x1, y1]] = [pair[0], pair[1]];
        if x1 < from || x0 > to {
            continue;
        }
        let at = |x: f64| if x1 > x0 { y0 + (y1 - y0) * (x.clamp(x0, x1) - x0) / (x1 - x0) } else { y0 };
        for y in [at(from), at(to)] {
            let [low, high] = range.unwrap_or([y, y]);
            range = Some([low.min(y), high.max(y)]);
        }
    }
    range
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64, side: Side, above: bool) -> LabelPlace {
        LabelPlace { x, y, side, above }
    }

    fn ground<'a>(widths: &'a [f64], lines: &'a [Vec<[f64; 2]>]) -> LabelGround<'a> {
        LabelGround { widths, height: 200.0, above: 20.0, lines }
    }

    #[test]
    fn a_label_takes_the_first_place_that_is_free_at_every_width() {
        let label = |places: &[LabelPlace]| PlotLabel { size: [80.0, 20.0], places: places.to_vec() };
        let first = label(&[at(100.0, 50.0, Side::Left, true)]);
        let second = label(&[at(90.0, 50.0, Side::Left, true), at(90.0, 50.0, Side::Left, false)]);
        let places = ground(&[200.0, 2_000.0], &[]).place(&[first.clone(), second.clone()]);
        assert_eq!(places, [Some(first.places[0]), Some(second.places[1])]);
        // Only on a wide chart are they far enough apart.
        let places = ground(&[2_000.0], &[]).place(&[first, second.clone()]);
        assert_eq!(places[1], Some(second.places[0]));
    }

    #[test]
    fn lines_are_kept_off_where_there_is_another_place() {
        let line = vec![vec![[0.0, 0.0], [100.0, 100.0]]];
        let [left, right] = [Side::Left, Side::Right].map(|side| at(50.0, 50.0, side, true));
        let label = |places: &[LabelPlace]| PlotLabel { size: [60.0, 20.0], places: places.to_vec() };
        assert_eq!(ground(&[300.0], &line).place(&[label(&[right, left])]), [Some(left)]);
        assert_eq!(ground(&[300.0], &line).place(&[label(&[right])]), [Some(right)]);
    }

    #[test]
    fn a_label_that_would_leave_the_chart_has_no_place() {
        let label = PlotLabel { size: [90.0, 20.0], places: vec![at(50.0, 0.0, Side::Left, true)] };
        assert_eq!(ground(&[180.0], &[]).place(&[label]), [None]);
    }
}
