//! The state that is behind while the plan is typed into.

use crate::platform::time;
use crate::state::App;
use crate::ui::ptr_eq::PtrEq;
use std::rc::Rc;
use yew::prelude::*;

/// Without another change for so long, in milliseconds, typing rests.
const REST: f64 = 150.0;
/// The longest that a state stays behind while typing goes on, in milliseconds.
const LONGEST: f64 = 600.0;

/// The state as of when typing last rested; anything but typing, such as a choice or another plan, is in it at once.
/// To be called once, in the root component: one drawing takes in all that waited.
#[hook]
pub fn use_settled(app: &Rc<App>) -> Rc<App> {
    // With the time since when it is behind.
    let settled = use_mut_ref(|| (app.clone(), None));
    let update = use_force_update();
    // Elsewhere nothing is drawn from it: see ui/later.rs.
    let is_needed = app.is_large() || app.embedded;
    let is_behind = is_needed && app.is_typed_into_since(&settled.borrow().0);
    if !is_behind {
        settled.replace((app.clone(), None));
    }
    let shown = settled.borrow().0.clone();
    use_effect_with((PtrEq(app.clone()), is_behind), move |(app, is_behind)| {
        let timer = is_behind.then(|| {
            let now = time::now_ms();
            let since = *settled.borrow_mut().1.get_or_insert(now);
            let app = app.0.clone();
            time::after((since + LONGEST - now).clamp(0.0, REST) as u32, move || {
                settled.replace((app, None));
                update.force_update();
            })
        });
        move || drop(timer)
    });
    shown
}
