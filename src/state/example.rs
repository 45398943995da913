//! The example plan of the first visit.

use super::library::{Id, OpenPlan, Origin};
use super::plan::Draft;
use crate::model::{Currency, Input};
use crate::text::Locale;

/// A plan with which every result can be calculated, in plausible amounts for the currency.
pub(super) fn example(id: Id, locale: Locale, currency: Currency) -> OpenPlan {
    let scale = amount_scale(currency);
    let inputs = [
        (Input::Budget, 12_000.0 * scale),
        (Input::CostPerLead, 50.0 * scale),
        (Input::CloseRate, 0.05),
        (Input::SaleValue, 2_500.0 * scale),
        (Input::Margin, 0.8),
        (Input::SalesCost, 6_000.0 * scale),
        (Input::AccountRevenue, 150.0 * scale),
        (Input::Churn, 0.04),
    ];
    OpenPlan::from_draft(id, Origin::Example, Draft::with(locale, currency, &inputs))
}

/// The rough value of a euro as a power of ten, for plausible amounts only, not for conversion.
pub fn amount_scale(currency: Currency) -> f64 {
    match currency {
        Currency::COP | Currency::ARS | Currency::CLP | Currency::PYG => 1_000.0,
        Currency::CRC | Currency::JPY => 100.0,
        Currency::MXN | Currency::UYU | Currency::DOP | Currency::BOB | Currency::GTQ => 10.0,
        _ => 1.0,
    }
}
