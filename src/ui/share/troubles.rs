//! What can be wrong with what comes in, in the page's words.

use crate::io::{Fault, FileError};
use crate::text::{Refusal, Trouble};

/// Why nothing can be used.
pub fn trouble(error: FileError) -> Trouble {
    match error {
        FileError::TooLarge => Trouble::TooLarge,
        FileError::TooMany => Trouble::TooMany,
        FileError::Link => Trouble::Link,
        FileError::Lines => Trouble::Lines,
        FileError::Empty => Trouble::Empty,
        FileError::Damaged => Trouble::Damaged,
        FileError::Newer => Trouble::Newer,
    }
}

/// Why a scenario can't be used.
pub fn refusal(fault: &Fault) -> Refusal {
    match fault {
        Fault::NoFields => Refusal::NoFields,
        Fault::Field(field) => Refusal::Field(field.clone()),
        Fault::Misfit => Refusal::Misfit,
        Fault::SecondId => Refusal::SecondId,
    }
}
