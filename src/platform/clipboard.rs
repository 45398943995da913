//! The clipboard, to which a page may have no access.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Clipboard, ClipboardItem, Element, HtmlInputElement, HtmlTextAreaElement,
};

/// What is copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clipping {
    pub plain: String,
    /// The same as rich text: documents and mails take it instead.
    pub html: Option<String>,
}

impl From<String> for Clipping {
    fn from(plain: String) -> Self {
        Self { plain, html: None }
    }
}

/// The browser did not allow writing to the clipboard, or has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClipboardDenied;

pub async fn copy(clipping: &Clipping) -> Result<(), ClipboardDenied> {
    let navigator = web_sys::window().ok_or(ClipboardDenied)?.navigator();
    // `navigator.clipboard` is undefined outside secure contexts (HTTPS, localhost).
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    let clipboard = clipboard.ok().filter(JsValue::is_object).ok_or(ClipboardDenied)?;
    let clipboard = clipboard.unchecked_into::<Clipboard>();
    let written = match clipping.html.as_ref().and_then(|html| rich(&clipping.plain, html)) {
        Some(item) => clipboard.write(&Array::of1(&item)),
        None => clipboard.write_text(&clipping.plain),
    };
    JsFuture::from(written).await.map(drop).map_err(|_| ClipboardDenied)
}

/// None in browsers whose clipboard takes plain text only.
fn rich(plain: &str, html: &str) -> Option<ClipboardItem> {
    let is_known = Reflect::has(&js_sys::global(), &JsValue::from_str("ClipboardItem"));
    is_known.ok().filter(|known| *known)?;
    let types = Object::new();
    for (mime, text) in [("text/html", html), ("text/plain", plain)] {
        let options = BlobPropertyBag::new();
        options.set_type(mime);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
        Reflect::set(&types, &mime.into(), &Promise::resolve(&blob)).ok()?;
    }
    ClipboardItem::new_with_record_from_str_to_blob_promise(&types).ok()
}

/// Selects the text of a field, or all that an element shows, and focuses it, so that the person can copy it.
pub fn select_all(id: &str) {
    let Some(window) = web_sys::window() else { return };
    let Some(element) = window.document().and_then(|document| document.get_element_by_id(id)) else { return };
    if let Some(field) = element.dyn_ref::<HtmlTextAreaElement>() {
        _ = field.focus();
        field.select();
        // Show the beginning, by which a person recognizes the text.
        field.set_scroll_top(0);
    } else if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        _ = field.focus();
        field.select();
    } else {
        select_content(&window, &element);
    }
}

fn select_content(window: &web_sys::Window, element: &Element) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        _ = element.focus();
    }
    if let Some(selection) = window.get_selection().ok().flatten() {
        _ = selection.select_all_children(element);
    }
}
