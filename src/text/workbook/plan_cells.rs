//! Where the numbers of a plan are in the workbook.

use super::lines::{Line, lines};
use super::months_cells::MonthsCells;
use crate::io::xlsx::{absolute, quoted_sheet};
use crate::model::Input;
use crate::text::PublishedPlan;

/// The columns of the lines: their labels, values and notes.
pub(super) const LABEL: usize = 0;
pub(super) const VALUE: usize = 1;
pub(super) const NOTE: usize = 2;
/// The row of headings, which stays in sight with those above it.
pub(super) const HEAD: usize = 2;
/// The first column of the table of channels.
const CHANNELS: usize = 4;

/// A plan of the workbook, with the places of its cells.
pub(super) struct PlanCells<'a> {
    pub scenario: PublishedPlan<'a>,
    /// The name of its sheet.
    pub sheet: String,
    /// The lines of inputs, then those of results.
    pub lines: [Vec<Line>; 2],
    /// Its months, where it has some.
    pub months: Option<MonthsCells>,
}

/// A column of the table of channels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ChannelColumn {
    Name,
    Input(Input),
    Rate(usize),
    Leads,
    Stage(usize),
    Sales,
    MediaCac,
    LoadedCac,
    Note,
}

impl<'a> PlanCells<'a> {
    pub fn new(scenario: PublishedPlan<'a>, sheet: String, months_sheet: String) -> Self {
        let months = MonthsCells::of(scenario.plan, months_sheet);
        Self { scenario, sheet, lines: lines(scenario.plan), months }
    }

    pub fn is_single(&self) -> bool {
        self.scenario.plan.channels().len() == 1
    }

    /// The row of a line.
    pub fn row(&self, line: Line) -> Option<usize> {
        let [inputs, results] = &self.lines;
        let input = inputs.iter().position(|it| *it == line).map(|at| HEAD + 1 + at);
        // An empty line and one of headings are between the two.
        input.or_else(|| Some(HEAD + 3 + inputs.len() + results.iter().position(|it| *it == line)?))
    }

    /// The cell of a line's value, `$B$4`.
    pub fn value(&self, line: Line) -> String {
        absolute(self.row(line).unwrap_or_default(), VALUE)
    }

    /// The cell with the reason for a line's missing value.
    pub fn reason(&self, line: Line) -> String {
        absolute(self.row(line).unwrap_or_default(), NOTE)
    }

    /// A cell of this plan's sheet, as other sheets name it.
    pub fn on_its_sheet(&self, cell: &str) -> String {
        [&quoted_sheet(&self.sheet), cell].concat()
    }

    /// The columns of the table of channels; none for a plan with one.
    pub fn channel_columns(&self) -> Vec<ChannelColumn> {
        let stages = self.scenario.plan.stages().names().len();
        if self.is_single() {
            return Vec::new();
        }
        let mut columns = vec![
            ChannelColumn::Name,
            ChannelColumn::Input(Input::Budget),
            ChannelColumn::Input(Input::CostPerLead),
        ];
        if stages > 0 {
            columns.extend((0..=stages).map(ChannelColumn::Rate));
        }
        columns.extend([ChannelColumn::Input(Input::CloseRate), ChannelColumn::Leads]);
        columns.extend((0..stages).map(ChannelColumn::Stage));
        use ChannelColumn::{LoadedCac, MediaCac, Note, Sales};
        columns.extend([Sales, MediaCac, LoadedCac, Note]);
        columns
    }

    /// The place of a channel's number in the table.
    pub fn channel_place(&self, channel: usize, column: ChannelColumn) -> [usize; 2] {
        let at = self.channel_columns().iter().position(|it| *it == column);
        [HEAD + 1 + channel, CHANNELS + at.unwrap_or_default()]
    }

    /// The cell of a channel's number in the table.
    pub fn channel_cell(&self, channel: usize, column: ChannelColumn) -> String {
        let [row, column] = self.channel_place(channel, column);
        absolute(row, column)
    }

    /// The cell of one of a channel's inputs: in the table, or a line where there is one channel.
    pub fn channel_input(&self, channel: usize, input: Input) -> String {
        if self.is_single() {
            return self.value(Line::Input(input));
        }
        self.channel_cell(channel, ChannelColumn::Input(input))
    }

    /// The cells of a channel's rates from the lead to a stage: in the table, or lines where there is one channel.
    pub fn channel_rates(&self, channel: usize, stage: usize) -> String {
        let cell = |at| match self.is_single() {
            true => self.value(Line::Rate(at)),
            false => self.channel_cell(channel, ChannelColumn::Rate(at)),
        };
        [&cell(0), ":", &*cell(stage)].concat()
    }

    /// The cells of a column of all channels.
    pub fn channel_range(&self, column: ChannelColumn) -> String {
        let last = self.scenario.plan.channels().len() - 1;
        [&self.channel_cell(0, column), ":", &*self.channel_cell(last, column)].concat()
    }
}
