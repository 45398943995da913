//! The bounds of the input fields, and rounding a solution to a number that fits them.

use super::lever::Lever;
use crate::model::quantity::{Amount, Rate};

/// Numbers up to this relative distance from a bound count as at the bound.
pub(super) const BOUND_TOLERANCE: f64 = 1e-12;

/// The smallest number above 0 and the largest that the field of a lever takes.
pub(super) fn bounds(lever: usize) -> (f64, f64) {
    if lever == Lever::CloseRate as usize { (Rate::MIN, 1.0) } else { (Amount::MIN, Amount::MAX) }
}

/// A value without rounding noise, clamped to the bounds of its field; 0 stays 0.
pub(super) fn clamped(value: f64, lever: usize) -> f64 {
    let (low, high) = bounds(lever);
    // Not `f64::clamp`: its panic message brings float formatting into the module (17 kB, measured 2026-11-23).
    if value == 0.0 { 0.0 } else { without_rounding_noise(value).max(low).min(high) }
}

/// The number with up to eight decimals that differs from a value only by rounding errors, such as 60,000 for
/// 59,999.99999999995; the value itself where there is none.
pub(super) fn without_rounding_noise(value: f64) -> f64 {
    let scales = (0..9).map(|places| 10_f64.powi(places));
    let mut decimals = scales.map(|scale| (value * scale).round() / scale);
    decimals.find(|decimal| (decimal - value).abs() <= 1e-14 * value).unwrap_or(value)
}
