//! Fetching text files from the page's own origin.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, ReadableStreamDefaultReader, Request, RequestInit, RequestMode, RequestRedirect, Response,
    ResponseType, Url, Window,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FetchError {
    /// Status 404 or 410.
    NotFound,
    /// Another origin, status 401 or 403, or blocked by the page's policy.
    NotAllowed,
    /// Redirected to another origin, or redirected without end.
    RedirectBlocked,
    /// Any other status, a network error or a timeout.
    Unreachable,
    TooLarge,
    /// Not UTF-8.
    NotText,
}

const TIMEOUT_MS: u32 = 20_000;

/// The text of a file at a URL relative to the page's base. Requests to other origins are never sent, and reading
/// stops after `most_bytes`.
pub async fn text(address: &str, most_bytes: usize) -> Result<String, FetchError> {
    let window = web_sys::window().ok_or(FetchError::NotAllowed)?;
    let address = same_origin_url(&window, address).ok_or(FetchError::NotAllowed)?;
    let Some(response) = response(&window, &address, RequestRedirect::Follow).await else {
        // Redirected where it may not be followed: that alone does not tell it from a host that does not answer.
        let unfollowed = response(&window, &address, RequestRedirect::Manual).await;
        let is_sent_on = unfollowed.is_some_and(|it| it.type_() == ResponseType::Opaqueredirect);
        return Err(if is_sent_on { FetchError::RedirectBlocked } else { FetchError::Unreachable });
    };
    match response.status() {
        200..=299 => {}
        404 | 410 => return Err(FetchError::NotFound),
        401 | 403 => return Err(FetchError::NotAllowed),
        _ => return Err(FetchError::Unreachable),
    }
    let bytes = body(&response, most_bytes).await?;
    String::from_utf8(bytes).map_err(|_| FetchError::NotText)
}

async fn response(window: &Window, address: &str, redirect: RequestRedirect) -> Option<Response> {
    let options = RequestInit::new();
    // In this mode redirects to another origin fail too.
    options.set_mode(RequestMode::SameOrigin);
    options.set_redirect(redirect);
    options.set_signal(Some(&AbortSignal::timeout_with_u32(TIMEOUT_MS)));
    let request = Request::new_with_str_and_init(address, &options).ok()?;
    JsFuture::from(window.fetch_with_request(&request)).await.ok()?.dyn_into().ok()
}

/// The absolute URL, if it is HTTP(S) and of the page's own origin.
fn same_origin_url(window: &Window, address: &str) -> Option<String> {
    let base = window.document()?.base_uri().ok()??;
    let url = Url::new_with_base(address, &base).ok()?;
    let own = matches!(url.protocol().as_str(), "http:" | "https:")
        && url.origin() == window.location().origin().ok()?;
    own.then(|| url.href())
}

/// Reads a body in chunks, so that one that is too long or endless is cancelled early.
async fn body(response: &Response, most_bytes: usize) -> Result<Vec<u8>, FetchError> {
    let mut bytes = Vec::new();
    let Some(stream) = response.body() else { return Ok(bytes) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    loop {
        let chunk = JsFuture::from(reader.read()).await.map_err(|_| FetchError::Unreachable)?;
        let get = |name: &str| js_sys::Reflect::get(&chunk, &JsValue::from_str(name)).ok();
        let Some(chunk) = get("value").and_then(|value| value.dyn_into::<js_sys::Uint8Array>().ok()) else {
            return Ok(bytes);
        };
        if bytes.len() + chunk.length() as usize > most_bytes {
            // The promise of the cancellation does not matter.
            _ = reader.cancel();
            return Err(FetchError::TooLarge);
        }
        bytes.extend(chunk.to_vec());
    }
}
