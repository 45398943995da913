//! Money out and money back, added up month by month, and the areas between the two lines.

use super::rect::round_to_hundredths;
use super::value_axis::{ValueAxis, month_x};

/// In thousandths of width and height, from the upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct MoneyCurves {
    /// Both lines begin at zero, before the first month.
    pub out: Vec<[f64; 2]>,
    pub back: Vec<[f64; 2]>,
    /// The areas between the lines, from left to right.
    pub gaps: Vec<MoneyGap>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct MoneyGap {
    pub points: Vec<[f64; 2]>,
    /// Whether more has come back than went out.
    pub gain: bool,
}

impl MoneyCurves {
    /// From what is out and back by the end of each month.
    pub fn new(out: &[f64], back: &[f64], axis: &ValueAxis) -> Self {
        let months = out.len().min(back.len());
        let line = |sums: &[f64]| -> Vec<[f64; 2]> {
            let sums = std::iter::once(0.0).chain(sums.iter().copied()).take(months + 1);
            sums.enumerate().map(|(at, sum)| [month_x(at as f64, months), axis.y(sum)]).collect()
        };
        let (out, back) = (line(out), line(back));
        let gaps = gaps(&out, &back);
        Self { out, back, gaps }
    }
}

/// The point of time at which the line of what is back crosses the other for good, in months from the first: within
/// the month from whose end on it is not below. None where it is never below before.
pub fn crossing(out: &[f64], back: &[f64], covered_from: usize) -> Option<(f64, f64)> {
    let before = |sums: &[f64]| covered_from.checked_sub(1).map_or(0.0, |at| sums[at]);
    let (missing, over) = (before(out) - before(back), back[covered_from] - out[covered_from]);
    (missing > 0.0).then(|| {
        let share = missing / (missing + over.max(0.0));
        let amount = before(out) + (out[covered_from] - before(out)) * share;
        (covered_from as f64 + share, amount)
    })
}

type Points = Vec<[f64; 2]>;

fn gaps(out: &[[f64; 2]], back: &[[f64; 2]]) -> Vec<MoneyGap> {
    let mut gaps: Vec<(bool, Points, Points)> = Vec::new();
    let mut add = |gain: bool, [upper, lower]: [[[f64; 2]; 2]; 2]| match gaps.last_mut() {
        Some((same, uppers, lowers)) if *same == gain => {
            uppers.push(upper[1]);
            lowers.push(lower[1]);
        }
        _ => gaps.push((gain, upper.to_vec(), lower.to_vec())),
    };
    for (out, back) in out.windows(2).zip(back.windows(2)) {
        // The y coordinates grow downwards.
        let [before, after] = [0, 1].map(|at| out[at][1] - back[at][1]);
        if before * after < 0.0 {
            let share = before / (before - after);
            let at = |from: f64, to: f64| round_to_hundredths(from + (to - from) * share);
            let meeting = [at(out[0][0], out[1][0]), at(out[0][1], out[1][1])];
            add(before > 0.0, [[out[0], meeting], [back[0], meeting]]);
            add(after > 0.0, [[meeting, out[1]], [meeting, back[1]]]);
        } else if before != 0.0 || after != 0.0 {
            add(before + after > 0.0, [[out[0], out[1]], [back[0], back[1]]]);
        }
    }
    let close = |(gain, mut points, lowers): (bool, Points, Points)| {
        points.extend(lowers.into_iter().rev());
        MoneyGap { points, gain }
    };
    gaps.into_iter().map(close).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gap_changes_sides_where_the_lines_cross() {
        let axis = ValueAxis::new(100.0, 5.0);
        let curves = MoneyCurves::new(&[50.0, 50.0], &[0.0, 100.0], &axis);
        assert_eq!(curves.out, [[0.0, 1000.0], [500.0, 500.0], [1000.0, 500.0]]);
        assert_eq!(curves.back, [[0.0, 1000.0], [500.0, 1000.0], [1000.0, 0.0]]);
        assert_eq!(curves.gaps.iter().map(|gap| gap.gain).collect::<Vec<_>>(), [false, true]);
        assert_eq!(curves.gaps[1].points[0], [750.0, 500.0]);
        assert_eq!(crossing(&[50.0, 50.0], &[0.0, 100.0], 1), Some((1.5, 50.0)));
    }

    #[test]
    fn lines_that_never_part_have_no_gap() {
        let axis = ValueAxis::new(100.0, 5.0);
        assert!(MoneyCurves::new(&[50.0, 100.0], &[50.0, 100.0], &axis).gaps.is_empty());
        assert_eq!(crossing(&[50.0, 100.0], &[50.0, 100.0], 0), None);
        assert!(MoneyCurves::new(&[], &[], &axis).gaps.is_empty());
    }
}
