//! Amounts on bars.

use crate::text::{Style, Writer};

/// An amount with as few digits as a picture needs: from 100 without cents.
pub fn short_money(writer: Writer, amount: f64) -> String {
    writer.figure(if amount.abs() >= 100.0 { amount.round() } else { amount }, Style::Money)
}

/// Whether a sale just pays for itself: what it earns is a rounding error of what it leaves.
pub fn just_pays(earned: f64, leaves: f64) -> bool {
    earned.abs() <= leaves * ROUNDING
}

/// Relative differences up to this are rounding errors.
pub const ROUNDING: f64 = 1e-9;
