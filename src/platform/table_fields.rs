//! Keyboard, clipboard and drag-and-drop support for tables of input fields.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Element, Event, HtmlInputElement, UiEvent};

/// The media type of a dragged row, so that nothing else that is dropped is taken for one.
const ROW_DATA_TYPE: &str = "application/x-embudo-line";

/// The pasted text if it is a block of cells: if it has tabs or line breaks.
pub fn pasted_block(event: &Event) -> Option<String> {
    let text = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()?;
    Some(text).filter(|text| text.trim().contains(['\t', '\n']))
}

/// Whether the caret of the input that an event comes from is at the start, and whether at the end. Both where all of
/// its text is selected.
pub fn caret_at_edges(event: &UiEvent) -> (bool, bool) {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else { return (false, false) };
    let (start, end) = (field.selection_start().ok().flatten(), field.selection_end().ok().flatten());
    let length = Some(field.value().encode_utf16().count() as u32);
    let all = start == Some(0) && end == length;
    (all || end == Some(0), all || start == length)
}

/// The table row (`data-line`) that an event comes from, and the id of the target element.
pub fn row_and_id(event: &Event) -> Option<(usize, String)> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let line = element.closest("[data-line]").ok()??.get_attribute("data-line")?;
    Some((line.parse().ok()?, element.id()))
}

pub fn target_id(event: &Event) -> Option<String> {
    Some(event.target()?.dyn_into::<Element>().ok()?.id())
}

pub fn focus_and_select(id: &str) {
    super::page::focus(id);
    let document = web_sys::window().and_then(|window| window.document());
    let field = document.and_then(|it| it.get_element_by_id(id)?.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.select();
    }
}

pub fn start_row_drag(event: &DragEvent, line: usize) {
    if let Some(data) = event.data_transfer() {
        _ = data.set_data(ROW_DATA_TYPE, &line.to_string());
        data.set_effect_allowed("move");
    }
}

/// The row of a drop event, if it carries one.
pub fn dropped_row(event: &DragEvent) -> Option<usize> {
    event.data_transfer()?.get_data(ROW_DATA_TYPE).ok()?.parse().ok()
}
