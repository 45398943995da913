//! Properties of the verdicts of all plans.

use super::{EN, texts};
use crate::strategies::{locales, months, near, plans};
use embudo::model::{
    BreakEven, CashFlow, ComparedPlan, ComparisonVerdict, Currency, Input, Measure, MonthsVerdict, Outcome,
    Plan, PlanInputs, PlanVerdict, Projection, SaleResult, Stages, Timeline, compare_plans,
    drop_losing_channels, losing_channels,
};
use embudo::text::{
    PlansToCompare, Verdict, Writer, actuals_verdict, comparison_verdict, months_verdict, plan_verdict,
};
use proptest::prelude::*;

fn same(one: f64, other: f64) -> bool {
    EN.short_money(one) == EN.short_money(other)
}

/// The plan with only these of its channels.
fn with_channels(plan: &Plan, kept: impl Fn(usize) -> bool) -> Plan {
    let channels = plan.channels().iter().enumerate().filter(|(at, _)| kept(*at));
    let stages = plan.stages();
    let stages = Stages::new(stages.names().to_vec(), stages.default_rates().cloned()).expect("fits");
    let kept = channels.map(|(_, channel)| channel.clone()).collect();
    let mut kept = Plan::new(kept, stages, plan.economics).expect("channels are left");
    kept.months = plan.months.clone();
    kept
}

fn earned(plan: &Plan) -> Option<f64> {
    plan.economics.earned(plan.outcome().ok()?).ok()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn a_plans_verdict_has_the_figures_of_its_projection(plan in plans()) {
        let projection = Projection::of(&plan);
        let get = |measure| projection.get(measure);
        match PlanVerdict::of(&plan, &same) {
            PlanVerdict::Earns(it) | PlanVerdict::JustPays(it) | PlanVerdict::Loses(it) => {
                prop_assert_eq!(Ok(it.cost), get(Measure::LoadedCac));
                prop_assert_eq!(Ok(it.earned()), get(Measure::ProfitPerSale));
            }
            PlanVerdict::AccountPays { cost, months } => {
                prop_assert_eq!(Ok(cost), get(Measure::LoadedCac));
                prop_assert_eq!(Ok(months), get(Measure::Payback));
            }
            PlanVerdict::AccountFallsShort { cost, ltv } => {
                prop_assert_eq!(Ok(cost), get(Measure::LoadedCac));
                prop_assert!(ltv == 0.0 || get(Measure::Ltv) == Ok(ltv));
                prop_assert!(ltv <= cost);
            }
            PlanVerdict::ValueUnknown { cost } => {
                prop_assert_eq!(Ok(cost), get(Measure::LoadedCac));
                prop_assert!(get(Measure::ProfitPerSale).is_err() && get(Measure::Payback).is_err());
            }
            PlanVerdict::LessThanOneSale { sales, budget } => {
                prop_assert_eq!((Ok(sales), Ok(budget)), (get(Measure::Sales), get(Measure::MediaCac)));
                prop_assert!(sales > 0.0 && sales < 1.0);
            }
            PlanVerdict::NoSales { leads, costs } => {
                prop_assert_eq!((Ok(leads), Ok(0.0)), (get(Measure::Leads), get(Measure::Sales)));
                prop_assert!(leads > 0.0 && costs > 0.0);
            }
            PlanVerdict::NoLeads => prop_assert_eq!(get(Measure::Leads), Ok(0.0)),
            PlanVerdict::FreeLeads => prop_assert!(get(Measure::Leads).is_err()),
        }
    }

    #[test]
    fn a_sale_earns_where_what_it_leaves_is_written_as_more_than_it_costs(plan in plans()) {
        let SaleResult { cost, leaves } = match PlanVerdict::of(&plan, &same) {
            PlanVerdict::Earns(it) => {
                prop_assert!(it.leaves > it.cost && !same(it.leaves, it.cost));
                it
            }
            PlanVerdict::Loses(it) => {
                prop_assert!(it.leaves < it.cost && !same(it.leaves, it.cost));
                it
            }
            PlanVerdict::JustPays(it) => {
                prop_assert!(same(it.leaves, it.cost));
                it
            }
            _ => return Ok(()),
        };
        let headline = plan_verdict(&plan, EN).headline.to_string();
        prop_assert!(headline.contains(&EN.short_money(cost)), "{headline}");
        prop_assert!(same(leaves, cost) || headline.contains(&EN.short_money(leaves)), "{headline}");
    }

    #[test]
    fn channels_are_judged_by_their_own_costs(plan in plans()) {
        let (Ok(costs), Ok(losing)) = (plan.channel_costs(), losing_channels(&plan, &same)) else { return Ok(()) };
        let leaves = plan.economics.per_sale().expect("it was judged").gross_profit();
        for (at, cost) in costs.iter().enumerate() {
            let loses = match cost.loaded_cac() {
                Ok(cac) => cac > leaves && !same(cac, leaves),
                Err(_) => cost.total() > 0.0,
            };
            prop_assert_eq!(losing.contains(&at), loses);
        }
    }

    #[test]
    fn without_its_losing_channels_a_plan_comes_to_what_is_said(plan in plans()) {
        let Some(dropped) = drop_losing_channels(&plan, &same) else { return Ok(()) };
        let rest = with_channels(&plan, |at| !dropped.channels.contains(&at));
        let projection = Projection::of(&rest);
        prop_assert!(projection.get(Measure::Sales).is_ok_and(|sales| near(sales, dropped.sales)));
        prop_assert!(projection.get(Measure::LoadedCac).is_ok_and(|cac| near(cac, dropped.loaded_cac)));
        let budgets = [&plan, &rest].map(|plan| plan.input(Input::Budget).expect("it has one"));
        prop_assert!((budgets[0] - budgets[1] - dropped.less_spent).abs() <= budgets[0] * 1e-9);
        prop_assert!(earned(&rest).is_some_and(|earned| near(earned, dropped.earned)));
        let before = earned(&plan).expect("it was judged");
        prop_assert!(dropped.earned > before && !same(dropped.earned, before));
        // Each of them by itself: no other choice of channels earns more.
        let losing = losing_channels(&plan, &same).expect("it was judged");
        for at in 0..plan.channels().len() {
            if dropped.channels.contains(&at) {
                let less = with_channels(&plan, |kept| kept == at || !dropped.channels.contains(&kept));
                prop_assert!(earned(&less).expect("judged") <= dropped.earned * (1.0 + 1e-9 * dropped.earned.signum()));
                let leaves = plan.economics.per_sale().expect("it was judged").gross_profit();
                let cac = plan.channel_costs().expect("it was judged")[at].loaded_cac();
                prop_assert!(losing.contains(&at) || cac.is_ok_and(|cac| same(cac, leaves)));
            }
        }
    }

    #[test]
    fn at_the_break_even_a_plan_earns_exactly_its_costs(plan in plans()) {
        let Ok(limits) = BreakEven::of(&plan) else { return Ok(()) };
        let inputs = PlanInputs::of(&plan);
        for (input, limit) in [(Input::CloseRate, limits.close_rate), (Input::CostPerLead, limits.cost_per_lead)] {
            let (Some(limit), Some(now)) = (limit, inputs.input(input)) else { continue };
            let (moved, clamped) = inputs.scaled(input, limit / now);
            if clamped {
                continue;
            }
            let outcome: Outcome = moved.funnels().iter().filter_map(|it| it.outcome().ok()).sum();
            let earned = moved.economics.earned(outcome).expect("it has a value");
            let scale = moved.economics.total_cost(outcome);
            prop_assert!(earned.abs() <= scale * 1e-9, "{input:?} {limit}: earns {earned} of {scale}");
        }
    }

    #[test]
    fn a_plan_that_earns_still_pays_at_both_limits(plan in plans()) {
        if let (PlanVerdict::Earns(_), Ok(limits)) = (PlanVerdict::of(&plan, &same), BreakEven::of(&plan)) {
            let (rate, cost) = (plan.input(Input::CloseRate), plan.input(Input::CostPerLead));
            prop_assert!(limits.close_rate.is_some() && limits.close_rate <= rate);
            prop_assert!(limits.cost_per_lead.is_some() && limits.cost_per_lead >= cost);
        }
    }

    #[test]
    fn the_money_is_back_when_the_cash_flow_says_so(plan in months::plans()) {
        let Some(Ok(timeline)) = Timeline::of(&plan) else { return Ok(()) };
        let cash = CashFlow::of(&timeline, &plan.economics);
        let deepest = match MonthsVerdict::of(&timeline, &plan.economics) {
            MonthsVerdict::Back { month, deepest, .. } => {
                prop_assert_eq!(cash.payback_month(), Some(month));
                deepest
            }
            MonthsVerdict::NeverBack { missing, deepest, .. } => {
                prop_assert_eq!(cash.payback_month(), None);
                prop_assert!(missing > 0.0);
                deepest
            }
            MonthsVerdict::ValueUnknown { .. } => {
                prop_assert!(cash.earned.is_none());
                None
            }
            MonthsVerdict::NothingSpent => None,
        };
        if let (Some(deepest), Some(earned)) = (deepest, &cash.earned) {
            let at = deepest.month.since(cash.start) as usize;
            prop_assert_eq!(deepest.amount, cash.spent[at] - earned[at]);
            prop_assert!(cash.spent.iter().zip(earned).all(|(spent, earned)| spent - earned <= deepest.amount));
        }
    }

    #[test]
    fn a_better_plan_is_not_worse_seen_from_its_side(one in plans().boxed(), other in plans().boxed(), locale in locales()) {
        let plans = [&one, &other].map(|plan| ComparedPlan { plan, currency: Currency::EUR });
        let (there, back) = (compare_plans(&plans, 0, &same), compare_plans(&[plans[1], plans[0]], 0, &same));
        let names = ["One".to_owned(), "Other".to_owned()];
        let compared = PlansToCompare { names: &names, plans: &plans, baseline: 1, incomplete: 0 };
        check_words(&comparison_verdict(compared, Writer { locale, ..EN }))?;
        match &there {
            ComparisonVerdict::Better(change) => {
                prop_assert!(matches!(back, ComparisonVerdict::BaselineBest(_)), "{back:?}");
                prop_assert!(change.earned.is_none_or(|[before, after]| after > before));
            }
            ComparisonVerdict::BaselineBest(_) => prop_assert!(matches!(back, ComparisonVerdict::Better(_))),
            ComparisonVerdict::Mixed(change) => {
                prop_assert!(matches!(back, ComparisonVerdict::Mixed(_)));
                let [before, after] = change.loaded_cac.expect("judged by it");
                prop_assert!((after - before) * change.sales > 0.0);
            }
            ComparisonVerdict::Alike => prop_assert_eq!(back, ComparisonVerdict::Alike),
            ComparisonVerdict::Currencies | ComparisonVerdict::Undefined => prop_assert_eq!(there, back),
        }
    }

    #[test]
    fn every_plan_gets_a_verdict_in_words(plan in plans(), locale in locales()) {
        check_words(&plan_verdict(&plan, Writer { locale, ..EN }))?;
    }

    #[test]
    fn every_plan_in_months_gets_its_verdicts_in_words(plan in months::plans(), locale in locales()) {
        let (writer, today) = (Writer { locale, ..EN }, plan.schedule().expect("in months").start.plus(4));
        check_words(&months_verdict(&plan, writer).expect("in months"))?;
        check_words(&actuals_verdict(&plan, None, today, writer).expect("in months"))?;
    }
}

fn check_words(verdict: &Verdict) -> Result<(), TestCaseError> {
    let said = texts(verdict);
    prop_assert!(said[1].ends_with('.'), "{said:?}");
    for wrong in ["NaN", "inf", "∞", "{", "}", "  "] {
        prop_assert!(!said.iter().any(|text| text.contains(wrong)), "{said:?}");
    }
    Ok(())
}
