//! The numbers that a person types, and how to read them from a plan.

use super::channel_inputs::ChannelInputs;
use super::economics::Economics;
use super::plan::Funnel;
use super::quantity::{Amount, Rate};

/// One of the numbers that a person types for a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// Media spend, money for the period; per channel.
    Budget,
    /// CPL, money per lead; per channel.
    CostPerLead,
    /// Sales / leads, a fraction; per channel.
    CloseRate,
    /// Average sale value, money per sale.
    SaleValue,
    /// Gross margin, a fraction of revenue.
    Margin,
    /// Cost of selling, money for the period, per sale or per lead.
    SalesCost,
    /// Cost of running the programme, money for the period, per sale or per lead.
    FixedCost,
    /// Revenue per account, money per month.
    AccountRevenue,
    /// Share of accounts lost per month, a fraction.
    Churn,
}

impl Input {
    /// All inputs, in the order of the form.
    pub const ALL: [Input; 9] = [
        Input::Budget,
        Input::CostPerLead,
        Input::CloseRate,
        Input::SaleValue,
        Input::Margin,
        Input::SalesCost,
        Input::FixedCost,
        Input::AccountRevenue,
        Input::Churn,
    ];

    /// The inputs of a channel, all required.
    pub const OF_CHANNEL: [Input; 3] = [Input::Budget, Input::CostPerLead, Input::CloseRate];

    /// The inputs of the whole plan, in [`Economics`], all optional.
    pub const OF_PLAN: [Input; 6] = [
        Input::SaleValue,
        Input::Margin,
        Input::SalesCost,
        Input::FixedCost,
        Input::AccountRevenue,
        Input::Churn,
    ];

    /// Whether it is one of [`Input::OF_CHANNEL`].
    pub fn is_of_channel(self) -> bool {
        Self::OF_CHANNEL.contains(&self)
    }

    /// Whether it is a fraction; the others are money.
    pub fn is_rate(self) -> bool {
        matches!(self, Input::CloseRate | Input::Margin | Input::Churn)
    }

    /// Its value in a channel, money or a fraction; 0 for an input of the whole plan.
    pub fn of_funnel(self, funnel: &Funnel) -> f64 {
        match self {
            Input::Budget => funnel.budget.get(),
            Input::CostPerLead => funnel.cost_per_lead.get(),
            Input::CloseRate => funnel.close_rate.get(),
            _ => 0.0,
        }
    }

    /// Its value, money or a fraction; over all channels for budget (sum), CPL and close rate (ratios of sums).
    /// None where it is not given or, as a ratio over channels or months, undefined.
    pub fn of_all(self, channels: &[ChannelInputs], economics: &Economics) -> Option<f64> {
        if !self.is_of_channel() {
            return self.of_economics(economics);
        }
        match (channels, self) {
            ([only], _) => only.get(self).ok(),
            (_, Input::Budget) => Some(channels.iter().map(|channel| channel.budget.get()).sum()),
            _ => {
                let outcome = ChannelInputs::outcome_of(channels).ok()?;
                let ratio =
                    if self == Input::CostPerLead { outcome.cost_per_lead() } else { outcome.close_rate() };
                ratio.ok()
            }
        }
    }

    /// Its value in the economics, money or a fraction; none where it is not given, and for an input of a channel.
    pub fn of_economics(self, economics: &Economics) -> Option<f64> {
        match self {
            Input::SaleValue => economics.sale_value.map(Amount::get),
            Input::Margin => economics.margin.map(Rate::get),
            Input::SalesCost => Some(economics.sales_cost.amount.get()),
            Input::FixedCost => Some(economics.fixed_cost.amount.get()),
            Input::AccountRevenue => economics.account_revenue.map(Amount::get),
            Input::Churn => economics.churn.map(Rate::get),
            _ => None,
        }
    }
}
