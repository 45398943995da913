//! The close rates of a channel's months, and how they follow one factor.

use super::quantity::Rate;

/// The close rates of a channel, each with the share of the channel's leads that it is for: one, unless some months
/// have their own. Leads, and so the shares, follow from the spread of the budget and the months' CPL; they do not
/// depend on the size of the budget. The default has none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CloseRates(Vec<(f64, Rate)>);

impl CloseRates {
    /// The same close rate for all leads.
    pub fn single(rate: Rate) -> Self {
        Self(vec![(1.0, rate)])
    }

    /// Close rates with the leads that each is for, in any unit. At least one of the numbers of leads is above 0.
    pub(super) fn weighted(mut months: Vec<(f64, Rate)>) -> Self {
        months.retain(|(leads, _)| *leads > 0.0);
        let all: f64 = months.iter().map(|(leads, _)| leads).sum();
        months.iter_mut().for_each(|(leads, _)| *leads /= all);
        Self(months)
    }

    /// Each close rate with its share of the leads, a fraction. The shares add up to 1.
    pub fn shares(&self) -> &[(f64, Rate)] {
        &self.0
    }

    /// Whether months have different close rates.
    pub fn vary(&self) -> bool {
        self.0.iter().any(|(_, rate)| *rate != self.0[0].1)
    }

    /// The close rate over all months, a fraction: sales / leads.
    pub fn mean(&self) -> Rate {
        match self.0.first() {
            Some(&(_, same)) if !self.vary() => same,
            _ => Rate::mean(self.0.iter().map(|(share, rate)| share * rate.get()).sum()),
        }
    }

    /// Every close rate × a finite factor of 0 or more, each clamped as in [`Rate::times`]: a month stops at 100 %
    /// while the others go on. The second value says whether any was clamped.
    pub fn times(&self, factor: f64) -> (Self, bool) {
        let (mut clamped, mut months) = (false, self.0.clone());
        for (_, rate) in &mut months {
            let wanted = rate.get() * factor;
            *rate = rate.times(factor);
            clamped |= rate.get() != wanted;
        }
        (Self(months), clamped)
    }

    /// The factor at which [`CloseRates::times`] gives a mean above 0; the largest that changes anything where none
    /// does. Infinite where every close rate is 0.
    pub fn factor_for(&self, mean: f64) -> f64 {
        CappedSales(vec![(1.0, self.clone())]).factor_for(mean).min(1.0 / self.lowest())
    }

    /// The lowest close rate above 0; 0 where all are 0.
    pub(super) fn lowest(&self) -> f64 {
        self.0.iter().fold(0.0, |lowest, &(_, rate)| match rate.get() {
            0.0 => lowest,
            rate if lowest > 0.0 && lowest < rate => lowest,
            rate => rate,
        })
    }
}

/// Channels' close rates, each with the channel's leads: their sales as a function of the factor that the rates are
/// multiplied by, Σ leads × min(1, factor × rate), which is increasing, concave and piecewise linear. The lowest rate of
/// each channel has no cap: where it passes 100 % nothing of the channel is left to increase, and how far it passes
/// tells how far out of reach the sales are.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct CappedSales(pub Vec<(f64, CloseRates)>);

impl CappedSales {
    /// The linear piece in which a factor falls: what the capped months sell, and the sales of the others at a factor
    /// of 1.
    fn piece(&self, factor: f64) -> (f64, f64) {
        let (mut capped, mut slope) = (0.0, 0.0);
        for (leads, rates) in &self.0 {
            let lowest = rates.lowest();
            for &(share, rate) in rates.shares() {
                let (leads, rate) = (leads * share, rate.get());
                let is_capped = factor * rate >= 1.0 && rate != lowest;
                if is_capped { capped += leads } else { slope += leads * rate }
            }
        }
        (capped, slope)
    }

    /// The sales at a factor.
    pub(super) fn at(&self, factor: f64) -> f64 {
        let (capped, slope) = self.piece(factor);
        capped + slope * factor
    }

    /// The factor at which the sales are a number: the linear piece in which it falls is solved. Infinite where
    /// nothing sells at any factor.
    pub(super) fn factor_for(&self, sales: f64) -> f64 {
        // The function is concave, so no piece lies below it, and each reaches the sales at a lower factor, or at the
        // same one where it is the piece that is sought. Every step therefore goes to a later piece.
        let mut factor = 0.0;
        loop {
            let (capped, slope) = self.piece(factor);
            let next = if slope > 0.0 { (sales - capped) / slope } else { f64::INFINITY };
            if next <= factor || self.piece(next) == (capped, slope) {
                return next.max(factor);
            }
            factor = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rates(months: &[(f64, f64)]) -> CloseRates {
        CloseRates::weighted(months.iter().map(|&(leads, rate)| (leads, Rate::new(rate).unwrap())).collect())
    }

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() <= 1e-15 * b.abs().max(1.0)
    }

    #[test]
    fn each_month_stops_at_100_percent_on_its_own() {
        let (moved, clamped) = rates(&[(300.0, 0.9), (100.0, 0.2)]).times(1.2);
        assert!(clamped && near(moved.mean().get(), 0.75 + 0.25 * 0.24));
        assert!(!rates(&[(300.0, 0.9), (100.0, 0.2)]).times(1.1).1);
    }

    #[test]
    fn the_factor_is_found_in_every_piece() {
        let months = rates(&[(1.0, 0.9), (2.0, 0.5), (1.0, 0.2), (1.0, 0.0)]);
        for factor in [0.01, 0.5, 1.0, 1.0 / 0.9, 1.5, 2.0, 3.0, 5.0] {
            let mean = months.times(factor).0.mean().get();
            assert!(near(months.factor_for(mean), factor), "{factor}");
        }
        // At 5 all that can sell does.
        assert_eq!(months.factor_for(0.9), 5.0);
        assert_eq!(rates(&[(1.0, 0.0)]).factor_for(0.5), f64::INFINITY);
    }

    #[test]
    fn months_without_leads_do_not_count() {
        let same = rates(&[(1.0, 0.3), (2.0, 0.3), (0.0, 0.9)]);
        assert_eq!((same.vary(), same.mean()), (false, Rate::new(0.3).unwrap()));
        assert!(rates(&[(1.0, 0.3), (2.0, 0.9)]).vary());
    }
}
