//! Downloads, file inputs, and what is dropped or pasted on the page.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, Event, File, FileList, HtmlInputElement};

/// Starts a download. Browsers do not report whether it succeeds.
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
        // The object URL is not revoked: no event says when the browser has read it.
        link.click();
    }
}

/// A file that a person selected or dropped, not read yet.
pub struct SelectedFile(File);

impl SelectedFile {
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// In bytes.
    pub fn size(&self) -> usize {
        self.0.size() as usize
    }

    /// The content; none where the browser can't read it.
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }
}

/// The files selected in a file input. The input is cleared, so that selecting the same file again fires an event.
pub fn selected_files(event: &Event) -> Vec<SelectedFile> {
    let field: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
    let Some(field) = field else { return Vec::new() };
    let files = all_of(field.files());
    field.set_value("");
    files
}

fn all_of(files: Option<FileList>) -> Vec<SelectedFile> {
    let files = files.into_iter().flat_map(|files| (0..files.length()).filter_map(move |at| files.get(at)));
    files.map(SelectedFile).collect()
}

/// What was pasted outside of any field.
pub enum Pasted {
    Files(Vec<SelectedFile>),
    Text(String),
}

/// Calls back with what is pasted while no field has the focus, until the listener is dropped.
pub fn on_paste(call: impl Fn(Pasted) + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    Some(EventListener::new_with_options(
        &document,
        "paste",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let is_field = target
                .is_some_and(|it| it.matches("input, textarea, select, [contenteditable]").unwrap_or(true));
            let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            let Some(data) = data.filter(|_| !is_field) else { return };
            let files = all_of(data.files());
            let text = data.get_data("text/plain").unwrap_or_default();
            if !files.is_empty() {
                event.prevent_default();
                call(Pasted::Files(files));
            } else if !text.trim().is_empty() {
                event.prevent_default();
                call(Pasted::Text(text));
            }
        },
    ))
}

/// Calls back with files dropped anywhere on the page, until the returned listeners are dropped. While a file is
/// dragged over the page, the root element has the attribute `data-held` for styling.
pub fn on_file_drop(call: impl Fn(Vec<SelectedFile>) + 'static) -> Vec<EventListener> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return Vec::new() };
    let on_drag = |event_name: &'static str, dragging: bool| {
        let root = document.document_element();
        EventListener::new_with_options(
            &document,
            event_name,
            EventListenerOptions::enable_prevent_default(),
            move |event| {
                if transfer(event).is_some() {
                    event.prevent_default();
                    mark_dragging(root.as_ref(), dragging);
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
            mark_dragging(root.as_ref(), false);
            let files = all_of(transfer.files());
            if !files.is_empty() {
                call(files);
            }
        },
    );
    vec![on_drag("dragover", true), on_drag("dragleave", false), dropped]
}

/// The data of a drag event that carries files.
fn transfer(event: &Event) -> Option<DataTransfer> {
    let transfer = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    transfer.types().includes(&"Files".into(), 0).then_some(transfer)
}

fn mark_dragging(root: Option<&Element>, dragging: bool) {
    if let Some(root) = root {
        _ = if dragging { root.set_attribute("data-held", "") } else { root.remove_attribute("data-held") };
    }
}
