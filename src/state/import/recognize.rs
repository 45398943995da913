//! What a file or a text that came in is: plans, or an export of another tool.

use super::{ImportLine, ImportOutcome, ImportPreview, read_plans};
use crate::io::exports::{ExportTable, NotATable, Proposal, Role};
use crate::io::{self, FileError, limits};
use crate::state::app::App;
use std::rc::Rc;

/// Files or a text that came in by being chosen, dropped or pasted, not read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    pub items: Vec<IncomingItem>,
    /// Whether an export is expected: what is not recognized is then taken for one, whose reader says what is wrong.
    pub as_export: bool,
}

/// A file, or a text, that may be an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IncomingItem {
    Text(Rc<str>),
    /// Shared, as up to 20 MB are not to be copied with each action.
    Bytes {
        name: String,
        bytes: Rc<Vec<u8>>,
    },
    /// Too large, or the browser can't read it.
    Unreadable {
        name: String,
        error: NotATable,
    },
}

impl IncomingItem {
    /// The name of the file; empty for a text.
    pub fn name(&self) -> &str {
        match self {
            Self::Text(_) => "",
            Self::Bytes { name, .. } | Self::Unreadable { name, .. } => name,
        }
    }
}

/// What came in: plans with the effect that importing them would have, and exports.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Recognized {
    pub preview: Option<ImportPreview>,
    pub exports: Vec<IncomingItem>,
}

/// Tells plans from exports.
pub fn recognize(app: &App, incoming: &Incoming) -> Recognized {
    let mut recognized = Recognized::default();
    let mut lines = Vec::new();
    let single = incoming.items.len() == 1;
    for item in &incoming.items {
        match plans_of(app, item) {
            Some(Ok(mut read)) => lines.append(&mut read),
            None => recognized.exports.push(item.clone()),
            Some(Err(_)) if incoming.as_export => recognized.exports.push(item.clone()),
            Some(Err(error)) if single => recognized.preview = Some(ImportPreview::Unusable(error)),
            Some(Err(error)) => lines
                .push(ImportLine { name: item.name().to_owned(), outcome: ImportOutcome::Unreadable(error) }),
        }
    }
    if !lines.is_empty() {
        recognized.preview = Some(ImportPreview::Scenarios(lines));
    }
    recognized
}

/// The plans in a file or text, or why there are none; none where it is, or may be, an export.
fn plans_of(app: &App, item: &IncomingItem) -> Option<Result<Vec<ImportLine>, FileError>> {
    let text: Rc<str> = match item {
        IncomingItem::Text(text) => text.clone(),
        IncomingItem::Bytes { bytes, .. } if bytes.len() > limits::FILE => {
            let is_plan = bytes.trim_ascii_start().starts_with(b"{");
            return is_plan.then_some(Err(FileError::TooLarge));
        }
        // What is no text in UTF-8 may be one of another encoding, or a workbook: the reader of exports tells.
        IncomingItem::Bytes { bytes, .. } => io::text_from_bytes(bytes)?.into(),
        IncomingItem::Unreadable { .. } => return None,
    };
    if text.len() > limits::FILE {
        return (!is_export(&text)).then_some(Err(FileError::TooLarge));
    }
    let is_plan = text.trim_start_matches('\u{feff}').trim_start().starts_with('{') || text.contains("#s=");
    if !is_plan && is_export(&text) {
        return None;
    }
    match read_plans(app, &text) {
        // A table that is none of channels: what its columns mean can be chosen.
        Err(FileError::Damaged) if !is_plan && ExportTable::sniff(text.to_string()).is_ok() => None,
        result => Some(result),
    }
}

/// How many bytes of a text are looked at.
const FIRST_ROWS: usize = 1 << 16;

/// Whether a text is a table with dates, leads or sales, and no table of channels as plans have them.
fn is_export(text: &str) -> bool {
    // Its first rows tell: a long file is read in slices, later.
    let start = &text[..text.floor_char_boundary(FIRST_ROWS)];
    let Ok(table) = ExportTable::sniff(start.to_owned()) else { return false };
    let mapping = Proposal::of(&table, &Default::default()).mapping;
    let of_exports =
        [Role::Date, Role::Leads, Role::Sales, Role::LeadDate, Role::SaleDate, Role::Status, Role::LeadId];
    table.header_line().is_some() && of_exports.iter().any(|role| mapping.column(*role).is_some())
}
