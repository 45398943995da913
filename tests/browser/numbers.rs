//! Numbers as the reader's region writes and reads them.

use crate::harness::{Page, eventually, in_browser, in_region};
use thirtyfour::Key;

const TWELVE_THOUSAND_SIX_HUNDRED_AND_A_HALF: &[&str] =
    &["12.600,50", "12,600.50", "12 600,50", "12\u{a0}600,50", "12\u{202f}600,50", "12600.5", "12,600.5"];

/// At a CPL of 1 the number of leads equals the budget.
async fn is_read_as(page: &Page, typed: &str, value: &str) {
    page.fill("budget", typed).await;
    eventually!((typed, page.data("leads").await), (typed, value.to_owned()));
}

async fn is_read_without_a_word(page: &Page, typed: &str, value: &str, hint: &str) {
    is_read_as(page, typed, value).await;
    eventually!((typed, page.text("budget-note").await), (typed, hint.to_owned()));
}

const HINT: &str = "";
const PISTA: &str = "";

#[tokio::test]
async fn an_american_reads_a_point_before_decimals() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["1", "1", "5"]).await;
        for typed in TWELVE_THOUSAND_SIX_HUNDRED_AND_A_HALF {
            is_read_without_a_word(page, typed, "12600.5", HINT).await;
            eventually!((typed, page.value("budget").await), (typed, (*typed).to_owned()));
        }
        is_read_without_a_word(page, "1,234", "1234", HINT).await;
        is_read_without_a_word(page, "1.2k", "1200", HINT).await;
        is_read_without_a_word(page, "=3*4000", "12000", HINT).await;
        is_read_as(page, "1.234", "1.234").await;
        eventually!(page.text("budget-note").await, "Read as €1.2340, not €1,234.00");
        page.fill("budget", "=1/0").await;
        eventually!(page.text("budget-note").await, "Nothing can be divided by 0");
    })
    .await
}

#[tokio::test]
async fn twelve_thousand_in_mexico_is_twelve_in_spain() {
    in_region("es-MX,es", async |page| {
        page.open_blank().await;
        page.fill_plan(["12,000", "1", "5"]).await;
        is_read_without_a_word(page, "12,000", "12000", PISTA).await;
        eventually!(page.text("leads").await, "12,000");
        eventually!(page.text("cac").await, "$20");
        assert_eq!(page.number_format().await, "1,234.56");
        // The number stays when it is written in another way, also in a text that is not stored yet.
        page.set("numbers", "1.234,56").await;
        eventually!(page.value("budget").await, "12.000");
        eventually!(page.data("leads").await, "12000");
        page.reload().await;
        assert_eq!(page.number_format().await, "1.234,56");
        assert_eq!(page.value("budget").await, "12.000");
        assert_eq!(page.data("leads").await, "12000");
    })
    .await;
    in_region("es-ES,es", async |page| {
        page.open_blank().await;
        page.fill_plan(["1", "1", "5"]).await;
        is_read_as(page, "12,000", "12").await;
        eventually!(page.text("budget-note").await, "Se lee como 12,00\u{a0}€, no 12.000,00\u{a0}€");
    })
    .await;
}

#[tokio::test]
async fn the_link_sets_the_language_and_not_the_numbers() {
    in_region("de-CH", async |page| {
        page.open("?lang=es").await;
        page.click("clear-example").await;
        page.fill_plan(["12000", "1", "5"]).await;
        eventually!(page.text("leads").await, "12’000");
        eventually!(page.text("cac").await, "CHF\u{a0}20");
        assert_eq!(page.attribute("html", "lang").await.as_deref(), Some("es"));
    })
    .await
}

#[tokio::test]
async fn a_field_is_written_tidily_once_it_is_left() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["=3*4000", "50", "5 %"]).await;
        eventually!(page.value("budget").await, "12,000");
        assert_eq!(page.value("close-rate").await, "5 %");
        page.press(Key::Tab).await;
        eventually!(page.value("close-rate").await, "5");
    })
    .await
}
