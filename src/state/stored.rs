//! What is kept in the browser: which keys hold what, and what a change of the state writes.

use super::app::{App, Library, Preferences};
use super::draft::Draft;
use super::entry::{Entry, Id};
use super::sheet::{Sheet, Standing};
use crate::io::{self, DraftRecord, OrderRecord, RecordError};
use std::collections::HashMap;
use std::rc::Rc;

/// Every key begins with it.
pub const PREFIX: &str = "embudo/";
pub(super) const SCENARIO: &str = "embudo/scenario/";
pub(super) const DRAFT: &str = "embudo/draft/";
pub(super) const ORDER: &str = "embudo/order";
pub(super) const DESK: &str = "embudo/desk";
pub(super) const PREFERENCES: &str = "embudo/preferences";
pub(super) const ASIDE: &str = "embudo/set-aside/";

/// A change to what is stored: a new value, or none to remove the key.
#[derive(Debug, Clone, PartialEq)]
pub struct Write {
    /// The full key.
    pub key: String,
    /// The new value.
    pub value: Option<String>,
}

/// What has to be written for the stored to follow from one state to the next.
pub fn writes(before: &App, after: &App) -> Vec<Write> {
    let mut writes = Vec::new();
    if after.embedded {
        return writes;
    }
    if !Rc::ptr_eq(&before.library, &after.library) {
        write_library(&before.library, &after.library, &mut writes);
    }
    if !Rc::ptr_eq(&before.sheet, &after.sheet) {
        write_draft(before, after, &before.sheet.id, &mut writes);
        if before.sheet.id != after.sheet.id {
            write_draft(before, after, &after.sheet.id, &mut writes);
        }
    }
    if desk_is_to_be_kept(before, after) {
        writes.push(Write { key: DESK.to_owned(), value: Some(after.desk.record().to_json()) });
    }
    let (was, is) = (preferences(before), preferences(after));
    if was != is {
        writes.push(Write { key: PREFERENCES.to_owned(), value: Some(is.to_json()) });
    }
    // What a newer version wrote is left to it.
    let held = |write: &Write| {
        after.unreadable.iter().any(|item| item.key == write.key && item.reason == RecordError::Newer)
    };
    writes.retain(|write| !held(write));
    // What could not be read makes room only once it is safe elsewhere.
    let overwritten = after.unreadable.iter().filter(|item| writes.iter().any(|write| write.key == item.key));
    let mut all: Vec<Write> =
        overwritten.map(|item| Write { key: item.aside.clone(), value: Some(item.value.clone()) }).collect();
    all.append(&mut writes);
    all
}

/// The goals that came with a link leave no trace until its plan is saved.
fn desk_is_to_be_kept(before: &App, after: &App) -> bool {
    match (before.sheet.standing(), after.sheet.standing()) {
        (_, Standing::Preview | Standing::ReadOnly) => false,
        (Standing::Preview, _) if before.sheet.id == after.sheet.id => !after.desk.is_empty(),
        _ => !Rc::ptr_eq(&before.desk, &after.desk),
    }
}

fn write_library<'a>(before: &'a Library, after: &'a Library, writes: &mut Vec<Write>) {
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
        writes.push(Write { key: ORDER.to_owned(), value: Some(OrderRecord { ids }.to_json()) });
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
fn write_draft(before: &App, after: &App, id: &Id, writes: &mut Vec<Write>) {
    let kept = |app: &App| match app.sheet.id == *id && !app.sheet.elsewhere {
        true => kept_draft(&app.sheet),
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

fn scenario_write(id: &Id, value: Option<String>) -> Write {
    Write { key: format!("{SCENARIO}{}", id.as_str()), value }
}

fn draft_write(id: &Id, draft: Option<Rc<Draft>>) -> Write {
    Write { key: format!("{DRAFT}{}", id.as_str()), value: draft.map(|draft| written(&draft)) }
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
pub(super) fn aside(key: &str, value: &str) -> String {
    let hash = fingerprint(value);
    let name = key.strip_prefix(PREFIX).unwrap_or(key);
    format!("{ASIDE}{hash:x}/{name}")
}

/// The draft to keep of the open plan: none of an example or of what came with a link.
fn kept_draft(sheet: &Sheet) -> Option<Rc<Draft>> {
    matches!(sheet.standing(), Standing::Unsaved | Standing::Changed).then(|| sheet.draft.clone())
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
        open: app.open.as_ref().map(|id| id.as_str().to_owned()),
    }
}
