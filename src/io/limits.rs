//! How much Embudo takes from outside, in one place. What is larger is refused before anything is made of it.

/// Bytes of a file or of a text that is pasted: more than a full browser storage gives as a file.
pub const FILE: usize = 8_000_000;

/// Bytes of an export from another tool: 20 MB.
pub const EXPORT: usize = 20 << 20;

/// Rows of one export that count.
pub const EXPORT_ROWS: usize = 100_000;

/// Channels that exports may tell apart: with more, another column is meant.
pub const EXPORT_CHANNELS: usize = 1_000;

/// One row of an export: beyond it a quotation mark was left open.
pub const EXPORT_ROW: RowLimits = RowLimits { bytes: 1 << 16, cells: 1 << 11, lines: 200 };

/// How large a row may be.
#[derive(Debug, Clone, Copy)]
pub struct RowLimits {
    /// Bytes of its text.
    pub bytes: usize,
    /// Its cells.
    pub cells: usize,
    /// Lines that its cells may run over.
    pub lines: usize,
}

/// Bytes of a file beside the page, which is loaded with it.
pub const SOURCE: usize = 1_000_000;

/// Scenarios in one file.
pub const SCENARIOS: usize = 5_000;

/// Characters of a link's `#s=…`.
pub const FRAGMENT: usize = 200_000;

/// Scenarios in one link: packing more would hold up every key, and showing more the page that opens it.
pub const LINKED: usize = 50;

/// Bytes that a link may unfold to.
pub const UNFOLDED: usize = 1_000_000;

/// Characters of a whole link up to which it can be trusted to arrive: longer ones are cut off by some chats
/// and mail programs.
pub const SAFE_LINK: usize = 2_000;

/// Characters of a scenario's id.
pub const ID: usize = 64;

/// How deep fields may be nested that Embudo keeps without knowing them. JSON is read to a depth of 127: with this
/// much room around them they can be read again wherever they are written.
pub const NESTED: usize = 100;

/// Characters of a text that is typed or pasted into one field: far more than any of them can use, so that what
/// is wrong with a text that is too long can still be seen.
pub const TEXT: usize = 4_000;

/// As much of a text as one field takes: [`TEXT`].
pub fn for_a_field(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(TEXT) {
        text.truncate(end);
    }
    text
}
