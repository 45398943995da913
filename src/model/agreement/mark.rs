//! What somebody holds of the figures of a plan.

use super::dispute::Dispute;
use super::fingerprint::Fingerprint;
use crate::model::bridge::Team;
use crate::model::day::Day;
use crate::model::scenario::Name;

/// A mark: agreed or disputed, on exactly the figures that it was given to.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// For whom.
    pub team: Team,
    /// Agreed, or what is disputed.
    pub stance: Stance,
    /// Who gave it, as typed.
    pub name: Name,
    /// When, as typed.
    pub day: Day,
    /// What was added in words.
    pub note: Option<Note>,
    /// The figures that it is about.
    pub figures: Fingerprint,
}

/// What a mark says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stance {
    /// The team agrees to the figures.
    Agreed,
    /// The team holds another value of one of them.
    Disputed(Dispute),
}

/// A text of one or more lines, 1 to [`Note::MAX_CHARS`] characters, trimmed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note(String);

impl Note {
    /// The most characters (Unicode scalar values) of a note.
    pub const MAX_CHARS: usize = 500;

    /// A note from typed text; none where it is blank or too long. Control characters other than line breaks become
    /// spaces.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.replace("\r\n", "\n").replace(|c: char| c.is_control() && c != '\n', " ");
        let text = text.trim();
        (!text.is_empty() && text.chars().count() <= Self::MAX_CHARS).then(|| Self(text.to_owned()))
    }

    /// The note as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
