//! Columns of several parts, one a month, each with a mark of what was meant to be.

use super::funnel::{Band, hundredths};

/// Where columns and marks stand. The picture's width is [`Stacks::WIDTH`].
#[derive(Debug, Clone, PartialEq)]
pub struct Stacks {
    /// The parts of each column, from its foot up.
    pub columns: Vec<[Band; 3]>,
    /// The mark of each column: a line from its left to its right.
    pub marks: Vec<Band>,
    /// Every so many months one can be named without running into the next.
    every: usize,
}

impl Stacks {
    /// The width of the picture.
    pub const WIDTH: f64 = 480.0;
    /// The highest end of a column, and the foot of all.
    pub const COLUMNS: [f64; 2] = [22.0, 152.0];
    /// The height of the picture.
    pub const HEIGHT: f64 = 174.0;
    const NAME: f64 = 58.0;
    const WIDEST: f64 = 80.0;

    /// For three parts and a mark a month.
    pub fn new(parts: &[[f64; 3]], marks: &[f64]) -> Self {
        let month = (Self::WIDTH / parts.len().max(1) as f64).min(Self::WIDEST);
        let whole = parts.iter().map(|parts| parts.iter().sum::<f64>());
        let most = whole.chain(marks.iter().copied()).fold(0.0, f64::max);
        let [top, foot] = Self::COLUMNS;
        let height = |value: f64| if most > 0.0 { value / most * (foot - top) } else { 0.0 };
        let x = |at: usize, inset: f64| hundredths(at as f64 * month + month * inset);
        let column = |(at, parts): (usize, &[f64; 3])| {
            let mut reached = 0.0;
            parts.map(|part| {
                let from = height(reached);
                reached += part;
                let to = height(reached);
                let (y, height) = (hundredths(foot - to), hundredths(to - from));
                Band { x: x(at, 0.2), y, width: hundredths(month * 0.6), height }
            })
        };
        let mark = |(at, &mark): (usize, &f64)| {
            let y = hundredths(foot - height(mark));
            Band { x: x(at, 0.1), y, width: hundredths(month * 0.8), height: 0.0 }
        };
        Self {
            columns: parts.iter().enumerate().map(column).collect(),
            marks: marks.iter().enumerate().map(mark).collect(),
            every: (Self::NAME / month).ceil() as usize,
        }
    }

    /// The months whose names have room.
    pub fn named(&self) -> impl Iterator<Item = usize> {
        let fits = |&at: &usize| at == 0 || self.columns[at][0].x + Self::NAME <= Self::WIDTH;
        (0..self.columns.len()).step_by(self.every).filter(fits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_on_each_other() {
        let stacks = Stacks::new(&[[2.0, 3.0, 5.0], [0.0, 0.0, 4.0]], &[8.0, 20.0]);
        let [low, middle, high] = stacks.columns[0];
        assert_eq!([low.height, middle.height, high.height], [13.0, 19.5, 32.5]);
        assert_eq!((low.y + low.height, middle.y + middle.height), (Stacks::COLUMNS[1], low.y));
        assert_eq!(high.y + high.height, middle.y);
        assert_eq!((stacks.marks[0].y, stacks.marks[1].y), (100.0, Stacks::COLUMNS[0]));
    }

    #[test]
    fn nothing_fits_too() {
        let stacks = Stacks::new(&[[0.0; 3]; 72], &[0.0; 72]);
        assert!(
            stacks.columns.iter().flatten().all(|it| it.height == 0.0 && it.x + it.width <= Stacks::WIDTH)
        );
        assert_eq!(Stacks::new(&[], &[]).named().count(), 0);
    }
}
