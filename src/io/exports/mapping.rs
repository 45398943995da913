//! The mapping of an export: the role of each column, and how ambiguous dates and numbers are to be read.

use super::dates::DateOrder;
use super::numbers::DecimalSeparator;
use super::role::Role;
use crate::model::Month;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The role of each column of an export, and how ambiguous dates and numbers are to be read. Its text, which
/// [`Display`](fmt::Display) and [`FromStr`] write and read, is stored for the next export of the same shape:
/// `1 date,channel,-,spend day-first comma`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mapping {
    /// The role of each column.
    pub roles: Vec<Role>,
    /// The order of day and month that the user chose. It applies to columns whose cells don't show theirs.
    pub order: Option<DateOrder>,
    /// The decimal separator that the user chose, for columns whose cells don't show theirs.
    pub decimal: Option<DecimalSeparator>,
    /// The month of all rows, where no column has a date. It is not part of the text: the next export is of another
    /// month.
    pub month: Option<Month>,
}

/// Why an export can't be read with a mapping.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MappingError {
    /// No column has the date, and no month is given.
    #[error("no column is a date")]
    Date,
    /// No column has spend, leads or sales, or the date of a lead or a sale.
    #[error("nothing is counted")]
    Counts,
    /// Several columns have a role that only one can have.
    #[error("two columns are {0}")]
    Twice(Role),
    /// A column has a role that does not go with the others: the date of a lead beside counts, a status without the
    /// date of a sale.
    #[error("{0} has nothing to go with")]
    Idle(Role),
}

/// The error of a text that is no mapping.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a mapping")]
pub struct ParseMappingError;

impl Mapping {
    /// The indices of the columns with a role.
    pub fn columns(&self, role: Role) -> impl Iterator<Item = usize> {
        self.roles.iter().enumerate().filter(move |(_, it)| **it == role).map(|(at, _)| at)
    }

    /// The index of the first column with a role.
    pub fn column(&self, role: Role) -> Option<usize> {
        self.columns(role).next()
    }

    /// Whether its rows are counts, and not one lead or one sale each.
    pub fn is_counts(&self) -> bool {
        [Role::Spend, Role::Leads, Role::Sales].iter().any(|role| self.column(*role).is_some())
    }

    /// Whether each row with the date of a sale counts as a sale, because no column tells won deals from lost ones.
    pub fn trusts_dates(&self) -> bool {
        !self.is_counts() && self.column(Role::SaleDate).is_some() && self.column(Role::Status).is_none()
    }

    /// Why nothing can be read with it, if nothing can.
    pub fn error(&self) -> Option<MappingError> {
        let has = |role: Role| self.column(role).is_some();
        let wide = |role: Role| role == Role::Spend && !has(Role::Channel);
        let twice =
            |role: &&Role| **role != Role::Ignored && !wide(**role) && self.columns(**role).count() > 1;
        if let Some(role) = Role::ALL.iter().find(twice) {
            return Some(MappingError::Twice(*role));
        }
        let idle: &[Role] = if self.is_counts() {
            &[Role::LeadDate, Role::SaleDate, Role::LeadId, Role::Status]
        } else if has(Role::SaleDate) {
            &[Role::Date]
        } else {
            &[Role::Date, Role::Status]
        };
        if !self.is_counts() && !has(Role::LeadDate) && !has(Role::SaleDate) {
            return Some(MappingError::Counts);
        }
        if self.is_counts() && !has(Role::Date) && self.month.is_none() {
            return Some(MappingError::Date);
        }
        idle.iter().find(|role| has(**role)).map(|role| MappingError::Idle(*role))
    }
}

const VERSION: &str = "1";

impl fmt::Display for Mapping {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        let roles: Vec<&str> = self.roles.iter().map(|role| role.word()).collect();
        let order = self.order.map_or("", |order| match order {
            DateOrder::DayFirst => " day-first",
            DateOrder::MonthFirst => " month-first",
        });
        let decimal = self.decimal.map_or("", |decimal| match decimal {
            DecimalSeparator::Point => " point",
            DecimalSeparator::Comma => " comma",
        });
        write!(to, "{VERSION} {}{order}{decimal}", roles.join(","))
    }
}

impl FromStr for Mapping {
    type Err = ParseMappingError;

    fn from_str(text: &str) -> Result<Self, ParseMappingError> {
        let mut words = text.split(' ');
        if words.next() != Some(VERSION) {
            return Err(ParseMappingError);
        }
        let roles = words.next().ok_or(ParseMappingError)?.split(',').map(Role::from_str);
        let roles = roles.collect::<Result<_, _>>().map_err(|_| ParseMappingError)?;
        let mut mapping = Mapping { roles, ..Mapping::default() };
        for word in words {
            match word {
                "day-first" => mapping.order = Some(DateOrder::DayFirst),
                "month-first" => mapping.order = Some(DateOrder::MonthFirst),
                "point" => mapping.decimal = Some(DecimalSeparator::Point),
                "comma" => mapping.decimal = Some(DecimalSeparator::Comma),
                _ => return Err(ParseMappingError),
            }
        }
        Ok(mapping)
    }
}

#[cfg(test)]
mod tests {
    use super::Role::{Channel, Date, Ignored, LeadDate, Leads, SaleDate, Spend, Status};
    use super::*;

    fn of(roles: &[Role]) -> Mapping {
        Mapping { roles: roles.to_vec(), ..Mapping::default() }
    }

    #[test]
    fn a_mapping_survives_the_round_trip() {
        let mut mapping = of(Role::ALL);
        assert_eq!(
            mapping.to_string(),
            "1 -,channel,date,spend,leads,sales,lead-date,sale-date,lead-id,status"
        );
        for order in [None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)] {
            for decimal in [None, Some(DecimalSeparator::Point), Some(DecimalSeparator::Comma)] {
                (mapping.order, mapping.decimal) = (order, decimal);
                assert_eq!(mapping.to_string().parse(), Ok(mapping.clone()));
            }
        }
        for wrong in ["", "1", "2 date", "1 date,money", "1 date upside-down"] {
            assert_eq!(wrong.parse::<Mapping>(), Err(ParseMappingError), "{wrong}");
        }
    }

    #[test]
    fn a_mapping_that_can_not_be_used_has_an_error() {
        for (roles, error) in [
            (&[Date, Channel, Spend, Leads][..], None),
            (&[Date, Spend, Spend], None),
            (&[LeadDate], None),
            (&[LeadDate, SaleDate, Status], None),
            (&[Date, Channel, Spend, Spend], Some(MappingError::Twice(Spend))),
            (&[Date, Date, Spend], Some(MappingError::Twice(Date))),
            (&[Channel, Spend], Some(MappingError::Date)),
            (&[Date, Channel], Some(MappingError::Counts)),
            (&[Ignored], Some(MappingError::Counts)),
            (&[LeadDate, Status], Some(MappingError::Idle(Status))),
            (&[Date, Leads, LeadDate], Some(MappingError::Idle(LeadDate))),
        ] {
            assert_eq!(of(roles).error(), error, "{roles:?}");
        }
        let month = Month::new(2026, 1);
        assert_eq!(Mapping { month, ..of(&[Channel, Spend]) }.error(), None);
    }
}
