//! Snapshots of the page's HTML, rendered natively: they show what a change to a component changes.
//!
//! After an intended change run `INSTA_UPDATE=always cargo test --test native goldens` and review the diff.

use crate::regions::numbers_of;
use embudo::state::Start;
use embudo::text::StorageFailure;
use embudo::ui::{Planner, PlannerProps};
use yew::LocalServerRenderer;

/// The HTML of a page, one tag per line.
async fn page(start: Start) -> String {
    let renderer = LocalServerRenderer::<Planner>::with_props(PlannerProps::of(start)).hydratable(false);
    renderer.render().await.replace("><", ">\n<")
}

fn first_visit(language: &str, query: &[(&str, &str)]) -> Start {
    Start {
        languages: vec![language.into()],
        numbers: numbers_of(language),
        query: query.iter().map(|&(key, value)| (key.into(), value.into())).collect(),
        new_id: "new".into(),
        ..Start::default()
    }
}

fn stored(values: &[(&str, &str)]) -> Start {
    let stored = values.iter().map(|&(key, value)| (format!("embudo/{key}"), value.to_owned())).collect();
    Start { stored, ..first_visit("en-GB", &[]) }
}

const SPRING: &str = r#"{"format":"embudo","version":1,"scenarios":[{"name":"Spring <push>","currency":"EUR",
    "budget":12000,"costPerLead":50,"closeRate":0.05,"salesCost":6000,"saleValue":2000}]}"#;
const SPRING_DRAFT: &str = r#"{"format":"embudo-draft","version":1,"language":"en","currency":"EUR",
    "name":"Spring <push>","fields":[["budget","12.600"],["cost-per-lead","5x"]]}"#;

#[tokio::test]
async fn first_visit_in_english() {
    insta::assert_snapshot!(page(first_visit("en-US", &[])).await);
}

#[tokio::test]
async fn first_visit_in_spanish() {
    insta::assert_snapshot!(page(first_visit("es-ES", &[])).await);
}

#[tokio::test]
async fn nothing_sold() {
    let query = [("budget", "12000"), ("cpl", "50"), ("close", "0"), ("currency", "CLP")];
    insta::assert_snapshot!(page(first_visit("es-CL", &query)).await);
}

#[tokio::test]
async fn a_link_that_cannot_be_read() {
    insta::assert_snapshot!(page(first_visit("en", &[("budget", "12,000"), ("lang", "es")])).await);
}

#[tokio::test]
async fn saved_and_changed_with_a_wrong_field() {
    insta::assert_snapshot!(page(stored(&[("scenario/a", SPRING), ("draft/a", SPRING_DRAFT)])).await);
}

const SUMMER: &str = r#"{"format":"embudo","version":2,"scenarios":[{"name":"Summer","currency":"EUR",
    "channels":[{"name":"Search","budget":9000,"costPerLead":45,"rates":[0.05]},
                {"budget":3600,"costPerLead":60,"rates":[0.06]}],"saleValue":2000}]}"#;
const COMPARING: &str = r#"{"format":"embudo-desk","version":1,"language":"en","texts":[["view","comparison"],
    ["compare-channels","yes"],["compare-bridge-to","b"]]}"#;

#[tokio::test]
async fn scenarios_side_by_side() {
    let stored = stored(&[("scenario/a", SPRING), ("scenario/b", SUMMER), ("desk", COMPARING)]);
    insta::assert_snapshot!(page(stored).await);
}

#[tokio::test]
async fn something_unreadable_and_no_storage() {
    let start = stored(&[("scenario/a", SPRING), ("scenario/b", "{\"cut"), ("order", "null")]);
    insta::assert_snapshot!(page(Start { trouble: Some(StorageFailure::Denied), ..start }).await);
}

#[tokio::test]
async fn two_goals_and_an_answer() {
    let query = [
        ("budget", "12000"),
        ("cpl", "50"),
        ("close", "5"),
        ("sales-cost", "6000"),
        ("goal-sales", "30"),
        ("goal-loaded-cac", "1500"),
        ("solve", "cpl"),
    ];
    insta::assert_snapshot!(page(first_visit("en-GB", &query)).await);
}

#[tokio::test]
async fn a_goal_out_of_reach_in_spanish() {
    let query = [("budget", "12000"), ("cpl", "50"), ("close", "5"), ("goal-media-cac", "900")];
    insta::assert_snapshot!(page(first_visit("es-ES", &query)).await);
}

#[tokio::test]
async fn what_matters_most_in_spanish() {
    let choices = r#"{"format":"embudo-desk","version":1,"language":"en",
        "texts":[["view","sensitivity"],["sensitivity-result","roi"],["range%","12.5"],["range-budget%","x"]]}"#;
    let start = stored(&[("scenario/a", SPRING), ("desk", choices)]);
    let page = page(Start { stored: start.stored, ..first_visit("es-AR", &[]) }).await;
    // Only the view; the rest of the page has its own snapshots.
    let (_, view) = page.split_once("<div class=\"sensitivity\">").expect("the view is shown");
    let (tornado, grid) = view.split_once("grid-heading").expect("it has two parts");
    let (grid, _) = grid.split_once("</section>").expect("the second part ends");
    insta::assert_snapshot!([tornado, grid].concat());
}

#[tokio::test]
async fn embedded_in_spanish() {
    let query = [("view", "embed"), ("budget", "12000"), ("cpl", "50"), ("close", "5"), ("lang", "es")];
    let page = page(Start { foreign: true, ..first_visit("en", &query) }).await;
    // Its parts have their own snapshots.
    let (head, rest) = page.split_once("<main").expect("it has a head");
    let (_, foot) = rest.split_once("</main>").expect("it has a foot");
    insta::assert_snapshot!([head, foot].concat());
}
