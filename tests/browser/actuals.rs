//! Plan against actuals.

use crate::accessibility::{finds_nothing, media};
use crate::harness::{Page, eventually, in_browser, in_region, setting};
use thirtyfour::prelude::*;

/// Opens one past month of the worked example.
async fn open_month(page: &Page, language: &str) {
    page.open(&format!("?lang={language}&currency=EUR")).await;
    page.fill_plan(["12000", "50", "5"]).await;
    page.show("actuals").await;
    page.click("months-on").await;
    page.show("months").await;
    page.choose("month-count", "1").await;
    page.choose("first-month", "1").await;
    let year = page.js("return String(new Date().getFullYear() - 1)").await;
    page.choose("first-year", year.as_str().expect("a year")).await;
    page.show("actuals").await;
    eventually!(page.texts("#actual-table tbody tr").await.len(), 1);
}

async fn paste(page: &Page, block: &str) {
    let script = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]);
        document.querySelector('#actual-table input').dispatchEvent(
            new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))";
    page.js_with(script, vec![serde_json::json!(block)]).await;
}

#[tokio::test]
async fn a_pasted_month_is_explained_by_the_bridge() {
    in_region("de-DE", async |page| {
        open_month(page, "es").await;
        paste(page, "12.600,00\t210\t12,6").await;
        eventually!(page.text("actual-gap").await, "12 ventas en el plan, 12,6 reales (+0,6)");
        eventually!(
            page.texts("[aria-labelledby^=actual-bridge-heading] .bar-figure").await,
            ["12", "+0,6", "−2,24", "+2,24", "12,6"]
        );
        eventually!(page.text("actual-marketing").await, "Marketing: −1,64");
        eventually!(page.text("actual-sales-team").await, "Equipo de ventas: +2,24");
        eventually!(page.texts("#date-cac td").await, ["1.000\u{a0}€", "1.000\u{a0}€", "0\u{a0}%"]);
        eventually!(page.texts("#actual-table tbody tr td:last-child").await, ["+0,6"]);
        eventually!(
            page.text("forecast").await.starts_with("Se esperan 12,6 ventas en total, 12 según el plan"),
            true
        );
        page.click("save").await;
        page.reload().await;
        eventually!(page.text("actual-gap").await, "12 ventas en el plan, 12,6 reales (+0,6)");
    })
    .await
}

/// The fields that are outside the visible part of the table.
const OUT_OF_SIGHT: &str =
    "const frame = document.querySelector('.scroll:has(#actual-table)').getBoundingClientRect();
    return [...document.querySelectorAll('#actual-table input')]
        .filter(it => it.getBoundingClientRect().right > frame.right).map(it => it.id)";

#[tokio::test]
async fn what_is_typed_stands_beside_its_month() {
    let heads = [
        "Spend (€) Leads Sales Spend planned (€) Leads planned Sales planned Difference in sales",
        "Inversión (€) Leads Ventas Inversión según el plan (€) Leads según el plan Ventas según el plan Diferencia en ventas",
    ];
    let rows = ["12,000 240 12 +0.6", "12.000 240 12 +0,6"];
    let regions = ["en", "de-DE"];
    let blocks = ["12,600.00\t210\t12.6", "12.600,00\t210\t12,6"];
    let names = ["Actual spend, ", "Inversión real, "];
    for (at, language) in ["en", "es"].into_iter().enumerate() {
        in_region(regions[at], async |page| {
            // As on a phone, where scrollbars take no space.
            page.devtools("Emulation.setScrollbarsHidden", serde_json::json!({ "hidden": true })).await;
            page.resize(360).await;
            open_month(page, language).await;
            assert_eq!(page.texts("#actual-table thead th").await.join(" "), heads[at]);
            paste(page, blocks[at]).await;
            eventually!(page.texts("#actual-table tbody td:not(:has(input))").await.join(" "), rows[at]);
            assert_eq!(page.js(OUT_OF_SIGHT).await, serde_json::json!([]));
            let name = page.attribute("#actual-table input", "aria-label").await.expect("a name");
            assert!(name.starts_with(names[at]), "{name}");
            page.js("document.querySelector('#actual-table input').scrollIntoView({block: 'center'})").await;
            page.click_on("#actual-table input").await;
            page.press(Key::End).await;
            for value in blocks[at].split('\t') {
                assert_eq!(page.js("return document.activeElement.value").await, serde_json::json!(value));
                page.press(Key::Right).await;
            }
        })
        .await
    }
}

#[tokio::test]
async fn the_running_month_is_no_shortfall() {
    in_browser(async |page| {
        page.open("?lang=en&currency=EUR").await;
        page.fill_plan(["12000", "50", "5"]).await;
        page.show("actuals").await;
        page.click("months-on").await;
        eventually!(page.texts("#actual-table tbody tr").await.len(), 12);
        paste(page, "100\t1\t0").await;
        eventually!(page.texts("#actual-table tbody tr:first-child .optional").await, ["still running"]);
        eventually!(page.texts("#actual-table tbody tr:first-child td:last-child").await, ["—"]);
        eventually!(page.texts("#actual-gap").await.len(), 0);
        eventually!(
            page.text("forecast").await.contains("12 sales expected in all, 12 planned: 0 are in"),
            true
        );
    })
    .await
}

#[tokio::test]
async fn what_can_not_be_read_is_told_beside_its_field_and_kept() {
    in_browser(async |page| {
        open_month(page, "en").await;
        page.choose("outlook", "measured").await;
        eventually!(page.value("outlook").await, "measured");
        paste(page, "12,600\t210\tn/a").await;
        let sales = "#actual-table input[aria-invalid]";
        eventually!(page.texts("#actual-table .wrong").await, ["“n” is not part of a number"]);
        page.reload().await;
        let value = "return document.querySelector(arguments[0]).value";
        eventually!(page.js_with(value, vec![serde_json::json!(sales)]).await, serde_json::json!("n/a"));
    })
    .await
}

#[tokio::test]
async fn the_view_is_accessible_and_fits() {
    let axe = std::fs::read_to_string(setting("AXE")).expect("axe-core's script");
    for language in ["en", "es"] {
        in_browser(async |page| {
            open_month(page, language).await;
            paste(page, "12600\t210\t12").await;
            eventually!(page.texts("#actual-gap").await.len(), 1);
            page.js(&axe).await;
            for scheme in ["light", "dark"] {
                page.devtools("Emulation.setEmulatedMedia", media(scheme)).await;
                for width in [1280, 360] {
                    page.resize(width).await;
                    finds_nothing(page, &format!("{language}, {scheme}, {width} wide")).await;
                }
            }
            page.resize(320).await;
            let wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
            assert_eq!(page.js(wide).await, serde_json::json!(false));
        })
        .await
    }
}
