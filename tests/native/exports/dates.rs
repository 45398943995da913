//! Dates, and how their order of day and month is found.

use super::reading::{answered, question, read, read_as, reader, run, table};
use embudo::io::exports::{
    Accumulator, DateOrder, FormatQuestion, ReadProgress, SkipReason, propose_mapping,
};
use embudo::model::Month;

/// The months of a table with these dates, all of which count.
fn months(days: &[&str]) -> Vec<String> {
    let rows: String = days.iter().map(|day| format!("{day}\t1\n")).collect();
    let export = read(["Day\tCost\n", &rows].concat());
    assert_eq!(export.report.used as usize, days.len(), "{days:?}");
    export.months()
}

#[test]
fn the_order_is_found_from_the_whole_column() {
    for (days, expected) in [
        (&["2026-02-01", "2026-03-31"][..], ["2026-02", "2026-03"]),
        (&["01/02/2026", "31/03/2026"], ["2026-02", "2026-03"]),
        (&["02/01/2026", "03/31/2026"], ["2026-02", "2026-03"]),
        (&["1.2.26", "31.3.26"], ["2026-02", "2026-03"]),
        (&["2/1/26 8:00 PM", "3/31/26 12:15 AM"], ["2026-02", "2026-03"]),
        (&["Feb 1, 2026", "Mar 31, 2026"], ["2026-02", "2026-03"]),
        (&["1 feb 2026", "31 mar 2026"], ["2026-02", "2026-03"]),
        (&["1 de febrero de 2026", "31 de marzo de 2026"], ["2026-02", "2026-03"]),
        (&["Febrero 2026", "marzo 2026"], ["2026-02", "2026-03"]),
        (&["Feb-26", "Mar-26"], ["2026-02", "2026-03"]),
        (&["2026-02", "2026-03"], ["2026-02", "2026-03"]),
        (&["02/2026", "03/2026"], ["2026-02", "2026-03"]),
        (&["2026-02-01 - 2026-02-28", "2026-03-01 - 2026-03-31"], ["2026-02", "2026-03"]),
        (&["2/2/2026", "3/3/2026"], ["2026-02", "2026-03"]),
    ] {
        assert_eq!(months(days), expected, "{days:?}");
    }
}

const AMBIGUOUS: &str = "Day,Cost\n03/04/2026,1\n05/06/2026,1\n";

#[test]
fn an_ambiguous_order_is_asked() {
    let FormatQuestion::Order { column, example, day_first, month_first, .. } = question(AMBIGUOUS) else {
        panic!("the order")
    };
    assert_eq!((column, example.as_str(), day_first.dates, month_first.dates), (0, "03/04/2026", 2, 2));
    let span =
        |span: Option<(_, _)>| span.map(|(first, last): (embudo::model::Day, _)| format!("{first} {last}"));
    assert_eq!(span(day_first.span).as_deref(), Some("2026-04-03 2026-06-05"));
    assert_eq!(span(month_first.span).as_deref(), Some("2026-03-04 2026-05-06"));
    assert_eq!(answered(AMBIGUOUS, Some(DateOrder::DayFirst), None).months(), ["2026-04", "2026-06"]);
    assert_eq!(answered(AMBIGUOUS, Some(DateOrder::MonthFirst), None).months(), ["2026-03", "2026-05"]);
}

#[test]
fn an_answer_becomes_part_of_the_mapping_and_reading_goes_on() {
    let table = table(AMBIGUOUS);
    let mapping = propose_mapping(&table);
    let mut reader = reader(table, mapping, Accumulator::default());
    assert!(matches!(reader.advance(100), ReadProgress::Asks(FormatQuestion::Order { .. })));
    assert!(matches!(reader.advance(100), ReadProgress::Asks(_)), "it waits");
    reader.answer_order(DateOrder::MonthFirst);
    assert_eq!(reader.advance(100), ReadProgress::Done);
    assert_eq!(reader.mapping().order, Some(DateOrder::MonthFirst));
    assert_eq!(reader.report().used, 2);
}

#[test]
fn unambiguous_cells_count_more_than_an_answer() {
    let export =
        answered("Day,Cost\n03/04/2026,1\n31/06/2026,1\n30/06/2026,1\n", Some(DateOrder::MonthFirst), None);
    assert_eq!(export.months(), ["2026-04", "2026-06"]);
    assert_eq!(export.skipped(), [(3, SkipReason::NotADate(0))], "June has no 31st");
}

#[test]
fn a_column_with_both_orders_is_asked_and_dates_of_the_other_are_skipped() {
    let text = "Day,Cost\n31/01/2026,1\n30/01/2026,1\n01/31/2026,1\n";
    let FormatQuestion::Order { day_first, month_first, .. } = question(text) else { panic!("the order") };
    assert_eq!((day_first.dates, month_first.dates), (2, 1));
    let export = answered(text, Some(DateOrder::DayFirst), None);
    assert_eq!((export.report.used, export.skipped()), (2, vec![(4, SkipReason::OtherOrder(0))]));
}

#[test]
fn another_column_of_dates_shows_the_order() {
    let export = read("Created,Close date\n03/04/2026,25/04/2026\n05/06/2026,\n");
    assert_eq!(export.months(), ["2026-04", "2026-06"]);
}

#[test]
fn sales_before_their_lead_are_counted() {
    let text = "Created,Close date\n2026-04-03,05/04/2026\n2026-06-01,06/06/2026\n";
    assert_eq!(answered(text, Some(DateOrder::DayFirst), None).aggregate.sales_before_leads, 0);
    let wrong = answered(text, Some(DateOrder::MonthFirst), None).aggregate;
    assert_eq!(wrong.sales_before_leads, 0, "4 May is later than 3 April");
    let text = "Created,Close date\n2026-04-03,05/04/2026\n2026-06-01,07/06/2026\n2026-06-01,01/06/2026\n";
    let wrong = answered(text, Some(DateOrder::MonthFirst), None).aggregate;
    assert_eq!(wrong.sales_before_leads, 1, "6 January is before 1 June");
}

#[test]
fn a_report_without_dates_is_of_the_given_month() {
    let text = "Campaign,Cost\nSearch,10\n";
    let export = read_as(text, |mapping| mapping.month = Month::new(2026, 3));
    assert_eq!((export.months(), export.total()[0]), (vec!["2026-03".to_owned()], Some(10.0)));
}

#[test]
fn months_without_a_year_in_rows_go_over_new_year() {
    let expected = ["A 2025-11: 100 – –", "A 2025-12: 200 – –", "A 2026-01: 300 – –"];
    for text in [
        "Month,Channel,Spend\nNov,A,100\nNov,B,1\nDec,A,200\nDec,B,2\nJan,A,300\nTotal,,603\n",
        "Mes,Canal,Gasto\nNoviembre,A,100\nDiciembre,A,200\nEnero,A,300\nDiciembre,B,2\nEnero,B,3\n",
        "Monat,Kanal,Kosten\nJanuar,A,300\nDezember,A,200\nNovember,A,100\n",
        ",A,,B,\nMonth,Spend,Leads,Spend,Leads\nNov,100,,1,\nDec,200,,2,\nJan,300,,3,\n",
    ] {
        let table = table(text);
        let mut mapping = propose_mapping(&table);
        let asked = run(table, mapping.clone(), Accumulator::default()).expect_err("the year is asked");
        let FormatQuestion::Year { example, over_new_year, .. } = asked else { panic!("the year: {text}") };
        assert!(example.starts_with("Nov") && over_new_year, "{text}");
        mapping.year = Some(2025);
        let export = read_as(text, |it| *it = mapping);
        assert_eq!(export.by_month()[..3], expected, "{text}");
    }
    let calendar = "Month,Channel,Spend\nJan,A,100\nFeb,A,200\nJan,B,1\n";
    assert!(matches!(question(calendar), FormatQuestion::Year { over_new_year: false, .. }));
}

#[test]
fn the_year_may_be_in_a_column_beside_the_month_or_week() {
    for (text, months) in [
        ("Año,Mes,Canal,Gasto\n2025,Diciembre,A,1\n2026,Enero,A,2\n", ["2025-12", "2026-01"]),
        ("Jahr;Monat;Kanal;Kosten\n2025;12;A;1\n2026;1;A;2\nSumme;;;3\n", ["2025-12", "2026-01"]),
        ("Year,Month,Channel,Spend\n2026,01,A,1\n2026,02,A,2\n", ["2026-01", "2026-02"]),
        ("Jahr;KW;Kanal;Kosten\n2026;5;A;1\n2026;6;A;2\n", ["2026-01", "2026-02"]),
    ] {
        let export = read(text);
        assert_eq!(
            (export.months(), export.total()[0]),
            (months.map(str::to_owned).to_vec(), Some(3.0)),
            "{text}"
        );
    }
    // Without a year such numbers are no dates.
    let numbers = propose_mapping(&table("Month,Channel,Spend\n1,A,1\n2,A,2\n"));
    assert_eq!(numbers.to_string(), "2 -,channel,spend");
}
