//! A thousand scenarios.

use crate::harness::{eventually, in_browser};
use crate::stored::scenario;

#[tokio::test]
async fn a_thousand_scenarios_are_listed_found_and_edited() {
    in_browser(async |page| {
        let thousand: Vec<_> =
            (1..=1_000).map(|n| scenario(&format!("{n:04}"), &format!("Plan {n}"), 1_000 + n)).collect();
        page.store(&thousand).await;
        page.open("").await;
        eventually!(page.names().await.len(), 40);

        page.open_plan_menu().await;
        page.fill("find", "plan 777").await;
        eventually!(page.names().await, ["Plan 777"]);
        page.open_plan(".line .open").await;
        eventually!(page.value("budget").await, "1,777");
        page.open_plan_menu().await;
        eventually!(page.names().await.last().map(String::as_str) == Some("Plan 777"), true);
        page.click("show-all").await;
        eventually!(page.names().await.len(), 1_000);
        eventually!(page.focus().await, "open-line");
        page.press(thirtyfour::Key::Escape).await;

        page.fill_plan(["12000", "50", "5"]).await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        page.click("save").await;
        eventually!(page.text("status").await, "Saved in this browser");
        eventually!(page.names().await.len(), 41);
    })
    .await
}
