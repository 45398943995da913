//! Goals: the plan solved backwards.

use crate::accessibility::{finds_nothing, media};
use crate::harness::{Page, eventually, in_browser, only_in_chromium, setting};
use crate::layout::overflowing_elements;
use crate::stored::three;
use thirtyfour::Key;

/// The number and status of the answer, which are part of the public contract.
async fn answer(page: &Page) -> (String, Option<String>) {
    (page.data("goal-answer").await, page.attribute("#goal-answer", "data-status").await)
}

fn reached(value: &str) -> (String, Option<String>) {
    (value.to_owned(), Some("reached".to_owned()))
}

fn unreachable() -> (String, Option<String>) {
    (String::new(), Some("unreachable".to_owned()))
}

/// The answer for each of the three levers, as shown.
async fn readings(page: &Page) -> Vec<String> {
    page.texts(".readings strong").await
}

#[tokio::test]
async fn a_link_with_goals_shows_the_answer_and_keeps_nothing() {
    in_browser(async |page| {
        page.store(&three()).await;
        page.open("").await;
        let before = page.stored_with_open_plan().await;
        let plan = "?budget=12000&cpl=50&close=5&currency=EUR&lang=en&sales-cost=6000";
        for (goals, expected) in [
            ("&goal-sales=30", reached("30000")),
            ("&goal-sales=30&solve=cpl", reached("20")),
            ("&goal-sales=30&solve=close", reached("0.125")),
            ("&goal-sales=30&goal-loaded-cac=1500&solve=cpl", reached("65")),
            ("&goal-sales=30&goal-loaded-cac=1500", reached("30000")),
            ("&goal-media-cac=900&solve=cpl", reached("45")),
            ("&goal-media-cac=900&solve=budget", unreachable()),
        ] {
            page.open(&format!("{plan}{goals}")).await;
            let (value, status) = answer(page).await;
            assert_eq!((goals, rounded(&value), status), (goals, expected.0, expected.1));
            assert_eq!(page.stored().await, before, "{goals}");
        }
        page.fill("goal-media-cac", "1000").await;
        eventually!(answer(page).await, reached("12000"));
        page.show("plan").await;
        assert_eq!(page.stored().await, before);
    })
    .await
}

/// A number rounded to twelve digits, so that the last bit of a division makes no difference.
fn rounded(data: &str) -> String {
    data.parse::<f64>().map(|value| format!("{}", (value * 1e9).round() / 1e9)).unwrap_or_default()
}

#[tokio::test]
async fn thirty_sales_are_worked_out_and_put_in_and_taken_back() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["12000", "50", "5"]).await;
        page.fill("sales-cost", "6000").await;
        page.show_sections().await;
        page.fill("goal-sales", "30").await;
        eventually!(page.text("goal-answer").await, "You need a budget of €30,000");
        eventually!(readings(page).await, ["€30,000", "€20", "12.5%"]);
        let follows = "Budget €12,000 €30,000 Leads 240 600 Sales 12 30 Media CAC €1,000 €1,000 Fully loaded CAC €1,500 €1,200";
        eventually!(page.texts(".follows tbody :is(th, td)").await.join(" "), follows);
        // The headings are aligned with their numbers.
        let ends = "return [...document.querySelectorAll('.follows tr')]
            .map(row => [...row.children].map(it => Math.round(it.getBoundingClientRect().right)))";
        let ends: Vec<Vec<i32>> = serde_json::from_value(page.js(ends).await).expect("a list for each row");
        assert!(ends.iter().all(|row| *row == ends[0]), "{ends:?}");

        page.fill("goal-loaded-cac", "1500").await;
        page.click("solve-cpl").await;
        eventually!(page.text("goal-answer").await, "A lead may cost up to €65, with a budget of €39,000 to match");
        eventually!(page.text("reading-close").await.contains("3.85%"), true);

        page.click("use-cpl").await;
        eventually!((page.value("budget").await, page.value("cost-per-lead").await), ("39,000".into(), "65".into()));
        eventually!(page.data("loaded-cac").await, "1500");
        eventually!(page.data("sales").await, "30");
        eventually!(page.text("use-cpl").await, "In the plan");
        assert_eq!(page.focus().await, "use-cpl");
        eventually!(page.text("removed").await.contains("The answer is in the plan"), true);
        page.click("undo").await;
        eventually!((page.value("budget").await, page.value("cost-per-lead").await), ("12,000".into(), "50".into()));
        eventually!(page.text("use-cpl").await, "Use this");
    })
    .await
}

#[tokio::test]
async fn an_unreachable_goal_says_what_would_reach_it() {
    in_browser(async |page| {
        page.open("?budget=12000&cpl=50&close=5&currency=EUR&goal-media-cac=900&lang=en").await;
        let said = page.texts(".answer").await.join(" ");
        assert!(said.contains("No budget reaches it"), "{said}");
        assert!(said.contains("Whatever the budget, the media CAC does not fall below €1,000."), "{said}");
        assert!(said.contains("a cost per lead of at most €45, or a close rate of at least 5.56%"), "{said}");
        assert_eq!(readings(page).await, ["—", "€45", "5.56%"]);
        page.set("language", "es").await;
        eventually!(page.text("goal-answer").await, "No se alcanza con ningún presupuesto");
        eventually!(readings(page).await, ["—", "€45", "5.56%"]);
        page.click("use-close").await;
        eventually!(rounded(&page.data("cac").await), "900");
        eventually!(answer(page).await.1.as_deref() == Some("reached"), true);
    })
    .await
}

#[tokio::test]
async fn what_is_asked_for_may_stay_empty_and_a_wrong_goal_loses_nothing() {
    in_browser(async |page| {
        page.open_blank().await;
        page.show_sections().await;
        eventually!(page.text("goal-answer").await.contains("Fill in the plan first"), true);
        page.fill("cost-per-lead", "50").await;
        page.fill("close-rate", "5").await;
        eventually!(page.text("goal-answer").await.contains("Give a goal"), true);
        page.fill("goal-sales", "30").await;
        eventually!(answer(page).await, reached("30000"));
        page.click("use-budget").await;
        eventually!(page.data("sales").await, "30");

        page.fill("goal-loaded-cac", "9x").await;
        eventually!(page.text("goal-loaded-cac-note").await, "“x” is not part of a number");
        assert_eq!(page.attribute("#goal-loaded-cac", "aria-invalid").await.as_deref(), Some("true"));
        eventually!(answer(page).await, reached("30000"));
        page.choose("goal-terms", "goal-roi").await;
        page.choose("goal-terms", "goal-loaded-cac").await;
        eventually!(page.value("goal-loaded-cac").await, "9x");
        page.fill("goal-sales", "0").await;
        eventually!(page.text("goal-sales-note").await, "Too close to zero");
    })
    .await
}

#[tokio::test]
async fn goals_are_there_after_a_reload_and_in_the_other_language() {
    in_browser(async |page| {
        page.store(&three()).await;
        page.open("?lang=en").await;
        page.show_sections().await;
        page.choose("goal-volume", "goal-revenue").await;
        page.fill("goal-revenue", "80000.5").await;
        page.fill("sale-value", "2000").await;
        page.click("solve-close").await;
        eventually!(page.text("goal-answer").await, "The close rate has to reach 20%");
        page.set("numbers", "1.234,56").await;
        page.open("?lang=es").await;
        eventually!(page.value("goal-revenue").await, "80.000,5");
        eventually!(page.text("goal-answer").await, "La tasa de cierre tiene que llegar al 20%");
    })
    .await
}

#[tokio::test]
async fn a_goal_is_set_and_used_with_the_keyboard_alone() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["12000", "50", "5"]).await;
        page.show_sections().await;
        page.js("document.getElementById('goal-volume').focus()").await;
        page.press(Key::Tab).await;
        eventually!(page.focus().await, "goal-sales");
        page.press("30").await;
        for expected in ["goal-terms", "goal-loaded-cac", "solve-budget", "solve-cpl"] {
            page.press(Key::Tab).await;
            eventually!(page.focus().await, expected);
        }
        page.press(Key::Enter).await;
        eventually!(answer(page).await, reached("20"));
        for expected in ["solve-close", "use-budget", "use-cpl"] {
            page.press(Key::Tab).await;
            eventually!(page.focus().await, expected);
        }
        page.press(Key::Enter).await;
        eventually!(page.value("cost-per-lead").await, "20");
        eventually!(page.focus().await, "use-cpl");
    })
    .await
}

#[tokio::test]
async fn goals_are_accessible_and_fit_every_window() {
    only_in_chromium!("an emulated colour scheme");
    let axe = std::fs::read_to_string(setting("AXE")).expect("axe-core's script");
    in_browser(async |page| {
        let plan = "?budget=12000&cpl=50&close=5&sales-cost=6000";
        for (language, goals) in [
            ("en", "&goal-sales=30&goal-loaded-cac=1500&solve=cpl"),
            ("es", "&goal-media-cac=900"),
            ("es", "&goal-sales=100000000000000"),
        ] {
            page.open(&format!("{plan}{goals}&lang={language}")).await;
            page.js(&axe).await;
            for scheme in ["light", "dark"] {
                page.devtools("Emulation.setEmulatedMedia", media(scheme)).await;
                for width in [1280, 720, 320] {
                    page.resize(width).await;
                    finds_nothing(page, &format!("{goals}, {scheme}, {width} wide")).await;
                    eventually!((goals, width, overflowing_elements(page).await), (goals, width, vec![]));
                }
            }
            page.resize(1280).await;
            page.fill("goal-sales", "3x").await;
            finds_nothing(page, "a wrong goal").await;
        }
    })
    .await
}
