//! The logarithmic mean, the weight in the log-mean Divisia decomposition.

/// Below this |z| the logarithm is summed as a series: ln a − ln b would lose digits by cancellation.
const SERIES_BELOW: f64 = 0.1;

/// ln(a / b) for two numbers above zero. Exactly the negative of ln(b / a), and accurate to about 1e-13 relative,
/// however close or far apart the two are.
pub(super) fn log_ratio(a: f64, b: f64) -> f64 {
    let z = (a - b) / (a + b);
    if z.abs() > SERIES_BELOW {
        return a.ln() - b.ln();
    }
    // ln(a / b) = 2 artanh z = 2 (z + z³/3 + z⁵/5 + …)
    let (square, mut power, mut sum) = (z * z, z, 0.0);
    for odd in [1.0, 3.0, 5.0, 7.0, 9.0, 11.0, 13.0, 15.0] {
        sum += power / odd;
        power *= square;
    }
    2.0 * sum
}

/// The logarithmic mean L(a, b) = (a − b) / ln(a / b) of two numbers above zero; a where they are equal.
pub(super) fn log_mean(a: f64, b: f64) -> f64 {
    if a == b { a } else { (a - b) / log_ratio(a, b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() <= 1e-13 * b.abs()
    }

    #[test]
    fn log_ratio_is_accurate_near_one_and_far_from_it() {
        assert!(near(log_ratio(12.6, 12.0), (12.6_f64 / 12.0).ln()));
        assert!(near(log_ratio(1e30, 1e-30), 60.0 * 10.0_f64.ln()));
        // The difference from 1 as an `f64` stores it: 1 + 10⁻¹² is rounded.
        let stored = 1.0 + 1e-12;
        assert!(near(log_ratio(stored, 1.0), (stored - 1.0_f64).ln_1p()));
        for (a, b) in [(1.22, 1.0), (1.23, 1.0), (1.0, 0.81), (1.0, 0.82), (2.0, 1.0), (1e-30, 1e30)] {
            assert!(near(log_ratio(a, b), f64::ln(a / b)), "{a} / {b}");
            assert_eq!(log_ratio(a, b), -log_ratio(b, a));
        }
    }

    #[test]
    fn the_log_mean_lies_between_the_two_numbers() {
        for (a, b) in [(1.0, 1.0 + f64::EPSILON), (3.0, 3.0), (1e-30, 1e30), (12.0, 12.6), (1e21, 1e20)] {
            let mean = log_mean(a, b);
            assert!(a.min(b) <= mean * (1.0 + 1e-15) && mean <= b.max(a) * (1.0 + 1e-15), "{a}, {b}: {mean}");
            assert_eq!(mean, log_mean(b, a));
        }
        assert!(near(log_mean(1.0, std::f64::consts::E), std::f64::consts::E - 1.0));
    }
}
