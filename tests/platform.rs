//! The platform module in headless Chromium.
#![cfg(target_arch = "wasm32")]

use embudo::io::query_pairs;
use embudo::platform::{page, random, storage, text_search};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> web_sys::Document {
    web_sys::window().and_then(|window| window.document()).expect("there is a document")
}

#[wasm_bindgen_test]
fn storage_writes_reads_and_removes() {
    assert_eq!(storage::write("platform-test/a", Some("1")), Ok(()));
    assert_eq!(storage::write("platform-test/b", Some("ñ “2”")), Ok(()));
    let mut all = storage::read_all("platform-test/").expect("can be read");
    all.sort();
    assert_eq!(all, [("platform-test/a".into(), "1".into()), ("platform-test/b".into(), "ñ “2”".into())]);
    assert_eq!(storage::write("platform-test/a", None), Ok(()));
    assert_eq!(storage::write("platform-test/b", None), Ok(()));
    assert_eq!(storage::read_all("platform-test/"), Ok(Vec::new()));
}

#[wasm_bindgen_test]
fn a_full_storage_is_an_error_and_keeps_the_old_value() {
    storage::write("platform-test/small", Some("kept")).expect("there is room");
    let huge = "x".repeat(20 << 20);
    assert_eq!(storage::write("platform-test/small", Some(&huge)), Err(storage::StorageError::QuotaExceeded));
    assert_eq!(storage::read_all("platform-test/small").expect("can be read")[0].1, "kept");
    storage::write("platform-test/small", None).expect("can be removed");
}

#[wasm_bindgen_test]
fn probing_leaves_no_key_behind() {
    assert_eq!(storage::probe("platform-test/probe"), Ok(()));
    assert_eq!(storage::read_all("platform-test/probe"), Ok(Vec::new()));
}

#[wasm_bindgen_test]
fn ids_are_sixteen_digits_and_differ() {
    let ids: std::collections::HashSet<String> = (0..1_000).map(|_| random::id()).collect();
    assert_eq!(ids.len(), 1_000);
    assert!(ids.iter().all(|id| id.len() == 16 && id.bytes().all(|b| b.is_ascii_hexdigit())));
}

#[wasm_bindgen_test]
fn the_document_gets_its_language_and_title() {
    page::set_document_title_and_language("es", "Primavera · Embudo");
    assert_eq!(document().title(), "Primavera · Embudo");
    let root = document().document_element().expect("there is a root");
    assert_eq!(root.get_attribute("lang").as_deref(), Some("es"));
}

#[wasm_bindgen_test]
fn focus_moves_and_ignores_a_missing_element() {
    let input = document().create_element("input").expect("can be made");
    input.set_id("platform-test-input");
    document().body().expect("there is a body").append_child(&input).expect("can be added");
    page::focus("platform-test-input");
    assert_eq!(document().active_element().map(|it| it.id()).as_deref(), Some("platform-test-input"));
    page::focus("no such element");
    input.remove();
}

#[wasm_bindgen_test]
fn the_browser_lists_its_languages() {
    assert!(!page::languages().is_empty());
}

#[wasm_bindgen_test]
fn the_query_is_parsed_like_url_search_params() {
    let history = web_sys::window().expect("a window").history().expect("a history");
    let nothing = wasm_bindgen::JsValue::NULL;
    for query in [
        "?budget=12000&name=a%20b+c&x",
        "?a&&b=&=c&d=e=f",
        "?%=%&%4=%zz&%+1=%41",
        "?ñ=%C3%B1&%ED%A0%80=%ff",
        "?",
    ] {
        history.replace_state_with_url(&nothing, "", Some(query)).expect("can be set");
        let theirs = web_sys::UrlSearchParams::new_with_str(&page::query()).expect("a query");
        let theirs = js_sys::Array::from(&theirs);
        let theirs = theirs.iter().map(|pair| {
            let pair = js_sys::Array::from(&pair);
            (pair.get(0).as_string().expect("a key"), pair.get(1).as_string().expect("a value"))
        });
        assert_eq!(query_pairs(&page::query()), theirs.collect::<Vec<_>>(), "{query}");
    }
}

#[wasm_bindgen_test]
fn text_is_found_ignoring_case() {
    assert!(text_search::contains_ignoring_case("Campaña de OTOÑO", "otoño"));
    assert!(text_search::contains_ignoring_case("Otoño", "OTO"));
    assert!(!text_search::contains_ignoring_case("Primavera", "otoño"));
}
