//! Time.

use gloo_timers::callback::Interval;

/// Calls back again and again after so many milliseconds, until what it gives is dropped.
pub fn every(milliseconds: u32, call: impl FnMut() + 'static) -> Interval {
    Interval::new(milliseconds, call)
}
