//! Undo and redo.

use crate::harness::{eventually, in_browser};
use crate::stored::three;
use thirtyfour::Key;

#[tokio::test]
async fn a_run_of_typing_is_one_step_and_saved_plans_stay_saved() {
    in_browser(async |page| {
        page.open_blank().await;
        assert_eq!(page.attribute("#back", "aria-disabled").await.as_deref(), Some("true"));
        page.fill_plan(["12000", "50", "5"]).await;
        page.click("save").await;
        page.fill("close-rate", "6").await;
        eventually!(page.data("sales").await, "14.399999999999999");
        page.press_with(Key::Control, "z").await;
        eventually!(page.data("sales").await, "12");
        assert_eq!(page.text("status").await, "Saved in this browser");
        page.press_with(Key::Control, "z").await;
        page.press_with(Key::Control, "z").await;
        eventually!(page.value("cost-per-lead").await, "");
        // Undoing what was typed does not change what is saved.
        assert_eq!(page.text("status").await, "Unsaved changes");
        page.click("forth").await;
        page.click("forth").await;
        eventually!(page.text("status").await, "Saved in this browser");
        page.press_with(Key::Control, "y").await;
        eventually!(page.value("close-rate").await, "6");
        assert_eq!(page.attribute("#forth", "aria-disabled").await.as_deref(), Some("true"));
    })
    .await;
}

#[tokio::test]
async fn a_deleted_plan_comes_back_to_its_place_and_its_storage() {
    in_browser(async |page| {
        page.store(&three()).await;
        page.open("").await;
        eventually!(page.names().await, ["Alpha", "Beta", "Gamma"]);
        page.in_plan_menu("delete").await;
        eventually!(page.names().await, ["Beta", "Gamma"]);
        page.click("back").await;
        eventually!(page.names().await, ["Alpha", "Beta", "Gamma"]);
        assert!(page.stored().await["embudo/scenario/a"].contains("Alpha"));
        page.in_plan_menu("duplicate").await;
        eventually!(page.names().await.len(), 4);
        page.click("back").await;
        eventually!(page.names().await, ["Alpha", "Beta", "Gamma"]);
        page.click("forth").await;
        eventually!(page.names().await, ["Alpha", "Alpha (copy)", "Beta", "Gamma"]);
    })
    .await;
}

#[tokio::test]
async fn a_list_shows_what_was_taken_back_and_done_again() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["1000", "10", "5"]).await;
        page.fill("sales-cost", "30").await;
        page.choose("sales-cost-per", "sale").await;
        page.choose("sales-cost-per", "lead").await;
        for (button, shown, cac) in
            [("back", "sale", "230"), ("back", "", "206"), ("forth", "sale", "230"), ("forth", "lead", "800")]
        {
            page.click(button).await;
            eventually!(page.data("loaded-cac").await, cac);
            assert_eq!(page.value("sales-cost-per").await, shown);
        }
    })
    .await;
}
