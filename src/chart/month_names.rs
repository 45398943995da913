//! Which names of months and years have room on an axis whose width is not known before it is drawn.
//!
//! Each name has a room: so many months long is the stretch that it has for itself. It is shown where that stretch is
//! wider than the name, which the style sheet decides.

/// A name at an axis of months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AxisName {
    /// The month, from 0.
    pub at: usize,
    /// Its stretch, in months.
    pub room: usize,
}

/// The names of so many months, the first of which is a month of the year from 1. A quarter's, a half-year's and a
/// year's first month are named longest.
pub fn month_names(first: u32, months: usize) -> Vec<AxisName> {
    let name = |at: usize| {
        let of_year = (first as usize - 1 + at) % 12;
        let room = [12, 6, 3].into_iter().find(|room| of_year.is_multiple_of(*room)).unwrap_or(1);
        AxisName { at, room }
    };
    (0..months).map(name).collect()
}

/// The names of the years, each where it begins; every fifth and tenth is named longest.
pub fn year_names(first_year: i32, first: u32, months: usize) -> Vec<AxisName> {
    let begins = 13 - first as usize;
    let starts = std::iter::once(0).chain((begins..).step_by(12)).take_while(|&at| at < months);
    let name = |(years, at): (usize, usize)| {
        let year = first_year + years as i32;
        let years = [10, 5].into_iter().find(|years| year % years == 0).unwrap_or(1);
        let stretch = if at == 0 { begins } else { 12 * years as usize };
        AxisName { at, room: stretch.min(months - at) }
    };
    starts.enumerate().map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kept_where_quarters_and_years_begin() {
        let rooms = |first, months| month_names(first, months).iter().map(|it| it.room).collect::<Vec<_>>();
        assert_eq!(rooms(1, 8), [12, 1, 1, 3, 1, 1, 6, 1]);
        assert_eq!(rooms(11, 4), [1, 1, 12, 1]);
        let years = |year, first, months| -> Vec<(usize, usize)> {
            year_names(year, first, months).iter().map(|it| (it.at, it.room)).collect()
        };
        assert_eq!(years(2027, 1, 10), [(0, 10)]);
        assert_eq!(years(2026, 11, 6), [(0, 2), (2, 4)]);
        assert_eq!(years(2028, 1, 36), [(0, 12), (12, 12), (24, 12)]);
        assert_eq!(years(2029, 1, 120)[1], (12, 108));
    }

    /// Of all widths, the names that are shown have each a stretch for themselves.
    #[test]
    fn names_that_are_shown_do_not_overlap() {
        for (first, months) in [(1, 12), (5, 42), (12, 120), (7, 3)] {
            for names in [month_names(first, months), year_names(2026, first, months)] {
                for needed in 1..=12 {
                    let shown: Vec<usize> =
                        names.iter().filter(|it| it.room >= needed).map(|it| it.at).collect();
                    assert!(shown.windows(2).all(|pair| pair[1] - pair[0] >= needed), "{shown:?} {needed}");
                }
            }
        }
    }
}
