//! Measured spend, leads and sales, and the rates between them.

use super::confidence_interval::ConfidenceInterval;
use thiserror::Error;

/// Measured spend, leads and sales of a period. None means unknown, which is not 0. Sales count in the month in which
/// they closed, whenever their leads came in.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MeasuredOutcome {
    /// Media spend, money in the data's currency, 0 or more.
    pub spend: Option<f64>,
    /// Leads, 0 or more; advertising platforms report fractions.
    pub leads: Option<f64>,
    /// Sales, 0 or more, may be fractional too.
    pub sales: Option<f64>,
}

/// Why a rate can't be calculated from measured numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RateError {
    /// The data have no spend.
    #[error("the data say nothing of spend")]
    SpendUnknown,
    /// The data have no leads.
    #[error("the data say nothing of leads")]
    LeadsUnknown,
    /// The data have no sales.
    #[error("the data say nothing of sales")]
    SalesUnknown,
    /// There were 0 leads.
    #[error("there were no leads")]
    NoLeads,
    /// There were 0 sales.
    #[error("there were no sales")]
    NoSales,
    /// More sales than leads: the sales come from other leads than these.
    #[error("there were more sales than leads")]
    MoreSalesThanLeads,
}

/// A measured close rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeasuredCloseRate {
    /// Sales / leads, 0 to 1.
    pub rate: f64,
    /// Its 95 % confidence interval (Wilson 1927).
    pub interval: ConfidenceInterval,
}

/// The media CACs at the bounds of the close rate's 95 % confidence interval, money per sale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CacRange {
    /// CPL / upper bound of the close rate.
    pub low: f64,
    /// CPL / lower bound of the close rate; none where that is 0.
    pub high: Option<f64>,
}

impl MeasuredOutcome {
    /// Adds another outcome. A number that both lack stays unknown.
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

    /// CPL = spend / leads, money per lead. An error where spend or leads are unknown or leads are 0.
    pub fn cost_per_lead(&self) -> Result<f64, RateError> {
        let spend = self.spend.ok_or(RateError::SpendUnknown)?;
        Ok(spend / self.some_leads()?)
    }

    /// Close rate = sales / leads, with its confidence interval. An error where one is unknown, leads are 0, or
    /// sales exceed leads. Where leads take long to close, this is too low for recent months;
    /// [`super::SurvivalCurve`] corrects for that.
    pub fn close_rate(&self) -> Result<MeasuredCloseRate, RateError> {
        let leads = self.some_leads()?;
        let sales = self.sales.ok_or(RateError::SalesUnknown)?;
        let interval = ConfidenceInterval::wilson(sales, leads).ok_or(RateError::MoreSalesThanLeads)?;
        Ok(MeasuredCloseRate { rate: sales / leads, interval })
    }

    /// Media CAC = spend / sales, money per sale. An error where spend or sales are unknown or sales are 0.
    pub fn media_cac(&self) -> Result<f64, RateError> {
        let spend = self.spend.ok_or(RateError::SpendUnknown)?;
        match self.sales.ok_or(RateError::SalesUnknown)? {
            sales if sales > 0.0 => Ok(spend / sales),
            _ => Err(RateError::NoSales),
        }
    }

    /// CPL / the bounds of the close rate. An error where CPL or close rate have one.
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

    fn measured(spend: f64, leads: f64, sales: f64) -> MeasuredOutcome {
        MeasuredOutcome { spend: Some(spend), leads: Some(leads), sales: Some(sales) }
    }

    #[test]
    fn twelve_sales_from_240_leads_have_a_wide_interval() {
        let measured = measured(12_000.0, 240.0, 12.0);
        let MeasuredCloseRate { rate, interval } = measured.close_rate().unwrap();
        assert_eq!(rate, 0.05);
        let percent = [interval.low, interval.high].map(|bound| format!("{:.1}", bound * 100.0));
        assert_eq!(percent, ["2.9", "8.5"]);
        let range = measured.cac_range().unwrap();
        let cac = [range.low, range.high.unwrap()].map(|bound| format!("{bound:.0}"));
        assert_eq!(cac, ["586", "1734"]);
        assert_eq!(measured.media_cac(), Ok(1_000.0));
    }

    #[test]
    fn unknown_is_not_zero() {
        let mut sum = MeasuredOutcome::default();
        sum.add(MeasuredOutcome { spend: Some(10.0), ..MeasuredOutcome::default() });
        sum.add(MeasuredOutcome { spend: Some(5.0), leads: Some(0.0), ..MeasuredOutcome::default() });
        assert_eq!(sum, MeasuredOutcome { spend: Some(15.0), leads: Some(0.0), sales: None });
        assert_eq!(sum.cost_per_lead(), Err(RateError::NoLeads));
        assert_eq!(sum.media_cac(), Err(RateError::SalesUnknown));
        assert_eq!(MeasuredOutcome::default().cost_per_lead(), Err(RateError::SpendUnknown));
        assert_eq!(MeasuredOutcome::default().close_rate(), Err(RateError::LeadsUnknown));
        assert_eq!(measured(1.0, 2.0, 3.0).close_rate(), Err(RateError::MoreSalesThanLeads));
    }

    #[test]
    fn without_sales_the_cac_has_only_a_lower_bound() {
        let range = measured(1_000.0, 20.0, 0.0).cac_range().unwrap();
        assert_eq!((range.low.round(), range.high), (310.0, None));
        assert_eq!(measured(1_000.0, 20.0, 0.0).media_cac(), Err(RateError::NoSales));
    }
}
