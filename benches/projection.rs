//! How fast the domain is, natively: what a plan comes to, and what typed texts come to.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use embudo::model::{Amount, Cost, Currency, Economics, Funnel, Input, Plan, Projection, Rate};
use embudo::state::Draft;
use embudo::text::Language;
use std::hint::black_box;

/// A thousand plans, no two the same, one in ten without something.
fn plans() -> Vec<Plan> {
    let amount = |value: f64| Amount::new(value).expect("an amount in range");
    let rate = |value: f64| Rate::new(value).expect("a rate in range");
    (0..1_000)
        .map(|n| {
            let funnel = Funnel {
                budget: amount(f64::from(n) * 97.5),
                cost_per_lead: amount(f64::from(n % 10) * 7.3),
                close_rate: rate(f64::from(n % 101) / 100.0),
            };
            let economics = Economics {
                sales_cost: Cost::sum(amount(f64::from(n % 7) * 1_000.0)),
                fixed_cost: Cost::sum(amount(f64::from(n % 3) * 500.0)),
                sale_value: (n % 5 > 0).then(|| amount(f64::from(n) * 3.0)),
                margin: (n % 2 > 0).then(|| rate(0.6)),
                ..Economics::default()
            };
            Plan::single(funnel, economics)
        })
        .collect()
}

fn projections(criterion: &mut Criterion) {
    let plans = plans();
    let mut group = criterion.benchmark_group("1,000 plans");
    group.throughput(Throughput::Elements(plans.len() as u64));
    group.bench_function("projected", |bencher| {
        bencher.iter(|| {
            plans.iter().map(|plan| Projection::of(black_box(plan))).for_each(|it| _ = black_box(it))
        });
    });
    group.finish();
}

/// What a keystroke costs before anything is drawn: every field of a plan is read anew.
fn drafts(criterion: &mut Criterion) {
    let inputs = [
        (Input::Budget, 12_600.5),
        (Input::CostPerLead, 50.25),
        (Input::CloseRate, 0.0417),
        (Input::SaleValue, 2_500.0),
        (Input::Margin, 0.8),
        (Input::SalesCost, 6_000.0),
        (Input::FixedCost, 1_234.56),
    ];
    let written = || Draft::with(Language::Spanish, Currency::EUR, &inputs);
    let mut group = criterion.benchmark_group("seven fields");
    group.throughput(Throughput::Elements(1));
    group.bench_function("written", |bencher| bencher.iter(|| black_box(written())));
    group.bench_function("read", |bencher| {
        bencher.iter_batched_ref(written, |draft| black_box(draft.plan()), BatchSize::SmallInput);
    });
    group.finish();
}

criterion_group!(benches, projections, drafts);
criterion_main!(benches);
