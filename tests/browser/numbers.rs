//! Reading numbers in different notations.

use crate::harness::{Page, eventually, in_browser};

const TWELVE_THOUSAND_SIX_HUNDRED_AND_A_HALF: &[&str] =
    &["12.600,50", "12,600.50", "12 600,50", "12\u{a0}600,50", "12\u{202f}600,50", "12600.5", "€12,600.50"];

/// At a CPL of 1 the number of leads equals the budget.
async fn is_read_as(page: &Page, typed: &str, value: &str) {
    page.fill("budget", typed).await;
    eventually!((typed, page.data("leads").await), (typed, value.to_owned()));
}

async fn can_be_read(page: &Page) {
    page.fill_plan(["1", "1", "5"]).await;
    for typed in TWELVE_THOUSAND_SIX_HUNDRED_AND_A_HALF {
        is_read_as(page, typed, "12600.5").await;
        eventually!((typed, page.value("budget").await), (typed, (*typed).to_owned()));
    }
    is_read_as(page, "1.2k", "1200").await;
}

#[tokio::test]
async fn both_ways_of_writing_are_read_in_english() {
    in_browser(async |page| {
        page.open_blank().await;
        can_be_read(page).await;
        is_read_as(page, "1.234", "1.234").await;
        eventually!(page.text("budget-note").await, "Read as €1.2340");
        is_read_as(page, "1,234", "1234").await;
        eventually!(page.text("budget-note").await, "Read as €1,234.00");
        is_read_as(page, "1234", "1234").await;
        eventually!(page.text("budget-note").await, "Media spend for the period");
    })
    .await
}

#[tokio::test]
async fn both_ways_of_writing_are_read_in_spanish() {
    in_browser(async |page| {
        page.open("?lang=es").await;
        page.click("clear-example").await;
        can_be_read(page).await;
        is_read_as(page, "1.234", "1234").await;
        eventually!(page.text("budget-note").await, "Se lee como 1.234,00\u{a0}€");
        is_read_as(page, "1,234", "1.234").await;
        eventually!(page.text("budget-note").await, "Se lee como 1,2340\u{a0}€");
        page.fill("close-rate", "1.234").await;
        let told = "Como máximo 100\u{a0}%: se lee como 1.234,00\u{a0}%";
        eventually!(page.text("close-rate-note").await.ends_with(told), true);
    })
    .await
}
