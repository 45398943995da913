//! The document: URL, languages, title, focus and form fields.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::JSON;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, DragEvent, Element, Event, HashChangeEvent, HtmlDialogElement, HtmlElement, HtmlInputElement,
    HtmlOptionElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent, Url,
};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub(super) fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The browser's language tags, the preferred first.
pub fn languages() -> Vec<String> {
    let navigator = web_sys::window().map(|window| window.navigator());
    navigator.map(|it| it.languages().iter().filter_map(|tag| tag.as_string()).collect()).unwrap_or_default()
}

#[wasm_bindgen]
extern "C" {
    /// A JavaScript number.
    type Number;

    /// Throws for a tag that is none.
    #[wasm_bindgen(catch, method, js_name = toLocaleString)]
    fn written(this: &Number, language: Option<&str>, options: &JsValue) -> Result<String, JsValue>;
}

/// How 12345678.5 % and 1234.50 EUR are written in the region of a language tag, or as the browser itself does.
pub fn number_samples(language: Option<&str>) -> [String; 2] {
    let percent = r#"{"style":"percent","maximumFractionDigits":1,"numberingSystem":"latn"}"#;
    let money =
        r#"{"style":"currency","currency":"EUR","currencyDisplay":"narrowSymbol","numberingSystem":"latn"}"#;
    [(123_456.785, percent), (1_234.5, money)].map(|(number, options)| {
        let options = JSON::parse(options).unwrap_or_default();
        JsValue::from_f64(number).unchecked_into::<Number>().written(language, &options).unwrap_or_default()
    })
}

/// The origin of the URL, such as `https://example.com`.
pub fn origin() -> String {
    web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// The query of the URL with its `?`; empty where there is none.
pub fn query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The fragment of the URL with its `#`; empty where there is none.
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Calls back with the fragment before and the new one whenever it changes, until the returned listener is dropped.
pub fn on_fragment_change(call: impl Fn(String, String) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |event| {
        let old = event.dyn_ref::<HashChangeEvent>().and_then(|event| Url::new(&event.old_url()).ok());
        call(old.map(|url| url.hash()).unwrap_or_default(), fragment());
    }))
}

/// Makes a fragment the URL's, as a step of the history that can be gone back from.
pub fn push_fragment(fragment: &str) {
    if let Some(window) = web_sys::window() {
        _ = window.location().set_hash(fragment);
    }
}

/// Makes a fragment the URL's without a navigation.
pub fn replace_fragment(fragment: &str) {
    replace_url(|url| url.set_hash(fragment));
}

/// The width of the viewport in CSS pixels.
pub fn width() -> f64 {
    let width = web_sys::window().and_then(|window| window.inner_width().ok());
    width.and_then(|width| width.as_f64()).unwrap_or_default()
}

/// The page's URL without query and fragment.
pub fn url_without_query() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// The address of the folder that the page is in, with a slash at its end.
pub fn folder_url() -> String {
    let mut url = url_without_query();
    url.truncate(url.rfind('/').map_or(0, |at| at + 1));
    url
}

/// Whether the page is a file on the reader's computer.
pub fn is_a_file() -> bool {
    url_without_query().starts_with("file:")
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        _ = window.location().reload();
    }
}

/// Scrolls what scrolls an element until it is in sight, no further.
pub fn scroll_into_view(id: &str) {
    let element = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Calls back with each key that is pressed anywhere on the page, after what the page itself does with it.
pub fn on_key(call: impl Fn(&KeyboardEvent) + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&document, "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            call(event);
        }
    }))
}

/// Whether an event comes from where text is typed.
pub fn is_typed_into(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|it| it.matches("input, textarea, select, [contenteditable]").unwrap_or(false))
}

/// Opens the browser's dialog of printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        _ = window.print();
    }
}

/// Removes keys from the query of the URL without a navigation.
pub fn remove_query_keys(keys: impl Iterator<Item = &'static str>) {
    replace_url(|url| keys.for_each(|key| url.search_params().delete(key)));
}

fn replace_url(change: impl FnOnce(&Url)) {
    let url = web_sys::window().and_then(|window| Url::new(&window.location().href().ok()?).ok());
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let (Some(url), Some(history)) = (url, history) {
        change(&url);
        // A sandboxed frame may refuse; then the URL stays as it is.
        _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&url.href()));
    }
}

/// Shows what the page says where the app does not start, as `web/start.js` does.
pub fn show_unstarted() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        _ = root.set_attribute("class", "unstarted");
    }
}

pub fn set_document_title_and_language(language: &str, title: &str) {
    let Some(document) = document() else { return };
    if document.title() != title {
        document.set_title(title);
    }
    // Setting `lang` recalculates all styles even if the value is the same.
    let root =
        document.document_element().filter(|root| root.get_attribute("lang").as_deref() != Some(language));
    if let Some(root) = root {
        _ = root.set_attribute("lang", language);
    }
}

/// The value of the input, select or textarea that an event comes from.
pub fn field_value(event: &Event) -> Option<String> {
    let target = event.target()?;
    let field = target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    let choice = || target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value);
    field.or_else(choice).or_else(|| target.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value))
}

/// Makes every `<select>` show the option with the `selected` attribute. Once a person has used a select, browsers no
/// longer follow changes of that attribute.
pub fn sync_selects_to_markup() {
    let marked = document().and_then(|document| document.query_selector_all("option[selected]").ok());
    let Some(marked) = marked else { return };
    for at in 0..marked.length() {
        let option = marked.get(at).and_then(|option| option.dyn_into::<HtmlOptionElement>().ok());
        if let Some(option) = option.filter(|option| !option.selected()) {
            option.set_selected(true);
        }
    }
}

/// Moves the focus to an element, and opens what it is folded into.
pub fn focus(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let mut around = Some(Element::from(element.clone()));
        while let Some(folded) = around.and_then(|it| it.closest("details").ok()?) {
            _ = folded.set_attribute("open", "");
            around = folded.parent_element();
        }
        _ = element.focus();
    }
}

/// Presses a button, and says whether it is there.
pub fn press(id: &str) -> bool {
    let button = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    button.map(|button| button.click()).is_some()
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    element(id)?.dyn_into().ok()
}

/// Opens a dialog over the page, which is inert until it is closed.
pub fn show_modal(id: &str) {
    // Fails where it is open already.
    _ = dialog(id).map(|dialog| dialog.show_modal());
}

pub fn close_modal(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

/// Whether the popover that an event comes from is open.
pub fn is_open_popover(event: &Event) -> bool {
    let popover = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    popover.is_some_and(|popover| popover.matches(":popover-open").unwrap_or_default())
}

/// Closes a popover, which gives the focus back.
pub fn hide_popover(id: &str) {
    let popover = element(id).and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    // Fails where it is closed already.
    _ = popover.map(|popover| popover.hide_popover());
}

/// Closes the open popover once the focus goes to anything but what is in it and its own button, until the returned
/// listener is dropped. Browsers by themselves close it only for the pointer.
pub fn close_popovers_left_by_focus() -> Option<EventListener> {
    let document = document()?;
    let open = {
        let document = document.clone();
        move || document.query_selector(":popover-open").ok()??.dyn_into::<HtmlElement>().ok()
    };
    Some(EventListener::new(&document, "focusin", move |event| {
        let focused = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let (Some(focused), Some(popover)) = (focused, open()) {
            let is_its_button = focused.get_attribute("popovertarget") == Some(popover.id());
            if !is_its_button && !popover.contains(Some(&focused)) {
                _ = popover.hide_popover();
            }
        }
    }))
}

pub fn textarea_value(id: &str) -> Option<String> {
    element(id)?.dyn_into::<HtmlTextAreaElement>().ok().map(|field| field.value())
}

/// Whether the check box of an event is ticked.
pub fn is_checked(event: &Event) -> bool {
    let field: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
    field.is_some_and(|field| field.checked())
}

/// Whether the `details` whose event this is are open.
pub fn is_open(event: &Event) -> bool {
    let details: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    details.is_some_and(|details| details.has_attribute("open"))
}

/// Makes a text what is being dragged.
pub fn drag_text(event: &DragEvent, text: &str) {
    if let Some(data) = event.data_transfer() {
        _ = data.set_data("text/plain", text);
    }
}

/// The text that was dropped.
pub fn dragged_text(event: &DragEvent) -> Option<String> {
    event.data_transfer()?.get_data("text/plain").ok().filter(|text| !text.is_empty())
}

/// Tells the scripts around the app (`web/`) that it listens from now on: what came before is handed over.
pub fn tell_that_it_listens() {
    dispatch("embudo:listens");
}

/// Dispatches an event at the window.
pub(super) fn dispatch(name: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(name)) {
        _ = window.dispatch_event(&event);
    }
}
