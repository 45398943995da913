//! The list of scenarios and its actions.

use crate::harness::{Page, eventually, in_browser};
use crate::stored::three;
use serde_json::json;
use thirtyfour::Key;

async fn with_three(page: &Page) {
    page.store(&three()).await;
    page.open("").await;
    eventually!(page.names().await, ["Alpha", "Beta", "Gamma"]);
}

/// The list as shown now and after a reload.
macro_rules! listed {
    ($page:expr, $names:expr) => {
        eventually!($page.names().await, $names);
        $page.reload().await;
        eventually!($page.names().await, $names);
    };
}

#[tokio::test]
async fn a_new_name_and_enter_rename_a_scenario() {
    in_browser(async |page| {
        with_three(page).await;
        page.fill("scenario-name", "Omega").await;
        eventually!(page.text("status").await, "Unsaved changes");
        page.press(Key::Enter).await;
        eventually!(page.text("status").await, "Saved in this browser");
        listed!(page, ["Omega", "Beta", "Gamma"]);
        assert_eq!(page.js("return document.title").await, "Omega · Embudo");
    })
    .await
}

#[tokio::test]
async fn a_duplicate_follows_its_original_and_is_its_own() {
    in_browser(async |page| {
        with_three(page).await;
        page.in_plan_menu("duplicate").await;
        eventually!(page.value("scenario-name").await, "Alpha (copy)");
        page.fill("budget", "11000").await;
        page.click("save").await;
        eventually!(page.text("status").await, "Saved in this browser");
        listed!(page, ["Alpha", "Alpha (copy)", "Beta", "Gamma"]);
        page.open_plan(".line:nth-child(1) .open").await;
        eventually!(page.value("budget").await, "10,000");
    })
    .await
}

#[tokio::test]
async fn a_deleted_scenario_comes_back_where_it_was() {
    in_browser(async |page| {
        with_three(page).await;
        page.open_plan(".line:nth-child(2) .open").await;
        eventually!(page.value("scenario-name").await, "Beta");
        page.in_plan_menu("delete").await;
        eventually!(page.names().await, ["Alpha", "Gamma"]);
        eventually!(page.stored().await.contains_key("embudo/scenario/b"), false);
        eventually!(page.text("removed").await.contains("“Beta” is deleted."), true);
        page.click("undo").await;
        eventually!(page.value("scenario-name").await, "Beta");
        assert_eq!(page.value("budget").await, "20,000");
        listed!(page, ["Alpha", "Beta", "Gamma"]);
    })
    .await
}

#[tokio::test]
async fn scenarios_move_up_and_down() {
    in_browser(async |page| {
        with_three(page).await;
        page.open_plan(".line:nth-child(2) .open").await;
        page.in_plan_menu("move-down").await;
        listed!(page, ["Alpha", "Gamma", "Beta"]);
        page.in_plan_menu("move-up").await;
        page.in_plan_menu("move-up").await;
        page.in_plan_menu("move-up").await;
        listed!(page, ["Beta", "Alpha", "Gamma"]);
    })
    .await
}

#[tokio::test]
async fn the_plan_that_was_open_is_open_after_a_reload() {
    in_browser(async |page| {
        with_three(page).await;
        page.in_plan_menu("move-down").await;
        page.reload().await;
        assert_eq!(page.value("scenario-name").await, "Alpha");
    })
    .await
}

#[tokio::test]
async fn a_new_plan_is_empty_and_joins_the_list_when_saved() {
    in_browser(async |page| {
        with_three(page).await;
        page.in_plan_menu("new").await;
        eventually!(page.focus().await, "budget");
        eventually!(page.value("scenario-name").await, "");
        assert_eq!(page.results().await, ["", "", ""]);
        page.click("save").await;
        eventually!(page.text("budget-note").await, "Type a budget");
        page.fill_plan(["12000", "50", "5"]).await;
        page.click("save").await;
        eventually!(page.text("status").await, "Saved in this browser");
        listed!(page, ["Alpha", "Beta", "Gamma", "12 sales for €12,000"]);
        page.fill("budget", "24000").await;
        listed!(page, ["Alpha", "Beta", "Gamma", "24 sales for €24,000"]);
    })
    .await
}

#[tokio::test]
async fn unsaved_drafts_are_told_apart_and_deleted_together() {
    in_browser(async |page| {
        page.store(&three()).await;
        page.open("").await;
        for (budget, close_rate) in [("1000", ""), ("2000", "4"), ("", "5")] {
            page.in_plan_menu("new").await;
            eventually!(page.value("budget").await, "");
            page.fill("budget", budget).await;
            page.fill("close-rate", close_rate).await;
        }
        page.open_plan(".line:nth-child(1) .open").await;
        eventually!(page.value("scenario-name").await, "Alpha");
        let gists = page.in_list(".lines .gist").await;
        assert_eq!(
            gists[3..],
            [
                "Not complete yet: Budget 1,000",
                "Not complete yet: Budget 2,000, Close rate 4",
                "Not complete yet: Close rate 5"
            ]
        );
        page.open_plan_menu().await;
        assert_eq!(page.texts("#delete-drafts").await, ["Delete 3 unsaved drafts"]);
        page.click("delete-drafts").await;
        listed!(page, ["Alpha", "Beta", "Gamma"]);
        page.open_plan_menu().await;
        eventually!(page.attribute("#delete-drafts", "hidden").await.is_some(), true);
    })
    .await
}

#[tokio::test]
async fn a_damaged_scenario_hurts_no_other_and_stays_as_it_is() {
    in_browser(async |page| {
        let damaged = ("embudo/scenario/x".to_owned(), r#"{"cut"#.to_owned());
        page.store(&three()).await;
        page.store(std::slice::from_ref(&damaged)).await;
        page.open("").await;
        eventually!(page.names().await, ["Alpha", "Beta", "Gamma"]);
        let told = page.text("unreadable").await;
        assert!(told.contains(&damaged.0) && told.contains("damaged or cut off"), "{told}");

        page.fill("budget", "15000").await;
        page.click("save").await;
        eventually!(page.text("status").await, "Saved in this browser");
        page.in_plan_menu("move-down").await;
        page.in_plan_menu("duplicate").await;
        page.in_plan_menu("delete").await;
        page.in_plan_menu("new").await;
        page.fill_plan(["12000", "50", "5"]).await;
        page.click("save").await;
        eventually!(page.names().await.len(), 4);
        assert_eq!(page.stored().await.get(&damaged.0), Some(&damaged.1));
        page.reload().await;
        eventually!(page.names().await, ["Beta", "Alpha", "Gamma", "12 sales for €12,000"]);
        assert_eq!(page.stored().await.get(&damaged.0), Some(&damaged.1));
    })
    .await
}

#[tokio::test]
async fn damaged_preferences_are_set_aside_before_new_ones_are_written() {
    in_browser(async |page| {
        let damaged = "{\"format\":\"embudo-preferences\",\"version\":1,\"lang";
        page.store(&three()).await;
        page.store(&[("embudo/preferences".to_owned(), damaged.to_owned())]).await;
        page.open("").await;
        eventually!(page.names().await, ["Alpha", "Beta", "Gamma"]);
        eventually!(page.text("unreadable").await.contains("embudo/preferences"), true);
        page.set("language", "es").await;
        eventually!(page.stored().await["embudo/preferences"].contains("\"es\""), true);
        assert!(page.stored().await.values().any(|value| value == damaged));
    })
    .await
}

/// The words of a text node in their visual order from the left.
const FROM_THE_LEFT: &str = "
    const [css, ...words] = arguments, node = document.querySelector(css).firstChild;
    const left = word => {
        const range = document.createRange(), at = node.data.indexOf(word);
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        return range.getBoundingClientRect().left;
    };
    return words.sort((one, other) => left(one) - left(other))";
const NOT_ISOLATED: &str = "
    const node = document.querySelector(arguments[0]).firstChild;
    node.data = node.data.replace(/[\\u2066-\\u2069]/g, '')";

#[tokio::test]
async fn a_name_from_right_to_left_leaves_what_stands_around_it_in_its_order() {
    in_browser(async |page| {
        page.open("?lang=en").await;
        page.fill_plan(["12000", "50", "5"]).await;
        let direction = "return getComputedStyle(document.getElementById(arguments[0])).direction";
        for (stage, name) in [("stage-name", "אביב"), ("stage-name-2", "קיץ")] {
            page.click("add-stage").await;
            page.fill(stage, name).await;
            assert_eq!(page.js_with(direction, vec![json!(stage)]).await, "rtl");
        }
        // Two right-to-left words with only an arrow between them would swap places.
        let step = ["label[for=stage-rate-2]", "קיץ", "→", "אביב"].map(|word| json!(word));
        assert_eq!(page.js_with(FROM_THE_LEFT, step.to_vec()).await, json!(["אביב", "→", "קיץ"]));
        page.js_with(NOT_ISOLATED, vec![step[0].clone()]).await;
        assert_eq!(
            page.js_with(FROM_THE_LEFT, step.to_vec()).await,
            json!(["קיץ", "→", "אביב"]),
            "as it would be"
        );

        // An override that is not closed would reverse everything after it.
        page.js("const field = document.getElementById('scenario-name'); field.value = '\\u202exyz';
            field.dispatchEvent(new Event('input', {bubbles: true}))")
            .await;
        page.in_plan_menu("delete").await;
        eventually!(page.text("removed").await.contains("is deleted"), true);
        let notice = ["#removed p", "deleted", "is", "”"].map(|word| json!(word));
        assert_eq!(page.js_with(FROM_THE_LEFT, notice.to_vec()).await, json!(["”", "is", "deleted"]));
    })
    .await
}
