//! A thousand scenarios, and the largest ones.

use crate::harness::{eventually, in_browser};
use crate::stored::{largest, scenario};

#[tokio::test]
async fn a_thousand_scenarios_are_listed_found_and_edited() {
    in_browser(async |page| {
        let thousand: Vec<_> =
            (1..=1_000).map(|n| scenario(&format!("{n:04}"), &format!("Plan {n}"), 1_000 + n)).collect();
        page.store(&thousand).await;
        page.open("").await;
        eventually!(page.names().await.len(), 40);

        page.open_plan_menu().await;
        page.fill("find", "plan 777").await;
        eventually!(page.names().await, ["Plan 777"]);
        page.open_plan(".line .open").await;
        eventually!(page.value("budget").await, "1,777");
        page.open_plan_menu().await;
        eventually!(page.names().await.last().map(String::as_str) == Some("Plan 777"), true);
        page.click("show-all").await;
        eventually!(page.names().await.len(), 1_000);
        eventually!(page.focus().await, "open-line");
        page.press(thirtyfour::Key::Escape).await;

        page.fill_plan(["12000", "50", "5"]).await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        page.click("save").await;
        eventually!(page.text("status").await, "Saved in this browser");
        eventually!(page.names().await.len(), 41);
    })
    .await
}

#[tokio::test]
async fn the_parts_of_a_large_plan_follow_once_typing_rests() {
    in_browser(async |page| {
        page.store(&[largest(1)]).await;
        page.open("").await;
        page.show_sections().await;
        let read = "[document.getElementById('leads').dataset.value, document.querySelector('#all-channels td').textContent]";
        let before = page.js(&format!("return {read}")).await;
        // What a script types, and what stands there in the next task, before and after typing rests.
        let type_and_read = format!(
            "const done = arguments[0], field = document.getElementById('budget');
            field.value = '9000';
            field.dispatchEvent(new Event('input', {{bubbles: true}}));
            setTimeout(() => {{
                const first = {read};
                setTimeout(() => done([first, {read}]), 1000);
            }}, 30);"
        );
        let read = page.js_async(&type_and_read, Vec::new()).await;
        let [[first_leads, first_table], [leads, table]] = [&read[0], &read[1]].map(|it| [&it[0], &it[1]]);
        assert!(*first_leads != before[0] && first_leads == leads, "{before} {read}");
        assert!(*first_table == before[1] && table != first_table, "{before} {read}");
    })
    .await
}
