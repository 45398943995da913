//! The percentages that are typed into the sensitivity view.

use crate::model::Input;
use crate::state::plan::input_id;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PercentChoice {
    /// How far inputs are moved that have no range of their own.
    CommonRange,
    /// How far one input is moved.
    Range(Input),
    /// The step between the columns of the two-way table.
    CostStep,
    /// The step between its rows.
    RateStep,
}

impl PercentChoice {
    /// Its id in what is stored.
    pub fn id(self) -> String {
        [&self.field_id(), "%"].concat()
    }

    /// The id of its field on the page.
    pub fn field_id(self) -> String {
        match self {
            PercentChoice::CommonRange => "range".to_owned(),
            PercentChoice::Range(input) => ["range-", input_id(input)].concat(),
            PercentChoice::CostStep => "cost-step".to_owned(),
            PercentChoice::RateStep => "rate-step".to_owned(),
        }
    }

    pub(super) fn parse(id: &str) -> Option<Self> {
        let single = [PercentChoice::CommonRange, PercentChoice::CostStep, PercentChoice::RateStep];
        let ranges = Input::ALL.into_iter().map(PercentChoice::Range);
        let name = id.strip_suffix('%')?;
        single.into_iter().chain(ranges).find(|choice| choice.field_id() == name)
    }

    /// Whether it is the step of the two-way table, which can't be zero.
    pub fn is_step(self) -> bool {
        matches!(self, PercentChoice::CostStep | PercentChoice::RateStep)
    }
}
