//! Files that go out of the page and come into it.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};
use web_sys::{DataTransfer, DragEvent, Element, Event, File, HtmlInputElement};

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

/// A file of the person's, not read yet.
pub struct SelectedFile(File);

impl SelectedFile {
    /// How many bytes it has.
    pub fn size(&self) -> usize {
        self.0.size() as usize
    }

    /// Its bytes; none where it can't be read.
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }
}

/// The file chosen in a field. The field forgets it, so that the same file can be chosen again.
pub fn selected_file(event: &Event) -> Option<SelectedFile> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0);
    field.set_value("");
    file.map(SelectedFile)
}

/// Calls back for a file that is dropped anywhere on the page, which says while one is held over it that it can
/// be dropped. Ends when what it gives is dropped.
pub fn on_file_drop(call: impl Fn(SelectedFile) + 'static) -> Vec<EventListener> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return Vec::new() };
    let hold = |kind: &'static str, held: bool| {
        let root = document.document_element();
        EventListener::new_with_options(
            &document,
            kind,
            EventListenerOptions::enable_prevent_default(),
            move |event| {
                if transfer(event).is_some() {
                    event.prevent_default();
                    show_held(root.as_ref(), held);
                }
            },
        )
    };
    let root = document.document_element();
    let dropped = EventListener::new_with_options(
        &document,
        "drop",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            let Some(transfer) = transfer(event) else { return };
            event.prevent_default();
            show_held(root.as_ref(), false);
            if let Some(file) = transfer.files().and_then(|files| files.get(0)) {
                call(SelectedFile(file));
            }
        },
    );
    vec![hold("dragover", true), hold("dragleave", false), dropped]
}

/// What is dragged, where it is a file.
fn transfer(event: &Event) -> Option<DataTransfer> {
    let transfer = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    transfer.types().includes(&"Files".into(), 0).then_some(transfer)
}

fn show_held(root: Option<&Element>, held: bool) {
    if let Some(root) = root {
        _ = if held { root.set_attribute("data-held", "") } else { root.remove_attribute("data-held") };
    }
}
