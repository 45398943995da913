//! A result at every combination of CPL and close rate around a plan's.

use super::figure::Figure;
use super::plan::{Input, Plan};
use super::plan_inputs::PlanInputs;
use super::projection::Measure;
use super::quantity::Rate;
use super::tornado::ROUNDING;

/// A two-way table: CPL across, close rate down, both rising, the plan in the middle.
#[derive(Debug, Clone, PartialEq)]
pub struct SensitivityGrid {
    /// The columns.
    pub costs: Vec<GridLine>,
    /// The rows.
    pub rates: Vec<GridLine>,
    /// The cells, row by row.
    pub cells: Vec<Vec<GridCell>>,
}

/// A column or a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GridLine {
    /// How many steps from the plan's: −[`SensitivityGrid::STEPS_EACH_SIDE`] to [`SensitivityGrid::STEPS_EACH_SIDE`], 0 is the plan's own.
    pub step: i32,
    /// What the plan's CPL or close rate is multiplied by, in every channel.
    pub factor: f64,
    /// What it becomes over all channels: money per lead, or a fraction.
    pub value: f64,
}

/// What comes of a plan at one CPL and close rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GridCell {
    /// The result.
    pub figure: Figure,
    /// What each sale earns, money; negative where it loses. Breaks even at 0. Undefined without a sale value
    /// and without sales.
    pub profit: Figure,
}

impl SensitivityGrid {
    /// The steps to each side of the plan.
    pub const STEPS_EACH_SIDE: i32 = 3;

    /// Works out a result around a plan, with steps that are shares of its present CPL and close rate. Lines
    /// at or below zero are left out, and of those beyond 100 % all but one that stops there. None where CPL
    /// or close rate are zero or, over several channels, undefined.
    pub fn of(plan: &Plan, measure: Measure, cost_step: Rate, rate_step: Rate) -> Option<Self> {
        let numbers = PlanInputs::of(plan);
        let costs = lines(&numbers, Input::CostPerLead, cost_step)?;
        let rates = lines(&numbers, Input::CloseRate, rate_step)?;
        let row = |rate: &GridLine| {
            let (at_rate, _) = numbers.scaled(Input::CloseRate, rate.factor);
            let cell = |cost: &GridLine| {
                let (at_both, _) = at_rate.scaled(Input::CostPerLead, cost.factor);
                let projection = at_both.projection();
                let costs = projection.get(Measure::LoadedCac).unwrap_or_default();
                let size = if measure == Measure::Roi { 1.0 } else { 0.0 };
                GridCell {
                    figure: projection.get(measure).map(|figure| without_rounding(figure, size)),
                    profit: projection
                        .get(Measure::ProfitPerSale)
                        .map(|profit| without_rounding(profit, costs)),
                }
            };
            costs.iter().map(cell).collect()
        };
        let cells = rates.iter().map(row).collect();
        Some(Self { costs, rates, cells })
    }
}

/// What a difference between numbers of a size comes to: nothing where rounding alone is left of it. Whoever
/// breaks even does so exactly.
fn without_rounding(difference: f64, size: f64) -> f64 {
    if difference.abs() <= ROUNDING * size { 0.0 } else { difference }
}

fn lines(numbers: &PlanInputs, input: Input, size: Rate) -> Option<Vec<GridLine>> {
    numbers.input(input).filter(|&present| present > 0.0)?;
    let line = |step: i32| {
        let factor = 1.0 + f64::from(step) * size.get();
        let value = numbers.scaled(input, factor.max(0.0)).0.input(input);
        value.filter(|&value| value > 0.0).map(|value| GridLine { step, factor, value })
    };
    let all = (-SensitivityGrid::STEPS_EACH_SIDE..=SensitivityGrid::STEPS_EACH_SIDE).filter_map(line);
    // One that had to stop where the line before it, seen from the plan, already is says nothing new.
    let says_more = |it: &GridLine| {
        it.step == 0 || line(it.step - it.step.signum()).is_none_or(|inner| inner.value != it.value)
    };
    Some(all.filter(says_more).collect())
}
