//! Links that carry a plan.

use crate::harness::{eventually, in_browser};
use crate::stored::three;
use embudo::io::{file_from_json, share_fragment};
use serde_json::json;

const LINK: &str = "?budget=12000&cpl=50&close=5&lang=es&currency=USD";

#[tokio::test]
async fn a_link_shows_its_plan_and_keeps_nothing_until_it_is_saved() {
    in_browser(async |page| {
        page.store(&three()).await;
        page.open("").await;
        let before = page.stored_with_open_plan().await;

        page.open(LINK).await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        assert_eq!(page.attribute("html", "lang").await.as_deref(), Some("es"));
        assert_eq!(page.text("cac").await, "$1,000");
        assert!(page.text("banner").await.contains("Este plan"), "{}", page.text("banner").await);
        assert_eq!(page.stored().await, before);

        page.fill("budget", "6000").await;
        page.fill("scenario-name", "Prestado").await;
        page.click("sales-how-button").await;
        eventually!(page.results().await, ["120", "6", "1000"]);
        assert_eq!(page.stored().await, before);
        page.reload().await;
        assert_eq!(page.stored().await, before);
        eventually!(page.results().await, ["240", "12", "1000"]);

        page.click("save").await;
        eventually!(page.names().await.len(), 4);
        eventually!(page.js("return location.search").await, "?lang=es");
        page.reload().await;
        eventually!(page.names().await.len(), 4);
        page.open("").await;
        eventually!(page.names().await.len(), 4);
        let after = page.stored().await;
        for (key, value) in before.into_iter().filter(|(key, _)| key.starts_with("embudo/scenario/")) {
            assert_eq!(after.get(&key), Some(&value), "{key}");
        }
    })
    .await
}

#[tokio::test]
async fn of_a_link_with_escaped_signs_nothing_is_left_once_its_plan_is_saved() {
    let plan =
        json!({ "name": "Sent", "currency": "EUR", "budget": 12_000, "costPerLead": 50, "closeRate": 0.05 });
    let file = json!({ "format": "embudo", "version": 1, "scenarios": [plan] }).to_string();
    let plan = file_from_json(&file).expect("a file").remove(0).expect("a plan");
    let fragment = share_fragment(&[&plan.scenario]).expect("a link");
    for file in ["", "embudo.html"] {
        for link in [LINK.replace('&', "&amp;"), format!("?lang=es%23{fragment}")] {
            in_browser(async |page| {
                page.open(&[file, &link].concat()).await;
                eventually!(page.results().await, ["240", "12", "1000"]);
                page.click("save").await;
                eventually!(page.js("return location.search + location.hash").await, "?lang=es");
            })
            .await;
        }
    }
}

#[tokio::test]
async fn what_a_link_says_wrongly_is_told() {
    in_browser(async |page| {
        page.open("?budget=12,000&cpl=50&close=5").await;
        let is_told = |told: Vec<String>| told.iter().any(|text| text.contains("“12,000” for “budget”"));
        eventually!(is_told(page.texts(".notice p").await), true);
        assert_eq!(page.value("cost-per-lead").await, "50");
        page.fill("budget", "12000").await;
        eventually!(page.results().await, ["240", "12", "1000"]);
    })
    .await
}
