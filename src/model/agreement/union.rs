//! What two agreements have together, when a plan comes in that is here already.

use super::mark::{Mark, Stance};
use super::reason::Reason;
use super::{Agreement, DisputedFigure};
use std::cmp::Ordering;

impl Agreement {
    /// The marks, versions and reasons of both, in the same order whichever comes first, and how many of them are over the
    /// limits. The handover is this one's.
    pub fn union(&self, other: &Agreement) -> (Agreement, usize) {
        Agreement::new(
            self.handover,
            [self.marks(), other.marks()].concat(),
            [self.versions(), other.versions()].concat(),
            [self.reasons(), other.reasons()].concat(),
        )
    }

    /// Sorts the parts, and leaves out what is there twice, over the limits, or a version that no mark is about. Returns
    /// how many were over the limits.
    pub(super) fn tidy(&mut self) -> usize {
        self.marks.sort_by(order_of_marks);
        self.marks.dedup();
        self.reasons.sort_by(order_of_reasons);
        self.reasons.dedup();
        let excess = |length: usize, most: usize| length.saturating_sub(most);
        let mut left_out =
            excess(self.marks.len(), Self::MAX_MARKS) + excess(self.reasons.len(), Self::MAX_REASONS);
        self.marks.truncate(Self::MAX_MARKS);
        self.reasons.truncate(Self::MAX_REASONS);

        let place = |figures| self.marks.iter().position(|mark| mark.figures == figures);
        self.versions.retain(|version| place(version.figures).is_some());
        self.versions
            .sort_by_key(|version| (place(version.figures), version.scenario.name.as_str().to_owned()));
        self.versions.dedup_by_key(|version| version.figures);
        left_out += excess(self.versions.len(), Self::MAX_VERSIONS);
        self.versions.truncate(Self::MAX_VERSIONS);
        left_out
    }
}

/// Later days first. Of one day a dispute stands before an agreement; the rest decides only so that the order is always
/// the same.
fn order_of_marks(a: &Mark, b: &Mark) -> Ordering {
    let rank = |mark: &Mark| match mark.stance {
        Stance::Disputed(dispute) => (0, DisputedFigure::code(dispute.figure), dispute.value.to_bits()),
        Stance::Agreed => (1, "", 0),
    };
    let rest =
        |mark: &Mark| (mark.team as usize, mark.figures, mark.name.as_str().to_owned(), mark.note.clone());
    b.day.cmp(&a.day).then_with(|| rank(a).cmp(&rank(b))).then_with(|| rest(a).cmp(&rest(b)))
}

fn order_of_reasons(a: &Reason, b: &Reason) -> Ordering {
    let key = |it: &Reason| (it.month, it.team as usize);
    key(a).cmp(&key(b)).then_with(|| b.day.cmp(&a.day)).then_with(|| a.note.cmp(&b.note))
}
