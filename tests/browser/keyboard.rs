//! Keyboard navigation.

use crate::harness::{Page, eventually, in_browser};
use crate::stored::three;
use thirtyfour::Key;

/// The element with the focus after each press of Tab, from the top of the page until the focus leaves it.
async fn tab_stops(page: &Page) -> Vec<String> {
    page.js("document.activeElement.blur()").await;
    let mut stops = Vec::new();
    while stops.len() < 90 {
        page.press(Key::Tab).await;
        let stop = page
            .js("const it = document.activeElement; return it === document.body ? '' : it.id || it.className || it.localName")
            .await;
        match stop.as_str().expect("an id or a class") {
            "" => break,
            stop if stops.first().is_some_and(|first| first == stop) => break,
            stop => stops.push(stop.to_owned()),
        }
    }
    stops
}

#[tokio::test]
async fn tab_goes_through_everything_in_the_order_it_is_read() {
    in_browser(async |page| {
        page.store(&three()).await;
        page.open("").await;
        eventually!(page.names().await.len(), 3);
        let stops = tab_stops(page).await;
        assert_eq!(
            stops,
            [
                "skip",
                "scenario-name",
                "plans",
                "save",
                "view-plan",
                "view-months",
                "view-actuals",
                "view-compare",
                "back",
                "forth",
                "help",
                "settings",
                "share",
                "budget",
                "cost-per-lead",
                "close-rate",
                "add-channel",
                "summary",
                "add-stage",
                "summary",
                "sale-value",
                "margin",
                "sales-cost",
                "sales-cost-per",
                "fixed-cost",
                "fixed-cost-per",
                "summary",
                "account-revenue",
                "churn",
                "leads-how-button",
                "sales-how-button",
                "cac-how-button",
                "loaded-cac-how-button",
                "save-funnel",
                "summary",
                "save-sale-cost",
                "summary",
                "goal-volume",
                "goal-sales",
                "goal-terms",
                "goal-loaded-cac",
                "solve-budget",
                "solve-cpl",
                "solve-close",
                "look-at-sales",
                "look-at-cac",
                "look-at-loaded-cac",
                "look-at-roi",
                "range",
                "save-tornado",
                "within",
                "range-cost-per-lead",
                "range-close-rate",
                "cost-step",
                "rate-step",
                "within",
                "cell-3-3",
                "save-two-way",
                "open-agreement",
                "revenue-how-button",
                "roas-how-button",
                "roi-how-button",
                "profit-per-sale-how-button",
                "ltv-how-button",
                "ltv-to-cac-how-button",
                "payback-how-button",
                "break-even-cpl-how-button",
                "break-even-close-rate-how-button",
            ]
        );
        page.js("document.activeElement.blur()").await;
        page.js("document.querySelector('.skip').focus()").await;
        page.press(Key::Enter).await;
        eventually!(page.focus().await, "main");
    })
    .await
}

#[tokio::test]
async fn a_plan_is_made_and_saved_with_the_keyboard_alone() {
    in_browser(async |page| {
        page.open("").await;
        page.js("document.getElementById('clear-example').focus()").await;
        page.press(Key::Enter).await;
        eventually!(page.focus().await, "budget");
        for number in ["12000", "50", "5"] {
            page.press(number).await;
            page.press(Key::Tab).await;
        }
        eventually!(page.results().await, ["240", "12", "1000"]);
        page.press_with(Key::Control, "s").await;
        eventually!(page.text("status").await, "Saved in this browser");
        eventually!(page.names().await, ["12 sales for €12,000"]);
        page.fill("scenario-name", "By hand").await;
        page.press(Key::Enter).await;
        eventually!(page.text("status").await, "Saved in this browser");
        eventually!(page.names().await, ["By hand"]);
    })
    .await
}

#[tokio::test]
async fn a_question_mark_in_a_field_explains_it() {
    in_browser(async |page| {
        page.open("").await;
        page.click("close-rate").await;
        page.press("?").await;
        eventually!(page.texts("#explanation:popover-open h2").await, ["Close rate"]);
        assert_eq!(page.value("close-rate").await, "5");
        page.press(Key::Escape).await;
        eventually!(page.texts("#explanation:popover-open").await.len(), 0);
        assert_eq!(page.focus().await, "close-rate");
        // It goes with the focus.
        page.press("?").await;
        eventually!(page.texts("#explanation:popover-open").await.len(), 1);
        page.press(Key::Tab).await;
        eventually!(page.texts("#explanation:popover-open").await.len(), 0);
        assert_ne!(page.focus().await, "close-rate");
        // Where there is nothing to explain it is a text like any other.
        page.click("scenario-name").await;
        page.press("?").await;
        eventually!(page.value("scenario-name").await, "?");
    })
    .await
}

#[tokio::test]
async fn arrows_step_a_number() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["12000", "50", "5"]).await;
        page.click("budget").await;
        page.press(Key::Up).await;
        eventually!(page.value("budget").await, "13,000");
        eventually!(page.data("leads").await, "260");
        page.press(Key::Down).await;
        page.press(Key::Down).await;
        eventually!(page.value("budget").await, "11,000");
        page.press(Key::PageUp).await;
        eventually!(page.value("budget").await, "20,000");
        page.click("close-rate").await;
        page.press(Key::Up).await;
        eventually!(page.value("close-rate").await, "5.1");
    })
    .await
}

/// Makes Yew yield to the browser after each step of a render, as on a slow machine.
const IN_SLICES: &str = "let now = 0; Date.now = () => now += 1_000";

#[tokio::test]
async fn alt_and_arrows_move_the_open_line() {
    in_browser(async |page| {
        page.before_the_app(IN_SLICES).await;
        page.store(&three()).await;
        page.open("").await;
        eventually!(page.names().await, ["Alpha", "Beta", "Gamma"]);
        page.open_plan_menu().await;
        page.js("document.querySelector('.line .open').focus()").await;
        page.press_with(Key::Alt, Key::Down).await;
        eventually!(page.names().await, ["Beta", "Alpha", "Gamma"]);
        eventually!(page.texts(".open:focus .name").await, ["Alpha"]);
        page.press_with(Key::Alt, Key::Down).await;
        eventually!(page.names().await, ["Beta", "Gamma", "Alpha"]);
        page.press_with(Key::Alt, Key::Up).await;
        eventually!(page.names().await, ["Beta", "Alpha", "Gamma"]);
        eventually!(page.texts(".open:focus .name").await, ["Alpha"]);
    })
    .await
}

#[tokio::test]
async fn what_a_button_does_never_loses_the_focus() {
    in_browser(async |page| {
        page.before_the_app(IN_SLICES).await;
        page.store(&three()).await;
        page.open("").await;
        eventually!(page.names().await, ["Alpha", "Beta", "Gamma"]);
        for (button, then) in [
            ("duplicate", "scenario-name"),
            ("delete", "scenario-name"),
            ("undo", "scenario-name"),
            ("leads-how-button", "leads-how-button"),
            ("new", "budget"),
        ] {
            if ["duplicate", "delete", "new"].contains(&button) {
                page.open_plan_menu().await;
            }
            page.element(&format!("#{button}")).await.focus().await.expect("a button takes the focus");
            page.press(Key::Enter).await;
            eventually!((button, page.focus().await), (button, then.to_owned()));
        }
        page.open_plan(".line:nth-child(1) .open").await;
        page.open_plan_menu().await;
        eventually!(page.texts("#move-down").await.len(), 1);
        for button in ["move-down", "move-up"] {
            page.element(&format!("#{button}")).await.focus().await.expect("a button takes the focus");
            page.press(Key::Enter).await;
            eventually!((button, page.focus().await), (button, button.to_owned()));
        }
    })
    .await
}
