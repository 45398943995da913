//! A plan: channels, stages, economics and schedule of one planning period. Leads = budget / CPL, sales =
//! leads × close rate.

use super::channel_inputs::ChannelInputs;
use super::economics::Economics;
use super::figure::{Undefined, ratio};
use super::goal::Goals;
use super::input::Input;
use super::months::{ByMonth, Schedule};
use super::outcome::Outcome;
use super::plan_inputs::PlanInputs;
use super::quantity::{Amount, Rate};
use super::scenario::Name;
use super::stages::{StageRates, Stages};
use super::unknown_fields::UnknownFields;
use thiserror::Error;

/// The three numbers of a channel, or of a month of it: budget, CPL and close rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Funnel {
    /// Media spend planned for the period, money.
    pub budget: Amount,
    /// CPL, money per lead.
    pub cost_per_lead: Amount,
    /// Sales / leads, a fraction.
    pub close_rate: Rate,
}

impl Funnel {
    /// Leads = budget / CPL; sales = leads × close rate. Undefined at a CPL of 0.
    pub fn outcome(&self) -> Result<Outcome, Undefined> {
        let spend = self.budget.get();
        let leads = ratio(spend, self.cost_per_lead.get(), Undefined::FreeLeads)?;
        Ok(Outcome { spend, leads, sales: leads * self.close_rate.get() })
    }
}

/// A channel that leads are bought in, such as search or social.
#[derive(Debug, Clone, PartialEq)]
pub struct Channel {
    /// Its name, not necessarily unique.
    pub name: Option<Name>,
    /// Media spend planned for the period, money.
    pub budget: Amount,
    /// CPL, money per lead.
    pub cost_per_lead: Amount,
    /// Its own rates from lead to sale; none uses [`Stages::default_rates`].
    pub stage_rates: Option<StageRates>,
    /// How its budget is spread over the months, months that differ, and actuals.
    pub by_month: ByMonth,
    /// JSON fields of a newer version.
    pub unknown: UnknownFields,
}

/// The plan of one period: 1 to [`Plan::MAX_CHANNELS`] channels, the stages between lead and sale, costs and sale
/// values, and optionally months.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    channels: Vec<Channel>,
    stages: Stages,
    /// Costs beyond media, sale value, margin, account revenue and churn.
    pub economics: Economics,
    /// The months, kept even while [`Schedule::on`] is false; use [`Plan::schedule`] in calculations.
    pub months: Option<Schedule>,
    /// What the plan has to reach; no figure depends on it.
    pub goals: Goals,
}

/// Why channels and stages do not make a valid plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PlanError {
    /// No channel, or more than [`Plan::MAX_CHANNELS`].
    #[error("a plan has 1 to 50 channels")]
    Channels,
    /// A channel has neither rates of its own nor default rates, or not exactly one rate more than there are
    /// stages.
    #[error("a channel's rates don't fit the stages")]
    StageRates,
}

impl Plan {
    /// The most channels of a plan.
    pub const MAX_CHANNELS: usize = 50;

    /// A plan without months and goals; an error where the number of channels is out of range or their rates do not fit the
    /// stages. Without stages the default rate becomes the close rate of each channel that has none of its own.
    pub fn new(
        mut channels: Vec<Channel>,
        mut stages: Stages,
        economics: Economics,
    ) -> Result<Self, PlanError> {
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
        if let Some(close_rate) = stages.take_close_rate() {
            channels.iter_mut().for_each(|channel| {
                channel.stage_rates.get_or_insert_with(|| close_rate.clone());
            });
        }
        Ok(Self { channels, stages, economics, months: None, goals: Goals::default() })
    }

    /// A plan of one channel without stages.
    pub fn single(funnel: Funnel, economics: Economics) -> Self {
        let Funnel { budget, cost_per_lead, close_rate } = funnel;
        let steps = Some(StageRates::single(close_rate));
        let (by_month, unknown) = (ByMonth::default(), UnknownFields::NONE);
        let channel = Channel { name: None, budget, cost_per_lead, stage_rates: steps, by_month, unknown };
        let (stages, goals) = (Stages::default(), Goals::default());
        Self { channels: vec![channel], stages, economics, months: None, goals }
    }

    /// The channels, 1 to [`Plan::MAX_CHANNELS`] of them.
    pub fn channels(&self) -> &[Channel] {
        &self.channels
    }

    /// To change the numbers of channels. Their stage rates have to go on fitting the stages.
    pub(super) fn channels_mut(&mut self) -> &mut [Channel] {
        &mut self.channels
    }

    /// To change the default rates, which have to go on fitting the stages.
    pub(super) fn stages_mut(&mut self) -> &mut Stages {
        &mut self.stages
    }

    /// The stages between lead and sale.
    pub fn stages(&self) -> &Stages {
        &self.stages
    }

    /// The rates from lead to sale of a channel: its own, or the plan's default.
    pub fn stage_rates_of<'a>(&'a self, channel: &'a Channel) -> &'a StageRates {
        channel.stage_rates.as_ref().or(self.stages.default_rates()).unwrap_or(StageRates::NONE)
    }

    /// The schedule, where the plan is in months.
    pub fn schedule(&self) -> Option<&Schedule> {
        self.months.as_ref().filter(|schedule| schedule.on)
    }

    /// The numbers of a channel in months that have no CPL or close rate of their own. The close rate is the
    /// product of the stage rates.
    pub fn usual_funnel(&self, channel: &Channel) -> Funnel {
        let close_rate = self.stage_rates_of(channel).close_rate();
        Funnel { budget: channel.budget, cost_per_lead: channel.cost_per_lead, close_rate }
    }

    /// The numbers of a channel over all months of the plan, months that differ weighted by spend and leads.
    pub fn channel_inputs(&self, channel: &Channel) -> ChannelInputs {
        let usual = self.usual_funnel(channel);
        match self.schedule() {
            Some(schedule) => channel.by_month.inputs_over_months(usual, schedule),
            None => usual.into(),
        }
    }

    /// [`Plan::channel_inputs`] with the close rate over all months.
    pub fn funnel(&self, channel: &Channel) -> Funnel {
        self.channel_inputs(channel).funnel()
    }

    /// [`Plan::funnel`] of every channel, in the plan's order.
    pub fn funnels(&self) -> Vec<Funnel> {
        PlanInputs::of(self).funnels()
    }

    /// Spend, leads and sales of all channels together. Undefined where the CPL of one of them is 0.
    pub fn outcome(&self) -> Result<Outcome, Undefined> {
        ChannelInputs::outcome_of(&PlanInputs::of(self).channels)
    }

    /// The value of an input, money or a fraction; over all channels for budget, CPL and close rate. None where
    /// it is not given or, as a ratio over channels or months, undefined.
    pub fn input(&self, input: Input) -> Option<f64> {
        PlanInputs::of(self).input(input)
    }
}
