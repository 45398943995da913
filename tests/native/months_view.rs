//! The view of months as a page.

use crate::regions::numbers_of;
use embudo::state::Start;
use embudo::ui::{Planner, PlannerProps};
use yew::LocalServerRenderer;

/// The text of the view of months of a plan, given by the fields of its file that come after budget, CPL and close
/// rate, without the tags.
async fn view(language: &str, fields: &str) -> String {
    let scenario = format!(
        r#"{{"format":"embudo","version":3,"scenarios":[{{"name":"Spring","currency":"EUR","channels":[{{"name":"Search",
        "budget":12000,"costPerLead":50,"rates":[0.05]}}],"salesCost":6000,"fixedCost":0,{fields}}}]}}"#
    );
    let shown = r#"{"format":"embudo-desk","version":1,"language":"en","texts":[["view","months"]]}"#;
    let stored = [("embudo/scenario/a", scenario.as_str()), ("embudo/desk", shown)];
    let start = Start {
        languages: vec![language.into()],
        numbers: numbers_of(language),
        stored: stored.map(|(key, value)| (key.into(), value.into())).into(),
        new_id: "new".into(),
        ..Start::default()
    };
    let props = PlannerProps::of(start);
    let page = LocalServerRenderer::<Planner>::with_props(props).hydratable(false).render().await;
    let mut text = String::new();
    for part in page.split('<').skip(1) {
        let (tag, words) = part.split_once('>').unwrap_or_default();
        text.push_str(if tag.starts_with("/") && words.is_empty() { "" } else { "|" });
        text.push_str(words);
    }
    text.replace('\u{a0}', " ")
}

const HALF_YEAR: &str = r#""saleValue":2500,"margin":0.8,"months":6,"firstMonth":"2027-01""#;

fn says(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(page.contains(text), "{text} is not in {page}");
    }
}

#[tokio::test]
async fn the_pictures_say_what_they_show() {
    let fields = format!(r#"{HALF_YEAR},"lagShares":[0.1,0.38,0.27,0.15,0.1]"#);
    let page = view("en-US", &fields).await;
    says(
        &page,
        &[
            "What is spent is back in July 2027",
            "Added up from the first month. Back is what the sales leave: €2,000 each, when they close.",
            "40 leads every month",
            "Leads by month: 240 in all, at €50 each.",
            "At most 2 sales a month",
            "Sales by month, when they close; the last in October 2027.",
            "CAC: January 2027 is off the chart at €10,000",
            "most out of pocket|€3,680, end of Feb",
            "spending ends",
        ],
    );
    says(&view("es-ES", &fields).await, &["Lo gastado se recupera en julio de 2027", "40 leads cada mes"]);
}

#[tokio::test]
async fn in_a_flat_plan_no_month_has_the_most() {
    let page = view("en-US", HALF_YEAR).await;
    says(&page, &["40 leads every month", "2 sales every month", "CAC is €1,000 every month"]);
    assert!(!page.contains("Most ") && !page.contains("the most"), "{page}");
}

#[tokio::test]
async fn without_a_sale_value_it_says_which_number_is_missing() {
    let page = view("en-US", r#""months":6,"firstMonth":"2027-01""#).await;
    says(&page, &["Money out and money back", "What a sale brings is missing."]);
    assert!(!page.contains("Back so far"), "{page}");
}
