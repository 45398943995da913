//! Why a month came out otherwise than agreed.

use super::mark::Note;
use crate::model::bridge::Team;
use crate::model::day::Day;
use crate::model::month::Month;

/// The reason that a team gives for a month.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// Whose reason.
    pub team: Team,
    /// For which month.
    pub month: Month,
    /// The reason.
    pub note: Note,
    /// When it was typed.
    pub day: Day,
}
