//! Work that waits until the page shows the result of the last action.
//!
//! Yew renders in slices: after some milliseconds it yields to the browser between two components, and another task
//! may run in between. The effects of the root component run after all of them.

use std::cell::RefCell;
use yew::prelude::*;

thread_local! {
    static PENDING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
    static ROOT: RefCell<Option<UseForceUpdateHandle>> = const { RefCell::new(None) };
}

/// Runs what [`after_render`] was given, unless the page is still incomplete because a module of it is loading. To be
/// called once, in the root component.
#[hook]
pub fn use_after_render(incomplete: bool) {
    let root = use_force_update();
    use_effect(move || {
        ROOT.set(Some(root));
        if incomplete {
            return;
        }
        PENDING.take().into_iter().for_each(|run| run());
    });
}

/// Runs a function once everything is rendered, even if the last action changed nothing.
pub fn after_render(run: impl FnOnce() + 'static) {
    PENDING.with_borrow_mut(|pending| pending.push(Box::new(run)));
    ROOT.with_borrow(|root| root.iter().for_each(UseForceUpdateHandle::force_update));
}
