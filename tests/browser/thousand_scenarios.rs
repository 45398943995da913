//! A thousand scenarios, and the largest ones.

use crate::harness::{eventually, in_browser};
use crate::stored::{largest, largest_in_months, scenario, view_choices, with_channels};
use serde_json::json;

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
        let read = "['#leads', '#all-channels td', '.funnel .stage-figure', '#revenue'].map(it => document.querySelector(it).textContent)";
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
        let (first, rested) = (&read[0], &read[1]);
        assert!(first[0] != before[0] && first[0] == rested[0], "{before} {read}");
        for below in 1..4 {
            assert!(first[below] == before[below] && first[below] != rested[below], "{before} {read}");
        }
    })
    .await
}

#[tokio::test]
async fn what_is_typed_in_one_row_of_a_large_plan_reaches_the_others() {
    in_browser(async |page| {
        page.store(&[with_channels("a", 12, 2)]).await;
        page.open("").await;
        page.show_sections().await;
        page.click("channel-shares").await;
        let second = ".sortable tbody tr:nth-child(2) td";
        eventually!(page.texts(second).await.len(), 6);
        let before = page.texts(second).await;
        let total = page.texts(".sheet tfoot td").await;
        page.fill("cost-per-lead", "1").await;
        eventually!(page.texts(second).await != before, true);
        assert_ne!(page.texts(".sheet tfoot td").await, total);

        // Each row has the close rate of the shared stages, until it has its own.
        page.choose("stage-scope", "").await;
        let rates = async || {
            page.js("return [...document.querySelectorAll('.sheet tbody input')].filter(it => it.id.startsWith('close-rate')).map(it => it.placeholder)").await
        };
        assert_eq!(rates().await, json!(vec!["20"; 12]));
        page.click("share-rates").await;
        page.fill("stage-rate", "80").await;
        page.fill("stage-rate-2", "50").await;
        eventually!(rates().await, json!(vec!["40"; 12]));

        page.fill("channel-name-2", "Radio").await;
        eventually!(page.attribute("#budget-2", "aria-label").await.as_deref() == Some("Budget, Radio"), true);
        page.choose("stage-scope", "2").await;
        eventually!(page.texts("#stage-scope option:checked").await.concat().contains("Radio"), true);
        page.set("language", "es").await;
        eventually!(page.attribute("#budget-2", "aria-label").await.as_deref() == Some("Presupuesto, Radio"), true);

        // A row between others that is left empty is asked for its numbers once the plan is to be saved.
        page.fill("budget-12", "").await;
        page.fill("cost-per-lead-12", "").await;
        page.click("add-channel").await;
        page.type_into("channel-name-13", "TV").await;
        eventually!(page.texts(".sheet .wrong").await.is_empty(), true);
        page.fill("budget-13", "5").await;
        page.click("save").await;
        eventually!(page.texts("#budget-12-note").await.len(), 1);
    })
    .await
}

#[tokio::test]
async fn what_is_typed_into_a_large_plan_is_stored_soon_and_when_the_page_is_left() {
    in_browser(async |page| {
        page.store(&[largest_in_months(1)]).await;
        page.open("").await;
        // What is stored in the next task, and after a tenth of a second and what the timer may be late.
        let typed = "const [text, done] = arguments, field = document.getElementById('budget');
            const stored = () => localStorage['embudo/draft/1']?.includes(`\"${text}\"`) ?? false;
            field.value = text;
            field.dispatchEvent(new Event('input', {bubbles: true}));
            setTimeout(() => {
                const first = stored();
                const start = performance.now();
                (function look() {
                    if (stored() || performance.now() - start > 5000) done([first, stored()]);
                    else setTimeout(look, 10);
                })();
            }, 10);";
        assert_eq!(page.js_async(typed, vec![json!("9001")]).await, json!([false, true]));
        for left in ["window.dispatchEvent(new Event('pagehide'))", "Object.defineProperty(document, 'hidden', {value: true}), document.dispatchEvent(new Event('visibilitychange'))"] {
            let text = if left.starts_with("window") { "9002" } else { "9003" };
            let typed = format!(
                "const field = document.getElementById('budget'), done = arguments[0];
                field.value = '{text}';
                field.dispatchEvent(new Event('input', {{bubbles: true}}));
                setTimeout(() => {{ {left}; done(localStorage['embudo/draft/1'].includes('\"{text}\"')); }}, 10);"
            );
            assert_eq!(page.js_async(&typed, Vec::new()).await, json!(true), "{left}");
        }
        page.type_into("budget", "4").await;
        page.reload().await;
        eventually!(page.value("budget").await, "90034");
    })
    .await
}

#[tokio::test]
async fn the_table_of_actuals_of_a_large_plan_has_what_is_planned_once_typing_rests() {
    in_browser(async |page| {
        page.store(&[largest_in_months(1), view_choices(&[("view", "actuals")])]).await;
        page.open("").await;
        let planned = "#actual-table tbody .so-far-planned";
        eventually!(page.texts(planned).await.is_empty(), false);
        let before = page.texts(planned).await;
        page.fill("budget", "99000").await;
        eventually!(page.texts(planned).await[0] != before[0], true);
        // What is typed into the table counts in it.
        let sum = page.texts("#actual-table tbody .so-far").await;
        page.type_into("actual-spend-in-2024-01", "9").await;
        eventually!(page.texts("#actual-table tbody .so-far").await[0] != sum[0], true);
    })
    .await
}
