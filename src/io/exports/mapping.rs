//! The mapping of an export: the role of each column, and how ambiguous dates and numbers are to be read.

use super::dates::DateOrder;
use super::numbers::DecimalSeparator;
use super::outcomes::{self, Outcome};
use super::role::Role;
use crate::model::Month;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The role of each column of an export, and how ambiguous dates and numbers are to be read. Its text, which
/// [`Display`](fmt::Display) and [`FromStr`] write and read, is stored for the next export of the same shape:
/// `2 date,channel,-,spend day-first comma`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mapping {
    /// The role of each column.
    pub roles: Vec<Role>,
    /// The order of day and month that the user chose. It applies to columns whose cells don't show theirs.
    pub order: Option<DateOrder>,
    /// The decimal separator that the user chose, for columns whose cells don't show theirs.
    pub decimal: Option<DecimalSeparator>,
    /// Whether a column of spend whose name says so is in millionths of the currency.
    pub micros: Option<bool>,
    /// Which rows count, where amounts are in several currencies or in another than expected. It is not part of the
    /// text: the next export may have others.
    pub currency: Option<CurrencyChoice>,
    /// What the user chose for statuses and kinds of results, by a hash of the cell: see [`Mapping::choose`].
    pub chosen: Vec<(u64, bool)>,
    /// Whether its text is of a version in which no column had the end of a period: see [`Mapping::completed`].
    pub without_period_end: bool,
    /// The year of months that are written without one. It is not part of the text either.
    pub year: Option<i32>,
    /// The month of all rows, where no column has a date. It is not part of the text: the next export is of another
    /// month.
    pub month: Option<Month>,
}

/// Which rows count by the currency of their amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CurrencyChoice {
    /// All, as if all amounts were in the plan's currency.
    All,
    /// Only those in the currency of this ISO 4217 code.
    Only(&'static str),
}

/// Why an export can't be read with a mapping.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MappingError {
    /// No column has the date, and no month is given.
    #[error("no column is a date")]
    Date,
    /// No column has spend, leads or sales, or the date, the id or the outcome of a lead.
    #[error("nothing is counted")]
    Counts,
    /// Several columns have a role that only one can have.
    #[error("two columns are {0}")]
    Twice(Role),
    /// A column has a role that does not go with the others: the date of a lead beside counts, a currency without spend.
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

    /// Whether a cell of a status says that the lead was won, or a cell of a kind of results that they are leads: as the
    /// user chose, otherwise as its words say.
    pub fn counts(&self, role: Role, cell: &str) -> bool {
        let chosen = || {
            let hash = cell_hash(cell);
            self.chosen.iter().find(|(known, _)| *known == hash).map(|(_, counts)| *counts)
        };
        let by_words = || match role {
            Role::ResultType => outcomes::is_lead(cell),
            _ => outcomes::outcome(cell) == Outcome::Won,
        };
        if self.chosen.is_empty() { by_words() } else { chosen().unwrap_or_else(by_words) }
    }

    /// Chooses whether a status, or a kind of results, counts.
    pub fn choose(&mut self, cell: &str, counts: bool) {
        let hash = cell_hash(cell);
        self.chosen.retain(|(known, _)| *known != hash);
        self.chosen.push((hash, counts));
    }

    /// With the end of a period from what is proposed for the same table, where its text is of a version that did not
    /// know of it and nobody could choose it.
    pub fn completed(mut self, proposed: &Mapping) -> Self {
        let end = proposed.column(Role::PeriodEnd).filter(|_| self.without_period_end);
        self.without_period_end = false;
        if let Some(end) = end
            && self.column(Role::Date).is_some()
            && self.column(Role::PeriodEnd).is_none()
            && let Some(role @ Role::Ignored) = self.roles.get_mut(end)
        {
            *role = Role::PeriodEnd;
        }
        self
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
        if self.is_counts() && !has(Role::Date) && self.month.is_none() {
            return Some(MappingError::Date);
        }
        if !self.is_counts() && !LISTED.iter().any(|role| has(*role)) {
            return Some(MappingError::Counts);
        }
        let needs = |role: Role, other: Role| (has(role) && !has(other)).then_some(role);
        let of_lists = LISTED.iter().copied().find(|role| self.is_counts() && has(*role));
        let of_counts = COUNTED.iter().copied().find(|role| !self.is_counts() && has(*role));
        let idle = of_lists.or(of_counts).or(needs(Role::PeriodEnd, Role::Date));
        let idle = idle.or(needs(Role::Currency, Role::Spend)).or(needs(Role::ResultType, Role::Leads));
        idle.map(MappingError::Idle)
    }
}

/// The roles of columns in a list of leads or sales; one of them makes a table such a list.
const LISTED: [Role; 4] = [Role::LeadDate, Role::SaleDate, Role::LeadId, Role::Status];
/// The roles of columns beside counts only.
const COUNTED: [Role; 4] = [Role::Date, Role::PeriodEnd, Role::Currency, Role::ResultType];

/// FNV-1a (Fowler, Noll and Vo 1991) of a cell without case. Statuses are stored as hashes, as a column of names that is
/// taken for one has personal data.
fn cell_hash(cell: &str) -> u64 {
    let bytes = cell.trim().to_lowercase().into_bytes();
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

const VERSION: &str = "2";
/// The version without the end of a period.
const FIRST_VERSION: &str = "1";

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
        write!(to, "{VERSION} {}{order}{decimal}", roles.join(","))?;
        to.write_str(self.micros.map_or("", |micros| if micros { " micros" } else { " units" }))?;
        let chosen =
            |(hash, counts): &(u64, bool)| write!(to, " {}{hash:x}", if *counts { '+' } else { '-' });
        self.chosen.iter().try_for_each(chosen)
    }
}

impl FromStr for Mapping {
    type Err = ParseMappingError;

    fn from_str(text: &str) -> Result<Self, ParseMappingError> {
        let mut words = text.split(' ');
        let version =
            words.next().filter(|it| [FIRST_VERSION, VERSION].contains(it)).ok_or(ParseMappingError)?;
        let roles = words.next().ok_or(ParseMappingError)?.split(',').map(Role::from_str);
        let roles = roles.collect::<Result<_, _>>().map_err(|_| ParseMappingError)?;
        let without_period_end = version == FIRST_VERSION;
        let mut mapping = Mapping { roles, without_period_end, ..Mapping::default() };
        for word in words {
            match word {
                "day-first" => mapping.order = Some(DateOrder::DayFirst),
                "month-first" => mapping.order = Some(DateOrder::MonthFirst),
                "point" => mapping.decimal = Some(DecimalSeparator::Point),
                "comma" => mapping.decimal = Some(DecimalSeparator::Comma),
                "micros" => mapping.micros = Some(true),
                "units" => mapping.micros = Some(false),
                _ => mapping.chosen.push(chosen(word).ok_or(ParseMappingError)?),
            }
        }
        Ok(mapping)
    }
}

/// Reads the hash of a cell that counts, or does not.
fn chosen(word: &str) -> Option<(u64, bool)> {
    let hash = word.strip_prefix(['+', '-'])?;
    Some((u64::from_str_radix(hash, 16).ok()?, word.starts_with('+')))
}

#[cfg(test)]
mod tests {
    use super::Role::{Channel, Currency, Date, Ignored, LeadDate, Leads, SaleDate, Spend, Status};
    use super::*;

    fn of(roles: &[Role]) -> Mapping {
        Mapping { roles: roles.to_vec(), ..Mapping::default() }
    }

    #[test]
    fn a_mapping_survives_the_round_trip() {
        let mut mapping = of(Role::ALL);
        assert_eq!(
            mapping.to_string(),
            "2 -,channel,date,period-end,spend,currency,leads,result-type,sales,lead-date,sale-date,lead-id,status"
        );
        for order in [None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)] {
            for decimal in [None, Some(DecimalSeparator::Point), Some(DecimalSeparator::Comma)] {
                (mapping.order, mapping.decimal) = (order, decimal);
                assert_eq!(mapping.to_string().parse(), Ok(mapping.clone()));
            }
        }
        mapping.micros = Some(true);
        mapping.choose("Contract sent", true);
        mapping.choose("Closed won", false);
        let read: Mapping = mapping.to_string().parse().unwrap();
        assert_eq!(read, mapping);
        assert!(read.counts(Role::Status, " contract SENT") && !read.counts(Role::Status, "Closed won"));
        assert!(read.counts(Role::Status, "Ganada"));
        for wrong in ["", "1", "3 date", "2 date,money", "2 date upside-down", "2 date +zz"] {
            assert_eq!(wrong.parse::<Mapping>(), Err(ParseMappingError), "{wrong}");
        }
    }

    #[test]
    fn a_mapping_of_the_first_version_gets_the_end_of_the_period() {
        let proposed: Mapping = "2 date,period-end,spend".parse().unwrap();
        for (stored, completed) in [
            ("1 date,-,spend", "2 date,period-end,spend"),
            ("2 date,-,spend", "2 date,-,spend"),
            ("1 date,channel,spend", "2 date,channel,spend"),
            ("1 -,-,spend", "2 -,-,spend"),
        ] {
            let read: Mapping = stored.parse().unwrap();
            assert_eq!(read.completed(&proposed), completed.parse().unwrap(), "{stored}");
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
            (&[LeadDate, Status], None),
            (&[Channel, Status], None),
            (&[Date, LeadDate], Some(MappingError::Idle(Date))),
            (&[Date, Leads, Currency], Some(MappingError::Idle(Currency))),
            (&[Date, Leads, LeadDate], Some(MappingError::Idle(LeadDate))),
        ] {
            assert_eq!(of(roles).error(), error, "{roles:?}");
        }
        let month = Month::new(2026, 1);
        assert_eq!(Mapping { month, ..of(&[Channel, Spend]) }.error(), None);
    }
}
