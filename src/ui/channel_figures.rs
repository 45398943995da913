//! The figures of each channel, and of all together, for the table of channels side by side.

use crate::model::{ChannelCost, Input, Measure, Outcome, Plan};
use crate::text::{ChannelText, Message, Style};

/// What the table shows of each channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureSet {
    /// What was typed, what it comes to, and what a sale earns.
    Results,
    /// The parts of budget, leads and sales.
    Shares,
}

/// A column: the place of its figures in a [`Row`].
pub type Column = usize;

pub const EARNED_PER_SALE: Column = 7;
pub const EARNED_IN_ALL: Column = 8;

/// The heading of each column, and what kind of number it has.
pub const COLUMNS: [(Message, Style); 12] = [
    (Message::InputLabel(Input::Budget), Style::Money),
    (Message::InputLabel(Input::CostPerLead), Style::Money),
    (Message::InputLabel(Input::CloseRate), Style::Percent),
    (Message::MeasureLabel(Measure::Leads), Style::Count),
    (Message::MeasureLabel(Measure::Sales), Style::Count),
    (Message::MeasureLabel(Measure::MediaCac), Style::Money),
    (Message::MeasureLabel(Measure::LoadedCac), Style::Money),
    (Message::MeasureLabel(Measure::ProfitPerSale), Style::Money),
    (Message::Channel(ChannelText::EarnedInAll), Style::Money),
    (Message::Channel(ChannelText::ShareOfBudget), Style::Percent),
    (Message::Channel(ChannelText::ShareOfLeads), Style::Percent),
    (Message::Channel(ChannelText::ShareOfSales), Style::Percent),
];

pub type Row = [Option<f64>; COLUMNS.len()];

impl FigureSet {
    pub fn columns(self) -> &'static [Column] {
        match self {
            FigureSet::Results => &[0, 1, 2, 3, 4, 5, 6, EARNED_PER_SALE, EARNED_IN_ALL],
            FigureSet::Shares => &[0, 9, 3, 10, 4, 11],
        }
    }
}

/// The row of each channel, in the plan's order, and that of all together.
pub fn channel_figures(plan: &Plan) -> (Vec<Row>, Row) {
    let costs = plan.channel_costs().unwrap_or_default();
    let all = costs.iter().copied().reduce(|one, other| one + other);
    let leaves = plan.economics.per_sale().ok().map(|sale| sale.gross_profit());
    let of_channel = |at: usize| {
        let funnel = plan.funnel(&plan.channels()[at]);
        let inputs = Input::OF_CHANNEL.map(|input| Some(input.of_funnel(&funnel)));
        // Its own are known also where those of another channel are not.
        row(funnel.outcome().ok(), costs.get(at).copied(), all, leaves, inputs)
    };
    let rows = (0..plan.channels().len()).map(of_channel).collect();
    (rows, row(all.map(|it| it.outcome), all, all, leaves, Input::OF_CHANNEL.map(|input| plan.input(input))))
}

fn row(
    outcome: Option<Outcome>,
    own: Option<ChannelCost>,
    all: Option<ChannelCost>,
    leaves: Option<f64>,
    [budget, cost_per_lead, close_rate]: [Option<f64>; 3],
) -> Row {
    let share = |part: fn(Outcome) -> f64| {
        let (own, all) = (part(own?.outcome), part(all?.outcome));
        (all > 0.0).then(|| own / all)
    };
    [
        budget,
        cost_per_lead,
        close_rate,
        outcome.map(|it| it.leads),
        outcome.map(|it| it.sales),
        outcome.and_then(|it| it.media_cac().ok()),
        own.and_then(|it| it.loaded_cac().ok()),
        own.zip(leaves).and_then(|(it, leaves)| it.earned_per_sale(leaves).ok()),
        own.zip(leaves).map(|(it, leaves)| it.earned(leaves)),
        share(|it| it.spend),
        share(|it| it.leads),
        share(|it| it.sales),
    ]
}
