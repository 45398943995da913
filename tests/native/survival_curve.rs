//! What recent and old leads say about the share that closes in the end.

use embudo::model::{
    AgeUnit, ClosingTimes, CurveCut, MeasuredChannel, MeasuredHistory, MeasuredOutcome, Month, SurvivalCurve,
};
use proptest::collection::vec;
use proptest::prelude::*;

const DAYS: f64 = 365.25 / 12.0;

fn month() -> Month {
    Month::new(2026, 1).unwrap()
}

/// Closed and open leads as `(age, leads)`.
fn closings(unit: AgeUnit, closed: &[(u32, u32)], open: &[(u32, u32)]) -> ClosingTimes {
    let mut closings = ClosingTimes::new(unit);
    closed.iter().for_each(|&(age, leads)| closings.add_closed(month(), age, leads));
    open.iter().for_each(|&(age, leads)| closings.add_open(month(), age, leads));
    closings
}

/// A channel with these leads and 1,000 spent.
fn history(closing_times: ClosingTimes) -> MeasuredHistory {
    let count = |leads: u32| Some(f64::from(leads));
    let of = |it: &ClosingTimes| {
        let cohorts = || it.cohorts().map(|(_, cohort)| cohort);
        let closed: u32 = cohorts().flat_map(|it| it.closed.values()).sum();
        (closed, closed + cohorts().flat_map(|it| it.open.values()).sum::<u32>())
    };
    let (closed, leads) = of(&closing_times);
    let tally = MeasuredOutcome { spend: Some(1_000.0), leads: count(leads), sales: count(closed) };
    let months = [(month(), tally)].into();
    MeasuredHistory {
        channels: vec![MeasuredChannel { months, closing_times, ..MeasuredChannel::default() }],
    }
}

/// Of 5 leads of day 0 one closes on day 150, of 94 of day 100 ten on day 105, and one comes in on day 180, the last.
fn late_sale() -> ClosingTimes {
    closings(AgeUnit::Day, &[(150, 1), (5, 10)], &[(180, 4), (80, 84), (0, 1)])
}

#[test]
fn a_sale_after_the_cut_counts_as_one_of_all_leads() {
    let curve = SurvivalCurve::of(&late_sale());
    let cut = curve.cut().unwrap();
    assert_eq!((cut.age, cut.min_at_risk, cut.later_sales), (80, 10, 1));
    let eventual = curve.eventual_close_rate().unwrap();
    assert!((eventual - (10.0 / 99.0 + 1.0 / 100.0)).abs() < 1e-12, "{eventual}");
    assert!(eventual >= 0.11, "11 of 100 have closed");
    assert!((cut.uncut_close_rate - (1.0 - 89.0 / 99.0 * 4.0 / 5.0)).abs() < 1e-12);
    let interval = curve.eventual_close_rate_interval().unwrap();
    assert!(interval.low < 0.11 && interval.low > 0.05, "{interval:?}");
    assert_eq!(format!("{:.3}", interval.high), "0.281", "if the later sale stands for all");
}

#[test]
fn the_lag_has_the_sales_after_the_cut() {
    let curve = SurvivalCurve::of(&late_sale());
    let lag = curve.lag_by_month();
    // 150 days are 4.93 months: most of them close in the fifth month after.
    assert_eq!(lag.len(), 6);
    let late = 0.01 / curve.eventual_close_rate().unwrap();
    assert!((lag[4] + lag[5] - late).abs() < 1e-12 && (lag[5] - late * (150.0 / DAYS - 4.0)).abs() < 1e-12);
    assert!((lag.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    let plan = history(late_sale()).starting_plan().unwrap().plan;
    let channel = &plan.channels()[0];
    assert_eq!(plan.usual_funnel(channel).close_rate.get(), 0.111);
    let shares: Vec<f64> = channel.by_month.lag.as_ref().unwrap().shares().months;
    assert_eq!(shares, [0.761, 0.149, 0.0, 0.0, 0.006, 0.084]);
}

#[test]
fn a_curve_is_cut_only_where_leads_were_followed_for_longer() {
    let followed = closings(AgeUnit::Day, &[(5, 3), (60, 2)], &[(90, 15)]);
    assert_eq!(SurvivalCurve::of(&followed).cut(), None);
    let longer = closings(AgeUnit::Day, &[(5, 3), (60, 2)], &[(90, 15), (120, 9)]);
    let uncut = 1.0 - 26.0 / 29.0 * (24.0 / 26.0);
    let cut = SurvivalCurve::of(&longer).cut().unwrap();
    assert_eq!(
        CurveCut { uncut_close_rate: 0.0, ..cut },
        CurveCut { age: 90, min_at_risk: 10, later_sales: 0, uncut_close_rate: 0.0 }
    );
    assert!((cut.uncut_close_rate - uncut).abs() < 1e-12);
    // Of 200 leads a tenth is needed.
    let many = closings(AgeUnit::Month, &[(1, 10)], &[(2, 171), (3, 19)]);
    let cut = SurvivalCurve::of(&many).cut().unwrap();
    assert_eq!((cut.age, cut.min_at_risk), (2, 20));
    assert_eq!(SurvivalCurve::of(&closings(AgeUnit::Day, &[(5, 3)], &[(90, 6)])).cut(), None, "too small");
}

/// Leads by the age at which they leave the sample, as `(age, leads)`.
type Leaving = Vec<(u32, u32)>;

/// Few of them are old.
fn leaving() -> impl Strategy<Value = Leaving> {
    vec((prop_oneof![3 => 0_u32..120, 1 => 0_u32..1_500], prop_oneof![3 => 1_u32..4, 1 => 1_u32..60]), 0..12)
}

fn samples() -> impl Strategy<Value = (AgeUnit, Leaving, Leaving)> {
    (prop::sample::select(vec![AgeUnit::Day, AgeUnit::Month]), leaving(), leaving())
}

fn leads(of: &[(u32, u32)]) -> f64 {
    of.iter().map(|&(_, leads)| f64::from(leads)).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn no_fewer_close_in_the_end_than_have_closed((unit, closed, open) in samples()) {
        let all = leads(&closed) + leads(&open);
        let observed = leads(&closed) / all;
        let closings = closings(unit, &closed, &open);
        let curve = SurvivalCurve::of(&closings);
        let Some(eventual) = curve.eventual_close_rate() else {
            prop_assert!(all < 10.0);
            return Ok(());
        };
        prop_assert!(observed <= eventual && eventual <= 1.0, "{observed} {eventual}");
        let uncut = curve.points().last().map_or(0.0, |point| point.closed_share);
        prop_assert!(eventual <= uncut + 1e-12, "{eventual} {uncut}");
        let interval = curve.eventual_close_rate_interval().unwrap();
        prop_assert!(0.0 <= interval.low && interval.high <= 1.0);
        for rate in [observed, eventual, uncut] {
            prop_assert!(interval.low <= rate && rate <= interval.high, "{rate} {interval:?}");
        }
        // Every sale is in the lag: up to the month of the last one, and 1 together.
        let lag = curve.lag_by_month();
        let last = closed.iter().map(|&(age, _)| f64::from(age)).fold(None, |last: Option<f64>, age| Some(last.map_or(age, |it| it.max(age))));
        let months = last.map(|age| if unit == AgeUnit::Day { age / DAYS } else { age }.ceil() as usize + 1);
        prop_assert_eq!(lag.len(), months.unwrap_or(0));
        if months.is_some() {
            prop_assert!((lag.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{lag:?}");
            prop_assert!(lag.iter().all(|share| *share >= 0.0) && *lag.last().unwrap() > 0.0, "{lag:?}");
        }
        // The plan has the rate with four digits, and a lag as far as a plan's goes.
        if let Some(started) = history(closings).starting_plan() {
            let plan = started.plan;
            let channel = &plan.channels()[0];
            let planned = plan.usual_funnel(channel).close_rate.get();
            prop_assert!((planned - eventual).abs() <= eventual * 5e-4, "{planned} {eventual}");
            let shares = channel.by_month.lag.as_ref().map_or(Vec::new(), |lag| lag.shares().months);
            prop_assert!(lag.len() < 2 || !shares.is_empty() || lag[0] > 0.99, "{lag:?}");
        }
    }

    #[test]
    fn without_censoring_as_many_close_in_the_end_as_have((unit, closed, open) in samples()) {
        let last = closed.iter().map(|&(age, _)| age).max().unwrap_or(0);
        let open: Vec<_> = open.into_iter().map(|(age, leads)| (age + last, leads)).collect();
        let observed = leads(&closed) / (leads(&closed) + leads(&open));
        if let Some(eventual) = SurvivalCurve::of(&closings(unit, &closed, &open)).eventual_close_rate() {
            prop_assert!((eventual - observed).abs() < 1e-12, "{observed} {eventual}");
        }
    }
}
