//! A starting plan from measured numbers.

use super::measured_history::{MeasuredChannel, MeasuredHistory};
use super::survival_curve::SurvivalCurve;
use crate::model::months::{ByMonth, Lag, LagShares, RateSource, Schedule};
use crate::model::{Amount, Channel, Economics, Month, Name, Plan, Rate, StageRates, Stages, UnknownFields};

impl MeasuredHistory {
    /// The first and the last month with data; none without any.
    pub fn first_and_last_month(&self) -> Option<(Month, Month)> {
        let months = || self.channels.iter().flat_map(|channel| channel.months.keys().copied());
        Some((months().min()?, months().max()?))
    }

    /// A plan for as many months as were measured (at most [`Schedule::MAX_MONTHS`]), from the month after the last:
    /// each channel with its spend, CPL, close rate and lag. Close rate and lag come from the [`SurvivalCurve`] where
    /// enough leads are linked to their sales; otherwise the close rate is sales / leads and there is no lag. CPL and
    /// close rate have four significant digits. Channels without spend data, CPL or close rate are left out, and of
    /// more than [`Plan::MAX_CHANNELS`] those with the least spend. None where no channel is left.
    pub fn starting_plan(&self) -> Option<Plan> {
        let (first, last) = self.first_and_last_month()?;
        let months = (last.since(first) as usize + 1).min(Schedule::MAX_MONTHS);
        let mut channels: Vec<Channel> = self.channels.iter().filter_map(MeasuredChannel::channel).collect();
        while channels.len() > Plan::MAX_CHANNELS {
            let smallest = (0..channels.len())
                .min_by(|&a, &b| channels[a].budget.get().total_cmp(&channels[b].budget.get()))?;
            channels.remove(smallest);
        }
        let mut plan = Plan::new(channels, Stages::default(), Economics::default()).ok()?;
        plan.months = Schedule::new(last.plus(1), months);
        Some(plan)
    }
    /// The channels that a plan started from these numbers leaves out.
    pub fn left_out_of(&self, plan: &Plan) -> Vec<&MeasuredChannel> {
        let is_in = |channel: &MeasuredChannel| {
            plan.channels().iter().any(|it| it.name.as_ref().map(Name::as_str) == channel.name.as_deref())
        };
        self.channels.iter().filter(|channel| !is_in(channel)).collect()
    }
}

impl MeasuredChannel {
    /// How many leads and which months its rates were measured from; none where the leads are unknown.
    pub fn rate_source(&self) -> Option<RateSource> {
        let (first, last) = (*self.months.keys().next()?, *self.months.keys().next_back()?);
        Some(RateSource { leads: Amount::new(self.total().leads?).ok()?, first, last })
    }

    /// The close rate, a fraction: the eventual close rate of the survival curve where leads are linked to sales,
    /// otherwise sales / leads, and never less than that: sales of no known day are in no curve. None where neither is
    /// known.
    pub fn lag_adjusted_close_rate(&self) -> Option<f64> {
        let eventual =
            SurvivalCurve::of(&self.closing_times).eventual_close_rate().filter(|&rate| rate > 0.0);
        let measured = self.total().close_rate().ok().map(|measured| measured.rate);
        match (eventual, measured) {
            (Some(eventual), Some(measured)) => Some(eventual.max(measured)),
            (eventual, measured) => eventual.or(measured),
        }
    }

    fn channel(&self) -> Option<Channel> {
        let total = self.total();
        let close_rate = Rate::new(round_to_four_digits(self.lag_adjusted_close_rate()?)).ok()?;
        let lag = rounded_shares(&SurvivalCurve::of(&self.closing_times).lag_by_month());
        let lag = lag.and_then(LagShares::new).map(Lag::Shares);
        Some(Channel {
            name: self.name.as_deref().and_then(|name| Name::new(name).ok()),
            budget: Amount::new((total.spend? * 100.0).round() / 100.0).ok()?,
            cost_per_lead: Amount::new(round_to_four_digits(total.cost_per_lead().ok()?))
                .ok()
                .filter(|cost| cost.get() > 0.0)?,
            stage_rates: Some(StageRates::single(close_rate)),
            by_month: ByMonth { lag, source: self.rate_source(), ..ByMonth::default() },
            unknown: UnknownFields::NONE,
        })
    }
}

/// Four significant digits, more than the data support.
fn round_to_four_digits(value: f64) -> f64 {
    format!("{value:.3e}").parse().unwrap_or(value)
}

/// Shares rounded to tenths of a percent, with the rounding difference added to the largest so that they add up to
/// 100 %. What closes after [`Lag::MAX_MONTHS`] counts in the last of them; months at the end without a tenth of a
/// percent are dropped. None for fewer than two shares, which is no lag.
fn rounded_shares(shares: &[f64]) -> Option<Vec<Rate>> {
    let (first, beyond) = shares.split_at(shares.len().min(Lag::MAX_MONTHS));
    let mut shares = first.to_vec();
    *shares.last_mut()? += beyond.iter().sum::<f64>();
    let mut parts: Vec<i64> = shares.iter().map(|share| (share * 1_000.0).round() as i64).collect();
    let largest = (0..parts.len()).max_by_key(|&at| parts[at])?;
    parts[largest] += 1_000 - parts.iter().sum::<i64>();
    while parts.last() == Some(&0) {
        parts.pop();
    }
    if parts.len() < 2 {
        return None;
    }
    parts.into_iter().map(|part| Rate::new(part as f64 / 1_000.0).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AgeUnit, ClosingTimes, MeasuredOutcome};

    #[test]
    fn a_plan_starts_from_measured_rates() {
        let january = Month::new(2026, 1).unwrap();
        let mut closings = ClosingTimes::new(AgeUnit::Month);
        [(0, 4), (1, 8)].iter().for_each(|&(age, leads)| closings.add_closed(january, age, leads));
        closings.add_open(january, 3, 228);
        let tally = MeasuredOutcome { spend: Some(12_000.0), leads: Some(240.0), sales: Some(12.0) };
        let search = MeasuredChannel {
            name: Some("Search".into()),
            months: [(january, tally)].into(),
            closing_times: closings,
            ..MeasuredChannel::default()
        };
        let free = MeasuredChannel {
            months: [(january, MeasuredOutcome { spend: None, ..tally })].into(),
            ..MeasuredChannel::default()
        };
        let measured = MeasuredHistory { channels: vec![search, free] };
        let plan = measured.starting_plan().unwrap();
        let left_out = measured.left_out_of(&plan);
        assert_eq!(left_out.iter().map(|channel| channel.name.as_deref()).collect::<Vec<_>>(), [None]);
        let [channel] = plan.channels() else { panic!("one channel") };
        assert_eq!(plan.usual_funnel(channel).cost_per_lead.get(), 50.0);
        assert!((plan.usual_funnel(channel).close_rate.get() - 0.05).abs() < 1e-12);
        let Some(Lag::Shares(lag)) = &channel.by_month.lag else { panic!("a lag") };
        assert_eq!(lag.rates().iter().map(|share| share.get()).collect::<Vec<_>>(), [0.333, 0.667]);
        let schedule = plan.schedule().unwrap();
        assert_eq!((schedule.start, schedule.months()), (january.plus(1), 1));
        assert_eq!(channel.by_month.source.unwrap().leads.get(), 240.0);
        assert_eq!(MeasuredHistory::default().starting_plan(), None);
    }

    #[test]
    fn estimates_have_four_significant_digits() {
        assert_eq!([0.413_793, 20.855_057, 0.0].map(round_to_four_digits), [0.413_8, 20.86, 0.0]);
    }

    #[test]
    fn rounded_shares_add_up_to_one() {
        let thirds = rounded_shares(&[1.0 / 3.0; 3]).unwrap();
        assert_eq!(thirds.iter().map(|share| share.get()).sum::<f64>(), 1.0);
        assert_eq!((rounded_shares(&[1.0]), rounded_shares(&[])), (None, None));
        // One sale in fifty after four years, and one in many thousands.
        let mut late = vec![0.98];
        late.resize(48, 0.0);
        late.push(0.02);
        let late = rounded_shares(&late).unwrap();
        assert_eq!((late.len(), late[0].get(), late[35].get()), (Lag::MAX_MONTHS, 0.98, 0.02));
        assert_eq!(rounded_shares(&[0.5, 0.499_99, 0.0, 0.000_01]).unwrap().len(), 2);
    }
}
