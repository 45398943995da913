//! A plan in months: switched on and off, typed, pasted, shown.

use crate::accessibility::{finds_nothing, media};
use crate::harness::{Page, eventually, in_browser, in_region, only_in_chromium, setting};
use thirtyfour::prelude::*;

/// Opens the worked example in months from January 2026.
async fn open_quarter(page: &Page, language: &str) {
    page.open(&format!("?lang={language}&currency=EUR")).await;
    page.click("clear-example").await;
    page.fill_plan(["30000", "50", "5"]).await;
    page.show("months").await;
    page.click("months-on").await;
    page.choose("first-month", "1").await;
    page.choose("first-year", "2026").await;
    page.choose("month-count", "3").await;
    eventually!(page.texts("#month-inputs tbody tr").await.len(), 3);
}

async fn with_lag(page: &Page, language: &str) {
    open_quarter(page, language).await;
    page.click("lag-by-shares").await;
    eventually!(page.focus().await, "lag-share-1");
    for (month, share) in ["20", "50", "30"].into_iter().enumerate() {
        page.fill(&format!("lag-share-{}", month + 1), share).await;
    }
    eventually!(page.texts("#month-table thead [data-month]").await.len(), 5);
}

/// The cells of a measure by month, and its total.
async fn row(page: &Page, code: &str) -> Vec<String> {
    page.texts(&format!("#month-table [data-row={code}] td")).await
}

#[tokio::test]
async fn the_worked_example_holds_on_screen() {
    in_browser(async |page| {
        with_lag(page, "en").await;
        eventually!(row(page, "spend").await, ["10,000", "10,000", "10,000", "—", "—", "30,000"]);
        eventually!(row(page, "closing").await, ["2.0", "7.0", "10.0", "8.0", "3.0", "30"]);
        eventually!(row(page, "calendar-cac").await, ["5,000", "1,429", "1,000", "—", "—", "1,000"]);
        eventually!(row(page, "cohort-cac").await, ["1,000", "1,000", "1,000", "—", "—", "1,000"]);
        eventually!(row(page, "out").await, ["10,000", "20,000", "30,000", "30,000", "30,000", "30,000"]);
        eventually!(row(page, "back").await.len(), 0);
        eventually!(page.texts("#month-money-missing").await.len(), 1);
        eventually!(
            page.text("month-first-sale").await,
            "The first sale is in by the end of January\u{a0}2026. By then €10,000 have been spent."
        );
        eventually!(
            page.text("month-later").await,
            "11 of the sales close after the plan, the last in May\u{a0}2026."
        );
        eventually!(page.data("sales").await, "30");
        page.show_sections().await;
        page.fill("goal-sales", "19").await;
        page.show("months").await;
        eventually!(page.text("month-goal").await, "The goal of 19 sales is reached in March\u{a0}2026.");
        page.fill("sale-value", "2000").await;
        eventually!(page.text("month-money-heading").await, "What is spent is back in March\u{a0}2026");
    })
    .await
}

#[tokio::test]
async fn nothing_is_lost_by_switching_months_off_or_by_a_reload() {
    in_region("de-DE", async |page| {
        with_lag(page, "es").await;
        page.fill("cost-per-lead-month-2", "60").await;
        page.fill("close-rate-month-3", "x").await;
        eventually!(page.attribute("#close-rate-month-3", "aria-invalid").await, Some("true".to_owned()));
        page.fill("close-rate-month-3", "6").await;
        // 200 + 166.67 + 200 leads, of which the last 200 close at 6 %.
        eventually!(page.text("sales").await, "30,3");
        page.click("months-off").await;
        eventually!(page.text("sales").await, "30");
        eventually!(page.focus().await, "months-on");
        page.reload().await;
        page.click("months-on").await;
        eventually!(page.text("sales").await, "30,3");
        eventually!(page.value("lag-share-2").await, "50");
        page.click("save").await;
        page.reload().await;
        eventually!(row(page, "closing").await, ["2,0", "6,7", "9,5", "8,5", "3,6", "30,3"]);
        eventually!(page.value("cost-per-lead-month-2").await, "60");
        page.press_with(Key::Control, "z").await;
        eventually!(page.texts(".status").await.len(), 1);
    })
    .await
}

#[tokio::test]
async fn saving_leads_to_the_month_that_is_wrong() {
    in_browser(async |page| {
        open_quarter(page, "en").await;
        page.click("add-channel").await;
        page.fill("budget-2", "9000").await;
        page.fill("cost-per-lead-2", "90").await;
        page.fill("close-rate-2", "10").await;
        page.choose("month-scope", "2").await;
        page.fill("close-rate-2-month-2", "x").await;
        page.choose("month-scope", "").await;
        page.show("plan").await;
        page.click("save").await;
        eventually!(page.focus().await, "close-rate-2-month-2");
        page.fill("close-rate-2-month-2", "").await;
        page.click("save").await;
        eventually!(page.names().await.len(), 1);
        eventually!(page.texts(".status").await.join(" ").contains("Saved"), true);
    })
    .await
}

#[tokio::test]
async fn months_are_typed_like_a_spreadsheet() {
    in_browser(async |page| {
        open_quarter(page, "en").await;
        page.choose("month-spread", "months").await;
        eventually!(page.value("budget-month-1").await, "10,000");
        page.fill("budget-month-1", "16000").await;
        eventually!(page.value("budget").await, "36,000");
        page.press(Key::Enter).await;
        eventually!(page.focus().await, "budget-month-2");
        page.press(Key::Right).await;
        eventually!(page.focus().await, "cost-per-lead-month-2");
        page.press(Key::Up).await;
        eventually!(page.focus().await, "cost-per-lead-month-1");
        let paste =
            "const data = new DataTransfer(); data.setData('text/plain', '1,000\\t2,000\\t3,000\\t4,000');
            document.getElementById('budget-month-1').dispatchEvent(
                Object.defineProperty(new ClipboardEvent('paste', {bubbles: true, cancelable: true}), 'clipboardData', {value: data}))";
        page.js(paste).await;
        eventually!(page.value("budget").await, "6,000");
        eventually!(
            page.texts("#removed p").await.join(" ").contains("3 months pasted. 1 found no room"),
            true
        );
        page.press_with(Key::Control, "z").await;
        eventually!(page.value("budget").await, "36,000");
        // The total is typed, and the months keep their proportions.
        page.fill("budget", "18000").await;
        eventually!(page.value("budget-month-1").await, "8,000");
        page.choose("month-spread", "season").await;
        page.choose("season-preset", "christmas").await;
        eventually!(page.value("season-12").await, "190");
    })
    .await
}

#[tokio::test]
async fn a_channel_has_months_and_a_lag_of_its_own() {
    in_browser(async |page| {
        open_quarter(page, "en").await;
        page.click("add-channel").await;
        page.fill("channel-name-2", "Fairs").await;
        page.fill("budget-2", "9000").await;
        page.fill("cost-per-lead-2", "90").await;
        page.fill("close-rate-2", "10").await;
        page.choose("month-scope", "2").await;
        page.choose("month-spread", "months").await;
        page.fill("budget-2-month-1", "0").await;
        page.fill("budget-2-month-3", "0").await;
        eventually!(page.value("budget-2").await, "3,000");
        page.choose("channel-lag", "days").await;
        page.fill("lag-median-of-2", "30").await;
        page.fill("lag-upper-quartile-of-2", "20").await;
        eventually!(
            page.text("lag-upper-quartile-of-2-note").await,
            "Three quarters can't close sooner than half"
        );
        page.fill("lag-upper-quartile-of-2", "30").await;
        // With a lag of thirty days nearly all of a month's sales close in the next one.
        eventually!(row(page, "closing").await, ["0.00", "0.05", "3.28", "3.33"]);
        page.choose("month-scope", "").await;
        eventually!(row(page, "closing").await, ["10.0", "10.0", "13.3", "33.3"]);
    })
    .await
}

#[tokio::test]
async fn what_closes_later_is_shown_as_a_rest() {
    in_browser(async |page| {
        open_quarter(page, "en").await;
        page.fill_plan(["20000000", "10", "5"]).await;
        page.choose("month-count", "1").await;
        page.fill("lag-median", "200").await;
        page.click_on(".lag-more > summary").await;
        page.fill("lag-upper-quartile", "800").await;
        eventually!(page.texts("#month-table thead [data-month]").await.len(), 7);
        let later =
            async || page.texts("#month-table :is(.later, [data-row=closing] td:nth-last-child(2))").await;
        let last = async || page.text("month-later").await;
        eventually!(later().await, ["Later7,908 of them after December\u{a0}2035", "50,230"]);
        eventually!(
            last().await,
            "90,070 of the sales close after the plan, 7,908 of them after December\u{a0}2035."
        );
        eventually!(page.texts("#month-table [data-row=closing] .total").await, ["100,000"]);
        page.set("language", "es").await;
        eventually!(later().await, ["Más tarde7,908 de ellas después de diciembre de 2035", "50,230"]);
        page.show_sections().await;
        page.fill("goal-sales", "95000").await;
        page.show("months").await;
        eventually!(
            page.text("month-goal").await,
            "La meta de 95,000 ventas se alcanza solo después de diciembre de 2035."
        );
    })
    .await
}

#[tokio::test]
async fn the_view_is_accessible_and_fits() {
    only_in_chromium!("an emulated colour scheme");
    let axe = std::fs::read_to_string(setting("AXE")).expect("axe-core's script");
    for (language, by_days) in [("en", false), ("es", true)] {
        in_browser(async |page| {
            with_lag(page, language).await;
            if by_days {
                page.click("lag-by-days").await;
            }
            page.fill("sale-value", "2000").await;
            page.choose("month-spread", "season").await;
            page.fill("close-rate-month-2", "x").await;
            page.js(&axe).await;
            for scheme in ["light", "dark"] {
                page.devtools("Emulation.setEmulatedMedia", media(scheme)).await;
                for width in [1280, 360] {
                    page.resize(width).await;
                    finds_nothing(page, &format!("{language}, {scheme}, {width} wide")).await;
                }
            }
            let wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
            page.resize(320).await;
            assert_eq!(page.js(&format!("return {wide}")).await, serde_json::json!(false));
            page.click("months-off").await;
            finds_nothing(page, "the invitation").await;
        })
        .await
    }
}

#[tokio::test]
async fn planning_in_months_begins_with_the_first_month() {
    in_browser(async |page| {
        page.open("?lang=en&currency=EUR").await;
        page.show("months").await;
        page.click("months-on").await;
        eventually!(page.focus().await, "first-month");
    })
    .await
}

#[tokio::test]
async fn values_are_read_month_by_month_with_the_arrow_keys() {
    in_browser(async |page| {
        with_lag(page, "en").await;
        page.fill("sale-value", "1200").await;
        eventually!(page.text("month-money-heading").await, "What is spent is back in April\u{a0}2026");
        page.js("document.getElementById('month-money-heading-months').focus()").await;
        page.press(Key::Right).await;
        page.press(Key::Right).await;
        eventually!(page.focus().await, "month-money-heading-month-2");
        let card = async || page.texts(".month-money .point:focus dd").await;
        eventually!(card().await, ["€20,000", "€10,800", "−€9,200"]);
        page.press(Key::End).await;
        eventually!(card().await, ["€30,000", "€36,000", "+€6,000"]);
        page.press(Key::Escape).await;
        eventually!(page.focus().await, "month-money-heading-months");
        page.click("money-by-month").await;
        eventually!(
            page.text("month-money-heading").await,
            "From March\u{a0}2026 on, more comes back than goes out"
        );
        eventually!(page.texts(".crossing-month").await.len(), 10);
    })
    .await
}

#[tokio::test]
async fn labels_of_the_pictures_never_overlap() {
    only_in_chromium!("a narrow window");
    in_browser(async |page| {
        with_lag(page, "es").await;
        page.fill("sale-value", "1200").await;
        let overlaps = "
            const shown = (css) => [...document.querySelectorAll(css)].map((it) => it.getBoundingClientRect())
                .filter((box) => box.width > 1 && box.height > 1);
            const hit = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
            let count = 0;
            for (const plot of document.querySelectorAll('.month-plot')) {
                plot.id = 'plot';
                const all = shown('#plot :is(.label, .on-column > span, .month > span, .year > span, .amount)');
                all.forEach((a, at) => { count += all.slice(0, at).filter((b) => hit(a, b)).length; });
                plot.id = '';
            }
            return count + (document.documentElement.scrollWidth > document.documentElement.clientWidth ? 100 : 0)";
        for months in ["1", "3", "7", "13", "24", "36"] {
            page.choose("month-count", months).await;
            for budget in ["30000", "3000000000000"] {
                page.fill("budget", budget).await;
                for width in [320, 500, 800, 1280] {
                    page.resize(width).await;
                    eventually!(page.js(overlaps).await, serde_json::json!(0));
                }
            }
        }
    })
    .await
}

#[tokio::test]
async fn the_season_is_one_for_the_plan() {
    in_browser(async |page| {
        open_quarter(page, "en").await;
        eventually!(page.texts(".season-bars .outside").await.len(), 9);
        let slide = "const bar = document.getElementById('season-2-bar'); bar.focus(); bar.value = 200;
            bar.dispatchEvent(new Event('input', {bubbles: true}))";
        page.js(slide).await;
        eventually!(row(page, "spend").await, ["7,500", "15,000", "7,500", "30,000"]);
        page.press(Key::Down).await;
        eventually!(page.value("season-2").await, "195");
        eventually!(page.value("season-preset").await, "own");
        // Typed, it is the same weight.
        page.click_on(".season-typed > summary").await;
        page.fill("season-2", "100").await;
        eventually!(page.attribute("#season-2-bar", "aria-valuetext").await, Some("100".to_owned()));
        eventually!(row(page, "spend").await, ["10,000", "10,000", "10,000", "30,000"]);
    })
    .await
}

#[tokio::test]
async fn the_lag_is_one_number_of_days() {
    in_browser(async |page| {
        open_quarter(page, "en").await;
        eventually!(page.text("lag-sentence").await, "All buy in the month of the lead.");
        page.fill("lag-median", "45").await;
        eventually!(
            page.text("lag-sentence").await,
            "10% buy in the month of the lead, 40% in the next, the last after 8 months."
        );
        page.click("lag-by-shares").await;
        eventually!(page.value("lag-share-2").await, "40");
        page.click("lag-by-days").await;
        eventually!(page.focus().await, "lag-median");
        eventually!(page.value("lag-median").await, "45");
    })
    .await
}
