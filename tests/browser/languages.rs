//! Languages and currencies.

use crate::harness::{eventually, in_browser};

#[tokio::test]
async fn the_language_and_the_numbers_change_apart_and_are_remembered() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["12,600.5", "50", "5"]).await;
        eventually!(page.text("results-heading").await, "Results");
        assert_eq!(page.attribute("html", "lang").await.as_deref(), Some("en"));

        page.set("language", "es").await;
        eventually!(page.text("results-heading").await, "Resultados");
        eventually!(page.attribute("html", "lang").await.as_deref() == Some("es"), true);
        eventually!(page.text("cac").await, "€1,000");
        page.set("numbers", "1.234,56").await;
        eventually!(page.value("budget").await, "12.600,5");
        eventually!(page.text("leads").await, "252");
        eventually!(page.data("leads").await, "252.01");
        eventually!(page.text("cac").await, "€1.000");
        eventually!(page.js("return document.title").await.to_string().contains("planificador"), true);

        page.reload().await;
        assert_eq!(page.text("results-heading").await, "Resultados");
        assert_eq!(page.value("budget").await, "12.600,5");
        page.set("language", "en").await;
        eventually!(page.text("results-heading").await, "Results");
        assert_eq!(page.value("budget").await, "12.600,5");
        page.set("numbers", "12,34,567.89").await;
        eventually!(page.value("budget").await, "12,600.5");
    })
    .await
}

#[tokio::test]
async fn the_currency_is_remembered_and_decides_the_decimals() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["10000", "33.33", "7"]).await;
        eventually!(page.text("cac").await, "€476.14");
        page.set("currency", "CLP").await;
        eventually!(page.text("cac").await, "$476");
        page.reload().await;
        assert!(page.text("settings").await.ends_with("CLP"));
        assert_eq!(page.text("cac").await, "$476");
        page.in_plan_menu("new").await;
        eventually!(page.value("budget").await, "");
        assert!(page.text("settings").await.ends_with("CLP"));
    })
    .await
}
