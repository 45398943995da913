//! The root reducer.

use crate::state::{Action, App};
use crate::ui::lazy_modules::lazy_reduce;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The state as a reducer of Yew's.
#[derive(PartialEq)]
pub struct Store(Rc<App>);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match lazy_reduce(&self.0, action) {
            Some(next) if !Rc::ptr_eq(&next, &self.0) => Rc::new(Store(next)),
            _ => self,
        }
    }
}

/// Sends actions to the state. It never changes, so as a property of a component it causes no render.
#[derive(Clone)]
pub struct Dispatch {
    store: UseReducerDispatcher<Store>,
    /// What was sent before the reducer is loaded; none since then.
    waiting: Rc<RefCell<Option<Vec<Action>>>>,
}

impl PartialEq for Dispatch {
    fn eq(&self, other: &Self) -> bool {
        self.store == other.store
    }
}

impl Dispatch {
    /// Applies an action, once the reducer is loaded and all earlier actions are applied.
    pub fn dispatch(&self, action: Action) {
        if let Some(waiting) = self.waiting.borrow_mut().as_mut() {
            return waiting.push(action);
        }
        self.store.dispatch(action);
    }

    /// Applies what waits: to be called when the reducer is loaded.
    pub fn dispatch_waiting(&self) {
        let waiting = self.waiting.take();
        waiting.into_iter().flatten().for_each(|action| self.store.dispatch(action));
    }
}

/// The state and its dispatcher. To be called once, in the root component.
#[hook]
pub fn use_store(initial: &Rc<App>) -> (Rc<App>, Dispatch) {
    let store = use_reducer_eq(|| Store(initial.clone()));
    let waiting = use_mut_ref(|| Some(Vec::new()));
    (store.0.clone(), Dispatch { store: store.dispatcher(), waiting })
}
