//! Storage that is denied or full.

use crate::harness::{eventually, in_browser};

const DENIED: &str = "Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('denied', 'SecurityError') }
})";
const FULL: &str =
    "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }";

#[tokio::test]
async fn without_storage_it_still_calculates_and_says_so() {
    in_browser(async |page| {
        page.before_the_app(DENIED).await;
        page.open("").await;
        eventually!(page.text("storage-trouble").await.contains("Nothing is being saved"), true);
        page.click("clear-example").await;
        page.fill_plan(["12000", "50", "5"]).await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        page.click("save").await;
        eventually!(page.names().await, ["12 sales for €12,000"]);
        eventually!(page.text("status").await, "Not saved yet");
        page.set("language", "es").await;
        eventually!(page.text("status").await, "Aún sin guardar");
        eventually!(page.text("storage-trouble").await.contains("No se está guardando nada"), true);
    })
    .await
}

#[tokio::test]
async fn with_full_storage_it_still_calculates_and_says_so() {
    in_browser(async |page| {
        page.before_the_app(FULL).await;
        page.open("").await;
        eventually!(page.text("storage-trouble").await.contains("storage for this page is full"), true);
        page.click("clear-example").await;
        page.fill_plan(["12000", "50", "5"]).await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        eventually!(page.text("storage-trouble").await.contains("storage for this page is full"), true);
        page.click("save").await;
        eventually!(page.text("status").await, "Not saved yet");
    })
    .await
}

#[tokio::test]
async fn what_found_no_room_is_stored_as_soon_as_there_is_some() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["12000", "50", "5"]).await;
        page.js(&format!("window.roomy = Storage.prototype.setItem; {FULL}")).await;
        page.fill("sales-cost", "6,000").await;
        eventually!(page.text("storage-trouble").await.contains("storage for this page is full"), true);
        page.js("Storage.prototype.setItem = window.roomy").await;
        page.fill("fixed-cost", "600").await;
        eventually!(page.text("storage-trouble").await, "");
        page.reload().await;
        assert_eq!(page.value("sales-cost").await, "6,000");
        assert_eq!(page.value("fixed-cost").await, "600");
    })
    .await
}
