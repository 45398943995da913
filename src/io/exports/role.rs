//! The role of a column: what its cells are for the plan.

use std::fmt;
use std::str::FromStr;
use thiserror::Error;

macro_rules! roles {
    ($($role:ident $word:literal $doc:literal;)*) => {
        /// What the cells of a column are.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub enum Role { #[default] $(#[doc = $doc] $role,)* }

        impl Role {
            /// Every role.
            pub const ALL: &[Role] = &[$(Role::$role,)*];

            /// The word for it in a [`Mapping`](super::Mapping) that is written as text.
            pub fn word(self) -> &'static str {
                match self { $(Role::$role => $word,)* }
            }
        }
    };
}

roles! {
    Ignored "-" "Not used.";
    Channel "channel" "The name of the channel, or of what counts as one: a campaign, a source.";
    Date "date" "The day or the month of the row's spend, leads and sales.";
    PeriodEnd "period-end" "The last day of the row's period, where a row is about several days.";
    Spend "spend" "Money spent. Without a column for the channel there may be several of these, each of another channel.";
    Currency "currency" "The currency of the row's spend, as an ISO 4217 code or a symbol.";
    Leads "leads" "The number of leads.";
    ResultType "result-type" "What the row's results are, such as leads or clicks on a link: only leads count as leads.";
    Sales "sales" "The number of sales.";
    LeadDate "lead-date" "The date of the row's lead, where each row is one lead.";
    SaleDate "sale-date" "The date of the row's sale, where each row is one lead or one sale; empty for a lead without a sale.";
    LeadId "lead-id" "What links a sale to its lead, such as an id or an email address. Only a hash of it is kept while importing.";
    Status "status" "What became of the row's lead: a status, a tick, yes or no. With this column there is a sale only where the lead is won.";
}

/// The error of a text that is no [`Role::word`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a column's role")]
pub struct ParseRoleError;

impl fmt::Display for Role {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str(self.word())
    }
}

impl FromStr for Role {
    type Err = ParseRoleError;

    fn from_str(word: &str) -> Result<Self, ParseRoleError> {
        Self::ALL.iter().copied().find(|role| role.word() == word).ok_or(ParseRoleError)
    }
}
