//! What a first visit shows before the app is there: the HTML that the site is built with is what the app renders.
//!
//! After an intended change run `INSTA_UPDATE=always cargo test --test native first_view`, and build the site.

use crate::regions::numbers_of;
use embudo::state::Start;
use embudo::ui::{Planner, PlannerProps};
use yew::LocalServerRenderer;

async fn first_view(language: &str) -> String {
    let start = Start {
        languages: vec![language.into()],
        numbers: numbers_of(language),
        new_id: "new".into(),
        lazy_loading: true,
        ..Start::default()
    };
    let props = PlannerProps::of(start);
    let html = LocalServerRenderer::<Planner>::with_props(props).hydratable(false).render().await;
    // A strict content security policy forbids the attribute: the script sets it.
    html.replace(" style=\"", " data-style=\"")
}

#[tokio::test]
async fn it_is_what_the_app_renders_first() {
    for (language, region) in [("en", "en-US"), ("es", "es-MX")] {
        let path = format!("{}/web/first-view/{language}.html", env!("CARGO_MANIFEST_DIR"));
        let html = first_view(region).await;
        let rendered =
            format!("<template id=\"first-view-{language}\" data-region=\"{region}\">{html}</template>\n");
        if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
            std::fs::write(&path, &rendered).expect("the file can be written");
        }
        let built = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(built == rendered, "{path} is not what the app renders first: see the head of this file");
    }
}
