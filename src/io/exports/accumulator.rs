//! The figures of all files read so far. Rows are not kept, and of leads only a hash of their id.

use super::channel_names::{ChannelId, ChannelNames, NamedIn};
use super::dates::Date;
use super::period;
use super::report::SkipReason;
use super::row::{ParsedRow, SaleStatus, id_hash};
use super::shared_ids::{IdColumn, IdColumns};
use crate::model::Day;
use crate::model::{MeasuredOutcome, Month};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

/// The figures of the files read so far. Several files add to one, as a list of sales may be in another file than the
/// leads that its sales are linked to. [`Accumulator::aggregate`] has the result.
#[derive(Debug, Clone, Default)]
pub struct Accumulator {
    pub(super) channels: ChannelNames,
    /// By month; without one, the leads and sales of lists without dates.
    pub(super) months: BTreeMap<(ChannelId, Option<Month>), MeasuredOutcome>,
    /// The months as they were before the last file.
    pub(super) earlier_months: BTreeMap<(ChannelId, Option<Month>), MeasuredOutcome>,
    /// Leads with an id, by its hash.
    pub(super) leads: HashMap<u64, Event>,
    /// Sales with the id of a lead, by its hash.
    pub(super) sales: HashMap<u64, Event>,
    /// Columns of the files that may have ids, where no column is known to.
    pub(super) id_columns: Vec<IdColumn>,
    /// How many files there are.
    files: usize,
    /// How many ids there are of each kind of lead and sale, so that adding up need not go through all ids.
    pub(super) links: BTreeMap<Link, u32>,
    /// The number of leads without an id whose row is also about their sale, by the day of the lead and of the sale.
    pub(super) leads_without_id: BTreeMap<(ChannelId, Day, Option<Day>), u32>,
    /// Whether the files have sales by id, so that a lead with an id and without a sale is open.
    pub(super) has_sales_by_id: bool,
    pub(super) lead_sources: CountSources,
    pub(super) sale_sources: CountSources,
    /// The last day with a lead or a sale.
    pub(super) last_day: Option<Day>,
    /// Whether some leads or sales have a month only.
    pub(super) has_whole_months: bool,
}

/// The lead and the sale of an id, as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Link {
    pub lead: Option<Event>,
    pub sale: Option<Event>,
}

/// The channel of a lead or a sale, and its day where it is known.
pub(super) type Event = (ChannelId, Option<Day>);

/// In which ways leads, or sales, were given: as counts, or as rows of one lead or sale each.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct CountSources {
    pub as_counts: bool,
    pub one_per_row: bool,
}

/// Why a row can't be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CountError {
    /// The row is skipped.
    Skipped(SkipReason),
    /// More than [`limits::EXPORT_CHANNELS`]: the file can't be read.
    TooManyChannels,
}

impl Accumulator {
    /// Starts another file.
    pub(super) fn next_file(&mut self) {
        self.earlier_months = self.months.clone();
        self.channels.platform = None;
        self.files += 1;
    }

    /// Keeps the columns of the last file that may have ids.
    pub(super) fn keep(&mut self, columns: IdColumns) {
        self.id_columns.extend(columns.of_file(self.files - 1));
    }

    /// Whether a cell is the id of a lead or a sale that was read.
    pub(super) fn knows(&self, cell: &str) -> bool {
        let hash = id_hash(cell);
        self.leads.contains_key(&hash) || self.sales.contains_key(&hash)
    }

    /// Counts a row. The names of the columns are the channels of spend side by side.
    pub(super) fn count(&mut self, row: &ParsedRow, column_names: &[String]) -> Result<(), CountError> {
        let channel = self.channels.id(row.channel())?;
        match row {
            ParsedRow::Counts { date, tally, side_by_side, .. } => {
                self.lead_sources.as_counts |= tally.leads.is_some();
                self.sale_sources.as_counts |= tally.sales.is_some();
                if *tally != MeasuredOutcome::default() {
                    self.add_period(channel, *date, *tally);
                }
                for (column, spend) in side_by_side {
                    let channel = self.channels.id(column_names.get(*column).map(String::as_str))?;
                    self.channels.add_row(channel, NamedIn::Counts);
                    let tally = MeasuredOutcome { spend: Some(*spend), ..MeasuredOutcome::default() };
                    self.add_period(channel, *date, tally);
                }
            }
            ParsedRow::Lead { id, date, sale, .. } => {
                self.lead(channel, *id, *date, *sale).map_err(CountError::Skipped)?;
            }
            ParsedRow::Sale { id, date, .. } => {
                self.sale(channel, *id, *date).map_err(CountError::Skipped)?;
            }
        }
        // A sale without a channel of its own has that of its lead.
        let is_linked = matches!(row, ParsedRow::Sale { channel: Some(""), id: Some(_), .. });
        if row.channel().is_some() && !is_linked {
            let named_in =
                if matches!(row, ParsedRow::Counts { .. }) { NamedIn::Counts } else { NamedIn::List };
            self.channels.add_row(channel, named_in);
        }
        Ok(())
    }

    /// Adds figures to each month of a period, by its share of the days.
    fn add_period(&mut self, channel: ChannelId, date: Date, tally: MeasuredOutcome) {
        if !period::is_shared(date) {
            return self.add(channel, Some(date.day.month()), tally);
        }
        for (month, share) in period::shares(date) {
            let part = |figure: Option<f64>| figure.map(|figure| figure * share);
            let MeasuredOutcome { spend, leads, sales } = tally;
            let tally = MeasuredOutcome { spend: part(spend), leads: part(leads), sales: part(sales) };
            self.add(channel, Some(month), tally);
        }
    }

    fn add(&mut self, channel: ChannelId, month: Option<Month>, tally: MeasuredOutcome) {
        self.months.entry((channel, month)).or_default().add(tally);
    }

    fn lead(
        &mut self,
        channel: ChannelId,
        id: Option<u64>,
        date: Option<Date>,
        sale: SaleStatus,
    ) -> Result<(), SkipReason> {
        let day = date.map(|date| date.day);
        if let Some(id) = id {
            match self.leads.entry(id) {
                Entry::Occupied(_) => return Err(SkipReason::SecondLead),
                Entry::Vacant(free) => free.insert((channel, day)),
            };
            let sale = self.sales.get(&id).copied();
            self.relink(Link { lead: None, sale }, Link { lead: Some((channel, day)), sale });
        }
        self.note_date(date);
        self.lead_sources.one_per_row = true;
        self.sale_sources.one_per_row |= matches!(sale, SaleStatus::On(_) | SaleStatus::Undated);
        self.add(channel, day.map(Day::month), LEAD);
        self.has_sales_by_id |= sale != SaleStatus::Unknown;
        let sold = match sale {
            SaleStatus::On(sold) => Some(sold),
            SaleStatus::Undated => None,
            SaleStatus::Open | SaleStatus::Lost => {
                if let (None, Some(day)) = (id, day) {
                    *self.leads_without_id.entry((channel, day, None)).or_default() += 1;
                }
                // Sales are known, and may be none; of which month none is, nobody can say.
                self.add(channel, None, NO_SALE);
                return Ok(());
            }
            SaleStatus::Unknown => return Ok(()),
        };
        self.note_date(sold);
        let sold = sold.map(|sold| sold.day);
        match id {
            // A sale with an id counts once, in `aggregate`: another file may have it again.
            Some(id) => {
                if let Entry::Vacant(free) = self.sales.entry(id) {
                    let sale = *free.insert((channel, sold));
                    self.relink_sale(id, None, sale);
                }
            }
            None => {
                self.add(channel, sold.map(Day::month), SALE);
                if let (Some(day), Some(_)) = (day, sold) {
                    *self.leads_without_id.entry((channel, day, sold)).or_default() += 1;
                }
            }
        }
        Ok(())
    }

    fn sale(&mut self, channel: ChannelId, id: Option<u64>, date: Date) -> Result<(), SkipReason> {
        self.note_date(Some(date));
        self.sale_sources.one_per_row = true;
        let Some(id) = id else {
            self.add(channel, Some(date.day.month()), SALE);
            return Ok(());
        };
        self.has_sales_by_id = true;
        let first = self.sales.get(&id).copied();
        let sale = first.map_or((channel, Some(date.day)), |(channel, day)| {
            (channel, Some(day.map_or(date.day, |day| day.min(date.day))))
        });
        self.sales.insert(id, sale);
        self.relink_sale(id, first, sale);
        match first {
            Some((_, Some(_))) => Err(SkipReason::SecondSale),
            _ => Ok(()),
        }
    }

    /// Counts the sale of an id in place of what was known of it.
    fn relink_sale(&mut self, id: u64, before: Option<Event>, sale: Event) {
        let lead = self.leads.get(&id).copied();
        self.relink(Link { lead, sale: before }, Link { lead, sale: Some(sale) });
    }

    /// Counts an id as one kind of link in place of another. Without a lead and a sale it was not counted.
    fn relink(&mut self, before: Link, now: Link) {
        if let Some(count) = self.links.get_mut(&before) {
            *count -= 1;
        }
        *self.links.entry(now).or_default() += 1;
    }

    fn note_date(&mut self, date: Option<Date>) {
        let Some(date) = date else { return };
        self.last_day = self.last_day.max(Some(date.day));
        self.has_whole_months |= date.whole_month;
    }
}

const LEAD: MeasuredOutcome = MeasuredOutcome { spend: None, leads: Some(1.0), sales: None };
const NO_SALE: MeasuredOutcome = MeasuredOutcome { spend: None, leads: None, sales: Some(0.0) };
const SALE: MeasuredOutcome = MeasuredOutcome { spend: None, leads: None, sales: Some(1.0) };
