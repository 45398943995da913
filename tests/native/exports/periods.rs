//! Rows about more than a day: whole reports, weeks, the day numbers of spreadsheets.

use super::reading::{question, read, read_as, table};
use embudo::io::exports::{FormatQuestion, propose_mapping};
use embudo::model::Month;
use proptest::prelude::*;

#[test]
fn figures_of_a_period_are_shared_among_its_months_by_days() {
    for (columns, dates) in [
        ("Reporting starts,Reporting ends", "2026-01-01,2026-03-31"),
        ("Inicio del informe,Fin del informe", "2026-01-01,2026-03-31"),
        ("Berichtsbeginn,Berichtsende", "2026-01-01,2026-03-31"),
        ("Period,Note", "2026-01-01 - 2026-03-31,"),
        ("Period,Note", "01/01/2026 - 31/03/2026,"),
        ("Periodo,Nota", "1 de enero de 2026 → 31 de marzo de 2026,"),
        ("Quarter,Note", "Q1 2026,"),
        ("Trimestre,Nota", "T1 2026,"),
        ("Quarter,Note", "2026-01-01,"),
        ("Von,Bis", "01.01.2026,31.03.2026"),
        ("Desde,Hasta", "01/01/2026,31/03/2026"),
        ("Du,Au", "01/01/2026,31/03/2026"),
        ("De,Até", "01/01/2026,31/03/2026"),
        ("Start date,End date", "1/1/2026,3/31/2026"),
        ("Début des rapports,Fin des rapports", "2026-01-01,2026-03-31"),
    ] {
        let text = format!(
            "Campaign name,{columns},Leads,Amount spent (EUR)\nA,{dates},90,\"4,500.00\"\nB,{dates},30,\"1,200.00\"\n"
        );
        let export = read(&text);
        assert_eq!(export.months(), ["2026-01", "2026-02", "2026-03"], "{text}");
        let [spend, leads, _] = export.total().map(|it| it.unwrap_or(0.0));
        assert!((spend - 5_700.0).abs() < 1e-9 && (leads - 120.0).abs() < 1e-9, "{text}");
        assert_eq!(export.by_month()[0], "A 2026-01: 1550 31 –");
        assert_eq!(export.report.shared_periods, 2);
    }
    let month = "Campaign name,Reporting starts,Reporting ends,Leads\nA,2026-01-01,2026-01-31,90\n";
    assert_eq!(
        (read(month).by_month(), read(month).report.shared_periods),
        (vec!["A 2026-01: – 90 –".to_owned()], 0)
    );
    // The end of a campaign is not that of the report.
    let ends =
        "Campaign name,Reporting starts,Leads,Ends\nA,2026-01-01,90,Ongoing\nB,2026-01-01,30,2026-03-31\n";
    assert_eq!(read(ends).months(), ["2026-01"]);
    for name in ["Campaign end date", "Fecha de fin de la campaña", "Valid until"] {
        let ends = format!("Day,Campaign,Leads,{name}\n2026-01-05,A,90,2026-12-31\n");
        assert_eq!(read(&ends).months(), ["2026-01"], "{name}");
    }
    // The end shows in which order the start is.
    let order = "Start date,End date,Campaign,Leads\n2/1/2026,2/28/2026,A,90\n";
    assert_eq!(read(order).by_month(), ["A 2026-02: – 90 –"]);
}

#[test]
fn quarters_beside_months_are_their_sums() {
    for text in [
        "Month,Channel,Spend\nJan 2026,A,1\nFeb 2026,A,2\nMar 2026,A,3\nQ1 2026,A,6\nApr 2026,A,4\n",
        "Gasto\nCanal;ene-26;feb-26;mar-26;T1 2026;abr-26\nA;1;2;3;6;4\n",
    ] {
        assert_eq!(
            read(text).by_month(),
            ["A 2026-01: 1 – –", "A 2026-02: 2 – –", "A 2026-03: 3 – –", "A 2026-04: 4 – –"],
            "{text}"
        );
    }
    let quarters = "Gasto\nCanal;Q1 2026;Q2 2026\nA;900;910\n";
    assert_eq!(read(quarters).by_month()[..2], ["A 2026-01: 310 – –", "A 2026-02: 280 – –"]);
}

#[test]
fn a_week_counts_in_the_month_in_which_it_begins() {
    for weeks in [
        ["2026-W05", "2026-W06"],
        ["2026W05", "2026W06"],
        ["KW 5 2026", "KW 6 2026"],
        ["Semana 5, 2026", "Semana 6, 2026"],
        ["2026-01-26 - 2026-02-01", "2026-02-02 - 2026-02-08"],
        ["Jan 26 – Feb 1, 2026", "Feb 2 – 8, 2026"],
        ["Semana del 26 ene al 1 feb 2026", "Semana del 2 al 8 de febrero de 2026"],
    ] {
        let [first, second] = weeks;
        let export = read(format!(
            "Week\tChannel\tSpend\tLeads\n{first}\tSearch\t700\t14\n{second}\tSearch\t700\t14\n"
        ));
        assert_eq!(export.by_month(), ["Search 2026-01: 700 14 –", "Search 2026-02: 700 14 –"], "{first}");
        assert_eq!(export.report.shared_weeks, 1);
    }
    for name in ["Week ending", "Week End Date"] {
        let text =
            format!("{name},Channel,Spend,Leads\n2026-02-01,Search,700,14\n2026-02-08,Search,700,14\n");
        assert_eq!(
            read(&text).by_month(),
            ["Search 2026-01: 700 14 –", "Search 2026-02: 700 14 –"],
            "{name}"
        );
    }
}

#[test]
fn day_numbers_of_spreadsheets_are_dates_where_the_column_says_so() {
    for name in ["Date", "Fecha", "Day", "Tag"] {
        let text = format!(
            "{name},Channel,Spend,Leads\n46023,Search,1000,20\n46053,Search,500,10\n46054,Search,700,14\n"
        );
        assert_eq!(
            read(&text).by_month(),
            ["Search 2026-01: 1500 30 –", "Search 2026-02: 700 14 –"],
            "{name}"
        );
    }
    let list = "Lead ID,Created,Source,Close date\n1,46023.5,Web,46054.25\n2,46024,Web,\n";
    assert_eq!(read(list).by_month(), ["Web 2026-01: – 2 –", "Web 2026-02: – – 1"]);
    // Not elsewhere.
    let clicks = "Month,Channel,Clicks,Leads\n2026-01,Search,46023,20\n";
    assert_eq!(propose_mapping(&table(clicks)).to_string(), "2 date,channel,-,leads");
    let month = "Year month,Channel,Leads\n202601,Search,20\n202602,Search,24\n";
    assert_eq!(read(month).months(), ["2026-01", "2026-02"]);
}

#[test]
fn lines_above_the_header_may_name_the_month() {
    for above in [
        "# Start date: 20260101,,,\n# End date: 20260131,,,\n",
        "# Startdatum: 20260101\n# Enddatum: 20260131\n",
        "Informe\nDel 1 al 31 de enero de 2026\n",
        "Report\nJanuary 1, 2026 - January 31, 2026\n",
        "Informe\nDesde: 01/01/2026\nHasta: 31/01/2026\n",
        "Date range,1/1/26 - 1/31/26\nDate/Time Generated,4/12/26 11:13 AM\n",
    ] {
        let text = format!("{above}Campaign,Cost,Conversions\nA,10,1\nB,20,2\nC,5,0\n");
        assert_eq!(propose_mapping(&table(&text)).month, Month::new(2026, 1), "{above}");
        assert_eq!(read(&text).total(), [Some(35.0), Some(3.0), None]);
        let quarter = text
            .replace("20260131", "20260331")
            .replace("January 31", "March 31")
            .replace("Del 1 al 31 de enero", "Del 1 de enero al 31 de marzo")
            .replace("31/01", "31/03")
            .replace("1/31/26", "3/31/26");
        assert_eq!(propose_mapping(&table(&quarter)).month, None, "{above}");
    }
}

#[test]
fn the_lines_of_the_rarer_order_of_dates_are_named() {
    let text = "Day,Cost\n31/01/2026,1\n30/01/2026,1\n01/31/2026,1\n05/02/2026,1\n";
    let FormatQuestion::Order { other_lines, .. } = question(text) else { panic!("the order") };
    assert_eq!(other_lines, [4]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn nothing_is_lost_when_a_period_is_shared(first in 46_023..46_500_i32, days in 0..400_i32, spend in 1..1_000_000_u32) {
        let text = format!("Date,End date,Channel,Spend\n46023,2026-01-01,A,1\n{first},{},A,{spend}\n", first + days);
        let export = read_as(&text, |mapping| *mapping = "2 date,period-end,channel,spend".parse().unwrap());
        let total = export.total()[0].unwrap_or(0.0);
        prop_assert!((total - f64::from(spend) - 1.0).abs() < 1e-6 * f64::from(spend), "{}", total);
        prop_assert!(export.months().len() as i32 <= days / 28 + 3);
    }
}
