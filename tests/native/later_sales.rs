//! Sales of a lag in days that close long after their leads: they belong to no month that is not theirs.

use crate::regions::{EN, ES};
use crate::strategies::{months::lags, months::plans, near};
use embudo::model::{
    CashFlow, ClosingShares, Currency, Economics, Forecast, ForecastRates, Lag, Month, Plan, Timeline,
};
use embudo::text::{CsvFormat, Locale, PublishedPlan, scenario_tables};
use proptest::prelude::*;

/// 100,000 sales from the leads of January 2026, half of them within 200 days and three quarters within 800.
fn slow(more: &str) -> Plan {
    let json = r#"{"format":"embudo","version":3,"scenarios":[{"name":"A","currency":"EUR",
        "channels":[{"budget":20000000,"costPerLead":10,"rates":[0.05]MORE}],
        "firstMonth":"2026-01","months":1,"lagMedian":200,"lagUpperQuartile":800}]}"#;
    embudo::io::scenario_from_json(&json.replace("MORE", more)).expect("a scenario").plan
}

fn timeline(plan: &Plan) -> Timeline {
    Timeline::of(plan).expect("in months").expect("defined")
}

fn month(year: i32, month: u32) -> Month {
    Month::new(year, month).expect("a month")
}

#[test]
fn a_month_has_the_sales_that_close_in_it_and_the_rest_is_a_rest() {
    let timeline = timeline(&slow(""));
    assert_eq!(timeline.months.len(), Timeline::MAX_MONTHS);
    let december = &timeline.months[35];
    assert_eq!((december.month, december.closing.round()), (month(2028, 12), 398.0));
    assert_eq!(timeline.after(36).closing.round(), 20_590.0);
    assert!(near(timeline.cumulative_sales()[35] + timeline.after(36).closing, 100_000.0));
    let all = timeline.after(0);
    assert!(near(all.closing, 100_000.0));
    assert_eq!((all.last_month, all.beyond.round()), (month(2035, 12), 7_908.0));
    let (shown, later) = timeline.truncated(Timeline::MONTHS_SHOWN_AFTER);
    assert_eq!(shown.months.len(), 7);
    let later = later.expect("most of them");
    assert!(near(shown.total_closing(), 100_000.0) && near(shown.after(7).closing, later.closing));
}

#[test]
fn a_goal_in_the_rest_is_reached_after_the_last_month() {
    let timeline = timeline(&slow(""));
    assert_eq!(timeline.first_reaching(79_409.0), Some(35));
    assert_eq!(timeline.first_reaching(79_411.0), Some(36));
    assert_eq!((timeline.first_reaching(95_000.0), timeline.comes_to(95_000.0)), (None, true));
    assert_eq!((timeline.first_reaching(100_001.0), timeline.comes_to(100_001.0)), (None, false));
}

#[test]
fn sales_later_than_in_ten_years_are_no_money_within_them() {
    let (plan, amount) = (slow(""), crate::values::amount);
    let back = |value: f64| {
        let economics = Economics { sale_value: Some(amount(value)), ..Economics::default() };
        CashFlow::of(&timeline(&plan), &economics).payback_month()
    };
    // 20,000,000 are back with 92,092 sales of 217.2 each, not with 100,000 of 200 each.
    assert_eq!(back(217.18), Some(month(2035, 12)));
    assert_eq!(back(217.1), None);
    // With 79,409 sales it takes until December 2028.
    assert_eq!(back(20_000_000.0 / 79_409.0), Some(month(2028, 12)));
}

#[test]
fn a_forecast_keeps_the_rest_as_well() {
    let plan = slow(r#","actuals":[["2026-01",20000000,2000000,1000]]"#);
    let forecast =
        Forecast::of(&plan, None, month(2026, 2), ForecastRates::Planned).expect("months").expect("defined");
    let closed = timeline(&plan).months[0].closing;
    let [measured, pending, to_come] = forecast.totals();
    assert!(near(pending, 100_000.0 - closed) && (measured, to_come) == (1_000.0, 0.0));
    assert_eq!(forecast.later.map(f64::round), [7_908.0, 0.0]);
    let (shown, later) = forecast.shown(1, 7);
    let shown: f64 = shown.iter().map(|month| month.measured + month.pending).sum();
    assert!(near(shown + later.expect("most of them"), measured + pending));
}

#[test]
fn a_short_lag_ends_where_its_rest_is_negligible() {
    let plan = slow("");
    let ends = |budget: f64, median: f64, upper: f64| {
        let mut plan = plan.clone();
        let mut channel = plan.channels()[0].clone();
        channel.budget = crate::values::amount(budget);
        let [median, upper] = [median, upper].map(crate::values::amount);
        let lag = embudo::model::LagDays::new(median, upper).map(Lag::Days);
        let months = plan.months.take();
        plan = Plan::new(vec![channel], Default::default(), plan.economics).expect("fits");
        plan.months = months;
        plan.months.as_mut().expect("months").lag = lag;
        let timeline = timeline(&plan);
        let last = timeline.after(0);
        let (shown, later) = timeline.clone().truncated(Timeline::MONTHS_SHOWN_AFTER);
        assert_eq!(timeline.first_reaching(timeline.total().sales).is_some(), last.beyond == 0.0);
        (shown.months.len(), last.last_month, later.is_some())
    };
    // Of 12 sales less than 0.012 are open by the end of April.
    assert_eq!(ends(2_400.0, 3.0, 6.0), (3, month(2026, 3), false));
    // Of 100,000 a twentieth of a sale still counts.
    assert_eq!(ends(20_000_000.0, 3.0, 6.0), (7, month(2027, 4), true));
    // Where every sale takes thirty days there is no rest.
    assert_eq!(ends(2_400.0, 30.0, 30.0), (2, month(2026, 2), false));
}

#[test]
fn the_table_says_how_many_close_later_and_after_the_last_month() {
    let plan = slow("");
    let row = |locale: Locale| {
        let column = PublishedPlan { name: "A", plan: &plan, currency: Currency::EUR };
        let table = scenario_tables(column, locale).pop().expect("a table");
        CsvFormat::of(locale.numbers)
            .write(&[table])
            .lines()
            .rev()
            .take(2)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let [whole, later] = &row(EN)[..] else { panic!("two rows") };
    assert!(later.starts_with("\"Later, 7,908 of them after December\u{a0}2035\",,,"), "{later}");
    assert!(whole.starts_with("In all,20000000,2000000,"), "{whole}");
    let [_, later] = &row(ES)[..] else { panic!("two rows") };
    assert!(later.starts_with("\"Más tarde, 7.908 de ellas después de diciembre de 2035\";;;"), "{later}");
}

/// The share of the sales that has closed by the end of each month, by the midpoint rule over the days on which leads
/// come in, with the distribution function from its series or its continued fraction.
fn closed_by_month(median: f64, upper: f64, months: &[usize]) -> Vec<f64> {
    let spread = (upper / median).ln() / 0.674_489_750_196_081_7;
    let days = |months: f64| months * 365.25 / 12.0;
    let steps = 2_000;
    let open = |month: usize| {
        let left = |step: i32| days(month as f64 - (f64::from(step) + 0.5) / f64::from(steps));
        let open = |left: f64| libm::erfc((left / median).ln() / spread / 2.0_f64.sqrt()) / 2.0;
        (0..steps).map(|step| open(left(step))).sum::<f64>() / f64::from(steps)
    };
    months.iter().map(|&month| 1.0 - open(month)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn every_month_has_the_integral_of_its_distribution(lag in lags(), month in 1..=ClosingShares::MAX_MONTHS) {
        if let Lag::Days(days) = &lag && days.upper_quartile() > days.median() * 1.05 {
            let months = [month - 1, month].map(|month| month.max(1));
            let closed = closed_by_month(days.median(), days.upper_quartile(), &months);
            let before = if month == 1 { 0.0 } else { closed[0] };
            let share = lag.shares().months.get(month - 1).copied().unwrap_or_default();
            prop_assert!((share - (closed[1] - before)).abs() < 1e-4, "{share} {closed:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn months_and_rest_are_all_sales(lag in lags()) {
        let ClosingShares { months, later, endless } = lag.shares();
        prop_assert!((months.iter().sum::<f64>() + later - 1.0).abs() < 1e-9);
        prop_assert!(months.iter().chain([&later]).all(|share| (0.0..=1.0).contains(share)));
        prop_assert!(months.len() <= ClosingShares::MAX_MONTHS && (endless || later == 0.0));
    }

    #[test]
    fn every_month_has_the_sales_of_its_cohorts(plan in plans()) {
        let Some(Ok(timeline)) = Timeline::of(&plan) else { return Ok(()) };
        let schedule = plan.schedule().expect("in months");
        let mut expected = vec![0.0; timeline.months.len()];
        let mut later = 0.0;
        for (at, channel) in plan.channels().iter().enumerate() {
            let lag = channel.by_month.lag.as_ref().or(schedule.lag.as_ref());
            let shares = lag.map_or(vec![1.0], |lag| lag.shares().months);
            let cohorts = Timeline::of_channel(&plan, at).expect("in months").expect("defined").months;
            for (month, cohort) in cohorts.iter().enumerate() {
                let mut open = cohort.cohort.sales;
                for (sum, share) in expected.iter_mut().skip(month).zip(&shares) {
                    *sum += cohort.cohort.sales * share;
                    open -= cohort.cohort.sales * share;
                }
                later += open;
            }
        }
        let sales = timeline.total().sales;
        for (period, expected) in timeline.months.iter().zip(&expected) {
            prop_assert!((period.closing - expected).abs() <= 1e-9 * sales, "{} {expected}", period.closing);
        }
        prop_assert!((timeline.later - later).abs() <= 1e-9 * sales, "{} {later}", timeline.later);
    }
}
