//! What can drive a change, who decides about it, and how much each driver contributed.

/// An input that can change a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Driver {
    /// The channels' budgets. For media CAC only how the budget is divided among the channels matters, not its
    /// size.
    Budget,
    /// CPL.
    CostPerLead,
    /// A channel that only one of the plans has.
    Channel,
    /// Sales / leads.
    CloseRate,
    /// Average sale value.
    SaleValue,
}

/// The team that decides about a driver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Team {
    /// Budget, CPL and which channels there are.
    Marketing,
    /// Close rate and sale value.
    Sales,
}

impl Team {
    /// Both teams, in the order of the funnel.
    pub const ALL: [Team; 2] = [Team::Marketing, Team::Sales];

    /// Its name in files, and in ids on the page.
    pub fn code(self) -> &'static str {
        match self {
            Team::Marketing => "marketing",
            Team::Sales => "sales",
        }
    }
}

impl Driver {
    /// All drivers, grouped by team.
    pub const ALL: [Driver; 5] =
        [Driver::Budget, Driver::CostPerLead, Driver::Channel, Driver::CloseRate, Driver::SaleValue];

    /// The team that decides about it.
    pub fn team(self) -> Team {
        match self {
            Driver::Budget | Driver::CostPerLead | Driver::Channel => Team::Marketing,
            Driver::CloseRate | Driver::SaleValue => Team::Sales,
        }
    }
}

/// The contribution of each driver to a change, in the unit of the measure; negative where it lowered the measure.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Contributions(pub(super) [f64; Driver::ALL.len()]);

impl Contributions {
    /// The contribution of one driver.
    pub fn get(&self, driver: Driver) -> f64 {
        self.0[driver as usize]
    }

    /// The contributions of a team's drivers together.
    pub fn of_team(&self, team: Team) -> f64 {
        Driver::ALL.into_iter().filter(|driver| driver.team() == team).map(|driver| self.get(driver)).sum()
    }

    /// All contributions together: the whole change, up to rounding.
    pub fn total(&self) -> f64 {
        self.0.iter().sum()
    }

    pub(super) fn add(&mut self, driver: Driver, contribution: f64) {
        self.0[driver as usize] += contribution;
    }
}
