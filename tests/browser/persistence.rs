//! Persistence of what is typed and saved.

use crate::harness::{eventually, in_browser};
use crate::stored::three;
use serde_json::json;

#[tokio::test]
async fn what_is_saved_is_there_after_a_reload() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["12000", "50", "5"]).await;
        page.fill("scenario-name", "Spring").await;
        eventually!(page.text("status").await, "Not saved yet");
        page.click("save").await;
        eventually!(page.text("status").await, "Saved in this browser");
        page.reload().await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        assert_eq!(page.value("scenario-name").await, "Spring");
        assert_eq!(page.text("status").await, "Saved in this browser");
        assert_eq!(page.names().await, ["Spring"]);
        let keys: Vec<_> = page.stored().await.into_keys().collect();
        assert_eq!(keys.iter().filter(|key| key.starts_with("embudo/scenario/")).count(), 1, "{keys:?}");
        assert!(keys.iter().all(|key| key.starts_with("embudo/")), "{keys:?}");
    })
    .await
}

#[tokio::test]
async fn what_is_typed_is_there_after_a_reload_without_saving() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["12000", "50", "5"]).await;
        page.fill("sales-cost", "6 thousand").await;
        page.reload().await;
        eventually!(page.value("sales-cost").await, "6 thousand");
        assert_eq!(page.value("budget").await, "12,000");
        assert_eq!(page.text("status").await, "Not saved yet");
        page.fill("sales-cost", "6000").await;
        eventually!(page.data("loaded-cac").await, "1500");
    })
    .await
}

#[tokio::test]
async fn what_is_typed_is_stored_where_the_page_is_left_before_it_is_drawn() {
    in_browser(async |page| {
        page.open_blank().await;
        let left = "const field = document.getElementById('budget');
            field.value = '12345';
            field.dispatchEvent(new Event('input', {bubbles: true}));
            window.dispatchEvent(new Event('pagehide'));
            return Object.entries(localStorage)
                .some(([key, text]) => key.startsWith('embudo/draft/') && text.includes('\"12345\"'))";
        assert_eq!(page.js(left).await, json!(true));
    })
    .await
}

#[tokio::test]
async fn a_change_waits_while_another_plan_is_open() {
    in_browser(async |page| {
        page.store(&three()).await;
        page.open("").await;
        eventually!(page.value("scenario-name").await, "Alpha");
        page.fill("budget", "15000").await;
        eventually!(page.text("status").await, "Unsaved changes");

        page.open_plan(".line:nth-child(2) .open").await;
        eventually!(page.value("scenario-name").await, "Beta");
        assert_eq!(page.value("budget").await, "20,000");
        eventually!(page.in_list(".lines .mark").await, ["unsaved changes"]);

        page.open_plan(".line:nth-child(1) .open").await;
        eventually!(page.value("budget").await, "15,000");
        eventually!(page.text("status").await, "Unsaved changes");
        page.open_plan(".line:nth-child(2) .open").await;
        page.reload().await;
        page.open_plan(".line:nth-child(1) .open").await;
        eventually!(page.value("budget").await, "15,000");

        page.in_plan_menu("discard").await;
        eventually!(page.value("budget").await, "10,000");
        eventually!(page.text("status").await, "Saved in this browser");
    })
    .await
}
