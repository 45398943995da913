//! A channel's numbers over all months of a plan.

use super::close_rates::CloseRates;
use super::figure::{Figure, Undefined};
use super::input::Input;
use super::outcome::Outcome;
use super::plan::Funnel;
use super::quantity::Amount;

/// A channel's budget, CPL and close rates. Where months have numbers of their own, CPL and close rate are ratios of
/// sums over the months.
#[derive(Debug, Clone, PartialEq)]
pub struct ChannelInputs {
    /// Media spend planned for the period, money.
    pub budget: Amount,
    /// CPL, money per lead: what it is at any budget above 0. 0 where the leads of some month cost nothing.
    pub cost_per_lead: Amount,
    /// Sales / leads, fractions.
    pub close_rates: CloseRates,
    /// Whether the CPL is a ratio over months that differ.
    pub(super) cost_varies: bool,
}

impl From<Funnel> for ChannelInputs {
    fn from(Funnel { budget, cost_per_lead, close_rate }: Funnel) -> Self {
        Self { budget, cost_per_lead, close_rates: CloseRates::single(close_rate), cost_varies: false }
    }
}

impl ChannelInputs {
    /// The same numbers with the close rate over all months.
    pub fn funnel(&self) -> Funnel {
        let close_rate = self.close_rates.mean();
        Funnel { budget: self.budget, cost_per_lead: self.cost_per_lead, close_rate }
    }

    /// The value of one of [`Input::OF_CHANNEL`], money or a fraction. What is the same in every month is defined
    /// without leads; a ratio over months that differ is not.
    pub fn get(&self, input: Input) -> Figure {
        let funnel = self.funnel();
        let varies = match input {
            Input::CostPerLead => self.cost_varies,
            Input::CloseRate => self.close_rates.vary(),
            _ => false,
        };
        if varies {
            funnel.outcome().and_then(Outcome::cost_per_lead)?;
        }
        Ok(input.of_funnel(&funnel))
    }

    /// Spend, leads and sales of several channels together. Undefined where the CPL of one of them is 0.
    pub(super) fn outcome_of(channels: &[ChannelInputs]) -> Result<Outcome, Undefined> {
        channels.iter().map(|channel| channel.funnel().outcome()).sum()
    }
}
