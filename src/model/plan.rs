//! What a person decides or assumes for one planning period.

use super::economics::Economics;
use super::figure::{Figure, Undefined, ratio};
use super::months::{ByMonth, Schedule};
use super::outcome::Outcome;
use super::quantity::{Amount, Rate};
use super::scenario::Name;
use super::stages::{StageRates, Stages};
use super::unknown_fields::UnknownFields;
use thiserror::Error;

/// From money to customers: what is spent, what a lead costs, how many leads buy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Funnel {
    /// Media spend planned for the period.
    pub budget: Amount,
    /// CPL, money per lead.
    pub cost_per_lead: Amount,
    /// Sales per lead, as a fraction.
    pub close_rate: Rate,
}

impl Funnel {
    /// Leads = budget / CPL; sales = leads × close rate. Undefined at a CPL of zero, where any number of
    /// leads would cost the same.
    pub fn outcome(&self) -> Result<Outcome, Undefined> {
        let spend = self.budget.get();
        let leads = ratio(spend, self.cost_per_lead.get(), Undefined::FreeLeads)?;
        Ok(Outcome { spend, leads, sales: leads * self.close_rate.get() })
    }

    /// Media CAC = CPL / close rate, money per sale: the same whatever the budget. Undefined where no lead
    /// buys.
    pub fn media_cac(&self) -> Figure {
        ratio(self.cost_per_lead.get(), self.close_rate.get(), Undefined::NoSales)
    }
}

/// One way to buy leads.
#[derive(Debug, Clone, PartialEq)]
pub struct Channel {
    /// What people call it. Two channels may bear the same name, or none.
    pub name: Option<Name>,
    /// Media spend planned for the period.
    pub budget: Amount,
    /// CPL, money per lead.
    pub cost_per_lead: Amount,
    /// Its own rates from lead to sale; none takes those of the plan's stages.
    pub stage_rates: Option<StageRates>,
    /// What is different in some months, for a plan in months.
    pub by_month: ByMonth,
    /// What its file says of it beyond that.
    pub unknown: UnknownFields,
}

/// All that is decided or assumed for one planning period: 1 to [`Plan::MAX_CHANNELS`] channels, what lies
/// between a lead and a sale, what sales cost and bring in, and which months it is for.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    channels: Vec<Channel>,
    stages: Stages,
    /// What a sale costs beyond media and what it brings in.
    pub economics: Economics,
    /// The months it is for, where it was ever given any.
    pub months: Option<Schedule>,
}

/// Why channels and stages don't make a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PlanError {
    /// No channel, or more than [`Plan::MAX_CHANNELS`].
    #[error("a plan has 1 to 50 channels")]
    Channels,
    /// A channel has neither rates of its own nor stages to take them from, or one rate too many or too few.
    #[error("a channel's rates don't fit the stages")]
    StageRates,
}

impl Plan {
    /// More channels than any table is read with.
    pub const MAX_CHANNELS: usize = 50;

    /// Puts a plan together; errors where the channels' rates don't fit the stages.
    pub fn new(channels: Vec<Channel>, stages: Stages, economics: Economics) -> Result<Self, PlanError> {
        if channels.is_empty() || channels.len() > Self::MAX_CHANNELS {
            return Err(PlanError::Channels);
        }
        let fits = |channel: &Channel| match &channel.stage_rates {
            Some(steps) => steps.rates().len() == stages.names().len() + 1,
            None => stages.default_rates().is_some(),
        };
        if !channels.iter().all(fits) {
            return Err(PlanError::StageRates);
        }
        Ok(Self { channels, stages, economics, months: None })
    }

    /// With one channel, and nothing between a lead and a sale.
    pub fn single(funnel: Funnel, economics: Economics) -> Self {
        let Funnel { budget, cost_per_lead, close_rate } = funnel;
        let steps = Some(StageRates::single(close_rate));
        let (by_month, unknown) = (ByMonth::default(), UnknownFields::NONE);
        let channel = Channel { name: None, budget, cost_per_lead, stage_rates: steps, by_month, unknown };
        Self { channels: vec![channel], stages: Stages::default(), economics, months: None }
    }

    /// The channels, 1 to [`Plan::MAX_CHANNELS`] of them.
    pub fn channels(&self) -> &[Channel] {
        &self.channels
    }

    /// What lies between a lead and a sale.
    pub fn stages(&self) -> &Stages {
        &self.stages
    }

    /// The rates from lead to sale that count for a channel of the plan.
    pub fn stage_rates_of<'a>(&'a self, channel: &'a Channel) -> &'a StageRates {
        channel.stage_rates.as_ref().or(self.stages.default_rates()).unwrap_or(StageRates::NONE)
    }

    /// The months it is for, while it is in months.
    pub fn schedule(&self) -> Option<&Schedule> {
        self.months.as_ref().filter(|schedule| schedule.on)
    }

    /// The numbers of a channel of the plan, with the close rate that its stages come to, in a month that has
    /// none of its own.
    pub fn usual_funnel(&self, channel: &Channel) -> Funnel {
        let close_rate = self.stage_rates_of(channel).close_rate();
        Funnel { budget: channel.budget, cost_per_lead: channel.cost_per_lead, close_rate }
    }

    /// The numbers of a channel of the plan over all its months.
    pub fn funnel(&self, channel: &Channel) -> Funnel {
        let usual = self.usual_funnel(channel);
        self.schedule().map_or(usual, |schedule| channel.by_month.funnel_over_months(usual, schedule))
    }

    /// The numbers of every channel, in the channels' order.
    pub fn funnels(&self) -> Vec<Funnel> {
        self.channels.iter().map(|channel| self.funnel(channel)).collect()
    }

    /// All channels together. Undefined where one of them is.
    pub fn outcome(&self) -> Result<Outcome, Undefined> {
        self.channels.iter().map(|channel| self.funnel(channel).outcome()).sum()
    }

    /// Expected counts over all channels: leads, each stage, sales. Undefined where the outcome is. A close rate
    /// that a month has of its own shows in the sales alone: its stages' rates are not known.
    pub fn stage_counts(&self) -> Result<Vec<f64>, Undefined> {
        let mut counts = vec![0.0; self.stages.names().len() + 2];
        for channel in &self.channels {
            let funnel = self.funnel(channel);
            let mut count = funnel.outcome()?.leads;
            counts[0] += count;
            let steps = self.stage_rates_of(channel);
            let whole = steps.close_rate().get();
            for (at, rate) in steps.rates().iter().enumerate() {
                let last = at + 1 == steps.rates().len() && funnel.close_rate.get() != whole;
                count = if last { funnel.outcome()?.sales } else { count * rate.get() };
                counts[at + 1] += count;
            }
        }
        Ok(counts)
    }

    /// The plain number of an input: of the channels together for the budget, CPL and close rate. None where
    /// it is not given or, for a rate over several channels, undefined.
    pub fn input(&self, input: Input) -> Option<f64> {
        input.of_all(&self.funnels(), &self.economics)
    }
}

/// One of the numbers a plan is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // the vocabulary: see the fields of Funnel and Economics
pub enum Input {
    Budget,
    CostPerLead,
    CloseRate,
    SaleValue,
    Margin,
    SalesCost,
    FixedCost,
    AccountRevenue,
    Churn,
}

impl Input {
    /// Every input, in the order a person thinks of them.
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

    /// Those that each channel has for itself. There is no plan without them.
    pub const OF_CHANNEL: [Input; 3] = [Input::Budget, Input::CostPerLead, Input::CloseRate];

    /// Those that the whole plan has once, in [`Economics`]. Each may be left out.
    pub const OF_PLAN: [Input; 6] = [
        Input::SaleValue,
        Input::Margin,
        Input::SalesCost,
        Input::FixedCost,
        Input::AccountRevenue,
        Input::Churn,
    ];

    /// Whether each channel has its own, and none is without.
    pub fn is_of_channel(self) -> bool {
        Self::OF_CHANNEL.contains(&self)
    }

    /// Whether it is a fraction; the others are money.
    pub fn is_rate(self) -> bool {
        matches!(self, Input::CloseRate | Input::Margin | Input::Churn)
    }

    /// The plain number of a channel's input; 0 for one that a channel doesn't have.
    pub fn of_funnel(self, funnel: &Funnel) -> f64 {
        match self {
            Input::Budget => funnel.budget.get(),
            Input::CostPerLead => funnel.cost_per_lead.get(),
            Input::CloseRate => funnel.close_rate.get(),
            _ => 0.0,
        }
    }

    /// The plain number of an input of channels and what goes with them: of the channels together for the
    /// budget, CPL and close rate. None where it is not given or, for a rate over several channels, undefined.
    pub fn of_all(self, funnels: &[Funnel], economics: &Economics) -> Option<f64> {
        let outcome = || funnels.iter().map(Funnel::outcome).sum::<Result<Outcome, Undefined>>();
        match (funnels, self) {
            ([only], _) if self.is_of_channel() => Some(self.of_funnel(only)),
            (_, Input::Budget) => Some(funnels.iter().map(|funnel| funnel.budget.get()).sum()),
            (_, Input::CostPerLead) => outcome().and_then(Outcome::cost_per_lead).ok(),
            (_, Input::CloseRate) => outcome().and_then(Outcome::close_rate).ok(),
            _ => self.of_economics(economics),
        }
    }

    /// The plain number of a plan's input; none where it is not given.
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
