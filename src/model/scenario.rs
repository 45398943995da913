//! A plan with a name, as it is saved and compared.

use super::currency::Currency;
use super::plan::Plan;
use super::unknown_fields::UnknownFields;
use thiserror::Error;

/// The name of a scenario, channel or stage: 1 to [`Name::MAX_CHARS`] characters on one line, trimmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name(String);

/// Why a text is not a valid [`Name`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NameError {
    /// Empty, or only white space.
    #[error("a name is missing")]
    Empty,
    /// More than [`Name::MAX_CHARS`] characters.
    #[error("the name is too long")]
    TooLong,
}

impl Name {
    /// The most characters (Unicode scalar values) in a name.
    pub const MAX_CHARS: usize = 120;

    /// A name from typed text: runs of white space and control characters become one space. A no-break space
    /// between words stays, as in an amount of money.
    pub fn new(text: &str) -> Result<Self, NameError> {
        let is_blank = |c: char| (c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')) || c.is_control();
        let words = text.trim().split(is_blank).filter(|word| !word.is_empty());
        let name = words.collect::<Vec<_>>().join(" ");
        match name.chars().count() {
            0 => Err(NameError::Empty),
            n if n > Self::MAX_CHARS => Err(NameError::TooLong),
            _ => Ok(Name(name)),
        }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A named plan in one currency. A scenario that exists is valid.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// Its name, not necessarily unique.
    pub name: Name,
    /// The currency of every amount in the plan.
    pub currency: Currency,
    /// The numbers.
    pub plan: Plan,
    /// JSON fields of a newer version, and the agreement.
    pub unknown: UnknownFields,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_trimmed_line() {
        assert_eq!(Name::new("  Spring \n\t push ").unwrap().as_str(), "Spring push");
        assert_eq!(Name::new("12 ventas con 9\u{a0}€").unwrap().as_str(), "12 ventas con 9\u{a0}€");
        assert_eq!(Name::new(" \u{a0} "), Err(NameError::Empty));
        assert_eq!(Name::new(&"x".repeat(121)), Err(NameError::TooLong));
        assert!(Name::new(&"ñ".repeat(120)).is_ok());
    }
}
