//! A value for each input of a channel.

use crate::model::Input;

#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct PerChannelInput<T> {
    pub budget: T,
    pub cost_per_lead: T,
    pub close_rate: T,
}

impl<T> PerChannelInput<T> {
    /// `None` for an input of the whole plan.
    pub fn get(&self, input: Input) -> Option<&T> {
        match input {
            Input::Budget => Some(&self.budget),
            Input::CostPerLead => Some(&self.cost_per_lead),
            Input::CloseRate => Some(&self.close_rate),
            _ => None,
        }
    }

    pub fn get_mut(&mut self, input: Input) -> Option<&mut T> {
        match input {
            Input::Budget => Some(&mut self.budget),
            Input::CostPerLead => Some(&mut self.cost_per_lead),
            Input::CloseRate => Some(&mut self.close_rate),
            _ => None,
        }
    }
}
