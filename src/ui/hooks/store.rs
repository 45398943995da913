//! The root reducer.

use crate::state::{Action, App, Start, reduce, start};
use std::rc::Rc;
use yew::prelude::*;

/// The state as Yew wants it.
#[derive(PartialEq)]
pub struct Store(Rc<App>);

/// Sends actions to the state. Never changes, so whoever uses it is not drawn anew for it.
pub type Dispatch = UseReducerDispatcher<Store>;

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = reduce(self.0.clone(), action);
        if Rc::ptr_eq(&next, &self.0) { self } else { Rc::new(Store(next)) }
    }
}

/// The state and the way to change it. Call it once, at the root.
#[hook]
pub fn use_store(from: &Start) -> (Rc<App>, Dispatch) {
    let store = use_reducer_eq(|| Store(Rc::new(start(from.clone()))));
    (store.0.clone(), store.dispatcher())
}
