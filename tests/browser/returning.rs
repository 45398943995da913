//! Leaving the page and coming back to it, which a browser may have kept as it was.

use crate::embedding::hosted;
use crate::harness::{Hosting, Site, eventually, in_browser};

#[tokio::test]
async fn fields_show_what_was_typed_after_going_back() {
    let site = hosted(Hosting { kept: true, ..Hosting::default() });
    in_browser(async |page| {
        page.visit(&site.origin).await;
        page.started().await;
        page.click("clear-example").await;
        page.fill("scenario-name", "Spring").await;
        page.fill_plan(["12000", "50", "5"]).await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        for _ in 0..2 {
            page.visit(&format!("{}/{}", site.origin, Site::EMPTY)).await;
            page.back().await;
            page.started().await;
            eventually!(page.value("budget").await, "12,000");
            assert_eq!(page.value("cost-per-lead").await, "50");
            assert_eq!(page.value("close-rate").await, "5");
            assert_eq!(page.value("scenario-name").await, "Spring");
            assert_eq!(page.results().await, ["240", "12", "1000"]);
        }
        // What is typed goes on from there.
        page.type_into("budget", "0").await;
        eventually!(page.results().await, ["2400", "120", "1000"]);
        page.fill("budget", "12000").await;
        eventually!(page.results().await, ["240", "12", "1000"]);
    })
    .await;
}
