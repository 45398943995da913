//! What really happened, as it is being typed.

use super::field::Field;
use super::{Draft, FieldText, ScheduleChange};
use crate::model::{Actual, Actuals, Amount, Indicator, MeasuredHistory, MeasuredOutcome, Month};
use crate::text::without_noise;
use std::collections::BTreeMap;

/// What was measured of a channel, by its place, in a month.
pub type ChannelActual = (usize, Month, Actual);

impl Draft {
    /// The text of a channel's month, as far as anything was ever typed there.
    pub(super) fn actual(&self, channel: usize, indicator: Indicator, month: Month) -> Option<&FieldText> {
        let actuals = &self.channels.get(channel)?.months.actuals;
        Some(&actuals.iter().find(|(each, _)| *each == month)?.1[indicator as usize])
    }

    /// The place for such a text.
    pub(super) fn actual_mut(
        &mut self,
        channel: usize,
        indicator: Indicator,
        month: Month,
    ) -> Option<&mut FieldText> {
        let actuals = &mut self.channels.get_mut(channel)?.months.actuals;
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

    /// The fields of a channel in which something was typed.
    pub(super) fn actual_fields(&self, channel: usize) -> Vec<Field> {
        let field = |&(month, _): &(Month, _)| Indicator::ALL.map(|each| Field::Actual(channel, each, month));
        self.channels[channel].months.actuals.iter().flat_map(field).collect()
    }

    /// Which months of its channels what was measured belongs to, and the channels that are not in it. They go by
    /// their names; with one channel everything belongs there.
    pub fn match_channels(&self, measured: &MeasuredHistory) -> (Vec<ChannelActual>, Vec<Option<String>>) {
        let names: Vec<String> = (0..self.channels.len())
            .map(|at| self.text(Field::ChannelName(at)).trim().to_lowercase())
            .collect();
        let (mut months, mut missing) = (BTreeMap::<(usize, Month), MeasuredOutcome>::new(), Vec::new());
        for channel in &measured.channels {
            let name = channel.name.as_deref().map(|name| name.trim().to_lowercase());
            let place = match &name {
                _ if names.len() == 1 => Some(0),
                Some(name) => names.iter().position(|own| own == name),
                None => None,
            };
            let Some(place) = place else {
                missing.push(channel.name.clone());
                continue;
            };
            for (&month, &tally) in &channel.months {
                months.entry((place, month)).or_default().add(tally);
            }
        }
        let actual = |((channel, month), tally): ((usize, Month), MeasuredOutcome)| {
            let amount = |value: Option<f64>| value.and_then(|value| Amount::new(without_noise(value)).ok());
            (channel, month, Actual::new([tally.spend, tally.leads, tally.sales].map(amount)))
        };
        (months.into_iter().map(actual).collect(), missing)
    }

    /// Puts what was measured into months of channels; what is not known stays as it is.
    /// A plan that is not in months yet is from then on, for those that were measured.
    pub fn apply_actuals(&mut self, measured: Vec<ChannelActual>) {
        let months = || measured.iter().map(|&(_, month, _)| month);
        if let (Some(first), Some(last)) = (months().min(), months().max()) {
            let never = self.months.is_none();
            self.change_schedule(ScheduleChange::On(first));
            if never {
                self.change_schedule(ScheduleChange::Months(last.since(first) as usize + 1));
            }
        }
        for (channel, month, actual) in measured {
            for indicator in Indicator::ALL {
                if let Some(value) = actual.get(indicator) {
                    self.write(Field::Actual(channel, indicator, month), without_noise(value));
                }
            }
        }
    }

    /// What was measured of a channel; none where one of the fields is wrong.
    pub(super) fn actuals(&self, channel: usize) -> Option<Actuals> {
        let mut months = Vec::new();
        for &(month, _) in &self.channels[channel].months.actuals {
            let mut measured = [None; 3];
            for indicator in Indicator::ALL {
                let typed = self.counted(self.optional(Field::Actual(channel, indicator, month)))?;
                measured[indicator as usize] = typed.and_then(|typed| Amount::new(typed).ok());
            }
            months.push((month, Actual::new(measured)));
        }
        Actuals::new(months)
    }
}
