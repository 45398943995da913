//! Clock and timers.

use gloo_timers::callback::{Interval, Timeout};

/// Calls back at an interval until the returned value is dropped.
pub fn every(milliseconds: u32, call: impl FnMut() + 'static) -> Interval {
    Interval::new(milliseconds, call)
}

/// Year and month (1 to 12) in the browser's time zone.
pub fn current_month() -> (i32, u32) {
    let now = js_sys::Date::new_0();
    (now.get_full_year() as i32, now.get_month() + 1)
}

/// The date in the browser's time zone, as ISO 8601 writes it: `2026-11-27`.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    [&now.get_full_year().to_string(), "-", &two(now.get_month() + 1), "-", &two(now.get_date())].concat()
}

/// A pending callback, cancelled when dropped.
pub type Deferred = Timeout;

/// Calls back after the current task and the events already queued.
pub fn defer(call: impl FnOnce() + 'static) -> Deferred {
    Timeout::new(0, call)
}

/// Calls back once after some time.
pub fn after(milliseconds: u32, call: impl FnOnce() + 'static) -> Deferred {
    Timeout::new(milliseconds, call)
}

/// Milliseconds since 1970.
pub fn now_ms() -> f64 {
    js_sys::Date::now()
}
