//! What a plan comes to from here: what is in, what the leads already in will still bring, and the months to come.

use super::actuals::Indicator;
use super::schedule::Schedule;
use crate::model::figure::Undefined;
use crate::model::month::Month;
use crate::model::outcome::Outcome;
use crate::model::plan::{Channel, Plan};

/// Which CPL and close rate hold from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ForecastRates {
    /// Those of the plan.
    #[default]
    Planned,
    /// Those measured so far. The close rate measures sales against the leads that have had time to become
    /// sales by the plan's lag, so that recent leads don't look like lost ones.
    Measured,
}

/// The sales of a month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ForecastMonth {
    /// Which month.
    pub month: Month,
    /// Sales that were measured.
    pub measured: f64,
    /// Sales that leads already in will still bring.
    pub pending: f64,
    /// Sales that the months to come will bring.
    pub to_come: f64,
}

/// The sales of each month of a plan, and of those after it, measured or expected.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// One after another, without a gap.
    pub months: Vec<ForecastMonth>,
}

impl Forecast {
    /// Of all channels of a plan or of one, in a month that is still running: of it and of later ones nothing is
    /// measured. None where the plan is not in months; undefined where a lead costs nothing.
    pub fn of(
        plan: &Plan,
        only: Option<usize>,
        today: Month,
        outlook: ForecastRates,
    ) -> Option<Result<Self, Undefined>> {
        let schedule = plan.schedule()?;
        let mut forecast = Self { months: Vec::new() };
        for (at, channel) in plan.channels().iter().enumerate() {
            if only.is_none_or(|only| only == at) {
                let lag = channel.by_month.lag_shares(schedule);
                if let Err(reason) = forecast.add(plan, channel, schedule, &lag, today, outlook) {
                    return Some(Err(reason));
                }
            }
        }
        forecast.extend_to(schedule.start, schedule.months());
        Some(Ok(forecast))
    }

    fn add(
        &mut self,
        plan: &Plan,
        channel: &Channel,
        schedule: &Schedule,
        lag: &[f64],
        today: Month,
        outlook: ForecastRates,
    ) -> Result<(), Undefined> {
        let (usual, start) = (plan.usual_funnel(channel), schedule.start);
        let planned = channel.by_month.cohorts(usual, schedule)?;
        let actual = |at: usize| channel.by_month.actuals.get(start.plus(at as i32));
        // Measured is what comes before the first month of which no sales are known.
        let over = today.since(start).clamp(0, Schedule::MAX_MONTHS as i32 * 2) as usize;
        let known = (0..over).take_while(|&at| actual(at).get(Indicator::Sales).is_some()).count();
        let measured = RatesToDate::of(known, lag, |at| actual(at).outcome());
        let by_measure = outlook == ForecastRates::Measured;
        let cost_per_lead = measured.cost_per_lead().filter(|_| by_measure);
        let close_rate = measured.close_rate().filter(|_| by_measure);
        for at in 0..known {
            let sales = actual(at).get(Indicator::Sales).unwrap_or_default();
            self.month(start, at).measured += sales;
        }
        let months = known.max(planned.len());
        for at in 0..months {
            let cohort = planned.get(at).copied().unwrap_or_default();
            let close_rate = close_rate.or(cohort.close_rate().ok()).unwrap_or(usual.close_rate.get());
            let leads = match (actual(at).get(Indicator::Leads).filter(|_| at < known), cost_per_lead) {
                (Some(leads), _) => leads,
                (None, Some(cost)) => cohort.spend / cost,
                (None, None) => cohort.leads,
            };
            for (later, share) in lag.iter().enumerate().filter(|&(later, _)| at + later >= known) {
                let sales = leads * close_rate * share;
                if sales > 0.0 {
                    let month = self.month(start, at + later);
                    *(if at < known { &mut month.pending } else { &mut month.to_come }) += sales;
                }
            }
        }
        Ok(())
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

    /// Sales that are in, that leads already in will still bring, and that the months to come will bring.
    pub fn totals(&self) -> [f64; 3] {
        let sum = |part: fn(&ForecastMonth) -> f64| self.months.iter().map(part).sum();
        [sum(|it| it.measured), sum(|it| it.pending), sum(|it| it.to_come)]
    }
}

/// What a channel's months came to so far.
struct RatesToDate {
    outcome: Outcome,
    /// Leads, each counted as far as the lag has passed.
    matured_leads: f64,
}

impl RatesToDate {
    fn of(known: usize, lag: &[f64], actual: impl Fn(usize) -> Option<Outcome>) -> Self {
        let mut measured = Self { outcome: Outcome::default(), matured_leads: 0.0 };
        for at in 0..known {
            if let Some(outcome) = actual(at) {
                measured.outcome = measured.outcome + outcome;
                measured.matured_leads += outcome.leads * lag.iter().take(known - at).sum::<f64>();
            }
        }
        measured
    }

    /// CPL; none where it can't be told.
    fn cost_per_lead(&self) -> Option<f64> {
        self.outcome.cost_per_lead().ok().filter(|&cost| cost > 0.0)
    }

    /// Sales of the leads that have had time to become sales, as a fraction; none where there are none.
    fn close_rate(&self) -> Option<f64> {
        (self.matured_leads > 0.0).then(|| (self.outcome.sales / self.matured_leads).min(1.0))
    }
}
