//! Dates as tools write them.

use super::DateOrder::{DayFirst, MonthFirst};
use super::*;

fn read(text: &str, order: DateOrder) -> Option<String> {
    let date = written_date(text)?.read(order)?;
    Some(if date.whole_month { date.day.month().to_string() } else { date.day.to_string() })
}

#[test]
fn unambiguous_dates_are_the_same_in_both_orders() {
    for (text, expected) in [
        ("2026-01-31", "2026-01-31"),
        ("2026/1/31", "2026-01-31"),
        ("2026.01.31", "2026-01-31"),
        ("20260131", "2026-01-31"),
        ("2026-01-31T23:59:59.999+02:00", "2026-01-31"),
        ("2026-01-31 08:00 PM", "2026-01-31"),
        ("2026-01-26 - 2026-02-01", "2026-01-26"),
        ("Jan 31, 2026", "2026-01-31"),
        ("January 31st, 2026", "2026-01-31"),
        ("Sat, 31 Jan 2026", "2026-01-31"),
        ("31-Jan-26", "2026-01-31"),
        ("31 ene. 2026", "2026-01-31"),
        ("31 de enero de 2026", "2026-01-31"),
        ("sábado, 31 de enero de 2026, 10:15", "2026-01-31"),
        ("5 de marzo de 2026", "2026-03-05"),
        ("1 sept 2026", "2026-09-01"),
        ("1 setiembre 2026", "2026-09-01"),
        ("10 dic 1999", "1999-12-10"),
        ("2026-01", "2026-01"),
        ("01/2026", "2026-01"),
        ("Enero 2026", "2026-01"),
        ("ago-26", "2026-08"),
        ("2026 August", "2026-08"),
        ("2026-01-01 to 2026-03-31", "2026-01-01"),
        ("2026-W05", "2026-01-26"),
        ("2026W05", "2026-01-26"),
        ("2026-W05-3", "2026-01-28"),
        ("KW 5/2026", "2026-01-26"),
        ("Semana 5 2026", "2026-01-26"),
        ("Week of 2026-01-26", "2026-01-26"),
        ("31. Januar 2026", "2026-01-31"),
        ("Mrz 2026", "2026-03"),
        ("31 janv. 2026", "2026-01-31"),
        ("1er février 2026", "2026-02-01"),
        ("31 de janeiro de 2026", "2026-01-31"),
        ("dez/26", "2026-12"),
        ("Jan'26", "2026-01"),
        ("Feb ’26", "2026-02"),
        ("２０２６/０１/３１", "2026-01-31"),
        ("2026年1月31日", "2026-01-31"),
        ("2026.01.31T10:15", "2026-01-31"),
        ("Dec 29 - Jan 4, 2026", "2025-12-29"),
    ] {
        for order in [DayFirst, MonthFirst] {
            assert_eq!(read(text, order).as_deref(), Some(expected), "{text}");
        }
    }
}

#[test]
fn two_numbers_and_a_year_are_read_by_their_order() {
    for (text, day_first, month_first) in [
        ("03/04/2026", Some("2026-04-03"), Some("2026-03-04")),
        ("3.4.26", Some("2026-04-03"), Some("2026-03-04")),
        ("31-01-2026", Some("2026-01-31"), None),
        ("1/31/26 10:00 AM", None, Some("2026-01-31")),
        ("29/02/2026", None, None),
    ] {
        assert_eq!(read(text, DayFirst).as_deref(), day_first, "{text}");
        assert_eq!(read(text, MonthFirst).as_deref(), month_first, "{text}");
    }
}

#[test]
fn a_period_has_a_last_day() {
    for (text, expected) in [
        ("2026-01-01 - 2026-03-31", "2026-03-31"),
        ("01/01/2026 - 31/03/2026", "2026-03-31"),
        ("January 1, 2026 → January 31, 2026", "2026-01-31"),
        ("1 de enero de 2026 al 31 de marzo de 2026", "2026-03-31"),
        ("Jan 26 – Feb 1, 2026", "2026-02-01"),
        ("26 ene al 1 feb 2026", "2026-02-01"),
        ("Feb 2 - 8, 2026", "2026-02-08"),
        ("2.–8. Februar 2026", "2026-02-08"),
        ("Q1 2026", "2026-03-31"),
        ("2026-Q4", "2026-12-31"),
        ("T1 2026", "2026-03-31"),
        ("2T26", "2026-06-30"),
        ("1er trimestre 2026", "2026-03-31"),
        ("3. Quartal 2026", "2026-09-30"),
        ("2026-W05", "2026-02-01"),
        ("2026-01-31", "2026-01-31"),
    ] {
        let date = written_date(text).and_then(|written| written.read(DayFirst));
        assert_eq!(date.map(|date| date.last.to_string()).as_deref(), Some(expected), "{text}");
    }
    for text in ["2026-03-31 - 2026-01-01", "2026-W54", "W05"] {
        assert_eq!(written_date(text), None, "{text}");
    }
}

#[test]
fn numbers_in_a_column_of_dates_are_days() {
    for (text, expected) in [
        ("46023", Some("2026-01-01")),
        ("46053.4375", Some("2026-01-31")),
        ("202601", Some("2026-01-01")),
        ("1769817600", Some("2026-01-31")),
        ("1769817600000", Some("2026-01-31")),
        ("202613", None),
        ("708746", None),
        ("12345", None),
        ("2026", None),
        ("-46023", None),
    ] {
        assert_eq!(date_number(text).map(|date| date.day.to_string()).as_deref(), expected, "{text}");
    }
}

#[test]
fn the_first_days_of_calendars_are_never() {
    for text in [
        "0000-00-00",
        "0000-00-00 00:00:00",
        "00/00/0000",
        "0001-01-01T00:00:00",
        "1970-01-01 00:00:00",
        "1/0/1900",
        "01/01/1970",
        "01.01.1970 01:00",
        "31/12/1969",
        "12/31/1969",
        "1/1/0001 12:00:00 AM",
        "00/01/1900",
        "00.00.0000",
    ] {
        assert!(is_never(text), "{text}");
    }
    for text in
        ["0", "0.00", "0.0000", "2026-01-01", "1970-01-02", "00012", "1/1/19700", "01/01/2000", "1/12/26"]
    {
        assert!(!is_never(text), "{text}");
    }
}

#[test]
fn other_cells_are_not_dates() {
    for text in [
        "",
        "--",
        "12.34",
        "1,020.50",
        "2026",
        "708746",
        "99999999",
        "2026-02-30",
        "2026-13-01",
        "Mayhem 2026",
        "January 31, 2026 - January 1, 2026",
        "Q5 2026",
        "10:30",
        "Wine 12 2026",
        "31/01/1899",
        "1/2/3/4/5/6/7",
    ] {
        assert_eq!(written_date(text), None, "{text}");
    }
}
