//! Amounts on bars.

/// Whether a sale just pays for itself: what it earns is a rounding error of what it leaves.
pub fn just_pays(earned: f64, leaves: f64) -> bool {
    earned.abs() <= leaves * ROUNDING
}

/// Relative differences up to this are rounding errors.
pub const ROUNDING: f64 = 1e-9;
