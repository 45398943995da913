//! What is done once the page shows what the last action made of it.
//!
//! Yew draws in slices: after some milliseconds it lets the browser go on between the drawing of one component and
//! the next, and a task of one's own may come in between. The effects of the root come behind all of it.

use std::cell::RefCell;
use yew::prelude::*;

thread_local! {
    static LATER: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
    static ROOT: RefCell<Option<UseForceUpdateHandle>> = const { RefCell::new(None) };
}

/// Does what waits for the page to be drawn, all of it: where a part is still to come, nothing yet. Call it once,
/// at the root.
#[hook]
pub fn use_drawn(incomplete: bool) {
    let root = use_force_update();
    use_effect(move || {
        ROOT.set(Some(root));
        if incomplete {
            return;
        }
        LATER.take().into_iter().for_each(|act| act());
    });
}

/// Does something once everything is drawn, even where the last action changed nothing.
pub fn once_drawn(act: impl FnOnce() + 'static) {
    LATER.with_borrow_mut(|later| later.push(Box::new(act)));
    ROOT.with_borrow(|root| root.iter().for_each(UseForceUpdateHandle::force_update));
}
