//! How fast the domain is, natively: what a plan comes to, what moving its inputs comes to, and what typed
//! texts come to.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use embudo::model::{
    Amount, Channel, Cost, Currency, Economics, Funnel, Grid, Input, Measure, Name, Plan, Projection, Rate,
    Stages, Steps, Tornado,
};
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

/// As large as a plan gets: 50 channels with their own rates through 5 stages.
fn largest_plan() -> Plan {
    let amount = |value: f64| Amount::new(value).expect("an amount in range");
    let rate = |value: f64| Rate::new(value).expect("a rate in range");
    let names = ["Visit", "MQL", "SQL", "Demo", "Offer"].map(|name| Name::new(name).expect("a name"));
    let stages = Stages::new(names.to_vec(), None).expect("five stages");
    let channel = |n: u32| Channel {
        name: None,
        budget: amount(1_000.0 + f64::from(n) * 97.5),
        cost_per_lead: amount(20.0 + f64::from(n)),
        steps: Steps::new((0..6).map(|step| rate(0.4 + f64::from((n + step) % 50) / 100.0)).collect()),
    };
    let economics = Economics {
        sales_cost: Cost::sum(amount(6_000.0)),
        fixed_cost: Cost::sum(amount(500.0)),
        sale_value: Some(amount(2_000.0)),
        margin: Some(rate(0.6)),
        account_revenue: Some(amount(80.0)),
        churn: Some(rate(0.04)),
    };
    Plan::new((0..50).map(channel).collect(), stages, economics).expect("a plan")
}

/// What looking for the input that matters most adds to a keystroke.
fn sensitivity(criterion: &mut Criterion) {
    let (plan, step) = (largest_plan(), Rate::new(0.1).expect("a rate in range"));
    let ranges = Input::ALL.map(|_| Rate::new(0.2).expect("a rate in range"));
    let mut group = criterion.benchmark_group("50 channels");
    group.bench_function("tornado", |bencher| {
        bencher.iter(|| Tornado::of(black_box(&plan), Measure::Roi, &ranges));
    });
    group.bench_function("grid", |bencher| {
        bencher.iter(|| Grid::of(black_box(&plan), Measure::LoadedCac, step, step));
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

criterion_group!(benches, projections, sensitivity, drafts);
criterion_main!(benches);
