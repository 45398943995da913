//! The views: where they start, and how the address names them.

use crate::harness::{Page, eventually, in_browser, only_in_chromium};
use crate::stored::with_channels;
use serde_json::json;

/// The view's own content: what is different in each of them.
const CONTENT: [(&str, &str); 4] = [
    ("plan", "#results"),
    ("months", "#no-months, #month-pictures-heading"),
    ("actuals", "#no-months, #actuals-heading"),
    ("compare", "#verdict"),
];

/// How far the content of a view is from the top of the window, in pixels.
async fn top_of(page: &Page, css: &str) -> f64 {
    page.element(css).await;
    let script = "return document.querySelector(arguments[0]).getBoundingClientRect().top";
    page.js_with(script, vec![json!(css)]).await.as_f64().expect("a number of pixels")
}

#[tokio::test]
async fn each_view_starts_on_the_first_screen() {
    only_in_chromium!("a narrow window");
    in_browser(async |page| {
        page.store(&[with_channels("a", 5, 4)]).await;
        for (width, most) in [(1280, 900.0), (360, 1_800.0)] {
            page.resize(width).await;
            page.open("?lang=es").await;
            for (view, css) in CONTENT {
                page.show(view).await;
                page.js("scrollTo(0, 0)").await;
                let top = top_of(page, css).await;
                assert!((0.0..most).contains(&top), "{view} starts at {top}, {width} wide");
            }
        }
    })
    .await
}

#[tokio::test]
async fn the_address_names_the_view_and_back_goes_to_the_one_before() {
    in_browser(async |page| {
        page.open("").await;
        let fragment = "return location.hash";
        for view in ["months", "compare", "plan"] {
            page.show(view).await;
            eventually!(page.js(fragment).await, json!(format!("#{view}")));
        }
        let shown = "return document.querySelector('.views [aria-current]').id";
        for before in ["view-compare", "view-months", "view-plan"] {
            page.back().await;
            eventually!(page.js(shown).await, json!(before));
        }
        page.open("#actuals").await;
        page.reload().await;
        eventually!(page.js(shown).await, json!("view-actuals"));
    })
    .await
}

#[tokio::test]
async fn a_links_plan_stays_in_the_address_beside_the_view() {
    in_browser(async |page| {
        page.open("?lang=en").await;
        page.fill_plan(["12000", "50", "10"]).await;
        page.open_share().await;
        page.js("navigator.clipboard.writeText = async text => { window.copied = text }").await;
        page.click("copy-link").await;
        eventually!(page.js("return !!window.copied").await, json!(true));
        let link = page.js("return copied.split('#')[1]").await;
        let link = link.as_str().expect("the fragment of a link").to_owned();
        page.open(&format!("?lang=en&fresh#{link}")).await;
        eventually!(page.data("sales").await, "24");
        page.fill("close-rate", "20").await;
        page.show("months").await;
        eventually!(page.js("return location.hash").await, json!(format!("#{link}&months")));
        page.back().await;
        eventually!(page.js("return location.hash").await, json!(format!("#{link}")));
        // Going back opens the link's plan no second time.
        eventually!(page.data("sales").await, "48");
        page.reload().await;
        eventually!(page.text("status").await, "From a link");
    })
    .await
}
