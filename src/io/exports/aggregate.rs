//! The result of the files that were read.

use super::accumulator::{Accumulator, SALE};
use super::day::Day;
use super::linked_channels::LinkedChannels;
use super::role::Role;
use crate::model::MeasuredHistory;
use std::collections::HashMap;

/// The figures of all files together, and what is suspicious about them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Aggregate {
    /// Spend, leads and sales by channel and month, and how long leads take to close.
    pub measured: MeasuredHistory,
    /// Channels whose spellings differ by case or white space only. They are one channel in [`Aggregate::measured`] if
    /// joining was asked for.
    pub joined: Vec<JoinedChannel>,
    /// The number of leads without a channel.
    pub leads_without_channel: f64,
    /// What rows without a channel have in its column, and the number of rows with it: an empty cell, or a mark of a
    /// missing value such as “n/a”. A mark in several rows is not here: it is the name of a channel.
    pub rows_without_channel: Vec<(String, u32)>,
    /// The number of sales dated before their lead. They count as closed on the day of their lead. Many of them
    /// suggest that a column of dates is read in the wrong order.
    pub sales_before_leads: u32,
    /// The number of sales with the id of a lead that is in none of the files.
    pub sales_without_lead: u32,
    /// Leads or sales that were given both as counts and as rows of one each, as when an advertising platform's
    /// conversions are read together with a list of the same leads: they count twice.
    pub counted_twice: Vec<Role>,
    /// Whether the last file added to a figure that an earlier file has, of the same channel and month: right for two
    /// halves of a month, wrong for two files of the same days.
    pub overlaps_earlier_file: bool,
    /// Money of credits beyond what was spent in their month and channel: it reduces nothing.
    pub excess_credits: f64,
    /// The last day with a lead or a sale. Leads without a sale are known to be open up to this day.
    pub last_day: Option<Day>,
}

/// A channel with several spellings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinedChannel {
    /// Its name: the most frequent spelling.
    pub name: String,
    /// Each spelling, and the number of rows with it.
    pub spellings: Vec<(String, u32)>,
}

impl Accumulator {
    /// Whether no file has had any figures.
    pub fn is_empty(&self) -> bool {
        self.months.is_empty() && self.sales.is_empty()
    }

    /// The figures of all files, with sales linked to their leads: a linked sale belongs to the channel of its lead.
    /// With `join`, channels whose spellings differ by case or white space only are one.
    pub fn aggregate(&self, join: bool) -> Aggregate {
        let groups = self.spelling_groups();
        let mut linked = LinkedChannels::new(self, &groups, join);
        for ((channel, month), tally) in &self.months {
            linked.add(*channel, *month, *tally);
        }
        let mut sales_without_lead = 0;
        for (id, (own_channel, day)) in &self.sales {
            let lead = self.leads.get(id);
            let channel =
                lead.map(|(channel, _)| *channel).filter(|it| linked.has_name(*it)).unwrap_or(*own_channel);
            linked.add(channel, day.map(Day::month), SALE);
            match lead {
                Some((_, Some(lead_day))) if day.is_some() => linked.lead(channel, *lead_day, *day, 1),
                Some(_) => {}
                None => sales_without_lead += 1,
            }
        }
        for ((channel, lead_day, sale_day), leads) in &self.leads_without_id {
            linked.lead(*channel, *lead_day, *sale_day, *leads);
        }
        let open = self.leads.iter().filter(|(id, _)| self.has_sales_by_id && !self.sales.contains_key(id));
        for (channel, lead_day) in open.map(|(_, lead)| *lead) {
            lead_day.into_iter().for_each(|day| linked.lead(channel, day, None, 1));
        }
        let joined = groups.iter().map(|group| self.joined(group)).filter(|it| it.spellings.len() > 1);
        let sources = [(Role::Leads, self.lead_sources), (Role::Sales, self.sale_sources)];
        let (leads_without_channel, sales_before_leads) =
            (linked.leads_without_channel(), linked.sales_before_leads);
        let (measured, excess_credits) = linked.into_measured();
        Aggregate {
            joined: joined.collect(),
            leads_without_channel,
            rows_without_channel: self.rows_without_channel(&groups),
            sales_before_leads,
            sales_without_lead,
            counted_twice: sources
                .iter()
                .filter(|(_, it)| it.as_counts && it.one_per_row)
                .map(|(role, _)| *role)
                .collect(),
            overlaps_earlier_file: self.overlaps_earlier_file(),
            last_day: self.last_day,
            measured,
            excess_credits,
        }
    }

    fn overlaps_earlier_file(&self) -> bool {
        let grown = |before: Option<f64>, now: Option<f64>| before.is_some() && now != before;
        self.earlier_months.iter().filter(|((_, month), _)| month.is_some()).any(|(at, before)| {
            let now = self.months.get(at).copied().unwrap_or_default();
            grown(before.spend, now.spend) || grown(before.leads, now.leads) || grown(before.sales, now.sales)
        })
    }

    /// The indices of the spellings of each channel, in the order of their first rows.
    fn spelling_groups(&self) -> Vec<Vec<usize>> {
        let mut places: HashMap<String, u32> = HashMap::new();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (at, spelling) in self.channels.spellings.iter().enumerate() {
            let place = *places.entry(channel_key(&spelling.name)).or_insert(groups.len() as u32) as usize;
            match groups.get_mut(place) {
                Some(group) => group.push(at),
                None => groups.push(vec![at]),
            }
        }
        groups
    }

    /// Whether spellings of one channel are marks of a missing value, and not the name of a channel: in several rows a
    /// mark is a name.
    pub(super) fn is_missing(&self, group: &[usize]) -> bool {
        let spellings = || group.iter().map(|&at| &self.channels.spellings[at]);
        spellings().all(|it| it.is_mark) && spellings().map(|it| it.rows).sum::<u32>() < 2
    }

    fn rows_without_channel(&self, groups: &[Vec<usize>]) -> Vec<(String, u32)> {
        let marks = groups.iter().filter(|group| self.is_missing(group)).map(|group| self.joined(group));
        let empty = (String::new(), self.channels.empty_rows);
        [empty].into_iter().chain(marks.flat_map(|it| it.spellings)).filter(|(_, rows)| *rows > 0).collect()
    }

    pub(super) fn joined(&self, group: &[usize]) -> JoinedChannel {
        let spellings = group.iter().map(|&at| &self.channels.spellings[at]).filter(|it| it.rows > 0);
        let spellings: Vec<(String, u32)> = spellings.map(|it| (it.name.clone(), it.rows)).collect();
        // Of equally frequent spellings the first: `max_by_key` returns the last.
        let most = spellings.iter().rev().max_by_key(|(_, rows)| *rows);
        JoinedChannel { name: most.map_or_else(String::new, |(name, _)| name.clone()), spellings }
    }
}

/// A channel's name without case and white space. Spellings with the same key are of one channel.
fn channel_key(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::channel_key;

    #[test]
    fn spellings_of_one_channel_differ_by_case_and_white_space_only() {
        assert_eq!(channel_key("Google  Ads "), channel_key("google ads"));
        assert_eq!(channel_key("GoogleAds"), channel_key("google\u{a0}ads"));
        assert_ne!(channel_key("Google Ads"), channel_key("Google-Ads"));
    }
}
