//! Time.

use gloo_timers::callback::Interval;

/// Calls back again and again after so many milliseconds, until what it gives is dropped.
pub fn every(milliseconds: u32, call: impl FnMut() + 'static) -> Interval {
    Interval::new(milliseconds, call)
}

/// The year and the month, from 1, that the browser's clock shows.
pub fn month() -> (i32, u32) {
    let now = js_sys::Date::new_0();
    (now.get_full_year() as i32, now.get_month() + 1)
}
