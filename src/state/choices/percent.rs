//! The percentage fields of the sensitivity view.

use crate::model::Input;
use crate::state::plan::input_id;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PercentChoice {
    /// The range of inputs without their own, up and down.
    CommonRange,
    /// The range of one input.
    Range(Input),
    /// The CPL step between columns of the two-way table.
    CostStep,
    /// The close rate step between its rows.
    RateStep,
}

impl PercentChoice {
    /// Id in storage.
    pub fn id(self) -> String {
        [&self.field_id(), "%"].concat()
    }

    /// Id of the field on the page.
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

    /// Whether it is a step of the two-way table, which can't be 0.
    pub fn is_step(self) -> bool {
        matches!(self, PercentChoice::CostStep | PercentChoice::RateStep)
    }
}
