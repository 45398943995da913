//! The height that a page in a frame tells: the same wherever the frame is.

use crate::embedding::{hosted, site_in, wiki};
use crate::harness::{Hosting, Page, Site, eventually, in_browser, setting};
use embudo::io::{file_from_json, share_fragment};
use serde_json::{Value, json};
use std::time::Duration;

const TALL: &str = "<div style='height: 5000px'></div>";

/// Notes the heights that the frame has had, and what it tells.
const NOTES: &str = "<script>
    window.told = [];
    addEventListener('message', ({data}) => data.type === 'embudo:height' && told.push(data.height));
    </script>";

/// Notes errors, as of observers that are not done in a frame.
const NOTE_ERRORS: &str = "window.errors = []; addEventListener('error', it => errors.push(it.message))";

/// Two plans of twelve channels.
fn plans() -> String {
    let channel = |at: u32| json!({ "name": format!("Channel {at}"), "budget": 1000 * at, "costPerLead": 50, "rates": [0.05] });
    let plan = |name: &str| {
        json!({ "name": name, "currency": "EUR", "channels": (1..=12).map(channel).collect::<Vec<_>>(),
            "salesCost": 6_000, "saleValue": 2_500, "margin": 0.8 })
    };
    let file = json!({ "format": "embudo", "version": 3, "scenarios": [plan("Spring"), plan("Autumn")] });
    let plans: Vec<_> = file_from_json(&file.to_string()).expect("a file").into_iter().flatten().collect();
    share_fragment(&plans.iter().map(|it| &it.scenario).collect::<Vec<_>>()).expect("a link")
}

fn frame(address: &str, height: u32) -> String {
    format!(
        "<script src=embed.js></script>{NOTES}<iframe data-embudo width=700 height={height} src='{address}'></iframe>"
    )
}

async fn told(page: &Page) -> Value {
    page.js("return told").await
}

#[tokio::test]
async fn scrolling_a_frame_out_of_sight_and_back_changes_nothing() {
    let fragment = plans();
    for (query, view) in [
        ("view=embed", ""),
        ("view=embed&show=compare", ""),
        ("view=embed&budget=12000&cpl=50&close=5", ""),
        ("", "&plan"),
        ("", "&compare"),
    ] {
        let address = format!("./?{query}#{fragment}{view}");
        let query = [query, view].concat();
        let site = site_in(&[&frame(&address, 150), TALL].concat());
        in_browser(async |page| {
            page.before_the_app(NOTE_ERRORS).await;
            page.visit(&format!("{}/wiki", site.origin)).await;
            page.enter_frame("iframe").await;
            page.element(":is(#leads, .comparison)").await;
            page.arrived().await;
            page.leave_frames().await;
            eventually!((&query, told(page).await != json!([])), (&query, true));
            // Two frames pass after each step.
            let scroll = "const [to, done] = arguments; scrollTo(0, to);
                requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 150)))";
            // Until all that is in sight is loaded.
            for to in [4000, 0] {
                page.js_async(scroll, vec![json!(to)]).await;
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
            let before = told(page).await;
            for to in [4000, 0, 4000, 0] {
                page.js_async(scroll, vec![json!(to)]).await;
            }
            assert_eq!(told(page).await, before, "{query}");
            let heights = told(page).await;
            page.enter_frame("iframe").await;
            assert_eq!(page.js("return errors").await, json!([]), "{query}: {heights}");
        })
        .await;
    }
}

#[tokio::test]
async fn a_frame_of_another_origin_has_its_height_before_it_is_scrolled_to() {
    let host = hosted(Hosting::default());
    for show in ["plan", "months", "compare"] {
        let address = format!("{}/?view=embed&show={show}#{}", host.other_site(), plans());
        let content = wiki(&[TALL, &frame(&address, 600)].concat());
        let site = Site::host(
            setting("EMBUDO_DIST"),
            Hosting { pages: vec![("wiki", content)], ..Hosting::default() },
        );
        in_browser(async |page| {
            page.visit(&format!("{}/wiki", site.origin)).await;
            eventually!((show, told(page).await.as_array().is_some_and(|it| !it.is_empty())), (show, true));
            // Until its parts are loaded.
            tokio::time::sleep(Duration::from_secs(2)).await;
            let height = "return document.querySelector('iframe').clientHeight";
            eventually!(
                (show, page.js(height).await),
                (show, told(page).await.as_array().and_then(|it| it.last()).cloned().unwrap_or_default())
            );
            let before = page.js(height).await;
            page.js("document.querySelector('iframe').scrollIntoView({behavior: 'instant'})").await;
            tokio::time::sleep(Duration::from_millis(500)).await;
            assert_eq!((show, page.js(height).await), (show, before));
        })
        .await;
    }
}
