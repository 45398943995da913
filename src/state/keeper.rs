//! Keeps what is stored in step with the state, beside other pages that do the same.
//!
//! A page remembers what it last saw under each key. Before it writes, it looks whether that still stands
//! there: if not, another page was quicker, and what that wrote is taken in first. Nothing is written before
//! everything was read, and nothing over what this page has not seen.

use super::action::Action;
use super::app::{App, UnreadableItem};
use super::arrival::Pending;
use super::entry::Id;
use super::item::{keys_of, plan_of};
use super::reduce::reduce;
use super::stored::{PREFIX, Write, writes};
use crate::io;
use crate::model::UnknownFields;
use crate::text::StorageTrouble;
use std::collections::HashMap;
use std::rc::Rc;

/// A key to try whether anything can be stored.
pub const PROBE: &str = "embudo/probe";

/// Where values are kept: the browser's storage, or a map in a test.
pub trait Shelf {
    /// The value under a key.
    fn read(&self, key: &str) -> Result<Option<String>, StorageTrouble>;
    /// Every key with its value.
    fn read_all(&self) -> Result<Vec<(String, String)>, StorageTrouble>;
    /// Puts a value under a key, or takes the key away. A value refused leaves the earlier one.
    fn write(&mut self, key: &str, value: Option<&str>) -> Result<(), StorageTrouble>;
}

/// What a page knows of what is stored.
#[derive(Debug, Clone)]
pub struct Keeper {
    /// The state that is stored.
    stored: Rc<App>,
    /// What this page last saw under each key.
    seen: HashMap<String, String>,
    /// What values say beyond what this version knows, to be written with them.
    unknown: HashMap<String, UnknownFields>,
    /// Whether this page knows all that is stored: not while reading or writing fails.
    sure: bool,
}

impl Keeper {
    /// After a start from what was read.
    pub fn new(app: Rc<App>, read: &[(String, String)]) -> Self {
        let sure = app.notices.storage.is_none();
        let mut keeper = Keeper { stored: app, seen: HashMap::new(), unknown: HashMap::new(), sure };
        read.iter().for_each(|(key, value)| keeper.see(key, Some(value)));
        keeper
    }

    /// Stores what changed. Gives what the state has to be told: what other pages wrote meanwhile, and
    /// whether storing worked.
    pub fn settle(&mut self, app: &Rc<App>, shelf: &mut impl Shelf) -> Vec<Action> {
        let mut told = Vec::new();
        let kept = self.catch_up(app, shelf, &mut told);
        self.sure = kept.is_ok();
        told.push(Action::Storage(kept.err()));
        told
    }

    fn catch_up(
        &mut self,
        app: &Rc<App>,
        shelf: &mut impl Shelf,
        told: &mut Vec<Action>,
    ) -> Result<(), StorageTrouble> {
        let mut app = app.clone();
        // After trouble anything may stand there.
        let mut foreign = if self.sure { Vec::new() } else { self.changed_anywhere(shelf)? };
        loop {
            if let Some(action) = self.learn(foreign, &app) {
                app = reduce(app, action.clone());
                told.push(action);
            }
            let writes = writes(&self.stored, &app);
            foreign = self.changed(writes.iter().map(|write| write.key.as_str()), shelf)?;
            if foreign.is_empty() {
                if writes.is_empty() && !self.sure {
                    shelf.write(PROBE, Some("1"))?; // nothing else shows whether storing works again
                    shelf.write(PROBE, None)?;
                }
                self.write_all(writes, &app, shelf)?;
                self.stored = app;
                return Ok(());
            }
        }
    }

    /// Another page changed a key, or may have changed any. Gives what the state has to be told.
    pub fn hear(&mut self, key: Option<&str>, app: &Rc<App>, shelf: &impl Shelf) -> Option<Action> {
        let changed = match key {
            Some(key) if !key.starts_with(PREFIX) => return None,
            Some(key) => self.changed(std::iter::once(key), shelf),
            None => self.changed_anywhere(shelf),
        };
        self.learn(changed.ok()?, app) // what can't be read now is found out with the next write
    }

    /// Takes in what other pages stored.
    fn learn(&mut self, arrived: Vec<Write>, app: &App) -> Option<Action> {
        if arrived.is_empty() {
            return None;
        }
        let pending = self.pending(app);
        self.stored = Rc::new(self.stored.with_stored(&arrived));
        arrived.iter().for_each(|Write { key, value }| self.see(key, value.as_deref()));
        Some(Action::Arrive { arrived, pending })
    }

    fn write_all(
        &mut self,
        writes: Vec<Write>,
        app: &App,
        shelf: &mut impl Shelf,
    ) -> Result<(), StorageTrouble> {
        let mut outcome = Ok(());
        let mut failed: Vec<String> = Vec::new();
        for Write { key, value } in writes.into_iter().chain(self.forgotten(app)) {
            // What was typed is taken away only once it is saved, what can't be read only once it is set aside.
            let plan = plan_of(&key).filter(|_| value.is_none()).map(|plan| plan.as_str().to_owned());
            if failed.contains(&key) || plan.is_some_and(|plan| failed.contains(&plan)) {
                continue;
            }
            if let Err(trouble) = self.write(&key, value, shelf) {
                let set_aside = app.unreadable.iter().find(|item| item.aside == key);
                failed.extend(set_aside.map(|item| item.key.clone()));
                failed.extend(plan_of(&key).map(|plan| plan.as_str().to_owned()));
                outcome = outcome.and(Err(trouble)); // the others go on: what they free may make room
            }
        }
        outcome
    }

    fn write(
        &mut self,
        key: &str,
        value: Option<String>,
        shelf: &mut impl Shelf,
    ) -> Result<(), StorageTrouble> {
        let value = match (value, self.unknown.get(key)) {
            (Some(value), Some(unknown)) => Some(io::with_unknown(value, unknown)),
            (value, _) => value,
        };
        if value.as_ref() == self.seen.get(key) {
            return Ok(());
        }
        shelf.write(key, value.as_deref())?;
        match value {
            Some(value) => _ = self.seen.insert(key.to_owned(), value),
            None => _ = self.seen.remove(key),
        }
        Ok(())
    }

    /// What a person gave up of what can't be read, wherever it lies, or wants back.
    fn forgotten(&self, app: &App) -> Vec<Write> {
        let lies = |key: &String, item: &UnreadableItem| self.seen.get(key) == Some(&item.value);
        let is_in = |app: &App, item: &UnreadableItem| app.unreadable.iter().any(|it| it.key == item.key);
        let mut writes = Vec::new();
        for item in self.stored.unreadable.iter().filter(|item| !is_in(app, item)) {
            let places = [&item.key, &item.aside].into_iter().filter(|key| lies(key, item));
            writes.extend(places.map(|key| Write { key: key.clone(), value: None }));
        }
        for item in app.unreadable.iter().filter(|item| !is_in(&self.stored, item)) {
            if !lies(&item.key, item) && !lies(&item.aside, item) {
                let key = if self.seen.contains_key(&item.key) { &item.aside } else { &item.key };
                writes.push(Write { key: key.clone(), value: Some(item.value.clone()) });
            }
        }
        writes
    }

    /// What other pages changed under some keys since this one last looked, each plan whole.
    fn changed<'a>(
        &self,
        keys: impl Iterator<Item = &'a str>,
        shelf: &impl Shelf,
    ) -> Result<Vec<Write>, StorageTrouble> {
        let mut changed = Vec::new();
        for key in keys {
            let value = shelf.read(key)?;
            if value.as_ref() != self.seen.get(key) {
                changed.push(Write { key: key.to_owned(), value });
            }
        }
        self.whole_plans(changed, |key| shelf.read(key))
    }

    /// What other pages changed anywhere since this one last looked.
    fn changed_anywhere(&self, shelf: &impl Shelf) -> Result<Vec<Write>, StorageTrouble> {
        let now: HashMap<String, String> = shelf.read_all()?.into_iter().collect();
        let gone = self.seen.keys().filter(|key| !now.contains_key(*key)).map(|key| (key, None));
        let new = now.iter().filter(|(key, value)| self.seen.get(*key) != Some(value));
        let mut changed: Vec<Write> = Vec::new();
        // In the order of their keys. It is a few: the library's sorts would weigh more than all of this.
        for (key, value) in gone.chain(new.map(|(key, value)| (key, Some(value.clone())))) {
            let at = changed.partition_point(|other| other.key < *key);
            changed.insert(at, Write { key: key.clone(), value });
        }
        self.whole_plans(changed, |key| Ok(now.get(key).cloned()))
    }

    /// Adds to a plan's one part the other.
    fn whole_plans(
        &self,
        mut changed: Vec<Write>,
        read: impl Fn(&str) -> Result<Option<String>, StorageTrouble>,
    ) -> Result<Vec<Write>, StorageTrouble> {
        let mut plans: Vec<Id> = Vec::new();
        for plan in changed.iter().filter_map(|write| plan_of(&write.key)) {
            if !plans.contains(&plan) {
                plans.push(plan);
            }
        }
        for key in plans.iter().flat_map(keys_of) {
            if !changed.iter().any(|write| write.key == key) {
                let value = read(&key)?;
                changed.push(Write { key, value });
            }
        }
        Ok(changed)
    }

    fn see(&mut self, key: &str, value: Option<&str>) {
        let unknown = value.map_or(UnknownFields::NONE, io::unknown_of_record);
        match unknown.is_empty() {
            true => _ = self.unknown.remove(key),
            false => _ = self.unknown.insert(key.to_owned(), unknown),
        }
        match value {
            Some(value) => _ = self.seen.insert(key.to_owned(), value.to_owned()),
            None => _ = self.seen.remove(key),
        }
    }

    /// The plans whose latest changes are not stored.
    fn pending(&self, app: &App) -> Vec<Pending> {
        let mut pending: Vec<Pending> = Vec::new();
        for write in writes(&self.stored, app).iter().filter(|write| write.value.is_some()) {
            let Some(id) = plan_of(&write.key) else { continue };
            let saved = keys_of(&id)[0] == write.key;
            match pending.iter_mut().find(|pending| pending.id == id) {
                Some(pending) => pending.saved |= saved,
                None => pending.push(Pending { id, saved }),
            }
        }
        pending
    }
}
