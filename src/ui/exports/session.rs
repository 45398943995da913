//! The import: its files, what a person chose about them, and the sums of all of them.

use super::file::{FileContent, FileTable, ImportFile, ReadAs};
use super::remembered::{FindMapping, hash};
use super::work::Work;
use crate::io::exports::{
    Accumulator, Aggregate, ChannelGroup, ChannelGrouping, CurrencyChoice, DateOrder, DecimalSeparator, Role,
};
use crate::model::{Currency, MeasuredHistory};
use crate::platform::time;
use crate::state::IncomingItem;
use std::collections::HashMap;
use std::rc::Rc;

pub struct ExportSession {
    pub files: Vec<ImportFile>,
    /// The file whose columns are shown.
    pub shown: usize,
    /// Whether leads and sales that one file counts and another lists are the same, so that the list alone counts.
    pub same_leads: bool,
    pub grouping: ChannelGrouping,
    /// The spend typed for channels of which the files tell none, as typed, by the channel's name.
    pub typed_spends: HashMap<String, String>,
    /// Of all files that are read.
    pub aggregate: Option<Rc<Aggregate>>,
    pub currency: Currency,
    pub find_mapping: FindMapping,
    /// What was chosen for earlier imports: the hash of the name that a name belongs to, by the hash of the name.
    pub homes: HashMap<String, String>,
    /// The name whose list of channels was opened last.
    pub opened_list: Option<String>,
    /// Whether the table of months is open.
    pub months_open: bool,
    pub(super) work: Work,
    /// The next slice of work; dropping it cancels the slice.
    pub(super) timer: Option<time::Deferred>,
}

impl ExportSession {
    /// Without files, for a plan in a currency.
    pub fn new(currency: Currency) -> Self {
        Self {
            files: Vec::new(),
            shown: 0,
            same_leads: true,
            grouping: ChannelGrouping::default(),
            typed_spends: HashMap::new(),
            aggregate: None,
            currency,
            find_mapping: Rc::new(|_| None),
            homes: HashMap::new(),
            opened_list: None,
            months_open: false,
            work: Work::Idle,
            timer: None,
        }
    }

    pub fn add(&mut self, files: impl IntoIterator<Item = IncomingItem>) {
        // A file that could not be read gives way to the next.
        self.drop_files(|_, file| matches!(file.content, FileContent::Failed(_)));
        self.shown = self.files.len();
        let named = |file: IncomingItem| ImportFile {
            name: file.name().to_owned(),
            content: FileContent::Received(file),
        };
        self.files.extend(files.into_iter().map(named));
        self.continue_work();
    }

    pub fn remove(&mut self, at: usize) {
        if at < self.files.len() {
            self.drop_files(|each, _| each == at);
            // The sums of the files after it have those of the removed one in them.
            self.files[at..]
                .iter_mut()
                .filter_map(ImportFile::table_mut)
                .for_each(|table| table.outcome = None);
            self.shown = self.shown.min(self.files.len().saturating_sub(1));
            self.restart_work();
        }
    }

    pub fn clear(&mut self) {
        let (find_mapping, homes) = (self.find_mapping.clone(), std::mem::take(&mut self.homes));
        *self = Self { find_mapping, homes, ..Self::new(self.currency) };
    }

    /// Whether there is no file, or none that could be read.
    pub fn has_no_table(&self) -> bool {
        self.files.iter().all(|file| matches!(file.content, FileContent::Failed(_)))
    }

    /// The table whose columns are shown.
    pub fn shown_table(&self) -> Option<&FileTable> {
        self.files.get(self.shown)?.table()
    }

    /// Changes what the columns of the shown file mean, and reads it again.
    pub fn change_mapping(&mut self, change: impl FnOnce(&mut FileTable)) {
        if let Some(table) = self.files.get_mut(self.shown).and_then(ImportFile::table_mut) {
            change(table);
            (table.changed, table.question) = (true, None);
            self.restart_work();
        }
    }

    /// Answers the question about the shown file.
    pub fn answer(&mut self, answer: FormatAnswer) {
        self.change_mapping(|table| match answer {
            FormatAnswer::Order(order) => table.mapping.order = Some(order),
            FormatAnswer::Year(year) => table.mapping.year = Some(year),
            FormatAnswer::Decimal(sign) => table.mapping.decimal = Some(sign),
            FormatAnswer::Micros(micros) => table.mapping.micros = Some(micros),
            FormatAnswer::Currency(choice) => table.mapping.currency = Some(choice),
        });
    }

    pub fn set_same_leads(&mut self, same: bool) {
        self.same_leads = same;
        self.restart_work();
    }

    pub fn set_apart(&mut self, apart: bool) {
        self.grouping.apart = apart;
        self.update_aggregate();
    }

    /// Makes a name part of another channel, or with no home a channel of its own.
    pub fn move_name(&mut self, name: &str, home: Option<&str>) {
        let Some(aggregate) = &self.aggregate else { return };
        let is_of = |group: &&ChannelGroup| group.members.iter().any(|member| member.name == name);
        let others = aggregate.groups.iter().find(is_of).map(ChannelGroup::names).unwrap_or_default();
        self.grouping.choose(name, home.unwrap_or(name), &others);
        self.update_aggregate();
    }

    /// Whether there are names that could belong together.
    pub fn has_names_to_match(&self) -> bool {
        let groups = self.aggregate.iter().flat_map(|aggregate| &aggregate.groups);
        groups.map(|group| group.members.len()).sum::<usize>() > 1
    }

    /// What was measured, with the spends that were typed.
    pub fn measured(&self, parse: impl Fn(&str) -> Option<f64>) -> MeasuredHistory {
        let Some(aggregate) = &self.aggregate else { return MeasuredHistory::default() };
        let mut measured = aggregate.measured.clone();
        for at in 0..measured.channels.len() {
            let channel = &measured.channels[at];
            let typed = self.typed_spends.get(channel.name.as_deref().unwrap_or_default());
            if let Some(spend) =
                typed.filter(|_| channel.total().spend.is_none()).and_then(|text| parse(text))
            {
                measured = measured.with_spend(at, spend);
            }
        }
        measured
    }

    /// Counts of a file that another one lists one by one.
    pub fn counted_elsewhere(&self, at: usize) -> Vec<Role> {
        let tables =
            || self.files.iter().filter_map(ImportFile::table).filter(|it| it.mapping.error().is_none());
        let Some(own) = self.files.get(at).and_then(ImportFile::table) else { return Vec::new() };
        let listed = [
            (Role::Leads, tables().any(FileTable::lists_leads)),
            (Role::Sales, tables().any(FileTable::lists_sales)),
        ];
        listed
            .into_iter()
            .filter(|&(role, listed)| listed && own.mapping.column(role).is_some())
            .map(|(role, _)| role)
            .collect()
    }

    /// Whether some file counts leads or sales that another lists.
    pub fn has_two_sources(&self) -> bool {
        (0..self.files.len()).any(|at| !self.counted_elsewhere(at).is_empty())
    }

    /// How a file is to be read; none while its columns don't make sense.
    pub(super) fn wanted(&self, at: usize) -> Option<ReadAs> {
        let table = self.files.get(at)?.table()?;
        let left_out = if self.same_leads { self.counted_elsewhere(at) } else { Vec::new() };
        let mapping = table.mapping.clone();
        mapping.error().is_none().then_some(ReadAs { mapping, left_out, currency: self.currency })
    }

    pub(super) fn update_aggregate(&mut self) {
        let read = self.files.iter().rev().filter_map(|file| file.table()?.outcome.as_ref());
        let sums: Option<Rc<Accumulator>> = read.map(|outcome| outcome.sums.clone()).next();
        self.remember_homes(sums.as_deref());
        self.aggregate =
            sums.filter(|sums| !sums.is_empty()).map(|sums| Rc::new(sums.aggregate(&self.grouping)));
    }

    /// Names that were chosen to belong together for an earlier import.
    fn remember_homes(&mut self, sums: Option<&Accumulator>) {
        let names: Vec<(&str, String)> = sums
            .into_iter()
            .flat_map(Accumulator::channel_names)
            .filter(|_| !self.homes.is_empty())
            .map(|name| (name, hash(name)))
            .collect();
        let by_hash: HashMap<&str, &str> = names.iter().map(|(name, hash)| (hash.as_str(), *name)).collect();
        for (name, hash) in &names {
            let home = self.homes.get(hash).and_then(|home| by_hash.get(home.as_str()));
            if let Some(home) = home.filter(|_| !self.grouping.has_choice(name)) {
                self.grouping.choose(name, home, &[]);
            }
        }
    }

    /// The most names that can be arranged by hand.
    pub const MOST_ARRANGED: usize = 200;
}

#[derive(Debug, Clone, Copy)]
pub enum FormatAnswer {
    Order(DateOrder),
    Year(i32),
    Decimal(DecimalSeparator),
    Micros(bool),
    Currency(CurrencyChoice),
}
