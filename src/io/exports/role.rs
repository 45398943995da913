//! What a column means.

use std::fmt;
use std::str::FromStr;
use thiserror::Error;

macro_rules! roles {
    ($($role:ident $word:literal $doc:literal;)*) => {
        /// What a column means for the plan.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub enum Role { #[default] $(#[doc = $doc] $role,)* }

        impl Role {
            /// Every role.
            pub const ALL: &[Role] = &[$(Role::$role,)*];

            /// The word that stands for it in a mapping that is kept.
            pub fn word(self) -> &'static str {
                match self { $(Role::$role => $word,)* }
            }
        }
    };
}

roles! {
    Ignored "-" "Nothing.";
    Channel "channel" "The channel, or what is taken for one: a campaign, a source.";
    Date "date" "The day or month that a row with spend or counts is about.";
    Spend "spend" "Money spent. Where no column names the channel there may be several of these, each a channel of its own.";
    Leads "leads" "How many leads.";
    Sales "sales" "How many sales.";
    LeadDate "lead-date" "When the one lead of the row came in.";
    SaleDate "sale-date" "When the one sale of the row was made; where the row is a lead's, empty until it is.";
    LeadId "lead-id" "What links a sale to its lead. Only a trace of it that can't be read back is held while importing.";
    Status "status" "What became of the row's lead: with this the sale date counts only where it says that it was won.";
}

/// A word that stands for no role.
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
