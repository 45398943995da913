//! Two running totals over the same months, as lines in a square of 1000 units that is stretched to its room.

use super::rect::round_to_hundredths;
use super::span::{percent, round_ticks};

#[derive(Debug, Clone, PartialEq)]
pub struct RunningTotals {
    /// The points of each line, from the start of the first month to the ends of all.
    pub lines: [Vec<[f64; 2]>; 2],
    /// The round numbers of the axis, with their height in percent.
    pub ticks: Vec<(f64, f64)>,
    /// The height of the label at the end of each line, in percent: apart, so that both can be read.
    pub labels: [f64; 2],
}

impl RunningTotals {
    const MOST_STEPS: f64 = 4.0;
    /// In percent of the height: a line of text in the lowest plot.
    const LABEL_HEIGHT: f64 = 11.0;
    /// Above the highest point, as a share of it.
    const HEADROOM: f64 = 0.08;

    /// Totals at the end of each month, as many of one as of the other.
    pub fn new(totals: [&[f64]; 2]) -> Self {
        let highest = totals.iter().flat_map(|line| line.iter()).copied().fold(0.0, f64::max);
        let axis = [0.0, highest * (1.0 + Self::HEADROOM)];
        let line = |totals: &[f64]| {
            let months = totals.len() as f64;
            let point = |(at, &total): (usize, &f64)| {
                [Self::x(at as f64 + 1.0, months), round_to_hundredths(1000.0 - percent(total, axis) * 10.0)]
            };
            std::iter::once([0.0, 1000.0]).chain(totals.iter().enumerate().map(point)).collect()
        };
        let ends = totals.map(|line| percent(line.last().copied().unwrap_or_default(), axis));
        Self {
            lines: totals.map(line),
            ticks: round_ticks(axis, Self::MOST_STEPS)
                .into_iter()
                .map(|it| (it, percent(it, axis)))
                .collect(),
            labels: apart(ends, Self::LABEL_HEIGHT),
        }
    }

    /// The place of the end of a month, in units.
    pub fn x(month: f64, months: f64) -> f64 {
        round_to_hundredths(month / months.max(1.0) * 1000.0)
    }
}

/// Moves two heights to a distance. They keep their order and their middle, as far as neither gets below zero.
fn apart([one, other]: [f64; 2], distance: f64) -> [f64; 2] {
    let lacks = distance - (one - other).abs();
    if lacks <= 0.0 {
        return [one, other];
    }
    let middle = ((one + other) / 2.0).max(distance / 2.0);
    let half = if one > other { distance / 2.0 } else { -distance / 2.0 };
    [middle + half, middle - half]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_start_at_zero_and_end_at_their_totals() {
        let shape = RunningTotals::new([&[0.0, 5.0], &[2.0, 10.0]]);
        assert_eq!(shape.lines[0], [[0.0, 1000.0], [500.0, 1000.0], [1000.0, 537.0]]);
        assert_eq!(shape.lines[1][2], [1000.0, 74.1]);
        assert_eq!(shape.ticks.iter().map(|it| it.0).collect::<Vec<_>>(), [0.0, 5.0, 10.0]);
        assert_eq!(shape.labels, [46.3, 92.59]);
    }

    #[test]
    fn labels_stand_apart_in_the_order_of_their_lines() {
        let labels = |totals: [f64; 2]| RunningTotals::new([&totals[..1], &totals[1..]]).labels;
        for totals in [[10.0, 10.1], [10.1, 10.0], [10.0, 10.0], [0.0, 0.0], [0.0, 0.1], [1e9, 0.0]] {
            let [one, other] = labels(totals);
            assert!((one - other).abs() >= RunningTotals::LABEL_HEIGHT - 1e-9, "{totals:?}");
            assert!(one.min(other) >= 0.0 && (totals[0] <= totals[1] || one > other), "{totals:?}");
        }
    }
}
