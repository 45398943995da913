//! A file of the import: its table, what its columns mean, and what came of reading it.

use crate::io::exports::{
    Accumulator, ExportTable, FormatQuestion, Mapping, NotATable, Proposal, Reason, Report, Role, TooMany,
};
use crate::model::Currency;
use crate::state::IncomingItem;
use std::rc::Rc;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportError {
    NotATable(NotATable),
    TooMany(TooMany),
}

pub struct ImportFile {
    /// Empty for a pasted text.
    pub name: String,
    pub content: FileContent,
}

pub enum FileContent {
    /// Waiting to be decoded.
    Received(IncomingItem),
    /// Being decoded.
    Decoding,
    Failed(ExportError),
    Table(Box<FileTable>),
}

pub struct FileTable {
    pub table: Rc<ExportTable>,
    pub mapping: Mapping,
    /// Why each column has the role that is proposed for it; empty for the mapping of an earlier export.
    pub reasons: Vec<Option<Reason>>,
    /// Whether the mapping is that of the last export of the same shape.
    pub remembered: bool,
    /// Whether a person changed what a column means.
    pub changed: bool,
    /// What has to be asked before it can be read as it is mapped.
    pub question: Option<FormatQuestion>,
    pub outcome: Option<FileOutcome>,
}

/// What came of reading a table.
pub struct FileOutcome {
    pub read_as: ReadAs,
    pub report: Report,
    /// The sums of all files up to this one.
    pub sums: Rc<Accumulator>,
}

/// All that the reading of a table depends on, beside the files before it.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadAs {
    pub mapping: Mapping,
    /// Counts that another file has one by one.
    pub left_out: Vec<Role>,
    pub currency: Currency,
}

impl ImportFile {
    pub fn table(&self) -> Option<&FileTable> {
        match &self.content {
            FileContent::Table(table) => Some(table),
            _ => None,
        }
    }

    pub fn table_mut(&mut self) -> Option<&mut FileTable> {
        match &mut self.content {
            FileContent::Table(table) => Some(table),
            _ => None,
        }
    }
}

impl FileTable {
    pub fn new(table: ExportTable, known: Option<Mapping>, others: &Accumulator) -> Self {
        let known = known.filter(|mapping| mapping.roles.len() == table.columns().len());
        let remembered = known.is_some();
        let proposal = Proposal::of(&table, others);
        let Proposal { mapping, reasons } = match known {
            Some(mapping) => Proposal { mapping: mapping.completed(&proposal.mapping), reasons: Vec::new() },
            None => proposal,
        };
        let table = Rc::new(table);
        Self { table, mapping, reasons, remembered, changed: false, question: None, outcome: None }
    }

    /// Proposes anew what the columns mean, now that other files are read: an id may be known from them, by its name or
    /// as its cells are those of a column of theirs. What a person chose, now or for the last export, stays.
    pub fn propose_beside(&mut self, others: &Accumulator, shared_id: Option<usize>) {
        if self.changed || self.remembered || self.mapping.column(Role::LeadId).is_some() {
            return;
        }
        let proposal = Proposal::of(&self.table, others);
        if proposal.mapping.column(Role::LeadId).is_some() {
            (self.mapping, self.reasons) = (proposal.mapping, proposal.reasons);
        } else if let Some(at) = shared_id {
            self.mapping.roles[at] = Role::LeadId;
            self.reasons[at] = Some(Reason::Shared);
        }
    }

    /// Whether its rows are single leads, so that they are counted one by one.
    pub fn lists_leads(&self) -> bool {
        let has = |role: Role| self.mapping.column(role).is_some();
        !self.mapping.is_counts()
            && (has(Role::LeadDate) || has(Role::Status) || has(Role::LeadId))
            && (has(Role::LeadDate) || !has(Role::SaleDate))
    }

    /// Whether its rows tell of single sales.
    pub fn lists_sales(&self) -> bool {
        let has = |role: Role| self.mapping.column(role).is_some();
        !self.mapping.is_counts() && (has(Role::SaleDate) || has(Role::Status))
    }
}
