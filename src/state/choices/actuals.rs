//! The choices of the view of actuals. They are not stored: the next visit is to show all there is by then.

use crate::model::{Indicator, Month};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ActualsChoices {
    /// The only indicator in the table; `None` for all.
    pub indicator: Option<Indicator>,
    /// The last month that is compared with the plan; `None` for the last one that is over.
    pub until: Option<Month>,
    /// Whether they are held against today's plan although another version was agreed to.
    pub against_current_plan: bool,
    /// The page of the table, from 0.
    pub page: usize,
}
