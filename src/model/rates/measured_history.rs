//! Measured spend, leads and sales by channel and month.

use super::closing_times::ClosingTimes;
use super::measured_outcome::MeasuredOutcome;
use crate::model::Month;
use std::collections::BTreeMap;

/// Measured numbers by channel and month: aggregates only, no single row or person of the data.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MeasuredHistory {
    /// The channels, in the order of the data.
    pub channels: Vec<MeasuredChannel>,
}

/// The measured numbers of one channel.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MeasuredChannel {
    /// Its name in the data; none for rows without a channel.
    pub name: Option<String>,
    /// Spend, leads and sales of each month with data.
    pub months: BTreeMap<Month, MeasuredOutcome>,
    /// Leads and sales of no known month. They count for the rates only.
    pub undated: MeasuredOutcome,
    /// Ages of its leads when they closed; empty where the data do not link leads and sales.
    pub closing_times: ClosingTimes,
}

impl MeasuredChannel {
    /// All its months together, with what is of no known month.
    pub fn total(&self) -> MeasuredOutcome {
        let mut total = self.undated;
        self.months.values().for_each(|tally| total.add(*tally));
        total
    }
}

impl MeasuredHistory {
    /// All channels and months together, so that rates are ratios of sums.
    pub fn total(&self) -> MeasuredOutcome {
        let mut total = MeasuredOutcome::default();
        self.channels.iter().for_each(|channel| total.add(channel.total()));
        total
    }

    /// The channel with a name in the data.
    pub fn channel(&self, name: &str) -> Option<&MeasuredChannel> {
        self.channels.iter().find(|channel| channel.name.as_deref() == Some(name))
    }

    /// The closing times of all channels together.
    pub fn closing_times(&self) -> ClosingTimes {
        let mut all =
            ClosingTimes::new(self.channels.first().map(|it| it.closing_times.unit).unwrap_or_default());
        self.channels.iter().for_each(|channel| all.merge(&channel.closing_times));
        all
    }
}
