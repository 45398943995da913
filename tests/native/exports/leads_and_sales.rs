//! Lists of leads and sales, one in each row, in one file or in several.

use super::reading::{Export, read, run, table};
use embudo::io::exports::{Accumulator, Role, SkipReason, propose_mapping};
use embudo::model::{AgeUnit, ClosingTimes, SurvivalCurve};
use proptest::collection::vec;
use proptest::prelude::*;

const LEADS: &str = "Lead ID,Created,Channel\nL1,2026-01-05,Search\nL2,2026-01-20,Social\nL3,2026-02-01,Search\nL4,2026-02-10,\n";
const SALES: &str = "Deal ID,Close date,Lead ID\nD1,2026-01-25,L1\nD2,2026-03-02,L2\n";

/// Reads files one after another, each in addition to those before it.
fn read_all(texts: &[&str]) -> Vec<Export> {
    let mut accumulator = Accumulator::default();
    let each = texts.iter().map(|text| {
        let table = table(text);
        let mapping = propose_mapping(&table);
        let export = run(table, mapping, accumulator.clone()).expect("nothing is asked");
        accumulator = export.accumulator.clone();
        export
    });
    each.collect()
}

/// Closed and open leads by month and age, as `2026-01: 1 at 20` and `2026-01: 1 at 20+`.
fn ages(closings: &ClosingTimes) -> Vec<String> {
    let of = |(month, cohort): (_, &embudo::model::LeadCohort)| {
        let closed = cohort.closed.iter().map(move |(age, leads)| format!("{month}: {leads} at {age}"));
        let open = cohort.open.iter().map(move |(age, leads)| format!("{month}: {leads} at {age}+"));
        closed.chain(open).collect::<Vec<_>>()
    };
    closings.cohorts().flat_map(of).collect()
}

#[test]
fn sales_are_linked_to_their_leads_in_any_order_of_the_files() {
    for files in [[LEADS, SALES], [SALES, LEADS]] {
        let exports = read_all(&files);
        let export = exports.last().unwrap();
        assert_eq!(export.channel("Search"), [None, Some(2.0), Some(1.0)]);
        assert_eq!(export.channel("Social"), [None, Some(1.0), Some(1.0)]);
        let closings = export.aggregate.measured.closing_times();
        assert_eq!(
            ages(&closings),
            ["2026-01: 1 at 20", "2026-01: 1 at 41", "2026-02: 1 at 20+", "2026-02: 1 at 29+"]
        );
        assert_eq!(export.aggregate.last_day.map(|day| day.to_string()).as_deref(), Some("2026-03-02"));
        let social = export.aggregate.measured.channel("Social").unwrap();
        let months: Vec<String> = social.months.keys().map(|month| month.to_string()).collect();
        assert_eq!(months, ["2026-01", "2026-03"], "a sale stands in its own month");
        assert_eq!(export.aggregate.leads_without_channel, 1.0);
    }
}

#[test]
fn leads_without_sales_have_no_times_to_close() {
    let export = read(LEADS);
    assert_eq!(export.total(), [None, Some(4.0), None]);
    assert!(export.aggregate.measured.closing_times().is_empty());
}

#[test]
fn sales_with_a_channel_count_without_leads() {
    let export = read("Order ID,Order date,Channel\n1,2026-01-25,Search\n2,2026-01-26,Search\n");
    assert_eq!(export.channel("Search"), [None, None, Some(2.0)]);
    assert_eq!(export.aggregate.sales_without_lead, 0);
}

#[test]
fn orders_and_invoices_are_sales() {
    for (number, date) in [
        ("Nº factura", "Fecha factura"),
        ("Invoice number", "Invoice date"),
        ("Rechnungsnr.", "Rechnungsdatum"),
        ("Numéro de facture", "Date de facture"),
        ("Número do pedido", "Data do pedido"),
        ("Folio de venta", "Fecha"),
        ("Order ID", "Created at"),
    ] {
        let text = format!(
            "{number};{date};Canal;Total\nF-1;25/01/2026;Web;1.200,00\nF-2;26/01/2026;Feria;900,00\n"
        );
        assert_eq!(read(&text).by_month(), ["Web 2026-01: – – 1", "Feria 2026-01: – – 1"], "{text}");
    }
}

#[test]
fn sales_without_their_lead_are_counted() {
    let sales = "Deal ID,Close date,Lead ID\nD1,2026-01-25,L1\nD2,2026-03-02,L9\n";
    let export = read_all(&[LEADS, sales]).pop().unwrap();
    assert_eq!((export.aggregate.sales_without_lead, export.total()[2]), (1, Some(2.0)));
}

#[test]
fn a_sale_has_its_own_channel_where_its_lead_has_none() {
    let sales = "Deal ID,Close date,Lead ID,Channel\nD1,2026-02-25,L4,Fair\nD2,2026-03-02,L9,Fair\nD3,2026-03-03,L1,Fair\n";
    let export = read_all(&[LEADS, sales]).pop().unwrap();
    assert_eq!((export.channel("Fair")[2], export.channel("Search")[2]), (Some(2.0), Some(1.0)));
}

#[test]
fn a_lead_counts_once_and_so_does_its_sale() {
    let leads = "Lead ID,Created,Channel\nL1,2026-01-05,Search\nL1,2026-01-06,Search\n";
    let sales = "Deal ID,Close date,Lead ID\nD2,2026-03-02,L1\nD1,2026-01-25,L1\n";
    let exports = read_all(&[leads, sales]);
    assert_eq!(exports[0].skipped(), [(3, SkipReason::SecondLead)]);
    assert_eq!(exports[1].skipped(), [(3, SkipReason::SecondSale)]);
    assert_eq!(exports[1].total(), [None, Some(1.0), Some(1.0)]);
    let closings = exports[1].aggregate.measured.closing_times();
    assert_eq!(ages(&closings), ["2026-01: 1 at 20"], "the first sale made the customer");
}

#[test]
fn email_addresses_are_compared_without_case() {
    let leads = "Email,Created\nAna@Example.com,2026-01-05\n";
    let sales = "Invoice,Date,Email\n1,2026-01-15,ana@example.com\n";
    let export = read_all(&[leads, sales]).pop().unwrap();
    assert_eq!(export.aggregate.sales_without_lead, 0);
    assert_eq!(ages(&export.aggregate.measured.closing_times()), ["2026-01: 1 at 10"]);
}

#[test]
fn a_row_may_be_of_a_lead_and_its_sale() {
    for id in ["", "Record ID,"] {
        let cell = |n: u32| if id.is_empty() { String::new() } else { format!("{n},") };
        let text = format!(
            "{id}Create date,Source,Deal stage,Close date\n{}2026-01-05,A,Closed won,2026-01-25\n\
             {}2026-01-10,A,Closed lost,2026-01-12\n{}2026-01-20,A,Open,\n{}2026-01-21,A,Closed won,\n",
            cell(1),
            cell(2),
            cell(3),
            cell(4)
        );
        let export = read(&text);
        assert_eq!(export.total(), [None, Some(4.0), Some(2.0)], "{text}");
        assert_eq!(
            export.by_month(),
            ["A 2026-01: – 4 1", "A –: – – 1"],
            "a sale without a date is of no month"
        );
        assert_eq!((export.report.undated_sales, export.report.lost), (1, 1));
        let closings = export.aggregate.measured.closing_times();
        assert_eq!(ages(&closings), ["2026-01: 1 at 20", "2026-01: 1 at 5+", "2026-01: 1 at 15+"], "{text}");
    }
}

#[test]
fn leads_given_as_counts_and_in_rows_are_reported() {
    let ads = "Day,Campaign,Cost,Conversions\n2026-01-05,Search,10,2\n";
    let exports = read_all(&[ads, LEADS, SALES]);
    assert_eq!(
        exports.iter().map(|it| it.aggregate.counted_twice.clone()).collect::<Vec<_>>(),
        [vec![], vec![Role::Leads], vec![Role::Leads]]
    );
    assert_eq!(read_all(&[LEADS, SALES])[1].aggregate.counted_twice, []);
}

#[test]
fn figures_of_one_month_in_several_files_are_reported() {
    let march = "Day,Campaign,Cost,Conversions\n2026-03-05,Search,10,2\n";
    let april = "Day,Campaign,Cost,Conversions\n2026-04-05,Search,10,2\n";
    let sales = "Month,Campaign,Sales\n2026-03,Search,1\n";
    let overlaps = |files: &[&str]| read_all(files).pop().unwrap().aggregate.overlaps_earlier_file;
    assert!(overlaps(&[march, march]));
    assert!(overlaps(&[march, april, march]));
    // Another month, another channel or another figure does not overlap.
    assert!(!overlaps(&[march]));
    assert!(!overlaps(&[march, april]));
    assert!(!overlaps(&[march, &march.replace("Search", "Social")]));
    assert!(!overlaps(&[march, sales]));
}

#[test]
fn without_a_column_of_statuses_a_date_makes_a_sale() {
    let trusts = |text: &str| propose_mapping(&table(text)).trusts_dates();
    assert!(trusts("Lead ID,Created,Channel,Close date\n1,2026-01-02,Search,2026-02-03\n"));
    assert!(!trusts("Lead ID,Created,Channel,Close date,Status\n1,2026-01-02,Search,2026-02-03,Won\n"));
    assert!(!trusts("Day,Campaign,Cost,Conversions\n2026-03-05,Search,10,2\n"));
}

#[test]
fn a_lost_deal_is_not_a_sale() {
    let export = read(
        "Deal name,Deal stage,Close date,Lead ID\nX,Closed won,2026-01-05,1\nY,Closed lost,2026-01-06,2\n",
    );
    assert_eq!((export.skipped(), export.total()[2]), (vec![(3, SkipReason::NotWon)], Some(1.0)));
}

#[test]
fn with_months_only_ages_are_in_months() {
    let leads = "Lead ID,Month,Channel\n1,2026-01,A\n2,2026-01,A\n3,2026-02,A\n";
    let sales = "Deal ID,Close date,Lead ID\nD,2026-03,1\n";
    let export = read_all(&[leads, sales]).pop().unwrap();
    let closings = export.aggregate.measured.closing_times();
    assert_eq!(closings.unit, AgeUnit::Month);
    assert_eq!(ages(&closings), ["2026-01: 1 at 2", "2026-01: 1 at 2+", "2026-02: 1 at 1+"]);
}

#[test]
fn a_list_of_leads_gives_a_close_rate_and_a_lag() {
    // 300 leads over ten months. Every tenth closes after some 40 days, but for those of the last month.
    let mut text = "Lead ID,Created,Channel,Close date\n".to_owned();
    for n in 0..300 {
        let (month, day) = (n / 30 + 1, n % 28 + 1);
        let sold = if n % 10 == 0 && month < 10 {
            let later = if day + 9 > 28 { (month + 2, day + 9 - 28) } else { (month + 1, day + 9) };
            format!("2025-{:02}-{:02}", later.0, later.1)
        } else {
            String::new()
        };
        text += &format!("{n},2025-{month:02}-{day:02},A,{sold}\n");
    }
    let export = read(&text);
    let naive = export.aggregate.measured.total().close_rate().unwrap();
    assert_eq!(naive.rate, 27.0 / 300.0);
    let curve = SurvivalCurve::of(&export.aggregate.measured.closing_times());
    let eventual = curve.eventual_close_rate().unwrap();
    assert!(eventual > naive.rate && (eventual - 0.1).abs() < 0.005, "{eventual}");
    let lag = curve.lag_by_month();
    assert!((lag.iter().sum::<f64>() - 1.0).abs() < 1e-9 && lag[1] > lag[2] && lag[0] == 0.0, "{lag:?}");
}

/// A list of leads, each of a day of the year and with the days to its sale, which may be dated before the lead.
fn list(leads: &[(u32, Option<i32>)]) -> String {
    let day = |day: u32| format!("2026-{:02}-{:02}", day / 28 + 1, day % 28 + 1);
    let mut text = "Lead ID,Created,Channel,Close date\n".to_owned();
    for (id, (created, days)) in leads.iter().enumerate() {
        let sold = days.and_then(|days| created.checked_add_signed(days)).map_or(String::new(), day);
        text += &format!("{id},{},A,{sold}\n", day(*created));
    }
    text
}

#[test]
fn a_sale_of_an_old_lead_is_not_lost() {
    // 5 leads of which one sold after 150 days, 94 of which ten sold after 5, and one of the last day.
    let mut leads = vec![(0, None); 5];
    leads[0].1 = Some(150);
    leads.extend((0..94).map(|n| (100, (n < 10).then_some(5))));
    leads.push((180, None));
    let export = read(list(&leads));
    assert_eq!(export.total(), [None, Some(100.0), Some(11.0)]);
    let rate = export.aggregate.measured.channels[0].lag_adjusted_close_rate().unwrap();
    assert!((0.11..0.112).contains(&rate), "{rate}");
}

#[test]
fn a_sale_dated_before_its_lead_closed_on_its_day() {
    let leads = [(40, Some(-3)), (40, Some(2)), (50, None)];
    let export = read(list(&leads));
    assert_eq!(export.aggregate.sales_before_leads, 1);
    let closings = export.aggregate.measured.closing_times();
    assert_eq!(ages(&closings), ["2026-02: 1 at 0", "2026-02: 1 at 2", "2026-02: 1 at 0+"]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn no_fewer_close_in_the_end_than_the_table_says(
        leads in vec((0_u32..200, prop::option::weighted(0.3, -5_i32..130)), 1..60)
    ) {
        let export = read(list(&leads));
        let channel = &export.aggregate.measured.channels[0];
        let (rate, measured) = (channel.lag_adjusted_close_rate(), channel.total().close_rate());
        if let (Some(rate), Ok(measured)) = (rate, measured) {
            prop_assert!(measured.rate <= rate + 1e-12 && rate <= 1.0, "{} {rate}", measured.rate);
        }
    }
}
