//! The keys of the browser's storage. They are part of what is stored and never change.

use crate::state::library::Id;

/// Every key begins with it.
pub const PREFIX: &str = "embudo/";
/// A plan as it was saved, by its id.
pub(in crate::state) const SCENARIO: &str = "embudo/scenario/";
/// What was typed into a plan and not saved, by its id.
pub(in crate::state) const DRAFT: &str = "embudo/draft/";
pub(in crate::state) const ORDER: &str = "embudo/order";
pub(in crate::state) const CHOICES: &str = "embudo/desk";
pub(in crate::state) const PREFERENCES: &str = "embudo/preferences";
pub(in crate::state) const BACKUP: &str = "embudo/set-aside/";
/// A key to try whether anything can be stored.
pub const PROBE: &str = "embudo/probe";

/// The plan that a key belongs to.
pub(in crate::state) fn plan_of_key(key: &str) -> Option<Id> {
    key.strip_prefix(SCENARIO).or_else(|| key.strip_prefix(DRAFT)).map(Id::new)
}

/// The keys of a plan: of what was saved, and of what was typed since.
pub(in crate::state) fn keys_of(plan: &Id) -> [String; 2] {
    [SCENARIO, DRAFT].map(|prefix| [prefix, plan.as_str()].concat())
}

/// A key to move a value to that can't be read, once its own is needed: the same for the same value, so that there is
/// one backup of it.
pub(in crate::state) fn backup_key(key: &str, value: &str) -> String {
    let hash = fingerprint(value);
    let name = key.strip_prefix(PREFIX).unwrap_or(key);
    format!("{BACKUP}{hash:x}/{name}")
}

/// A hash that tells texts apart: FNV-1a with 64 bits (Fowler, Noll and Vo).
pub fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
