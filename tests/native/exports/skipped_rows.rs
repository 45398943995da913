//! Rows that are skipped, and rows that only look like them.

use super::reading::{read, read_as};
use embudo::io::exports::{Report, SkipReason};

#[test]
fn totals_are_skipped_in_several_languages() {
    for total in [
        "Total,--,30,3",
        "Total: Account,--,30,3",
        "Total : compte,,30,3",
        "Gesamt,,30,3",
        "Gesamtsumme,--,30,3",
        "Total general,,30,3",
        "TOTAL,2026-01-05,30,3",
        "--,Total: Campaigns,30,3",
        "--,--,30,3",
        " , Total ,30,3",
        ",,30,3",
        ",2026-01-05,30,3",
    ] {
        let text = ["Campaign,Day,Cost,Leads\nA,2026-01-05,10,1\nB,2026-01-06,20,2\n", total, "\n"].concat();
        let export = read(&text);
        assert_eq!(export.skipped(), [(4, SkipReason::Total)], "{total}");
        assert_eq!(export.total(), [Some(30.0), Some(3.0), None], "{total}");
    }
}

#[test]
fn a_total_without_a_label_is_found_above_the_rows_too() {
    let export =
        read("Campaign,Day,Cost,Leads\n,2026-01-01,30.01,3\nA,2026-01-01,10.005,1\nB,2026-01-01,20.005,2\n");
    assert_eq!(export.skipped(), [(2, SkipReason::Total)]);
    let export = read("Campaign,Day,Cost\nA,soon,1\n,2026-01-01,30\nA,2026-01-01,30\nB,2026-01-01,--\n");
    assert_eq!(
        export.skipped(),
        [(2, SkipReason::NotADate(1)), (3, SkipReason::Total), (5, SkipReason::NoFigures)]
    );
}

#[test]
fn channels_may_have_names_that_start_with_total() {
    let export = read(
        "Campaign,Day,Cost\nTotal Wine,2026-01-05,10\nTotalEnergies,2026-01-05,20\nGesamtkunst,2026-01-05,5\n",
    );
    assert_eq!(export.channel("Total Wine"), [Some(10.0), None, None]);
    assert_eq!((export.total()[0], export.skipped()), (Some(35.0), vec![]));
}

#[test]
fn a_row_without_a_channel_that_is_no_total_counts() {
    let export =
        read("Campaign,Day,Cost,Leads\nA,2026-01-05,10,1\n(not set),2026-01-05,4,2\nB,2026-01-06,20,2\n");
    assert_eq!(export.channels(), ["A", "B", ""]);
    assert_eq!((export.total()[0], export.aggregate.leads_without_channel), (Some(34.0), 2.0));
    assert_eq!(export.skipped(), []);
    // So many rows without a channel are not totals, whatever their sums.
    let unnamed = ",2026-01-05,0.5,1\n".repeat(40);
    let export = read(["Campaign,Day,Cost,Leads\nA,2026-01-05,1,1\n", &unnamed].concat());
    assert_eq!((export.report.used, export.aggregate.leads_without_channel), (41, 40.0));
    let export =
        read(["Campaign,Day,Cost,Leads\nA,2026-01-05,5,5\n", &unnamed, ",2026-01-05,5,5\n"].concat());
    assert_eq!((export.report.used, export.skipped()), (42, vec![]));
}

#[test]
fn every_skipped_row_has_its_reason() {
    let export = read(
        "Day,Campaign,Cost,Leads\n2026-01-05,A,1,1\nDay,Campaign,Cost,Leads\n,A,2,2\nsoon,A,3,3\n2026-01-06,A,--,\n\
         2026-01-07,\"A,4,4\n2026-02-30,A,5,5\n2026-01-08,A,6,6\n2026-01-08,A,6,6\n2026-01-08,A,6,6\n",
    );
    assert_eq!(
        export.skipped(),
        [
            (3, SkipReason::Header),
            (4, SkipReason::NoDate),
            (5, SkipReason::NotADate(0)),
            (6, SkipReason::NoFigures),
            (7, SkipReason::Broken),
            (8, SkipReason::NotADate(0)),
        ]
    );
    assert_eq!(export.total(), [Some(19.0), Some(19.0), None]);
    assert!(export.report.reasons.contains(&(SkipReason::NotADate(0), 2)));
}

#[test]
fn only_the_first_skipped_rows_are_listed() {
    let text = ["Day,Cost\n2026-01-05,1\n", &"x,1\n".repeat(2_000), "2026-01-05,1\n"].concat();
    let report = read_as(text, |mapping| *mapping = "2 date,spend".parse().unwrap()).report;
    assert_eq!((report.skipped.len(), report.skipped_rows(), report.used), (Report::MOST_SKIPPED, 2_000, 2));
}

#[test]
fn rows_with_leads_but_without_spend_are_counted() {
    let text = "Day,Campaign,Cost,Leads,Sales\n2026-01-05,A,0,1,0\n2026-01-05,A,,0,1\n2026-01-05,A,0,0,0\n2026-01-05,A,1,1,1\n";
    assert_eq!(read(text).report.without_spend, 2);
    assert_eq!(
        read("Day,Campaign,Leads\n2026-01-05,A,1\n").report.without_spend,
        0,
        "spend is in another file"
    );
}

#[test]
fn the_first_rows_are_previewed() {
    let text = "Day;Campaign;Cost;Leads\n31/01/2026;A;1.020,50;--\n01/02/2026;A;2,5;1\n";
    let export = read(text);
    let [first, second] = export.report.preview.as_slice() else { panic!("two rows") };
    assert_eq!(
        (first.line, first.channel.as_deref(), first.spend, first.leads),
        (2, Some("A"), Some(1_020.5), None)
    );
    assert_eq!(first.day.map(|day| day.to_string()).as_deref(), Some("2026-01-31"));
    assert_eq!((second.line, second.leads), (3, Some(1.0)));
    let rows = "2026-01-05,1\n".repeat(9);
    assert_eq!(read(["Day,Cost\n", &rows].concat()).report.preview.len(), Report::MOST_PREVIEWED);
}
