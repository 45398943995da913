//! The sheets of a workbook and what they say.

use super::opened::{Opened, parts};
use super::{in_months, one, published, staged_months, twelve, without_sales};
use crate::regions::{EN, ES};
use calamine::DataType;
use embudo::model::{Currency, Measure, Projection};
use embudo::text::{PublishedPlan, workbook};

#[test]
fn a_plan_has_a_sheet_with_its_figures() {
    let plan = one();
    let book = Opened::new(&workbook(&[published("Spring", &plan)], 0, EN));
    assert_eq!(book.titles(), ["Plan"]);
    let values = ["Budget", "Leads", "Sales", "Media CAC", "All costs", "Fully loaded CAC"]
        .map(|label| book.line("Plan", label).0.expect(label));
    assert_eq!(values[..5], [12_000.0, 240.0, 12.0, 1_000.0, 18_500.0]);
    assert!((values[5] - 18_500.0 / 12.0).abs() < 1e-9);
    assert_eq!(book.names["loaded_cac"], "'Plan'!$B$19");
    assert!(book.formulas[0].used_cells().any(|(_, _, formula)| formula.contains("budget/cost_per_lead")));
}

#[test]
fn each_measure_has_a_name_and_its_value() {
    let measures = [
        (Measure::Leads, "leads"),
        (Measure::Sales, "sales"),
        (Measure::MediaCac, "cac"),
        (Measure::LoadedCac, "loaded_cac"),
        (Measure::Revenue, "revenue"),
        (Measure::Roas, "roas"),
        (Measure::Roi, "roi"),
        (Measure::BreakEvenCpl, "break_even_cpl"),
        (Measure::BreakEvenCloseRate, "break_even_close_rate"),
        (Measure::ProfitPerSale, "profit_per_sale"),
        (Measure::Ltv, "ltv"),
        (Measure::LtvToCac, "ltv_to_cac"),
        (Measure::Payback, "payback"),
    ];
    for plan in [one(), in_months(), twelve(), without_sales()] {
        let book = Opened::new(&workbook(&[published("Spring", &plan)], 0, EN));
        let projection = Projection::of(&plan);
        for (measure, name) in measures {
            let row: u32 =
                book.names[name].rsplit('$').next().and_then(|row| row.parse().ok()).expect("a row");
            let value = book.cells().get(&(0, row - 1, 1)).and_then(calamine::DataType::as_f64);
            assert_eq!(value, projection.get(measure).ok(), "{name}");
        }
    }
}

#[test]
fn stages_are_counted_where_months_have_close_rates_of_their_own() {
    for plan in staged_months() {
        let book = Opened::new(&workbook(&[published("Spring", &plan)], 0, EN));
        let counts = plan.stage_counts().expect("counts");
        let near = |label: &str, should: f64| {
            let is = book.line("Plan", label).0.expect("a number");
            assert!((is - should).abs() <= 1e-9 * should, "{label}: {is} for {should} in {plan:?}");
        };
        near("MQL", counts[1]);
        near("SQL", counts[2]);
        near("Sales", counts[3]);
        // And month by month: the numbers of all channels add up to those of the plan.
        let (_, months) = &book.sheets[1];
        let rows: Vec<&[calamine::Data]> = months.rows().collect();
        let columns = (0..rows[2].len()).filter(|&at| rows[2][at] == "MQL");
        let sum: f64 = columns.flat_map(|at| rows[4..].iter().filter_map(move |row| row[at].as_f64())).sum();
        assert!((sum - counts[1]).abs() <= 1e-9 * sum, "{sum} for {}", counts[1]);
    }
}

#[test]
fn what_has_no_value_is_empty_and_says_why() {
    let plan = without_sales();
    let book = Opened::new(&workbook(&[published("Spring", &plan)], 0, EN));
    assert_eq!(book.line("Plan", "Sales"), (Some(0.0), String::new()));
    assert_eq!(book.line("Plan", "Media CAC"), (None, "No sales, so no cost per sale".into()));
    assert_eq!(book.line("Plan", "LTV").0, None);
    assert!(book.line("Plan", "LTV").1.starts_with("Give the revenue per account"));
    let book = Opened::new(&workbook(&[published("Primavera", &plan)], 0, ES));
    assert_eq!(book.line("Plan", "CAC de medios"), (None, "Sin ventas no hay costo por venta".into()));
}

#[test]
fn months_and_comparisons_have_sheets_of_their_own() {
    let (first, second) = (in_months(), one());
    let book = Opened::new(&workbook(&[published("Spring", &first)], 0, ES));
    assert_eq!(book.titles(), ["Plan", "Meses"]);
    let plans = [published("Spring", &first), published("SPRING", &second)];
    let book = Opened::new(&workbook(&plans, 1, EN));
    assert_eq!(book.titles(), ["Compare", "Spring", "Spring – Months", "SPRING (2)"]);
    assert_eq!(book.line("Compare", "Budget").0, Some(15_000.0));
    let (_, sheet) = &book.sheets[0];
    let row = sheet.rows().find(|row| row[0] == "Budget").expect("a row");
    let numbers: Vec<Option<f64>> = row[1..4].iter().map(calamine::DataType::as_f64).collect();
    assert_eq!(numbers, [Some(15_000.0), Some(12_000.0), Some(3_000.0)]);
    // Amounts in two currencies have no difference.
    let plans = [plans[0], PublishedPlan { currency: Currency::MXN, ..plans[1] }];
    let book = Opened::new(&workbook(&plans, 1, EN));
    let (_, sheet) = &book.sheets[0];
    let row = sheet.rows().find(|row| row[0] == "Budget").expect("a row");
    assert_eq!(calamine::DataType::as_f64(&row[3]), None);
}

#[test]
fn numbers_have_formats_inputs_a_look_and_headings_stay() {
    let plan = in_months();
    let bytes = workbook(&[published("Spring", &plan)], 0, EN);
    for (path, text) in parts(&bytes) {
        roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        if path.starts_with("xl/worksheets") {
            assert!(text.contains("state=\"frozen\"") && text.contains("customWidth=\"1\""), "{path}");
        }
        if path == "xl/styles.xml" {
            for code in ["&quot;€&quot;#,##0.00", "0.00%", "#,##0.0"] {
                assert!(text.contains(&["formatCode=\"", code, "\""].concat()), "{code}");
            }
        }
    }
    let spanish = PublishedPlan { currency: Currency::CLP, ..published("Spring", &plan) };
    let styles = parts(&workbook(&[spanish], 0, ES)).pop().expect("styles are last").1;
    assert!(styles.contains("#,##0&quot;\u{a0}$&quot;"), "{styles}");
}
