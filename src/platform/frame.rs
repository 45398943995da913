//! The page around this one, where it is shown in a frame.

use js_sys::{Array, Object};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ResizeObserver, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

/// The window around this one; none where the page has the tab to itself.
fn parent() -> Option<Window> {
    let parent = window()?.parent().ok()??;
    (Some(&parent) != window().as_ref()).then_some(parent)
}

/// Whether any page around this one is of another origin: what this one keeps may then be kept apart.
pub fn is_cross_origin() -> bool {
    let Some(top) = window().and_then(|window| window.top().ok().flatten()) else { return false };
    // The address of another origin may not be read.
    top.location().href().is_err()
}

/// Tells the page around this one how tall this one is, now and whenever that changes.
pub fn post_height_to_parent() {
    let (Some(parent), Some(body)) = (parent(), window().and_then(|window| window.document()?.body())) else {
        return;
    };
    let mut told = 0.0;
    let observed = body.clone();
    // The body is as tall as what is in it, however tall the frame: a frame that follows does not make it grow.
    let tell = Closure::<dyn FnMut()>::new(move || {
        let height = observed.get_bounding_client_rect().height().ceil();
        if height != told {
            told = height;
            messages(height).into_iter().for_each(|message| {
                // To whatever page is around: a height is no secret.
                _ = parent.post_message(&message, "*");
            });
        }
    });
    if let Ok(observer) = ResizeObserver::new(tell.as_ref().unchecked_ref()) {
        observer.observe(&body);
        tell.forget(); // as long as the page lives
    }
}

/// Embudo's message, and the one that AMP and others that learned from it listen for.
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
