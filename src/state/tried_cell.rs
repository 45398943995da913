//! The plan that the two-way table is drawn around. It stays where it was while cells are tried.

use super::app::App;
use super::plan::Field;
use super::undo::BulkEdit;
use crate::model::Plan;
use std::rc::Rc;

/// The open plan before a cell of the two-way table was tried, and after it.
#[derive(Debug, Clone, PartialEq)]
pub struct TriedCell {
    before: Rc<Plan>,
    after: Rc<Plan>,
}

impl App {
    /// The plan from before a cell was tried; none where nothing was tried or the plan was changed since.
    pub fn before_trying(&self) -> Option<&Rc<Plan>> {
        let TriedCell { before, after } = self.tried_cell.as_deref()?;
        let open = self.open_plan().plan.as_ref()?;
        (Rc::ptr_eq(open, after) || open == after).then_some(before)
    }

    /// Writes the numbers of a cell into the open plan.
    pub(super) fn try_cell(&mut self, numbers: Vec<(Field, f64)>) {
        let before = self.before_trying().or(self.open_plan().plan.as_ref()).cloned();
        self.bulk_edit(BulkEdit::GridCellTried, |draft| draft.apply_numbers(numbers));
        let after = self.open_plan().plan.clone();
        self.tried_cell = before.zip(after).map(|(before, after)| Rc::new(TriedCell { before, after }));
    }
}
