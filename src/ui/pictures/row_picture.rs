//! A picture of rows, as it is saved: what it says, without where anything is on the page.

use crate::chart::Span;

/// A picture with its title, what is drawn with its unit, and its rows. Places and lengths are in percent of the track
/// that all rows share.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RowPicture {
    /// What the picture shows, in a sentence.
    pub title: String,
    /// What is drawn, with its unit.
    pub about: String,
    pub rows: Vec<PictureRow>,
    /// Lines through all rows, each with its label.
    pub lines: Vec<(f64, String)>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct PictureRow {
    /// A text above the row: the heading of those that follow, or what happens between two rows.
    pub above: Option<RowText>,
    /// At the left.
    pub name: String,
    pub bars: Vec<(Span, Paint)>,
    pub labels: Vec<BarLabel>,
    /// At the right.
    pub note: Option<String>,
    /// Whether there is a line above, because the row is a sum.
    pub is_sum: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub enum RowText {
    Heading { text: String, about: String },
    Between(String),
}

/// A figure at the end of a bar.
#[derive(Debug, Clone, PartialEq)]
pub struct BarLabel {
    pub at: f64,
    pub text: String,
    /// Whether it ends at its place instead of starting there.
    pub is_before: bool,
    pub paint: Paint,
}

/// Light colours, by meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    Ink,
    Ghost,
    Accent,
    AccentMid,
    Spent,
    SpentMid,
    Grey,
    /// Hatched as a shape.
    Loss,
}

impl BarLabel {
    /// After a bar.
    pub fn after(at: f64, text: String, paint: Paint) -> Self {
        Self { at, text, is_before: false, paint }
    }
}
