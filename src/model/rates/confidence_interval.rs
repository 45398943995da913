//! The confidence interval of a measured rate.

/// The bounds of a rate, fractions: 0 ≤ low ≤ high ≤ 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ConfidenceInterval {
    /// The lower bound.
    pub low: f64,
    /// The upper bound.
    pub high: f64,
}

/// The 97.5 % quantile of the standard normal distribution.
pub(in crate::model) const Z: f64 = 1.959_963_984_540_054;

impl ConfidenceInterval {
    /// The 95 % Wilson score interval of `part` in `whole`, counts that may be fractional. None unless
    /// 0 ≤ part ≤ whole and whole > 0.
    ///
    /// With p = part / whole and n = whole: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
    /// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
    /// American Statistical Association 22 (1927). Unlike the Wald interval p ± z √(p(1 − p)/n) it stays within
    /// 0 and 1, and has a positive width at p = 0 and p = 1.
    pub fn wilson(part: f64, whole: f64) -> Option<Self> {
        let counts = part >= 0.0 && part <= whole && whole > 0.0 && whole.is_finite();
        counts.then(|| {
            let (p, z2) = (part / whole, Z * Z / whole);
            let centre = (p + z2 / 2.0) / (1.0 + z2);
            let half_width = Z * (p * (1.0 - p) / whole + z2 / whole / 4.0).sqrt() / (1.0 + z2);
            // At p = 0 and p = 1 one bound is p itself, which rounding may miss.
            let low = if part == 0.0 { 0.0 } else { (centre - half_width).max(0.0) };
            let high = if part == whole { 1.0 } else { (centre + half_width).min(1.0) };
            Self { low, high }
        })
    }

    /// The interval widened so that a rate is within it.
    pub(super) fn including(self, rate: f64) -> Self {
        Self { low: self.low.min(rate), high: self.high.max(rate) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_those_of_published_examples() {
        // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
        for (part, whole, low, high) in [
            (81.0, 263.0, 0.2553, 0.3662),
            (15.0, 148.0, 0.0624, 0.1605),
            (0.0, 20.0, 0.0, 0.1611),
            (1.0, 29.0, 0.0061, 0.1718),
            (29.0, 29.0, 0.8830, 1.0),
        ] {
            let interval = ConfidenceInterval::wilson(part, whole).unwrap();
            assert!((interval.low - low).abs() < 5e-5, "{part} of {whole}: {interval:?}");
            assert!((interval.high - high).abs() < 5e-5, "{part} of {whole}: {interval:?}");
        }
    }

    #[test]
    fn what_is_not_a_share_has_no_interval() {
        for (part, whole) in
            [(1.0, 0.0), (0.0, 0.0), (2.0, 1.0), (-1.0, 3.0), (f64::NAN, 1.0), (1.0, f64::NAN)]
        {
            assert_eq!(ConfidenceInterval::wilson(part, whole), None, "{part} of {whole}");
        }
    }
}
