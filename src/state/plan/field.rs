//! The fields of a plan: which there are, and what each is called.

use crate::model::{Indicator, Input, Measure, Month};
use crate::state::choices::View;
use crate::text::{Style, style_of_field};

/// One field of an open plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// A number that the whole plan has once.
    Plan(Input),
    /// A number of a channel, by the channel's place.
    Channel(usize, Input),
    /// What a channel is called.
    ChannelName(usize),
    /// What a stage is called, by its place between lead and sale.
    StageName(usize),
    /// The rate of a step from lead to sale, of all channels that have none of their own.
    Step(usize),
    /// The rate of a step of one channel: the channel's place, then the step's.
    OwnStep(usize, usize),
    /// A number of a channel in one month: the channel's place, then the month's in the plan.
    Monthly(usize, Input, usize),
    /// What was measured of a channel in a month.
    Actual(usize, Indicator, Month),
    /// How much of a seasonal budget goes to a month of the year, by its place from 0.
    Season(usize),
    /// The share of sales that close so many months after their leads, of one channel or of all.
    LagShare(Option<usize>, usize),
    /// How many days it takes from lead to sale, for one channel or for all.
    LagDays(Option<usize>, LagDay),
}

/// A point in the time from lead to sale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LagDay {
    /// Half of the sales have closed.
    Median,
    /// Three quarters have.
    Upper,
}

impl LagDay {
    /// Both, the earlier first.
    pub const BOTH: [LagDay; 2] = [LagDay::Median, LagDay::Upper];
}

/// The columns of the table of channels that are typed, from the left: the name, then the numbers.
const COLUMNS: [Option<Input>; 4] =
    [None, Some(Input::Budget), Some(Input::CostPerLead), Some(Input::CloseRate)];

/// Where a field stands among its kind.
fn numbered(name: &str, at: usize) -> String {
    if at == 0 { name.to_owned() } else { format!("{name}-{}", at + 1) }
}

/// An id of something that a channel may have for itself.
fn of(id: String, channel: Option<usize>) -> String {
    channel.map_or(id.clone(), |channel| format!("{id}-of-{}", channel + 1))
}

/// The name of an input in the ids of fields and in links.
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

/// The name of a measure in the ids of results, which are part of the public contract, and in what is stored.
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

impl Field {
    /// How many columns of the table of channels are typed.
    pub const COLUMNS: usize = COLUMNS.len();

    /// The field of a channel in a column of the table, from 0; none beyond the last.
    pub fn of_cell(channel: usize, column: usize) -> Option<Field> {
        let input = *COLUMNS.get(column)?;
        Some(input.map_or(Field::ChannelName(channel), |input| Field::Channel(channel, input)))
    }

    /// The channel and the column of a field in the table; none for a field that isn't in it.
    pub fn cell(self) -> Option<(usize, usize)> {
        let (channel, input) = match self {
            Field::ChannelName(channel) => (channel, None),
            Field::Channel(channel, input) => (channel, Some(input)),
            _ => return None,
        };
        Some((channel, COLUMNS.iter().position(|&each| each == input)?))
    }

    /// Its id on the page and in stored drafts. Those of the first channel's numbers are part of the public
    /// contract; those of later channels end in their number, from 2.
    pub fn id(self) -> String {
        match self {
            Field::Plan(input) => input_id(input).to_owned(),
            Field::Channel(at, input) => numbered(input_id(input), at),
            Field::ChannelName(at) => numbered("channel-name", at),
            Field::StageName(at) => numbered("stage-name", at),
            Field::Step(at) => numbered("stage-rate", at),
            Field::OwnStep(channel, at) => of(numbered("stage-rate", at), Some(channel)),
            Field::Monthly(channel, input, month) => {
                format!("{}-month-{}", numbered(input_id(input), channel), month + 1)
            }
            Field::Actual(channel, indicator, month) => {
                let name = match indicator {
                    Indicator::Spend => "actual-spend",
                    Indicator::Leads => "actual-leads",
                    Indicator::Sales => "actual-sales",
                };
                format!("{}-in-{month}", numbered(name, channel))
            }
            Field::Season(month) => format!("season-{}", month + 1),
            Field::LagShare(channel, month) => of(format!("lag-share-{}", month + 1), channel),
            Field::LagDays(channel, LagDay::Median) => of("lag-median".to_owned(), channel),
            Field::LagDays(channel, LagDay::Upper) => of("lag-upper-quartile".to_owned(), channel),
        }
    }

    /// The view in which it stands, where not in all of them, and the channel that has to be chosen there.
    pub fn view(self) -> Option<(View, Option<usize>)> {
        match self {
            Field::Actual(channel, ..) => Some((View::Actuals, Some(channel))),
            Field::Monthly(channel, ..) => Some((View::Months, Some(channel))),
            Field::LagShare(of, _) | Field::LagDays(of, _) => Some((View::Months, of)),
            Field::Season(_) => Some((View::Months, None)),
            _ => None,
        }
    }

    /// Whether a name is typed into it and not a number.
    pub fn is_name(self) -> bool {
        matches!(self, Field::ChannelName(_) | Field::StageName(_))
    }

    /// Whether its number is a fraction, typed as a percentage.
    pub fn is_rate(self) -> bool {
        match self {
            Field::Plan(input) | Field::Channel(_, input) | Field::Monthly(_, input, _) => input.is_rate(),
            Field::Step(_) | Field::OwnStep(..) | Field::LagShare(..) => true,
            Field::ChannelName(_)
            | Field::StageName(_)
            | Field::Season(_)
            | Field::LagDays(..)
            | Field::Actual(..) => false,
        }
    }

    /// How its number is written.
    pub fn style(self) -> Style {
        match self {
            Field::Actual(_, Indicator::Leads | Indicator::Sales, _) => Style::Count,
            Field::Season(_) | Field::LagDays(..) => Style::Count,
            _ => style_of_field(self.is_rate()),
        }
    }

    /// The input that its number is, or is a part of.
    pub fn input(self) -> Input {
        match self {
            Field::Plan(input) | Field::Channel(_, input) | Field::Monthly(_, input, _) => input,
            Field::Season(_) | Field::LagDays(..) | Field::Actual(..) => Input::Budget, // they have the bounds of every amount
            _ => Input::CloseRate,
        }
    }
}
