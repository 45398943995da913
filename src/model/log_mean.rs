//! The logarithmic mean, which splits a change of a product among its factors without a remainder.

/// Below this the logarithm of a ratio is a series: the difference of two logarithms would lose digits.
const CLOSE: f64 = 0.1;

/// ln(a / b) for two numbers above zero. Exactly the negative of ln(b / a), and precise however close the two
/// are or however far apart.
pub(super) fn log_ratio(a: f64, b: f64) -> f64 {
    let z = (a - b) / (a + b);
    if z.abs() > CLOSE {
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

/// L(a, b) = (a − b) / ln(a / b) for two numbers above zero, and a where they are equal.
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
    fn the_logarithm_of_a_ratio_is_precise_near_one_and_far_from_it() {
        assert!(near(log_ratio(12.6, 12.0), (12.6_f64 / 12.0).ln()));
        assert!(near(log_ratio(1e30, 1e-30), 60.0 * 10.0_f64.ln()));
        let little = 1e-12;
        assert!(
            near(log_ratio(1.0 + little, 1.0), little.ln_1p()) || {
                // 1 + 10⁻¹² itself is rounded
                let real = (1.0 + little) - 1.0;
                near(log_ratio(1.0 + little, 1.0), real.ln_1p())
            }
        );
        for (a, b) in [(1.22, 1.0), (1.23, 1.0), (1.0, 0.81), (1.0, 0.82), (2.0, 1.0), (1e-30, 1e30)] {
            assert!(near(log_ratio(a, b), f64::ln(a / b)), "{a} / {b}");
            assert_eq!(log_ratio(a, b), -log_ratio(b, a));
        }
    }

    #[test]
    fn the_mean_lies_between_the_two() {
        for (a, b) in [(1.0, 1.0 + f64::EPSILON), (3.0, 3.0), (1e-30, 1e30), (12.0, 12.6), (1e21, 1e20)] {
            let mean = log_mean(a, b);
            assert!(a.min(b) <= mean * (1.0 + 1e-15) && mean <= b.max(a) * (1.0 + 1e-15), "{a}, {b}: {mean}");
            assert_eq!(mean, log_mean(b, a));
        }
        assert!(near(log_mean(1.0, std::f64::consts::E), std::f64::consts::E - 1.0));
    }
}
