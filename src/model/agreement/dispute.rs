//! A figure that a team disputes, and the plan with the value that it holds instead.

use crate::model::economics::Economics;
use crate::model::input::Input;
use crate::model::plan::Plan;
use crate::model::quantity::{Amount, Rate};
use crate::model::stages::StageRates;

/// A disputed figure with the value that the team holds: money or a fraction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dispute {
    /// Which figure of the version that the mark is about.
    pub figure: DisputedFigure,
    /// The value held instead, money or a fraction.
    pub value: f64,
}

/// An input that can be disputed. Channels are counted as in the version that the mark is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisputedFigure {
    /// Budget, CPL or, without stages, close rate of the channel at an index.
    Channel(usize, Input),
    /// The rate of the step at an index, 0 from the lead: that of the plan.
    Step(usize),
    /// The same of the channel at the first index.
    ChannelStep(usize, usize),
    /// An input of the whole plan.
    Plan(Input),
}

impl DisputedFigure {
    /// The figures of a plan that can be disputed, in the order of the form.
    pub fn all_of(plan: &Plan) -> Vec<Self> {
        let has_stages = !plan.stages().names().is_empty();
        let steps = |rates: &StageRates| 0..if has_stages { rates.rates().len() } else { 0 };
        let mut all = Vec::new();
        for (at, channel) in plan.channels().iter().enumerate() {
            all.extend([Input::Budget, Input::CostPerLead].map(|input| Self::Channel(at, input)));
            match &channel.stage_rates {
                Some(_) if !has_stages => all.push(Self::Channel(at, Input::CloseRate)),
                Some(own) => all.extend(steps(own).map(|step| Self::ChannelStep(at, step))),
                None => {}
            }
        }
        if plan.channels().iter().any(|channel| channel.stage_rates.is_none()) {
            all.extend(plan.stages().default_rates().into_iter().flat_map(steps).map(Self::Step));
        }
        all.extend(Input::OF_PLAN.map(Self::Plan));
        all
    }

    /// The kind of figure, as files name it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Step(_) | Self::ChannelStep(..) => "stageRate",
            Self::Channel(_, input) | Self::Plan(input) => match input {
                Input::Budget => "budget",
                Input::CostPerLead => "costPerLead",
                Input::CloseRate => "closeRate",
                Input::SaleValue => "saleValue",
                Input::Margin => "margin",
                Input::SalesCost => "salesCost",
                Input::FixedCost => "fixedCost",
                Input::AccountRevenue => "accountRevenue",
                Input::Churn => "churn",
            },
        }
    }

    /// The figure of a code, with the indices of a channel and a step where it is of one.
    pub fn from_code(code: &str, channel: Option<usize>, step: Option<usize>) -> Option<Self> {
        match (channel, step) {
            (None, Some(step)) => Some(Self::Step(step)),
            (Some(channel), Some(step)) => Some(Self::ChannelStep(channel, step)),
            (Some(channel), None) => Input::OF_CHANNEL
                .map(|it| Self::Channel(channel, it))
                .into_iter()
                .find(|it| it.code() == code),
            (None, None) => Input::OF_PLAN.map(Self::Plan).into_iter().find(|it| it.code() == code),
        }
        .filter(|figure| figure.code() == code)
    }

    /// The index of the channel that it is of.
    pub fn channel(self) -> Option<usize> {
        if let Self::Channel(at, _) | Self::ChannelStep(at, _) = self { Some(at) } else { None }
    }

    /// The index of the step that it is the rate of.
    pub fn step(self) -> Option<usize> {
        if let Self::Step(at) | Self::ChannelStep(_, at) = self { Some(at) } else { None }
    }

    /// Whether it is a fraction; the others are money.
    pub fn is_rate(self) -> bool {
        match self {
            Self::Step(_) | Self::ChannelStep(..) => true,
            Self::Channel(_, input) | Self::Plan(input) => input.is_rate(),
        }
    }

    /// Its value in a plan, money or a fraction; none where it is not given or the plan has no such figure.
    pub fn value(self, plan: &Plan) -> Option<f64> {
        match self {
            Self::Channel(at, input) => Some(input.of_funnel(&plan.usual_funnel(plan.channels().get(at)?))),
            Self::Step(step) => plan.stages().default_rates()?.rates().get(step).map(|rate| rate.get()),
            Self::ChannelStep(at, step) => {
                plan.channels().get(at)?.stage_rates.as_ref()?.rates().get(step).map(|rate| rate.get())
            }
            Self::Plan(input) => input.of_economics(&plan.economics),
        }
    }

    /// The plan with another value of it; none where that is out of range or the plan has no such figure.
    pub fn with(self, plan: &Plan, value: f64) -> Option<Plan> {
        if !Self::all_of(plan).contains(&self) {
            return None;
        }
        let (amount, rate) = (Amount::new(value).ok(), Rate::new(value).ok());
        let mut next = plan.clone();
        match self {
            Self::Plan(input) => next.economics = with_input(next.economics, input, amount, rate)?,
            Self::Step(step) => {
                let rates = replaced(plan.stages().default_rates()?, step, rate?)?;
                next.stages_mut().set_default_rates(rates);
            }
            Self::ChannelStep(at, step) => {
                let channel = &mut next.channels_mut()[at];
                channel.stage_rates = Some(replaced(channel.stage_rates.as_ref()?, step, rate?)?);
            }
            Self::Channel(at, input) => {
                let channel = &mut next.channels_mut()[at];
                match input {
                    Input::Budget => channel.budget = amount?,
                    Input::CostPerLead => channel.cost_per_lead = amount?,
                    _ => channel.stage_rates = Some(StageRates::single(rate?)),
                }
            }
        }
        Some(next)
    }
}

fn replaced(rates: &StageRates, step: usize, rate: Rate) -> Option<StageRates> {
    let mut rates = rates.rates().to_vec();
    *rates.get_mut(step)? = rate;
    StageRates::new(rates)
}

fn with_input(
    mut economics: Economics,
    input: Input,
    amount: Option<Amount>,
    rate: Option<Rate>,
) -> Option<Economics> {
    match input {
        Input::SaleValue => economics.sale_value = Some(amount?),
        Input::Margin => economics.margin = Some(rate?),
        Input::SalesCost => economics.sales_cost.amount = amount?,
        Input::FixedCost => economics.fixed_cost.amount = amount?,
        Input::AccountRevenue => economics.account_revenue = Some(amount?),
        Input::Churn => economics.churn = Some(rate?),
        Input::Budget | Input::CostPerLead | Input::CloseRate => return None,
    }
    Some(economics)
}
