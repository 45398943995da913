//! What was spent and what came of it, as it was counted.

use super::confidence_interval::ConfidenceInterval;
use thiserror::Error;

/// Spend, leads and sales of some stretch of time. Each is none where the data say nothing of it, which is not
/// zero. Sales stand in the month they were made, whenever their leads came.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MeasuredOutcome {
    /// Media spend in the data's currency, 0 or more.
    pub spend: Option<f64>,
    /// Leads, 0 or more; advertising platforms report fractions of them.
    pub leads: Option<f64>,
    /// Sales, 0 or more, likewise.
    pub sales: Option<f64>,
}

/// Why a rate can't be had from a tally.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RateError {
    /// Nothing is said of spend.
    #[error("the data say nothing of spend")]
    SpendUnknown,
    /// Nothing is said of leads.
    #[error("the data say nothing of leads")]
    LeadsUnknown,
    /// Nothing is said of sales.
    #[error("the data say nothing of sales")]
    SalesUnknown,
    /// There were none.
    #[error("there were no leads")]
    NoLeads,
    /// There were none.
    #[error("there were no sales")]
    NoSales,
    /// The sales are not those of these leads.
    #[error("there were more sales than leads")]
    MoreSalesThanLeads,
}

/// Which share of leads became sales.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeasuredCloseRate {
    /// Sales / leads, 0 to 1.
    pub rate: f64,
    /// Its 95 % interval.
    pub interval: ConfidenceInterval,
}

/// Between which media CACs the true one is likely to be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CacRange {
    /// CPL / the close rate's upper bound.
    pub low: f64,
    /// CPL / the close rate's lower bound; none where that is zero.
    pub high: Option<f64>,
}

impl MeasuredOutcome {
    /// Puts another tally to this one. What neither says anything of stays unknown.
    pub fn add(&mut self, other: MeasuredOutcome) {
        let sum = |one: &mut Option<f64>, other: Option<f64>| {
            if let Some(other) = other {
                *one = Some(one.unwrap_or(0.0) + other);
            }
        };
        sum(&mut self.spend, other.spend);
        sum(&mut self.leads, other.leads);
        sum(&mut self.sales, other.sales);
    }

    /// CPL = spend / leads.
    pub fn cost_per_lead(&self) -> Result<f64, RateError> {
        let spend = self.spend.ok_or(RateError::SpendUnknown)?;
        Ok(spend / self.some_leads()?)
    }

    /// Close rate = sales / leads. Where leads take long to close, those of a recent month have not had the
    /// time: [`super::SurvivalCurve`] is fairer to them.
    pub fn close_rate(&self) -> Result<MeasuredCloseRate, RateError> {
        let leads = self.some_leads()?;
        let sales = self.sales.ok_or(RateError::SalesUnknown)?;
        let interval = ConfidenceInterval::wilson(sales, leads).ok_or(RateError::MoreSalesThanLeads)?;
        Ok(MeasuredCloseRate { rate: sales / leads, interval })
    }

    /// Media CAC = spend / sales.
    pub fn media_cac(&self) -> Result<f64, RateError> {
        let spend = self.spend.ok_or(RateError::SpendUnknown)?;
        match self.sales.ok_or(RateError::SalesUnknown)? {
            sales if sales > 0.0 => Ok(spend / sales),
            _ => Err(RateError::NoSales),
        }
    }

    /// CPL / the bounds of the close rate: the media CACs that the close rate's interval stands for.
    pub fn cac_range(&self) -> Result<CacRange, RateError> {
        let (cost_per_lead, ConfidenceInterval { low, high }) =
            (self.cost_per_lead()?, self.close_rate()?.interval);
        Ok(CacRange { low: cost_per_lead / high, high: (low > 0.0).then(|| cost_per_lead / low) })
    }

    fn some_leads(&self) -> Result<f64, RateError> {
        let leads = self.leads.ok_or(RateError::LeadsUnknown)?;
        if leads > 0.0 { Ok(leads) } else { Err(RateError::NoLeads) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(spend: f64, leads: f64, sales: f64) -> MeasuredOutcome {
        MeasuredOutcome { spend: Some(spend), leads: Some(leads), sales: Some(sales) }
    }

    #[test]
    fn twelve_of_240_say_little() {
        let thin = tally(12_000.0, 240.0, 12.0);
        let MeasuredCloseRate { rate, interval } = thin.close_rate().unwrap();
        assert_eq!(rate, 0.05);
        let percent = [interval.low, interval.high].map(|bound| format!("{:.1}", bound * 100.0));
        assert_eq!(percent, ["2.9", "8.5"]);
        let range = thin.cac_range().unwrap();
        let cac = [range.low, range.high.unwrap()].map(|bound| format!("{bound:.0}"));
        assert_eq!(cac, ["586", "1734"]);
        assert_eq!(thin.media_cac(), Ok(1_000.0));
    }

    #[test]
    fn what_is_unknown_is_not_zero() {
        let mut sum = MeasuredOutcome::default();
        sum.add(MeasuredOutcome { spend: Some(10.0), ..MeasuredOutcome::default() });
        sum.add(MeasuredOutcome { spend: Some(5.0), leads: Some(0.0), ..MeasuredOutcome::default() });
        assert_eq!(sum, MeasuredOutcome { spend: Some(15.0), leads: Some(0.0), sales: None });
        assert_eq!(sum.cost_per_lead(), Err(RateError::NoLeads));
        assert_eq!(sum.media_cac(), Err(RateError::SalesUnknown));
        assert_eq!(MeasuredOutcome::default().cost_per_lead(), Err(RateError::SpendUnknown));
        assert_eq!(MeasuredOutcome::default().close_rate(), Err(RateError::LeadsUnknown));
        assert_eq!(tally(1.0, 2.0, 3.0).close_rate(), Err(RateError::MoreSalesThanLeads));
    }

    #[test]
    fn nothing_sold_bounds_the_cac_from_below_only() {
        let range = tally(1_000.0, 20.0, 0.0).cac_range().unwrap();
        assert_eq!((range.low.round(), range.high), (310.0, None));
        assert_eq!(tally(1_000.0, 20.0, 0.0).media_cac(), Err(RateError::NoSales));
    }
}
