//! Sensitivity: the tornado chart, its ranges, and the heat map.

use crate::accessibility::{finds_nothing, media};
use crate::harness::{Page, eventually, in_browser, in_region, only_in_chromium, setting};
use thirtyfour::prelude::*;

/// Opens the worked example in the view.
async fn open_view(page: &Page, language: &str) {
    page.open(&format!("?budget=12000&cpl=50&close=5&sales-cost=6000&currency=EUR&lang={language}")).await;
    page.show_sections().await;
    eventually!(page.texts(".tornado").await.len(), 1);
}

/// The inputs of the tornado chart from top to bottom, with their ranges and the results at the ends of their bars: with
/// the input moved down, and up.
async fn bars(page: &Page) -> Vec<String> {
    let names = page.texts(".tornado .input-name").await;
    let ranges = page.texts(".tornado .input-range").await;
    let ends = page.texts(".tornado .end").await;
    let row =
        |((name, range), ends): ((&String, &String), &[String])| format!("{name} {range} {}", ends.join(" "));
    names.iter().zip(&ranges).zip(ends.chunks(2)).map(row).collect()
}

/// The texts of the three main fields.
async fn numbers(page: &Page) -> [String; 3] {
    [page.value("budget").await, page.value("cost-per-lead").await, page.value("close-rate").await]
}

#[tokio::test]
async fn the_longest_bar_comes_first() {
    in_browser(async |page| {
        open_view(page, "en").await;
        let expected = [
            "Close rate 4–6% €1,875 €1,250",
            "Cost per lead €40–60 €1,200 €1,800",
            "Budget €9,600–14,400 €1,625 €1,417",
            "Sales cost €4,800–7,200 €1,400 €1,600",
        ];
        eventually!(bars(page).await, expected);
        eventually!(
            page.texts("#tornado-summary").await,
            [
                "Fully loaded CAC: €1,500 now, between €1,250 and €1,875 if it moves by ±20%. Each bar is one input within its range, the others held."
            ]
        );
        eventually!(page.text("tornado-finding").await, "Close rate matters most");
        // A higher close rate is better, a lower one worse.
        eventually!(page.texts(".tornado .good-end").await, ["€1,250", "€1,200", "€1,417", "€1,400"]);
        // Break-even is on the axis where there is one.
        eventually!(page.texts(".tornado .marks").await, ["now €1,500"]);
        page.fill("sale-value", "2000").await;
        eventually!(page.texts(".tornado .marks").await, ["now €1,500break-even €2,000"]);
        page.fill("sale-value", "").await;
        // The rows of the table are in the order of the fields, so that they don't move while a range is typed.
        eventually!(page.texts(".ranges tbody th").await, ["Budget", "Cost per lead", "Close rate", "Sales cost"]);
        eventually!(page.texts(".ranges tbody tr:nth-child(3) .becomes").await, ["4%", "6%"]);
        eventually!(page.texts(".ranges tbody tr:nth-child(3) .result-there").await, ["€1,875", "€1,250"]);
    })
    .await
}

#[tokio::test]
async fn ranges_are_typed_for_all_inputs_or_for_one() {
    in_region("de-DE", async |page| {
        open_view(page, "es").await;
        page.fill("range", "12,5").await;
        eventually!(bars(page).await[0].clone(), "Tasa de cierre 4,38–5,63\u{a0}% 1.714\u{a0}€ 1.333\u{a0}€");
        page.fill("range-sales-cost", "90").await;
        eventually!(
            bars(page).await[0].clone(),
            "Costo comercial 600–11.400\u{a0}€ 1.050\u{a0}€ 1.950\u{a0}€"
        );
        eventually!(page.focus().await, "range-sales-cost");
        page.fill("range-sales-cost", "120").await;
        eventually!(page.text("range-sales-cost-note").await, "Como máximo 100%");
        eventually!(
            page.attribute("#range-sales-cost", "aria-invalid").await.as_deref() == Some("true"),
            true
        );
        eventually!(bars(page).await[0].clone(), "Tasa de cierre 4,38–5,63\u{a0}% 1.714\u{a0}€ 1.333\u{a0}€");
        // Stored as typed, and rewritten when the format of numbers changes.
        page.click("save").await;
        page.reload().await;
        page.show_sections().await;
        eventually!(page.value("range-sales-cost").await, "120");
        page.set("numbers", "1,234.56").await;
        eventually!(page.value("range").await, "12.5");
    })
    .await
}

#[tokio::test]
async fn a_range_of_everything_says_where_no_result_is_left() {
    in_browser(async |page| {
        open_view(page, "en").await;
        page.fill("close-rate", "90").await;
        page.fill("range", "100").await;
        eventually!(
            page.texts(".sensitivity .notes li").await,
            [
                "— With leads at no cost, a budget doesn't say how many there are",
                "— No sales, so no cost per sale"
            ]
        );
        eventually!(
            page.texts(".ranges tbody tr:nth-child(3) .becomes").await,
            ["0%", "100%", "stops at 100%"]
        );
        eventually!(bars(page).await.iter().filter(|bar| bar.contains("—")).count(), 3);
    })
    .await
}

#[tokio::test]
async fn another_result_is_looked_at_and_remembered() {
    in_browser(async |page| {
        open_view(page, "en").await;
        page.click("look-at-roi").await;
        let reason = "Give an average sale value to see revenue, returns and break-even";
        eventually!(page.texts(".sensitivity section > .note").await, [reason, reason]);
        page.fill("sale-value", "2000").await;
        eventually!(bars(page).await.len(), 5);
        eventually!(page.attribute("#look-at-roi", "aria-pressed").await.as_deref() == Some("true"), true);
        page.click("look-at-sales").await;
        eventually!(page.text("cell-3-3").await, "12");
        eventually!(
            page.texts(".sensitivity .notes li").await,
            ["No effect on this result: average sale value, sales cost."]
        );
        page.click("save").await;
        page.reload().await;
        page.show_sections().await;
        eventually!(page.text("cell-3-3").await, "12");
    })
    .await
}

#[tokio::test]
async fn a_cell_is_tried_out_and_taken_back() {
    in_browser(async |page| {
        open_view(page, "en").await;
        eventually!(
            page.texts(".two-way thead tr:nth-child(2) th").await,
            ["35", "40", "45", "50", "55", "60", "65"]
        );
        eventually!(
            page.texts(".two-way tbody th").await,
            ["3.5%", "4%", "4.5%", "5%", "5.5%", "6%", "6.5%"]
        );
        eventually!(page.attribute("#cell-3-3", "aria-current").await.as_deref() == Some("true"), true);
        eventually!(page.text("cell-5-1").await, "1,000");
        page.click("cell-5-1").await;
        eventually!(numbers(page).await, ["12,000", "40", "6"]);
        eventually!(page.data("loaded-cac").await, "1000");
        // The table stays where it was, with the cell marked.
        eventually!(page.attribute("#cell-5-1", "aria-current").await.as_deref() == Some("true"), true);
        eventually!(page.focus().await, "cell-5-1");
        assert_eq!(page.text("cell-3-3").await, "1,500");
        page.click("cell-4-1").await;
        eventually!(numbers(page).await, ["12,000", "40", "5.5"]);
        page.click("centre-grid").await;
        eventually!(page.text("cell-3-3").await, "1,091");
        eventually!(page.attribute("#cell-3-3", "aria-current").await.as_deref() == Some("true"), true);
        page.press_with(Key::Control, "z").await;
        page.press_with(Key::Control, "z").await;
        eventually!(numbers(page).await, ["12,000", "50", "5"]);
        eventually!(page.text("cell-3-3").await, "1,500");
    })
    .await
}

#[tokio::test]
async fn the_table_works_by_keyboard() {
    in_browser(async |page| {
        open_view(page, "en").await;
        // There is one tab stop, the plan's own cell.
        eventually!(page.texts(".two-way button[tabindex='0']").await, ["1,500"]);
        page.element("#cell-3-3").await.focus().await.expect("a cell takes the focus");
        for (key, cell) in [
            (Key::Up, "cell-2-3"),
            (Key::Left, "cell-2-2"),
            (Key::Home, "cell-2-0"),
            (Key::Left, "cell-2-0"),
            (Key::End, "cell-2-6"),
            (Key::Down, "cell-3-6"),
        ] {
            page.press(key).await;
            eventually!(page.focus().await, cell);
            eventually!(
                page.attribute(".two-way button[tabindex='0']", "id").await.unwrap_or_default(),
                cell
            );
        }
        eventually!(
            page.attribute("#cell-3-6", "aria-label").await.unwrap_or_default(),
            "Cost per lead €65, close rate 5%. Fully loaded CAC €1,950."
        );
        page.press(Key::Enter).await;
        eventually!(numbers(page).await, ["12,000", "65", "5"]);
        eventually!(page.focus().await, "cell-3-6");
    })
    .await
}

#[tokio::test]
async fn the_break_even_line_runs_where_sales_begin_to_lose() {
    in_browser(async |page| {
        open_view(page, "en").await;
        let striped = "return [...document.querySelectorAll('.two-way tr')].map(row => row.querySelectorAll('.loses').length).join('')";
        eventually!(page.js(striped).await.as_str().unwrap_or_default().to_owned(), "000000000");
        let coloured = "return document.querySelectorAll('.two-way [class*=heat]').length";
        eventually!(page.js(coloured).await, 0);
        page.fill("sale-value", "1500").await;
        eventually!(page.js(coloured).await, 49);
        // CPL 50 at 5 % breaks even: fully loaded CAC is 1,500.
        eventually!(page.js(striped).await.as_str().unwrap_or_default().to_owned(), "006543210");
        eventually!(
            page.attribute("#cell-3-3", "aria-label").await.unwrap_or_default(),
            "Cost per lead €50, close rate 5%. Fully loaded CAC €1,500. Each sale earns €0. Your plan"
        );
        eventually!(
            page.attribute("#cell-3-4", "aria-label").await.unwrap_or_default(),
            "Cost per lead €55, close rate 5%. Fully loaded CAC €1,650. Each sale loses €150."
        );
    })
    .await
}

#[tokio::test]
async fn steps_are_the_readers_own() {
    in_browser(async |page| {
        open_view(page, "en").await;
        page.fill("cost-step", "20").await;
        page.fill("rate-step", "50").await;
        eventually!(
            page.texts(".two-way thead tr:nth-child(2) th").await,
            ["20", "30", "40", "50", "60", "70", "80"]
        );
        eventually!(page.texts(".two-way tbody th").await, ["2.5%", "5%", "7.5%", "10%", "12.5%"]);
        page.fill("rate-step", "0").await;
        eventually!(page.text("rate-step-note").await, "More than 0%");
        eventually!(page.texts(".two-way tbody th").await.len(), 7);
    })
    .await
}

#[tokio::test]
async fn a_plan_that_can_not_be_read_at_the_moment_is_not_tried_out() {
    in_browser(async |page| {
        open_view(page, "en").await;
        page.fill("budget", "12x").await;
        eventually!(page.attribute("#cell-5-1", "aria-disabled").await.as_deref() == Some("true"), true);
        page.click("cell-5-1").await;
        eventually!(numbers(page).await, ["12x", "50", "5"]);
        page.fill("budget", "12000").await;
        eventually!(page.attribute("#cell-5-1", "aria-disabled").await, None);
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_the_tornado_and_the_table() {
    only_in_chromium!("an emulated colour scheme");
    let axe = std::fs::read_to_string(setting("AXE")).expect("axe-core's script");
    in_browser(async |page| {
        for language in ["en", "es"] {
            open_view(page, language).await;
            page.js(&axe).await;
            page.fill("sale-value", "1500").await;
            page.fill("range-budget", "100").await;
            page.fill("range-close-rate", "x").await;
            for (scheme, width) in [("light", 1280), ("dark", 1280), ("dark", 360), ("light", 320)] {
                page.devtools("Emulation.setEmulatedMedia", media(scheme)).await;
                page.resize(width).await;
                finds_nothing(page, &format!("{language}, {scheme}, {width} wide")).await;
            }
        }
    })
    .await
}
