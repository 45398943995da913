//! The views of the page.

/// A view: a part of the page next to the fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    #[default]
    Results,
    Months,
    /// The plan against actuals.
    Actuals,
    /// Costs and value of a sale: fully loaded CAC, LTV and break-even.
    SaleCost,
    Goals,
    Sensitivity,
    Comparison,
    Share,
}

impl View {
    /// In page order.
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

    /// Id on the page and in storage.
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
