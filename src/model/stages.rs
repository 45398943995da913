//! The stages between lead and sale, such as MQL, SQL and opportunity. Close rate = product of the stage rates.

use super::quantity::Rate;
use super::scenario::Name;

/// The conversion rates from lead to sale, one per transition between stages: 1 to [`Stages::MAX_STAGES`] + 1.
#[derive(Debug, Clone, PartialEq)]
pub struct StageRates(Vec<Rate>);

impl StageRates {
    /// No rates, so a close rate of 0.
    pub(super) const NONE: &'static StageRates = &StageRates(Vec::new());

    /// A plan without stages: the close rate is the only rate.
    pub fn single(close_rate: Rate) -> Self {
        Self(vec![close_rate])
    }

    /// One rate per transition, the last one into the sale; none for no rates or too many.
    pub fn new(rates: Vec<Rate>) -> Option<Self> {
        (1..=Stages::MAX_STAGES + 1).contains(&rates.len()).then_some(Self(rates))
    }

    /// The rates in order, the first from the lead, the last into the sale.
    pub fn rates(&self) -> &[Rate] {
        &self.0
    }

    /// Close rate = product of all stage rates, a fraction.
    pub fn close_rate(&self) -> Rate {
        self.0.iter().copied().reduce(Rate::of).unwrap_or_default()
    }

    /// The rate that one transition needs for a close rate when the others stay: close rate / product of the
    /// others. Above 1 it is not reachable. None where another rate is 0.
    pub fn required_rate(&self, step: usize, close_rate: Rate) -> Option<f64> {
        let others = self.0.iter().enumerate().filter(|&(at, _)| at != step).map(|(_, rate)| rate.get());
        let others: f64 = others.product();
        (others > 0.0).then(|| close_rate.get() / others)
    }
}

/// The names of a plan's stages between lead and sale, and the default rates of channels that have none of their
/// own.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Stages {
    names: Vec<Name>,
    default_rates: Option<StageRates>,
}

impl Stages {
    /// The most stages between lead and sale.
    pub const MAX_STAGES: usize = 5;

    /// 0 to [`Stages::MAX_STAGES`] stages, and default rates: one more than there are stages, or none where every
    /// channel has its own. None where the counts do not fit.
    pub fn new(names: Vec<Name>, steps: Option<StageRates>) -> Option<Self> {
        let fits = steps.as_ref().is_none_or(|steps| steps.rates().len() == names.len() + 1);
        (names.len() <= Self::MAX_STAGES && fits).then_some(Self { names, default_rates: steps })
    }

    /// The names of the stages, in order from lead to sale.
    pub fn names(&self) -> &[Name] {
        &self.names
    }

    /// Other default rates, as many as before.
    pub(super) fn set_default_rates(&mut self, rates: StageRates) {
        debug_assert_eq!(rates.rates().len(), self.names.len() + 1);
        self.default_rates = Some(rates);
    }

    /// Takes the default rate away where there are no stages, so that it is a close rate.
    pub(super) fn take_close_rate(&mut self) -> Option<StageRates> {
        if self.names.is_empty() { self.default_rates.take() } else { None }
    }

    /// The rates of channels that have none of their own.
    pub fn default_rates(&self) -> Option<&StageRates> {
        self.default_rates.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(rates: &[f64]) -> StageRates {
        StageRates::new(rates.iter().map(|&rate| Rate::new(rate).unwrap()).collect()).unwrap()
    }

    #[test]
    fn the_close_rate_is_the_product_of_the_stage_rates() {
        assert!((steps(&[0.4, 0.5, 0.25]).close_rate().get() - 0.05).abs() < 1e-15);
        assert_eq!(StageRates::single(Rate::WHOLE).close_rate(), Rate::WHOLE);
    }

    #[test]
    fn the_required_rate_makes_up_for_the_others() {
        let wanted = Rate::new(0.06).unwrap();
        assert!((steps(&[0.4, 0.5, 0.25]).required_rate(2, wanted).unwrap() - 0.3).abs() < 1e-15);
        assert!(steps(&[0.4, 0.1]).required_rate(1, wanted).unwrap() > 0.1);
        assert_eq!(steps(&[0.0, 0.1]).required_rate(1, wanted), None);
    }

    #[test]
    fn there_is_one_rate_more_than_stages() {
        let name = Name::new("MQL").unwrap();
        assert!(Stages::new(vec![name.clone()], Some(steps(&[0.4, 0.1]))).is_some());
        assert!(Stages::new(vec![name.clone()], Some(steps(&[0.4]))).is_none());
        assert!(Stages::new(vec![name; 6], None).is_none());
        assert!(StageRates::new(Vec::new()).is_none());
    }
}
