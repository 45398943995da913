//! Measured spend, leads and sales by channel and month.

use super::closing_times::ClosingTimes;
use super::measured_outcome::MeasuredOutcome;
use crate::model::Month;
use std::collections::BTreeMap;

/// Measured numbers by channel and month: aggregates only, no single row or person of the data.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MeasuredHistory {
    /// The channels, in the order of the data.
    pub channels: Vec<MeasuredChannel>,
}

/// The measured numbers of one channel.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MeasuredChannel {
    /// Its name in the data; none for rows without a channel.
    pub name: Option<String>,
    /// Spend, leads and sales of each month with data.
    pub months: BTreeMap<Month, MeasuredOutcome>,
    /// Leads and sales of no known month. They count for the rates only.
    pub undated: MeasuredOutcome,
    /// Ages of its leads when they closed; empty where the data do not link leads and sales.
    pub closing_times: ClosingTimes,
}

impl MeasuredChannel {
    /// All its months together, with what is of no known month.
    pub fn total(&self) -> MeasuredOutcome {
        let mut total = self.undated;
        self.months.values().for_each(|tally| total.add(*tally));
        total
    }
}

impl MeasuredHistory {
    /// All channels and months together, so that rates are ratios of sums.
    pub fn total(&self) -> MeasuredOutcome {
        let mut total = MeasuredOutcome::default();
        self.channels.iter().for_each(|channel| total.add(channel.total()));
        total
    }

    /// Whether the same of spend, leads and sales is known of every channel, so that rates over all of
    /// them mean something: the spend of some over the leads of all makes each lead look cheaper than it is.
    pub fn is_comparable(&self) -> bool {
        let known = |channel: &MeasuredChannel| {
            let MeasuredOutcome { spend, leads, sales } = channel.total();
            [spend, leads, sales].map(|figure| figure.is_some())
        };
        self.channels.windows(2).all(|pair| known(&pair[0]) == known(&pair[1]))
    }

    /// The same with a spend, money, typed for a channel by index: spread evenly over its months, or of no month where
    /// it has none. It takes the place of a spend in the data.
    pub fn with_spend(mut self, channel: usize, spend: f64) -> Self {
        let Some(channel) = self.channels.get_mut(channel) else { return self };
        let months = channel.months.len();
        channel.undated.spend = (months == 0).then_some(spend);
        channel.months.values_mut().for_each(|month| month.spend = Some(spend / months as f64));
        self
    }

    /// The channel with a name in the data.
    pub fn channel(&self, name: &str) -> Option<&MeasuredChannel> {
        self.channels.iter().find(|channel| channel.name.as_deref() == Some(name))
    }

    /// The closing times of all channels together.
    pub fn closing_times(&self) -> ClosingTimes {
        let mut all =
            ClosingTimes::new(self.channels.first().map(|it| it.closing_times.unit).unwrap_or_default());
        self.channels.iter().for_each(|channel| all.merge(&channel.closing_times));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spend_that_is_typed_is_spread_over_the_months() {
        let month = |month| Month::new(2026, month).unwrap();
        let leads = MeasuredOutcome { leads: Some(10.0), ..MeasuredOutcome::default() };
        let dated = MeasuredChannel {
            months: [(month(1), leads), (month(2), leads)].into(),
            ..MeasuredChannel::default()
        };
        let undated = MeasuredChannel { undated: leads, ..MeasuredChannel::default() };
        let measured = MeasuredHistory { channels: vec![dated, undated] };
        let typed = measured.clone().with_spend(0, 500.0);
        assert!(measured.is_comparable() && !typed.is_comparable());
        assert_eq!(typed.channels[0].months[&month(2)].spend, Some(250.0));
        let typed = typed.with_spend(1, 30.0);
        assert_eq!((typed.total().spend, typed.is_comparable()), (Some(530.0), true));
    }
}
