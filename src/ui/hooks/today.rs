//! The month that it is. A page may stay open past the end of a month.

use super::store::Dispatch;
use crate::model::Month;
use crate::platform::{time, visibility};
use crate::state::Action;
use yew::prelude::*;

/// How often the clock is read while the page is in sight, in milliseconds. When it comes back into sight it is read at
/// once.
const READ_EVERY: u32 = 60_000;

#[hook]
pub fn use_today(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let read = move || {
            let (year, month) = time::current_month();
            Month::new(year, month).into_iter().for_each(|month| dispatch.dispatch(Action::SetToday(month)));
        };
        let clock = time::every(READ_EVERY, read.clone());
        let listener = visibility::on_return(read);
        move || drop((clock, listener))
    });
}
