//! The result of the files that were read.

use super::accumulator::Accumulator;
use super::channel_groups::ChannelGrouping;
use super::linked_channels::LinkedChannels;
use super::role::Role;
use crate::model::Day;
use crate::model::{MeasuredHistory, MeasuredOutcome};

/// The figures of all files together, and what is suspicious about them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Aggregate {
    /// Spend, leads and sales by channel and month, and how long leads take to close.
    pub measured: MeasuredHistory,
    /// The names that each channel with a name is made of, in the order of [`Aggregate::measured`].
    pub groups: Vec<ChannelGroup>,
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

/// A channel and the names that it is made of.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ChannelGroup {
    /// Its name: the most frequent one in lists of leads and sales, as campaigns of a platform go to their source.
    pub name: String,
    /// In the order of their first rows.
    pub members: Vec<ChannelMember>,
}

/// A name in the files.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ChannelMember {
    /// As it is spelt.
    pub name: String,
    /// The number of rows with it.
    pub rows: u32,
    /// Whether it is in a list of leads or sales, and not only in rows of counts.
    pub in_lists: bool,
    /// What was spent under this name.
    pub spend: Option<f64>,
    /// The leads under this name.
    pub leads: Option<f64>,
}

impl ChannelGroup {
    /// Its names.
    pub fn names(&self) -> Vec<String> {
        self.members.iter().map(|member| member.name.clone()).collect()
    }
}

impl Accumulator {
    /// Whether no file has had any figures.
    pub fn is_empty(&self) -> bool {
        self.months.is_empty() && self.sales.is_empty()
    }

    /// The names of channels as they are spelt.
    pub fn channel_names(&self) -> impl Iterator<Item = &str> {
        self.channels.spellings.iter().map(|spelling| spelling.name.as_str())
    }

    /// The figures of all files, with sales linked to their leads: a linked sale belongs to the channel of its lead.
    pub fn aggregate(&self, grouping: &ChannelGrouping) -> Aggregate {
        let groups = grouping.groups(&self.channels.spellings);
        let groups = self.without_marks(groups);
        let mut linked = LinkedChannels::new(self, &groups);
        for ((channel, month), tally) in &self.months {
            linked.add(*channel, *month, *tally);
        }
        let mut sales_without_lead = 0;
        for (link, &ids) in self.links.iter().filter(|(_, ids)| **ids > 0) {
            let lead_channel = link.lead.map(|(channel, _)| channel).filter(|it| linked.has_name(*it));
            if let Some((own_channel, sale_day)) = link.sale {
                let sales = MeasuredOutcome { sales: Some(f64::from(ids)), ..MeasuredOutcome::default() };
                linked.add(lead_channel.unwrap_or(own_channel), sale_day.map(Day::month), sales);
            }
            match (link.lead, link.sale) {
                (Some((_, Some(lead_day))), Some((own_channel, day @ Some(_)))) => {
                    linked.lead(lead_channel.unwrap_or(own_channel), lead_day, day, ids);
                }
                (Some((channel, Some(lead_day))), None) if self.has_sales_by_id => {
                    linked.lead(channel, lead_day, None, ids);
                }
                (None, Some(_)) => sales_without_lead += ids,
                _ => {}
            }
        }
        for ((channel, lead_day, sale_day), leads) in &self.leads_without_id {
            linked.lead(*channel, *lead_day, *sale_day, *leads);
        }
        let sources = [(Role::Leads, self.lead_sources), (Role::Sales, self.sale_sources)];
        let (leads_without_channel, sales_before_leads) =
            (linked.leads_without_channel(), linked.sales_before_leads);
        let (measured, excess_credits) = linked.into_measured();
        Aggregate {
            groups: groups.iter().map(|group| self.group(group)).collect(),
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

    /// The groups that are channels. A mark of a missing value in a single row is no name; in several rows, however it
    /// is spelt, it is one.
    fn without_marks(&self, groups: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
        let spellings = &self.channels.spellings;
        let is_mark = |group: &Vec<usize>| {
            let rows: u32 = group.iter().map(|&at| spellings[at].rows).sum();
            group.iter().all(|&at| spellings[at].is_mark) && rows < 2
        };
        let spelt = ChannelGrouping::default().groups(spellings);
        let marks: Vec<usize> = spelt.into_iter().filter(is_mark).flatten().collect();
        groups.into_iter().filter(|group| !group.iter().all(|at| marks.contains(at))).collect()
    }

    /// What rows without a channel have in its column.
    fn rows_without_channel(&self, groups: &[Vec<usize>]) -> Vec<(String, u32)> {
        let is_named = |at: &usize| groups.iter().any(|group| group.contains(at));
        let marks = self.channels.spellings.iter().enumerate().filter(|(at, it)| it.is_mark && !is_named(at));
        let marks = marks.map(|(_, it)| (it.name.clone(), it.rows));
        let empty = (String::new(), self.channels.empty_rows);
        [empty].into_iter().chain(marks).filter(|(_, rows)| *rows > 0).collect()
    }

    /// The name of a channel: the most frequent spelling, of equally frequent ones the first.
    pub(super) fn channel_name(&self, group: &[usize]) -> &str {
        let spellings = group.iter().rev().map(|&at| &self.channels.spellings[at]);
        spellings.max_by_key(|it| (it.in_lists, it.rows)).map_or("", |it| it.name.as_str())
    }

    fn group(&self, group: &[usize]) -> ChannelGroup {
        let member = |&at: &usize| {
            let spelling = &self.channels.spellings[at];
            let mut total = MeasuredOutcome::default();
            let id = Some(at as u32);
            self.months
                .range((id, None)..)
                .take_while(|((it, _), _)| *it == id)
                .for_each(|(_, tally)| total.add(*tally));
            let MeasuredOutcome { spend, leads, .. } = total;
            ChannelMember {
                name: spelling.name.clone(),
                rows: spelling.rows,
                in_lists: spelling.in_lists,
                spend,
                leads,
            }
        };
        ChannelGroup {
            name: self.channel_name(group).to_owned(),
            members: group.iter().map(member).collect(),
        }
    }
}
