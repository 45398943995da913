//! The keys in localStorage. They are part of the stored format and never change.

use crate::state::library::Id;

/// Prefix of every key.
pub const PREFIX: &str = "embudo/";
/// Prefix of saved plans, followed by the id.
pub(in crate::state) const SCENARIO: &str = "embudo/scenario/";
/// Prefix of unsaved drafts, followed by the id.
pub(in crate::state) const DRAFT: &str = "embudo/draft/";
pub(in crate::state) const ORDER: &str = "embudo/order";
pub(in crate::state) const CHOICES: &str = "embudo/desk";
pub(in crate::state) const PREFERENCES: &str = "embudo/preferences";
pub(in crate::state) const BACKUP: &str = "embudo/set-aside/";
/// A key written and removed to test whether storage works.
pub const PROBE: &str = "embudo/probe";

pub(in crate::state) fn plan_of_key(key: &str) -> Option<Id> {
    key.strip_prefix(SCENARIO).or_else(|| key.strip_prefix(DRAFT)).map(Id::new)
}

/// The keys of a plan: saved version, draft.
pub(in crate::state) fn keys_of(plan: &Id) -> [String; 2] {
    [SCENARIO, DRAFT].map(|prefix| [prefix, plan.as_str()].concat())
}

/// The key for a backup of an unreadable value whose own key is needed. It depends on the value, so the same
/// value is backed up only once.
pub(in crate::state) fn backup_key(key: &str, value: &str) -> String {
    let hash = fingerprint(value);
    let name = key.strip_prefix(PREFIX).unwrap_or(key);
    format!("{BACKUP}{hash:x}/{name}")
}

/// 64-bit FNV-1a hash (Fowler, Noll and Vo); not cryptographic.
pub fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
