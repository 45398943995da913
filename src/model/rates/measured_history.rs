//! What was measured, by channel and month.

use super::closing_times::ClosingTimes;
use super::measured_outcome::MeasuredOutcome;
use crate::model::Month;
use std::collections::BTreeMap;

/// What was spent and what came of it, by channel and month. No row and no person is in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MeasuredHistory {
    /// One for each channel, in the order the data name them.
    pub channels: Vec<MeasuredChannel>,
}

/// What one channel spent and brought.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MeasuredChannel {
    /// As the data call it; none for what the data give to no channel.
    pub name: Option<String>,
    /// Its months, as far as the data say anything of them.
    pub months: BTreeMap<Month, MeasuredOutcome>,
    /// How long its leads take to close, where leads and sales are linked.
    pub closing_times: ClosingTimes,
}

impl MeasuredChannel {
    /// Its months together.
    pub fn total(&self) -> MeasuredOutcome {
        sum(self.months.values())
    }
}

impl MeasuredHistory {
    /// Everything together: a rate of it is a ratio of sums.
    pub fn total(&self) -> MeasuredOutcome {
        sum(self.channels.iter().flat_map(|channel| channel.months.values()))
    }

    /// A channel by its name.
    pub fn channel(&self, name: &str) -> Option<&MeasuredChannel> {
        self.channels.iter().find(|channel| channel.name.as_deref() == Some(name))
    }

    /// The closings of all channels together.
    pub fn closing_times(&self) -> ClosingTimes {
        let mut all =
            ClosingTimes::new(self.channels.first().map(|it| it.closing_times.unit).unwrap_or_default());
        self.channels.iter().for_each(|channel| all.merge(&channel.closing_times));
        all
    }
}

fn sum<'a>(tallies: impl Iterator<Item = &'a MeasuredOutcome>) -> MeasuredOutcome {
    let mut sum = MeasuredOutcome::default();
    tallies.for_each(|tally| sum.add(*tally));
    sum
}
