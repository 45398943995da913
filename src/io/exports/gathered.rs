//! What is counted while files are read: no row stays, and of a lead only a trace.

use super::dates::Date;
use super::day::Day;
use super::report::SkipReason;
use super::row::{ParsedRow, Sale};
use crate::io::limits;
use crate::model::{MeasuredOutcome, Month};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

/// What the files that were read come to, until all are read. One after the other adds to it: a list of sales
/// may stand in another file than the leads it links to.
#[derive(Debug, Clone, Default)]
pub struct Accumulator {
    pub(super) channels: ChannelNames,
    pub(super) months: BTreeMap<(ChannelId, Month), MeasuredOutcome>,
    /// What of that the files before the last one came to.
    pub(super) earlier: BTreeMap<(ChannelId, Month), MeasuredOutcome>,
    /// Leads that a sale may be linked to, by the trace of their id.
    pub(super) leads: HashMap<u64, (ChannelId, Day)>,
    /// Sales that link to a lead.
    pub(super) sales: HashMap<u64, (ChannelId, Day)>,
    /// Leads without an id whose row tells of their sale, by their day and the sale's; none where there is none.
    pub(super) told: BTreeMap<(ChannelId, Day, Option<Day>), u32>,
    /// Whether a lead with an id that no sale links to has not closed.
    pub(super) tells_of_sales: bool,
    /// Whether leads and sales were given as counts, and one a row.
    pub(super) leads_given: CountSources,
    pub(super) sales_given: CountSources,
    /// The last day on which a lead or a sale came.
    pub(super) last: Option<Day>,
    /// Whether of some leads or sales only the month is known.
    pub(super) whole_months: bool,
}

/// In which ways something was given.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct CountSources {
    pub as_counts: bool,
    pub one_a_row: bool,
}

/// Why a row is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CountError {
    /// It is left out.
    LeftOut(SkipReason),
    /// There are more channels than can be told apart.
    TooManyChannels,
}

/// A channel as it is spelt; none where no channel is named.
pub(super) type ChannelId = Option<u32>;

/// The channels by their spellings, in the order in which they come.
#[derive(Debug, Clone, Default)]
pub(super) struct ChannelNames {
    by_name: HashMap<String, u32>,
    /// Each spelling, and how many rows have it.
    pub spellings: Vec<(String, u32)>,
}

impl ChannelNames {
    pub fn id(&mut self, name: Option<&str>) -> Result<ChannelId, CountError> {
        let Some(name) = name else { return Ok(None) };
        if let Some(&id) = self.by_name.get(name) {
            self.spellings[id as usize].1 += 1;
            return Ok(Some(id));
        }
        if self.spellings.len() == limits::EXPORT_CHANNELS {
            return Err(CountError::TooManyChannels);
        }
        let id = self.spellings.len() as u32;
        self.by_name.insert(name.to_owned(), id);
        self.spellings.push((name.to_owned(), 1));
        Ok(Some(id))
    }
}

impl Accumulator {
    /// What is counted from now on is of another file.
    pub(super) fn next_file(&mut self) {
        self.earlier = self.months.clone();
    }

    /// Counts a row. A row with several spends is given the names of their columns.
    pub(super) fn count(&mut self, row: &ParsedRow, names: &[String]) -> Result<(), CountError> {
        match row {
            ParsedRow::Counts { channel, month, tally, side_by_side, .. } => {
                self.leads_given.as_counts |= tally.leads.is_some();
                self.sales_given.as_counts |= tally.sales.is_some();
                if *tally != MeasuredOutcome::default() {
                    let channel = self.channels.id(*channel)?;
                    self.add(channel, *month, *tally);
                }
                for (column, spend) in side_by_side {
                    let channel = self.channels.id(names.get(*column).map(String::as_str))?;
                    self.add(
                        channel,
                        *month,
                        MeasuredOutcome { spend: Some(*spend), ..MeasuredOutcome::default() },
                    );
                }
                Ok(())
            }
            ParsedRow::Lead { channel, id, date, sale } => {
                let channel = self.channels.id(*channel)?;
                self.lead(channel, *id, *date, *sale).map_err(CountError::LeftOut)
            }
            ParsedRow::Sale { channel, id, date } => {
                let channel = self.channels.id(*channel)?;
                self.sale(channel, *id, *date).map_err(CountError::LeftOut)
            }
        }
    }

    fn add(&mut self, channel: ChannelId, month: Month, tally: MeasuredOutcome) {
        self.months.entry((channel, month)).or_default().add(tally);
    }

    fn lead(
        &mut self,
        channel: ChannelId,
        id: Option<u64>,
        date: Date,
        sale: Sale,
    ) -> Result<(), SkipReason> {
        if let Some(id) = id {
            match self.leads.entry(id) {
                Entry::Occupied(_) => return Err(SkipReason::SecondLead),
                Entry::Vacant(free) => free.insert((channel, date.day)),
            };
        }
        self.saw(date);
        self.leads_given.one_a_row = true;
        self.sales_given.one_a_row |= matches!(sale, Sale::On(_));
        self.add(
            channel,
            date.day.month(),
            MeasuredOutcome { leads: Some(1.0), ..MeasuredOutcome::default() },
        );
        self.tells_of_sales |= sale != Sale::Unsaid;
        match (sale, id) {
            // Its sale is counted when all is linked: another file may name it again.
            (Sale::On(_) | Sale::Undated, Some(id)) if self.sales.contains_key(&id) => {}
            (Sale::On(sold), Some(id)) => {
                self.saw(sold);
                self.sales.insert(id, (channel, sold.day));
            }
            (Sale::On(sold), None) => {
                self.saw(sold);
                self.add(
                    channel,
                    sold.day.month(),
                    MeasuredOutcome { sales: Some(1.0), ..MeasuredOutcome::default() },
                );
                *self.told.entry((channel, date.day, Some(sold.day))).or_default() += 1;
            }
            (Sale::No | Sale::Lost, None) => *self.told.entry((channel, date.day, None)).or_default() += 1,
            // It closed at an age that is not known.
            (Sale::Undated, Some(id)) => _ = self.leads.remove(&id),
            _ => {}
        }
        Ok(())
    }

    fn sale(&mut self, channel: ChannelId, id: Option<u64>, date: Date) -> Result<(), SkipReason> {
        self.saw(date);
        self.sales_given.one_a_row = true;
        let Some(id) = id else {
            self.add(
                channel,
                date.day.month(),
                MeasuredOutcome { sales: Some(1.0), ..MeasuredOutcome::default() },
            );
            return Ok(());
        };
        self.tells_of_sales = true;
        match self.sales.entry(id) {
            Entry::Occupied(mut first) => {
                first.get_mut().1 = first.get().1.min(date.day);
                Err(SkipReason::SecondSale)
            }
            Entry::Vacant(free) => {
                free.insert((channel, date.day));
                Ok(())
            }
        }
    }

    fn saw(&mut self, date: Date) {
        self.last = self.last.max(Some(date.day));
        self.whole_months |= date.whole_month;
    }
}
