//! Scenarios from a file beside the page: `?src=plan.json`.

use crate::embedding::{open_frame, wiki};
use crate::harness::{Hosting, Page, Site, console_of, eventually, in_browser, only_in_chromium, setting};
use crate::stored::three;
use serde_json::json;
use std::sync::LazyLock;

const HOSTILE: &str = "<img src=x onerror=alert(1)>\\u202e";

/// A file with scenarios of these names.
fn file(version: u32, names: &[&str]) -> String {
    let scenario = |name: &&str| {
        format!(
            r#"{{"name":"{name}","currency":"EUR","budget":12000,"costPerLead":50,"closeRate":0.05,"salesCost":6000}}"#
        )
    };
    let scenarios: Vec<String> = names.iter().map(scenario).collect();
    format!(r#"{{"format":"embudo","version":{version},"scenarios":[{}]}}"#, scenarios.join(","))
}

static SITE: LazyLock<Site> = LazyLock::new(site);

fn site() -> Site {
    let pages = vec![
        ("plan.json", file(1, &["Spring", "Summer"])),
        ("hostile.json", file(1, &[HOSTILE, "__proto__", "javascript:alert(1)"])),
        ("newer.json", file(99, &["Spring"])),
        ("cut.json", file(1, &["Spring"])[..60].to_owned()),
        ("wrong.json", file(1, &["Spring"]).replace("12000", "1e308")),
        ("empty.json", file(1, &[])),
        ("page.html", "<!doctype html><p>Sign in".to_owned()),
        ("large.json", [file(1, &["Spring"]), " ".repeat(10_000_000)].concat()),
        ("deep.json", "[".repeat(500_000)),
    ];
    Site::host(setting("EMBUDO_DIST"), Hosting { pages, ..Hosting::default() })
}

async fn open(page: &Page, query: &str) {
    page.visit(&format!("{}/?{query}", SITE.origin)).await;
    page.started().await;
}

#[tokio::test]
async fn a_files_plans_are_looked_at_and_not_changed() {
    in_browser(async |page| {
        page.visit(&format!("{}/{}", SITE.origin, Site::EMPTY)).await;
        page.put(&three()).await;
        open(page, "lang=en").await;
        let before = page.stored().await;

        open(page, "lang=en&src=plan.json").await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        assert_eq!(page.value("scenario-name").await, "Spring");
        assert!(page.text("banner").await.starts_with("From “plan.json”"), "{}", page.text("banner").await);
        assert_eq!(page.names().await[..2], ["Spring", "Summer"]);
        page.fill("budget", "1").await;
        page.fill("scenario-name", "Mine").await;
        assert_eq!(
            (page.value("budget").await, page.value("scenario-name").await),
            ("12,000".into(), "Spring".into())
        );
        assert_eq!(
            page.js("return [...document.querySelectorAll('.inputs input')].every(it => it.readOnly)").await,
            json!(true)
        );
        page.show("plan").await;
        page.show("compare").await;
        page.open_plan(".lines .line:nth-child(2) .open").await;
        eventually!(page.value("scenario-name").await, "Summer");
        page.open_share().await;
        assert_eq!(page.stored().await, before, "looking leaves no trace");

        assert_eq!(page.text("save").await, "Keep a copy");
        page.close_share().await;
        page.click("save").await;
        eventually!(page.text("status").await, "Saved in this browser");
        eventually!(page.text("save").await, "Save");
        page.fill("budget", "6000").await;
        eventually!(page.results().await, ["120", "6", "1000"]);
        let after = page.stored().await;
        for (key, value) in before.into_iter().filter(|(key, _)| key.starts_with("embudo/scenario/")) {
            assert_eq!(after.get(&key), Some(&value), "{key}");
        }
        assert_eq!(after.keys().filter(|key| key.starts_with("embudo/scenario/")).count(), 4);

        page.reload().await;
        eventually!(page.value("scenario-name").await, "Spring");
        eventually!(page.names().await.len(), 6);
    })
    .await
}

#[tokio::test]
async fn hostile_names_are_only_names() {
    in_browser(async |page| {
        open(page, "src=hostile.json").await;
        eventually!(page.names().await.len(), 3);
        assert_eq!(page.names().await[0], "<img src=x onerror=alert(1)>\u{202e}");
        assert_eq!(page.js("return document.images.length").await, json!(0));
        eventually!(page.results().await, ["240", "12", "1000"]);
    })
    .await
}

#[tokio::test]
async fn what_is_wrong_with_a_file_is_told_and_the_page_works() {
    in_browser(async |page| {
        let wrong = [
            ("cut.json", "“cut.json” is not a file of Embudo"),
            ("page.html", "“page.html” is not a file of Embudo"),
            ("deep.json", "“deep.json” is not a file of Embudo"),
            ("newer.json", "“newer.json” was made by a newer version"),
            ("wrong.json", "“wrong.json” has a value that is missing or out of range"),
            ("empty.json", "“empty.json” has no plan"),
            ("large.json", "“large.json” is too large"),
        ];
        for ((source, words), sales) in wrong.into_iter().zip(1_u32..) {
            open(page, &["lang=en&src=", source].concat()).await;
            eventually!(page.text("source-trouble").await.starts_with(words), true);
            // The example plan stays usable.
            page.fill("budget", &(sales * 1_000).to_string()).await;
            eventually!(page.data("sales").await, sales.to_string());
        }
        open(page, "lang=es&src=cut.json").await;
        eventually!(
            page.text("source-trouble").await.starts_with("“cut.json” no es un archivo de Embudo"),
            true
        );
    })
    .await
}

#[tokio::test]
async fn no_other_site_is_ever_asked() {
    in_browser(async |page| {
        let other = format!("{}/plan.json", SITE.other_site());
        let elsewhere = [
            other.as_str(),
            "//localhost/plan.json",
            "data:application/json,{}",
            "javascript:alert(1)",
            "blob:null/1",
            "file:///etc/passwd",
            "http://",
        ];
        for source in elsewhere {
            let script = "return encodeURIComponent(arguments[0])";
            let source = page.js_with(script, vec![json!(source)]).await;
            open(page, &format!("lang=en&src={}", source.as_str().unwrap_or_default())).await;
            eventually!(
                page.text("source-trouble").await.contains("has to be a file of the same host and port"),
                true
            );
        }
        assert!(SITE.requests().iter().all(|request| !request.host.starts_with("localhost")));
    })
    .await
}

#[tokio::test]
async fn a_file_that_is_sent_on_is_followed_on_its_own_site_alone() {
    only_in_chromium!("the log of the console");
    // Another port is another origin.
    let other = Site::host(
        setting("EMBUDO_DIST"),
        Hosting { pages: vec![("plan.json", file(1, &["Theirs"]))], ..Hosting::default() },
    );
    let redirects = vec![
        ("moved.json", "plan.json".to_owned()),
        ("away.json", format!("{}/plan.json", other.origin)),
        ("twice.json", "away.json".to_owned()),
    ];
    let pages = vec![("plan.json", file(1, &["Ours"]))];
    let site = Site::host(setting("EMBUDO_DIST"), Hosting { pages, redirects, ..Hosting::default() });
    let console = console_of(async |page| {
        page.visit(&format!("{}/?lang=en&src=moved.json", site.origin)).await;
        page.started().await;
        eventually!(page.value("scenario-name").await, "Ours");
        for source in ["away.json", "twice.json"] {
            page.visit(&format!("{}/?lang=en&src={source}", site.origin)).await;
            page.started().await;
            let told = format!("“{source}” is sent on to another address");
            eventually!(page.text("source-trouble").await.starts_with(&told), true);
            assert_eq!(page.results().await, ["240", "12", "1000"], "the example is there");
        }
    })
    .await;
    assert_eq!(other.requests(), []);
    // The console has the blocked redirects and no other errors.
    assert!(
        console.iter().all(|line| line.contains("away.json") || line.contains("twice.json")),
        "{console:?}"
    );
}

#[tokio::test]
async fn a_file_is_embedded_as_one_plan_that_keeps_nothing() {
    let frame = wiki("<iframe width=720 height=600 src='./?view=embed&lang=en&src=plan.json'></iframe>");
    let pages = vec![("plan.json", file(1, &["Spring", "Summer"])), ("wiki", frame)];
    let site = Site::host(setting("EMBUDO_DIST"), Hosting { pages, ..Hosting::default() });
    in_browser(async |page| {
        page.visit(&format!("{}/{}", site.origin, Site::EMPTY)).await;
        page.put(&three()).await;
        let before = page.stored().await;
        open_frame(page, &site).await;
        eventually!(page.texts(".embed-name").await, ["Spring"]);
        assert_eq!(page.results().await, ["240", "12", "1000"]);
        for absent in [".top", ".views", ".scenarios", "#save", "#source-trouble", "#source-loading"] {
            assert_eq!(page.texts(absent).await, [""; 0], "{absent}");
        }
        page.fill("budget", "1").await;
        assert_eq!(
            (page.value("budget").await.as_str(), page.data("leads").await.as_str()),
            ("12,000", "240")
        );
        // In its own tab all scenarios of the file are there.
        let address = page.js("return document.getElementById('own-tab').href").await;
        assert_eq!(page.stored().await, before);
        page.visit(address.as_str().expect("an address")).await;
        page.started().await;
        eventually!(page.value("scenario-name").await, "Spring");
        page.fill("budget", "6000").await;
        eventually!(page.results().await, ["120", "6", "1000"]);
    })
    .await;
    let embedded = "view=embed&lang=en&src=gone.json";
    console_of(async |page| {
        page.visit(&format!("{}/?{embedded}", site.origin)).await;
        page.started().await;
        eventually!(page.text("source-trouble").await.starts_with("“gone.json” is not there"), true);
        assert_eq!(page.results().await, ["240", "12", "1000"]);
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_not_there_is_told() {
    only_in_chromium!("the log of the console");
    let console = console_of(async |page| {
        open(page, "lang=en&src=gone/lost.json").await;
        eventually!(page.text("source-trouble").await.starts_with("“lost.json” is not there"), true);
        eventually!(page.data("sales").await, "12");
    })
    .await;
    // The console has the failed request and no other errors.
    assert!(console.iter().all(|line| line.contains("lost.json") && line.contains("404")), "{console:?}");
}

#[tokio::test]
async fn while_it_loads_that_is_said() {
    let site = site();
    in_browser(async |page| {
        // The app's own files are fetched too.
        page.before_the_app(
            "const fetched = fetch;
             const later = new Promise(go => window.later = go);
             window.fetch = request => /plan.json/.test(request.url ?? request) ? later.then(() => fetched(request)) : fetched(request)",
        )
        .await;
        page.visit(&format!("{}/?lang=es&src=plan.json", site.origin)).await;
        page.started().await;
        eventually!(page.text("source-loading").await, "Cargando “plan.json”…");
        assert_eq!(page.attribute("#save", "aria-disabled").await.as_deref(), Some("true"));
        assert_eq!(page.value("budget").await, "");
        page.js("window.later()").await;
        eventually!(page.value("scenario-name").await, "Spring");
        assert_eq!(page.text("source-loading").await, "");
    })
    .await
}
