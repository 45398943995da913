//! The views of the page.

/// The part of the page that is shown beside the fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    #[default]
    Results,
    Months,
    /// The plan against actuals.
    Actuals,
    /// Fully loaded CAC, LTV and break-even.
    SaleCost,
    Goals,
    Sensitivity,
    Comparison,
    Share,
}

impl View {
    /// Every view, in the order of the page.
    pub const ALL: [View; 8] = [
        View::Results,
        View::Months,
        View::Actuals,
        View::SaleCost,
        View::Goals,
        View::Sensitivity,
        View::Comparison,
        View::Share,
    ];

    /// Its name in ids and in what is stored.
    pub fn code(self) -> &'static str {
        match self {
            View::Results => "results",
            View::Months => "months",
            View::Actuals => "actuals",
            View::SaleCost => "sale-cost",
            View::Goals => "goals",
            View::Sensitivity => "sensitivity",
            View::Comparison => "comparison",
            View::Share => "share",
        }
    }
}
