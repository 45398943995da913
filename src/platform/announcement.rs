//! Has screen readers say a text that changes with every key, once it rests.

use super::page::element;
use super::time::{Deferred, after};
use std::cell::RefCell;

/// How long a text has to stay the same before it is said.
const REST_MILLISECONDS: u32 = 1_000;

thread_local! {
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
    static PENDING: RefCell<Option<Deferred>> = const { RefCell::new(None) };
}

/// To be called after each render: copies the text of an element to a live region once it has not changed for a second.
/// What the page opens with is not said.
pub fn say_when_at_rest(source: &str, live_region: &'static str) {
    let Some(text) = element(source).and_then(|source| source.text_content()) else { return };
    let before = LAST.replace(Some(text.clone()));
    if before.as_ref().is_some_and(|before| *before != text) {
        let say = move || {
            if let Some(region) = element(live_region) {
                region.set_text_content(Some(&text));
            }
        };
        PENDING.set(Some(after(REST_MILLISECONDS, say)));
    }
}
