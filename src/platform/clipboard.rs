//! The clipboard, which may be refused.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, HtmlTextAreaElement};

/// That the text could not be copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClipboardDenied;

/// Puts a text into the clipboard.
pub async fn copy(text: &str) -> Result<(), ClipboardDenied> {
    let navigator = web_sys::window().ok_or(ClipboardDenied)?.navigator();
    // On a page that is not served safely there is none.
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    let clipboard = clipboard.ok().filter(JsValue::is_object).ok_or(ClipboardDenied)?;
    let written = JsFuture::from(clipboard.unchecked_into::<Clipboard>().write_text(text)).await;
    written.map(drop).map_err(|_| ClipboardDenied)
}

/// Goes to a field of several lines and selects all of it.
pub fn select_all(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let field = document.and_then(|it| it.get_element_by_id(id)?.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(field) = field {
        _ = field.focus();
        field.select();
        // The beginning of it tells what it is.
        field.set_scroll_top(0);
    }
}
