//! Actuals of a channel (spend, leads and sales by month), as typed or imported.

use super::field::Field;
use super::{ChannelTexts, Draft, FieldText, ScheduleChange};
use crate::model::{Actual, Actuals, Amount, Indicator, MeasuredHistory, MeasuredOutcome, Month, Plan};
use crate::text::without_rounding_noise;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A channel by index, a month and its actuals.
pub type ChannelActual = (usize, Month, Actual);

impl Draft {
    /// `None` if nothing was ever entered for the month.
    pub(super) fn actual_text(
        &self,
        channel: usize,
        indicator: Indicator,
        month: Month,
    ) -> Option<&FieldText> {
        let actuals = &self.channels.get(channel)?.months.actuals;
        Some(&actuals.iter().find(|(each, _)| *each == month)?.1[indicator as usize])
    }

    /// Adds the month if needed; `None` beyond [`Actuals::MAX_MONTHS`].
    pub(super) fn actual_text_mut(
        &mut self,
        channel: usize,
        indicator: Indicator,
        month: Month,
    ) -> Option<&mut FieldText> {
        let actuals = &mut self.channel_mut(channel)?.months.actuals;
        let known = actuals.iter().position(|(each, _)| *each == month);
        let at = known.unwrap_or(actuals.len());
        if known.is_none() {
            if at == Actuals::MAX_MONTHS {
                return None;
            }
            actuals.push((month, Default::default()));
        }
        Some(&mut actuals[at].1[indicator as usize])
    }

    /// The fields of every month for which something was entered.
    pub(super) fn actual_fields(&self, channel: usize) -> Vec<Field> {
        let field = |&(month, _): &(Month, _)| Indicator::ALL.map(|each| Field::Actual(channel, each, month));
        self.channels[channel].months.actuals.iter().flat_map(field).collect()
    }

    /// Whether a channel has the same texts of actuals in another draft, written in the same locale.
    pub fn has_same_actuals(&self, other: &Draft, channel: usize) -> bool {
        let [own, theirs] = [self, other].map(|draft| draft.channels.get(channel));
        let is_same = |(own, theirs): (&Rc<ChannelTexts>, &Rc<ChannelTexts>)| {
            Rc::ptr_eq(own, theirs) || own.months.actuals == theirs.months.actuals
        };
        self.locale == other.locale && own.zip(theirs).is_some_and(is_same)
    }

    /// Assigns a measured history to the draft's channels, by name regardless of case. With a single channel
    /// everything is assigned to it. Also returns the names of the channels that match none.
    pub fn match_channels(&self, measured: &MeasuredHistory) -> (Vec<ChannelActual>, Vec<Option<String>>) {
        let names: Vec<String> = (0..self.channels.len())
            .map(|at| self.text(Field::ChannelName(at)).trim().to_lowercase())
            .collect();
        let (mut months, mut missing) = (BTreeMap::<(usize, Month), MeasuredOutcome>::new(), Vec::new());
        for channel in &measured.channels {
            let name = channel.name.as_deref().map(|name| name.trim().to_lowercase());
            let at = match &name {
                _ if names.len() == 1 => Some(0),
                Some(name) => names.iter().position(|own| own == name),
                None => None,
            };
            let Some(at) = at else {
                missing.push(channel.name.clone());
                continue;
            };
            for (&month, &outcome) in &channel.months {
                months.entry((at, month)).or_default().add(outcome);
            }
        }
        let actual = |((channel, month), outcome): ((usize, Month), MeasuredOutcome)| {
            let amount =
                |value: Option<f64>| value.and_then(|value| Amount::new(without_rounding_noise(value)).ok());
            (channel, month, Actual::new([outcome.spend, outcome.leads, outcome.sales].map(amount)))
        };
        (months.into_iter().map(actual).collect(), missing)
    }

    /// Writes actuals; indicators that are not known stay unchanged. A plan without a schedule gets one for
    /// the months measured.
    pub fn apply_actuals(&mut self, measured: Vec<ChannelActual>) {
        let months = || measured.iter().map(|&(_, month, _)| month);
        if let (Some(first), Some(last)) = (months().min(), months().max()) {
            let had_no_schedule = self.months.is_none();
            self.change_schedule(ScheduleChange::On(first));
            if had_no_schedule {
                self.change_schedule(ScheduleChange::Months(last.since(first) as usize + 1));
            }
        }
        for (channel, month, actual) in measured {
            for indicator in Indicator::ALL {
                if let Some(value) = actual.get(indicator) {
                    self.write(Field::Actual(channel, indicator, month), without_rounding_noise(value));
                }
            }
        }
    }

    /// The model's actuals of a channel; `None` if a field is invalid while the plan is in months.
    pub(super) fn model_actuals(&self, channel: usize, before: Option<(&Draft, &Plan)>) -> Option<Actuals> {
        let is_same = |draft: &Draft| {
            self.has_same_actuals(draft, channel) && self.is_in_months() == draft.is_in_months()
        };
        let known = before.filter(|(draft, _)| is_same(draft));
        if let Some(channel) = known.and_then(|(_, plan)| plan.channels().get(channel)) {
            return Some(channel.by_month.actuals.clone());
        }
        let mut months = Vec::new();
        for &(month, _) in &self.channels[channel].months.actuals {
            let mut measured = [None; 3];
            for indicator in Indicator::ALL {
                let typed = self
                    .ignore_invalid_if_months_off(
                        self.optional_number(Field::Actual(channel, indicator, month)),
                    )
                    .ok()?;
                measured[indicator as usize] = typed.and_then(|typed| Amount::new(typed).ok());
            }
            months.push((month, Actual::new(measured)));
        }
        Actuals::new(months)
    }
}
