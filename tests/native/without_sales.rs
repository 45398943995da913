//! What has no sales has no CAC, and what has no leads no CPL and close rate over months that differ.

use crate::regions::EN;
use crate::strategies::{self, months, near};
use crate::values::scenario;
use embudo::model::{
    ComparedPlan, Comparison, Currency, Figure, Input, Measure, MissingValue, Outcome, Plan, Projection,
    Undefined,
};
use embudo::text::{PublishedPlan, TableCell, TableRow, scenario_tables};
use proptest::prelude::*;

fn plan(fields: &str) -> Plan {
    scenario(&format!(r#"{{"name":"A","currency":"EUR",{fields}}}"#)).plan
}

/// The rows of the channels and of all together, as they are published.
fn channel_rows(plan: &Plan) -> Vec<TableRow> {
    let published = PublishedPlan { name: "A", plan, currency: Currency::EUR };
    scenario_tables(published, EN).remove(1).rows
}

fn agrees(cell: &TableCell, figure: Figure) -> bool {
    match (cell, figure) {
        (TableCell::Number(cell), Ok(value)) => near(cell.value, value),
        (TableCell::Missing(_), Err(_)) => true,
        _ => false,
    }
}

#[test]
fn a_channel_without_sales_has_no_cac() {
    for (first, reason) in [
        (r#"{"budget":0,"costPerLead":5,"rates":[0.1]}"#, "no sales"),
        (r#"{"budget":50,"costPerLead":5,"rates":[0]}"#, "no sales"),
        (r#"{"budget":10,"costPerLead":0,"rates":[0.1]}"#, "leads cost nothing"),
    ] {
        let rows = channel_rows(&plan(&format!(
            r#""channels":[{first},{{"budget":100,"costPerLead":10,"rates":[0.2]}}]"#
        )));
        assert_eq!(rows[0].cells[5], TableCell::Missing(reason.to_owned()), "{first}");
        assert!(matches!(rows[1].cells[5], TableCell::Number(cell) if cell.value == 50.0));
    }
}

#[test]
fn one_channel_without_sales_has_no_cac_either() {
    for (budget, cost, close, reason) in [
        (0, 5, "0.1", Undefined::NoSales),
        (50, 5, "0", Undefined::NoSales),
        (10, 0, "0.1", Undefined::FreeLeads),
        (0, 0, "0.1", Undefined::FreeLeads),
    ] {
        let plan = plan(&format!(r#""budget":{budget},"costPerLead":{cost},"closeRate":{close}"#));
        assert_eq!(Projection::of(&plan).get(Measure::MediaCac), Err(reason));
    }
}

/// 0 over two months that differ.
const NO_BUDGET: &str = r#"{"name":"A","budget":0,"costPerLead":5,"rates":[0.1],
    "costsPerLead":[20,null],"closeRates":[0.3,null]}"#;
const MONTHS: &str = r#""months":2,"firstMonth":"2026-01""#;

#[test]
fn without_leads_a_ratio_over_months_is_undefined() {
    let other = r#"{"name":"B","budget":100,"costPerLead":10,"rates":[0.2]}"#;
    let plan = plan(&format!(r#""channels":[{NO_BUDGET},{other}],{MONTHS}"#));
    let no_leads = TableCell::Missing("no leads".to_owned());
    assert_eq!(channel_rows(&plan)[0].cells[1..3], [no_leads.clone(), no_leads]);
    let compared = [ComparedPlan { plan: &plan, currency: Currency::EUR }];
    let rows = Comparison::new(&compared, 0).channels();
    let missing = Err(MissingValue::Undefined(Undefined::NoLeads));
    assert_eq!((rows[1].cells[0].value, rows[2].cells[0].value), (missing, missing));
}

#[test]
fn a_single_channel_without_leads_is_defined_where_its_months_do_not_differ() {
    let differs = plan(&format!(r#""channels":[{NO_BUDGET}],{MONTHS},"saleValue":100"#));
    assert_eq!((differs.input(Input::CostPerLead), differs.input(Input::CloseRate)), (None, None));
    let figures = Projection::of(&differs);
    assert_eq!(figures.get(Measure::BreakEvenCpl), Err(Undefined::NoLeads));
    assert_eq!(figures.get(Measure::BreakEvenCloseRate), Err(Undefined::NoLeads));
    let same = plan(&format!(
        r#""channels":[{{"budget":0,"costPerLead":5,"rates":[0.1]}}],{MONTHS},"saleValue":100"#
    ));
    assert_eq!((same.input(Input::CostPerLead), same.input(Input::CloseRate)), (Some(5.0), Some(0.1)));
    let figures = Projection::of(&same);
    assert_eq!(figures.get(Measure::BreakEvenCpl), Ok(10.0));
    assert_eq!(figures.get(Measure::BreakEvenCloseRate), Ok(0.05));
}

#[test]
fn a_free_month_has_no_cost_per_lead_over_all_months() {
    let free = plan(&format!(
        r#""channels":[{{"budget":10,"costPerLead":5,"rates":[0.1],"costsPerLead":[0]}}],{MONTHS}"#
    ));
    assert_eq!((free.input(Input::CostPerLead), free.input(Input::CloseRate)), (None, Some(0.1)));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn each_channel_is_calculated_as_all_together_are(plan in prop_oneof![strategies::plans().boxed(), months::staged_plans().boxed()]) {
        prop_assume!(plan.channels().len() > 1);
        let rows = channel_rows(&plan);
        for (row, channel) in rows.iter().zip(plan.channels()) {
            let outcome = plan.funnel(channel).outcome();
            prop_assert!(agrees(&row.cells[5], outcome.and_then(Outcome::media_cac)), "{row:?}");
            // With leads, CPL and close rate are ratios of sums.
            if let Some(outcome) = outcome.ok().filter(|outcome| outcome.leads > 0.0) {
                prop_assert!(agrees(&row.cells[1], outcome.cost_per_lead()), "{row:?}");
                prop_assert!(agrees(&row.cells[2], outcome.close_rate()), "{row:?}");
            }
        }
        let whole = plan.outcome().and_then(Outcome::media_cac);
        prop_assert!(agrees(&rows[rows.len() - 1].cells[5], whole));
    }
}
