//! What marketing and sales have agreed to: who holds what of which figures, the versions of the plan that were agreed
//! to, and the reasons for months that came out otherwise. No figure of a plan depends on it.
//!
//! A typed name is no signature: whoever has the plan can type one.

mod agreed_version;
mod changes;
mod dispute;
mod fingerprint;
mod mark;
mod month_gaps;
mod owed;
mod reason;
mod standing;
mod union;

pub use agreed_version::AgreedVersion;
pub use changes::{ChangedFigure, changed_figures};
pub use dispute::{Dispute, DisputedFigure};
pub use fingerprint::Fingerprint;
pub use mark::{Mark, Note, Stance};
pub use month_gaps::MonthGap;
pub use owed::{Owed, OwedChannel, OwedMonth};
pub use reason::Reason;
pub use standing::Standing;

use super::bridge::Team;
use super::day::Day;
use super::month::Month;
use super::plan::Plan;
use super::scenario::Scenario;

/// The marks of a plan with what they are about.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Agreement {
    /// The stage at which marketing hands over to sales: 0 for the lead, 1 for the first stage after it. None for the
    /// usual one; see [`Agreement::handover_in`].
    pub handover: Option<usize>,
    /// Later days first.
    marks: Vec<Mark>,
    /// One for each [`Mark::figures`] of which the plan is known.
    versions: Vec<AgreedVersion>,
    /// By month, marketing first, later days first.
    reasons: Vec<Reason>,
}

impl Agreement {
    /// The most marks that are kept: the latest.
    pub const MAX_MARKS: usize = 100;
    /// The most versions of the plan that are kept: those of the latest marks.
    pub const MAX_VERSIONS: usize = 12;
    /// The most reasons that are kept.
    pub const MAX_REASONS: usize = 200;

    /// An agreement of parts in any order, and how many of them are over the limits and left out. Versions that no mark
    /// is about are none of it, and are not counted.
    pub fn new(
        handover: Option<usize>,
        marks: Vec<Mark>,
        versions: Vec<AgreedVersion>,
        reasons: Vec<Reason>,
    ) -> (Self, usize) {
        let mut agreement = Self { handover, marks, versions, reasons };
        let left_out = agreement.tidy();
        (agreement, left_out)
    }

    /// Whether nothing is in it but the choice of the handover.
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty() && self.reasons.is_empty()
    }

    /// All marks, those of later days first.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The versions of the plan that marks are about.
    pub fn versions(&self) -> &[AgreedVersion] {
        &self.versions
    }

    /// All reasons, by month.
    pub fn reasons(&self) -> &[Reason] {
        &self.reasons
    }

    /// The stage at which marketing hands over in a plan: the chosen one, or the first after the lead; 0 in a plan without
    /// stages.
    pub fn handover_in(&self, plan: &Plan) -> usize {
        self.handover.unwrap_or(1).min(plan.stages().names().len())
    }

    /// What marks given now are about.
    pub fn figures_of(&self, scenario: &Scenario) -> Fingerprint {
        Fingerprint::of(scenario.currency, &scenario.plan, self.handover_in(&scenario.plan))
    }

    /// Adds a mark of a team on the figures of a scenario. A mark that the same person gave on the same day to the same
    /// figures is replaced.
    pub fn mark(&mut self, mut mark: Mark, scenario: &Scenario) {
        let version = AgreedVersion::of(scenario, self.handover_in(&scenario.plan));
        mark.figures = version.figures;
        let is_same = |it: &Mark| {
            (it.team, it.figures, it.day) == (mark.team, mark.figures, mark.day) && it.name == mark.name
        };
        self.marks.retain(|it| !is_same(it));
        self.marks.push(mark);
        self.versions.push(version);
        self.tidy();
    }

    /// Takes back the mark that stands for a team on some figures.
    pub fn take_back(&mut self, team: Team, figures: Fingerprint) {
        if let Some(at) = self.marks.iter().position(|mark| mark.team == team && mark.figures == figures) {
            self.marks.remove(at);
            self.tidy();
        }
    }

    /// The reason of a team for a month; the latest where there are several.
    pub fn reason(&self, team: Team, month: Month) -> Option<&Reason> {
        self.reasons_of(team, month).next()
    }

    /// Every reason of a team for a month, the latest first.
    pub fn reasons_of(&self, team: Team, month: Month) -> impl Iterator<Item = &Reason> {
        self.reasons.iter().filter(move |it| (it.team, it.month) == (team, month))
    }

    /// Sets the reason of a team for a month in place of the latest one; none takes it away.
    pub fn set_reason(&mut self, team: Team, month: Month, note: Option<Note>, day: Day) {
        if let Some(at) = self.reasons.iter().position(|it| (it.team, it.month) == (team, month)) {
            self.reasons.remove(at);
        }
        self.reasons.extend(note.map(|note| Reason { team, month, note, day }));
        self.tidy();
    }

    /// The version of some figures.
    pub fn version(&self, figures: Fingerprint) -> Option<&AgreedVersion> {
        self.versions.iter().find(|version| version.figures == figures)
    }
}
