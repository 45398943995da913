//! What really happened, as it is being typed.

use super::{Draft, Text};
use crate::model::{Actual, Actuals, Amount, Indicator, Month};
use crate::state::field::Field;

impl Draft {
    /// The text of a channel's month, as far as anything was ever typed there.
    pub(super) fn actual(&self, channel: usize, indicator: Indicator, month: Month) -> Option<&Text> {
        let actuals = &self.channels.get(channel)?.months.actuals;
        Some(&actuals.iter().find(|(each, _)| *each == month)?.1[indicator as usize])
    }

    /// The place for such a text.
    pub(super) fn actual_mut(
        &mut self,
        channel: usize,
        indicator: Indicator,
        month: Month,
    ) -> Option<&mut Text> {
        let actuals = &mut self.channels.get_mut(channel)?.months.actuals;
        let known = actuals.iter().position(|(each, _)| *each == month);
        let at = known.unwrap_or(actuals.len());
        if known.is_none() {
            if at == Actuals::MOST {
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
