//! Plans side by side: every input and every result, how each differs from a baseline, and which is best.

mod row;
mod stage_transitions;

pub use row::{ComparisonCell, ComparisonItem, ComparisonRow, Difference, MissingValue};

use super::channel_inputs::ChannelInputs;
use super::channel_matching::{ChannelKey, channel_keys};
use super::currency::Currency;
use super::economics::CostBasis;
use super::figure::Undefined;
use super::input::Input;
use super::plan::Plan;
use super::plan_inputs::PlanInputs;
use super::projection::{Measure, Projection};
use super::scenario::Name;
use stage_transitions::{StageTransition, stage_transitions};

/// A plan, and the currency of its amounts.
#[derive(Debug, Clone, Copy)]
pub struct ComparedPlan<'a> {
    /// The plan to compare.
    pub plan: &'a Plan,
    /// The currency of all its amounts.
    pub currency: Currency,
}

/// Plans side by side. Money in different currencies is shown but not compared.
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'a> {
    plans: &'a [ComparedPlan<'a>],
    baseline: usize,
}

/// Numbers count as equal up to this relative difference, which is rounding.
const SAME: f64 = 1e-9;

impl<'a> Comparison<'a> {
    /// Compares plans with the one at an index; with the first where that is out of range.
    pub fn new(plans: &'a [ComparedPlan<'a>], baseline: usize) -> Self {
        Self { plans, baseline: if baseline < plans.len() { baseline } else { 0 } }
    }

    /// Whether the amounts of all plans can be compared.
    pub fn has_one_currency(&self) -> bool {
        self.plans.windows(2).all(|pair| pair[0].currency == pair[1].currency)
    }

    /// A row per input, those of channels over all channels.
    pub fn inputs(&self) -> Vec<ComparisonRow<'a>> {
        let cells = |input: Input| {
            self.plans
                .iter()
                .map(move |compared| (input_of(compared.plan, input), basis_of(compared.plan, input)))
        };
        Input::ALL.map(|input| self.row(ComparisonItem::Input(input), cells(input).collect())).into()
    }

    /// A row per transition from lead to sale of the plans with stages.
    pub fn stages(&self) -> Vec<ComparisonRow<'a>> {
        let by_plan: Vec<Vec<StageTransition>> =
            self.plans.iter().map(|compared| stage_transitions(compared.plan)).collect();
        let mut distinct: Vec<&StageTransition> = Vec::new();
        for transition in by_plan.iter().flatten() {
            if !distinct.iter().any(|known| known.key == transition.key) {
                distinct.push(transition);
            }
        }
        let rate = |of_plan: &Vec<StageTransition>, transition: &StageTransition| {
            let found = of_plan.iter().find(|it| it.key == transition.key);
            found.map_or(Err(MissingValue::NoStage), |it| it.rate)
        };
        let row = |transition: &&StageTransition<'a>| {
            let cells =
                by_plan.iter().map(|of_plan| (rate(of_plan, transition), CostBasis::Period)).collect();
            self.row(ComparisonItem::StageRate { from: transition.from, to: transition.to }, cells)
        };
        distinct.iter().map(row).collect()
    }

    /// Three rows per channel; empty where every plan has only one.
    pub fn channels(&self) -> Vec<ComparisonRow<'a>> {
        if self.plans.iter().all(|compared| compared.plan.channels().len() == 1) {
            return Vec::new();
        }
        let keyed: Vec<(Vec<ChannelKey>, Vec<ChannelInputs>)> = self
            .plans
            .iter()
            .map(|compared| (channel_keys(compared.plan), PlanInputs::of(compared.plan).channels))
            .collect();
        let mut known: Vec<(&ChannelKey, Option<&'a Name>)> = Vec::new();
        for ((keys, _), compared) in keyed.iter().zip(self.plans) {
            for (key, channel) in keys.iter().zip(compared.plan.channels()) {
                if !known.iter().any(|(each, _)| *each == key) {
                    known.push((key, channel.name.as_ref()));
                }
            }
        }
        let mut rows = Vec::with_capacity(known.len() * Input::OF_CHANNEL.len());
        for (key, name) in known {
            let channels: Vec<Option<&ChannelInputs>> = keyed
                .iter()
                .map(|(keys, channels)| channels.get(keys.iter().position(|each| each == key)?))
                .collect();
            for input in Input::OF_CHANNEL {
                let value = |channel: &Option<&ChannelInputs>| {
                    let value = channel.ok_or(MissingValue::NoChannel);
                    (value.and_then(|it| it.get(input).map_err(MissingValue::Undefined)), CostBasis::Period)
                };
                let item = ComparisonItem::Channel { name, nth: key.nth, input };
                rows.push(self.row(item, channels.iter().map(value).collect()));
            }
        }
        rows
    }

    /// A row per calculated figure.
    pub fn results(&self) -> Vec<ComparisonRow<'a>> {
        let projections: Vec<Projection> =
            self.plans.iter().map(|compared| Projection::of(compared.plan)).collect();
        let row = |measure: Measure| {
            let cell =
                |it: &Projection| (it.get(measure).map_err(MissingValue::Undefined), CostBasis::Period);
            self.row(ComparisonItem::Measure(measure), projections.iter().map(cell).collect())
        };
        Measure::ALL.map(row).into()
    }

    /// The row of what each plan earns.
    pub fn earned(&self) -> ComparisonRow<'a> {
        let earned = |plan: &Plan| plan.outcome().and_then(|outcome| plan.economics.earned(outcome));
        let cell = |compared: &ComparedPlan| {
            (earned(compared.plan).map_err(MissingValue::Undefined), CostBasis::Period)
        };
        self.row(ComparisonItem::Earned, self.plans.iter().map(cell).collect())
    }

    fn row(
        &self,
        item: ComparisonItem<'a>,
        values: Vec<(Result<f64, MissingValue>, CostBasis)>,
    ) -> ComparisonRow<'a> {
        let money = item.is_money();
        let (base, base_basis) = values[self.baseline];
        let base_currency = self.plans[self.baseline].currency;
        let cell = |(at, &(value, basis)): (usize, &(Result<f64, MissingValue>, CostBasis))| {
            let alike = basis == base_basis && (!money || self.plans[at].currency == base_currency);
            let differs = match (value, base) {
                // 0 is the same in every currency.
                (Ok(value), Ok(base)) => !same(value, base) || (!alike && value != 0.0),
                (value, base) => value.is_ok() != base.is_ok(),
            };
            let comparable = at != self.baseline && alike;
            let difference = comparable.then_some(()).and(value.ok().zip(base.ok()));
            let difference = difference.map(|(value, base)| difference_of(value, base));
            ComparisonCell { value, basis, differs, difference, best: false }
        };
        let mut cells: Vec<ComparisonCell> = values.iter().enumerate().map(cell).collect();
        if let Some(less_is_better) = item.less_is_better()
            && (!money || self.has_one_currency())
        {
            mark_best(&mut cells, less_is_better);
        }
        ComparisonRow { item, cells }
    }
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= a.abs().max(b.abs()) * SAME
}

fn difference_of(value: f64, base: f64) -> Difference {
    let absolute = if same(value, base) { 0.0 } else { value - base };
    Difference { absolute, relative: (base != 0.0).then(|| absolute / base.abs()) }
}

fn mark_best(cells: &mut [ComparisonCell], less_is_better: bool) {
    let values = || cells.iter().filter_map(|cell| cell.value.ok());
    let (min, max) = (values().reduce(f64::min), values().reduce(f64::max));
    if let (Some(min), Some(max)) = (min, max)
        && !same(min, max)
    {
        let best = if less_is_better { min } else { max };
        for cell in cells {
            cell.best = cell.value.is_ok_and(|value| same(value, best));
        }
    }
}

/// The value of an input over the whole plan, or why there is none.
fn input_of(plan: &Plan, input: Input) -> Result<f64, MissingValue> {
    plan.input(input).ok_or_else(|| match input.is_of_channel() {
        true => MissingValue::Undefined(plan.outcome().err().unwrap_or(Undefined::NoLeads)),
        false => MissingValue::NotGiven,
    })
}

/// The cost basis of an input. A cost of 0 counts as per period: the basis of 0 makes no difference.
fn basis_of(plan: &Plan, input: Input) -> CostBasis {
    let cost = match input {
        Input::SalesCost => plan.economics.sales_cost,
        Input::FixedCost => plan.economics.fixed_cost,
        _ => return CostBasis::Period,
    };
    if cost.amount.get() == 0.0 { CostBasis::Period } else { cost.basis }
}
