//! The page's address.

use crate::io::plan_keys;
use crate::platform::page;
use crate::state::{App, Origin};
use yew::prelude::*;

/// Removes the plan from the address once it is saved, so that a reload does not open it a second time.
#[hook]
pub fn use_address(app: &App) {
    let from_link =
        use_memo((), |()| (app.open_plan().origin == Origin::Preview).then(|| app.open_plan().id.clone()));
    let saved = app.open_plan().saved.is_some() && Some(&app.open_plan().id) == from_link.as_ref().as_ref();
    use_effect_with(saved, |&saved| {
        if saved {
            page::remove_query_keys(plan_keys());
        }
    });
}
