//! A newer version of the page, which the site got while the page was open.

use super::store::Dispatch;
use crate::platform::service_worker;
use crate::state::Action;
use yew::prelude::*;

/// Says so once it is there.
#[hook]
pub fn use_new_version(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = service_worker::on_new_version(move || dispatch.dispatch(Action::SetNewVersion(true)));
        move || drop(listener)
    });
}
