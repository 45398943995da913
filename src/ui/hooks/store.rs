//! The root reducer.

use crate::state::{Action, App};
use crate::ui::lazy_modules::lazy_reduce;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The state as a reducer of Yew's.
pub struct Store {
    app: Rc<App>,
    latest: Latest,
}

/// The state as of the last action. Yew may draw it, and run what follows from it, in a later task: what another tab stores
/// meanwhile must not be held against an older state, and whoever leaves the page meanwhile must not lose the change.
pub type Latest = Rc<RefCell<Rc<App>>>;

/// Sends actions to the state. It never changes, so as a property of a component it causes no render.
pub type Dispatch = UseReducerDispatcher<Store>;

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match lazy_reduce(&self.app, action) {
            Some(next) if !Rc::ptr_eq(&next, &self.app) => {
                self.latest.replace(next.clone());
                Rc::new(Store { app: next, latest: self.latest.clone() })
            }
            _ => self,
        }
    }
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        self.app == other.app
    }
}

/// The state, its dispatcher and its latest. To be called once, in the root component.
#[hook]
pub fn use_store(initial: &Rc<App>) -> (Rc<App>, Dispatch, Latest) {
    let start = || Store { app: initial.clone(), latest: Rc::new(RefCell::new(initial.clone())) };
    let store = use_reducer_eq(start);
    (store.app.clone(), store.dispatcher(), store.latest.clone())
}
