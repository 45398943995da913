//! The worked examples of the design, to 1e-9.

use crate::values::{amount, rate};
use embudo::model::{Cost, Economics, Funnel, Measure, Outcome, Plan, Projection};

fn plan(budget: f64, cost_per_lead: f64, close_rate: f64, economics: Economics) -> Plan {
    let funnel =
        Funnel { budget: amount(budget), cost_per_lead: amount(cost_per_lead), close_rate: rate(close_rate) };
    Plan::single(funnel, economics)
}

fn assert_near(actual: f64, expected: f64) {
    assert!((actual - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{actual} is not {expected}");
}

#[test]
fn example_1_from_budget_to_fully_loaded_cac() {
    let economics = Economics { sales_cost: Cost::per_period(amount(6_000.0)), ..Economics::default() };
    let projection = Projection::of(&plan(12_000.0, 50.0, 0.05, economics));
    for (measure, expected) in [
        (Measure::Leads, 240.0),
        (Measure::Sales, 12.0),
        (Measure::MediaCac, 1_000.0),
        (Measure::LoadedCac, 1_500.0),
    ] {
        assert_near(projection.get(measure).expect("is defined"), expected);
    }
}

#[test]
fn example_6_break_even() {
    let economics =
        Economics { sale_value: Some(amount(2_000.0)), margin: Some(rate(0.6)), ..Economics::default() };
    let projection = Projection::of(&plan(12_000.0, 50.0, 0.05, economics));
    assert_near(projection.get(Measure::BreakEvenCpl).expect("is defined"), 60.0);
    assert_near(projection.get(Measure::BreakEvenCloseRate).expect("is defined"), 50.0 / 1_200.0);
}

#[test]
fn example_7_totals_are_ratios_of_sums() {
    let campaigns = [
        Outcome { spend: 149.71, leads: 58.0, sales: 24.0 },
        Outcome { spend: 2_893.37, leads: 537.0, sales: 183.0 },
        Outcome { spend: 55_662.15, leads: 2_669.0, sales: 872.0 },
    ];
    let total: Outcome = campaigns.into_iter().sum();
    assert_near(total.spend, 58_705.23);
    assert_near(total.cost_per_lead().expect("is defined"), 58_705.23 / 3_264.0);
    assert_near(total.close_rate().expect("is defined"), 1_079.0 / 3_264.0);
    assert_near(total.media_cac().expect("is defined"), 58_705.23 / 1_079.0);
    // Rounded as the design states them.
    assert_eq!(format!("{:.2}", total.cost_per_lead().expect("is defined")), "17.99");
    assert_eq!(format!("{:.1}", total.close_rate().expect("is defined") * 100.0), "33.1");
    assert_eq!(format!("{:.2}", total.media_cac().expect("is defined")), "54.41");
}
