//! The page's layout in windows of different widths.

use crate::harness::{Page, eventually, in_browser};
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

#[tokio::test]
async fn paper_has_the_whole_name_and_no_field_without_an_answer() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["12000", "50", "5"]).await;
        page.fill("scenario-name", "Spring campaign, the second half").await;
        page.show_sections().await;
        page.resize(600).await;
        page.devtools("Emulation.setEmulatedMedia", serde_json::json!({ "media": "print" })).await;
        let shown = "
            const name = document.getElementById('scenario-name');
            return [name.scrollWidth <= name.clientWidth, document.querySelector('.goals').checkVisibility()]";
        eventually!(page.js(shown).await, serde_json::json!([true, false]));
        page.devtools("Emulation.setEmulatedMedia", serde_json::json!({ "media": "" })).await;
        page.fill("goal-sales", "30").await;
        page.devtools("Emulation.setEmulatedMedia", serde_json::json!({ "media": "print" })).await;
        eventually!(page.js(shown).await, serde_json::json!([true, true]));
        page.devtools("Emulation.setEmulatedMedia", serde_json::json!({ "media": "" })).await;
    })
    .await
}

/// How many pages the page takes on paper of this size, in inches.
async fn pages(page: &Page, [width, height]: [f64; 2]) -> usize {
    let paper = json!({ "paperWidth": width, "paperHeight": height, "printBackground": true });
    let pdf = page.devtools("Page.printToPDF", paper).await["data"].as_str().unwrap_or_default().to_owned();
    let script = "return atob(arguments[0]).match(/\\/Type\\s*\\/Page\\b/g).length";
    page.js_with(script, vec![json!(pdf)]).await.as_u64().unwrap_or_default() as usize
}

#[tokio::test]
async fn a_plan_of_one_channel_takes_one_page_of_paper() {
    const A4: [f64; 2] = [8.27, 11.69];
    const LETTER: [f64; 2] = [8.5, 11.0];
    in_browser(async |page| {
        for language in LANGUAGES {
            page.open(&format!("?lang={language}&fresh={language}")).await;
            for paper in [A4, LETTER] {
                assert_eq!((language, pages(page, paper).await), (language, 1));
            }
            page.show("months").await;
            let taken = pages(page, A4).await;
            assert!((1..=2).contains(&taken), "{language}: {taken} pages");
        }
    })
    .await
}
