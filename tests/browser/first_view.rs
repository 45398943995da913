//! What a first visit shows before the app is there: it is the app's own first view, and nothing done in it is lost.

use crate::harness::{Page, engine, eventually, in_browser, in_region, only_in_chromium};
use serde_json::json;

/// Holds back what the page fetches until `arrive` is called.
const SLOW: &str = "{
    const [fetch, all] = [window.fetch, new Promise((go) => (window.arrive = go))];
    window.fetch = (...what) => all.then(() => fetch(...what));
}";

/// Where everything stands that the reader sees: ids, headings and texts, with their places, but for what is loaded later.
const PLACES: &str = "const app = document.querySelector('#first-view, .page');
    const seen = [...app.querySelectorAll('header *, .inputs *, .first-visit *, .verdict *, .results *, .pictures .card > h2')];
    return seen.map((it) => [it, it.getBoundingClientRect()])
        .filter(([, { width, height }]) => width > 1 && height > 1)
        .map(([it, { x, y, width, height }]) => [it.id || it.className?.baseVal || it.className || it.tagName,
            it.children.length ? '' : it.textContent, ...[x, y, width, height].map(Math.round)].join(' '));";

async fn open(page: &Page) {
    page.before_the_app(SLOW).await;
    page.go_to("").await;
    page.element("#first-view #budget").await;
}

async fn arrive(page: &Page) {
    page.js("window.arrive()").await;
    page.started().await;
}

#[tokio::test]
async fn the_app_takes_its_place_without_moving_anything() {
    let phone = engine().phone_width;
    for (languages, width) in
        [("en-US,en", 1280), ("es-MX,es", 1280), ("en-US,en", phone), ("es-MX,es", phone)]
    {
        in_region(languages, async |page| {
            page.resize(width).await;
            open(page).await;
            let before = page.js(PLACES).await;
            assert!(before.as_array().is_some_and(|it| it.len() > 100), "{before}");
            arrive(page).await;
            eventually!(page.js("return document.querySelectorAll('#first-view').length").await, json!(0));
            let after = page.js(PLACES).await;
            let lines = |it: &serde_json::Value| -> Vec<String> {
                it.as_array().unwrap().iter().map(|it| it.as_str().unwrap().to_owned()).collect()
            };
            let (before, after) = (lines(&before), lines(&after));
            let moved: Vec<_> = before.iter().zip(&after).filter(|(before, after)| before != after).collect();
            assert!(moved.is_empty() && before.len() == after.len(), "{languages} {width}: {moved:#?}");
        })
        .await;
    }
}

#[tokio::test]
async fn what_is_typed_and_clicked_before_the_app_is_there_is_done() {
    in_browser(async |page| {
        open(page).await;
        page.fill("budget", "7000").await;
        page.choose("sales-cost-per", "sale").await;
        page.fill("cost-per-lead", "70").await;
        assert_eq!(page.text("status").await, "Example");
        arrive(page).await;
        eventually!(page.data("leads").await, "100");
        assert_eq!(page.value("sales-cost-per").await, "sale");
        assert_eq!(page.focus().await, "cost-per-lead");
        page.press("1").await;
        eventually!(page.value("cost-per-lead").await, "701");
    })
    .await;
    in_browser(async |page| {
        open(page).await;
        page.type_into("budget", "1").await;
        // The example's figures do not stand beside another number.
        let seen = "return getComputedStyle(document.getElementById('verdict')).visibility";
        assert_eq!(page.js(seen).await, json!("hidden"));
        assert_eq!(page.attribute("#leads", "data-value").await, None);
        page.click("clear-example").await;
        page.fill("cost-per-lead", "70").await;
        // Anywhere but on a button.
        page.click_on("#first-view .brand").await;
        arrive(page).await;
        eventually!(page.value("cost-per-lead").await, "70");
        eventually!([page.value("budget").await, page.value("margin").await], ["", ""]);
    })
    .await;
    in_browser(async |page| {
        open(page).await;
        page.click("ask-worth").await;
        assert_eq!(page.texts("#first-view #ask-worth").await.len(), 1);
        arrive(page).await;
        eventually!(page.texts("#ask-worth").await, [""; 0]);
    })
    .await;
}

/// Holds back one module until `arrive` is called.
fn slow(module: &str) -> String {
    SLOW.replace(
        "all.then(() => fetch(...what))",
        &format!("String(what[0]).includes('/{module}-') ? all.then(() => fetch(...what)) : fetch(...what)"),
    )
}

#[tokio::test]
async fn a_view_that_is_chosen_before_plans_can_be_edited_is_shown() {
    in_browser(async |page| {
        page.before_the_app(&slow("editing")).await;
        page.go_to("").await;
        page.element("#first-view #budget").await;
        let there = "return performance.getEntriesByType('resource').some((it) => it.name.endsWith('_bg.wasm') && it.responseEnd)";
        eventually!(page.js(there).await, json!(true));
        page.click("view-months").await;
        arrive(page).await;
        eventually!(page.attribute("#view-months", "aria-current").await, Some("page".to_owned()));
        assert_eq!(page.js("return location.hash").await, json!("#months"));
    })
    .await;
}

#[tokio::test]
async fn what_changes_before_the_app_listens_is_noticed() {
    in_browser(async |page| {
        page.before_the_app(&slow("background")).await;
        page.go_to("").await;
        page.started().await;
        page.js("location.hash = '#months'").await;
        page.type_into("budget", "1").await;
        page.js("window.arrive()").await;
        eventually!(page.attribute("#view-months", "aria-current").await, Some("page".to_owned()));
        assert_eq!(page.js("return location.hash").await, json!("#months"));
        page.js("delete window.arrive").await;
        eventually!(
            page.js("return Object.keys(localStorage).some((key) => key.startsWith('embudo/draft/'))").await,
            json!(true)
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_dropped_and_pasted_before_the_app_listens_is_read() {
    let drop = "const data = new DataTransfer();
        data.items.add(new File(['Campaign,Month,Spend,Leads\\nSearch,2026-01,500,10\\n'], 'ads.csv'));
        const held = new DragEvent('dragover', {dataTransfer: data, bubbles: true, cancelable: true});
        const dropped = new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true});
        return [held, dropped].map((event) => document.body.dispatchEvent(event))";
    let paste = "const data = new DataTransfer();
        data.setData('text/plain', 'Campaign\\tSpend\\tLeads\\nSearch\\t500\\t10');
        return document.body.dispatchEvent(Object.defineProperty(
            new ClipboardEvent('paste', {bubbles: true, cancelable: true}), 'clipboardData', {value: data}))";
    // An event that is cancelled is left to the app: the browser does nothing with it.
    for (script, cancelled) in [(drop, json!([false, false])), (paste, json!(false))] {
        in_browser(async |page| {
            page.before_the_app(&slow("background")).await;
            page.go_to("").await;
            page.started().await;
            assert_eq!(page.js(script).await, cancelled);
            page.js("window.arrive()").await;
            eventually!(page.js("return location.hash").await, json!("#import"));
            eventually!(page.text("main").await.contains("Search"), true);
        })
        .await;
    }
}

#[tokio::test]
async fn figures_of_another_region_are_left_open() {
    in_region("en-IN,en", async |page| {
        open(page).await;
        assert_eq!(page.value("budget").await, "");
        let seen = "return getComputedStyle(document.getElementById('verdict')).visibility";
        assert_eq!(page.js(seen).await, json!("hidden"));
        page.click("cost-per-lead").await;
        page.type_into("budget", "8000").await;
        arrive(page).await;
        eventually!(page.value("budget").await, "8000");
        assert_eq!(page.js(seen).await, json!("visible"));
    })
    .await;
    in_region("en-IN,en", async |page| {
        open(page).await;
        page.click("budget").await;
        arrive(page).await;
        eventually!(page.focus().await, "budget");
        // In place of the number of the example that came.
        page.press("8").await;
        eventually!(page.value("budget").await, "8");
    })
    .await;
}

#[tokio::test]
async fn a_group_that_was_opened_on_a_phone_stays_open() {
    in_browser(async |page| {
        page.resize(engine().phone_width).await;
        open(page).await;
        page.js("document.getElementById('money-heading').closest('details').open = true").await;
        page.type_into("sale-value", "9").await;
        arrive(page).await;
        eventually!(page.focus().await, "sale-value");
        page.press("9").await;
        eventually!(page.value("sale-value").await.contains("99"), true);
    })
    .await;
}

#[tokio::test]
async fn only_a_first_visit_begins_with_it() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["6000", "50", "5"]).await;
        page.click("save").await;
        page.before_the_app(SLOW).await;
        let shown =
            "return document.getElementById('first-view') !== null || document.readyState !== 'complete'";
        for address in ["", "#plan", "?lang=es", "?view=embed"] {
            page.visit("about:blank").await;
            page.go_to(address).await;
            eventually!(page.js(shown).await, json!(false));
            arrive(page).await;
        }
        page.js("localStorage.clear()").await;
        for address in ["?lang=es", "?view=embed", "?budget=9000#plan"] {
            page.visit("about:blank").await;
            page.go_to(address).await;
            eventually!(page.js(shown).await, json!(false));
            arrive(page).await;
        }
    })
    .await;
}

#[tokio::test]
async fn where_the_app_cannot_start_it_makes_room_for_the_reason() {
    only_in_chromium!("the messages of the console");
    let log = crate::harness::console_of(async |page| {
        page.before_the_app("window.fetch = () => Promise.reject(new Error('no'));").await;
        page.go_to("").await;
        eventually!(page.js("return document.documentElement.className").await, json!("unstarted"));
        let hidden = "return getComputedStyle(document.getElementById('first-view')).display";
        assert_eq!(page.js(hidden).await, json!("none"));
    })
    .await;
    assert!(log.iter().any(|line| line.contains("can't start")), "{log:?}");
}
