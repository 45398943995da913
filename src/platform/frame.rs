//! The parent page, where this page is embedded in a frame.

use super::page;
use super::site::is_same_site;
use gloo_events::EventListener;
use js_sys::{Array, Object, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, MessageEvent, ResizeObserver, Window};

/// The type of the message with a page's height.
const HEIGHT: &str = "embudo:height";

fn window() -> Option<Window> {
    web_sys::window()
}

/// The parent window; none where this is the top window.
fn parent() -> Option<Window> {
    let parent = window()?.parent().ok()??;
    (Some(&parent) != window().as_ref()).then_some(parent)
}

/// Whether the browser keeps what is stored here apart from what is stored in a tab: where the top window is of another
/// site, or of one that the browser does not tell. WebKit does so for each origin of a site.
pub fn is_storage_apart() -> bool {
    top_of_another_origin().is_some_and(|top| is_webkit() || !is_same_site(&page::origin(), &top))
}

/// By what the HTML standard has the three engines say.
fn is_webkit() -> bool {
    let vendor = window().and_then(|window| property(&window.navigator(), "vendor")?.as_string());
    vendor.is_some_and(|vendor| vendor.starts_with("Apple"))
}

fn property(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok()
}

/// The origin of the top window where it is another one, empty where the browser does not tell it.
fn top_of_another_origin() -> Option<String> {
    let window = window()?;
    // Reading the location of another origin throws.
    window.top().ok()??.location().href().err()?;
    // Not every browser has the list; without it, the page before is the one around.
    let ancestors = property(&window.location(), "ancestorOrigins").filter(JsValue::is_object);
    let ancestors = ancestors.map(|it| Array::from(&it)).unwrap_or_default();
    let outermost = ancestors.iter().last().and_then(|it| it.as_string());
    Some(outermost.or_else(|| Some(window.document()?.referrer())).unwrap_or_default())
}

/// Calls back with each height that the page in a frame of this one posts.
pub fn on_height_of(
    frame: impl Fn() -> Option<HtmlIFrameElement> + 'static,
    call: impl Fn(f64) + 'static,
) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let source = event.source().map(JsValue::from);
        if source.is_none() || source != frame().and_then(|frame| frame.content_window()).map(JsValue::from) {
            return;
        }
        let field = |name: &str| property(&event.data(), name);
        let is_height = field("type").and_then(|it| it.as_string()).as_deref() == Some(HEIGHT);
        if let Some(height) = field("height").and_then(|it| it.as_f64()).filter(|_| is_height) {
            call(height);
        }
    }))
}

/// Posts the height of this page to the parent window whenever it changes. What is returned posts it at once, which is
/// needed for content that is rendered out of sight: there browsers don't tell of changes in a frame of another site.
pub fn post_height_to_parent() -> impl FnOnce() + 'static {
    let root = window().and_then(|it| it.document()?.document_element());
    let post_height = parent().zip(root).and_then(|(parent, root)| {
        root.set_class_name("framed");
        observe_height(parent)
    });
    move || {
        if let Some(post_height) = post_height {
            post_height();
        }
    }
}

fn observe_height(parent: Window) -> Option<Rc<dyn Fn()>> {
    let body = window()?.document()?.body()?;
    let last_height = Cell::new(0.0);
    let post: Rc<dyn Fn(f64)> = Rc::new(move |height: f64| {
        let height = height.ceil();
        if last_height.replace(height) != height {
            messages(height).into_iter().for_each(|message| {
                // To any origin: a height is not confidential.
                _ = parent.post_message(&message, "*");
            });
        }
    });
    // As the browser has measured it: to measure it here would lay the page out while its observers are called, which
    // WebKit reports as an error where a style sheet was still missing.
    let changed = Closure::<dyn Fn(Array)>::new({
        let post = Rc::clone(&post);
        move |entries: Array| {
            let content = property(&entries.get(0), "contentRect");
            let height = content.and_then(|it| property(&it, "height")?.as_f64());
            // A page that has yet to be laid out has no height.
            if let Some(height) = height.filter(|&height| height > 0.0) {
                post(height);
            }
        }
    });
    if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
        // The body's height depends on its content only, so a frame that adapts to it does not start a resize loop.
        observer.observe(&body);
        changed.forget(); // leaked on purpose: it lives as long as the page
    }
    Some(Rc::new(move || post(body.get_bounding_client_rect().height())))
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
        message(&[("type", text(HEIGHT)), ("height", height.clone())]),
        message(&[("sentinel", text("amp")), ("type", text("embed-size")), ("height", height)]),
    ]
}
