//! Keeps what is stored in step with the state.

use super::store::Dispatch;
use crate::platform::storage::{self, StorageError};
use crate::platform::time;
use crate::state::{Action, App, PREFIX, Start, Storage, StorageSync};
use crate::text::StorageTrouble;
use std::rc::Rc;
use yew::prelude::*;

/// How long to wait before storing is tried again after trouble, in milliseconds.
const PATIENCE: u32 = 3_000;

/// What the reader is told of a refusal.
pub fn storage_trouble(refusal: StorageError) -> StorageTrouble {
    match refusal {
        StorageError::Denied => StorageTrouble::Denied,
        StorageError::QuotaExceeded => StorageTrouble::Full,
    }
}

/// The browser's storage.
struct Local;

impl Storage for Local {
    fn read(&self, key: &str) -> Result<Option<String>, StorageTrouble> {
        storage::read(key).map_err(storage_trouble)
    }

    fn read_all(&self) -> Result<Vec<(String, String)>, StorageTrouble> {
        storage::read_all(PREFIX).map_err(storage_trouble)
    }

    fn write(&mut self, key: &str, value: Option<&str>) -> Result<(), StorageTrouble> {
        storage::write(key, value).map_err(storage_trouble)
    }
}

/// Writes each change as it happens and takes in what other pages write. What a refused write leaves out is
/// tried again with the next change and every few seconds. Nothing of an embedded plan is kept.
#[hook]
pub fn use_persistence(start: &Start, app: &Rc<App>, dispatch: &Dispatch) {
    let keeper = use_mut_ref(|| StorageSync::new(app.clone(), &start.stored));
    let latest = use_mut_ref(|| app.clone());
    *latest.borrow_mut() = app.clone();
    let tell = {
        let dispatch = dispatch.clone();
        move |told: Vec<Action>| told.into_iter().for_each(|action| dispatch.dispatch(action))
    };
    let settle = {
        let (keeper, latest, tell) = (keeper.clone(), latest.clone(), tell.clone());
        move || {
            if latest.borrow().embedded {
                return;
            }
            // Told only once nothing is borrowed any more.
            let told = keeper.borrow_mut().flush(&latest.borrow(), &mut Local);
            tell(told);
        }
    };
    {
        let settle = settle.clone();
        use_effect_with(app.clone(), move |_| settle());
    }
    use_effect_with((), move |()| {
        let listening = storage::on_change(move |key| {
            if latest.borrow().embedded {
                return;
            }
            let told = keeper.borrow_mut().on_storage_event(key.as_deref(), &latest.borrow(), &Local);
            tell(told.into_iter().collect());
        });
        move || drop(listening)
    });
    use_effect_with(app.notices.storage.is_some(), move |&trouble| {
        let again = trouble.then(|| time::every(PATIENCE, settle));
        move || drop(again)
    });
}
