//! The first visit.

use crate::harness::{eventually, in_browser};

#[tokio::test]
async fn the_first_visit_shows_an_example_and_keeps_nothing() {
    in_browser(async |page| {
        page.open("").await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        assert!(page.text("banner").await.contains("This is an example"));
        assert_eq!(page.text("status").await, "Example");
        assert_eq!(page.names().await, [""; 0]);
        page.click("leads-how-button").await;
        page.reload().await;
        assert_eq!(page.text("status").await, "Example");
        assert_eq!(page.stored().await.into_keys().collect::<Vec<_>>(), [""; 0]);
        // The questions are those of the first view; that it is an example is said everywhere.
        page.click("view-months").await;
        eventually!(
            page.text("banner").await,
            "This is an example. It joins your plans only if you save it."
        );
        page.click("view-plan").await;
        eventually!(page.text("banner").await.contains("What does a sale cost?"), true);
    })
    .await
}

#[tokio::test]
async fn the_cleared_example_leaves_an_empty_plan_and_stays_away() {
    in_browser(async |page| {
        page.open("").await;
        page.click("clear-example").await;
        eventually!(page.focus().await, "budget");
        for field in
            ["scenario-name", "budget", "cost-per-lead", "close-rate", "sale-value", "margin", "sales-cost"]
        {
            eventually!((field, page.value(field).await), (field, String::new()));
        }
        assert_eq!(page.results().await, ["", "", ""]);
        assert_eq!(page.text("banner").await, "");
        page.reload().await;
        assert_eq!(page.value("budget").await, "");
        assert_eq!(page.text("banner").await, "");
    })
    .await
}

#[tokio::test]
async fn the_example_never_joins_saved_scenarios() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["6000", "50", "5"]).await;
        page.fill("scenario-name", "Mine").await;
        page.click("save").await;
        eventually!(page.names().await, ["Mine"]);
        page.reload().await;
        eventually!(page.names().await, ["Mine"]);
        page.in_plan_menu("delete").await;
        eventually!(page.names().await, [""; 0]);
        page.reload().await;
        assert_eq!(page.names().await, [""; 0]);
        assert_eq!(page.value("budget").await, "");
        assert_eq!(page.text("banner").await, "");
    })
    .await
}

/// The text that is selected in the field that has the focus.
const SELECTED: &str = "
    const field = document.activeElement;
    return field.value.slice(field.selectionStart, field.selectionEnd)";

#[tokio::test]
async fn a_question_leads_to_the_fields_of_its_answer() {
    in_browser(async |page| {
        for (question, view, field, selected) in [
            ("ask-cost", "plan", "budget", "12,000"),
            ("ask-budget", "plan", "goal-sales", "30"),
            ("ask-worth", "months", "sale-value", "2,500"),
        ] {
            page.open("").await;
            page.click(question).await;
            eventually!((question, page.focus().await), (question, field.to_owned()));
            eventually!(page.js(SELECTED).await, serde_json::json!(selected));
            eventually!(
                page.attribute(&format!("#view-{view}"), "aria-current").await,
                Some("page".to_owned())
            );
            page.js("localStorage.clear()").await;
        }
    })
    .await
}

#[tokio::test]
async fn a_question_is_answered_without_what_the_example_supposes_beside_it() {
    in_browser(async |page| {
        let others = ["sale-value", "margin", "sales-cost", "account-revenue", "churn"];
        for (question, left) in [
            ("ask-cost", ["", "", "", "", ""]),
            ("ask-budget", ["", "", "", "", ""]),
            ("ask-worth", ["2,500", "80", "", "", ""]),
        ] {
            page.open("").await;
            page.click(question).await;
            for (field, value) in others.into_iter().zip(left) {
                eventually!((question, field, page.value(field).await), (question, field, value.to_owned()));
            }
            page.js("localStorage.clear()").await;
        }
    })
    .await
}

#[tokio::test]
async fn a_first_plan_may_start_from_an_export_or_from_what_is_pasted() {
    in_browser(async |page| {
        page.open("").await;
        page.click("from-export").await;
        eventually!(page.focus().await, "export-file");
        page.open("#plan").await;
        page.click("paste-first").await;
        eventually!(page.focus().await, "export-text");
    })
    .await
}
