//! The pictures of the page that can be saved.

/// A picture of the open plan, or of the scenarios compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PictureKind {
    #[default]
    Funnel,
    SaleCost,
    Channels,
    Tornado,
    TwoWay,
    /// Money out and money back, added up or by month.
    Money,
    LeadsByMonth,
    SalesByMonth,
    CacByMonth,
    /// What moved the sales from the plan to the actuals.
    Moved,
    /// Planned and expected sales, added up.
    Heads,
    Compared,
    /// What moved a result from the baseline to the scenario with this index.
    Bridge(usize),
}

impl PictureKind {
    /// Those of a single plan.
    pub const OF_A_PLAN: [PictureKind; 11] = [
        PictureKind::Funnel,
        PictureKind::SaleCost,
        PictureKind::Channels,
        PictureKind::Tornado,
        PictureKind::TwoWay,
        PictureKind::Money,
        PictureKind::LeadsByMonth,
        PictureKind::SalesByMonth,
        PictureKind::CacByMonth,
        PictureKind::Moved,
        PictureKind::Heads,
    ];

    /// Id on the page, and of those of a plan in storage.
    pub fn code(self) -> &'static str {
        match self {
            PictureKind::Funnel => "funnel",
            PictureKind::SaleCost => "sale-cost",
            PictureKind::Channels => "channels",
            PictureKind::Tornado => "tornado",
            PictureKind::TwoWay => "two-way",
            PictureKind::Money => "money",
            PictureKind::LeadsByMonth => "leads-by-month",
            PictureKind::SalesByMonth => "sales-by-month",
            PictureKind::CacByMonth => "cac-by-month",
            PictureKind::Moved => "moved",
            PictureKind::Heads => "heads",
            PictureKind::Compared => "compared",
            PictureKind::Bridge(_) => "bridge",
        }
    }
}
