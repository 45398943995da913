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
const COLUMNS: usize = 12;

pub type Row = [Option<f64>; COLUMNS];

impl FigureSet {
    pub fn columns(self) -> &'static [Column] {
        match self {
            FigureSet::Results => &[0, 1, 2, 3, 4, 5, 6, EARNED_PER_SALE, EARNED_IN_ALL],
            FigureSet::Shares => &[0, 9, 3, 10, 4, 11],
        }
    }
}

pub fn heading(column: Column) -> (Message, Style) {
    let inputs = Input::OF_CHANNEL.map(Message::InputLabel);
    let [budget, cost_per_lead, close_rate] = inputs;
    let measure = Message::MeasureLabel;
    match column {
        0 => (budget, Style::Money),
        1 => (cost_per_lead, Style::Money),
        2 => (close_rate, Style::Percent),
        3 => (measure(Measure::Leads), Style::Count),
        4 => (measure(Measure::Sales), Style::Count),
        5 => (measure(Measure::MediaCac), Style::Money),
        6 => (measure(Measure::LoadedCac), Style::Money),
        EARNED_PER_SALE => (measure(Measure::ProfitPerSale), Style::Money),
        EARNED_IN_ALL => (Message::Channel(ChannelText::EarnedInAll), Style::Money),
        9 => (Message::Channel(ChannelText::ShareOfBudget), Style::Percent),
        10 => (Message::Channel(ChannelText::ShareOfLeads), Style::Percent),
        _ => (Message::Channel(ChannelText::ShareOfSales), Style::Percent),
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
        row(costs.get(at).copied(), all, leaves, inputs)
    };
    let rows = (0..plan.channels().len()).map(of_channel).collect();
    (rows, row(all, all, leaves, Input::OF_CHANNEL.map(|input| plan.input(input))))
}

fn row(
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
        own.map(|it| it.outcome.leads),
        own.map(|it| it.outcome.sales),
        own.and_then(|it| it.outcome.media_cac().ok()),
        own.and_then(|it| it.loaded_cac().ok()),
        own.zip(leaves).and_then(|(it, leaves)| it.earned_per_sale(leaves).ok()),
        own.zip(leaves).map(|(it, leaves)| it.earned(leaves)),
        share(|it| it.spend),
        share(|it| it.leads),
        share(|it| it.sales),
    ]
}
