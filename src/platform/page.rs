//! The document: URL, languages, title, focus and form fields.

use gloo_events::EventListener;
use js_sys::JSON;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, HtmlElement, HtmlInputElement, HtmlOptionElement, HtmlSelectElement,
    HtmlTextAreaElement, ScrollIntoViewOptions, ScrollLogicalPosition, Url,
};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn element(id: &str) -> Option<Element> {
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

/// The query of the URL with its `?`; empty where there is none.
pub fn query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The fragment of the URL with its `#`; empty where there is none.
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Calls back with the new fragment whenever it changes, until the returned listener is dropped.
pub fn on_fragment_change(call: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| call(fragment())))
}

/// The page's URL without query and fragment.
pub fn url_without_query() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Removes the fragment from the URL without a navigation.
pub fn remove_fragment() {
    replace_url(|url| url.set_hash(""));
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

/// Scrolls as little as needed to show an element.
pub fn scroll_into_view(id: &str) {
    if let Some(element) = element(id) {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
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

pub fn focus(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        _ = element.focus();
    }
}

pub fn textarea_value(id: &str) -> Option<String> {
    element(id)?.dyn_into::<HtmlTextAreaElement>().ok().map(|field| field.value())
}
