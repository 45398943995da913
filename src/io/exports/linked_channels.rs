//! The channels of all files: their figures by month, and how long their leads take to close.

use super::accumulator::Accumulator;
use super::channel_names::ChannelId;
use crate::model::Day;
use crate::model::{AgeUnit, ClosingTimes, MeasuredChannel, MeasuredHistory, MeasuredOutcome, Month};

/// Channels to which figures and linked leads are added.
pub(super) struct LinkedChannels {
    /// The channels with a name, in the order of their first rows, and last the one for figures without a channel.
    channels: Vec<MeasuredChannel>,
    /// The index in `channels` of each spelling; none for marks of a missing value.
    indices: Vec<Option<usize>>,
    last_day: Option<Day>,
    pub sales_before_leads: u32,
}

impl LinkedChannels {
    /// Without figures yet. Each group of spellings is one channel; spellings in none are marks of a missing value.
    pub fn new(accumulator: &Accumulator, groups: &[Vec<usize>]) -> Self {
        let spellings = &accumulator.channels.spellings;
        let step = if accumulator.has_whole_months { AgeUnit::Month } else { AgeUnit::Day };
        let empty = |name| MeasuredChannel {
            name,
            closing_times: ClosingTimes::new(step),
            ..MeasuredChannel::default()
        };
        let mut indices = vec![None; spellings.len()];
        let mut channels: Vec<MeasuredChannel> = Vec::new();
        for group in groups {
            group.iter().for_each(|&at| indices[at] = Some(channels.len()));
            channels.push(empty(Some(accumulator.channel_name(group).to_owned())));
        }
        channels.push(empty(None));
        Self { channels, indices, last_day: accumulator.last_day, sales_before_leads: 0 }
    }

    fn channel(&mut self, channel: ChannelId) -> &mut MeasuredChannel {
        let index = self.index(channel).unwrap_or(self.channels.len() - 1);
        &mut self.channels[index]
    }

    fn index(&self, channel: ChannelId) -> Option<usize> {
        self.indices[channel? as usize]
    }

    pub fn has_name(&self, channel: ChannelId) -> bool {
        self.index(channel).is_some()
    }

    pub fn add(&mut self, channel: ChannelId, month: Option<Month>, tally: MeasuredOutcome) {
        let channel = self.channel(channel);
        let figures = match month {
            Some(month) => channel.months.entry(month).or_default(),
            None => &mut channel.undated,
        };
        figures.add(tally);
    }

    /// Adds leads of one day to the times to close: closed on another day, or open on the last day. A sale dated before
    /// its lead is one that closed, at no age that is known: on the day of the lead.
    pub fn lead(&mut self, channel: ChannelId, lead_day: Day, sale_day: Option<Day>, leads: u32) {
        let Some(end) = sale_day.or(self.last_day) else { return };
        let closings = &mut self.channel(channel).closing_times;
        let age = match closings.unit {
            AgeUnit::Day => end.since(lead_day),
            AgeUnit::Month => end.month().since(lead_day.month()),
        };
        let known = u32::try_from(age);
        let (month, age) = (lead_day.month(), known.unwrap_or(0));
        match sale_day {
            Some(_) => closings.add_closed(month, age, leads),
            None => closings.add_open(month, age, leads),
        }
        self.sales_before_leads += if known.is_err() { leads } else { 0 };
    }

    pub fn leads_without_channel(&self) -> f64 {
        self.channels.last().and_then(|unnamed| unnamed.total().leads).unwrap_or(0.0)
    }

    /// The channels that have any figures, and how much of the credits is more than what was spent in their month: no
    /// month has less spend than none.
    pub fn into_measured(mut self) -> (MeasuredHistory, f64) {
        self.channels
            .retain(|channel| !channel.months.is_empty() || channel.undated != MeasuredOutcome::default());
        let mut excess = 0.0;
        let months = self.channels.iter_mut().flat_map(|channel| channel.months.values_mut());
        for spend in months.filter_map(|month| month.spend.as_mut()) {
            excess += (-*spend).max(0.0);
            *spend = spend.max(0.0);
        }
        (MeasuredHistory { channels: self.channels }, excess)
    }
}
