//! How fast the domain is, natively: what a plan comes to, what moving its inputs comes to, and what typed
//! texts come to.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use embudo::model::{
    Amount, Bridge, BridgeMeasure, Channel, ComparedPlan, Comparison, Cost, Currency, Economics, Funnel,
    Input, Measure, Name, Plan, Projection, Rate, SensitivityGrid, StageRates, Stages, Tornado,
    UnknownFields,
};
use embudo::state::Draft;
use embudo::text::{Language, Locale};
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
                sales_cost: Cost::per_period(amount(f64::from(n % 7) * 1_000.0)),
                fixed_cost: Cost::per_period(amount(f64::from(n % 3) * 500.0)),
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

/// What looking for the input that matters most adds to a keystroke.
fn sensitivity(criterion: &mut Criterion) {
    let (plan, step) = (large_plan(0), Rate::new(0.1).expect("a rate in range"));
    let ranges = Input::ALL.map(|_| Rate::new(0.2).expect("a rate in range"));
    let mut group = criterion.benchmark_group("50 channels with 5 stages, varied");
    group.throughput(Throughput::Elements(1));
    group.bench_function("tornado", |bencher| {
        bencher.iter(|| Tornado::of(black_box(&plan), Measure::Roi, &ranges));
    });
    group.bench_function("grid", |bencher| {
        bencher.iter(|| SensitivityGrid::of(black_box(&plan), Measure::LoadedCac, step, step));
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
    let written = || Draft::with(Locale::stored(Language::Spanish), Currency::EUR, &inputs);
    let mut group = criterion.benchmark_group("seven fields");
    group.throughput(Throughput::Elements(1));
    group.bench_function("written", |bencher| bencher.iter(|| black_box(written())));
    group.bench_function("read", |bencher| {
        bencher.iter_batched_ref(written, |draft| black_box(draft.plan()), BatchSize::SmallInput);
    });
    group.finish();
}

/// A plan as large as any may be: fifty channels with rates of their own for five stages.
fn large_plan(n: u32) -> Plan {
    let amount = |value: f64| Amount::new(value).expect("an amount in range");
    let rate = |at: u32| Rate::new(f64::from(at % 7 + n % 3 + 1) / 10.0).expect("a rate in range");
    let name = |text: String| Name::new(&text).expect("a name");
    let channel = |at: u32| Channel {
        name: Some(name(format!("Campaign {}", (at + n) % 55))),
        budget: amount(f64::from((at + n) % 50 * 100)),
        cost_per_lead: amount(f64::from(at % 20 + 1)),
        stage_rates: StageRates::new((0..6).map(|step| rate(at + step)).collect()),
        by_month: Default::default(),
        unknown: UnknownFields::NONE,
    };
    let stages = Stages::new((1..=5).map(|at| name(format!("Stage {at}"))).collect(), None);
    let economics = Economics { sale_value: Some(amount(2_000.0)), ..Economics::default() };
    Plan::new((0..50).map(channel).collect(), stages.expect("fits"), economics).expect("fits")
}

/// All that the side-by-side view works out, with the rows of every channel, and the bridge under it.
fn comparisons(criterion: &mut Criterion) {
    let plans: Vec<Plan> = (0..6).map(large_plan).collect();
    let columns: Vec<_> = plans.iter().map(|plan| ComparedPlan { plan, currency: Currency::EUR }).collect();
    let mut group = criterion.benchmark_group("50 channels with 5 stages");
    group.throughput(Throughput::Elements(1));
    group.bench_function("6 plans compared", |bencher| {
        bencher.iter(|| {
            let comparison = Comparison::new(black_box(&columns), 0);
            black_box([comparison.inputs(), comparison.stages(), comparison.channels(), comparison.results()])
                .len()
        });
    });
    for (of, name) in
        [(BridgeMeasure::Sales, "bridge of sales"), (BridgeMeasure::MediaCac, "bridge of media CAC")]
    {
        group.bench_function(name, |bencher| {
            bencher.iter(|| Bridge::between(of, black_box(&plans[0]), black_box(&plans[5])));
        });
    }
    group.finish();
}

criterion_group!(benches, projections, drafts, comparisons, sensitivity);
criterion_main!(benches);
