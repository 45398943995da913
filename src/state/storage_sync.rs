//! Keeps what is stored in step with the state, beside other pages that do the same.
//!
//! A page remembers what it last saw under each key. Before it writes, it looks whether that still stands
//! there: if not, another page was quicker, and what that wrote is taken in first. Nothing is written before
//! everything was read, and nothing over what this page has not seen.

use super::action::Action;
use super::app::{App, UnreadableItem};
use super::entry::Id;
use super::merge::UnsavedPlan;
use super::reduce::reduce;
use super::storage_writes::{PREFIX, StorageWrite, storage_writes};
use super::stored_item::{keys_of, plan_of_key};
use crate::io;
use crate::model::Unknown;
use crate::text::StorageTrouble;
use std::collections::HashMap;
use std::rc::Rc;

/// A key to try whether anything can be stored.
pub const PROBE_KEY: &str = "embudo/probe";

/// Where values are kept: the browser's storage, or a map in a test.
pub trait Storage {
    /// The value under a key.
    fn read(&self, key: &str) -> Result<Option<String>, StorageTrouble>;
    /// Every key with its value.
    fn read_all(&self) -> Result<Vec<(String, String)>, StorageTrouble>;
    /// Puts a value under a key, or takes the key away. A value refused leaves the earlier one.
    fn write(&mut self, key: &str, value: Option<&str>) -> Result<(), StorageTrouble>;
}

/// What a page knows of what is stored.
#[derive(Debug, Clone)]
pub struct StorageSync {
    /// The state that is stored.
    stored: Rc<App>,
    /// What this page last saw under each key.
    last_seen: HashMap<String, String>,
    /// What values say beyond what this version knows, to be written with them.
    unknown: HashMap<String, Unknown>,
    /// Whether this page knows all that is stored: not while reading or writing fails.
    in_sync: bool,
}

impl StorageSync {
    /// After a start from what was read.
    pub fn new(app: Rc<App>, read: &[(String, String)]) -> Self {
        let sure = app.notices.storage.is_none();
        let mut sync =
            StorageSync { stored: app, last_seen: HashMap::new(), unknown: HashMap::new(), in_sync: sure };
        read.iter().for_each(|(key, value)| sync.remember(key, Some(value)));
        sync
    }

    /// Stores what changed. Gives what the state has to be told: what other pages wrote meanwhile, and
    /// whether storing worked.
    pub fn flush(&mut self, app: &Rc<App>, storage: &mut impl Storage) -> Vec<Action> {
        let mut told = Vec::new();
        let kept = self.write_until_stable(app, storage, &mut told);
        self.in_sync = kept.is_ok();
        told.push(Action::SetStorageTrouble(kept.err()));
        told
    }

    fn write_until_stable(
        &mut self,
        app: &Rc<App>,
        storage: &mut impl Storage,
        told: &mut Vec<Action>,
    ) -> Result<(), StorageTrouble> {
        let mut app = app.clone();
        // After trouble anything may stand there.
        let mut foreign = if self.in_sync { Vec::new() } else { self.all_changed_elsewhere(storage)? };
        loop {
            if let Some(action) = self.merge(foreign, &app) {
                app = reduce(app, action.clone());
                told.push(action);
            }
            let writes = storage_writes(&self.stored, &app);
            foreign = self.changed_elsewhere(writes.iter().map(|write| write.key.as_str()), storage)?;
            if foreign.is_empty() {
                if writes.is_empty() && !self.in_sync {
                    storage.write(PROBE_KEY, Some("1"))?; // nothing else shows whether storing works again
                    storage.write(PROBE_KEY, None)?;
                }
                self.write_all(writes, &app, storage)?;
                self.stored = app;
                return Ok(());
            }
        }
    }

    /// Another page changed a key, or may have changed any. Gives what the state has to be told.
    pub fn on_storage_event(
        &mut self,
        key: Option<&str>,
        app: &Rc<App>,
        storage: &impl Storage,
    ) -> Option<Action> {
        let changed = match key {
            Some(key) if !key.starts_with(PREFIX) => return None,
            Some(key) => self.changed_elsewhere(std::iter::once(key), storage),
            None => self.all_changed_elsewhere(storage),
        };
        self.merge(changed.ok()?, app) // what can't be read now is found out with the next write
    }

    /// Takes in what other pages stored.
    fn merge(&mut self, arrived: Vec<StorageWrite>, app: &App) -> Option<Action> {
        if arrived.is_empty() {
            return None;
        }
        let pending = self.unsaved_plans(app);
        self.stored = Rc::new(self.stored.rebased_on(&arrived));
        arrived.iter().for_each(|StorageWrite { key, value }| self.remember(key, value.as_deref()));
        Some(Action::MergeRemote { changed: arrived, unsaved: pending })
    }

    fn write_all(
        &mut self,
        writes: Vec<StorageWrite>,
        app: &App,
        storage: &mut impl Storage,
    ) -> Result<(), StorageTrouble> {
        let mut outcome = Ok(());
        let mut failed: Vec<String> = Vec::new();
        for StorageWrite { key, value } in writes.into_iter().chain(self.unreadable_writes(app)) {
            // What was typed is taken away only once it is saved, what can't be read only once it is set aside.
            let plan = plan_of_key(&key).filter(|_| value.is_none()).map(|plan| plan.as_str().to_owned());
            if failed.contains(&key) || plan.is_some_and(|plan| failed.contains(&plan)) {
                continue;
            }
            if let Err(trouble) = self.write(&key, value, storage) {
                let set_aside = app.unreadable.iter().find(|item| item.backup_key == key);
                failed.extend(set_aside.map(|item| item.key.clone()));
                failed.extend(plan_of_key(&key).map(|plan| plan.as_str().to_owned()));
                outcome = outcome.and(Err(trouble)); // the others go on: what they free may make room
            }
        }
        outcome
    }

    fn write(
        &mut self,
        key: &str,
        value: Option<String>,
        storage: &mut impl Storage,
    ) -> Result<(), StorageTrouble> {
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

    /// What a person gave up of what can't be read, wherever it lies, or wants back.
    fn unreadable_writes(&self, app: &App) -> Vec<StorageWrite> {
        let lies = |key: &String, item: &UnreadableItem| self.last_seen.get(key) == Some(&item.value);
        let is_in = |app: &App, item: &UnreadableItem| app.unreadable.iter().any(|it| it.key == item.key);
        let mut writes = Vec::new();
        for item in self.stored.unreadable.iter().filter(|item| !is_in(app, item)) {
            let places = [&item.key, &item.backup_key].into_iter().filter(|key| lies(key, item));
            writes.extend(places.map(|key| StorageWrite { key: key.clone(), value: None }));
        }
        for item in app.unreadable.iter().filter(|item| !is_in(&self.stored, item)) {
            if !lies(&item.key, item) && !lies(&item.backup_key, item) {
                let key = if self.last_seen.contains_key(&item.key) { &item.backup_key } else { &item.key };
                writes.push(StorageWrite { key: key.clone(), value: Some(item.value.clone()) });
            }
        }
        writes
    }

    /// What other pages changed under some keys since this one last looked, each plan whole.
    fn changed_elsewhere<'a>(
        &self,
        keys: impl Iterator<Item = &'a str>,
        storage: &impl Storage,
    ) -> Result<Vec<StorageWrite>, StorageTrouble> {
        let mut changed = Vec::new();
        for key in keys {
            let value = storage.read(key)?;
            if value.as_ref() != self.last_seen.get(key) {
                changed.push(StorageWrite { key: key.to_owned(), value });
            }
        }
        self.with_both_keys(changed, |key| storage.read(key))
    }

    /// What other pages changed anywhere since this one last looked.
    fn all_changed_elsewhere(&self, storage: &impl Storage) -> Result<Vec<StorageWrite>, StorageTrouble> {
        let now: HashMap<String, String> = storage.read_all()?.into_iter().collect();
        let gone = self.last_seen.keys().filter(|key| !now.contains_key(*key)).map(|key| (key, None));
        let new = now.iter().filter(|(key, value)| self.last_seen.get(*key) != Some(value));
        let mut changed: Vec<StorageWrite> = Vec::new();
        // In the order of their keys. It is a few: the library's sorts would weigh more than all of this.
        for (key, value) in gone.chain(new.map(|(key, value)| (key, Some(value.clone())))) {
            let at = changed.partition_point(|other| other.key < *key);
            changed.insert(at, StorageWrite { key: key.clone(), value });
        }
        self.with_both_keys(changed, |key| Ok(now.get(key).cloned()))
    }

    /// Adds to a plan's one part the other.
    fn with_both_keys(
        &self,
        mut changed: Vec<StorageWrite>,
        read: impl Fn(&str) -> Result<Option<String>, StorageTrouble>,
    ) -> Result<Vec<StorageWrite>, StorageTrouble> {
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
        let unknown = value.map_or(Unknown::NOTHING, io::unknown_of_record);
        match unknown.is_nothing() {
            true => _ = self.unknown.remove(key),
            false => _ = self.unknown.insert(key.to_owned(), unknown),
        }
        match value {
            Some(value) => _ = self.last_seen.insert(key.to_owned(), value.to_owned()),
            None => _ = self.last_seen.remove(key),
        }
    }

    /// The plans whose latest changes are not stored.
    fn unsaved_plans(&self, app: &App) -> Vec<UnsavedPlan> {
        let mut pending: Vec<UnsavedPlan> = Vec::new();
        for write in storage_writes(&self.stored, app).iter().filter(|write| write.value.is_some()) {
            let Some(id) = plan_of_key(&write.key) else { continue };
            let saved = keys_of(&id)[0] == write.key;
            match pending.iter_mut().find(|pending| pending.id == id) {
                Some(pending) => pending.saved |= saved,
                None => pending.push(UnsavedPlan { id, saved }),
            }
        }
        pending
    }
}
