//! The sales forecast: measured so far + pending from leads already in + to come from the leads of later months.

use super::actuals::Indicator;
use super::closing_shares::ClosingShares;
use super::later_sales::{months_until_closed, negligible};
use super::schedule::Schedule;
use super::timeline::Timeline;
use crate::model::figure::Undefined;
use crate::model::month::Month;
use crate::model::outcome::Outcome;
use crate::model::plan::{Channel, Plan};

/// The CPL and close rate that a forecast uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ForecastRates {
    /// The planned rates.
    #[default]
    Planned,
    /// The rates measured so far. The close rate is sales / leads weighted by the share of the lag that has passed, so
    /// that recent leads do not count as lost.
    Measured,
}

/// The sales of one month: the sum of the three is the forecast.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ForecastMonth {
    /// The calendar month.
    pub month: Month,
    /// Actual sales.
    pub measured: f64,
    /// Expected sales from leads of past months.
    pub pending: f64,
    /// Expected sales from leads of the current and later months.
    pub to_come: f64,
}

/// Measured and expected sales of each month of a plan, and of the months after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// Consecutive months from the plan's first, at most [`Timeline::MAX_MONTHS`].
    pub months: Vec<ForecastMonth>,
    /// Expected sales that close after these months: [pending, to come].
    pub later: [f64; 2],
    /// The number of months, from the first, of which the actual sales of every channel are known.
    pub known: usize,
    /// Whether some channel has a lag that never quite ends.
    endless: bool,
}

impl Forecast {
    /// The forecast of all channels of a plan, or of the one at an index. `today` is the current month; actuals count
    /// for earlier months only. None where the plan is not in months; undefined where a CPL is 0.
    pub fn of(
        plan: &Plan,
        only: Option<usize>,
        today: Month,
        rates: ForecastRates,
    ) -> Option<Result<Self, Undefined>> {
        let schedule = plan.schedule()?;
        let lag_of_plan = schedule.closing_shares();
        let mut forecast = Self { months: Vec::new(), later: [0.0; 2], known: usize::MAX, endless: false };
        for (at, channel) in plan.channels().iter().enumerate() {
            if only.is_none_or(|only| only == at) {
                let lag = channel.by_month.closing_shares(&lag_of_plan);
                if let Err(reason) = forecast.add(plan, channel, schedule, &lag, today, rates) {
                    return Some(Err(reason));
                }
            }
        }
        forecast.extend_to(schedule.start, schedule.months());
        Some(Ok(forecast))
    }

    /// Adds a channel.
    fn add(
        &mut self,
        plan: &Plan,
        channel: &Channel,
        schedule: &Schedule,
        lag: &ClosingShares,
        today: Month,
        rates: ForecastRates,
    ) -> Result<(), Undefined> {
        let (usual, start) = (plan.usual_funnel(channel), schedule.start);
        self.endless |= lag.endless;
        let planned = channel.by_month.cohorts(usual, schedule)?;
        let actual = |at: usize| channel.by_month.actuals.get(start.plus(at as i32));
        // Actuals count up to the first month whose sales are unknown.
        let months_over = today.since(start).clamp(0, Schedule::MAX_MONTHS as i32 * 2) as usize;
        let known = (0..months_over).take_while(|&at| actual(at).get(Indicator::Sales).is_some()).count();
        self.known = self.known.min(known);
        let measured = RatesToDate::of(known, lag, |at| actual(at).outcome());
        let by_measure = rates == ForecastRates::Measured;
        let cost_per_lead = measured.cost_per_lead().filter(|_| by_measure);
        let close_rate = measured.close_rate().filter(|_| by_measure);
        for at in 0..known {
            let sales = actual(at).get(Indicator::Sales).unwrap_or_default();
            self.month(start, at).measured += sales;
        }
        for at in 0..known.max(planned.len()) {
            let cohort = planned.get(at).copied().unwrap_or_default();
            let close_rate = close_rate.or(cohort.close_rate().ok()).unwrap_or(usual.close_rate.get());
            let leads = match (actual(at).get(Indicator::Leads).filter(|_| at < known), cost_per_lead) {
                (Some(leads), _) => leads,
                (None, Some(cost)) => cohort.spend / cost,
                (None, None) => cohort.leads,
            };
            self.add_cohort(start, at, leads * close_rate, lag, known);
        }
        Ok(())
    }

    /// Spreads the sales of a month's leads over the months in which they close, as far as those are not known.
    fn add_cohort(&mut self, start: Month, at: usize, sales: f64, lag: &ClosingShares, known: usize) {
        let within = Timeline::MAX_MONTHS - at;
        let shares = lag.shares_of(sales, within);
        let elapsed = known.saturating_sub(at);
        if shares.len() > elapsed {
            self.extend_to(start, at + shares.len());
            for (month, share) in self.months[at + elapsed..].iter_mut().zip(&shares[elapsed..]) {
                *(if at < known { &mut month.pending } else { &mut month.to_come }) += sales * share;
            }
        }
        self.later[usize::from(at >= known)] += sales * lag.after(within);
    }

    fn extend_to(&mut self, start: Month, months: usize) {
        while self.months.len() < months {
            let month = start.plus(self.months.len() as i32);
            self.months.push(ForecastMonth { month, measured: 0.0, pending: 0.0, to_come: 0.0 });
        }
    }

    fn month(&mut self, start: Month, at: usize) -> &mut ForecastMonth {
        self.extend_to(start, at + 1);
        &mut self.months[at]
    }

    /// The totals over all months and later: [measured, pending, to come].
    pub fn totals(&self) -> [f64; 3] {
        let sum = |part: fn(&ForecastMonth) -> f64| self.months.iter().map(part).sum::<f64>();
        let [pending, to_come] = self.later;
        [sum(|it| it.measured), sum(|it| it.pending) + pending, sum(|it| it.to_come) + to_come]
    }

    /// The months to show one by one: at the least and at the most so many, before the most once only a negligible number
    /// of sales is still to close. And the sales that close after them; none where they are negligible.
    pub fn shown(&self, least: usize, most: usize) -> (&[ForecastMonth], Option<f64>) {
        let negligible = negligible(self.totals().iter().sum(), self.endless);
        let sales: Vec<f64> = self.months.iter().map(|it| it.measured + it.pending + it.to_come).collect();
        let later: f64 = self.later.iter().sum();
        let closed = months_until_closed(&sales, later, negligible);
        let shown = closed.min(most).max(least).min(sales.len());
        let later = later + sales[shown..].iter().sum::<f64>();
        (&self.months[..shown], (later > negligible).then_some(later))
    }
}

/// The measured rates of a channel.
struct RatesToDate {
    outcome: Outcome,
    /// Leads weighted by the share of the lag that has passed for their month.
    matured_leads: f64,
}

impl RatesToDate {
    fn of(known: usize, lag: &ClosingShares, actual: impl Fn(usize) -> Option<Outcome>) -> Self {
        let mut measured = Self { outcome: Outcome::default(), matured_leads: 0.0 };
        for at in 0..known {
            if let Some(outcome) = actual(at) {
                measured.outcome = measured.outcome + outcome;
                measured.matured_leads += outcome.leads * lag.months.iter().take(known - at).sum::<f64>();
            }
        }
        measured
    }

    /// CPL, money per lead; none without leads or spend.
    fn cost_per_lead(&self) -> Option<f64> {
        self.outcome.cost_per_lead().ok().filter(|&cost| cost > 0.0)
    }

    /// Sales / matured leads, a fraction of at most 1; none without matured leads.
    fn close_rate(&self) -> Option<f64> {
        (self.matured_leads > 0.0).then(|| (self.outcome.sales / self.matured_leads).min(1.0))
    }
}
