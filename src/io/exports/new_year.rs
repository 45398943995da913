//! Months without a year that go over New Year: November, December, January.

use super::dates::bare_month;

/// The first of some months side by side, 1 to 12: those before it in the calendar are of the year after. With
/// `repeated`, they may come again in the same order. None where they are in no order.
pub(super) fn first_month(months: &[u32], repeated: bool) -> Option<u32> {
    let first = *months.first()?;
    let is_again = |at: &usize| repeated && months[*at] == first && months[*at - 1] != first;
    let one_run = (1..months.len()).find(is_again).unwrap_or(months.len());
    let since_first = |month: &u32| (month + 12 - first) % 12;
    let in_order = months[..one_run].is_sorted_by_key(since_first);
    let comes_again = months.chunks(one_run).all(|run| run == &months[..one_run]);
    (in_order && comes_again).then_some(first)
}

/// The months without a year in the rows of a column, as they follow each other.
#[derive(Debug, Default)]
pub(super) struct MonthsOfRows {
    /// The month of each row that has another one than the row before.
    changes: Vec<u32>,
    /// The first cell with each way to write a month.
    cells: Vec<(String, u32)>,
}

/// How many changes from one month to another are looked at.
const MOST_CHANGES: usize = 1_000;

impl MonthsOfRows {
    pub fn observe(&mut self, cell: &str) {
        let known = self.cells.iter().find(|(known, _)| known == cell).map(|(_, month)| *month);
        let Some(month) = known.or_else(|| bare_month(cell)) else { return };
        if known.is_none() {
            self.cells.push((cell.to_owned(), month));
        }
        if self.changes.last() != Some(&month) && self.changes.len() < MOST_CHANGES {
            self.changes.push(month);
        }
    }

    /// Whether there are months before one in the calendar, which are of the year after then.
    pub fn go_on_after(&self, first: u32) -> bool {
        self.changes.iter().any(|month| *month < first)
    }

    /// The first of the months, 1 to 12, and a cell with it: the one from which on they are most often in order, upwards or
    /// downwards. The rows of each channel may start again. None without months.
    pub fn first(&self) -> Option<(u32, &str)> {
        let steps_back = |first: u32| {
            let since_first = |month: u32| (month + 12 - first) % 12;
            let pairs = || self.changes.windows(2).map(|pair| (since_first(pair[0]), since_first(pair[1])));
            let up = pairs().filter(|(one, next)| next < one).count();
            let down = pairs().filter(|(one, next)| next > one).count();
            up.min(down)
        };
        // Of equals the first in the calendar: all of them are of one year then.
        let first =
            (1..=12).filter(|month| self.changes.contains(month)).min_by_key(|month| steps_back(*month))?;
        self.cells.iter().find(|(_, month)| *month == first).map(|(cell, _)| (first, cell.as_str()))
    }
}

/// The year of a month, where the first of the months side by side is of this year.
pub(super) fn year_of(month: u32, first_month: u32, year: i32) -> i32 {
    year + i32::from(month < first_month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_in_rows_may_go_over_new_year_once() {
        for (rows, first) in [
            ("Jan Feb Mar", "Jan"),
            ("Nov Dec Jan", "Nov"),
            ("Jan Dec Nov", "Nov"),
            ("Mar Feb Jan", "Jan"),
            ("Nov Nov Dec Dec Jan", "Nov"),
            ("Nov Dec Jan Nov Dec Jan", "Nov"),
            ("Nov Dec Jan Dec Jan Nov Jan", "Nov"),
            ("Jan Feb Mar Jan Feb Jan", "Jan"),
            ("Oct Nov Dec Jan Feb Mar Apr May Jun Jul Aug Sep", "Oct"),
            ("Jan Dec", "Jan"),
            ("Mar Jan Feb May", "Jan"),
        ] {
            let mut months = MonthsOfRows::default();
            rows.split(' ').for_each(|month| months.observe(month));
            assert_eq!(months.first().map(|(_, cell)| cell), Some(first), "{rows}");
        }
        assert_eq!(MonthsOfRows::default().first(), None);
    }

    #[test]
    fn months_in_order_may_go_over_new_year_once() {
        for (months, repeated, first) in [
            (&[1, 2, 3][..], false, Some(1)),
            (&[11, 12, 1], false, Some(11)),
            (&[10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9], false, Some(10)),
            (&[11, 1, 4], false, Some(11)),
            (&[11, 11, 12, 12, 1, 1], false, Some(11)),
            (&[11, 12, 1, 11, 12, 1], true, Some(11)),
            (&[11, 12, 1, 11, 12, 1], false, None),
            (&[11, 12, 1, 11, 1, 12], true, None),
            (&[3, 1, 2, 5], false, None),
            (&[3, 2, 1], false, None),
            (&[], false, None),
        ] {
            assert_eq!(first_month(months, repeated), first, "{months:?}");
        }
        assert_eq!([11, 12, 1, 2].map(|month| year_of(month, 11, 2025)), [2025, 2025, 2026, 2026]);
        assert_eq!([1, 2, 12].map(|month| year_of(month, 1, 2025)), [2025; 3]);
    }
}
