//! The guide: opened from the menu and the first visit, with worked examples that open as plans.

use crate::accessibility::{finds_nothing, media};
use crate::harness::{Page, Site, eventually, in_browser, setting};
use serde_json::json;

async fn open_guide(page: &Page, address: &str) {
    page.open(address).await;
    page.show_by_address("guide").await;
    page.element(".guide h1").await;
}

#[tokio::test]
async fn it_is_loaded_when_it_is_opened_from_the_menu_of_help() {
    let site = Site::serve(setting("EMBUDO_DIST"));
    in_browser(async |page| {
        page.visit(&[&site.origin, "/?lang=en"].concat()).await;
        page.started().await;
        let is_loaded = || site.requests().iter().any(|it| it.path.starts_with("guide-"));
        assert!(!is_loaded());
        page.click("help").await;
        page.click("open-guide").await;
        eventually!(page.focus().await, "guide-heading");
        assert!(is_loaded());
        assert_eq!(page.current_view().await, "guide");
        page.js("history.back()").await;
        eventually!(page.texts(".guide h1").await.len(), 0);
        eventually!(page.results().await, ["240", "12", "1000"]);
    })
    .await
}

#[tokio::test]
async fn each_example_opens_with_the_numbers_it_names() {
    in_browser(async |page| {
        for language in ["en", "es"] {
            for (example, view, sales) in [
                ("goal", "plan", ""),
                ("out-of-reach", "plan", "12"),
                ("compared", "compare", ""),
                ("cost", "plan", "12"),
                ("break-even", "plan", ""),
                ("account", "plan", ""),
                ("months", "months", "12"),
            ] {
                open_guide(page, &format!("?lang={language}&fresh={language}-{example}")).await;
                page.click(&format!("open-{example}")).await;
                eventually!(page.current_view().await, view);
                eventually!(page.texts(".guide h1").await.len(), 0);
                eventually!((example, page.data("sales").await.is_empty()), (example, false));
                if !sales.is_empty() {
                    eventually!((example, page.data("sales").await), (example, sales.to_owned()));
                }
            }
        }
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_it_and_nothing_is_scrolled_sideways() {
    let axe = std::fs::read_to_string(setting("AXE")).expect("axe-core's script");
    in_browser(async |page| {
        for language in ["en", "es"] {
            open_guide(page, &format!("?lang={language}")).await;
            page.js(&axe).await;
            for scheme in ["light", "dark"] {
                page.devtools("Emulation.setEmulatedMedia", media(scheme)).await;
                for width in [1280, 360, 320] {
                    page.resize(width).await;
                    finds_nothing(page, &format!("{language}, {scheme}, {width} wide")).await;
                    let fits = page.js("return document.documentElement.scrollWidth <= innerWidth").await;
                    assert_eq!((language, width, fits), (language, width, json!(true)));
                }
            }
        }
    })
    .await
}
