//! The inputs that goal seek can solve for.

use crate::model::input::Input;

/// The input that goal seek solves for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lever {
    /// Media spend: the solution is the lowest budget.
    Budget,
    /// CPL: the solution is the highest that marketing may pay.
    CostPerLead,
    /// Close rate: the solution is the lowest that sales must reach.
    CloseRate,
}

impl Lever {
    /// All levers, in the order of the funnel.
    pub const ALL: [Lever; 3] = [Lever::Budget, Lever::CostPerLead, Lever::CloseRate];

    /// The same as an [`Input`].
    pub fn input(self) -> Input {
        Input::OF_CHANNEL[self as usize]
    }

    /// The name in links and in stored data.
    pub fn code(self) -> &'static str {
        match self {
            Lever::Budget => "budget",
            Lever::CostPerLead => "cpl",
            Lever::CloseRate => "close",
        }
    }

    /// The lever with a [`Lever::code`]; none for any other text.
    pub fn from_code(code: &str) -> Option<Lever> {
        Self::ALL.into_iter().find(|lever| lever.code() == code)
    }
}
