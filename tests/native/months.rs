//! Plans in months: the worked example, and properties of all plans.

use crate::strategies::months::plans;
use crate::strategies::near;
use crate::values::{amount, rate};
use embudo::model::{
    BudgetSpread, ByMonth, CashFlow, Channel, Cost, CostBasis, Economics, Figure, Funnel, Lag, LagShares,
    Measure, Month, Outcome, Plan, Projection, Schedule, Seasonality, Stages, Timeline, Undefined,
};
use proptest::prelude::*;

fn shares(shares: &[f64]) -> Lag {
    Lag::Shares(LagShares::new(shares.iter().map(|&share| rate(share)).collect()).expect("a whole"))
}

fn month(year: i32, month: u32) -> Month {
    Month::new(year, month).expect("a month")
}

/// 30,000 from January to March at a CPL of 50 and a close rate of 5 %, with a lag of 20/50/30 %.
fn example(economics: Economics) -> Plan {
    let funnel = Funnel { budget: amount(30_000.0), cost_per_lead: amount(50.0), close_rate: rate(0.05) };
    let mut plan = Plan::single(funnel, economics);
    let mut schedule = Schedule::new(month(2026, 1), 3).expect("months");
    schedule.lag = Some(shares(&[0.2, 0.5, 0.3]));
    plan.months = Some(schedule);
    plan
}

fn timeline(plan: &Plan) -> Timeline {
    Timeline::of(plan).expect("in months").expect("defined")
}

fn close(figures: &[f64], expected: &[f64]) {
    assert_eq!(figures.len(), expected.len(), "{figures:?}");
    assert!(figures.iter().zip(expected).all(|(&is, &should)| near(is, should)), "{figures:?} {expected:?}");
}

#[test]
fn the_worked_example_holds() {
    let timeline = timeline(&example(Economics::default()));
    let months: Vec<String> = timeline.months.iter().map(|period| period.month.to_string()).collect();
    assert_eq!(months, ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"]);
    assert_eq!(timeline.planned, 3);
    close(
        &timeline.months.iter().map(|period| period.closing).collect::<Vec<_>>(),
        &[2.0, 7.0, 10.0, 8.0, 3.0],
    );
    let calendar: Vec<Figure> = timeline.months.iter().map(|period| period.calendar_cac()).collect();
    close(&calendar.iter().flatten().copied().collect::<Vec<_>>(), &[5_000.0, 10_000.0 / 7.0, 1_000.0]);
    assert_eq!(calendar[3..], [Err(Undefined::EarlierSpend); 2]);
    let cohort: Vec<Figure> = timeline.months.iter().map(|period| period.cohort_cac()).collect();
    close(&cohort.iter().flatten().copied().collect::<Vec<_>>(), &[1_000.0; 3]);
    assert_eq!(cohort[3..], [Err(Undefined::NoSales); 2]);
    assert!(near(timeline.total().sales, 30.0));
    close(&timeline.cumulative_sales(), &[2.0, 9.0, 19.0, 27.0, 30.0]);
    assert_eq!([19.0, 30.0, 31.0].map(|sales| timeline.first_reaching(sales)), [Some(2), Some(4), None]);
}

#[test]
fn spend_precedes_earnings() {
    let monthly = Economics {
        fixed_cost: Cost::per_period(amount(3_000.0)),
        sales_cost: Cost { amount: amount(100.0), basis: CostBasis::Sale },
        sale_value: Some(amount(2_000.0)),
        ..Economics::default()
    };
    let cash = CashFlow::of(&timeline(&example(monthly)), &monthly);
    close(&cash.spent, &[11_200.0, 22_900.0, 34_900.0, 35_700.0, 36_000.0]);
    close(cash.earned.as_deref().expect("known"), &[4_000.0, 18_000.0, 38_000.0, 54_000.0, 60_000.0]);
    assert_eq!(cash.payback_month(), Some(month(2026, 3)));
    // Two accounts from January earn 100 each, with a churn of 10 % a month.
    let accounts = Economics {
        account_revenue: Some(amount(200.0)),
        margin: Some(rate(0.5)),
        churn: Some(rate(0.1)),
        ..Economics::default()
    };
    let cash = CashFlow::of(&timeline(&example(accounts)), &accounts);
    let back = cash.earned.as_ref().expect("known");
    close(&back[..3], &[200.0, 200.0 + 880.0, 200.0 + 880.0 + 1_792.0]);
    assert_eq!(cash.spent.len(), back.len());
    // 30 accounts have an LTV of 1,000 each, which approaches 30,000 but does not reach it within ten years.
    assert_eq!((cash.payback_month(), back.len()), (None, 120));
    let lasting = Economics { churn: None, ..accounts };
    let cash = CashFlow::of(&timeline(&example(lasting)), &lasting);
    // 200, 900, 1,900, 2,700, then 3,000 a month: 5,700 by April, 30,000 in the ninth month after it.
    assert_eq!(cash.payback_month(), Some(month(2027, 1)));
    let nothing = Economics::default();
    assert_eq!(CashFlow::of(&timeline(&example(nothing)), &nothing).payback_month(), None);
}

#[test]
fn seasonality_and_months_that_differ_are_weighted_by_spend() {
    let mut plan = example(Economics::default());
    let mut weights = Seasonality::default();
    weights.0[2] = amount(300.0);
    let schedule = plan.months.as_mut().expect("months");
    (schedule.season, schedule.lag) = (weights, None);
    let by_month = ByMonth {
        spread: BudgetSpread::Season,
        costs_per_lead: vec![None, None, Some(amount(100.0))],
        ..ByMonth::default()
    };
    let channel = Channel { by_month, ..plan.channels()[0].clone() };
    let months = plan.months.clone();
    plan = Plan::new(vec![channel], Stages::default(), Economics::default()).expect("fits");
    plan.months = months;
    let spent: Vec<f64> = timeline(&plan).months.iter().map(|period| period.cohort.spend).collect();
    close(&spent, &[6_000.0, 6_000.0, 18_000.0]);
    // 120 + 120 + 180 leads.
    let projection = Projection::of(&plan);
    assert!(near(projection.get(Measure::Leads).expect("leads"), 420.0));
    assert!(near(projection.get(Measure::Sales).expect("sales"), 21.0));
    assert!(near(plan.input(embudo::model::Input::CostPerLead).expect("a CPL"), 30_000.0 / 420.0));
    plan.months.as_mut().expect("months").on = false;
    assert!(near(Projection::of(&plan).get(Measure::Leads).expect("leads"), 600.0));
}

fn same(a: Outcome, b: Outcome) -> bool {
    near(a.spend, b.spend) && near(a.leads, b.leads) && near(a.sales, b.sales)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn months_add_up_to_the_plan(plan in plans()) {
        let Some(Ok(timeline)) = Timeline::of(&plan) else {
            // A CPL of 0 in some month makes the outcome undefined, by month and in total.
            prop_assert!(plan.outcome().is_err());
            return Ok(());
        };
        let whole = plan.outcome().expect("defined like its months");
        prop_assert!(same(timeline.total(), whole), "{:?} {whole:?}", timeline.total());
        let closed = timeline.total_closing();
        prop_assert!(near(closed, whole.sales), "{closed} {whole:?}");
        let parts = (0..plan.channels().len()).map(|at| Timeline::of_channel(&plan, at).expect("in months"));
        let parts: Vec<Timeline> = parts.collect::<Result<_, _>>().expect("defined like the whole");
        for (at, period) in timeline.months.iter().enumerate() {
            let closing: f64 = parts.iter().filter_map(|it| it.months.get(at)).map(|it| it.closing).sum();
            prop_assert!(near(closing, period.closing));
        }
        prop_assert!(near(parts.iter().map(|it| it.later).sum(), timeline.later));
        // However it is cut, nothing is lost.
        for months in [0, 1, Timeline::MONTHS_SHOWN_AFTER, Timeline::MAX_MONTHS] {
            let (shown, later) = timeline.clone().truncated(months);
            prop_assert!(near(shown.total_closing(), whole.sales) && near(shown.later, timeline.after(shown.months.len()).closing));
            prop_assert!(later.is_none_or(|later| later.closing == shown.later && later.beyond <= later.closing));
            let negligible = (whole.sales * 0.001).min(0.05).max(whole.sales * 1e-9);
            prop_assert!(later.is_some() || shown.later <= negligible, "{}", shown.later);
        }
    }

    #[test]
    fn a_lag_within_the_month_is_no_lag(plan in plans()) {
        let mut plan = plan;
        let channels = plan.channels().iter().cloned().map(|mut channel| {
            channel.by_month.lag = None;
            channel
        });
        let schedule = plan.months.clone();
        let economics = plan.economics;
        plan = Plan::new(channels.collect(), Stages::default(), economics).expect("fits");
        let with = |lag| {
            let mut plan = plan.clone();
            plan.months = schedule.clone();
            plan.months.as_mut().expect("months").lag = lag;
            Timeline::of(&plan)
        };
        prop_assert_eq!(with(Some(shares(&[1.0, 0.0, 0.0]))), with(None));
    }

    #[test]
    fn payback_is_not_before_the_first_sale(plan in plans()) {
        if let Some(Ok(timeline)) = Timeline::of(&plan) {
            let cash = CashFlow::of(&timeline, &plan.economics);
            // Sales later than in ten years cost nothing within them.
            let within = Outcome { sales: timeline.total_closing() - timeline.later, ..timeline.total() };
            let whole = plan.economics.total_cost(within);
            prop_assert!(near(cash.spent[timeline.months.len() - 1], whole));
            prop_assert!(cash.earned.as_ref().is_none_or(|back| back.len() == cash.spent.len()));
            prop_assert!(cash.spent.iter().all(|out| out.is_finite()));
        }
    }
}
