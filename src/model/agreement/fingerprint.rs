//! Tells whether two plans have the same figures, whatever they are called.
//!
//! It is the 64-bit FNV-1a hash (Fowler, Noll and Vo) of the inputs that figures depend on: the same on every machine, in
//! every language and format of numbers. It is no protection against somebody who wants two plans to look alike.

use crate::model::currency::Currency;
use crate::model::economics::Cost;
use crate::model::months::{Lag, Schedule};
use crate::model::plan::{Channel, Plan};
use crate::model::quantity::{Amount, Rate};
use std::fmt;

/// A hash of the figures of a plan: without names, the order of channels, goals, notes and actuals, and without what is
/// kept but not in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(pub u64);

impl Fingerprint {
    /// The fingerprint of a plan in a currency, with the stage at which marketing hands over (0 for the lead).
    pub fn of(currency: Currency, plan: &Plan, handover: usize) -> Self {
        let mut hash = Hash::default();
        currency.code().bytes().for_each(|byte| hash.byte(byte));
        hash.count(handover);
        let mut channels: Vec<u64> = plan.channels().iter().map(|it| channel_hash(plan, it)).collect();
        channels.sort_unstable();
        hash.count(channels.len());
        channels.into_iter().for_each(|channel| hash.word(channel));
        let economics = &plan.economics;
        for Cost { amount, basis } in [economics.sales_cost, economics.fixed_cost] {
            hash.number(amount.get());
            if amount != Amount::ZERO {
                basis.code().bytes().for_each(|byte| hash.byte(byte));
            }
        }
        // A margin that is not given counts as a whole one.
        hash.number(economics.margin.unwrap_or(Rate::WHOLE).get());
        for given in [economics.sale_value, economics.account_revenue] {
            hash.optional(given.map(Amount::get));
        }
        hash.optional(economics.churn.map(Rate::get));
        if let Some(schedule) = plan.schedule() {
            schedule.start.to_string().bytes().for_each(|byte| hash.byte(byte));
            hash.count(schedule.months());
        }
        Self(hash.0)
    }

    /// The fingerprint as it is written; none for another text.
    pub fn parse(text: &str) -> Option<Self> {
        let is_hex = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        u64::from_str_radix(text, 16).ok().filter(|_| is_hex).map(Self)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        write!(to, "{:016x}", self.0)
    }
}

fn channel_hash(plan: &Plan, channel: &Channel) -> u64 {
    let mut hash = Hash::default();
    let usual = plan.usual_funnel(channel);
    hash.number(usual.budget.get());
    let rates = plan.stage_rates_of(channel).rates();
    hash.count(rates.len());
    rates.iter().for_each(|rate| hash.number(rate.get()));
    match plan.schedule() {
        Some(schedule) => hash.word(months_hash(plan, channel, schedule)),
        None => hash.number(usual.cost_per_lead.get()),
    }
    hash.0
}

/// The hash of the months of a channel: the share of its budget in each, CPL and close rate of each, and its lag.
pub(super) fn months_hash(plan: &Plan, channel: &Channel, schedule: &Schedule) -> u64 {
    let (mut hash, usual) = (Hash::default(), plan.usual_funnel(channel));
    for (at, share) in channel.by_month.budget_shares(schedule).into_iter().enumerate() {
        let month = channel.by_month.funnel_of_month(usual, at);
        for number in [share, month.cost_per_lead.get(), month.close_rate.get()] {
            hash.number(number);
        }
    }
    match channel.by_month.lag.as_ref().or(schedule.lag.as_ref()) {
        None => {}
        Some(Lag::Shares(shares)) => shares.rates().iter().for_each(|share| hash.number(share.get())),
        Some(Lag::Days(days)) => {
            [days.median(), days.upper_quartile()].into_iter().for_each(|it| hash.number(it));
        }
    }
    hash.0
}

struct Hash(u64);

impl Default for Hash {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hash {
    fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }

    fn word(&mut self, word: u64) {
        word.to_le_bytes().into_iter().for_each(|byte| self.byte(byte));
    }

    fn count(&mut self, count: usize) {
        self.word(count as u64);
    }

    fn number(&mut self, number: f64) {
        self.word(number.to_bits());
    }

    fn optional(&mut self, number: Option<f64>) {
        self.count(usize::from(number.is_some()));
        number.into_iter().for_each(|number| self.number(number));
    }
}
