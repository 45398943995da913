//! Keeps what is stored in step with the state.

use super::store::Dispatch;
use crate::platform::storage::{self, Refusal};
use crate::state::{Action, App, writes};
use crate::text::StorageTrouble;
use std::rc::Rc;
use yew::prelude::*;

/// What the reader is told of a refusal.
pub fn storage_trouble(refusal: Refusal) -> StorageTrouble {
    match refusal {
        Refusal::Denied => StorageTrouble::Denied,
        Refusal::Full => StorageTrouble::Full,
    }
}

/// Writes each change as it happens. The state that was loaded is where it begins, so nothing is written
/// before that; what a refused write leaves out is tried again with the next change.
#[hook]
pub fn use_persistence(app: &Rc<App>, dispatch: &Dispatch) {
    let stored = use_mut_ref(|| app.clone());
    let dispatch = dispatch.clone();
    use_effect_with(app.clone(), move |app| {
        let writes = writes(&stored.borrow(), app);
        if writes.is_empty() {
            return;
        }
        match writes.iter().try_for_each(|write| storage::write(&write.key, write.value.as_deref())) {
            Ok(()) => {
                *stored.borrow_mut() = app.clone();
                dispatch.dispatch(Action::Storage(None));
            }
            Err(refusal) => dispatch.dispatch(Action::Storage(Some(storage_trouble(refusal)))),
        }
    });
}
