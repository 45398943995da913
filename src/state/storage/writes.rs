//! The storage writes that correspond to a change of state.

use super::keys::{CHOICES, DRAFT, ORDER, PREFERENCES, SCENARIO};
use crate::io::{self, DraftRecord, OrderRecord, RecordError};
use crate::state::app::App;
use crate::state::library::{Entry, Id, Library, SaveStatus};
use crate::state::plan::Draft;
use crate::state::preferences::Preferences;
use crate::text::NumberFormat;
use std::collections::HashMap;
use std::rc::Rc;

/// A write to the storage; `None` removes the key.
#[derive(Debug, Clone, PartialEq)]
pub struct StorageWrite {
    pub key: String,
    pub value: Option<String>,
}

/// The writes that bring the storage from one state to the next.
pub fn storage_writes(before: &App, after: &App) -> Vec<StorageWrite> {
    let mut writes = Vec::new();
    if after.embedded {
        return writes;
    }
    if before.library != after.library {
        write_library(&before.library, &after.library, &mut writes);
    }
    if choices_changed(before, after) {
        writes.push(StorageWrite { key: CHOICES.to_owned(), value: Some(after.choices.record().to_json()) });
    }
    let (old, new) = (preferences_record(before), preferences_record(after));
    if old != new {
        writes.push(StorageWrite { key: PREFERENCES.to_owned(), value: Some(new.to_json()) });
    }
    // Values that a newer version wrote are never overwritten.
    let is_newer = |write: &StorageWrite| {
        after.unreadable.iter().any(|item| item.key == write.key && item.reason == RecordError::Newer)
    };
    writes.retain(|write| !is_newer(write));
    // An unreadable value is backed up before its key is overwritten.
    let overwritten = after.unreadable.iter().filter(|item| writes.iter().any(|write| write.key == item.key));
    let mut all: Vec<StorageWrite> = overwritten
        .map(|item| StorageWrite { key: item.backup_key.clone(), value: Some(item.value.clone()) })
        .collect();
    all.append(&mut writes);
    all
}

/// Whether the view choices have to be stored. Choices from a link are stored only once its plan is saved.
fn choices_changed(before: &App, after: &App) -> bool {
    match (before.open_plan().save_status(), after.open_plan().save_status()) {
        (_, SaveStatus::Preview | SaveStatus::ReadOnly) => false,
        (SaveStatus::Preview, _) if before.open_plan().id == after.open_plan().id => {
            !after.choices.is_empty()
        }
        _ => !Rc::ptr_eq(&before.choices, &after.choices),
    }
}

fn write_library(before: &Library, after: &Library, writes: &mut Vec<StorageWrite>) {
    let open = &after.open().id;
    let is_same_list = Rc::ptr_eq(before.others(), after.others()) && before.open().id == *open;
    if is_same_list {
        // Fast path for typing: only the open plan changed, however many plans there are.
        write_plan(open, before.open().entry(), after.open().entry(), writes);
    } else {
        let mut remaining: HashMap<Id, Rc<Entry>> =
            before.all_entries().into_iter().map(|entry| (entry.id.clone(), entry)).collect();
        for entry in after.all_entries() {
            write_plan(&entry.id, remaining.remove(&entry.id), Some(entry.clone()), writes);
        }
        let removed = before.all_entries().into_iter().filter(|entry| remaining.contains_key(&entry.id));
        removed.for_each(|entry| write_plan(&entry.id, Some(entry.clone()), None, writes));
    }
    let (old, new) = (stored_order(before), stored_order(after));
    if old != new {
        let ids = new.into_iter().map(|id| id.as_str().to_owned()).collect();
        writes.push(StorageWrite { key: ORDER.to_owned(), value: Some(OrderRecord { ids }.to_json()) });
    }
}

fn write_plan(id: &Id, old: Option<Rc<Entry>>, new: Option<Rc<Entry>>, writes: &mut Vec<StorageWrite>) {
    if let (Some(old), Some(new)) = (&old, &new)
        && Rc::ptr_eq(old, new)
    {
        return;
    }
    let saved = |entry: &Option<Rc<Entry>>| entry.as_ref().and_then(|entry| entry.saved.clone());
    if saved(&old) != saved(&new) {
        let value = saved(&new).map(|saved| io::scenario_to_json(&saved));
        writes.push(StorageWrite { key: [SCENARIO, id.as_str()].concat(), value });
    }
    // Previews of links and files are not stored.
    let draft = |entry: &Option<Rc<Entry>>| {
        entry.as_ref().filter(|entry| !entry.is_preview()).and_then(|entry| entry.draft.clone())
    };
    if draft(&old) != draft(&new) {
        let value = draft(&new).map(|draft| draft_json(&draft));
        writes.push(StorageWrite { key: [DRAFT, id.as_str()].concat(), value });
    }
}

/// Marks the draft as written by a version that reads the stored value before it overwrites it.
fn draft_json(draft: &Draft) -> String {
    DraftRecord { checked: true, ..draft.record() }.to_json()
}

/// The ids of stored plans, in list order.
fn stored_order(library: &Library) -> Vec<&Id> {
    let others = library.others().iter().map(|entry| (&entry.id, entry.is_preview()));
    let mut plans: Vec<_> = others.collect();
    if let Some(at) = library.open_position() {
        plans.insert(at, (&library.open().id, library.open().is_preview()));
    }
    plans.into_iter().filter(|(_, is_preview)| !is_preview).map(|(id, _)| id).collect()
}

fn preferences_record(app: &App) -> io::PreferencesRecord {
    let Preferences { chosen_language, chosen_numbers, chosen_currency, introduced, .. } = app.preferences;
    io::PreferencesRecord {
        language: chosen_language.map(|language| language.code().to_owned()),
        numbers: chosen_numbers.map(NumberFormat::sample),
        currency: chosen_currency.map(|currency| currency.code().to_owned()),
        introduced,
        open: app.last_opened.as_ref().map(|id| id.as_str().to_owned()),
    }
}
