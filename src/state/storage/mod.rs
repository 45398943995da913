//! Keeps the browser's storage in sync with the state and with other tabs.

mod conflict;
mod item;
mod keys;
mod merge;
mod remote;
mod resolve;
mod survival;
mod sync;
mod unreadable;
mod writes;

pub(super) use conflict::{copy_of, fork_if_edited_in_other_tab, resolve_with_mine};
pub(super) use item::{StoredItem, read_item};
pub(super) use keys::{PREFERENCES, plan_of_key};
pub use keys::{PREFIX, PROBE, fingerprint};
pub use merge::UnsavedPlan;
pub use remote::RemoteChanges;
pub use survival::survives_reload;
pub use sync::{Storage, StorageSync};
pub use unreadable::UnreadableItem;
pub(super) use unreadable::{discard_unreadable, is_newer_version};
pub use writes::{StorageWrite, storage_writes};
