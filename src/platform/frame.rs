//! The parent page, where this page is embedded in a frame.

use js_sys::{Array, Object};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ResizeObserver, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

/// The parent window; none where this is the top window.
fn parent() -> Option<Window> {
    let parent = window()?.parent().ok()??;
    (Some(&parent) != window().as_ref()).then_some(parent)
}

/// Whether the top window is of another origin, in which case browsers may partition the page's storage.
pub fn is_cross_origin() -> bool {
    let Some(top) = window().and_then(|window| window.top().ok().flatten()) else { return false };
    // Reading the location of another origin throws.
    top.location().href().is_err()
}

/// Posts the height of this page to the parent window, now and whenever it changes.
pub fn post_height_to_parent() {
    let (Some(parent), Some(body)) = (parent(), window().and_then(|window| window.document()?.body())) else {
        return;
    };
    let mut last_height = 0.0;
    let observed = body.clone();
    // The body's height depends on its content only, so a frame that adapts to it does not start a resize loop.
    let post_height = Closure::<dyn FnMut()>::new(move || {
        let height = observed.get_bounding_client_rect().height().ceil();
        if height != last_height {
            last_height = height;
            messages(height).into_iter().for_each(|message| {
                // To any origin: a height is not confidential.
                _ = parent.post_message(&message, "*");
            });
        }
    });
    if let Ok(observer) = ResizeObserver::new(post_height.as_ref().unchecked_ref()) {
        observer.observe(&body);
        post_height.forget(); // leaked on purpose: it lives as long as the page
    }
}

/// Embudo's own message, and AMP's, which other hosts understand too.
fn messages(height: f64) -> [JsValue; 2] {
    let message = |pairs: &[(&str, JsValue)]| {
        let entries: Array =
            pairs.iter().map(|(key, value)| Array::of2(&JsValue::from_str(key), value)).collect();
        Object::from_entries(&entries).map_or(JsValue::NULL, Into::into)
    };
    let (text, height) = (|text: &str| JsValue::from_str(text), JsValue::from_f64(height));
    [
        message(&[("type", text("embudo:height")), ("height", height.clone())]),
        message(&[("sentinel", text("amp")), ("type", text("embed-size")), ("height", height)]),
    ]
}
