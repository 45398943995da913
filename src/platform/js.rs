//! Values of JavaScript.

use wasm_bindgen::JsValue;

pub fn text(text: &str) -> JsValue {
    JsValue::from_str(text)
}
