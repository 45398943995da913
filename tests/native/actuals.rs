//! Plan against actuals, and the forecast.

use crate::strategies::{months, near};
use crate::values::amount;
use embudo::model::{
    Actual, Actuals, Channel, Driver, Economics, Forecast, ForecastRates, Funnel, Indicator, Lag, LagShares,
    Month, Outcome, Plan, PlanVsActual, Rate, Schedule, Stages, Team, Timeline,
};
use proptest::prelude::*;

fn january() -> Month {
    Month::new(2026, 1).expect("a month")
}

/// One channel with a monthly budget, a CPL of 50 and a close rate of 5 %, and actual spend, leads and sales from
/// January on.
fn plan(months: usize, budget: f64, lag: &[f64], measured: &[[Option<f64>; 3]]) -> Plan {
    let rate = |value| Rate::new(value).expect("a rate");
    let funnel = Funnel { budget: amount(budget), cost_per_lead: amount(50.0), close_rate: rate(0.05) };
    let single = Plan::single(funnel, Economics::default());
    let mut channel: Channel = single.channels()[0].clone();
    let actual = |(at, it): (usize, &[Option<f64>; 3])| {
        (january().plus(at as i32), Actual::new(it.map(|value| value.map(amount))))
    };
    channel.by_month.actuals = Actuals::new(measured.iter().enumerate().map(actual)).expect("each once");
    let mut plan = Plan::new(vec![channel], Stages::default(), Economics::default()).expect("fits");
    let mut schedule = Schedule::new(january(), months).expect("months");
    let shares = LagShares::new(lag.iter().map(|&share| rate(share)).collect()).expect("a whole");
    schedule.lag = Some(Lag::Shares(shares));
    plan.months = Some(schedule);
    plan
}

fn known(spend: f64, leads: f64, sales: f64) -> [Option<f64>; 3] {
    [Some(spend), Some(leads), Some(sales)]
}

fn plan_vs_actual(plan: &Plan, today: Month) -> PlanVsActual {
    PlanVsActual::of(plan, None, today).expect("in months").expect("defined")
}

fn forecast(plan: &Plan, today: Month, rates: ForecastRates) -> Forecast {
    Forecast::of(plan, None, today, rates).expect("in months").expect("defined")
}

#[test]
fn the_bridge_explains_the_gap_to_the_plan() {
    let plan = plan(1, 12_000.0, &[1.0], &[known(12_600.0, 210.0, 12.6)]);
    let held = plan_vs_actual(&plan, january().plus(1));
    let bridge = held.bridge();
    let parts = bridge.contributions();
    let rounded = |part: f64| (part * 100.0).round() / 100.0;
    assert_eq!((bridge.from, bridge.to, held.channel_months), (12.0, 12.6, 1));
    assert_eq!(rounded(parts.get(Driver::Budget)), 0.60);
    assert_eq!(rounded(parts.get(Driver::CostPerLead)), -2.24);
    assert_eq!(rounded(parts.get(Driver::CloseRate)), 2.24);
    assert!(near(parts.of_team(Team::Marketing) + parts.of_team(Team::Sales), 0.6));
}

#[test]
fn only_past_months_with_complete_actuals_count_to_date() {
    let measured =
        [known(9_000.0, 180.0, 3.0), [Some(9_500.0), None, Some(6.0)], known(2_000.0, 40.0, 1.0), [None; 3]];
    let plan = plan(4, 40_000.0, &[0.2, 0.5, 0.3], &measured);
    let held = plan_vs_actual(&plan, january().plus(2));
    assert_eq!(held.channel_months, 1);
    let [planned, actual] = held.to_date();
    assert_eq!(actual, Outcome { spend: 9_000.0, leads: 180.0, sales: 3.0 });
    assert!(near(planned.spend, 10_000.0) && near(planned.sales, 2.0), "{planned:?}");
    let running: Vec<bool> = held.months.iter().map(|month| month.in_progress).collect();
    assert_eq!(running, [false, false, true, false, false, false]);
    assert_eq!(held.months[1].actual, [Some(9_500.0), None, Some(6.0)]);
    assert_eq!(held.months[3].actual, [None; 3]);
}

#[test]
fn without_a_cost_per_lead_the_missing_number_takes_the_change() {
    let none = Outcome::default();
    let some = Outcome { spend: 1_000.0, leads: 20.0, sales: 2.0 };
    let moved = |before, after| {
        let parts = embudo::model::Bridge::between_outcomes(&[before], &[after]).contributions();
        let movers = Driver::ALL.into_iter().filter(|&mover| parts.get(mover) != 0.0);
        movers.map(|mover| (mover, parts.get(mover))).collect::<Vec<_>>()
    };
    assert_eq!(moved(none, some), [(Driver::Budget, 2.0)]);
    assert_eq!(moved(some, Outcome { spend: 0.0, ..some }), []);
    assert_eq!(moved(some, Outcome { leads: 0.0, sales: 5.0, ..some }), [(Driver::CostPerLead, 3.0)]);
    assert_eq!(moved(some, Outcome { sales: 0.0, ..some }), [(Driver::CloseRate, -2.0)]);
    // More sales than leads: the sales come from earlier leads.
    let [(mover, part)] = moved(some, Outcome { sales: 30.0, ..some })[..] else { panic!("one mover") };
    assert!(mover == Driver::CloseRate && near(part, 28.0));
}

#[test]
fn the_forecast_is_measured_plus_pending_plus_to_come() {
    let measured = [known(10_000.0, 200.0, 2.0), known(10_000.0, 100.0, 4.0)];
    let plan = plan(3, 30_000.0, &[0.2, 0.5, 0.3], &measured);
    let planned = forecast(&plan, january().plus(2), ForecastRates::Planned);
    // January's 200 leads still bring 10 × 30 % in March, February's 100 bring 5 × 50 % and 5 × 30 %.
    let expected = [[2.0, 0.0, 0.0], [4.0, 0.0, 0.0], [0.0, 5.5, 2.0], [0.0, 1.5, 5.0], [0.0, 0.0, 3.0]];
    let is: Vec<[f64; 3]> = planned.months.iter().map(|it| [it.measured, it.pending, it.to_come]).collect();
    let same =
        |is: &[f64; 3], should: &[f64; 3]| is.iter().zip(should).all(|(&is, &should)| near(is, should));
    assert!(is.len() == 5 && is.iter().zip(&expected).all(|(is, should)| same(is, should)), "{is:?}");
    assert!(same(&planned.totals(), &[6.0, 7.0, 10.0]));
    // Measured: a CPL of 20,000 / 300; 6 sales of 200 × 70 % + 100 × 20 % matured leads, a close rate of 3.75 %.
    let [known, pending, to_come] = forecast(&plan, january().plus(2), ForecastRates::Measured).totals();
    assert!(near(known, 6.0) && near(pending, (200.0 * 0.3 + 100.0 * 0.8) * 0.0375), "{pending}");
    assert!(near(to_come, 150.0 * 0.0375), "{to_come}");
}

#[test]
fn a_month_without_actuals_ends_the_measured_months() {
    let plan = plan(3, 30_000.0, &[1.0], &[known(1.0, 1.0, 1.0), [None; 3], known(9.0, 9.0, 9.0)]);
    let [measured, pending, to_come] = forecast(&plan, january().plus(3), ForecastRates::Planned).totals();
    assert!(near(measured, 1.0) && pending == 0.0 && near(to_come, 20.0));
    assert_eq!(forecast(&plan, january().plus(3), ForecastRates::Planned).known, 1);
    // Actuals of the current month do not count.
    let [measured, ..] = forecast(&plan, january(), ForecastRates::Measured).totals();
    assert_eq!(measured, 0.0);
}

#[test]
fn a_month_is_known_where_the_sales_of_every_channel_are() {
    let one = plan(3, 30_000.0, &[1.0], &[known(1.0, 1.0, 1.0), known(1.0, 1.0, 1.0)]);
    let measured = one.channels()[0].clone();
    let mut unknown = measured.clone();
    unknown.by_month.actuals = Actuals::default();
    let mut plan = Plan::new(vec![measured, unknown], Stages::default(), Economics::default()).expect("fits");
    plan.months = one.months.clone();
    let known_of =
        |only| Forecast::of(&plan, only, january().plus(3), ForecastRates::Planned).unwrap().unwrap().known;
    assert_eq!([None, Some(0), Some(1)].map(known_of), [0, 2, 0]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn without_actuals_the_forecast_is_the_plan(plan in months::plans()) {
        if let Some(Ok(timeline)) = Timeline::of(&plan) {
            let forecast = forecast(&plan, Month::new(1950, 1).expect("a month"), ForecastRates::Measured);
            let [measured, pending, to_come] = forecast.totals();
            prop_assert!((measured, pending) == (0.0, 0.0) && near(to_come, timeline.total().sales));
            for (period, expected) in timeline.months.iter().zip(&forecast.months) {
                prop_assert!(near(period.closing, expected.to_come) && period.month == expected.month);
            }
        }
    }

    #[test]
    fn contributions_add_up_to_the_gap(plan in months::plans(), (year, month) in (2000..2006_i32, 1..=12_u32)) {
        let today = Month::new(year, month).expect("a month");
        if let Some(Ok(result)) = PlanVsActual::of(&plan, None, today) {
            let bridge = result.bridge();
            let gap = bridge.to - bridge.from;
            let whole = bridge.contributions().total();
            prop_assert!((whole - gap).abs() <= 1e-9 * bridge.to.max(bridge.from), "{whole} {gap}");
            for rates in [ForecastRates::Planned, ForecastRates::Measured] {
                let parts = forecast(&plan, today, rates).totals();
                prop_assert!(parts.iter().all(|part| part.is_finite() && *part >= 0.0), "{parts:?}");
            }
            for indicator in Indicator::ALL {
                prop_assert!(result.months.iter().all(|it| it.actual[indicator as usize].is_none_or(f64::is_finite)));
            }
        }
    }
}
