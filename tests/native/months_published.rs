//! Plans in months as they are published: the table of a plan's months, and the months of plans side by side.

use crate::regions::{EN, ES};
use crate::strategies::{locales, months::plans, near};
use embudo::model::{Currency, Figure, Plan, Timeline};
use embudo::text::{
    CsvDecimalSign, CsvFormat, CsvSeparator, Locale, PublishedPlan, PublishedTable, TableCell, WikiMarkup,
    comparison_tables, scenario_tables,
};
use proptest::prelude::*;
use std::slice::from_ref;

/// 30,000 over some months at a CPL of 50 and a close rate of 5 %.
fn plan(months: &str) -> Plan {
    let json = r#"{"format":"embudo","version":3,"scenarios":[{"name":"A","currency":"EUR",
        "channels":[{"budget":30000,"costPerLead":50,"rates":[0.05]}]MONTHS}]}"#;
    let json = json.replace("MONTHS", months);
    embudo::io::scenario_from_json(&json).unwrap_or_else(|error| panic!("{error:?}: {json}")).plan
}

/// The first quarter, with a lag of 20/50/30 %.
fn quarter() -> Plan {
    plan(r#","firstMonth":"2026-01","months":3,"lagShares":[0.2,0.5,0.3]"#)
}

fn column<'a>(name: &'a str, plan: &'a Plan) -> PublishedPlan<'a> {
    PublishedPlan { name, plan, currency: Currency::EUR }
}

/// The table of the months, the last of a plan's tables.
fn months_of(plan: &Plan, locale: Locale) -> PublishedTable {
    scenario_tables(column("A", plan), locale).pop().expect("a table")
}

/// The rows that an independent CSV reader finds.
fn read(csv: &str, separator: CsvSeparator) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).delimiter(separator.sign() as u8).from_reader(csv.as_bytes());
    let rows = reader.records().map(|row| row.expect("as wide as the first"));
    rows.map(|row| row.iter().map(str::to_owned).collect()).collect()
}

/// Asserts the cells of a row: numbers to 1e-9, texts exactly.
fn assert_row(row: &[String], heading: &str, expected: [Result<f64, &str>; 6]) {
    assert_eq!(row[0], heading);
    assert_eq!(row.len(), 7, "{row:?}");
    for (is, should) in row[1..].iter().zip(expected) {
        match should {
            Ok(should) => {
                let is: f64 = is.replace(',', ".").parse().unwrap_or_else(|_| panic!("no number in {row:?}"));
                assert!(near(is, should), "{is} {should} in {row:?}");
            }
            Err(should) => assert_eq!(is, should, "{row:?}"),
        }
    }
}

#[test]
fn the_worked_example_reads_back_from_csv() {
    let csv = CsvFormat::of(EN.numbers).write(&[months_of(&quarter(), EN)]);
    let rows = read(&csv, CsvSeparator::Comma);
    assert_eq!(
        rows[0],
        [
            "Month",
            "Spend (EUR)",
            "Leads",
            "Sales closing",
            "Calendar CAC (EUR)",
            "Sales from its leads",
            "Cohort CAC (EUR)"
        ]
    );
    let month = |closing: f64, cac: f64| [10_000.0, 200.0, closing, cac, 10.0, 1_000.0].map(Ok::<f64, &str>);
    let after = |closing| [Err(""), Err(""), Ok(closing), Err("sales from earlier spend"), Err(""), Err("")];
    assert_row(&rows[1], "Jan\u{a0}2026", month(2.0, 5_000.0));
    assert_row(&rows[2], "Feb\u{a0}2026", month(7.0, 10_000.0 / 7.0));
    assert_row(&rows[3], "Mar\u{a0}2026", month(10.0, 1_000.0));
    assert_row(&rows[4], "Apr\u{a0}2026, after the plan", after(8.0));
    assert_row(&rows[5], "May\u{a0}2026, after the plan", after(3.0));
    assert_row(&rows[6], "In all", [30_000.0, 600.0, 30.0, 1_000.0, 30.0, 1_000.0].map(Ok));
    assert_eq!(rows.len(), 7);
}

#[test]
fn in_spanish_it_has_semicolons_and_decimal_commas() {
    let csv = CsvFormat::of(ES.numbers).write(&[months_of(&quarter(), ES)]);
    assert!(csv.starts_with("Mes;Inversión (EUR);Leads;Ventas cerradas;CAC del mes (EUR);"), "{csv}");
    assert!(csv.contains("\r\nfeb\u{a0}2026;10000;200;7;1428,57"), "{csv}");
    let rows = read(&csv, CsvSeparator::Semicolon);
    let feb = [10_000.0, 200.0, 7.0, 10_000.0 / 7.0, 10.0, 1_000.0];
    assert_row(&rows[2], "feb\u{a0}2026", feb.map(Ok));
    let after = [Err(""), Err(""), Ok(8.0), Err("ventas de inversión anterior"), Err(""), Err("")];
    assert_row(&rows[4], "abr\u{a0}2026, después del plan", after);
}

#[test]
fn every_wiki_format_shows_money_or_why_it_is_undefined() {
    let table = months_of(&quarter(), EN);
    let written = |markup: WikiMarkup| markup.write(from_ref(&table));
    let markdown = written(WikiMarkup::Markdown);
    assert!(markdown.starts_with("| Month | Spend | Leads | Sales closing |"), "{markdown}");
    assert!(
        markdown.contains("\n| Feb\u{a0}2026 | €10,000 | 200 | 7 | €1,429 | 10 | €1,000 |\n"),
        "{markdown}"
    );
    let after = "\n| Apr\u{a0}2026&#44; after the plan | — | — | 8 | — sales from earlier spend | — | — |\n";
    assert!(markdown.contains(after), "{markdown}");
    assert!(markdown.ends_with("\n| In all | €30,000 | 600 | 30 | €1,000 | 30 | €1,000 |\n"), "{markdown}");
    let wiki = written(WikiMarkup::MediaWiki);
    let after =
        "! scope=\"row\" | May\u{a0}2026&#44; after the plan\n| —\n| —\n| 3\n| — sales from earlier spend\n";
    assert!(wiki.contains(after), "{wiki}");
    let html = written(WikiMarkup::Html);
    let march = "<tr><th>Mar\u{a0}2026</th><td>€10,000</td><td>200</td><td>10</td><td>€1,000</td>";
    assert!(html.contains(march), "{html}");
}

#[test]
fn sales_long_after_the_plan_are_in_one_row() {
    let late = plan(r#","firstMonth":"2026-01","months":1,"lagShares":[0.5,0,0,0,0,0,0,0.3,0.2]"#);
    let csv = CsvFormat::of(EN.numbers).write(&[months_of(&late, EN)]);
    let rows = read(&csv, CsvSeparator::Comma);
    let headings: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(headings.len(), 1 + 1 + 6 + 1 + 1, "{headings:?}");
    let nothing = [Err(""), Err(""), Ok(0.0), Err("no sales"), Err(""), Err("")];
    assert_row(&rows[7], "Jul\u{a0}2026, after the plan", nothing);
    let later = [Err(""), Err(""), Ok(15.0), Err("sales from earlier spend"), Err(""), Err("")];
    assert_row(&rows[8], "Later, until September\u{a0}2026", later);
    assert_row(&rows[9], "In all", [30_000.0, 600.0, 30.0, 1_000.0, 30.0, 1_000.0].map(Ok));
}

#[test]
fn a_plan_without_months_has_no_table_of_months() {
    let mut plan = quarter();
    assert_eq!(scenario_tables(column("A", &plan), EN).len(), 2);
    plan.months.as_mut().expect("months").on = false;
    assert_eq!(scenario_tables(column("A", &plan), EN).len(), 1);
}

/// The heading of a comparison's table, and its row of months.
fn compared(plans: &[&Plan], locale: Locale) -> (String, Option<Vec<TableCell>>) {
    let columns: Vec<PublishedPlan> = plans.iter().map(|plan| column("A", plan)).collect();
    let [table] = &comparison_tables(&columns, 0, locale)[..] else { panic!("one table") };
    let label = if locale == EN { "Months" } else { "Meses" };
    let row = table.rows.iter().find(|row| row.heading.text == label);
    (table.rows[0].heading.text.clone(), row.map(|row| row.cells.clone()))
}

fn text(text: &str) -> TableCell {
    TableCell::Text(text.replace('_', "\u{a0}"))
}

#[test]
fn a_comparison_shows_the_months_of_each_plan() {
    let (quarter, bare) = (quarter(), plan(""));
    let winter = plan(r#","firstMonth":"2026-11","months":4"#);
    let month = plan(r#","firstMonth":"2026-01","months":1"#);
    let english = |plans: &[&Plan]| compared(plans, EN);
    let differ = "These plans span different months: totals are not over the same time.";
    let (remark, cells) = english(&[&quarter, &winter, &month, &bare]);
    assert_eq!(remark, differ);
    let stretches = [
        text("Jan–Mar_2026 (3_months)"),
        text("Nov_2026 – Feb_2027 (4_months)"),
        text("Jan_2026 (1_month)"),
        TableCell::Missing("no months".into()),
    ];
    assert_eq!(cells.as_deref(), Some(&stretches[..]));
    let (remark, cells) = english(&[&bare, &quarter]);
    assert!(remark.starts_with("Some of these plans have no months"), "{remark}");
    assert_eq!(cells.map(|cells| cells.len()), Some(2));
    let (remark, cells) = english(&[&quarter, &quarter]);
    assert_eq!((remark.as_str(), cells.is_some()), ("Inputs", true), "nothing to remark");
    assert_eq!(english(&[&bare, &bare]), ("Inputs".into(), None));

    let (remark, cells) = compared(&[&quarter, &winter], ES);
    assert_eq!(remark, "Estos planes abarcan meses distintos: los totales no son del mismo periodo.");
    let stretches = [text("ene–mar_2026 (3_meses)"), text("nov_2026 – feb_2027 (4_meses)")];
    assert_eq!(cells.as_deref(), Some(&stretches[..]));
}

#[test]
fn a_comparison_is_published_with_its_months() {
    let (quarter, winter) = (quarter(), plan(r#","firstMonth":"2026-11","months":4"#));
    let columns = [column("A", &quarter), column("B", &winter)];
    let tables = comparison_tables(&columns, 0, EN);
    let rows = read(&CsvFormat::of(EN.numbers).write(&tables), CsvSeparator::Comma);
    assert!(rows[1][0].starts_with("These plans span different months"), "{rows:?}");
    assert_eq!(rows[2][0], "Inputs");
    let months =
        ["Months", "Jan–Mar\u{a0}2026 (3\u{a0}months)", "Nov\u{a0}2026 – Feb\u{a0}2027 (4\u{a0}months)"];
    assert_eq!(rows[3], [&months[..], &["", ""]].concat(), "months have no difference");
    let markdown = WikiMarkup::Markdown.write(&tables);
    assert!(
        markdown.contains(
            &["\n| ", &months.join(" | ").replace('(', "&#40;").replace(')', "&#41;"), " |\n"].concat()
        ),
        "{markdown}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn the_table_reads_back_as_the_timeline(plan in plans(), locale in locales(), decimal in prop::sample::select(CsvDecimalSign::ALL.to_vec())) {
        let Some(Ok(timeline)) = Timeline::of(&plan) else { return Ok(()) };
        let csv = CsvFormat { separator: CsvSeparator::Tab, decimal }.write(&[months_of(&plan, locale)]);
        let rows = read(&csv, CsvSeparator::Tab);
        let number = |text: &String| text.replace(',', ".").parse::<f64>().ok();
        let (shown, later) = timeline.clone().truncated(Timeline::MONTHS_SHOWN_AFTER);
        prop_assert_eq!(rows.len(), 1 + shown.months.len() + usize::from(later.is_some()) + 1);
        for (at, (row, period)) in rows[1..].iter().zip(&shown.months).enumerate() {
            // Months after the plan have no leads, so there is no rate.
            let own = |value: Figure| value.ok().filter(|_| at < timeline.planned);
            let cohort = period.cohort;
            let expected = [
                own(Ok(cohort.spend)), own(Ok(cohort.leads)), Some(period.closing),
                period.calendar_cac().ok(), own(Ok(cohort.sales)), own(period.cohort_cac()),
            ];
            let read: Vec<Option<f64>> = row[1..].iter().map(number).collect();
            prop_assert_eq!(&read, &expected, "{:?}", row);
        }
        let closing: f64 = rows[1..rows.len() - 1].iter().filter_map(|row| number(&row[3])).sum();
        // Only a rest that is not worth a row may be missing from the rows; the total has it.
        let closing = closing + if later.is_some() { 0.0 } else { shown.later };
        let whole = number(&rows[rows.len() - 1][3]).expect("a sum");
        prop_assert!(near(whole, closing), "{} {}", whole, closing);
        prop_assert!(near(whole, timeline.total().sales));
    }
}
