//! Sandboxes, content security policies, frames of other sites, and servers with wrong media types.

use crate::embedding::{calculates, hosted, open_frame, site_in, wiki};
use crate::harness::{Hosting, Page, Site, console_of, engine, eventually, in_browser, only_in_chromium};
use embudo::io::file_from_json;
use embudo::model::Name;
use serde_json::json;
use thirtyfour::Key;

/// The strict content security policy of the README.
pub const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    img-src 'self' data:; connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'";

/// A site whose host sends a content security policy.
fn site_with(policy: &str) -> Site {
    let headers = vec![("Content-Security-Policy", policy.to_owned())];
    hosted(Hosting { headers, ..Hosting::default() })
}

/// The sandbox attribute that Outline uses for embeds.
const OUTLINE: &str = "allow-same-origin allow-scripts allow-popups allow-forms allow-downloads \
    allow-storage-access-by-user-activation";

const NOTE_VIOLATIONS: &str = "window.violations = [];
    document.addEventListener('securitypolicyviolation', it => violations.push(`${it.violatedDirective}: ${it.blockedURI}`))";

const VIEWS: [&str; 4] = ["plan", "months", "actuals", "compare"];

/// Uses every view of the page.
async fn use_everything(page: &Page) {
    page.fill_plan(["12000", "50", "5"]).await;
    page.fill("sale-value", "2000").await;
    eventually!(page.results().await, ["240", "12", "1000"]);
    page.click("save").await;
    page.in_plan_menu("duplicate").await;
    for view in VIEWS {
        page.show(view).await;
    }
    page.show("plan").await;
    page.click("add-channel").await;
    page.click("add-stage").await;
    for view in VIEWS {
        page.show(view).await;
    }
}

#[tokio::test]
async fn the_strict_policy_is_never_violated_and_nobody_else_is_asked() {
    let site = site_with(STRICT);
    in_browser(async |page| {
        page.before_the_app(NOTE_VIOLATIONS).await;
        page.visit(&site.origin).await;
        page.started().await;
        use_everything(page).await;
        assert_eq!(page.js("return violations").await, json!([]));
        // What scripts set on an element's style stands in its attribute as well, and is allowed.
        assert_eq!(page.js("return document.querySelectorAll('style, script:not([src])').length").await, 0);
        page.visit(&format!("{}/?view=embed", site.origin)).await;
        page.started().await;
        calculates(page).await;
        assert_eq!(page.js("return violations").await, json!([]));
        let asked = "return performance.getEntries().map(it => it.name).filter(it => it.includes('://') && !it.startsWith(location.origin))";
        assert_eq!(page.js(asked).await, json!([]));
    })
    .await;
    let hosts = site.requests().into_iter().map(|request| format!("http://{}", request.host));
    assert!(hosts.into_iter().all(|host| host == site.origin));
}

#[tokio::test]
async fn a_policy_is_really_noticed_where_it_is_violated() {
    only_in_chromium!("the log of the console");
    let site = site_with(STRICT);
    let log = console_of(async |page| {
        page.before_the_app(NOTE_VIOLATIONS).await;
        page.visit(&site.origin).await;
        page.started().await;
        page.js(
            "document.head.append(Object.assign(document.createElement('style'), {textContent: 'p {}'}))",
        )
        .await;
        assert_ne!(page.js("return violations").await, json!([]));
    })
    .await;
    assert!(!log.is_empty());
}

#[tokio::test]
async fn a_folder_deep_down_and_another_media_type_do_no_harm() {
    let hosting =
        Hosting { below: "a/b/c", wasm_type: Some("application/octet-stream"), ..Hosting::default() };
    let site = hosted(hosting);
    in_browser(async |page| {
        page.visit(&format!("{}/a/b/c/", site.origin)).await;
        page.started().await;
        calculates(page).await;
        page.show_sections().await;
        page.element("#goal-sales").await;
    })
    .await;
    assert!(
        site.requests().iter().all(|request| request.path.starts_with("a/b/c/")),
        "{:?}",
        site.requests()
    );
}

#[tokio::test]
async fn in_outlines_sandbox_everything_works() {
    let site = site_in(&format!("<iframe width=1200 height=800 sandbox='{OUTLINE}' src='./'></iframe>"));
    let log = console_of(async |page| {
        // Calls that a sandbox may block.
        page.before_the_app("for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => console.error(name)")
            .await;
        open_frame(page, &site).await;
        use_everything(page).await;
        page.show("plan").await;
        page.in_plan_menu("delete").await;
        page.click("undo").await;
        assert_eq!(page.text("foreign").await, "");
        open_frame(page, &site).await;
        eventually!(page.names().await.len(), 2);
    })
    .await;
    // Chromium's warning about such a sandbox.
    let about_the_frame = |line: &String| line.contains("can escape its sandboxing");
    assert!(log.iter().all(about_the_frame), "{log:#?}");
}

const ALLOW_ORIGIN: (&str, &str) = ("Access-Control-Allow-Origin", "*");

#[tokio::test]
async fn in_a_sandbox_of_scripts_alone_it_calculates_where_the_host_allows_it() {
    let hosting = Hosting {
        headers: vec![(ALLOW_ORIGIN.0, ALLOW_ORIGIN.1.to_owned())],
        pages: vec![("wiki", wiki("<iframe width=1200 height=800 sandbox=allow-scripts src='./'></iframe>"))],
        ..Hosting::default()
    };
    let site = hosted(hosting);
    in_browser(async |page| {
        open_frame(page, &site).await;
        eventually!(page.text("storage-trouble").await.contains("Nothing is being saved"), true);
        // Without storage there is no notice about partitioned storage.
        assert_eq!(page.text("foreign").await, "");
        calculates(page).await;
        use_everything(page).await;
    })
    .await
}

#[tokio::test]
async fn in_a_sandbox_of_scripts_alone_plans_leave_as_text_and_come_back() {
    only_in_chromium!("a clipboard that a sandbox closes");
    let hosting = Hosting {
        headers: vec![(ALLOW_ORIGIN.0, ALLOW_ORIGIN.1.to_owned())],
        pages: vec![("wiki", wiki("<iframe width=1200 height=800 sandbox=allow-scripts src='./'></iframe>"))],
        ..Hosting::default()
    };
    let site = hosted(hosting);
    let selected = "const {id, selectionStart, selectionEnd, value} = document.activeElement;
        return [id, selectionEnd - selectionStart === value.length]";
    let log = console_of(async |page| {
        open_frame(page, &site).await;
        page.fill("scenario-name", "Otoño «ñ»").await;
        use_everything(page).await;
        page.open_share().await;
        page.choose("send", "all").await;
        page.share("file").await;
        page.click("copy-file").await;
        eventually!(page.js(selected).await, json!(["copy-file-text", true]));
        assert!(
            page.texts(".said").await.contains(
                &"The browser does not let this page copy. Here is the text, selected: press Ctrl+C."
                    .to_owned()
            ),
            "{:?}",
            page.texts(".said").await
        );
        let file = page.value("copy-file-text").await;
        let names: Vec<_> = file_from_json(&file)
            .expect("a whole file")
            .into_iter()
            .flatten()
            .map(|it| it.scenario.name)
            .collect();
        assert_eq!(names.iter().map(Name::as_str).collect::<Vec<_>>(), page.names().await);
        page.click("copy-link").await;
        eventually!(page.js(selected).await, json!(["copy-link-text", true]));
        let link = page.value("copy-link-text").await;

        for text in [file, link] {
            // Nothing was stored.
            open_frame(page, &site).await;
            page.share("import").await;
            page.js_with("document.getElementById('bring-text').value = arguments[0]", vec![json!(text)])
                .await;
            page.js(
                "document.getElementById('bring-text').dispatchEvent(new Event('change', {bubbles: true}))",
            )
            .await;
            page.element("#look").await.focus().await.expect("a button takes the focus");
            page.press(Key::Enter).await;
            eventually!(page.texts("#review td").await, ["is added"; 2]);
            page.click("bring").await;
            eventually!(page.names().await.len(), names.len());
            assert_eq!(names.iter().map(Name::as_str).collect::<Vec<_>>(), page.names().await);
        }
    })
    .await;
    // A browser may say of itself that the sandbox keeps it from copying.
    let other: Vec<_> = log.iter().filter(|it| !it.contains("The Clipboard API has been blocked")).collect();
    assert!(other.is_empty(), "{other:#?}");
}

/// The visible texts of the message that the app has not started.
const UNSTARTED: &str = "const it = document.getElementById('unstarted');
    return it && getComputedStyle(it).visibility === 'visible' ? it.innerText : ''";

#[tokio::test]
async fn where_the_host_does_not_allow_it_the_page_says_what_to_do() {
    let site = site_in("<iframe width=500 height=600 sandbox=allow-scripts src='./'></iframe>");
    console_of(async |page| {
        page.visit(&format!("{}/wiki", site.origin)).await;
        page.enter_frame("iframe").await;
        eventually!(
            page.js(UNSTARTED).await.as_str().unwrap_or_default().contains("Access-Control-Allow-Origin"),
            true
        );
        let said = page.js(UNSTARTED).await.to_string();
        assert!(
            said.contains("Embudo has not started.") && said.contains("Embudo no pudo iniciarse."),
            "{said}"
        );
        assert_eq!(
            page.js("return getComputedStyle(document.body).fontFamily.includes('system-ui')").await,
            true
        );
    })
    .await;
}

#[tokio::test]
async fn without_scripts_the_page_says_so_at_once() {
    let site = site_in("<iframe width=500 height=600 sandbox='' src='./'></iframe>");
    console_of(async |page| {
        page.visit(&format!("{}/wiki", site.origin)).await;
        page.enter_frame("iframe").await;
        eventually!(page.js(UNSTARTED).await.as_str().unwrap_or_default().contains("scripts"), true);
    })
    .await;
}

#[tokio::test]
async fn where_nothing_starts_the_app_the_page_says_what_to_do_in_the_end() {
    only_in_chromium!("a blocked network");
    let site = hosted(Hosting::default());
    console_of(async |page| {
        page.devtools("Network.enable", json!({})).await;
        page.devtools("Network.setBlockedURLs", json!({ "urls": ["*start-*"] })).await;
        page.visit(&format!("{}/?lang=en", site.origin)).await;
        assert_eq!(page.js(UNSTARTED).await, "");
        page.js("document.getAnimations().forEach(each => each.finish())").await;
        eventually!(
            page.js(UNSTARTED).await.as_str().unwrap_or_default().contains("Embudo has not started."),
            true
        );
    })
    .await;
}

#[tokio::test]
async fn a_policy_against_the_app_shows_what_to_do() {
    let policy = STRICT.replace("script-src 'self' 'wasm-unsafe-eval'", "script-src 'none'");
    let site = site_with(&policy);
    console_of(async |page| {
        page.visit(&site.origin).await;
        eventually!(page.js(UNSTARTED).await.as_str().unwrap_or_default().contains("wasm-unsafe-eval"), true);
    })
    .await;
    let policy = STRICT.replace(" 'wasm-unsafe-eval'", "");
    let site = site_with(&policy);
    console_of(async |page| {
        page.visit(&site.origin).await;
        eventually!(page.js(UNSTARTED).await.as_str().unwrap_or_default().contains("wasm-unsafe-eval"), true);
    })
    .await;
}

#[tokio::test]
async fn in_a_frame_of_another_origin_of_the_same_site_it_says_what_the_browser_does() {
    // Another port is another origin of the same site.
    let site = hosted(Hosting::default());
    let around = site_in(&format!("<iframe width=1200 height=800 src='{}/'></iframe>", site.origin));
    let shares = engine().shares_storage_within_a_site;
    in_browser(async |page| {
        open_frame(page, &around).await;
        calculates(page).await;
        page.click("save").await;
        eventually!(page.names().await.len(), 1);
        assert_eq!(page.text("foreign").await.is_empty(), shares);
        page.visit(&site.origin).await;
        page.started().await;
        eventually!(page.names().await.len(), usize::from(shares));
    })
    .await
}

#[tokio::test]
async fn in_a_frame_of_another_site_it_says_that_things_are_kept_apart() {
    let site = hosted(Hosting::default());
    let frame = format!("<iframe width=1200 height=800 src='{}/?lang=es'></iframe>", site.other_site());
    let around = site_in(&frame);
    in_browser(async |page| {
        open_frame(page, &around).await;
        eventually!(page.text("foreign").await.contains("dentro de otra página"), true);
        assert_eq!(page.text("storage-trouble").await, "");
        calculates(page).await;
        page.click("save").await;
        page.click_on("#foreign .close").await;
        eventually!(page.text("foreign").await, "");
        // What is saved is there again in the frame, and not in a tab of its own.
        open_frame(page, &around).await;
        eventually!(page.names().await.len(), 1);
        page.visit(&site.other_site()).await;
        page.started().await;
        assert_eq!(page.names().await.len(), 0);
        assert_eq!(page.text("foreign").await, "");
    })
    .await
}
