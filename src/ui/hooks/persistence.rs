//! Keeps the browser's storage in sync with the state.

use super::store::{Dispatch, Latest};
use crate::platform::storage::{self, StorageError};
use crate::platform::{time, visibility};
use crate::state::{Action, App, PREFIX, Storage, StorageSync};
use crate::text::StorageFailure;
use std::rc::Rc;
use yew::prelude::*;

/// Between two attempts to write what was refused.
const RETRY_MILLISECONDS: u32 = 3_000;
/// The longest that what is typed into a large plan, which takes a while to write, is not stored. Leaving the page stores it.
const STORED_AFTER: u32 = 100;

pub fn storage_failure(refusal: StorageError) -> StorageFailure {
    match refusal {
        StorageError::Denied => StorageFailure::Denied,
        StorageError::QuotaExceeded => StorageFailure::Full,
    }
}

struct LocalStorage;

impl Storage for LocalStorage {
    fn read(&self, key: &str) -> Result<Option<String>, StorageFailure> {
        storage::read(key).map_err(storage_failure)
    }

    fn read_all(&self) -> Result<Vec<(String, String)>, StorageFailure> {
        storage::read_all(PREFIX).map_err(storage_failure)
    }

    fn write(&mut self, key: &str, value: Option<&str>) -> Result<(), StorageFailure> {
        storage::write(key, value).map_err(storage_failure)
    }
}

/// Writes each change of the state to the browser's storage and merges what other tabs write. A write that was refused
/// is tried again with the next change and every few seconds. An embedded page stores nothing. `initial` is the state
/// that was made of what is `stored`.
#[hook]
pub fn use_persistence(
    stored: &[(String, String)],
    initial: &Rc<App>,
    app: &Rc<App>,
    latest: &Latest,
    dispatch: &Dispatch,
) {
    let sync = use_mut_ref(|| StorageSync::new(initial.clone(), stored));
    let latest = latest.clone();
    let drawn = use_mut_ref(|| initial.clone());
    let before = drawn.replace(app.clone());
    let waiting = use_mut_ref(|| None::<time::Deferred>);
    let dispatch_all = {
        let dispatch = dispatch.clone();
        move |actions: Vec<Action>| actions.into_iter().for_each(|action| dispatch.dispatch(action))
    };
    let flush = {
        let (sync, latest, dispatch_all) = (sync.clone(), latest.clone(), dispatch_all.clone());
        let waiting = waiting.clone();
        move || {
            waiting.take();
            if latest.borrow().embedded {
                return;
            }
            // Dispatched only after the borrows end: an action that changes the state sets `latest`.
            let actions = sync.borrow_mut().flush(&latest.borrow(), &mut LocalStorage);
            dispatch_all(actions);
        }
    };
    {
        let (flush, waiting) = (flush.clone(), waiting.clone());
        use_effect_with(app.clone(), move |app| {
            if app.is_large() && app.is_typed_into_since(&before) {
                waiting.borrow_mut().get_or_insert_with(|| time::after(STORED_AFTER, flush));
            } else {
                flush();
            }
        });
    }
    let flush_on_leave = flush.clone();
    let store_what_waits = {
        let flush = flush.clone();
        move || {
            if waiting.borrow().is_some() {
                flush();
            }
        }
    };
    use_effect_with((), move |()| {
        let leave = visibility::on_leave(flush_on_leave);
        let merge_changes = move |key: Option<String>| {
            if latest.borrow().embedded {
                return;
            }
            store_what_waits();
            let actions = sync.borrow_mut().on_storage_event(key.as_deref(), &latest.borrow(), &LocalStorage);
            dispatch_all(actions.into_iter().collect());
        };
        merge_changes(None); // what changed since the page started
        let listener = storage::on_change(merge_changes);
        move || drop((leave, listener))
    });
    use_effect_with(app.notices.storage.is_some(), move |&trouble| {
        let retry = trouble.then(|| time::every(RETRY_MILLISECONDS, flush));
        move || drop(retry)
    });
}
