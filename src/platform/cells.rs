//! What makes fields into a table that is worked by keyboard, clipboard and mouse.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Event, HtmlInputElement, UiEvent};

/// The kind of data a dragged line carries: nothing else that is dropped is taken for one.
const LINE: &str = "application/x-embudo-line";

/// The text that is being pasted.
pub fn pasted(event: &Event) -> Option<String> {
    event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()
}

/// Whether the caret stands before or behind all text of the field an event comes from, with nothing or
/// everything selected.
pub fn caret_at_edges(event: &UiEvent) -> (bool, bool) {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else { return (false, false) };
    let (start, end) = (field.selection_start().ok().flatten(), field.selection_end().ok().flatten());
    let length = Some(field.value().encode_utf16().count() as u32);
    let all = start == Some(0) && end == length;
    (all || end == Some(0), all || start == length)
}

/// Goes to a field and selects what stands in it.
pub fn enter(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let field = document.and_then(|it| it.get_element_by_id(id)?.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        _ = field.focus();
        field.select();
    }
}

/// Begins to drag a line of a table.
pub fn drag_line(event: &DragEvent, line: usize) {
    if let Some(data) = event.data_transfer() {
        _ = data.set_data(LINE, &line.to_string());
        data.set_effect_allowed("move");
    }
}

/// The line that was dropped.
pub fn dropped_line(event: &DragEvent) -> Option<usize> {
    event.data_transfer()?.get_data(LINE).ok()?.parse().ok()
}
