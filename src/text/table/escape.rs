//! How the texts of a table are escaped where it is written.

use super::references;

/// What is done to each text of a table.
#[derive(Clone, Copy)]
pub(super) struct Escape {
    /// To a text that somebody may have typed.
    pub text: fn(&str) -> String,
    /// To a formatted number.
    pub number: fn(&str) -> String,
}

impl Escape {
    /// For markup of any kind, by numeric character references.
    pub const MARKUP: Self = Self { text: references::text, number: references::number };
    /// On one line, without tabs, as it is.
    pub const NONE: Self = Self { text: on_one_line, number: on_one_line };
}

fn on_one_line(text: &str) -> String {
    references::on_one_line(text).collect()
}
