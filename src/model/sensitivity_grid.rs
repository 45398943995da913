//! Two-way sensitivity: a result at combinations of CPL and close rate around those of a plan.

use super::figure::Figure;
use super::input::Input;
use super::plan::Plan;
use super::plan_inputs::PlanInputs;
use super::projection::Measure;
use super::quantity::Rate;
use super::tornado::ROUNDING;

/// A two-way data table: CPL in columns, close rate in rows, both ascending, the plan itself at step 0.
#[derive(Debug, Clone, PartialEq)]
pub struct SensitivityGrid {
    /// The columns: CPL.
    pub costs: Vec<GridLine>,
    /// The rows: close rate.
    pub rates: Vec<GridLine>,
    /// The cells, one `Vec` per row.
    pub cells: Vec<Vec<GridCell>>,
}

/// A column or a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GridLine {
    /// Steps from the plan: −[`SensitivityGrid::STEPS_EACH_SIDE`] to [`SensitivityGrid::STEPS_EACH_SIDE`], 0 for the
    /// plan itself.
    pub step: i32,
    /// The factor by which the CPL or close rate of every channel is multiplied, above 0.
    pub factor: f64,
    /// The resulting value over all channels: money per lead, or a fraction.
    pub value: f64,
}

/// The result at one CPL and close rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GridCell {
    /// The result, in the measure's unit.
    pub figure: Figure,
    /// Profit per sale, money; exactly 0 at break-even. Undefined without a sale value and without sales.
    pub profit: Figure,
}

impl SensitivityGrid {
    /// Steps below and above the plan's own value.
    pub const STEPS_EACH_SIDE: i32 = 3;

    /// Calculates a measure around a plan, with steps that are fractions of its CPL and close rate. Lines at or
    /// below 0 are left out, and lines clamped to the same value (such as 100 %) appear once. None where CPL or
    /// close rate are 0 or, over several channels, undefined.
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
                    figure: projection.get(measure).map(|figure| zero_if_noise(figure, size)),
                    profit: projection.get(Measure::ProfitPerSale).map(|profit| zero_if_noise(profit, costs)),
                }
            };
            costs.iter().map(cell).collect()
        };
        let cells = rates.iter().map(row).collect();
        Some(Self { costs, rates, cells })
    }
}

/// A difference of numbers of a given size, or exactly 0 where only rounding errors are left, so that break-even
/// is recognised.
fn zero_if_noise(difference: f64, size: f64) -> f64 {
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
    // A line clamped to the same value as its neighbour nearer to the plan would repeat that one.
    let is_new = |it: &GridLine| {
        it.step == 0 || line(it.step - it.step.signum()).is_none_or(|inner| inner.value != it.value)
    };
    Some(all.filter(is_new).collect())
}
