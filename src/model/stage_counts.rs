//! How many leads get to each stage, and the rates between the stages, over all channels and months of a plan.
//!
//! A month with a close rate of its own has stage rates that multiply to it: each stage rate to the same power
//! p = ln(close rate of the month) / ln(product of the stage rates). So every rate stays within 0 and 1, counts never
//! grow from a stage to the next, and the last count is the sales. Stage rates of 0.4, 0.5 and 0.5 close 0.1; for
//! 0.9 in a month p is 0.0458, which gives 0.959, 0.969 and 0.969.
//!
//! Where that power is not defined its limit is used:
//! - close rate 0: every rate below 1 becomes 0, and a rate of 1 stays 1;
//! - all stage rates 1: the last one becomes the close rate;
//! - a stage rate of 0 and a close rate above 0, which is a fault in a form: the rates of 0 get equal parts of the
//!   close rate (its k-th root where there are k of them), and the others become 1.

use super::figure::Undefined;
use super::plan::{Channel, Plan};
use super::quantity::Rate;
use super::stages::StageRates;

impl StageRates {
    /// The stage rates of months with a close rate, fractions from 0 to 1 whose product is the close rate; see the module for
    /// the rule.
    fn at_close_rate(&self, close_rate: Rate) -> Vec<f64> {
        let mut rates: Vec<f64> = self.rates().iter().map(|rate| rate.get()).collect();
        if close_rate == self.close_rate() {
            return rates;
        }
        let (mut whole, mut zeros, last) = (0.0, 0.0, rates.len().saturating_sub(1));
        for rate in &mut rates {
            zeros += f64::from(*rate == 0.0);
            *rate = rate.ln();
            whole += *rate;
        }
        let log = close_rate.get().ln();
        for (at, rate) in rates.iter_mut().enumerate() {
            // A stage's share of ln(close rate) is its exponent: r^p = close rate^(ln r / Σ ln r).
            let exponent = match () {
                () if zeros > 0.0 => f64::from(rate.is_infinite()) / zeros,
                () if whole == 0.0 => f64::from(at == last),
                () => *rate / whole,
            };
            *rate = if exponent == 0.0 { 1.0 } else { (log * exponent).exp() };
        }
        rates
    }
}

impl Plan {
    /// Expected counts of the leads of a channel's month (from 0): leads, each stage, sales.
    pub fn stage_counts_of_month(&self, channel: &Channel, month: usize, leads: f64) -> Vec<f64> {
        let close_rate = channel.by_month.funnel_of_month(self.usual_funnel(channel), month).close_rate;
        let rates = self.stage_rates_of(channel).at_close_rate(close_rate).into_iter();
        let counts = rates.scan(leads, |count, rate| {
            *count *= rate;
            Some(*count)
        });
        std::iter::once(leads).chain(counts).collect()
    }

    /// Expected counts over all channels: leads, each stage, sales. Undefined where the outcome is.
    pub fn stage_counts(&self) -> Result<Vec<f64>, Undefined> {
        let mut counts = vec![0.0; self.stages().names().len() + 2];
        for channel in self.channels() {
            let (inputs, steps) = (self.channel_inputs(channel), self.stage_rates_of(channel));
            let leads = inputs.funnel().outcome()?.leads;
            for &(share, close_rate) in inputs.close_rates.shares() {
                let mut count = leads * share;
                counts[0] += count;
                for (at, rate) in steps.at_close_rate(close_rate).into_iter().enumerate() {
                    count *= rate;
                    counts[at + 1] += count;
                }
            }
        }
        Ok(counts)
    }

    /// The rate of each step from lead to sale over all channels and months, fractions: the one that all of them
    /// share, or the ratio of the sums of [`Plan::stage_counts`]. None for a step that no lead gets to.
    pub fn step_rates(&self) -> Result<Vec<Option<f64>>, Undefined> {
        if let Some(shared) = self.shared_stage_rates() {
            return Ok(shared.rates().iter().map(|rate| Some(rate.get())).collect());
        }
        let counts = self.stage_counts()?;
        let rate = |pair: &[f64]| (pair[0] > 0.0).then(|| (pair[1] / pair[0]).min(1.0));
        Ok(counts.windows(2).map(rate).collect())
    }

    /// The stage rates of every channel in every month; none where they differ.
    fn shared_stage_rates(&self) -> Option<&StageRates> {
        let shared = self.stage_rates_of(self.channels().first()?);
        let shares = |channel| {
            let close_rates = self.channel_inputs(channel).close_rates;
            self.stage_rates_of(channel) == shared
                && !close_rates.vary()
                && close_rates.mean() == shared.close_rate()
        };
        self.channels().iter().all(shares).then_some(shared)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_near(is: Vec<f64>, should: &[f64]) {
        assert_eq!(is.len(), should.len());
        assert!(is.iter().zip(should).all(|(is, should)| (is - should).abs() < 1e-15), "{is:?}");
    }

    fn at(stages: &[f64], close_rate: f64) -> Vec<f64> {
        let rate = |value: f64| Rate::new(value).unwrap();
        StageRates::new(stages.iter().map(|&it| rate(it)).collect()).unwrap().at_close_rate(rate(close_rate))
    }

    #[test]
    fn every_stage_takes_the_same_power() {
        let power = 0.9_f64.ln() / 0.1_f64.ln();
        assert_near(at(&[0.4, 0.5, 0.5], 0.9), &[0.4_f64, 0.5, 0.5].map(|usual| usual.powf(power)));
        assert_eq!(at(&[0.4, 1.0, 0.25], 0.1), [0.4, 1.0, 0.25]);
        assert_eq!(at(&[0.5, 1.0, 0.5], 1.0), [1.0; 3]);
        assert_near(at(&[0.25], 0.7), &[0.7]);
    }

    #[test]
    fn where_the_power_is_undefined_its_limit_is_taken() {
        assert_eq!(at(&[0.4, 1.0, 0.5], 0.0), [0.0, 1.0, 0.0]);
        assert_near(at(&[1.0, 1.0], 0.3), &[1.0, 0.3]);
        assert_eq!(at(&[1.0, 1.0], 0.0), [1.0, 0.0]);
        assert_eq!(at(&[0.4, 0.0], 0.0), [0.4, 0.0]);
        assert_near(at(&[0.4, 0.0, 0.5], 0.3), &[1.0, 0.3, 1.0]);
        assert_near(at(&[0.0, 0.4, 0.0], 0.25), &[0.5, 1.0, 0.5]);
    }
}
