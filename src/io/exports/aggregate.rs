//! What is kept of exports.

use super::day::Day;
use super::gathered::{ChannelId, Gathered};
use super::names;
use super::role::Role;
use crate::model::{Closings, Measured, MeasuredChannel, Month, Step, Tally};
use std::collections::{BTreeMap, HashMap};

/// What exports come to, and what is odd about it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Aggregate {
    /// Spend, leads and sales by channel and month, and how long leads take to close.
    pub measured: Measured,
    /// Channels whose names differ in case or blanks only; they are one in [`Aggregate::measured`] where joining
    /// is asked for.
    pub joined: Vec<Joined>,
    /// Leads of no channel.
    pub leads_without_channel: f64,
    /// Sales made before their lead came, which do not count for how long leads take. Many of them mean that a
    /// column of dates is read in the wrong order.
    pub sales_before_leads: u32,
    /// Sales that link to a lead which is in none of the files.
    pub sales_without_lead: u32,
    /// Leads or sales that were given as counts and one a row as well, as when an advertising platform's
    /// conversions are read beside a list of the same leads: then they count twice.
    pub twice: Vec<Role>,
    /// The last day on which a lead or a sale came: up to then open leads are known to be open.
    pub last_day: Option<Day>,
}

/// Spellings of one channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// The most frequent spelling, which is the channel's name.
    pub name: String,
    /// Each spelling with how many rows have it.
    pub spellings: Vec<(String, u32)>,
}

/// What is worked out of what is gathered.
struct Linked {
    months: BTreeMap<(ChannelId, Month), Tally>,
    closings: BTreeMap<ChannelId, Closings>,
    step: Step,
    before: u32,
}

impl Gathered {
    /// Whether nothing is gathered.
    pub fn is_empty(&self) -> bool {
        self.months.is_empty() && self.sales.is_empty()
    }

    /// What is gathered, with sales linked to their leads: a linked sale goes to its lead's channel. Channels
    /// whose names differ in case or blanks only are one, if they are to be joined.
    pub fn aggregate(&self, join: bool) -> Aggregate {
        let step = if self.whole_months { Step::Month } else { Step::Day };
        let mut linked = Linked { months: self.months.clone(), closings: BTreeMap::new(), step, before: 0 };
        let mut sales_without_lead = 0;
        for (id, (own_channel, day)) in &self.sales {
            let lead = self.leads.get(id);
            let channel = lead.and_then(|(channel, _)| *channel).or(*own_channel);
            let sale = Tally { sales: Some(1.0), ..Tally::default() };
            linked.months.entry((channel, day.month())).or_default().add(sale);
            match lead {
                Some((_, came)) => linked.closed(channel, *came, *day, 1),
                None => sales_without_lead += 1,
            }
        }
        for ((channel, came, sold), leads) in &self.closed {
            linked.closed(*channel, *came, *sold, *leads);
        }
        if let Some(last) = self.last {
            let open =
                self.leads.iter().filter(|(id, _)| self.tells_of_sales && !self.sales.contains_key(id));
            open.for_each(|(_, (channel, came))| linked.open(*channel, *came, last, 1));
            for ((channel, came), leads) in &self.open {
                linked.open(*channel, *came, last, *leads);
            }
        }
        let (names, joined) = self.names(join);
        let leads_without_channel = |(key, tally): (&(ChannelId, Month), &Tally)| match key.0 {
            None => tally.leads.unwrap_or(0.0),
            Some(_) => 0.0,
        };
        Aggregate {
            leads_without_channel: linked.months.iter().map(leads_without_channel).sum(),
            sales_before_leads: linked.before,
            measured: linked.measured(&names),
            joined,
            sales_without_lead,
            twice: self.twice(),
            last_day: self.last,
        }
    }

    fn twice(&self) -> Vec<Role> {
        let given = [(Role::Leads, self.leads_given), (Role::Sales, self.sales_given)];
        given.into_iter().filter(|(_, it)| it.as_counts && it.one_a_row).map(|(role, _)| role).collect()
    }

    /// The name of each spelling, and what is joined under them.
    fn names(&self, join: bool) -> (Vec<String>, Vec<Joined>) {
        let spellings = &self.channels.spellings;
        let mut alike: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, (spelling, _)) in spellings.iter().enumerate() {
            alike.entry(names::channel(spelling)).or_default().push(at);
        }
        let mut names: Vec<String> = spellings.iter().map(|(spelling, _)| spelling.clone()).collect();
        let mut several: Vec<Vec<usize>> = alike.into_values().filter(|group| group.len() > 1).collect();
        several.sort_unstable();
        let joined = several.into_iter().map(|group| {
            // Of spellings that are as frequent, the first.
            let most = group.iter().rev().max_by_key(|&&at| spellings[at].1).map_or(0, |at| *at);
            let name = spellings[most].0.clone();
            if join {
                group.iter().for_each(|&at| names[at].clone_from(&name));
            }
            Joined { name, spellings: group.iter().map(|&at| spellings[at].clone()).collect() }
        });
        let joined = joined.collect();
        (names, joined)
    }
}

impl Linked {
    fn closed(&mut self, channel: ChannelId, came: Day, sold: Day, leads: u32) {
        match u32::try_from(self.age(came, sold)) {
            Ok(age) => self.of(channel).closed(came.month(), age, leads),
            Err(_) => self.before += leads,
        }
    }

    fn open(&mut self, channel: ChannelId, came: Day, last: Day, leads: u32) {
        let age = self.age(came, last).unsigned_abs(); // none came after the last day
        self.of(channel).open(came.month(), age, leads);
    }

    fn age(&self, from: Day, to: Day) -> i32 {
        match self.step {
            Step::Day => to.since(from),
            Step::Month => to.month().since(from.month()),
        }
    }

    fn of(&mut self, channel: ChannelId) -> &mut Closings {
        let step = self.step;
        self.closings.entry(channel).or_insert_with(|| Closings::new(step))
    }

    /// Puts together what belongs to one name, in the order in which the names came; last what has none.
    fn measured(self, names: &[String]) -> Measured {
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut channels: Vec<MeasuredChannel> = Vec::new();
        let empty = |name: Option<&str>| MeasuredChannel {
            name: name.map(str::to_owned),
            months: BTreeMap::new(),
            closings: Closings::new(self.step),
        };
        for name in names {
            places.entry(name).or_insert_with(|| {
                channels.push(empty(Some(name)));
                channels.len() - 1
            });
        }
        let nameless = channels.len();
        channels.push(empty(None));
        let place = |channel: ChannelId| match channel {
            Some(at) => places.get(names[at as usize].as_str()).copied().unwrap_or(nameless),
            None => nameless,
        };
        for ((channel, month), tally) in self.months {
            channels[place(channel)].months.entry(month).or_default().add(tally);
        }
        for (channel, closings) in self.closings {
            channels[place(channel)].closings.add(&closings);
        }
        channels.retain(|channel| !channel.months.is_empty());
        Measured { channels }
    }
}
