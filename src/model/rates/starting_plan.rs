//! A starting plan from measured numbers.

use super::measured_history::{MeasuredChannel, MeasuredHistory};
use super::measured_outcome::MeasuredOutcome;
use super::survival_curve::SurvivalCurve;
use crate::model::months::{ByMonth, Lag, LagShares, RateSource, Schedule};
use crate::model::{
    Amount, Channel, Economics, Input, Month, Name, Plan, Rate, StageRates, Stages, UnknownFields,
};
use std::cmp::Ordering;

impl MeasuredHistory {
    /// The first and the last month with data; none without any.
    pub fn first_and_last_month(&self) -> Option<(Month, Month)> {
        let months = || self.channels.iter().flat_map(|channel| channel.months.keys().copied());
        Some((months().min()?, months().max()?))
    }

    /// A plan for as many months as were measured (at most [`Schedule::MAX_MONTHS`]), from the month after the last;
    /// without months where no month is known. Each channel has its spend, CPL, close rate and lag, as far as they are
    /// known. Close rate and lag come from the [`SurvivalCurve`] where enough leads are linked to their sales;
    /// otherwise the close rate is sales / leads and there is no lag. CPL and close rate have four significant digits.
    /// Channels without a known spend come last.
    /// Of more than [`Plan::MAX_CHANNELS`] those with the least spend, and then the fewest leads, are left out. None
    /// where no channel has any number.
    pub fn starting_plan(&self) -> Option<StartingPlan> {
        let mut taken: Vec<(usize, StartingChannel)> = self
            .channels
            .iter()
            .enumerate()
            .filter_map(|(at, it)| Some((at, it.starting_channel()?)))
            .collect();
        if taken.len() > Plan::MAX_CHANNELS {
            let size = |at: usize| {
                let MeasuredOutcome { spend, leads, .. } = self.channels[at].total();
                [spend, leads].map(|figure| figure.unwrap_or(0.0))
            };
            taken.sort_by(|(a, _), (b, _)| size(*b).partial_cmp(&size(*a)).unwrap_or(Ordering::Equal));
            taken.truncate(Plan::MAX_CHANNELS);
            taken.sort_by_key(|(at, _)| *at);
        }
        taken.sort_by_key(|(_, it)| it.unknown.contains(&Input::Budget));
        let left_out = (0..self.channels.len()).filter(|at| taken.iter().all(|(it, _)| it != at)).collect();
        let (channels, unknown): (Vec<Channel>, Vec<Vec<Input>>) =
            taken.into_iter().map(|(_, it)| (it.channel, it.unknown)).unzip();
        let mut plan = Plan::new(channels, Stages::default(), Economics::default()).ok()?;
        plan.months = self.first_and_last_month().and_then(|(first, last)| {
            let months = (last.since(first) as usize + 1).min(Schedule::MAX_MONTHS);
            Schedule::new(last.plus(1), months)
        });
        Some(StartingPlan { plan, unknown, left_out })
    }
}

/// A plan that starts from measured numbers, and what they leave open.
#[derive(Debug, Clone, PartialEq)]
pub struct StartingPlan {
    /// The plan, with a placeholder for each number that is not known: nothing may be calculated from it until these
    /// are typed.
    pub plan: Plan,
    /// For each channel of the plan the inputs that are not known.
    pub unknown: Vec<Vec<Input>>,
    /// The channels of the measured history, by index, that the plan has no room for, or that have no number.
    pub left_out: Vec<usize>,
}

struct StartingChannel {
    channel: Channel,
    unknown: Vec<Input>,
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

    /// None without any number above 0.
    fn starting_channel(&self) -> Option<StartingChannel> {
        let total = self.total();
        if ![total.spend, total.leads, total.sales].into_iter().flatten().any(|figure| figure > 0.0) {
            return None;
        }
        let amount = |value: f64| Amount::new(value).ok();
        let budget = total.spend.and_then(|spend| amount((spend * 100.0).round() / 100.0));
        let cost_per_lead = total.cost_per_lead().ok().and_then(|cost| amount(round_to_four_digits(cost)));
        // A CPL of 0 is no price: the spend of these leads is not known.
        let cost_per_lead = cost_per_lead.filter(|cost| cost.get() > 0.0);
        let budget = budget.filter(|budget| budget.get() > 0.0 || cost_per_lead.is_some());
        let close_rate =
            self.lag_adjusted_close_rate().and_then(|rate| Rate::new(round_to_four_digits(rate)).ok());
        let known = [budget.is_some(), cost_per_lead.is_some(), close_rate.is_some()];
        let unknown = Input::OF_CHANNEL.into_iter().zip(known).filter(|(_, known)| !known);
        let unknown = unknown.map(|(input, _)| input).collect();
        let lag = rounded_shares(&SurvivalCurve::of(&self.closing_times).lag_by_month());
        let lag = lag.and_then(LagShares::new).map(Lag::Shares);
        let channel = Channel {
            name: self.name.as_deref().and_then(|name| Name::new(name).ok()),
            budget: budget.unwrap_or_default(),
            cost_per_lead: cost_per_lead.unwrap_or_default(),
            stage_rates: Some(StageRates::single(close_rate.unwrap_or_default())),
            by_month: ByMonth { lag, source: self.rate_source(), ..ByMonth::default() },
            unknown: UnknownFields::NONE,
        };
        Some(StartingChannel { channel, unknown })
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
        let StartingPlan { plan, unknown, left_out } = measured.starting_plan().unwrap();
        assert_eq!(unknown, [vec![], vec![Input::Budget, Input::CostPerLead]]);
        assert!(left_out.is_empty());
        let [channel, _] = plan.channels() else { panic!("two channels") };
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
    fn a_plan_starts_from_whatever_is_known() {
        let january = Month::new(2026, 1).unwrap();
        let of = |name: &str, spend, leads, sales| {
            let tally = MeasuredOutcome { spend, leads, sales };
            MeasuredChannel {
                name: Some(name.into()),
                months: [(january, tally)].into(),
                ..MeasuredChannel::default()
            }
        };
        let channels = vec![
            of("Social", Some(9_300.0), Some(115.0), Some(0.0)),
            of("Brand TV", Some(5_000.0), None, None),
            of("Referral", None, None, Some(6.0)),
            of("Nothing", Some(0.0), Some(0.0), None),
        ];
        let started = MeasuredHistory { channels }.starting_plan().unwrap();
        let [budget, cost, rate] = Input::OF_CHANNEL;
        assert_eq!(started.unknown, [vec![], vec![cost, rate], vec![budget, cost, rate]]);
        assert_eq!(started.left_out, [3]);
        let social = &started.plan.channels()[0];
        assert_eq!(started.plan.usual_funnel(social).close_rate.get(), 0.0, "no sale of 115 leads is a rate");
        let undated = MeasuredChannel {
            undated: MeasuredOutcome { leads: Some(40.0), sales: Some(2.0), spend: None },
            ..MeasuredChannel::default()
        };
        let started = MeasuredHistory { channels: vec![undated] }.starting_plan().unwrap();
        assert_eq!((started.plan.months, started.unknown), (None, vec![vec![budget, cost]]));
    }

    #[test]
    fn of_too_many_channels_those_with_most_spend_and_then_most_leads_are_taken() {
        let of = |at: usize| MeasuredChannel {
            undated: MeasuredOutcome {
                leads: Some(at as f64 + 1.0),
                spend: (at == 0).then_some(1.0),
                sales: None,
            },
            ..MeasuredChannel::default()
        };
        let channels: Vec<_> = (0..Plan::MAX_CHANNELS + 2).map(of).collect();
        let started = MeasuredHistory { channels }.starting_plan().unwrap();
        assert_eq!(started.left_out, [1, 2]);
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
