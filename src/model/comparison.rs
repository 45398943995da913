//! Plans side by side: every input and every result, how each differs from a baseline, which is best.

use super::channel_matching::{ChannelKey, channel_keys, lowercase};
use super::currency::Currency;
use super::economics::CostBasis;
use super::figure::Undefined;
use super::plan::{Funnel, Input, Plan};
use super::projection::{Measure, Projection};
use super::scenario::Name;

/// A plan with the currency of its amounts.
#[derive(Debug, Clone, Copy)]
pub struct ComparedPlan<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The currency of all its amounts.
    pub currency: Currency,
}

/// What a row shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ComparisonItem<'a> {
    /// An input of the whole plan.
    Input(Input),
    /// The rate from a stage, or from the lead, to the next, or to the sale; over all channels.
    StageRate {
        /// The stage before; none for the lead.
        from: Option<&'a Name>,
        /// The stage after; none for the sale.
        to: Option<&'a Name>,
    },
    /// An input of a channel.
    Channel {
        /// Its name.
        name: Option<&'a Name>,
        /// Which of those with this name, or with none, it is: 0 for the first.
        nth: usize,
        /// The input.
        input: Input,
    },
    /// A result.
    Measure(Measure),
}

/// Why a cell has no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MissingValue {
    /// It may be left out, and is.
    NotGiven,
    /// The plan has no such channel.
    NoChannel,
    /// The plan doesn't go this way from lead to sale.
    NoStage,
    /// No lead gets as far as this stage.
    NoLeadsAtStage,
    /// It has no value.
    Undefined(Undefined),
}

/// How a number differs from the baseline's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// By how much, in the number's own unit.
    pub absolute: f64,
    /// The share of the baseline's size that this is, a fraction; none where the baseline is zero.
    pub relative: Option<f64>,
}

/// One number of one plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ComparisonCell {
    /// The number, or why there is none.
    pub value: Result<f64, MissingValue>,
    /// How it arises, for a cost.
    pub basis: CostBasis,
    /// Whether it is another than the baseline's.
    pub differs: bool,
    /// How it differs from the baseline's; none in the baseline itself and where the two can't be compared.
    pub difference: Option<Difference>,
    /// Whether it is the best result of its row: only among comparable numbers that are not all the same.
    pub best: bool,
}

/// One number of every plan.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparisonRow<'a> {
    /// Which number.
    pub item: ComparisonItem<'a>,
    /// In the order of the plans.
    pub cells: Vec<ComparisonCell>,
}

impl ComparisonRow<'_> {
    /// Whether all plans say the same.
    pub fn all_equal(&self) -> bool {
        !self.cells.iter().any(|cell| cell.differs)
    }
}

/// Plans side by side. Money in different currencies is not compared.
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'a> {
    columns: &'a [ComparedPlan<'a>],
    baseline: usize,
}

/// Numbers this close to each other, as a share of the larger, are the same but for rounding.
const SAME: f64 = 1e-9;

impl<'a> Comparison<'a> {
    /// Compares plans with the one at a place; with the first where there is none.
    pub fn new(columns: &'a [ComparedPlan<'a>], baseline: usize) -> Self {
        Self { columns, baseline: if baseline < columns.len() { baseline } else { 0 } }
    }

    /// Whether amounts of all plans can be compared.
    pub fn has_one_currency(&self) -> bool {
        self.columns.windows(2).all(|pair| pair[0].currency == pair[1].currency)
    }

    /// A row for every input of the whole plan.
    pub fn inputs(&self) -> Vec<ComparisonRow<'a>> {
        let cells = |input: Input| {
            self.columns
                .iter()
                .map(move |column| (input_of(column.plan, input), basis_of(column.plan, input)))
        };
        Input::ALL.map(|input| self.row(ComparisonItem::Input(input), cells(input).collect())).into()
    }

    /// A row for every step from lead to sale that a plan with stages takes.
    pub fn stages(&self) -> Vec<ComparisonRow<'a>> {
        let staged: Vec<Vec<StageTransition>> =
            self.columns.iter().map(|column| stage_transitions(column.plan)).collect();
        let mut ways: Vec<&StageTransition> = Vec::new();
        for step in staged.iter().flatten() {
            if !ways.iter().any(|way| way.key == step.key) {
                ways.push(step);
            }
        }
        let rate = |steps: &Vec<StageTransition>, way: &StageTransition| {
            steps.iter().find(|step| step.key == way.key).map_or(Err(MissingValue::NoStage), |step| step.rate)
        };
        let row = |way: &&StageTransition<'a>| {
            let cells = staged.iter().map(|steps| (rate(steps, way), CostBasis::Period)).collect();
            self.row(ComparisonItem::StageRate { from: way.from, to: way.to }, cells)
        };
        ways.iter().map(row).collect()
    }

    /// Three rows for every channel, where a plan has several of them.
    pub fn channels(&self) -> Vec<ComparisonRow<'a>> {
        if self.columns.iter().all(|column| column.plan.channels().len() == 1) {
            return Vec::new();
        }
        let keyed: Vec<(Vec<ChannelKey>, Vec<Funnel>)> =
            self.columns.iter().map(|column| (channel_keys(column.plan), column.plan.funnels())).collect();
        let mut known: Vec<(&ChannelKey, Option<&'a Name>)> = Vec::new();
        for ((keys, _), column) in keyed.iter().zip(self.columns) {
            for (key, channel) in keys.iter().zip(column.plan.channels()) {
                if !known.iter().any(|(each, _)| *each == key) {
                    known.push((key, channel.name.as_ref()));
                }
            }
        }
        let mut rows = Vec::with_capacity(known.len() * Input::OF_CHANNEL.len());
        for (key, name) in known {
            let funnels: Vec<Option<&Funnel>> = keyed
                .iter()
                .map(|(keys, funnels)| funnels.get(keys.iter().position(|each| each == key)?))
                .collect();
            for input in Input::OF_CHANNEL {
                let value = |funnel: &Option<&Funnel>| {
                    (funnel.map(|it| input.of_funnel(it)).ok_or(MissingValue::NoChannel), CostBasis::Period)
                };
                let item = ComparisonItem::Channel { name, nth: key.nth, input };
                rows.push(self.row(item, funnels.iter().map(value).collect()));
            }
        }
        rows
    }

    /// A row for every result.
    pub fn results(&self) -> Vec<ComparisonRow<'a>> {
        let projections: Vec<Projection> =
            self.columns.iter().map(|column| Projection::of(column.plan)).collect();
        let row = |measure: Measure| {
            let cell =
                |it: &Projection| (it.get(measure).map_err(MissingValue::Undefined), CostBasis::Period);
            self.row(ComparisonItem::Measure(measure), projections.iter().map(cell).collect())
        };
        Measure::ALL.map(row).into()
    }

    fn row(
        &self,
        item: ComparisonItem<'a>,
        values: Vec<(Result<f64, MissingValue>, CostBasis)>,
    ) -> ComparisonRow<'a> {
        let money = match item {
            ComparisonItem::Input(input) | ComparisonItem::Channel { input, .. } => !input.is_rate(),
            ComparisonItem::Measure(measure) => measure.is_money(),
            ComparisonItem::StageRate { .. } => false,
        };
        let (base, base_basis) = values[self.baseline];
        let base_currency = self.columns[self.baseline].currency;
        let cell = |(at, &(value, basis)): (usize, &(Result<f64, MissingValue>, CostBasis))| {
            let alike = basis == base_basis && (!money || self.columns[at].currency == base_currency);
            let differs = match (value, base) {
                // Nothing is nothing in every currency.
                (Ok(value), Ok(base)) => !same(value, base) || (!alike && value != 0.0),
                (value, base) => value.is_ok() != base.is_ok(),
            };
            let comparable = at != self.baseline && alike;
            let difference = comparable.then_some(()).and(value.ok().zip(base.ok()));
            let difference = difference.map(|(value, base)| difference_of(value, base));
            ComparisonCell { value, basis, differs, difference, best: false }
        };
        let mut cells: Vec<ComparisonCell> = values.iter().enumerate().map(cell).collect();
        if let ComparisonItem::Measure(measure) = item
            && (!money || self.has_one_currency())
        {
            mark_best(&mut cells, measure.less_is_better());
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
    let (least, most) = (values().reduce(f64::min), values().reduce(f64::max));
    if let (Some(least), Some(most)) = (least, most)
        && !same(least, most)
    {
        let best = if less_is_better { least } else { most };
        for cell in cells {
            cell.best = cell.value.is_ok_and(|value| same(value, best));
        }
    }
}

/// An input of the whole plan, or why it has none.
fn input_of(plan: &Plan, input: Input) -> Result<f64, MissingValue> {
    plan.input(input).ok_or_else(|| match input.is_of_channel() {
        true => MissingValue::Undefined(plan.outcome().err().unwrap_or(Undefined::NoLeads)),
        false => MissingValue::NotGiven,
    })
}

/// How an input arises. A cost of zero is the same however it would arise.
fn basis_of(plan: &Plan, input: Input) -> CostBasis {
    let cost = match input {
        Input::SalesCost => plan.economics.sales_cost,
        Input::FixedCost => plan.economics.fixed_cost,
        _ => return CostBasis::Period,
    };
    if cost.amount.get() == 0.0 { CostBasis::Period } else { cost.basis }
}

/// One step of a plan from lead to sale, by the stages it lies between.
struct StageTransition<'a> {
    key: (String, String),
    from: Option<&'a Name>,
    to: Option<&'a Name>,
    rate: Result<f64, MissingValue>,
}

/// The steps of a plan with stages.
fn stage_transitions(plan: &Plan) -> Vec<StageTransition<'_>> {
    let names = plan.stages().names();
    if names.is_empty() {
        return Vec::new();
    }
    // Where every channel has the same rates these are the plan's, even where nobody gets to them.
    let [first, rest @ ..] = plan.channels() else { return Vec::new() };
    let shared = plan.stage_rates_of(first);
    let counts = match rest.iter().all(|channel| plan.stage_rates_of(channel) == shared) {
        true => None,
        false => Some(plan.stage_counts()),
    };
    let rate = |at: usize| match &counts {
        None => Ok(shared.rates()[at].get()),
        Some(Err(reason)) => Err(MissingValue::Undefined(*reason)),
        Some(Ok(counts)) if counts[at] == 0.0 => Err(MissingValue::NoLeadsAtStage),
        Some(Ok(counts)) => Ok(counts[at + 1] / counts[at]),
    };
    let key = |name: Option<&Name>| name.map(lowercase).unwrap_or_default();
    let step = |at: usize| {
        let (from, to) = (at.checked_sub(1).map(|before| &names[before]), names.get(at));
        StageTransition { key: (key(from), key(to)), from, to, rate: rate(at) }
    };
    (0..=names.len()).map(step).collect()
}
