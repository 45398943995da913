//! The channels of all files: their figures by month, and how long their leads take to close.

use super::accumulator::{Accumulator, ChannelId};
use super::day::Day;
use crate::model::{AgeUnit, ClosingTimes, MeasuredChannel, MeasuredHistory, MeasuredOutcome, Month};
use std::collections::BTreeMap;

/// Channels to which figures and linked leads are added.
pub(super) struct LinkedChannels {
    /// The channels with a name, in the order of their first rows, and last the one for figures without a channel.
    channels: Vec<MeasuredChannel>,
    /// The index in `channels` of each spelling.
    indices: Vec<usize>,
    last_day: Option<Day>,
    pub sales_before_leads: u32,
}

impl LinkedChannels {
    /// Without figures yet. Each group of spellings is one channel; without groups each spelling is.
    pub fn new(accumulator: &Accumulator, groups: &[Vec<usize>]) -> Self {
        let spellings = &accumulator.channels.spellings;
        let step = if accumulator.has_whole_months { AgeUnit::Month } else { AgeUnit::Day };
        let empty =
            |name| MeasuredChannel { name, months: BTreeMap::new(), closing_times: ClosingTimes::new(step) };
        let mut indices: Vec<usize> = (0..spellings.len()).collect();
        let mut channels: Vec<MeasuredChannel> = Vec::new();
        for (index, group) in groups.iter().enumerate() {
            group.iter().for_each(|&at| indices[at] = index);
            channels.push(empty(Some(accumulator.joined(group).name)));
        }
        if groups.is_empty() {
            channels = spellings.iter().map(|(spelling, _)| empty(Some(spelling.clone()))).collect();
        }
        channels.push(empty(None));
        Self { channels, indices, last_day: accumulator.last_day, sales_before_leads: 0 }
    }

    fn channel(&mut self, channel: ChannelId) -> &mut MeasuredChannel {
        let index = channel.map_or(self.channels.len() - 1, |at| self.indices[at as usize]);
        &mut self.channels[index]
    }

    pub fn add(&mut self, channel: ChannelId, month: Month, tally: MeasuredOutcome) {
        self.channel(channel).months.entry(month).or_default().add(tally);
    }

    /// Adds leads of one day to the times to close: closed on another day, or open on the last day.
    pub fn lead(&mut self, channel: ChannelId, lead_day: Day, sale_day: Option<Day>, leads: u32) {
        let Some(end) = sale_day.or(self.last_day) else { return };
        let closings = &mut self.channel(channel).closing_times;
        let age = match closings.unit {
            AgeUnit::Day => end.since(lead_day),
            AgeUnit::Month => end.month().since(lead_day.month()),
        };
        match (u32::try_from(age), sale_day) {
            (Ok(age), Some(_)) => closings.add_closed(lead_day.month(), age, leads),
            (Ok(age), None) => closings.add_open(lead_day.month(), age, leads),
            (Err(_), _) => self.sales_before_leads += leads,
        }
    }

    pub fn leads_without_channel(&self) -> f64 {
        self.channels.last().and_then(|unnamed| unnamed.total().leads).unwrap_or(0.0)
    }

    pub fn into_measured(mut self) -> MeasuredHistory {
        self.channels.retain(|channel| !channel.months.is_empty());
        MeasuredHistory { channels: self.channels }
    }
}
