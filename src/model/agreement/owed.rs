//! What each side owes in a plan: marketing leads up to the handover, sales what it makes of them.

use crate::model::figure::Undefined;
use crate::model::month::Month;
use crate::model::outcome::Outcome;
use crate::model::plan::Plan;

/// What marketing and sales owe in a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Owed {
    /// The stage at which marketing hands over: an index of `counts`, 0 for the lead.
    pub handover: usize,
    /// Leads, what gets to each stage, sales: expected counts of the whole period.
    pub counts: Vec<f64>,
    /// Spend, leads and sales of the whole period.
    pub outcome: Outcome,
    /// The channels, in the plan's order.
    pub channels: Vec<OwedChannel>,
    /// The months; empty for a plan without.
    pub months: Vec<OwedMonth>,
}

/// What a channel owes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OwedChannel {
    /// Its index in the plan.
    pub channel: usize,
    /// Its spend, leads and sales in the whole period.
    pub outcome: Outcome,
}

/// What is owed of the leads of a month, whenever their sales close.
#[derive(Debug, Clone, PartialEq)]
pub struct OwedMonth {
    /// The calendar month.
    pub month: Month,
    /// The spend, money, at most.
    pub spend: f64,
    /// As [`Owed::counts`].
    pub counts: Vec<f64>,
}

impl Owed {
    /// What is owed in a plan with a handover. Undefined where a CPL is 0.
    pub fn of(plan: &Plan, handover: usize) -> Result<Self, Undefined> {
        let channels: Vec<OwedChannel> = (0..)
            .zip(plan.funnels())
            .map(|(channel, funnel)| Ok(OwedChannel { channel, outcome: funnel.outcome()? }))
            .collect::<Result<_, _>>()?;
        let (counts, months) = (plan.stage_counts()?, months(plan)?);
        let handover = handover.min(counts.len() - 2);
        Ok(Self { handover, counts, outcome: plan.outcome()?, channels, months })
    }

    /// What marketing owes, as counts of the leads and of each stage up to the handover.
    pub fn of_marketing(&self) -> &[f64] {
        &self.counts[..=self.handover]
    }

    /// What sales owes, as counts from the handover to the sales.
    pub fn of_sales(&self) -> &[f64] {
        &self.counts[self.handover..]
    }

    /// Sales / what is handed over, a fraction. Undefined where nothing is.
    pub fn rate_from_handover(&self) -> Option<f64> {
        let handed = self.counts[self.handover];
        (handed > 0.0).then(|| self.outcome.sales / handed)
    }
}

fn months(plan: &Plan) -> Result<Vec<OwedMonth>, Undefined> {
    let Some(schedule) = plan.schedule() else { return Ok(Vec::new()) };
    let month = |at| OwedMonth {
        month: schedule.start.plus(at as i32),
        spend: 0.0,
        counts: vec![0.0; plan.stages().names().len() + 2],
    };
    let mut months: Vec<OwedMonth> = (0..schedule.months()).map(month).collect();
    for channel in plan.channels() {
        let cohorts = channel.by_month.cohorts(plan.usual_funnel(channel), schedule)?;
        for (at, (month, cohort)) in months.iter_mut().zip(cohorts).enumerate() {
            month.spend += cohort.spend;
            let counts = plan.stage_counts_of_month(channel, at, cohort.leads);
            month.counts.iter_mut().zip(counts).for_each(|(all, count)| *all += count);
        }
    }
    Ok(months)
}
