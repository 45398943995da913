//! The page's layout in windows of different widths.

use crate::harness::{Page, eventually, in_browser, only_in_chromium};
use crate::stored::three;
use serde_json::json;

const LANGUAGES: [&str; 2] = ["en", "es"];
const VIEWS: [&str; 4] = ["plan", "months", "actuals", "compare"];

/// The elements that overflow the page to the right, if that makes it scroll sideways.
pub async fn overflowing_elements(page: &Page) -> Vec<String> {
    let script = "
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        return [...document.body.querySelectorAll('*')]
            .filter(it => it.getBoundingClientRect().right > width + 0.5)
            .map(it => it.id || it.getAttribute('class') || it.tagName)
            .concat(`${document.documentElement.scrollWidth} wide`)";
    serde_json::from_value(page.js(script).await).expect("a list of texts")
}

#[tokio::test]
async fn nothing_has_to_be_scrolled_sideways_on_a_small_phone() {
    only_in_chromium!("a narrow window");
    in_browser(async |page| {
        page.store(&three()).await;
        for width in [320, 360] {
            page.resize(width).await;
            for language in LANGUAGES {
                page.open(&format!("?lang={language}")).await;
                for plan in [["12000", "50", "5"], ["1e15", "0.01", "99.99"], ["12x", "no number", "101"]] {
                    page.fill_plan(plan).await;
                    page.fill("sale-value", "999999999999999").await;
                    page.fill("scenario-name", "A name as long as nobody would ever give to any plan at all")
                        .await;
                    eventually!(
                        (width, language, plan, overflowing_elements(page).await),
                        (width, language, plan, vec![])
                    );
                }
                page.in_plan_menu("delete").await;
                page.click("undo").await;
                eventually!((width, language, overflowing_elements(page).await), (width, language, vec![]));
            }
        }
    })
    .await
}

#[tokio::test]
async fn no_view_has_to_be_scrolled_sideways_on_a_small_phone() {
    only_in_chromium!("a narrow window");
    in_browser(async |page| {
        page.store(&three()).await;
        page.resize(320).await;
        for language in LANGUAGES {
            page.open(&format!("?lang={language}")).await;
            page.show("plan").await;
            page.fill_plan(["1e15", "0.01", "99.99"]).await;
            page.fill("sale-value", "999999999999999").await;
            page.click("add-stage").await;
            page.fill("close-rate", "6").await;
            for view in VIEWS {
                page.show(view).await;
                eventually!((language, view, overflowing_elements(page).await), (language, view, vec![]));
            }
            page.js("document.getElementById('view-plan').click()").await;
            // The sticky main figures may cover it at this scroll position.
            page.js("document.getElementById('add-channel').click()").await;
            for view in VIEWS {
                page.show(view).await;
                eventually!((language, view, overflowing_elements(page).await), (language, view, vec![]));
            }
        }
    })
    .await
}

#[tokio::test]
async fn other_figures_move_nothing_on_the_page() {
    only_in_chromium!("a narrow window");
    in_browser(async |page| {
        for width in [1280, 360] {
            page.resize(width).await;
            page.open("").await;
            // On a phone the sentence above the figures may take a line more; the fields stand before it.
            let what = if width == 1280 { "#funnel-heading" } else { "#main" };
            let place = format!(
                "const {{x, y}} = document.querySelector('{what}').getBoundingClientRect();
                return [x + scrollX, y + scrollY]"
            );
            page.fill_plan(["12000", "50", "5"]).await;
            eventually!(page.data("leads").await, "240");
            let before = page.js(&place).await;
            for (plan, leads) in [
                (["7", "50", "5"], "0.14"),
                (["987654321", "50", "5"], "19753086.42"),
                (["123456789", "3.2", "4.56"], "38580246.5625"),
            ] {
                page.fill_plan(plan).await;
                eventually!(page.data("leads").await, leads);
                assert_eq!(page.js(&place).await, before, "{width} wide, {plan:?}");
            }
        }
    })
    .await
}

#[tokio::test]
async fn the_ways_of_sharing_are_as_high_as_their_texts_in_a_low_window() {
    only_in_chromium!("a low window");
    in_browser(async |page| {
        let size = json!({ "width": 768, "height": 600, "deviceScaleFactor": 1, "mobile": false });
        page.devtools("Emulation.setDeviceMetricsOverride", size).await;
        for language in LANGUAGES {
            page.open(&format!("?lang={language}")).await;
            page.open_share().await;
            let cut = "
                const ways = [...document.querySelectorAll('.ways-list button')];
                return ways.filter(it => it.scrollHeight > it.offsetHeight).map(it => it.id)";
            assert_eq!((language, page.js(cut).await), (language, json!([])));
        }
    })
    .await
}

#[tokio::test]
async fn a_message_under_a_field_moves_no_field() {
    in_browser(async |page| {
        page.open("").await;
        let places = "return [...document.querySelectorAll('aside.inputs input:not([type=range])')].map(it => it.getBoundingClientRect().y + scrollY)";
        page.fill("budget", "12000").await;
        let before = page.js(places).await;
        assert_ne!(before, json!([]));
        for typed in ["12x", "1,234", ""] {
            page.fill("budget", typed).await;
            eventually!(page.value("budget").await, typed);
            assert_eq!(page.js(places).await, before, "{typed}");
        }
    })
    .await
}
