//! What is kept in the browser: which keys hold what, and what a change of the state writes.

use super::app::{App, Library, Preferences};
use super::draft::Draft;
use super::entry::{Entry, Id};
use super::open_plan::{OpenPlan, SaveStatus};
use crate::io::{self, DraftRecord, OrderRecord, RecordError};
use std::collections::HashMap;
use std::rc::Rc;

/// Every key begins with it.
pub const PREFIX: &str = "embudo/";
pub(super) const SCENARIO: &str = "embudo/scenario/";
pub(super) const DRAFT: &str = "embudo/draft/";
pub(super) const ORDER: &str = "embudo/order";
pub(super) const CHOICES: &str = "embudo/desk";
pub(super) const PREFERENCES: &str = "embudo/preferences";
pub(super) const BACKUP: &str = "embudo/set-aside/";

/// A change to what is stored: a new value, or none to remove the key.
#[derive(Debug, Clone, PartialEq)]
pub struct StorageWrite {
    /// The full key.
    pub key: String,
    /// The new value.
    pub value: Option<String>,
}

/// What has to be written for the stored to follow from one state to the next.
pub fn storage_writes(before: &App, after: &App) -> Vec<StorageWrite> {
    let mut writes = Vec::new();
    if after.embedded {
        return writes;
    }
    if !Rc::ptr_eq(&before.library, &after.library) {
        write_library(&before.library, &after.library, &mut writes);
    }
    if !Rc::ptr_eq(&before.open_plan, &after.open_plan) {
        write_draft(before, after, &before.open_plan.id, &mut writes);
        if before.open_plan.id != after.open_plan.id {
            write_draft(before, after, &after.open_plan.id, &mut writes);
        }
    }
    if choices_changed(before, after) {
        writes.push(StorageWrite { key: CHOICES.to_owned(), value: Some(after.choices.record().to_json()) });
    }
    let (was, is) = (preferences(before), preferences(after));
    if was != is {
        writes.push(StorageWrite { key: PREFERENCES.to_owned(), value: Some(is.to_json()) });
    }
    // What a newer version wrote is left to it.
    let held = |write: &StorageWrite| {
        after.unreadable.iter().any(|item| item.key == write.key && item.reason == RecordError::Newer)
    };
    writes.retain(|write| !held(write));
    // What could not be read makes room only once it is safe elsewhere.
    let overwritten = after.unreadable.iter().filter(|item| writes.iter().any(|write| write.key == item.key));
    let mut all: Vec<StorageWrite> = overwritten
        .map(|item| StorageWrite { key: item.backup_key.clone(), value: Some(item.value.clone()) })
        .collect();
    all.append(&mut writes);
    all
}

/// The goals that came with a link leave no trace until its plan is saved.
fn choices_changed(before: &App, after: &App) -> bool {
    match (before.open_plan.save_status(), after.open_plan.save_status()) {
        (_, SaveStatus::Preview | SaveStatus::ReadOnly) => false,
        (SaveStatus::Preview, _) if before.open_plan.id == after.open_plan.id => !after.choices.is_empty(),
        _ => !Rc::ptr_eq(&before.choices, &after.choices),
    }
}

fn write_library<'a>(before: &'a Library, after: &'a Library, writes: &mut Vec<StorageWrite>) {
    let (old, new) = (positions(before), positions(after));
    for entry in &after.entries {
        let was = old.get(&entry.id).map(|&at| &before.entries[at]);
        if was.is_some_and(|was| Rc::ptr_eq(was, entry)) {
            continue;
        }
        let saved = was.and_then(|was| was.saved.as_ref());
        if entry.saved.as_ref() != saved {
            writes.push(scenario_write(&entry.id, entry.saved.as_deref().map(io::scenario_to_json)));
        }
        let (was, is) = (was.and_then(|was| listed_draft(was)), listed_draft(entry));
        if was != is {
            writes.push(draft_write(&entry.id, is));
        }
    }
    for entry in before.entries.iter().filter(|entry| !new.contains_key(&entry.id)) {
        if entry.saved.is_some() {
            writes.push(scenario_write(&entry.id, None));
        }
        if listed_draft(entry).is_some() {
            writes.push(draft_write(&entry.id, None));
        }
    }
    if !order(before).eq(order(after)) {
        let ids = order(after).map(|id| id.as_str().to_owned()).collect();
        writes.push(StorageWrite { key: ORDER.to_owned(), value: Some(OrderRecord { ids }.to_json()) });
    }
}

/// The plans that are kept, first to last.
fn order(library: &Library) -> impl Iterator<Item = &Id> {
    library.entries.iter().filter(|entry| !entry.is_preview()).map(|entry| &entry.id)
}

fn positions(library: &Library) -> HashMap<Id, usize> {
    library.entries.iter().enumerate().map(|(at, entry)| (entry.id.clone(), at)).collect()
}

/// Follows the draft of one plan, open or not.
fn write_draft(before: &App, after: &App, id: &Id, writes: &mut Vec<StorageWrite>) {
    let kept = |app: &App| match app.open_plan.id == *id && !app.open_plan.edited_in_other_tab {
        true => kept_draft(&app.open_plan),
        false => app.library.get(id).and_then(|entry| listed_draft(entry)),
    };
    let (was, is) = (kept(before), kept(after));
    let write = draft_write(id, is.clone());
    // The open sheet knows better than its line in the list.
    let listed = writes.iter().position(|other| other.key == write.key);
    match listed {
        Some(at) => writes[at] = write,
        None if was != is => writes.push(write),
        None => {}
    }
}

fn scenario_write(id: &Id, value: Option<String>) -> StorageWrite {
    StorageWrite { key: format!("{SCENARIO}{}", id.as_str()), value }
}

fn draft_write(id: &Id, draft: Option<Rc<Draft>>) -> StorageWrite {
    StorageWrite { key: format!("{DRAFT}{}", id.as_str()), value: draft.map(|draft| written(&draft)) }
}

/// A draft as this version stores it: only after a look at what stands there.
fn written(draft: &Draft) -> String {
    DraftRecord { checked: true, ..draft.record() }.to_json()
}

/// What tells a text from others without saying it: Fowler, Noll and Vo's hash FNV-1a with 64 bits.
pub fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// A key for a value that can't be read, once its own is needed: the same for the same value, so that it is
/// set aside once.
pub(super) fn backup_key(key: &str, value: &str) -> String {
    let hash = fingerprint(value);
    let name = key.strip_prefix(PREFIX).unwrap_or(key);
    format!("{BACKUP}{hash:x}/{name}")
}

/// The draft to keep of the open plan: none of an example or of what came with a link.
fn kept_draft(open_plan: &OpenPlan) -> Option<Rc<Draft>> {
    matches!(open_plan.save_status(), SaveStatus::Unsaved | SaveStatus::Changed)
        .then(|| open_plan.draft.clone())
}

fn listed_draft(entry: &Entry) -> Option<Rc<Draft>> {
    entry.draft.clone().filter(|_| !entry.is_preview())
}

fn preferences(app: &App) -> io::PreferencesRecord {
    let Preferences { chosen_language, chosen_currency, introduced, .. } = app.preferences;
    io::PreferencesRecord {
        language: chosen_language.map(|language| language.code().to_owned()),
        currency: chosen_currency.map(|currency| currency.code().to_owned()),
        introduced,
        open: app.last_opened.as_ref().map(|id| id.as_str().to_owned()),
    }
}
