//! Where the numbers of a plan's months are in the workbook.

use super::lines::stages_differ_by_month;
use crate::io::xlsx::{absolute, quoted_sheet};
use crate::model::{ClosingShares, Lag, Plan, Timeline};

/// The row of the first month; those above stay in sight.
pub(super) const FIRST: usize = 4;
/// The rows of the headings: groups, and channels within a group.
pub(super) const GROUPS: usize = 2;
pub(super) const CHANNELS: usize = 3;
/// The cell with the reason why the plan has no leads.
pub(super) const REASON: &str = "$A$2";

/// The columns of the whole plan, before those of its channels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MonthColumn {
    Month,
    Spend,
    Leads,
    Cohort,
    Closing,
    CalendarCac,
    CalendarNote,
    CohortCac,
    CohortNote,
    Out,
    Back,
    Balance,
    Accounts,
    /// An empty column before the numbers behind the months.
    Gap,
    Season,
    Age,
    /// The lag of the plan; behind it are those of channels with their own.
    Lag,
}

/// What is told of each channel by month, in blocks with a column for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Weight,
    Share,
    Spend,
    CostPerLead,
    Leads,
    CloseRate,
    /// How many of the leads get to a stage, by its place from the lead.
    Stage(usize),
    Sales,
    Closing,
}

impl Group {
    /// The groups of a plan, from left to right. Stages are counted by month only where their rates differ.
    fn of(plan: &Plan) -> Vec<Self> {
        use Group::*;
        let stages = if stages_differ_by_month(plan) { plan.stages().names().len() } else { 0 };
        let mut groups = vec![Weight, Share, Spend, CostPerLead, Leads, CloseRate];
        groups.extend((0..stages).map(Stage));
        groups.extend([Sales, Closing]);
        groups
    }
}

/// The places of a plan's months.
pub(super) struct MonthsCells {
    /// The name of the sheet.
    pub sheet: String,
    /// How many months the plan has.
    pub planned: usize,
    /// These and the months after it that have a row.
    pub shown: usize,
    pub channels: usize,
    pub groups: Vec<Group>,
    /// The lag of the plan, then the channels' own with the channel that has it.
    pub lags: Vec<(Option<usize>, ClosingShares)>,
}

impl MonthsCells {
    /// None where the plan is not in months.
    pub fn of(plan: &Plan, sheet: String) -> Option<Self> {
        let schedule = plan.schedule()?;
        let of_plan = schedule.lag.as_ref().map_or_else(ClosingShares::at_once, Lag::shares);
        let mut lags = vec![(None, of_plan)];
        for (at, channel) in plan.channels().iter().enumerate() {
            lags.extend(channel.by_month.lag.as_ref().map(|lag| (Some(at), lag.shares())));
        }
        let longest = lags.iter().map(|(_, lag)| lag.months.len()).max().unwrap_or(1);
        let planned = schedule.months();
        let shown = planned + (longest.max(1) - 1).min(Timeline::MONTHS_SHOWN_AFTER);
        Some(Self { sheet, planned, shown, channels: plan.channels().len(), groups: Group::of(plan), lags })
    }

    pub fn column(&self, group: Group, channel: usize) -> usize {
        let nth = self.groups.iter().position(|it| *it == group).unwrap_or_default();
        MonthColumn::Lag as usize + self.lags.len() + 1 + nth * (self.channels + 1) + channel
    }

    /// The rows of all months, or of the plan's, in a column.
    pub fn range(&self, column: usize, rows: usize) -> String {
        [&absolute(FIRST, column), ":", &*absolute(FIRST + rows - 1, column)].concat()
    }

    /// The plan's months of a channel.
    pub fn planned_range(&self, group: Group, channel: usize) -> String {
        self.range(self.column(group, channel), self.planned)
    }

    /// The same, as other sheets name it.
    pub fn on_its_sheet(&self, cells: &str) -> String {
        [&quoted_sheet(&self.sheet), cells].concat()
    }

    /// The column of the lag that a channel has.
    pub fn lag_column(&self, channel: usize) -> usize {
        let own = self.lags.iter().position(|(of, _)| *of == Some(channel));
        MonthColumn::Lag as usize + own.unwrap_or(0)
    }
}
