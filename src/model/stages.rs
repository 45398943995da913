//! What lies between a lead and a sale.

use super::quantity::Rate;
use super::scenario::Name;

/// The rates from lead to sale, one a step: 1 to [`Stages::MAX_STAGES`] + 1 of them.
#[derive(Debug, Clone, PartialEq)]
pub struct StageRates(Vec<Rate>);

impl StageRates {
    /// No lead becomes a sale.
    pub(super) const NONE: &'static StageRates = &StageRates(Vec::new());

    /// One step: the close rate itself.
    pub fn single(close_rate: Rate) -> Self {
        Self(vec![close_rate])
    }

    /// One rate for each step, the last into the sale; none for no rate or too many.
    pub fn new(rates: Vec<Rate>) -> Option<Self> {
        (1..=Stages::MAX_STAGES + 1).contains(&rates.len()).then_some(Self(rates))
    }

    /// The rate of each step, from the lead's to the sale's.
    pub fn rates(&self) -> &[Rate] {
        &self.0
    }

    /// Close rate = the product of all steps, sales / leads as a fraction.
    pub fn close_rate(&self) -> Rate {
        self.0.iter().copied().reduce(Rate::of).unwrap_or_default()
    }

    /// The rate that one step would need for a close rate, the others held: may be above 1, which no step
    /// can reach. None where another step is zero.
    pub fn required_rate(&self, step: usize, close_rate: Rate) -> Option<f64> {
        let others = self.0.iter().enumerate().filter(|&(at, _)| at != step).map(|(_, rate)| rate.get());
        let others: f64 = others.product();
        (others > 0.0).then(|| close_rate.get() / others)
    }
}

/// The stages of a plan between lead and sale, such as MQL, SQL and opportunity, with the rates of those
/// channels that have none of their own.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Stages {
    names: Vec<Name>,
    default_rates: Option<StageRates>,
}

impl Stages {
    /// The most stages between a lead and a sale.
    pub const MAX_STAGES: usize = 5;

    /// Names of 0 to [`Stages::MAX_STAGES`] stages, with one rate more than there are stages, or none where every
    /// channel has its own. None where the numbers don't fit.
    pub fn new(names: Vec<Name>, steps: Option<StageRates>) -> Option<Self> {
        let fits = steps.as_ref().is_none_or(|steps| steps.rates().len() == names.len() + 1);
        (names.len() <= Self::MAX_STAGES && fits).then_some(Self { names, default_rates: steps })
    }

    /// What the stages are called, from lead to sale.
    pub fn names(&self) -> &[Name] {
        &self.names
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
    fn the_close_rate_is_the_product_of_the_steps() {
        assert!((steps(&[0.4, 0.5, 0.25]).close_rate().get() - 0.05).abs() < 1e-15);
        assert_eq!(StageRates::single(Rate::WHOLE).close_rate(), Rate::WHOLE);
    }

    #[test]
    fn a_step_makes_up_for_the_others() {
        let wanted = Rate::new(0.06).unwrap();
        assert!((steps(&[0.4, 0.5, 0.25]).required_rate(2, wanted).unwrap() - 0.3).abs() < 1e-15);
        assert!(steps(&[0.4, 0.1]).required_rate(1, wanted).unwrap() > 0.1);
        assert_eq!(steps(&[0.0, 0.1]).required_rate(1, wanted), None);
    }

    #[test]
    fn stages_have_one_step_more_than_names() {
        let name = Name::new("MQL").unwrap();
        assert!(Stages::new(vec![name.clone()], Some(steps(&[0.4, 0.1]))).is_some());
        assert!(Stages::new(vec![name.clone()], Some(steps(&[0.4]))).is_none());
        assert!(Stages::new(vec![name; 6], None).is_none());
        assert!(StageRates::new(Vec::new()).is_none());
    }
}
