//! What can be wrong with what comes in, in the page's words.

use crate::io::{Fault, Unusable};
use crate::text::{Refusal, Trouble};

/// Why nothing can be used.
pub fn trouble(error: Unusable) -> Trouble {
    match error {
        Unusable::TooLarge => Trouble::TooLarge,
        Unusable::TooMany => Trouble::TooMany,
        Unusable::Link => Trouble::Link,
        Unusable::Lines => Trouble::Lines,
        Unusable::Empty => Trouble::Empty,
        Unusable::Damaged => Trouble::Damaged,
        Unusable::Newer => Trouble::Newer,
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
