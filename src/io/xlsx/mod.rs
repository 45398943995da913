//! Writes workbooks as Office Open XML (ECMA-376), the `.xlsx` of Excel, LibreOffice and Google Sheets.
//!
//! By hand, because a writer crate weighs more than all else that a part of the page loads: `rust_xlsxwriter` was
//! measured at 268 kB brotli (November 2026).

mod names;
mod package;
mod sheet;
mod styles;
mod xml;
mod zip;

pub use names::{quoted_sheet, sheet_names};
pub use package::workbook_bytes;
pub use sheet::{Cell, Content, Sheet, Value, absolute, relative};
pub use styles::{CellStyle, Look};

/// A name for a cell, which formulas can use.
#[derive(Debug, Clone, PartialEq)]
pub struct DefinedName {
    /// The name: lower case letters, digits and `_`, unlike any cell.
    pub name: &'static str,
    /// The cell with its sheet, as in `'Plan'!$B$4`.
    pub refers_to: String,
    /// The only sheet that knows it, by its index; none where all do.
    pub only_in: Option<usize>,
}
