//! What keeps the browser in step with the state: the storage, the address, the file beside the page, what is dropped and
//! pasted, keys and the clock. It shows nothing itself, and is loaded behind what does.

use super::hooks::{
    Dispatch, use_address, use_incoming, use_new_version, use_persistence, use_shortcuts, use_source,
    use_today,
};
use super::ptr_eq::PtrEq;
use crate::platform::page;
use crate::state::{App, Start};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq, Clone)]
pub struct BackgroundProps {
    pub start: PtrEq<Start>,
    /// The state that the page started with: that of what is stored and of the address.
    pub initial: PtrEq<App>,
    pub app: PtrEq<App>,
    pub latest: PtrEq<RefCell<Rc<App>>>,
    pub dispatch: Dispatch,
}

#[component]
pub fn Background(BackgroundProps { start, initial, app, latest, dispatch }: &BackgroundProps) -> Html {
    use_persistence(&start.stored, &initial.0, &app.0, &latest.0, dispatch);
    use_address(start, &initial.0, &app.0, dispatch);
    use_incoming(&app.0, dispatch);
    use_source(&app.0, dispatch);
    use_today(dispatch);
    use_new_version(dispatch);
    use_shortcuts(&app.0, dispatch);
    use_effect_with((), |()| page::tell_that_it_listens());
    Html::default()
}
