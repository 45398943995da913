//! What is kept of exports.

use super::day::Day;
use super::gathered::{Accumulator, ChannelId};
use super::names;
use super::role::Role;
use crate::model::{AgeUnit, ClosingTimes, MeasuredChannel, MeasuredHistory, MeasuredOutcome, Month};
use std::collections::{BTreeMap, HashMap};

/// What exports come to, and what is odd about it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Aggregate {
    /// Spend, leads and sales by channel and month, and how long leads take to close.
    pub measured: MeasuredHistory,
    /// Channels whose names differ in case or blanks only; they are one in [`Aggregate::measured`] where joining
    /// is asked for.
    pub joined: Vec<JoinedChannel>,
    /// Leads of no channel.
    pub leads_without_channel: f64,
    /// Sales made before their lead came, which do not count for how long leads take. Many of them mean that a
    /// column of dates is read in the wrong order.
    pub sales_before_leads: u32,
    /// Sales that link to a lead which is in none of the files.
    pub sales_without_lead: u32,
    /// Leads or sales that were given as counts and one a row as well, as when an advertising platform's
    /// conversions are read beside a list of the same leads: then they count twice.
    pub counted_twice: Vec<Role>,
    /// Whether the last file added to months of a channel that an earlier one had told of: right for the first and
    /// the second half of a month, wrong for two files of the same days.
    pub overlaps_earlier_file: bool,
    /// The last day on which a lead or a sale came: up to then open leads are known to be open.
    pub last_day: Option<Day>,
}

/// Spellings of one channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinedChannel {
    /// The most frequent spelling, which is the channel's name.
    pub name: String,
    /// Each spelling with how many rows have it.
    pub spellings: Vec<(String, u32)>,
}

impl Accumulator {
    /// Whether nothing is gathered.
    pub fn is_empty(&self) -> bool {
        self.months.is_empty() && self.sales.is_empty()
    }

    /// What is gathered, with sales linked to their leads: a linked sale goes to its lead's channel. Channels
    /// whose names differ in case or blanks only are one, if they are to be joined.
    pub fn aggregate(&self, join: bool) -> Aggregate {
        let alike = self.alike();
        let mut linked = LinkedChannels::new(self, if join { &alike } else { &[] });
        for ((channel, month), tally) in &self.months {
            linked.add(*channel, *month, *tally);
        }
        let mut sales_without_lead = 0;
        for (id, (own_channel, day)) in &self.sales {
            let lead = self.leads.get(id);
            let channel = lead.and_then(|(channel, _)| *channel).or(*own_channel);
            linked.add(
                channel,
                day.month(),
                MeasuredOutcome { sales: Some(1.0), ..MeasuredOutcome::default() },
            );
            match lead {
                Some((_, came)) => linked.lead(channel, *came, Some(*day), 1),
                None => sales_without_lead += 1,
            }
        }
        for ((channel, came, sold), leads) in &self.told {
            linked.lead(*channel, *came, *sold, *leads);
        }
        let open = self.leads.iter().filter(|(id, _)| self.tells_of_sales && !self.sales.contains_key(id));
        open.for_each(|(_, (channel, came))| linked.lead(*channel, *came, None, 1));
        let nameless = linked.channels.last().and_then(|nameless| nameless.total().leads);
        let joined = alike.into_iter().filter(|group| group.len() > 1);
        let given = [(Role::Leads, self.leads_given), (Role::Sales, self.sales_given)];
        Aggregate {
            joined: joined.map(|group| self.joined(&group)).collect(),
            leads_without_channel: nameless.unwrap_or(0.0),
            sales_before_leads: linked.before,
            sales_without_lead,
            counted_twice: given
                .iter()
                .filter(|(_, it)| it.as_counts && it.one_a_row)
                .map(|(role, _)| *role)
                .collect(),
            overlaps_earlier_file: self.adds_up(),
            last_day: self.last,
            measured: linked.measured(),
        }
    }

    fn adds_up(&self) -> bool {
        let grown = |before: Option<f64>, now: Option<f64>| before.is_some() && now != before;
        self.earlier.iter().any(|(at, before)| {
            let now = self.months.get(at).copied().unwrap_or_default();
            grown(before.spend, now.spend) || grown(before.leads, now.leads) || grown(before.sales, now.sales)
        })
    }

    /// The spellings that are one channel's, those of each together, in the order in which they came.
    fn alike(&self) -> Vec<Vec<usize>> {
        let mut places: HashMap<String, u32> = HashMap::new();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (at, (spelling, _)) in self.channels.spellings.iter().enumerate() {
            let place = *places.entry(names::channel(spelling)).or_insert(groups.len() as u32) as usize;
            match groups.get_mut(place) {
                Some(group) => group.push(at),
                None => groups.push(vec![at]),
            }
        }
        groups
    }

    fn joined(&self, group: &[usize]) -> JoinedChannel {
        let spellings: Vec<(String, u32)> =
            group.iter().map(|&at| self.channels.spellings[at].clone()).collect();
        // Of spellings that are as frequent, the first.
        let most = spellings.iter().rev().max_by_key(|(_, rows)| *rows);
        JoinedChannel { name: most.map_or_else(String::new, |(name, _)| name.clone()), spellings }
    }
}

/// Channels as they fill up.
struct LinkedChannels {
    /// Those with a name, in the order in which they came, and one for what has none.
    channels: Vec<MeasuredChannel>,
    /// Where among them each spelling goes.
    places: Vec<usize>,
    last: Option<Day>,
    before: u32,
}

impl LinkedChannels {
    /// Of nothing yet, with spellings joined in groups; without groups, each is a channel of its own.
    fn new(gathered: &Accumulator, groups: &[Vec<usize>]) -> Self {
        let spellings = &gathered.channels.spellings;
        let step = if gathered.whole_months { AgeUnit::Month } else { AgeUnit::Day };
        let empty =
            |name| MeasuredChannel { name, months: BTreeMap::new(), closing_times: ClosingTimes::new(step) };
        let mut places: Vec<usize> = (0..spellings.len()).collect();
        let mut channels: Vec<MeasuredChannel> = Vec::new();
        for (place, group) in groups.iter().enumerate() {
            group.iter().for_each(|&at| places[at] = place);
            channels.push(empty(Some(gathered.joined(group).name)));
        }
        if groups.is_empty() {
            channels = spellings.iter().map(|(spelling, _)| empty(Some(spelling.clone()))).collect();
        }
        channels.push(empty(None));
        Self { channels, places, last: gathered.last, before: 0 }
    }

    fn of(&mut self, channel: ChannelId) -> &mut MeasuredChannel {
        let place = channel.map_or(self.channels.len() - 1, |at| self.places[at as usize]);
        &mut self.channels[place]
    }

    fn add(&mut self, channel: ChannelId, month: Month, tally: MeasuredOutcome) {
        self.of(channel).months.entry(month).or_default().add(tally);
    }

    /// Leads that came on a day, and closed on another or are open on the last.
    fn lead(&mut self, channel: ChannelId, came: Day, sold: Option<Day>, leads: u32) {
        let Some(end) = sold.or(self.last) else { return };
        let closings = &mut self.of(channel).closing_times;
        let age = match closings.unit {
            AgeUnit::Day => end.since(came),
            AgeUnit::Month => end.month().since(came.month()),
        };
        match (u32::try_from(age), sold) {
            (Ok(age), Some(_)) => closings.add_closed(came.month(), age, leads),
            (Ok(age), None) => closings.add_open(came.month(), age, leads),
            (Err(_), _) => self.before += leads,
        }
    }

    fn measured(mut self) -> MeasuredHistory {
        self.channels.retain(|channel| !channel.months.is_empty());
        MeasuredHistory { channels: self.channels }
    }
}
