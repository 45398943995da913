//! Files that go out of the page.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Has the browser save a file. Whether it does, nobody is told.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind);
    let address = blob.and_then(|blob| Url::create_object_url_with_blob(&blob));
    let link = web_sys::window().and_then(|it| it.document()?.create_element("a").ok()?.dyn_into().ok());
    if let (Ok(address), Some(link)) = (address, link) {
        let link: HtmlAnchorElement = link;
        link.set_href(&address);
        link.set_download(name);
        // The address stays: nobody knows when the browser is done with it.
        link.click();
    }
}
