//! One-way and two-way sensitivity: the worked example, and properties of all plans.

use crate::regions::EN;
use crate::strategies::{near, plans, rates};
use crate::values::{amount, rate};
use embudo::model::{
    Channel, Cost, Currency, Economics, Funnel, Input, Measure, Name, Plan, PlanInputs, Rate, Scenario,
    SensitivityGrid, StageRates, Stages, Tornado, TornadoBar, Undefined, UnknownFields,
};
use embudo::state::{Draft, grid_cell_numbers};
use proptest::prelude::*;

const MEASURES: [Measure; 4] = [Measure::Sales, Measure::MediaCac, Measure::LoadedCac, Measure::Roi];

fn plan(close_rate: f64, economics: Economics) -> Plan {
    let funnel =
        Funnel { budget: amount(12_000.0), cost_per_lead: amount(50.0), close_rate: rate(close_rate) };
    Plan::single(funnel, economics)
}

fn with_sales_cost() -> Economics {
    Economics { sales_cost: Cost::per_period(amount(6_000.0)), ..Economics::default() }
}

/// The same range for every input.
fn all(range: f64) -> [Rate; Input::ALL.len()] {
    [rate(range); Input::ALL.len()]
}

fn bar(tornado: &Tornado, input: Input) -> TornadoBar {
    *tornado.bars.iter().find(|bar| bar.input == input).expect("has a bar")
}

fn assert_near(actual: f64, expected: f64) {
    assert!((actual - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{actual} is not {expected}");
}

#[test]
fn the_worked_example() {
    let tornado = Tornado::of(&plan(0.05, with_sales_cost()), Measure::LoadedCac, &all(0.2));
    assert_near(tornado.now.expect("is defined"), 1_500.0);
    let expected = [
        (Input::CloseRate, 1_875.0, 1_250.0),
        (Input::CostPerLead, 1_200.0, 1_800.0),
        (Input::Budget, 1_625.0, 8_500.0 / 6.0),
        (Input::SalesCost, 1_400.0, 1_600.0),
    ];
    assert_eq!(tornado.bars.iter().map(|bar| bar.input).collect::<Vec<_>>(), expected.map(|it| it.0));
    for (bar, (_, lower, higher)) in tornado.bars.iter().zip(expected) {
        assert_near(bar.lower.figure.expect("is defined"), lower);
        assert_near(bar.higher.figure.expect("is defined"), higher);
        assert_near(bar.length, (higher - lower).abs());
    }
    let close_rate = bar(&tornado, Input::CloseRate);
    assert_near(close_rate.lower.input.expect("is given"), 0.04);
    assert_near(close_rate.higher.input.expect("is given"), 0.06);
}

#[test]
fn inputs_of_the_same_effect_keep_their_order() {
    let tornado = Tornado::of(&plan(0.05, with_sales_cost()), Measure::Sales, &all(0.2));
    let order: Vec<_> = tornado.bars.iter().map(|bar| bar.input).collect();
    assert_eq!(order, [Input::CostPerLead, Input::Budget, Input::CloseRate, Input::SalesCost]);
    assert_eq!(bar(&tornado, Input::SalesCost).length, 0.0);
}

/// The Facebook campaigns of the design's example 7.
fn campaigns() -> Plan {
    let channel = |spend: f64, leads: f64, sales: f64| Channel {
        name: None,
        budget: amount(spend),
        cost_per_lead: amount(spend / leads),
        stage_rates: Some(StageRates::single(rate(sales / leads))),
        by_month: Default::default(),
        unknown: UnknownFields::NONE,
    };
    let channels = vec![
        channel(149.71, 58.0, 24.0),
        channel(2_893.37, 537.0, 183.0),
        channel(55_662.15, 2_669.0, 872.0),
    ];
    Plan::new(channels, Stages::default(), Economics::default()).expect("fits")
}

#[test]
fn several_channels_move_together_and_keep_their_mix() {
    let cac = 58_705.23 / 1_079.0;
    let tornado = Tornado::of(&campaigns(), Measure::MediaCac, &all(0.2));
    assert_near(tornado.now.expect("is defined"), cac);
    let close_rate = bar(&tornado, Input::CloseRate);
    assert_near(close_rate.lower.figure.expect("is defined"), cac / 0.8);
    assert_near(close_rate.higher.figure.expect("is defined"), cac / 1.2);
    assert_near(close_rate.higher.input.expect("has a total"), 1_079.0 / 3_264.0 * 1.2);
    let cost = bar(&tornado, Input::CostPerLead);
    assert_near(cost.lower.figure.expect("is defined"), cac * 0.8);
    assert_near(cost.lower.input.expect("has a total"), 58_705.23 / 3_264.0 * 0.8);
    // More budget in the same mix has exactly the same media CAC, without rounding errors.
    assert_eq!(bar(&tornado, Input::Budget).length, 0.0);
    let grid = SensitivityGrid::of(&campaigns(), Measure::MediaCac, rate(0.1), rate(0.1)).expect("a grid");
    assert_near(grid.costs[0].value, 58_705.23 / 3_264.0 * 0.7);
    assert_near(grid.cells[6][0].figure.expect("is defined"), cac * 0.7 / 1.3);
    assert_eq!(
        grid_cell_numbers(&campaigns(), &campaigns(), grid.costs[0], grid.rates[6]).len(),
        6,
        "every channel moves"
    );
}

#[test]
fn a_rate_is_clamped_to_one() {
    let tornado = Tornado::of(&plan(0.9, Economics::default()), Measure::Sales, &all(0.2));
    let close_rate = bar(&tornado, Input::CloseRate);
    assert_eq!(close_rate.higher.input, Some(1.0));
    assert!(close_rate.higher.stopped && !close_rate.lower.stopped);
    assert_near(close_rate.higher.figure.expect("is defined"), 240.0);
    assert_near(close_rate.lower.figure.expect("is defined"), 172.8);
}

#[test]
fn an_input_that_moves_to_zero_may_make_the_result_undefined() {
    let tornado = Tornado::of(&plan(0.05, with_sales_cost()), Measure::LoadedCac, &all(1.0));
    let expected = [
        (Input::CostPerLead, Err(Undefined::FreeLeads)),
        (Input::CloseRate, Err(Undefined::NoSales)),
        (Input::Budget, Err(Undefined::NoSales)),
        (Input::SalesCost, Ok(1_000.0)),
    ];
    for (input, lower) in expected {
        let bar = bar(&tornado, input);
        assert_eq!(bar.lower.figure, lower, "{input:?}");
        assert!(bar.length > 0.0 && bar.length.is_finite());
    }
    assert_eq!(bar(&tornado, Input::CostPerLead).lower.input, Some(0.0));
}

#[test]
fn inputs_that_are_missing_or_zero_have_no_bar() {
    let nothing = plan(0.0, Economics::default());
    assert!(Tornado::of(&nothing, Measure::LoadedCac, &all(0.2)).bars.is_empty());
    let inputs: Vec<_> =
        Tornado::of(&nothing, Measure::Sales, &all(0.2)).bars.iter().map(|b| b.input).collect();
    assert_eq!(inputs, [Input::Budget, Input::CostPerLead]);
    let unknown = Tornado::of(&plan(0.05, with_sales_cost()), Measure::Roi, &all(0.2));
    assert_eq!((unknown.now, unknown.bars.len()), (Err(Undefined::NoSaleValue), 0));
}

#[test]
fn the_grid_has_the_plan_in_its_middle() {
    let economics = Economics { sale_value: Some(amount(1_500.0)), ..with_sales_cost() };
    let grid = SensitivityGrid::of(&plan(0.05, economics), Measure::LoadedCac, rate(0.1), rate(0.1))
        .expect("a grid");
    let near_all = |lines: &[embudo::model::GridLine], expected: [f64; 7]| {
        assert_eq!(lines.len(), 7);
        lines.iter().zip(expected).for_each(|(line, expected)| assert_near(line.value, expected));
    };
    near_all(&grid.costs, [35.0, 40.0, 45.0, 50.0, 55.0, 60.0, 65.0]);
    near_all(&grid.rates, [0.035, 0.04, 0.045, 0.05, 0.055, 0.06, 0.065]);
    assert_near(grid.cells[3][3].figure.expect("is defined"), 1_500.0);
    // The profit at break-even is exactly 0, without rounding errors.
    assert_eq!(grid.cells[3][3].profit, Ok(0.0));
    // CPL 40 at 6 %: 300 leads, 18 sales, total cost 18,000.
    assert_near(grid.cells[5][1].figure.expect("is defined"), 1_000.0);
    assert_near(grid.cells[5][1].profit.expect("is defined"), 500.0);
    assert!(grid.cells[2][4].profit.is_ok_and(|profit| profit < 0.0));
}

#[test]
fn break_even_is_exact_despite_rounding() {
    let economics =
        Economics { sale_value: Some(amount(2_500.0)), margin: Some(rate(0.8)), ..with_sales_cost() };
    let grid =
        SensitivityGrid::of(&plan(0.05, economics), Measure::Roi, rate(0.1), rate(0.1)).expect("a grid");
    // CPL 60 at 4.5 %: 200 leads, 9 sales, total cost 18,000, 2,000 a sale.
    assert_eq!((grid.cells[2][5].figure, grid.cells[2][5].profit), (Ok(0.0), Ok(0.0)));
}

#[test]
fn the_grid_ends_at_a_close_rate_of_one() {
    let grid = SensitivityGrid::of(&plan(0.85, Economics::default()), Measure::Sales, rate(0.5), rate(0.1));
    let grid = grid.expect("a grid");
    let values: Vec<_> = grid.rates.iter().map(|line| line.value).collect();
    assert_eq!((values.len(), values[5]), (6, 1.0), "105.4 % and 110.5 % are 100 %");
    assert_eq!(grid.costs.iter().map(|line| line.step).collect::<Vec<_>>(), [-1, 0, 1, 2, 3], "a CPL of 0");
    assert_eq!(
        SensitivityGrid::of(&plan(0.0, Economics::default()), Measure::Sales, rate(0.1), rate(0.1)),
        None
    );
}

#[test]
fn applying_a_cell_writes_rounded_numbers_into_the_fields() {
    let plan = plan(0.05, with_sales_cost());
    let grid = SensitivityGrid::of(&plan, Measure::Sales, rate(0.1), rate(0.1)).expect("a grid");
    let fields = grid_cell_numbers(&plan, &plan, grid.costs[2], grid.rates[4]);
    assert_eq!(
        fields.iter().map(|&(field, _)| field.id()).collect::<Vec<_>>(),
        ["cost-per-lead", "close-rate"]
    );
    assert_eq!(fields.iter().map(|&(_, value)| value).collect::<Vec<_>>(), [45.0, 0.055]);
    assert!(grid_cell_numbers(&plan, &plan, grid.costs[3], grid.rates[3]).is_empty());
}

#[test]
fn applying_a_cell_with_stages_asks_which_rate_changes() {
    let name = Name::new("MQL").expect("is a name");
    let stages = Stages::new(vec![name.clone()], StageRates::new(vec![rate(0.5), rate(0.1)])).expect("fits");
    let (budget, cost_per_lead) = (amount(12_000.0), amount(50.0));
    let channel = Channel {
        name: None,
        budget,
        cost_per_lead,
        stage_rates: None,
        by_month: Default::default(),
        unknown: UnknownFields::NONE,
    };
    let plan = Plan::new(vec![channel], stages, with_sales_cost()).expect("fits");
    let grid = SensitivityGrid::of(&plan, Measure::LoadedCac, rate(0.1), rate(0.1)).expect("a grid");
    let mut draft = Draft::of(
        &Scenario { name, currency: Currency::EUR, plan: plan.clone(), unknown: UnknownFields::NONE },
        EN,
    );
    grid_cell_numbers(&plan, &plan, grid.costs[2], grid.rates[3])
        .into_iter()
        .for_each(|(field, value)| draft.write(field, value));
    assert!(!draft.has_close_rate_question(), "the close rate stays");
    grid_cell_numbers(&plan, &plan, grid.costs[2], grid.rates[5])
        .into_iter()
        .for_each(|(field, value)| draft.write(field, value));
    assert_eq!(draft.close_rate_question(0).map(|wish| wish.wanted), Some(0.06));
    assert_eq!(draft.plan().expect("is a plan").input(Input::CostPerLead), Some(45.0));
}

/// A range for every input.
fn ranges() -> impl Strategy<Value = [Rate; Input::ALL.len()]> {
    prop::collection::vec(rates(), Input::ALL.len()).prop_map(|all| all.try_into().expect("one each"))
}

fn measures() -> impl Strategy<Value = Measure> {
    prop::sample::select(MEASURES.to_vec())
}

/// Whether two figures are equal up to rounding errors. ROI is a ratio − 1 and has the rounding errors of the ratio.
fn same(a: f64, b: f64, measure: Measure) -> bool {
    near(a, b) || (measure == Measure::Roi && near(a + 1.0, b + 1.0))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn each_end_is_the_projection_of_the_plan_with_that_input_moved(plan in plans(), measure in measures(), ranges in ranges()) {
        let numbers = PlanInputs::of(&plan);
        for bar in Tornado::of(&plan, measure, &ranges).bars {
            prop_assert_eq!(bar.range, ranges[bar.input as usize]);
            for (end, factor) in [(bar.lower, 1.0 - bar.range.get()), (bar.higher, 1.0 + bar.range.get())] {
                let moved = numbers.scaled(bar.input, factor).0;
                let expected = moved.projection().get(measure);
                prop_assert_eq!(end.figure.is_ok(), expected.is_ok());
                if let (Ok(figure), Ok(expected)) = (end.figure, expected) {
                    prop_assert!(figure.is_finite());
                    prop_assert!(same(figure, expected, measure), "{:?}: {figure} for {expected}", bar.input);
                }
                let unmoved = Input::ALL.into_iter().filter(|&input| input != bar.input && !input.is_of_channel());
                for input in unmoved {
                    prop_assert_eq!(moved.input(input), numbers.input(input));
                }
            }
        }
    }

    #[test]
    fn bars_are_sorted_by_length(plan in plans(), measure in measures(), ranges in ranges()) {
        let bars = Tornado::of(&plan, measure, &ranges).bars;
        prop_assert!(bars.iter().all(|bar| bar.length >= 0.0 && bar.length.is_finite()));
        prop_assert!(bars.windows(2).all(|pair| pair[0].length >= pair[1].length * (1.0 - 1e-9)));
        for pair in bars.windows(2).filter(|pair| pair[0].length == pair[1].length) {
            prop_assert!((pair[0].input as usize) < pair[1].input as usize);
        }
    }

    #[test]
    fn without_a_range_nothing_moves(plan in plans(), measure in measures()) {
        for bar in Tornado::of(&plan, measure, &all(0.0)).bars {
            prop_assert_eq!(bar.length, 0.0);
            prop_assert!(!bar.lower.stopped && !bar.higher.stopped);
        }
    }

    #[test]
    fn the_order_of_channels_does_not_matter(plan in plans(), measure in measures(), range in rates()) {
        let channels = plan.channels().iter().rev().cloned().collect();
        let turned = Plan::new(channels, plan.stages().clone(), plan.economics).expect("fits");
        let (one, other) = (Tornado::of(&plan, measure, &all(range.get())), Tornado::of(&turned, measure, &all(range.get())));
        prop_assert_eq!(one.bars.len(), other.bars.len());
        for bar in one.bars {
            let twin = self::bar(&other, bar.input);
            for (end, twin) in [(bar.lower, twin.lower), (bar.higher, twin.higher)] {
                prop_assert_eq!(end.figure.is_ok(), twin.figure.is_ok());
                if let (Ok(figure), Ok(twin)) = (end.figure, twin.figure) {
                    prop_assert!(same(figure, twin, measure), "{figure} and {twin}");
                }
            }
        }
    }

    #[test]
    fn a_cell_is_the_result_of_applying_it(plan in plans(), measure in measures(), steps in (1_u32..=100, 1_u32..=100), cell in (0_usize..7, 0_usize..7)) {
        let step = |percent: u32| rate(f64::from(percent) / 100.0);
        let Some(grid) = SensitivityGrid::of(&plan, measure, step(steps.0), step(steps.1)) else { return Ok(()) };
        let (row, column) = (cell.0 % grid.rates.len(), cell.1 % grid.costs.len());
        let (cost, rate) = (grid.costs[column], grid.rates[row]);
        prop_assert!(cost.value > 0.0 && rate.value > 0.0 && rate.value <= 1.0 + 1e-12);
        // Written into the fields of the same plan without stages, and read back.
        let channels = plan.channels().iter().map(|channel| {
            let close_rate = plan.funnel(channel).close_rate;
            let mut channel = channel.clone();
            channel.stage_rates = Some(StageRates::single(close_rate));
            channel
        });
        let flat = Plan::new(channels.collect(), Stages::default(), plan.economics).expect("fits");
        // A product of stage rates may be below the smallest rate that can be typed.
        let too_small = |funnel: &Funnel| funnel.close_rate.get() > 0.0 && Rate::new(funnel.close_rate.get()).is_err();
        prop_assume!(!flat.funnels().iter().any(too_small));
        let scenario = Scenario { name: Name::new("A").expect("is a name"), currency: Currency::EUR, plan: flat.clone(), unknown: UnknownFields::NONE };
        let mut draft = Draft::of(&scenario, EN);
        grid_cell_numbers(&flat, &flat, cost, rate).into_iter().for_each(|(field, value)| draft.write(field, value));
        let tried = draft.plan().expect("is a plan");
        let figure = PlanInputs::of(&tried).projection().get(measure);
        let expected = grid.cells[row][column].figure;
        prop_assert_eq!(figure.is_ok(), expected.is_ok());
        if let (Ok(figure), Ok(expected)) = (figure, expected) {
            prop_assert!(same(figure, expected, measure), "{figure} for {expected}");
        }
    }
}
