//! Close rates of months that are varied: each stops at 100 % on its own, and goals are solved under that rule.

use crate::regions::EN;
use crate::strategies::{self, months};
use crate::values::{amount, rate, scenario};
use embudo::model::{
    BudgetSpread, ByMonth, Channel, ChannelInputs, Currency, Economics, Goal, GoalSeek, GoalSolution, Input,
    Lever, Measure, Plan, PlanInputs, Projection, Scenario, SensitivityGrid, StageRates, Stages, Tornado,
    UnknownFields, Unreachable,
};
use embudo::state::{Draft, changed_numbers};
use proptest::prelude::*;

/// 100 leads in each of two months, which close at 90 % and 20 %.
fn two_months() -> Plan {
    scenario(
        r#"{"name":"A","currency":"EUR","months":2,"firstMonth":"2026-01",
        "channels":[{"budget":2000,"costPerLead":10,"rates":[0.2],"closeRates":[0.9]}]}"#,
    )
    .plan
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * b.abs()
}

fn sales(plan: &Plan) -> f64 {
    Projection::of(plan).get(Measure::Sales).expect("is defined")
}

fn solve(plan: &Plan, target: f64) -> Result<GoalSolution, Unreachable> {
    let goals = [Goal::new(Measure::Sales, target).expect("a goal")];
    GoalSeek { inputs: &PlanInputs::of(plan), goals: &goals, channel: None }.solve(Lever::CloseRate)
}

#[test]
fn a_tornado_caps_each_month_on_its_own() {
    let plan = two_months();
    let bars = Tornado::of(&plan, Measure::Sales, &[rate(0.2); Input::ALL.len()]).bars;
    let bar = bars.iter().find(|bar| bar.input == Input::CloseRate).expect("a bar");
    // 100 × 1 + 100 × 0.24 instead of 1.2 × 110.
    assert!(close(bar.higher.figure.expect("is defined"), 124.0) && bar.higher.stopped);
    assert!(close(bar.higher.input.expect("is defined"), 0.62));
    assert!(close(bar.lower.figure.expect("is defined"), 88.0) && !bar.lower.stopped);
}

#[test]
fn the_rows_of_the_two_way_table_do_so_too() {
    let grid = SensitivityGrid::of(&two_months(), Measure::Sales, rate(0.1), rate(0.2)).expect("a table");
    let (row, at) = grid.rates.iter().zip(&grid.cells).find(|(row, _)| row.step == 1).expect("a row");
    let column = grid.costs.iter().position(|cost| cost.step == 0).expect("a column");
    assert!(close(row.value, 0.62) && close(at[column].figure.expect("is defined"), 124.0));
}

#[test]
fn a_goal_is_solved_in_the_piece_in_which_it_falls() {
    for (target, months) in
        [(55.0, [0.45, 0.1]), (124.0, [1.0, 0.24]), (150.0, [1.0, 0.5]), (200.0, [1.0, 1.0])]
    {
        let plan = two_months();
        let solution = solve(&plan, target).expect("is reached");
        assert!(close(solution.value, target / 200.0), "{target}: {solution:?}");
        // Put into the fields, the months are what they have to be.
        let (name, unknown) = (embudo::model::Name::new("A").expect("a name"), UnknownFields::NONE);
        let stored = Scenario { name, currency: Currency::EUR, plan: plan.clone(), unknown };
        let mut draft = Draft::of(&stored, EN);
        draft.apply_numbers(changed_numbers(&solution.funnels, &plan.funnels()));
        let after = draft.plan().expect("a plan");
        let [first, usual] = [after.channels()[0].by_month.close_rates[0], None];
        let usual = usual.unwrap_or_else(|| after.usual_funnel(&after.channels()[0]).close_rate);
        assert!(close(first.expect("a rate").get(), months[0]) && close(usual.get(), months[1]), "{target}");
        assert!(close(sales(&after), target));
    }
}

#[test]
fn what_no_close_rate_reaches_is_said_with_the_rate_it_would_need() {
    let Err(Unreachable::OutOfRange { input: Input::CloseRate, needed }) = solve(&two_months(), 210.0) else {
        panic!("200 leads can't buy 210 times");
    };
    assert!(close(needed, 1.1), "{needed}");
    // The second month sells nothing at any factor, so 100 sales are the most.
    let mut plan = two_months();
    let mut channels = plan.channels().to_vec();
    channels[0].by_month.close_rates = vec![Some(rate(0.9)), Some(rate(0.0))];
    let months = plan.months.take();
    plan = Plan::new(channels, plan.stages().clone(), plan.economics).expect("fits");
    plan.months = months;
    assert!(close(solve(&plan, 100.0).expect("is reached").value, 0.5));
    assert!(matches!(solve(&plan, 110.0), Err(Unreachable::OutOfRange { needed, .. }) if close(needed, 1.1)));
}

/// Plans in months with realistic numbers and close rates of their own.
fn plans() -> impl Strategy<Value = Plan> {
    let months = || prop::collection::vec(prop::option::of(0..=100_u32), 0..5);
    let costs = prop::collection::vec(prop::option::of(1..500_u32), 0..5);
    let percent = |value: u32| rate(f64::from(value) / 100.0);
    let channel = (1..100_000_u32, 1..500_u32, 1..=100_u32, costs, months(), 0..3_u32);
    let channel = channel.prop_map(move |(budget, cost, close, costs, rates, spread)| Channel {
        name: None,
        budget: amount(f64::from(budget)),
        cost_per_lead: amount(f64::from(cost)),
        stage_rates: Some(StageRates::single(percent(close))),
        by_month: ByMonth {
            spread: if spread == 0 { BudgetSpread::Season } else { BudgetSpread::Even },
            costs_per_lead: costs.into_iter().map(|it| it.map(|it| amount(f64::from(it)))).collect(),
            close_rates: rates.into_iter().map(|it| it.map(percent)).collect(),
            ..ByMonth::default()
        },
        unknown: UnknownFields::NONE,
    });
    (prop::collection::vec(channel, 1..=3), months::schedules()).prop_map(|(channels, schedule)| {
        let mut plan = Plan::new(channels, Stages::default(), Economics::default()).expect("fits");
        plan.months = Some(schedule);
        plan
    })
}

/// The numbers of a plan with the budgets of a solution, and its close rates × the factor that gives those of it.
fn applied(inputs: &PlanInputs, solution: &GoalSolution) -> PlanInputs {
    let channels = inputs.channels.iter().zip(&solution.funnels).map(|(channel, solved)| {
        let factor = match solved.close_rate == channel.funnel().close_rate {
            true => 1.0,
            false => channel.close_rates.factor_for(solved.close_rate.get()),
        };
        let mut channel = channel.clone();
        (channel.budget, channel.close_rates) = (solved.budget, channel.close_rates.times(factor).0);
        channel
    });
    PlanInputs { channels: channels.collect(), economics: inputs.economics }
}

fn figure(inputs: &PlanInputs, measure: Measure) -> f64 {
    inputs.projection().get(measure).unwrap_or(0.0)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn varied_sales_are_the_sum_of_the_months(plan in plans(), factor in 0.0..3.0_f64) {
        let schedule = plan.schedule().expect("in months");
        let mut expected = 0.0;
        for channel in plan.channels() {
            let usual = plan.usual_funnel(channel);
            let cohorts = channel.by_month.cohorts(usual, schedule).expect("is defined");
            for (at, month) in cohorts.into_iter().enumerate() {
                let own = channel.by_month.close_rates.get(at).copied().flatten();
                expected += month.leads * own.unwrap_or(usual.close_rate).times(factor).get();
            }
        }
        let varied = PlanInputs::of(&plan).scaled(Input::CloseRate, factor).0;
        prop_assert!((figure(&varied, Measure::Sales) - expected).abs() <= 1e-12 * expected.max(1.0));
    }

    #[test]
    fn a_solution_for_sales_is_exact_and_what_is_unreachable_is(plan in plans(), times in 0.1..4.0_f64, only in prop::option::of(0..3_usize)) {
        let inputs = PlanInputs::of(&plan);
        let target = figure(&inputs, Measure::Sales) * times;
        let Some(goal) = Goal::new(Measure::Sales, target) else { return Ok(()) };
        let seek = GoalSeek { inputs: &inputs, goals: &[goal], channel: only };
        let moves = |at: usize| only.is_none_or(|only| only == at || only >= inputs.channels.len());
        match seek.solve(Lever::CloseRate) {
            Ok(solution) if solution.binding_goal.is_some() => {
                let after = applied(&inputs, &solution);
                let reached = figure(&after, Measure::Sales);
                prop_assert!((reached - target).abs() <= 1e-11 * target, "{reached} for {target}");
                prop_assert!((seek_value(&seek, &after) - solution.value).abs() <= 1e-9);
            }
            // The sales of the channels that stay are enough.
            Ok(_) => prop_assert!(only.is_some()),
            Err(Unreachable::OutOfRange { needed, .. }) if times > 1.0 => {
                prop_assert!(needed > 1.0);
                let lowest = |channel: &ChannelInputs| {
                    let rates = channel.close_rates.shares().iter().map(|(_, rate)| rate.get());
                    rates.filter(|&rate| rate > 0.0).fold(1.0, f64::min)
                };
                let moving = || inputs.channels.iter().enumerate().filter(|(at, _)| moves(*at));
                let most = moving().map(|(_, it)| 1.0 / lowest(it)).fold(f64::MAX, f64::min);
                let mut varied = inputs.scaled(Input::CloseRate, most).0;
                for (at, channel) in inputs.channels.iter().enumerate().filter(|(at, _)| !moves(*at)) {
                    varied.channels[at] = channel.clone();
                }
                prop_assert!(figure(&varied, Measure::Sales) < target, "{varied:?}");
            }
            Err(Unreachable::OutOfReach { .. } | Unreachable::MissingInput(_)) => {}
            Err(reason) => prop_assert!(false, "{reason:?}"),
        }
    }

    #[test]
    fn no_goal_of_months_panics(plan in months::staged_plans(), targets in (strategies::amounts(), strategies::amounts()), only in prop::option::of(0..3_usize)) {
        let inputs = PlanInputs::of(&plan);
        let goals = [(Measure::Sales, targets.0), (Measure::LoadedCac, targets.1)];
        let goals: Vec<Goal> = goals.into_iter().filter_map(|(measure, it)| Goal::new(measure, it.get())).collect();
        for (count, lever) in (1..=goals.len()).flat_map(|count| Lever::ALL.map(|lever| (count, lever))) {
            match (GoalSeek { inputs: &inputs, goals: &goals[..count], channel: only }).solve(lever) {
                Ok(solution) => prop_assert!(solution.value.is_finite(), "{solution:?}"),
                Err(Unreachable::OutOfReach { nearest, .. }) => prop_assert!(nearest.is_err() || nearest.is_ok_and(f64::is_finite)),
                Err(Unreachable::OutOfRange { needed, .. }) => prop_assert!(needed.is_finite() && needed > 0.0),
                Err(Unreachable::Conflict { least, most }) => prop_assert!(least.1.is_finite() && most.1.is_finite()),
                Err(Unreachable::MissingInput(_) | Unreachable::Undefined(_)) => {}
            }
        }
    }

    #[test]
    fn with_the_budget_following_both_goals_are_met(plan in plans(), times in 0.3..3.0_f64, share in 0.3..1.5_f64) {
        let inputs = PlanInputs::of(&plan);
        let goals = [(Measure::Sales, times), (Measure::MediaCac, share)]
            .map(|(measure, factor)| Goal::new(measure, figure(&inputs, measure) * factor));
        let [Some(sales), Some(cac)] = goals else { return Ok(()) };
        let seek = GoalSeek { inputs: &inputs, goals: &[sales, cac], channel: None };
        let Ok(solution) = seek.solve(Lever::CloseRate) else { return Ok(()) };
        let after = applied(&inputs, &solution);
        for goal in [sales, cac] {
            prop_assert!(goal.is_reached_by(after.projection().get(goal.measure())), "{goal:?} of {solution:?}");
        }
    }
}

/// The close rate over the channels that may change.
fn seek_value(seek: &GoalSeek, inputs: &PlanInputs) -> f64 {
    GoalSeek { inputs, ..*seek }.current_value(Lever::CloseRate).unwrap_or_default()
}
