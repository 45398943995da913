//! The same plans in two tabs, and storage that is full or can't be read.

use crate::harness::{CATCH_FILES, Page, eventually, in_browser};
use crate::stored::{scenario, three};
use serde_json::json;

async fn two_tabs(page: &Page) -> [String; 2] {
    page.store(&three()).await;
    page.open("").await;
    eventually!(page.value("scenario-name").await, "Alpha");
    let first = page.tab().await;
    let second = page.new_tab().await;
    page.open("").await;
    eventually!(page.value("scenario-name").await, "Alpha");
    [first, second]
}

#[tokio::test]
async fn the_second_tab_to_change_a_plan_keeps_both() {
    in_browser(async |page| {
        let [first, second] = two_tabs(page).await;
        page.switch_to(&first).await;
        page.fill("budget", "13,000").await;
        page.switch_to(&second).await;
        eventually!(page.value("budget").await, "13,000");
        eventually!(page.text("status").await, "Unsaved changes");
        page.fill("budget", "14000").await;
        eventually!(page.text("apart").await.contains("“Alpha (2)”"), true);
        page.click("save").await;
        eventually!(page.text("status").await, "Saved in this browser");

        page.switch_to(&first).await;
        eventually!(page.names().await, ["Alpha", "Alpha (2)", "Beta", "Gamma"]);
        assert_eq!(page.value("budget").await, "13,000");
        page.click("save").await;
        eventually!(page.text("status").await, "Saved in this browser");
        page.reload().await;
        assert_eq!(page.names().await, ["Alpha", "Alpha (2)", "Beta", "Gamma"]);
        eventually!(page.value("budget").await, "13,000");
        page.open_plan(".line:nth-child(2) .open").await;
        eventually!(page.value("budget").await, "14,000");
    })
    .await
}

#[tokio::test]
async fn mine_takes_the_place_of_the_other_on_request() {
    in_browser(async |page| {
        let [first, second] = two_tabs(page).await;
        page.switch_to(&first).await;
        page.fill("budget", "13,000").await;
        page.switch_to(&second).await;
        eventually!(page.value("budget").await, "13,000");
        page.fill("budget", "14000").await;
        page.click("overrule").await;
        eventually!(page.value("scenario-name").await, "Alpha");
        assert_eq!((page.text("apart").await, page.focus().await), (String::new(), "scenario-name".into()));
        page.click("save").await;
        eventually!(page.text("status").await, "Saved in this browser");
        page.switch_to(&first).await;
        eventually!(page.text("status").await, "Saved in this browser");
        eventually!(page.value("budget").await, "14,000");
        assert_eq!(page.names().await, ["Alpha", "Beta", "Gamma"]);
    })
    .await
}

#[tokio::test]
async fn a_tab_that_comes_to_the_front_changes_nothing() {
    in_browser(async |page| {
        let [first, second] = two_tabs(page).await;
        page.set("language", "es").await;
        page.open_plan(".line:nth-child(2) .open").await;
        page.fill("budget", "1.234,5").await;
        page.click("save").await;
        eventually!(page.text("status").await, "Guardado en este navegador");
        let stored = page.stored().await;
        for tab in [&first, &second, &first] {
            page.switch_to(tab).await;
            page.js(
                "dispatchEvent(new Event('pageshow')); document.dispatchEvent(new Event('visibilitychange'))",
            )
            .await;
            assert_eq!(page.stored().await, stored);
        }
        page.open_plan(".line:nth-child(2) .open").await;
        eventually!(page.value("budget").await, "1,234.5");
    })
    .await
}

#[tokio::test]
async fn a_keystroke_survives_a_reload_at_once() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["12000", "50", "5"]).await;
        page.js("addEventListener('input', () => setTimeout(() => location.reload(), 0))").await;
        page.type_into("budget", "7").await;
        // Tidily where the browser leaves the field before it leaves the page.
        let number = "return document.getElementById('budget')?.value.replace(',', '') ?? ''";
        eventually!(page.js(number).await, json!("120007"));
        eventually!(page.text("status").await, "Not saved yet");
    })
    .await
}

#[tokio::test]
async fn full_storage_fills_up_no_plan_and_recovers_by_itself() {
    in_browser(async |page| {
        page.store(&[scenario("a", "Alpha", 10_000)]).await;
        page.before_the_app(CATCH_FILES).await;
        page.open("").await;
        eventually!(page.value("scenario-name").await, "Alpha");
        page.js("
            let size = 1 << 22;
            for (let at = 0; size > 0; at++) {
                try { localStorage.setItem('filler' + at, 'x'.repeat(size)); } catch { size >>= 1; }
            }
            window.before = localStorage.getItem('embudo/scenario/a');").await;
        page.fill("budget", "15000").await;
        eventually!(page.text("storage-trouble").await.contains("storage for this page is full"), true);
        page.click("save").await;
        assert_eq!(page.js("return localStorage.getItem('embudo/scenario/a') === before").await, json!(true));
        page.click("save-everything").await;
        eventually!(page.js("return files.length").await, json!(1));
        let file = page.js("return files[0]").await;
        assert_eq!(file[0], json!("embudo.json"));
        assert!(file[1].as_str().is_some_and(|text| text.contains("\"budget\":15000")), "{file}");
        page.js("Object.keys(localStorage).filter(it => it.startsWith('filler')).forEach(it => localStorage.removeItem(it))").await;
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        eventually!(page.text("storage-trouble").await, "");
        assert!(page.stored().await["embudo/scenario/a"].contains("15000"));
    })
    .await
}

#[tokio::test]
async fn what_can_not_be_read_is_saved_as_a_file_and_removed_on_request() {
    in_browser(async |page| {
        let broken = "{\"format\":\"embudo\",\"version\":1,\"scen";
        let newer = "{\"format\":\"embudo\",\"version\":9}";
        let [key, later] = ["embudo/scenario/b", "embudo/scenario/c"];
        page.store(&[
            scenario("a", "Alpha", 10_000),
            (key.into(), broken.into()),
            (later.into(), newer.into()),
        ])
        .await;
        page.before_the_app(CATCH_FILES).await;
        page.open("").await;
        eventually!(page.names().await, ["Alpha"]);
        assert_eq!(page.texts("#unreadable code").await.len(), 2);
        page.click_on("#unreadable li:first-child button").await;
        eventually!(page.js("return files").await, json!([["embudo-scenario-b.json", broken]]));
        assert_eq!(
            page.texts("#unreadable li:last-child button").await.len(),
            1,
            "a newer version's is left to it"
        );
        page.click_on("#unreadable li:first-child button:last-child").await;
        eventually!(page.texts("#unreadable code").await, [later]);
        eventually!(page.stored().await.contains_key(key), false);
        page.click("undo").await;
        eventually!(page.texts("#unreadable code").await.len(), 2);
        eventually!(page.stored().await.remove(key), Some(broken.to_owned()));
        assert_eq!(page.stored().await[later], newer);
    })
    .await
}
