//! The fields of a draft, with their ids on the page and in storage.

use crate::model::{Indicator, Input, Measure, Month};
use crate::state::choices::View;
use crate::text::{Style, style_of_field};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// An input of the whole plan.
    Plan(Input),
    /// An input of a channel. Channels are given by index, from 0, in every variant.
    Channel(usize, Input),
    ChannelName(usize),
    /// A stage's name, by its index between lead and sale.
    StageName(usize),
    /// A step's conversion rate, shared by the channels without own rates.
    Step(usize),
    /// A step's conversion rate of one channel: channel, step.
    OwnStep(usize, usize),
    /// A channel's input in one month: channel, input, month of the plan from 0.
    Monthly(usize, Input, usize),
    /// A channel's actual in a calendar month.
    Actual(usize, Indicator, Month),
    /// The seasonal weight of a calendar month, 0 for January.
    Season(usize),
    /// The share of sales that close this many months after the lead, of one channel or of the plan.
    LagShare(Option<usize>, usize),
    /// Days from lead to sale, of one channel or of the plan.
    LagDays(Option<usize>, LagDay),
    /// The target of a goal.
    Goal(Measure),
}

/// A quartile of the time from lead to sale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LagDay {
    /// Half of the sales have closed.
    Median,
    /// Three quarters of the sales have closed.
    Upper,
}

impl LagDay {
    pub const BOTH: [LagDay; 2] = [LagDay::Median, LagDay::Upper];
}

/// The editable columns of the channel table, from the left: the name, then inputs.
const COLUMNS: [Option<Input>; 4] =
    [None, Some(Input::Budget), Some(Input::CostPerLead), Some(Input::CloseRate)];

/// The first id of its kind has no number, later ones end in theirs: `budget`, `budget-2`.
fn numbered_id(name: &str, at: usize) -> String {
    if at == 0 { name.to_owned() } else { format!("{name}-{}", at + 1) }
}

/// An id that a channel may have as well as the plan: `lag`, `lag-of-2`.
pub(super) fn id_for_channel(id: &str, channel: Option<usize>) -> String {
    channel.map_or(id.to_owned(), |channel| format!("{id}-of-{}", channel + 1))
}

/// The id of an input in field ids, stored drafts and links. Never changes.
pub fn input_id(input: Input) -> &'static str {
    match input {
        Input::Budget => "budget",
        Input::CostPerLead => "cost-per-lead",
        Input::CloseRate => "close-rate",
        Input::SaleValue => "sale-value",
        Input::Margin => "margin",
        Input::SalesCost => "sales-cost",
        Input::FixedCost => "fixed-cost",
        Input::AccountRevenue => "account-revenue",
        Input::Churn => "churn",
    }
}

/// The id of a measure on the page and in storage. Never changes: result ids are part of the public contract.
pub fn measure_id(measure: Measure) -> &'static str {
    match measure {
        Measure::Leads => "leads",
        Measure::Sales => "sales",
        Measure::MediaCac => "cac",
        Measure::LoadedCac => "loaded-cac",
        Measure::Revenue => "revenue",
        Measure::Roas => "roas",
        Measure::Roi => "roi",
        Measure::BreakEvenCpl => "break-even-cpl",
        Measure::BreakEvenCloseRate => "break-even-close-rate",
        Measure::ProfitPerSale => "profit-per-sale",
        Measure::Ltv => "ltv",
        Measure::LtvToCac => "ltv-to-cac",
        Measure::Payback => "payback",
    }
}

/// The id of a goal's field, and its value in the lists of goals. Never changes.
pub fn goal_id(measure: Measure) -> &'static str {
    match measure {
        Measure::Revenue => "goal-revenue",
        Measure::Leads => "goal-leads",
        Measure::LoadedCac => "goal-loaded-cac",
        Measure::MediaCac => "goal-media-cac",
        Measure::Roi => "goal-roi",
        Measure::Payback => "goal-payback",
        _ => "goal-sales",
    }
}

impl Field {
    pub const COLUMNS: usize = COLUMNS.len();

    /// The field in a cell of the channel table; `None` beyond the last column.
    pub fn of_cell(channel: usize, column: usize) -> Option<Field> {
        let input = *COLUMNS.get(column)?;
        Some(input.map_or(Field::ChannelName(channel), |input| Field::Channel(channel, input)))
    }

    /// The channel and the column of a field in the channel table; `None` for a field outside it.
    pub fn cell(self) -> Option<(usize, usize)> {
        let (channel, input) = match self {
            Field::ChannelName(channel) => (channel, None),
            Field::Channel(channel, input) => (channel, Some(input)),
            _ => return None,
        };
        Some((channel, COLUMNS.iter().position(|&it| it == input)?))
    }

    /// The id on the page and in stored drafts. The ids of the first channel's inputs are part of the public
    /// contract; those of later channels end in their number, from 2.
    pub fn id(self) -> String {
        match self {
            Field::Plan(input) => input_id(input).to_owned(),
            Field::Channel(at, input) => numbered_id(input_id(input), at),
            Field::ChannelName(at) => numbered_id("channel-name", at),
            Field::StageName(at) => numbered_id("stage-name", at),
            Field::Step(at) => numbered_id("stage-rate", at),
            Field::OwnStep(channel, at) => id_for_channel(&numbered_id("stage-rate", at), Some(channel)),
            Field::Monthly(channel, input, month) => {
                format!("{}-month-{}", numbered_id(input_id(input), channel), month + 1)
            }
            Field::Actual(channel, indicator, month) => {
                let name = match indicator {
                    Indicator::Spend => "actual-spend",
                    Indicator::Leads => "actual-leads",
                    Indicator::Sales => "actual-sales",
                };
                format!("{}-in-{month}", numbered_id(name, channel))
            }
            Field::Season(month) => format!("season-{}", month + 1),
            Field::LagShare(channel, month) => id_for_channel(&format!("lag-share-{}", month + 1), channel),
            Field::LagDays(channel, LagDay::Median) => id_for_channel("lag-median", channel),
            Field::LagDays(channel, LagDay::Upper) => id_for_channel("lag-upper-quartile", channel),
            Field::Goal(measure) => goal_id(measure).to_owned(),
        }
    }

    /// The view that shows the field and the channel to select there; `None` for fields that every view
    /// shows.
    pub fn view(self) -> Option<(View, Option<usize>)> {
        match self {
            Field::Actual(channel, ..) => Some((View::Actuals, Some(channel))),
            Field::Monthly(channel, ..) => Some((View::Months, Some(channel))),
            Field::LagShare(of, _) | Field::LagDays(of, _) => Some((View::Months, of)),
            Field::Season(_) => Some((View::Months, None)),
            Field::Goal(_) => Some((View::Plan, None)),
            _ => None,
        }
    }

    /// Whether the field holds a name, not a number.
    pub fn is_name(self) -> bool {
        matches!(self, Field::ChannelName(_) | Field::StageName(_))
    }

    /// Whether the number is a fraction, typed as a percentage: from 0 to 1, but for a goal.
    pub fn is_rate(self) -> bool {
        match self {
            Field::Plan(input) | Field::Channel(_, input) | Field::Monthly(_, input, _) => input.is_rate(),
            Field::Step(_) | Field::OwnStep(..) | Field::LagShare(..) => true,
            Field::Goal(measure) => measure == Measure::Roi,
            Field::ChannelName(_)
            | Field::StageName(_)
            | Field::Season(_)
            | Field::LagDays(..)
            | Field::Actual(..) => false,
        }
    }

    pub fn style(self) -> Style {
        match self {
            Field::Actual(_, Indicator::Leads | Indicator::Sales, _) => Style::Count,
            Field::Season(_) | Field::LagDays(..) => Style::Count,
            Field::Goal(Measure::Sales | Measure::Leads | Measure::Payback) => Style::Count,
            _ => style_of_field(self.is_rate()),
        }
    }

    /// The input whose range of values the field has.
    pub fn input(self) -> Input {
        match self {
            Field::Plan(input) | Field::Channel(_, input) | Field::Monthly(_, input, _) => input,
            Field::Season(_) | Field::LagDays(..) | Field::Actual(..) | Field::Goal(_) => Input::Budget, // any amount
            _ => Input::CloseRate,
        }
    }
}
