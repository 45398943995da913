//! Where a team stands with the figures that a plan has now.

use super::fingerprint::Fingerprint;
use super::mark::{Mark, Stance};
use super::{AgreedVersion, Agreement, Dispute};
use crate::model::bridge::Team;
use crate::model::day::Day;

/// Where a team stands with some figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Standing<'a> {
    /// It has given no mark, and none to other figures that would say something.
    Open,
    /// It agrees to these figures.
    Agreed(&'a Mark),
    /// It disputes one of these figures.
    Disputed(&'a Mark, Dispute),
    /// Its latest mark agreed to other figures: it is void.
    Void(&'a Mark),
}

impl Agreement {
    /// Where a team stands with some figures.
    pub fn standing(&self, team: Team, figures: Fingerprint) -> Standing<'_> {
        let mut marks = self.marks().iter().filter(|mark| mark.team == team);
        match marks.clone().find(|mark| mark.figures == figures) {
            Some(mark) => match mark.stance {
                Stance::Agreed => Standing::Agreed(mark),
                Stance::Disputed(dispute) => Standing::Disputed(mark, dispute),
            },
            None => marks.find(|mark| mark.stance == Stance::Agreed).map_or(Standing::Open, Standing::Void),
        }
    }

    /// The day on which both teams had agreed to some figures, if they have.
    pub fn agreed_by_both(&self, figures: Fingerprint) -> Option<Day> {
        let [marketing, sales] = Team::ALL.map(|team| match self.standing(team, figures) {
            Standing::Agreed(mark) => Some(mark.day),
            _ => None,
        });
        Some(marketing?.max(sales?))
    }

    /// The latest version that both teams have agreed to, with the day on which they had.
    pub fn agreed_version(&self) -> Option<(&AgreedVersion, Day)> {
        let agreed = self.versions().iter().filter_map(|it| Some((it, self.agreed_by_both(it.figures)?)));
        agreed.max_by_key(|(version, day)| (*day, version.figures))
    }
}
