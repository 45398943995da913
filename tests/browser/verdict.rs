//! The verdict that a view opens with.

use crate::harness::{Page, eventually, in_browser};
use serde_json::json;

/// Notes every text that a live region is given, after the page is there.
const LISTEN: &str = "window.said = [];
    new MutationObserver(changes => {
        for (const {target} of changes) {
            const region = (target.nodeType === 1 ? target : target.parentElement)?.closest('#verdict-said');
            if (region?.textContent) said.push(region.textContent);
        }
    }).observe(document.body, {subtree: true, childList: true, characterData: true})";

async fn said(page: &Page) -> serde_json::Value {
    page.js("return said").await
}

#[tokio::test]
async fn it_follows_typing_and_is_said_once_typing_rests() {
    in_browser(async |page| {
        page.open_blank().await;
        assert_eq!(
            page.text("verdict").await,
            "Type a budget, a cost per lead and a close rate to see what a sale costs."
        );
        page.fill_plan(["12000", "50", ""]).await;
        eventually!(page.text("verdict").await, "Type a close rate to see what a sale costs.");
        // What stood there before is said first.
        tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
        page.js(LISTEN).await;
        page.fill("close-rate", "5").await;
        page.fill("sales-cost", "6000").await;
        page.fill("sale-value", "2000").await;
        let verdict = "A sale costs €1,500 all in and leaves €2,000: each earns €500.";
        eventually!(page.text("verdict").await, verdict);
        assert_eq!(said(page).await, json!([]));
        eventually!(said(page).await, json!([verdict]));
        // A field that is wrong leaves the verdict, greyed, and asks for the field.
        page.type_into("budget", "x").await;
        eventually!(page.texts(".verdict.stale h1").await, [verdict]);
        eventually!(
            page.texts(".verdict.stale .lead").await,
            ["Correct the marked field to see what a sale costs."]
        );
        tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
        assert_eq!(said(page).await, json!([verdict]));
    })
    .await;
}

#[tokio::test]
async fn a_plan_is_tried_without_the_channels_that_lose_money() {
    in_browser(async |page| {
        page.open_blank().await;
        page.click("add-channel").await;
        for (id, text) in [
            ("channel-name", "Search"),
            ("budget", "12000"),
            ("cost-per-lead", "50"),
            ("close-rate", "5"),
            ("channel-name-2", "Fairs"),
            ("budget-2", "6000"),
            ("cost-per-lead-2", "100"),
            ("close-rate-2", "1"),
            ("sale-value", "2000"),
            ("scenario-name", "Spring"),
        ] {
            page.fill(id, text).await;
        }
        eventually!(
            page.texts(".say p").await,
            ["Without Fairs: 12 sales at €1,000 each, €6,000 less spent and €4,800 more earned."]
        );
        assert_eq!(page.texts("#verdict .bad").await, ["Fairs loses money."]);
        page.click("try-without").await;
        eventually!(page.value("scenario-name").await, "Spring without Fairs");
        eventually!(
            page.text("verdict").await,
            "A sale costs €1,000 in media and leaves €2,000: each earns €1,000."
        );
        eventually!(page.focus().await, "scenario-name");
        page.click("back").await;
        eventually!(page.value("scenario-name").await, "Spring");
        eventually!(page.value("channel-name-2").await, "Fairs");
    })
    .await;
}

#[tokio::test]
async fn the_other_views_have_their_own() {
    in_browser(async |page| {
        page.open("").await;
        page.show("compare").await;
        eventually!(
            page.text("verdict").await,
            "One plan is not a comparison. Duplicate it and change one number, or choose another one."
        );
        page.show("months").await;
        page.click("months-on").await;
        eventually!(page.texts(".verdict .eyebrow").await.concat().contains(" to "), true);
        assert_eq!(page.texts(".verdict h1").await.len(), 1);
        page.show("actuals").await;
        eventually!(page.text("verdict").await.starts_with("No month of the plan is over"), true);
    })
    .await;
}
