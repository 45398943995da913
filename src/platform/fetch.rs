//! Files of the page's own site.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, ReadableStreamDefaultReader, Request, RequestInit, RequestMode, Response, Url, Window,
};

/// Why a file can't be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FetchError {
    /// There is none.
    NotFound,
    /// It belongs to another site, or the reader or this page may not have it.
    NotAllowed,
    /// It did not come, or broke off.
    Unreachable,
    /// It has more bytes than it may.
    TooLarge,
    /// It is not text.
    NotText,
}

/// So long a site may take.
const PATIENCE_MS: u32 = 20_000;

/// The text of a file, whose address may be relative to the page's. Only the page's own site is ever asked, and
/// no more than so many bytes are taken in.
pub async fn text(address: &str, most_bytes: usize) -> Result<String, FetchError> {
    let window = web_sys::window().ok_or(FetchError::NotAllowed)?;
    let address = on_this_site(&window, address).ok_or(FetchError::NotAllowed)?;
    let options = RequestInit::new();
    // In this mode a browser does not follow to another site either.
    options.set_mode(RequestMode::SameOrigin);
    options.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE_MS)));
    let request = Request::new_with_str_and_init(&address, &options).map_err(|_| FetchError::NotAllowed)?;
    let response = JsFuture::from(window.fetch_with_request(&request)).await;
    let response: Response =
        response.ok().and_then(|it| it.dyn_into().ok()).ok_or(FetchError::Unreachable)?;
    match response.status() {
        200..=299 => {}
        404 | 410 => return Err(FetchError::NotFound),
        401 | 403 => return Err(FetchError::NotAllowed),
        _ => return Err(FetchError::Unreachable),
    }
    let bytes = body(&response, most_bytes).await?;
    String::from_utf8(bytes).map_err(|_| FetchError::NotText)
}

/// The whole address of a file of the page's own site; none for any other.
fn on_this_site(window: &Window, address: &str) -> Option<String> {
    let base = window.document()?.base_uri().ok()??;
    let url = Url::new_with_base(address, &base).ok()?;
    let own = matches!(url.protocol().as_str(), "http:" | "https:")
        && url.origin() == window.location().origin().ok()?;
    own.then(|| url.href())
}

/// Takes a body in piece by piece, so that an endless one is left off in time.
async fn body(response: &Response, most_bytes: usize) -> Result<Vec<u8>, FetchError> {
    let mut bytes = Vec::new();
    let Some(stream) = response.body() else { return Ok(bytes) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    loop {
        let piece = JsFuture::from(reader.read()).await.map_err(|_| FetchError::Unreachable)?;
        let get = |name: &str| js_sys::Reflect::get(&piece, &JsValue::from_str(name)).ok();
        let Some(piece) = get("value").and_then(|value| value.dyn_into::<js_sys::Uint8Array>().ok()) else {
            return Ok(bytes);
        };
        if bytes.len() + piece.length() as usize > most_bytes {
            // Nobody waits for what is left of it.
            _ = reader.cancel();
            return Err(FetchError::TooLarge);
        }
        bytes.extend(piece.to_vec());
    }
}
