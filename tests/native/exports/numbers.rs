//! Numbers, how their decimal separator is found, and cells that are not numbers.

use super::reading::{answered, question, read};
use embudo::io::exports::{DecimalSeparator, FormatQuestion, SkipReason};

/// The spend of a table with these cells, all of which count.
fn spend(cells: &[&str]) -> Option<f64> {
    let rows: String = cells.iter().map(|cell| format!("2026-01-05\tSearch\t{cell}\n")).collect();
    let export = read(["Day\tCampaign\tCost\n", &rows].concat());
    assert_eq!(export.report.used as usize, cells.len(), "{cells:?}");
    export.total()[0]
}

#[test]
fn the_decimal_separator_is_found_from_the_whole_column() {
    for (cells, sum) in [
        (&["1,020.50", "2,000"][..], 3_020.5),
        (&["1 020,50", "1,5"], 1_022.0),
        (&["1.234,56", "2.000"], 3_234.56),
        (&["2.000", "1.5"], 3.5),
        (&["2,000", "0,125"], 2.125),
        (&["CA$12.34", "CA$1,000.00"], 1_012.34),
        (&["12,34 €", "1.000,00 €"], 1_012.34),
        (&["1,23,456.50", "0.50"], 123_457.0),
        (&["0.333333333", "12"], 12.333333333),
        (&["1.2e3", "0.5"], 1_200.5),
        (&["198.75%", "0%"], 1.9875),
    ] {
        assert_eq!(spend(cells), Some(sum), "{cells:?}");
    }
}

#[test]
fn another_column_shows_the_decimal_separator() {
    let export = read("Day\tCost\tLeads\n2026-01-05\t1.020,50\t1.200\n");
    assert_eq!(export.total(), [Some(1_020.5), Some(1_200.0), None]);
    // The column's own cells count more.
    let export = read("Day\tCost\tLeads\n2026-01-05\t1.50\t2,5\n2026-01-06\t1.50\t1\n2026-01-07\t1.50\t1\n");
    assert_eq!(export.total(), [Some(4.5), Some(4.5), None]);
    // A column without a role counts as well.
    let export = read("Day\tCost\tCTR\n2026-01-05\t1.020\t1,25 %\n");
    assert_eq!(export.total(), [Some(1_020.0), None, None]);
}

#[test]
fn an_ambiguous_decimal_separator_is_asked() {
    let text = "Day;Cost\n2026-01-05;1.234\n2026-01-06;12\n";
    let FormatQuestion::Decimal { column, example, likely } = question(text) else {
        panic!("about the decimals")
    };
    assert_eq!((column, example.as_str(), likely), (1, "1.234", DecimalSeparator::Comma));
    assert_eq!(answered(text, None, Some(DecimalSeparator::Comma)).total()[0], Some(1_246.0));
    assert_eq!(answered(text, None, Some(DecimalSeparator::Point)).total()[0], Some(13.234));
    // Unambiguous cells count more than an answer.
    let export = answered("Day;Cost\n2026-01-05;1.50\n", None, Some(DecimalSeparator::Comma));
    assert_eq!(export.total()[0], Some(1.5));
}

#[test]
fn leads_may_be_fractional() {
    assert_eq!(read("Day,Conversions\n2026-01-05,0.25\n2026-01-06,1.50\n").total()[1], Some(1.75));
}

#[test]
fn a_missing_value_is_not_zero() {
    let export = read(
        "Day,Campaign,Cost,Leads\n2026-01-05,A,--,\n2026-01-05,B,na,3\n2026-01-05,C,0,Select\n2026-01-05,D,1, \n",
    );
    assert_eq!(export.channel("B"), [None, Some(3.0), None]);
    assert_eq!(export.channel("C"), [Some(0.0), None, None]);
    assert_eq!(export.channels(), ["B", "C", "D"]);
    assert_eq!(export.skipped(), [(2, SkipReason::NoFigures)]);
    assert_eq!(read("Day,Cost\n2026-01-05,NaN\n2026-01-06,2\n").total(), [Some(2.0), None, None]);
}

#[test]
fn a_row_with_a_cell_that_is_not_a_number_is_skipped() {
    let export = read(
        "Day,Campaign,Cost,Leads\n2026-01-05,A,1.5,x\n2026-01-05,A,\"1,5\",1\n2026-01-05,A,2.5,-1\n2026-01-05,A,2.5,1\n2026-01-05,A,3.5,2\n2026-01-05,A,3.5,2\n2026-01-05,A,3.5,2\n",
    );
    assert_eq!(
        export.skipped(),
        [(2, SkipReason::NotANumber(3)), (3, SkipReason::NotANumber(2)), (4, SkipReason::Negative(3))]
    );
    assert_eq!(export.total(), [Some(13.0), Some(7.0), None]);
}
