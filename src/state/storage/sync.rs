//! Keeps the stored values in sync with the state while other tabs do the same.
//!
//! Each tab remembers the value it last saw under each key. Before it writes a key, it reads it again: if
//! another tab changed the value, that is merged first. So no tab overwrites a value that it has not seen.

use super::keys::{PREFIX, PROBE, keys_of, plan_of_key};
use super::merge::UnsavedPlan;
use super::remote::RemoteChanges;
use super::unreadable::UnreadableItem;
use super::writes::{StorageWrite, storage_writes};
use crate::io;
use crate::model::UnknownFields;
use crate::state::action::Action;
use crate::state::app::App;
use crate::state::library::Id;
use crate::state::reduce::reduce;
use crate::text::StorageFailure;
use std::collections::HashMap;
use std::rc::Rc;

/// Key-value storage: localStorage, or a map in tests.
pub trait Storage {
    fn read(&self, key: &str) -> Result<Option<String>, StorageFailure>;
    /// All keys with their values.
    fn read_all(&self) -> Result<Vec<(String, String)>, StorageFailure>;
    /// Writes a value, or removes the key if `None`. On error the earlier value stays.
    fn write(&mut self, key: &str, value: Option<&str>) -> Result<(), StorageFailure>;
}

/// What this tab knows about the storage.
#[derive(Debug, Clone)]
pub struct StorageSync {
    /// The state that corresponds to the stored values.
    stored: Rc<App>,
    /// The last value read or written, by key.
    last_seen: HashMap<String, String>,
    /// Unknown fields of stored values, by key; written back with the next value.
    unknown: HashMap<String, UnknownFields>,
    /// Whether `last_seen` is complete: false after a read or a write failed.
    in_sync: bool,
}

impl StorageSync {
    pub fn new(app: Rc<App>, read: &[(String, String)]) -> Self {
        let in_sync = app.notices.storage.is_none();
        let mut sync =
            StorageSync { stored: app, last_seen: HashMap::new(), unknown: HashMap::new(), in_sync };
        read.iter().for_each(|(key, value)| sync.remember(key, Some(value)));
        sync
    }

    /// Writes changes to the storage. Returns the actions to dispatch: a merge for each change found from
    /// other tabs, and whether storing worked.
    pub fn flush(&mut self, app: &Rc<App>, storage: &mut impl Storage) -> Vec<Action> {
        let mut actions = Vec::new();
        let result = self.write_until_stable(app, storage, &mut actions);
        self.in_sync = result.is_ok();
        actions.push(Action::SetStorageFailure(result.err()));
        actions
    }

    fn write_until_stable(
        &mut self,
        app: &Rc<App>,
        storage: &mut impl Storage,
        actions: &mut Vec<Action>,
    ) -> Result<(), StorageFailure> {
        let mut app = app.clone();
        // After a failure, changes of any key may have been missed.
        let mut remote_changes = if self.in_sync { Vec::new() } else { self.all_changed_by_others(storage)? };
        loop {
            if let Some(action) = self.merge(remote_changes, &app) {
                app = reduce(app, action.clone());
                actions.push(action);
            }
            let writes = storage_writes(&self.stored, &app);
            remote_changes =
                self.changed_by_others(writes.iter().map(|write| write.key.as_str()), storage)?;
            if remote_changes.is_empty() {
                if writes.is_empty() && !self.in_sync {
                    storage.write(PROBE, Some("1"))?; // nothing to write, so test whether storing works again
                    storage.write(PROBE, None)?;
                }
                self.write_all(writes, &app, storage)?;
                self.stored = app;
                return Ok(());
            }
        }
    }

    /// Handles a storage event for a key, or for all keys (`None`). Returns the action that merges the
    /// change.
    pub fn on_storage_event(
        &mut self,
        key: Option<&str>,
        app: &Rc<App>,
        storage: &impl Storage,
    ) -> Option<Action> {
        let changed = match key {
            Some(key) if !key.starts_with(PREFIX) => return None,
            Some(key) => self.changed_by_others(std::iter::once(key), storage),
            None => self.all_changed_by_others(storage),
        };
        self.merge(changed.ok()?, app) // a read error is reported by the next flush
    }

    /// Records other tabs' values as seen. Returns the action that merges them into the state.
    fn merge(&mut self, remote_changes: Vec<StorageWrite>, app: &App) -> Option<Action> {
        if remote_changes.is_empty() {
            return None;
        }
        let unsaved = self.unsaved_plans(app);
        let remote = RemoteChanges::read(&remote_changes);
        self.stored = Rc::new(self.stored.rebased_on(remote.clone()));
        remote_changes.iter().for_each(|StorageWrite { key, value }| self.remember(key, value.as_deref()));
        Some(Action::MergeRemote { remote, unsaved })
    }

    fn write_all(
        &mut self,
        writes: Vec<StorageWrite>,
        app: &App,
        storage: &mut impl Storage,
    ) -> Result<(), StorageFailure> {
        let mut outcome = Ok(());
        let mut failed: Vec<String> = Vec::new();
        for StorageWrite { key, value } in writes.into_iter().chain(self.unreadable_writes(app)) {
            // Order matters after a failed write: a draft is removed only if its plan was saved, an
            // unreadable value is overwritten only if its backup was written.
            let plan = plan_of_key(&key).filter(|_| value.is_none()).map(|plan| plan.as_str().to_owned());
            if failed.contains(&key) || plan.is_some_and(|plan| failed.contains(&plan)) {
                continue;
            }
            if let Err(trouble) = self.write(&key, value, storage) {
                let unbacked = app.unreadable.iter().find(|item| item.backup_key == key);
                failed.extend(unbacked.map(|item| item.key.clone()));
                failed.extend(plan_of_key(&key).map(|plan| plan.as_str().to_owned()));
                outcome = outcome.and(Err(trouble)); // continue: a later removal may free space
            }
        }
        outcome
    }

    fn write(
        &mut self,
        key: &str,
        value: Option<String>,
        storage: &mut impl Storage,
    ) -> Result<(), StorageFailure> {
        let value = match (value, self.unknown.get(key)) {
            (Some(value), Some(unknown)) => Some(io::with_unknown(value, unknown)),
            (value, _) => value,
        };
        if value.as_ref() == self.last_seen.get(key) {
            return Ok(());
        }
        storage.write(key, value.as_deref())?;
        match value {
            Some(value) => _ = self.last_seen.insert(key.to_owned(), value),
            None => _ = self.last_seen.remove(key),
        }
        Ok(())
    }

    /// Writes that remove the unreadable values the reader discarded, from their own key or the backup key,
    /// and that restore those whose removal was undone.
    fn unreadable_writes(&self, app: &App) -> Vec<StorageWrite> {
        let is_stored_at = |key: &String, item: &UnreadableItem| self.last_seen.get(key) == Some(&item.value);
        let is_in = |app: &App, item: &UnreadableItem| app.unreadable.iter().any(|it| it.key == item.key);
        let mut writes = Vec::new();
        for item in self.stored.unreadable.iter().filter(|item| !is_in(app, item)) {
            let keys = [&item.key, &item.backup_key].into_iter().filter(|key| is_stored_at(key, item));
            writes.extend(keys.map(|key| StorageWrite { key: key.clone(), value: None }));
        }
        for item in app.unreadable.iter().filter(|item| !is_in(&self.stored, item)) {
            if !is_stored_at(&item.key, item) && !is_stored_at(&item.backup_key, item) {
                let key = if self.last_seen.contains_key(&item.key) { &item.backup_key } else { &item.key };
                writes.push(StorageWrite { key: key.clone(), value: Some(item.value.clone()) });
            }
        }
        writes
    }

    /// The values of these keys that other tabs changed, with both keys of each plan.
    fn changed_by_others<'a>(
        &self,
        keys: impl Iterator<Item = &'a str>,
        storage: &impl Storage,
    ) -> Result<Vec<StorageWrite>, StorageFailure> {
        let mut changed = Vec::new();
        for key in keys {
            let value = storage.read(key)?;
            if value.as_ref() != self.last_seen.get(key) {
                changed.push(StorageWrite { key: key.to_owned(), value });
            }
        }
        self.with_both_keys(changed, |key| storage.read(key))
    }

    /// The values of all keys that other tabs changed, with both keys of each plan.
    fn all_changed_by_others(&self, storage: &impl Storage) -> Result<Vec<StorageWrite>, StorageFailure> {
        let now: HashMap<String, String> = storage.read_all()?.into_iter().collect();
        let removed = self.last_seen.keys().filter(|key| !now.contains_key(*key)).map(|key| (key, None));
        let new = now.iter().filter(|(key, value)| self.last_seen.get(*key) != Some(value));
        let mut changed: Vec<StorageWrite> = Vec::new();
        // Sorted insertion: there are few, and `sort` would add kilobytes of code to the module.
        for (key, value) in removed.chain(new.map(|(key, value)| (key, Some(value.clone())))) {
            let at = changed.partition_point(|other| other.key < *key);
            changed.insert(at, StorageWrite { key: key.clone(), value });
        }
        self.with_both_keys(changed, |key| Ok(now.get(key).cloned()))
    }

    /// Completes the values so that each plan has both of its keys.
    fn with_both_keys(
        &self,
        mut changed: Vec<StorageWrite>,
        read: impl Fn(&str) -> Result<Option<String>, StorageFailure>,
    ) -> Result<Vec<StorageWrite>, StorageFailure> {
        let mut plans: Vec<Id> = Vec::new();
        for plan in changed.iter().filter_map(|write| plan_of_key(&write.key)) {
            if !plans.contains(&plan) {
                plans.push(plan);
            }
        }
        for key in plans.iter().flat_map(keys_of) {
            if !changed.iter().any(|write| write.key == key) {
                let value = read(&key)?;
                changed.push(StorageWrite { key, value });
            }
        }
        Ok(changed)
    }

    fn remember(&mut self, key: &str, value: Option<&str>) {
        let unknown = value.map_or(UnknownFields::NONE, io::unknown_of_record);
        match unknown.is_empty() {
            true => _ = self.unknown.remove(key),
            false => _ = self.unknown.insert(key.to_owned(), unknown),
        }
        match value {
            Some(value) => _ = self.last_seen.insert(key.to_owned(), value.to_owned()),
            None => _ = self.last_seen.remove(key),
        }
    }

    /// The plans with changes that are not stored yet.
    fn unsaved_plans(&self, app: &App) -> Vec<UnsavedPlan> {
        let mut unsaved: Vec<UnsavedPlan> = Vec::new();
        for write in storage_writes(&self.stored, app).iter().filter(|write| write.value.is_some()) {
            let Some(id) = plan_of_key(&write.key) else { continue };
            let saved = keys_of(&id)[0] == write.key;
            match unsaved.iter_mut().find(|unsaved| unsaved.id == id) {
                Some(unsaved) => unsaved.saved |= saved,
                None => unsaved.push(UnsavedPlan { id, saved }),
            }
        }
        unsaved
    }
}
