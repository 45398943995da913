//! Stored values that can't be parsed. They are reported, and not overwritten without a backup.

use super::keys::{backup_key, keys_of};
use crate::io::RecordError;
use crate::state::app::App;
use crate::state::library::Id;
use crate::state::undo::{Change, Done};

/// A stored value that can't be parsed.
#[derive(Debug, Clone, PartialEq)]
pub struct UnreadableItem {
    pub key: String,
    /// The key for its backup, used when its own key is needed.
    pub backup_key: String,
    pub value: String,
    pub reason: RecordError,
}

impl UnreadableItem {
    pub(in crate::state) fn new(key: &str, value: &str, reason: RecordError) -> Self {
        Self { key: key.to_owned(), backup_key: backup_key(key, value), value: value.to_owned(), reason }
    }
}

/// Discards an unreadable value; a notice offers to undo it.
pub(in crate::state) fn discard_unreadable(app: &mut App, key: &str) {
    if let Some(item) = app.unreadable.iter().find(|item| item.key == key).cloned() {
        app.unreadable = app.unreadable.iter().filter(|it| **it != item).cloned().collect();
        app.record_and_offer(Done::UnreadableDiscarded(item.key.clone()), Change::UnreadableDiscarded(item));
    }
}

/// Whether a newer version of Embudo stored a part of the plan: then nothing is written to its keys.
pub(in crate::state) fn is_newer_version(app: &App, plan: &Id) -> bool {
    let keys = keys_of(plan);
    app.unreadable.iter().any(|item| item.reason == RecordError::Newer && keys.contains(&item.key))
}
