//! Proptest strategies for numbers and plans, realistic and extreme.

pub mod months;
pub mod tables;

use crate::regions::REGIONS;
use embudo::model::{
    Amount, Channel, Cost, CostBasis, Currency, Economics, Funnel, Goal, Goals, Measure, Name, Plan, Rate,
    StageRates, Stages, UnknownFields,
};
use embudo::text::{Language, Locale};
use proptest::prelude::*;

/// Amounts of up to 15 digits over the whole range, with 0 and the bounds.
pub fn amounts() -> impl Strategy<Value = Amount> {
    let typed = (digits(15), -15_i32..=3).prop_map(|(digits, power)| decimal(digits, power));
    let whole = digits(15).prop_map(|digits| digits as f64);
    let any =
        prop_oneof![4 => typed, 2 => whole, 1 => Just(0.0), 1 => Just(Amount::MIN), 1 => Just(Amount::MAX)];
    any.prop_filter_map("in range", |value| Amount::new(value).ok())
}

pub fn rates() -> impl Strategy<Value = Rate> {
    let typed = (digits(9), -12_i32..=0).prop_map(|(digits, power)| decimal(digits, power));
    let any = prop_oneof![4 => typed, 1 => Just(0.0), 1 => Just(Rate::MIN), 1 => Just(1.0)];
    any.prop_filter_map("in range", |value| Rate::new(value).ok())
}

/// Whole numbers with a uniformly distributed number of digits.
fn digits(most: u32) -> impl Strategy<Value = u64> {
    (1..=most).prop_flat_map(|count| 10_u64.pow(count - 1)..10_u64.pow(count))
}

fn decimal(digits: u64, power: i32) -> f64 {
    format!("{digits}e{power}").parse().expect("is a number")
}

pub fn funnels() -> impl Strategy<Value = Funnel> {
    (amounts(), amounts(), rates()).prop_map(|(budget, cost_per_lead, close_rate)| Funnel {
        budget,
        cost_per_lead,
        close_rate,
    })
}

pub fn economics() -> impl Strategy<Value = Economics> {
    let cost = || {
        (amounts(), prop::sample::select(CostBasis::ALL.to_vec()))
            .prop_map(|(amount, basis)| Cost { amount, basis })
    };
    let optional = || prop::option::of(amounts());
    (cost(), cost(), optional(), prop::option::of(rates()), optional(), prop::option::of(rates())).prop_map(
        |(sales_cost, fixed_cost, sale_value, margin, account_revenue, churn)| Economics {
            sales_cost,
            fixed_cost,
            sale_value,
            margin,
            account_revenue,
            churn,
        },
    )
}

/// Plans of one channel without stages.
pub fn single_plans() -> impl Strategy<Value = Plan> {
    (funnels(), economics()).prop_map(|(funnel, economics)| Plan::single(funnel, economics))
}

/// A channel's name, budget, CPL and own rates.
type ChannelParts = (Option<&'static str>, Amount, Amount, Option<Vec<Rate>>);

/// Plans of one or more channels, with and without stages and rates of their own.
pub fn plans() -> impl Strategy<Value = Plan> {
    let names = || prop::option::of(prop::sample::select(vec!["Search", "Social", "Fairs"]));
    let staged = (0_usize..=5, 1_usize..6).prop_flat_map(move |(stages, channels)| {
        let steps = move || prop::collection::vec(rates(), stages + 1);
        let own =
            if stages == 0 { steps().prop_map(Some).boxed() } else { prop::option::of(steps()).boxed() };
        let channel = (names(), amounts(), amounts(), own);
        (prop::collection::vec(channel, channels), steps(), economics())
    });
    let plan = |(channels, steps, economics): (Vec<ChannelParts>, Vec<Rate>, _)| {
        let name = |name: &str| Name::new(name).expect("is a name");
        let stages = (1..steps.len()).map(|at| name(&format!("Stage {at}"))).collect::<Vec<_>>();
        let shared = if stages.is_empty() { None } else { StageRates::new(steps) };
        let channels = channels.into_iter().map(|(label, budget, cost_per_lead, own)| Channel {
            name: label.map(name),
            budget,
            cost_per_lead,
            stage_rates: own.and_then(StageRates::new),
            by_month: Default::default(),
            unknown: UnknownFields::NONE,
        });
        let stages = Stages::new(stages, shared).expect("fits");
        Plan::new(channels.collect(), stages, economics).expect("fits")
    };
    let plans = prop_oneof![1 => single_plans(), 1 => staged.prop_map(plan)].boxed();
    (plans, goals()).prop_map(|(mut plan, goals)| {
        plan.goals = goals;
        plan
    })
}

/// Up to one goal of each kind.
fn goals() -> impl Strategy<Value = Goals> {
    let of = |measures: &'static [Measure]| prop::option::of((prop::sample::select(measures), amounts()));
    (of(&Goal::VOLUME_MEASURES), of(&Goal::EFFICIENCY_MEASURES)).prop_map(|(volume, efficiency)| {
        let both = volume.into_iter().chain(efficiency);
        both.filter_map(|(measure, target)| Goal::new(measure, target.get())).collect()
    })
}

/// A language with the number format of any region.
pub fn locales() -> impl Strategy<Value = Locale> {
    let language = prop::sample::select(Language::ALL.to_vec());
    let numbers = prop::sample::select(REGIONS.to_vec()).prop_map(|region| region.format());
    (language, numbers).prop_map(|(language, numbers)| Locale { language, numbers })
}

pub fn currencies() -> impl Strategy<Value = Currency> {
    prop::sample::select(Currency::ALL.to_vec())
}

/// Whether two numbers are equal to 1e-9 relative.
pub fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}
