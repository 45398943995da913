//! Proptest strategies for plans in months, realistic and extreme.

use super::{amounts, economics, funnels, rates};
use embudo::model::{
    Actual, Actuals, Amount, BudgetSpread, ByMonth, Channel, Lag, LagDays, LagShares, Month, Plan, Rate,
    Schedule, Seasonality, StageRates, Stages, UnknownFields,
};
use proptest::prelude::*;

fn tenths(days: u32) -> Amount {
    Amount::new(f64::from(days) / 10.0).expect("an amount")
}

pub fn lags() -> impl Strategy<Value = Lag> {
    let shares = prop::collection::vec(0..=8_u32, 0..=12).prop_map(|mut parts| {
        parts.push(100 - parts.iter().sum::<u32>());
        let shares = parts.iter().map(|&part| Rate::new(f64::from(part) / 100.0).expect("a rate")).collect();
        Lag::Shares(LagShares::new(shares).expect("a whole"))
    });
    let days = (1..4_000_u32, 0..6_000_u32).prop_map(|(median, more)| {
        Lag::Days(LagDays::new(tenths(median), tenths(median + more)).expect("days"))
    });
    prop_oneof![shares, days]
}

pub fn spreads() -> impl Strategy<Value = BudgetSpread> {
    let typed = prop::collection::vec(amounts(), 1..=36).prop_map(BudgetSpread::Months);
    prop_oneof![Just(BudgetSpread::Even), Just(BudgetSpread::Season), typed]
}

pub fn actuals() -> impl Strategy<Value = Actuals> {
    let known = || prop::option::of(amounts());
    let month = (2000..2003_i32, 1..=12_u32).prop_map(|(year, at)| Month::new(year, at).expect("a month"));
    prop::collection::btree_map(month, (known(), known(), known()), 0..6).prop_map(|months| {
        let actual = |(month, (spend, leads, sales))| (month, Actual::new([spend, leads, sales]));
        Actuals::new(months.into_iter().map(actual)).expect("each once")
    })
}

pub fn by_months() -> impl Strategy<Value = ByMonth> {
    let costs = prop::collection::vec(prop::option::of(amounts()), 0..6);
    let rates = prop::collection::vec(prop::option::of(rates()), 0..6);
    (spreads(), costs, rates, prop::option::of(lags()), actuals()).prop_map(
        |(spread, costs, rates, lag, actuals)| ByMonth {
            spread,
            costs_per_lead: costs,
            close_rates: rates,
            lag,
            actuals,
            source: None,
        },
    )
}

pub fn schedules() -> impl Strategy<Value = Schedule> {
    let season =
        prop::collection::vec(amounts(), 12).prop_map(|it| Seasonality(it.try_into().expect("twelve")));
    let start = (2000..2003_i32, 1..=12_u32).prop_map(|(year, at)| Month::new(year, at).expect("a month"));
    (start, 1..=36_usize, season, prop::option::of(lags())).prop_map(|(start, months, season, lag)| {
        let mut schedule = Schedule::new(start, months).expect("months");
        (schedule.season, schedule.lag) = (season, lag);
        schedule
    })
}

/// Plans of up to three channels, in months.
pub fn plans() -> impl Strategy<Value = Plan> {
    let channel = (funnels(), by_months()).prop_map(|(funnel, by_month)| Channel {
        name: None,
        budget: funnel.budget,
        cost_per_lead: funnel.cost_per_lead,
        stage_rates: Some(StageRates::single(funnel.close_rate)),
        by_month,
        unknown: UnknownFields::NONE,
    });
    (prop::collection::vec(channel, 1..=3), economics(), schedules()).prop_map(
        |(channels, economics, schedule)| {
            let mut plan = Plan::new(channels, Stages::default(), economics).expect("fits");
            plan.months = Some(schedule);
            plan
        },
    )
}

/// Plans in months with and without stages, whose months have close rates and CPL of their own.
pub fn staged_plans() -> impl Strategy<Value = Plan> {
    (super::plans().boxed(), prop::collection::vec(by_months().boxed(), 5), schedules().boxed()).prop_map(
        |(plan, months, schedule)| {
            let channels = plan.channels().iter().cloned().zip(months);
            let channels = channels.map(|(channel, by_month)| Channel { by_month, ..channel }).collect();
            let mut plan = Plan::new(channels, plan.stages().clone(), plan.economics).expect("fits");
            plan.months = Some(schedule);
            plan
        },
    )
}
