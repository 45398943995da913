//! The largest inputs that are accepted from outside. What is larger is refused before it is parsed.

/// Bytes of a file of scenarios or of a pasted text: more than what fits into a browser's storage needs as a file.
pub const FILE: usize = 8_000_000;

/// Bytes of an export of another tool: 20 MiB.
pub const EXPORT: usize = 20 << 20;

/// Rows of one export that are counted.
pub const EXPORT_ROWS: usize = 100_000;

/// Channels in all exports together. With more, the column is more likely one of keywords or ads.
pub const EXPORT_CHANNELS: usize = 1_000;

/// One row of an export. A row beyond it has an unclosed quotation mark.
pub const EXPORT_ROW: RowLimits = RowLimits { bytes: 1 << 16, cells: 1 << 11, lines: 200 };

/// How large one row may be.
#[derive(Debug, Clone, Copy)]
pub struct RowLimits {
    /// Bytes of its text.
    pub bytes: usize,
    /// Number of cells.
    pub cells: usize,
    /// Lines of text, as cells in quotation marks may contain line breaks.
    pub lines: usize,
}

/// Bytes of a file of scenarios that is loaded together with the page.
pub const SOURCE: usize = 1_000_000;

/// Scenarios in one file.
pub const SCENARIOS: usize = 5_000;

/// Characters of a link's `#s=…`.
pub const FRAGMENT: usize = 200_000;

/// Scenarios in one link. The link is written at every key press, and opening it lists all its scenarios.
pub const LINK_SCENARIOS: usize = 50;

/// Bytes of a link's content once it is decompressed.
pub const LINK_BYTES: usize = 1_000_000;

/// Characters of a whole link up to which it arrives intact; some chat and mail programs cut off longer ones.
pub const SAFE_LINK: usize = 2_000;

/// Characters of a scenario's id.
pub const ID: usize = 64;

/// Levels of nesting in unknown fields that are kept. `serde_json` reads 127 levels; the rest is room for the objects
/// that the fields are written into.
pub const NESTING: usize = 100;

/// Characters of a text typed or pasted into one field: far more than any field accepts, so that the text is still
/// there to be corrected when it is too long.
pub const TEXT: usize = 4_000;

/// The first [`TEXT`] characters of a text.
pub fn for_a_field(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(TEXT) {
        text.truncate(end);
    }
    text
}
