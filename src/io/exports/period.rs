//! Periods of several days: the one that the lines above a header name, and the shares of months in one of a row.

use super::column_names::{is_in, normalized};
use super::dates::{Date, DateOrder, written_date};
use super::header::LeadingRow;
use crate::model::Day;
use crate::model::Month;

/// Words for the first or the last day of a report, in the lines above its header.
const PERIOD: &str = "start|end|from|to|range|period|date|dates|desde|hasta|inicio|fin|periodo|fecha|fechas|zeitraum|von|bis|du|au|periode|\
    debut|data|startdatum|enddatum|datum";
/// Words for when it was made.
const MADE: &str = "generated|created|exported|downloaded|time|generado|creado|exportado|descargado|erstellt|exportiert|genere|exporte|gerado";

/// What stands between the first and the last day.
const BETWEEN: [&str; 6] = [" - ", " – ", " to ", " al ", " bis ", " au "];

/// The month that the lines above a header say all rows are about: `# Start date: 20260101` and `# End date: 20260131`, or
/// `January 1, 2026 - January 31, 2026`. None where they name no day or days of several months.
pub(super) fn month_above(rows: &[LeadingRow]) -> Option<Month> {
    let mut months = rows.iter().flat_map(|row| days_in(&row.cells.join(", "))).map(Day::month);
    let first = months.next()?;
    months.all(|month| month == first).then_some(first)
}

fn days_in(line: &str) -> Vec<Day> {
    let line = line.trim_start_matches(['#', ' ']);
    let (label, dates) = line.split_once(": ").or_else(|| line.split_once(", ")).unwrap_or(("", ""));
    let label = normalized(label);
    let has = |list| label.split(' ').any(|word| is_in(list, word));
    let of = |text: &str| -> Option<Vec<Day>> {
        let between = BETWEEN.into_iter().find(|between| text.contains(between)).unwrap_or("\n");
        let read = |order| {
            let period = written_date(text).and_then(|written| written.read(order)).map(|date| vec![date]);
            let dates = text.split(between).map(|part| written_date(part)?.read(order));
            period.or_else(|| dates.collect::<Option<Vec<Date>>>())
        };
        let days = match (read(DateOrder::DayFirst), read(DateOrder::MonthFirst)) {
            // Nothing tells in which order it is.
            (Some(one), Some(other)) if one != other => return None,
            (one, other) => one.or(other)?,
        };
        Some(days.iter().flat_map(|date| [date.day, date.last]).collect())
    };
    let whole = of(line);
    whole.or_else(|| of(dates).filter(|_| has(PERIOD) && !has(MADE))).unwrap_or_default()
}

/// The most days of a period that is not parted: a week counts in the month in which it begins.
const MOST_DAYS_WHOLE: i32 = 7;

/// Whether a period is shared among its months. A week, and days of one month, are in one month whole.
pub(super) fn is_shared(date: Date) -> bool {
    date.day.month() != date.last.month() && date.last.since(date.day) >= MOST_DAYS_WHOLE
}

/// The months of a period that is shared, and the share of its days in each.
pub(super) fn shares(date: Date) -> impl Iterator<Item = (Month, f64)> {
    let days = date.last.since(date.day) + 1;
    let (first, last) = (date.day.month(), date.last.month());
    let share = move |at| {
        let month = first.plus(at);
        let from = Day::new(month, 1).map_or(date.day, |day| day.max(date.day));
        let to = Day::last_of(month).min(date.last);
        (month, f64::from(to.since(from) + 1) / f64::from(days))
    };
    (0..=last.since(first)).map(share)
}

/// Whether a date is a week of two months.
pub(super) fn is_split_week(date: Date) -> bool {
    date.day.month() != date.last.month() && date.last.since(date.day) < MOST_DAYS_WHOLE
}
