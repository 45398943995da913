//! What is typed into the form of a mark, until the mark is given.

use super::app::App;
use super::library::Id;
use crate::model::{DisputedFigure, Team};
use std::rc::Rc;

/// What is typed for one team, as text; not stored.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MarkDraft {
    pub name: String,
    pub day: String,
    pub note: String,
    /// Whether a figure is disputed.
    pub disputes: bool,
    /// The figure; none for the usual one.
    pub figure: Option<DisputedFigure>,
    /// The value held instead.
    pub value: String,
    /// Whether it was tried, so that faults are shown.
    pub tried: bool,
}

/// The drafts of marks, by plan and team.
pub type MarkDrafts = Rc<[(Id, Team, MarkDraft)]>;

impl App {
    /// What is typed for a team of the open plan.
    pub fn mark_draft(&self, team: Team) -> Option<&MarkDraft> {
        let open = &self.open_plan().id;
        self.mark_drafts.iter().find(|(id, of, _)| (id, *of) == (open, team)).map(|(.., draft)| draft)
    }

    pub(super) fn set_mark_draft(&mut self, team: Team, draft: Option<MarkDraft>) {
        let open = self.open_plan().id.clone();
        let others = self.mark_drafts.iter().filter(|(id, of, _)| (id, *of) != (&open, team)).cloned();
        self.mark_drafts = others.chain(draft.map(|draft| (open.clone(), team, draft))).collect();
    }
}
