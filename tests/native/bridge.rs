//! The bridge between two plans (log-mean Divisia): the worked example, and properties of all plans.

use crate::strategies::{amounts, plans, rates};
use embudo::model::{
    Amount, Bridge, BridgeMeasure, Channel, Driver, Economics, Funnel, Name, Plan, Rate, StageRates, Stages,
    Team, Undefined, UnknownFields,
};
use proptest::prelude::*;

fn channel(name: &str, budget: f64, cost_per_lead: f64, close_rate: f64) -> Channel {
    Channel {
        name: Name::new(name).ok(),
        budget: Amount::new(budget).expect("an amount"),
        cost_per_lead: Amount::new(cost_per_lead).expect("an amount"),
        stage_rates: Some(StageRates::single(Rate::new(close_rate).expect("a rate"))),
        by_month: Default::default(),
        unknown: UnknownFields::NONE,
    }
}

fn plan(channels: &[Channel]) -> Plan {
    let sale_value = Amount::new(2_000.0).ok();
    let economics = Economics { sale_value, ..Economics::default() };
    Plan::new(channels.to_vec(), Stages::default(), economics).expect("a plan")
}

fn bridge(of: BridgeMeasure, before: &Plan, after: &Plan) -> Bridge {
    Bridge::between(of, before, after).expect("both have the figure")
}

fn assert_near(actual: f64, expected: f64) {
    assert!((actual - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{actual} is not {expected}");
}

#[test]
fn example_4_contributions_of_marketing_and_sales() {
    let before = plan(&[channel("", 12_000.0, 50.0, 0.05)]);
    let after = plan(&[channel("", 12_600.0, 60.0, 0.06)]);
    let bridge = bridge(BridgeMeasure::Sales, &before, &after);
    assert_near(bridge.from, 12.0);
    assert_near(bridge.to, 12.6);
    let parts = bridge.contributions();
    // L(12.6, 12) × ln of each ratio.
    let mean = 0.6 / (12.6_f64 / 12.0).ln();
    assert_near(parts.get(Driver::Budget), mean * 1.05_f64.ln());
    assert_near(parts.get(Driver::CostPerLead), -mean * 1.2_f64.ln());
    assert_near(parts.get(Driver::CloseRate), mean * 1.2_f64.ln());
    let written = [Driver::Budget, Driver::CostPerLead, Driver::CloseRate]
        .map(|mover| format!("{:+.2}", parts.get(mover)));
    assert_eq!(written, ["+0.60", "-2.24", "+2.24"]);
    assert_near(parts.of_team(Team::Marketing) + parts.of_team(Team::Sales), 0.6);
}

#[test]
fn contributions_that_cancel_out_add_up_to_exactly_zero() {
    let before = plan(&[channel("", 12_000.0, 0.3, 0.05)]);
    let after = plan(&[channel("", 13_200.0, 0.33, 0.06)]);
    let bridge = bridge(BridgeMeasure::Sales, &before, &after);
    let [marketing, sales] = Team::ALL.map(|team| bridge.contributions().of_team(team));
    assert!(marketing != 0.0, "there is no noise to be taken away");
    assert_eq!(bridge.without_rounding(marketing), 0.0);
    assert_eq!(bridge.without_rounding(sales), sales);
    assert_eq!(bridge.without_rounding(-1e-5), -1e-5);
}

#[test]
fn the_cac_of_one_channel_depends_on_cost_per_lead_and_close_rate_only() {
    let before = plan(&[channel("", 12_000.0, 50.0, 0.05)]);
    let after = plan(&[channel("", 99_000.0, 60.0, 0.048)]);
    let bridge = bridge(BridgeMeasure::MediaCac, &before, &after);
    let parts = bridge.contributions();
    assert_eq!(parts.get(Driver::Budget), 0.0);
    let mean = 250.0 / 1.25_f64.ln();
    assert_near(parts.get(Driver::CostPerLead), mean * 1.2_f64.ln());
    assert_near(parts.get(Driver::CloseRate), -mean * 0.96_f64.ln());
}

#[test]
fn the_cac_depends_on_the_budget_shares_of_channels_not_on_the_total() {
    let cheap = |budget| channel("Search", budget, 50.0, 0.1);
    let dear = |budget| channel("Fairs", budget, 200.0, 0.1);
    let before = plan(&[cheap(1_000.0), dear(3_000.0)]);
    let twice = bridge(BridgeMeasure::MediaCac, &before, &plan(&[cheap(2_000.0), dear(6_000.0)]));
    assert!(
        twice
            .channels
            .iter()
            .all(|span| Driver::ALL.iter().all(|&mover| span.contributions.get(mover) == 0.0))
    );

    let shifted = bridge(BridgeMeasure::MediaCac, &before, &plan(&[cheap(3_000.0), dear(1_000.0)]));
    let parts = shifted.contributions();
    assert_near(parts.get(Driver::Budget), shifted.to - shifted.from);
    assert!(shifted.to < shifted.from);
    // More for the cheaper channel lowers the CAC, and so does less for the more expensive one.
    assert!(shifted.channels.iter().all(|span| span.contributions.get(Driver::Budget) < 0.0));
}

#[test]
fn an_added_or_removed_channel_contributes_as_a_whole() {
    let search = channel("Search", 10_000.0, 50.0, 0.05);
    let social = channel("Social", 4_000.0, 20.0, 0.02);
    let fairs = channel("Fairs", 6_000.0, 120.0, 0.1);
    let before = plan(&[search.clone(), social]);
    let after = plan(&[fairs, channel(" SEARCH", 10_000.0, 50.0, 0.05)]);
    let sales = bridge(BridgeMeasure::Sales, &before, &after);
    let places: Vec<_> =
        sales.channels.iter().map(|span| (span.channel.before, span.channel.after)).collect();
    assert_eq!(places, [(Some(0), Some(1)), (Some(1), None), (None, Some(0))]);
    assert!(sales.channels_differ());
    assert_near(sales.channels[0].contributions.total(), 0.0);
    assert_near(sales.channels[1].contributions.get(Driver::Channel), -4.0);
    assert_near(sales.channels[2].contributions.get(Driver::Channel), 5.0);
    assert_near(sales.channels[2].contributions.of_team(Team::Marketing), 5.0);
    // Fairs cost 1,200 a sale and Social 1,000, both near the mean CAC, which hardly changes.
    let cac = bridge(BridgeMeasure::MediaCac, &before, &after);
    assert_near(cac.from, 1_000.0);
    assert_near(cac.to, 16_000.0 / 15.0);
    assert_near(cac.contributions().total(), 1_000.0 / 15.0);
    assert!(cac.channels[2].contributions.get(Driver::Channel) > 0.0);
}

#[test]
fn an_input_that_was_or_becomes_zero_contributes_the_whole_change() {
    let with = |budget, rate| plan(&[channel("", budget, 50.0, rate)]);
    let parts = |before: &Plan, after: &Plan| {
        let parts = bridge(BridgeMeasure::Sales, before, after).contributions();
        [Driver::Budget, Driver::CostPerLead, Driver::CloseRate].map(|mover| parts.get(mover))
    };
    assert_eq!(parts(&with(0.0, 0.05), &with(12_000.0, 0.1)), [24.0, 0.0, 0.0]);
    assert_eq!(parts(&with(12_000.0, 0.1), &with(10_000.0, 0.0)), [0.0, 0.0, -24.0]);
    assert_eq!(parts(&with(0.0, 0.0), &with(12_000.0, 0.1)), [12.0, 0.0, 12.0]);
    assert_eq!(parts(&with(0.0, 0.1), &with(12_000.0, 0.0)), [0.0, 0.0, 0.0]);
}

#[test]
fn without_a_defined_measure_there_is_no_bridge() {
    let sells = plan(&[channel("", 12_000.0, 50.0, 0.05)]);
    let nothing = plan(&[channel("", 12_000.0, 50.0, 0.0)]);
    let free = plan(&[channel("", 12_000.0, 0.0, 0.05)]);
    assert_eq!(Bridge::between(BridgeMeasure::MediaCac, &sells, &nothing), Err(Undefined::NoSales));
    assert_eq!(Bridge::between(BridgeMeasure::Sales, &free, &sells), Err(Undefined::FreeLeads));
    let funnel = Funnel {
        budget: Amount::ZERO,
        cost_per_lead: Amount::new(5.0).expect("an amount"),
        close_rate: Rate::WHOLE,
    };
    let worthless = Plan::single(funnel, Economics::default());
    assert_eq!(Bridge::between(BridgeMeasure::Revenue, &sells, &worthless), Err(Undefined::NoSaleValue));
}

/// A realistic change: some numbers of a plan differ, some become 0, and a channel may be removed.
fn changed(plan: Plan) -> impl Strategy<Value = (Plan, Plan)> {
    let count = plan.channels().len();
    let edits = prop::collection::vec((0..count, 0..4_u8, amounts(), rates()), 0..6);
    (edits, prop::bool::weighted(0.2)).prop_map(move |(edits, one_goes)| {
        let mut channels = plan.channels().to_vec();
        let length = plan.stages().names().len() + 1;
        for (at, what, amount, rate) in edits {
            match what {
                0 => channels[at].budget = amount,
                1 => channels[at].cost_per_lead = amount,
                2 => channels[at].stage_rates = StageRates::new(vec![rate; length]),
                _ => channels.rotate_left(at),
            }
        }
        if one_goes && channels.len() > 1 {
            channels.pop();
        }
        let after = Plan::new(channels, plan.stages().clone(), plan.economics).expect("fits");
        (plan.clone(), after)
    })
}

/// Boxed, because a strategy nested this deep overflows the stack of a test thread.
fn two_plans() -> BoxedStrategy<(Plan, Plan)> {
    let any = plans().boxed();
    prop_oneof![(any.clone(), any.clone()), any.prop_flat_map(|plan| changed(plan).boxed())].boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1024) })]

    #[test]
    fn contributions_add_up_to_the_change((before, after) in two_plans()) {
        for of in BridgeMeasure::ALL {
            let Ok(bridge) = Bridge::between(of, &before, &after) else { continue };
            let size = bridge.from.max(bridge.to);
            let whole = bridge.contributions().total();
            prop_assert!((whole - (bridge.to - bridge.from)).abs() <= 1e-9 * size, "{of:?}: {bridge:?}");
            let by_channel: f64 = bridge.channels.iter().map(|span| span.contributions.total()).sum();
            prop_assert!((whole - by_channel).abs() <= 1e-9 * size);
            prop_assert!(bridge.channels.iter().all(|span| span.contributions.total().is_finite()));
            if of == BridgeMeasure::Sales {
                let leftover = |span: &embudo::model::ChannelContributions| {
                    let sales = |plan: &Plan, at: Option<usize>| at.map_or(0.0, |at| {
                        plan.funnels()[at].outcome().expect("is defined").sales
                    });
                    let change = sales(&after, span.channel.after) - sales(&before, span.channel.before);
                    (span.contributions.total() - change).abs()
                };
                prop_assert!(bridge.channels.iter().all(|span| leftover(span) <= 1e-9 * size));
            }
        }
    }

    #[test]
    fn swapping_the_plans_flips_every_sign((before, after) in two_plans()) {
        for of in BridgeMeasure::ALL {
            let Ok(there) = Bridge::between(of, &before, &after) else { continue };
            let back = Bridge::between(of, &after, &before).expect("both have the figure");
            let size = there.from.max(there.to);
            for span in &there.channels {
                let same = |other: &&embudo::model::ChannelContributions| {
                    (other.channel.before, other.channel.after) == (span.channel.after, span.channel.before)
                };
                let other = back.channels.iter().find(same).expect("the same channels");
                for mover in Driver::ALL {
                    let both = span.contributions.get(mover) + other.contributions.get(mover);
                    prop_assert!(both.abs() <= 1e-9 * size, "{of:?} {mover:?}: {both}");
                }
            }
        }
    }

    #[test]
    fn the_order_of_channels_makes_no_difference((before, after) in two_plans(), by in 0_usize..6) {
        // Channels with the same name, or without one, are matched by their order.
        let named = |plan: &Plan| {
            let mut channels = plan.channels().to_vec();
            for (at, channel) in channels.iter_mut().enumerate() {
                channel.name = Name::new(&format!("Channel {at}")).ok();
            }
            Plan::new(channels, plan.stages().clone(), plan.economics).expect("fits")
        };
        let (before, named) = (named(&before), named(&after));
        let mut channels = named.channels().to_vec();
        let count = channels.len();
        channels.rotate_left(by % count);
        let turned = Plan::new(channels, after.stages().clone(), after.economics).expect("fits");
        for of in BridgeMeasure::ALL {
            let Ok(bridge) = Bridge::between(of, &before, &named) else { continue };
            let other = Bridge::between(of, &before, &turned).expect("both have the figure");
            let size = bridge.from.max(bridge.to);
            for mover in Driver::ALL {
                let apart = bridge.contributions().get(mover) - other.contributions().get(mover);
                prop_assert!(apart.abs() <= 1e-9 * size, "{of:?} {mover:?}: {apart}");
            }
        }
    }

    #[test]
    fn equal_plans_have_no_contributions(plan in plans()) {
        for of in BridgeMeasure::ALL {
            let Ok(bridge) = Bridge::between(of, &plan, &plan) else { continue };
            for span in &bridge.channels {
                for mover in Driver::ALL {
                    prop_assert_eq!(span.contributions.get(mover), 0.0);
                }
            }
        }
    }
}
