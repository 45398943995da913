//! The additive log-mean Divisia index LMDI-I for one channel.
//!
//! Where a quantity is a product, factor x contributes L(after, before) × ln(x after / x before), L being the
//! logarithmic mean of the product. The contributions add up to the whole change without a remainder, and the order
//! of the factors does not matter: B. W. Ang, "The LMDI approach to decomposition analysis: a practical guide",
//! Energy Policy 33 (2005) 867–871.
//!
//! A factor of zero takes the analytical limit: the whole change is due to the factor that was or became zero, in
//! equal parts where there are several. B. W. Ang and N. Liu, "Handling zero values in the logarithmic mean Divisia
//! index decomposition approach", Energy Policy 35 (2007) 238–246.

use super::drivers::{Contributions, Driver};
use super::log_mean::{log_mean, log_ratio};
use crate::model::outcome::Outcome;

/// The factors of one channel: product = budget / CPL × close rate × sale value.
#[derive(Clone, Copy)]
pub(super) struct Factors {
    pub budget: f64,
    pub cost_per_lead: f64,
    pub close_rate: f64,
    pub sale_value: f64,
    pub product: f64,
}

impl Factors {
    /// The factors of sales; none without spend or without leads, where there is no CPL.
    pub(super) fn of_outcome(outcome: &Outcome) -> Option<Self> {
        let Outcome { spend, leads, sales } = *outcome;
        (spend > 0.0 && leads > 0.0).then(|| Self {
            budget: spend,
            cost_per_lead: spend / leads,
            close_rate: sales / leads,
            sale_value: 1.0,
            product: sales,
        })
    }
}

/// The contribution of each factor to the change of the product.
pub(super) fn log_mean_divisia(before: Factors, after: Factors) -> Contributions {
    let factors = [
        (Driver::Budget, before.budget, after.budget),
        (Driver::CostPerLead, after.cost_per_lead, before.cost_per_lead), // a divisor, so after and before swap
        (Driver::CloseRate, before.close_rate, after.close_rate),
        (Driver::SaleValue, before.sale_value, after.sale_value),
    ];
    let mut contributions = Contributions::default();
    if before.product > 0.0 && after.product > 0.0 {
        let mean = log_mean(after.product, before.product);
        for (driver, before, after) in factors {
            contributions.add(driver, mean * log_ratio(after, before));
        }
    } else {
        let change = after.product - before.product;
        let was_or_became_zero = |before: f64, after: f64| (before == 0.0) != (after == 0.0);
        let count = factors.iter().filter(|(_, before, after)| was_or_became_zero(*before, *after)).count();
        for (driver, before, after) in factors {
            if change != 0.0 && was_or_became_zero(before, after) {
                contributions.add(driver, change / count as f64);
            }
        }
    }
    contributions
}
