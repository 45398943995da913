//! The clipboard, to which a page may have no access.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, HtmlTextAreaElement};

/// The browser did not allow writing to the clipboard, or has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClipboardDenied;

pub async fn copy(text: &str) -> Result<(), ClipboardDenied> {
    let navigator = web_sys::window().ok_or(ClipboardDenied)?.navigator();
    // `navigator.clipboard` is undefined outside secure contexts (HTTPS, localhost).
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    let clipboard = clipboard.ok().filter(JsValue::is_object).ok_or(ClipboardDenied)?;
    let written = JsFuture::from(clipboard.unchecked_into::<Clipboard>().write_text(text)).await;
    written.map(drop).map_err(|_| ClipboardDenied)
}

/// Focuses a textarea and selects its text, so that the person can copy it.
pub fn select_all(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let field = document.and_then(|it| it.get_element_by_id(id)?.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(field) = field {
        _ = field.focus();
        field.select();
        // Show the beginning, by which a person recognises the text.
        field.set_scroll_top(0);
    }
}
