//! Plans side by side: what is compared, what counts as different, and what as best.

use crate::strategies::{near, plans};
use crate::values::{amount, rate};
use embudo::model::{
    Channel, ComparedPlan, Comparison, ComparisonCell, ComparisonItem, ComparisonRow, Cost, CostBasis,
    Currency, Economics, Input, Measure, MissingValue, Name, Plan, StageRates, Stages, Undefined,
    UnknownFields,
};
use proptest::prelude::*;

fn channel(name: &str, budget: f64, cost_per_lead: f64, close_rate: f64) -> Channel {
    let steps = Some(StageRates::single(rate(close_rate)));
    Channel {
        name: Name::new(name).ok(),
        budget: amount(budget),
        cost_per_lead: amount(cost_per_lead),
        stage_rates: steps,
        by_month: Default::default(),
        unknown: UnknownFields::NONE,
    }
}

fn plan(channels: &[Channel], economics: Economics) -> Plan {
    Plan::new(channels.to_vec(), Stages::default(), economics).expect("a plan")
}

fn single(budget: f64, cost_per_lead: f64, close_rate: f64) -> Plan {
    plan(&[channel("", budget, cost_per_lead, close_rate)], Economics::default())
}

fn in_euros(plan: &Plan) -> ComparedPlan<'_> {
    ComparedPlan { plan, currency: Currency::EUR }
}

fn measure<'a>(rows: &'a [ComparisonRow<'_>], measure: Measure) -> &'a [ComparisonCell] {
    &rows
        .iter()
        .find(|row| row.item == ComparisonItem::Measure(measure))
        .expect("every measure has a row")
        .cells
}

fn input<'a>(rows: &'a [ComparisonRow<'_>], input: Input) -> &'a [ComparisonCell] {
    &rows.iter().find(|row| row.item == ComparisonItem::Input(input)).expect("every input has a row").cells
}

fn best(cells: &[ComparisonCell]) -> Vec<bool> {
    cells.iter().map(|cell| cell.best).collect()
}

#[test]
fn numbers_are_compared_with_those_of_the_baseline() {
    let plans = [single(12_000.0, 50.0, 0.05), single(12_600.0, 60.0, 0.06)];
    let columns: Vec<_> = plans.iter().map(in_euros).collect();
    let results = Comparison::new(&columns, 0).results();
    let sales = measure(&results, Measure::Sales);
    assert!(sales[0].difference.is_none() && !sales[0].differs);
    let difference = sales[1].difference.expect("is compared");
    assert!(near(difference.absolute, 0.6) && near(difference.relative.expect("not zero"), 0.05));
    assert_eq!(best(sales), [false, true]);
    // 50 / 5 % and 60 / 6 %: the same CAC up to rounding, so none is best.
    let cac = measure(&results, Measure::MediaCac);
    assert_eq!((best(cac), cac[1].differs), (vec![false, false], false));
    assert_eq!(cac[1].difference.map(|it| it.absolute), Some(0.0));

    let turned = Comparison::new(&columns, 1).results();
    let difference = measure(&turned, Measure::Sales)[0].difference.expect("is compared");
    assert!(near(difference.absolute, -0.6) && near(difference.relative.expect("not zero"), -0.6 / 12.6));
}

#[test]
fn the_lowest_cost_is_best_and_inputs_have_no_best() {
    let plans = [single(12_000.0, 50.0, 0.05), single(12_000.0, 40.0, 0.05), single(12_000.0, 40.0, 0.05)];
    let columns: Vec<_> = plans.iter().map(in_euros).collect();
    let comparison = Comparison::new(&columns, 0);
    let results = comparison.results();
    assert_eq!(best(measure(&results, Measure::MediaCac)), [false, true, true]);
    assert_eq!(best(measure(&results, Measure::Sales)), [false, true, true]);
    let inputs = comparison.inputs();
    assert!(inputs.iter().flat_map(|row| &row.cells).all(|cell| !cell.best));
    let unequal: Vec<_> = inputs.iter().filter(|row| !row.all_equal()).map(|row| row.item).collect();
    assert_eq!(unequal, [ComparisonItem::Input(Input::CostPerLead)]);
    let differs: Vec<_> = input(&inputs, Input::CostPerLead).iter().map(|cell| cell.differs).collect();
    assert_eq!(differs, [false, true, true]);
}

#[test]
fn leads_bought_with_more_money_are_not_better() {
    let plans = [single(12_000.0, 50.0, 0.05), single(24_000.0, 50.0, 0.05)];
    let columns: Vec<_> = plans.iter().map(in_euros).collect();
    let results = Comparison::new(&columns, 0).results();
    let leads = measure(&results, Measure::Leads);
    assert_eq!((leads[1].value, best(leads)), (Ok(480.0), vec![false, false]));
    assert_eq!(best(measure(&results, Measure::Sales)), [false, true]);
}

#[test]
fn what_a_plan_earns_has_a_row() {
    let worth = |close_rate: f64, sale_value: Option<f64>| {
        let economics = Economics { sale_value: sale_value.map(amount), ..Economics::default() };
        plan(&[channel("", 12_000.0, 50.0, close_rate)], economics)
    };
    let plans = [worth(0.05, Some(2_000.0)), worth(0.06, Some(2_000.0)), worth(0.5, None)];
    let columns: Vec<_> = plans.iter().map(in_euros).collect();
    let earned = Comparison::new(&columns, 0).earned();
    let values: Vec<_> = earned.cells.iter().map(|cell| cell.value).collect();
    let missing = Err(MissingValue::Undefined(Undefined::NoSaleValue));
    assert!(near(values[0].expect("a value"), 12_000.0) && near(values[1].expect("a value"), 16_800.0));
    assert_eq!((values[2], best(&earned.cells)), (missing, vec![false, true, false]));
    let other = ComparedPlan { plan: &plans[1], currency: Currency::MXN };
    let mixed = [columns[0], other];
    let earned = Comparison::new(&mixed, 0).earned();
    assert!(earned.cells.iter().all(|cell| !cell.best && cell.difference.is_none()));
}

#[test]
fn an_undefined_value_has_a_reason_and_is_never_best() {
    let plans = [single(12_000.0, 50.0, 0.0), single(12_000.0, 50.0, 0.05), single(12_000.0, 40.0, 0.05)];
    let columns: Vec<_> = plans.iter().map(in_euros).collect();
    let comparison = Comparison::new(&columns, 0);
    let results = comparison.results();
    let cac = measure(&results, Measure::MediaCac);
    assert_eq!(cac[0].value, Err(MissingValue::Undefined(Undefined::NoSales)));
    assert_eq!(best(cac), [false, false, true]);
    assert!(cac[1].differs && cac[1].difference.is_none());
    let sales = measure(&results, Measure::Sales)[1].difference.expect("12 more than none");
    assert_eq!((sales.absolute, sales.relative), (12.0, None));
    assert_eq!(input(&comparison.inputs(), Input::Churn)[0].value, Err(MissingValue::NotGiven));
}

#[test]
fn money_in_different_currencies_is_not_compared() {
    let plans = [single(12_000.0, 50.0, 0.05), single(12_000.0, 40.0, 0.06)];
    let columns = [in_euros(&plans[0]), ComparedPlan { plan: &plans[1], currency: Currency::MXN }];
    let comparison = Comparison::new(&columns, 0);
    assert!(!comparison.has_one_currency());
    let (inputs, results) = (comparison.inputs(), comparison.results());
    let budget = input(&inputs, Input::Budget)[1];
    assert!(budget.differs && budget.difference.is_none(), "12,000 € are not 12,000 pesos");
    assert!(measure(&results, Measure::MediaCac).iter().all(|cell| !cell.best && cell.difference.is_none()));
    assert!(input(&inputs, Input::CloseRate)[1].difference.is_some());
    assert_eq!(best(measure(&results, Measure::Sales)), [false, true]);
}

#[test]
fn costs_with_different_bases_are_not_compared() {
    let cost = |amount: f64, basis| {
        let sales_cost = Cost { amount: self::amount(amount), basis };
        plan(&[channel("", 12_000.0, 50.0, 0.05)], Economics { sales_cost, ..Economics::default() })
    };
    let plans = [cost(500.0, CostBasis::Period), cost(500.0, CostBasis::Sale), cost(0.0, CostBasis::Lead)];
    let columns: Vec<_> = plans.iter().map(in_euros).collect();
    let inputs = Comparison::new(&columns, 0).inputs();
    let cells = input(&inputs, Input::SalesCost);
    assert!(cells[1].differs && cells[1].difference.is_none());
    assert_eq!(cells[1].basis, CostBasis::Sale);
    // 0 is the same on every basis.
    assert_eq!(cells[2].difference.map(|it| it.absolute), Some(-500.0));
}

#[test]
fn channels_are_matched_by_name_where_a_plan_has_several() {
    let one = plan(&[channel("Search", 12_000.0, 50.0, 0.05)], Economics::default());
    let two = [channel("Social", 5_000.0, 20.0, 0.02), channel("search", 9_000.0, 45.0, 0.05)];
    let plans = [one.clone(), plan(&two, Economics::default())];
    let columns: Vec<_> = plans.iter().map(in_euros).collect();
    let comparison = Comparison::new(&columns, 0);
    let rows = comparison.channels();
    assert_eq!(rows.len(), 6);
    let ComparisonItem::Channel { name: Some(name), nth: 0, input: Input::Budget } = rows[0].item else {
        panic!("{:?}", rows[0].item)
    };
    assert_eq!(name.as_str(), "Search");
    assert_eq!(rows[0].cells[1].difference.map(|it| it.absolute), Some(-3_000.0));
    assert_eq!(rows[3].cells[0].value, Err(MissingValue::NoChannel));
    assert!(Comparison::new(&[in_euros(&one), in_euros(&one)], 0).channels().is_empty());
}

#[test]
fn stage_rates_are_matched_by_name() {
    let staged = |names: &[&str], rates: &[f64]| {
        let names = names.iter().map(|name| Name::new(name).expect("a name")).collect();
        let steps = StageRates::new(rates.iter().map(|&it| rate(it)).collect());
        let channel = Channel { stage_rates: None, ..channel("", 12_000.0, 50.0, 0.05) };
        let stages = Stages::new(names, steps).expect("fits");
        Plan::new(vec![channel], stages, Economics::default()).expect("a plan")
    };
    let plans =
        [staged(&["MQL", "SQL"], &[0.4, 0.5, 0.25]), staged(&["mql"], &[0.5, 0.2]), single(1.0, 1.0, 0.1)];
    let columns: Vec<_> = plans.iter().map(in_euros).collect();
    let rows = Comparison::new(&columns, 0).stages();
    let ways: Vec<_> = rows
        .iter()
        .map(|row| match row.item {
            ComparisonItem::StageRate { from, to } => (from.map(Name::as_str), to.map(Name::as_str)),
            item => panic!("{item:?}"),
        })
        .collect();
    let (mql, sql) = (Some("MQL"), Some("SQL"));
    assert_eq!(ways, [(None, mql), (mql, sql), (sql, None), (Some("mql"), None)]);
    let values: Vec<_> = rows[0].cells.iter().map(|cell| cell.value).collect();
    assert_eq!(values, [Ok(0.4), Ok(0.5), Err(MissingValue::NoStage)]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn the_best_is_the_optimum_and_the_baseline_does_not_differ(
        plans in prop::collection::vec(plans().boxed(), 2..=6), baseline in 0_usize..6
    ) {
        let columns: Vec<_> = plans.iter().map(in_euros).collect();
        let comparison = Comparison::new(&columns, baseline);
        let baseline = if baseline < plans.len() { baseline } else { 0 };
        let earned = vec![comparison.earned()];
        let rows =
            [comparison.inputs(), comparison.stages(), comparison.channels(), comparison.results(), earned];
        for row in rows.iter().flatten() {
            prop_assert_eq!(row.cells.len(), plans.len());
            let base = row.cells[baseline];
            prop_assert!(!base.differs && base.difference.is_none());
            for cell in &row.cells {
                prop_assert!(cell.value.is_ok_and(f64::is_finite) || cell.value.is_err());
                let difference = cell.difference.map(|it| (it.absolute, it.relative.unwrap_or(0.0)));
                prop_assert!(difference.is_none_or(|(a, b)| a.is_finite() && b.is_finite()));
                if !cell.best { continue }
                let less_is_better = match row.item {
                    ComparisonItem::Measure(measure) if measure != Measure::Leads => measure.less_is_better(),
                    ComparisonItem::Earned => false,
                    item => panic!("{item:?} is best"),
                };
                let best = cell.value.expect("the best has a value");
                for other in row.cells.iter().filter_map(|other| other.value.ok()) {
                    let better = if less_is_better { other < best } else { other > best };
                    prop_assert!(!better || near(other, best), "{:?}: {other} is better than {best}", row.item);
                }
            }
        }
    }
}
