//! Months without a year that go over New Year: November, December, January.

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

/// The year of a month, where the first of the months side by side is of this year.
pub(super) fn year_of(month: u32, first_month: u32, year: i32) -> i32 {
    year + i32::from(month < first_month)
}

#[cfg(test)]
mod tests {
    use super::*;

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
