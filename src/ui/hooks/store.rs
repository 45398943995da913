//! The root reducer.

use crate::state::{Action, App};
use crate::ui::lazy_modules::lazy_reduce;
use std::rc::Rc;
use yew::prelude::*;

/// The state as a reducer of Yew's.
#[derive(PartialEq)]
pub struct Store(Rc<App>);

/// Sends actions to the state. It never changes, so as a property of a component it causes no render.
pub type Dispatch = UseReducerDispatcher<Store>;

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match lazy_reduce(&self.0, action) {
            Some(next) if !Rc::ptr_eq(&next, &self.0) => Rc::new(Store(next)),
            _ => self,
        }
    }
}

/// The state and its dispatcher. To be called once, in the root component.
#[hook]
pub fn use_store(initial: &Rc<App>) -> (Rc<App>, Dispatch) {
    let store = use_reducer_eq(|| Store(initial.clone()));
    (store.0.clone(), store.dispatcher())
}
