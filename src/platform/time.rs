//! Time.

use gloo_timers::callback::{Interval, Timeout};

/// Calls back again and again after so many milliseconds, until what it gives is dropped.
pub fn every(milliseconds: u32, call: impl FnMut() + 'static) -> Interval {
    Interval::new(milliseconds, call)
}

/// The year and the month, from 1, that the browser's clock shows.
pub fn current_month() -> (i32, u32) {
    let now = js_sys::Date::new_0();
    (now.get_full_year() as i32, now.get_month() + 1)
}

/// Something that is going to happen, unless this is dropped before.
pub type Deferred = Timeout;

/// Calls back once the browser has done what waits.
pub fn defer(call: impl FnOnce() + 'static) -> Deferred {
    Timeout::new(0, call)
}

/// Milliseconds on some clock.
pub fn now_ms() -> f64 {
    js_sys::Date::now()
}
