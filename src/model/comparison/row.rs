//! A row of a comparison: one number of every plan.

use crate::model::economics::CostBasis;
use crate::model::figure::Undefined;
use crate::model::input::Input;
use crate::model::projection::Measure;
use crate::model::scenario::Name;

/// The number that a row shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ComparisonItem<'a> {
    /// An input of the whole plan.
    Input(Input),
    /// The rate from a stage, or from the lead, to the next stage, or to the sale; over all channels.
    StageRate {
        /// The stage before; none for the lead.
        from: Option<&'a Name>,
        /// The stage after; none for the sale.
        to: Option<&'a Name>,
    },
    /// An input of a channel.
    Channel {
        /// The channel's name.
        name: Option<&'a Name>,
        /// Its index among the channels with this name, or without a name.
        nth: usize,
        /// The input.
        input: Input,
    },
    /// A calculated figure.
    Measure(Measure),
    /// What the whole plan earns: see [`Economics::earned`](crate::model::Economics::earned).
    Earned,
}

/// Why a cell has no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MissingValue {
    /// An optional input that is not given.
    NotGiven,
    /// The plan has no such channel.
    NoChannel,
    /// The plan has no such transition between stages.
    NoStage,
    /// No lead reaches the stage, so its rate is undefined.
    NoLeadsAtStage,
    /// The figure is undefined.
    Undefined(Undefined),
}

/// How a number differs from the baseline's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// Value − baseline, in the number's own unit.
    pub absolute: f64,
    /// (Value − baseline) / |baseline|, a fraction; none where the baseline is 0.
    pub relative: Option<f64>,
}

/// One number of one plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ComparisonCell {
    /// The number in its own unit, or why there is none.
    pub value: Result<f64, MissingValue>,
    /// What a cost is charged for; the period for all other numbers.
    pub basis: CostBasis,
    /// Whether it differs from the baseline's, also where the two can't be compared.
    pub differs: bool,
    /// The difference from the baseline; none in the baseline itself and where currency or cost basis differ.
    pub difference: Option<Difference>,
    /// Whether it is the best result of its row; none is where all are equal, where currencies differ, and where neither
    /// more nor less is better.
    pub best: bool,
}

/// One number of every plan.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparisonRow<'a> {
    /// Which number.
    pub item: ComparisonItem<'a>,
    /// One per plan, in the plans' order.
    pub cells: Vec<ComparisonCell>,
}

impl ComparisonItem<'_> {
    /// Whether the number is money in the plan's currency.
    pub fn is_money(&self) -> bool {
        match self {
            ComparisonItem::Input(input) | ComparisonItem::Channel { input, .. } => !input.is_rate(),
            ComparisonItem::Measure(measure) => measure.is_money(),
            ComparisonItem::StageRate { .. } => false,
            ComparisonItem::Earned => true,
        }
    }

    /// Whether less is better; none where neither more nor less is, as of inputs and of what is bought with them.
    pub fn less_is_better(&self) -> Option<bool> {
        match self {
            ComparisonItem::Measure(measure) => measure.is_judged().then(|| measure.less_is_better()),
            ComparisonItem::Earned => Some(false),
            _ => None,
        }
    }
}

impl ComparisonRow<'_> {
    /// Whether all plans have the same value.
    pub fn all_equal(&self) -> bool {
        !self.cells.iter().any(|cell| cell.differs)
    }

    /// Why no plan has the number, where the reason is the same in all of them.
    pub fn missing_everywhere(&self) -> Option<MissingValue> {
        let first = self.cells.first()?.value.err()?;
        self.cells.iter().all(|cell| cell.value == Err(first)).then_some(first)
    }
}
