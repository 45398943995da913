//! The page's address.

use crate::io::plan_keys;
use crate::platform::page;
use crate::state::{App, Origin};
use yew::prelude::*;

/// Takes the plan out of the address once it is saved, so that a reload does not bring it a second time.
#[hook]
pub fn use_address(app: &App) {
    let from_link = use_memo((), |()| (app.sheet.origin == Origin::Preview).then(|| app.sheet.id.clone()));
    let saved = app.sheet.saved.is_some() && Some(&app.sheet.id) == from_link.as_ref().as_ref();
    use_effect_with(saved, |&saved| {
        if saved {
            page::remove_query_keys(plan_keys());
        }
    });
}
