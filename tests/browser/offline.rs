//! Visits without a network, and new versions of the site.

use crate::accessibility::{finds_nothing, media};
use crate::harness::{Hosting, Page, Site, console_of, eventually, in_browser, only_in_chromium, setting};
use crate::policies::STRICT;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A site that is kept for use without a network.
fn site_with(headers: Vec<(&'static str, String)>) -> Site {
    Site::host(setting("EMBUDO_DIST"), Hosting { offline: true, headers, ..Hosting::default() })
}

/// Opens the page, and waits until the whole site is kept and serves it.
async fn visit(page: &Page, site: &Site) {
    page.visit(&site.origin).await;
    page.started().await;
    page.kept_offline().await;
}

/// Opens the page once more. The driver of Firefox reloads without what the service worker keeps.
async fn visit_again(page: &Page, site: &Site) {
    page.visit(&site.origin).await;
    page.started().await;
}

/// The site as another version of it: no file with a hash has the name that it had.
struct NextVersion(PathBuf);

impl NextVersion {
    fn of_the_site(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("embudo-next-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let files: Vec<_> = fs::read_dir(setting("EMBUDO_DIST"))
            .expect("the site")
            .map(|file| file.expect("one of its files").path())
            .collect();
        let hashes: Vec<_> = files.iter().filter_map(|file| hash(file)).collect();
        let renewed = |text: String| {
            hashes.iter().fold(text, |text, hash| text.replace(hash, &hash.chars().rev().collect::<String>()))
        };
        for file in &files {
            let content = fs::read(file).expect("one of its files");
            let name = file.file_name().and_then(|name| name.to_str()).expect("a plain name");
            let content = match String::from_utf8(content) {
                Ok(text) => renewed(text).replace("<title>Embudo<", "<title>Embudo, the next<").into_bytes(),
                Err(binary) => binary.into_bytes(),
            };
            fs::write(folder.join(renewed(name.to_owned())), content).expect("a copy");
        }
        let completed =
            Command::new("node").arg("scripts/lib/offline.js").arg(&folder).status().expect("Node.js");
        assert!(completed.success());
        Self(folder)
    }
}

impl Drop for NextVersion {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

/// The hash in the name of a file.
fn hash(file: &Path) -> Option<String> {
    let stem = file.file_stem()?.to_str()?;
    let hash = stem.strip_suffix("_bg").unwrap_or(stem).rsplit_once('-')?.1;
    (hash.len() >= 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())).then(|| hash.to_owned())
}

/// The versions that the browser keeps.
async fn kept(page: &Page) -> u64 {
    let count = page.js_async("caches.keys().then(names => arguments[0](names.length))", Vec::new()).await;
    count.as_u64().expect("a number")
}

/// Whether the page is the next version: its script does not have the name that the site's has.
async fn is_next(page: &Page) -> bool {
    let script = page.attribute("link[rel=modulepreload]", "href").await.expect("there is one");
    !PathBuf::from(setting("EMBUDO_DIST")).join(script).is_file()
}

/// As the browser does by itself when a page is opened.
const LOOK_FOR_A_NEW_VERSION: &str = "navigator.serviceWorker.ready.then(site => site.update()); return 0";

#[tokio::test]
async fn the_second_visit_needs_no_host() {
    let site = site_with(Vec::new());
    // Nothing but what the address names is asked for.
    in_browser(async |page| {
        visit(page, &site).await;
        page.fill_plan(["6000", "25", "10"]).await;
        page.click("save").await;
        site.change(None);
        page.visit(&format!("{}/?lang=es#plan", site.origin)).await;
        page.started().await;
        assert_eq!(page.results().await, ["240", "24", "250"]);
        page.show_sections().await;
        page.element("#goal-sales").await;
        for (view, there) in
            [("months", "#months-on"), ("actuals", "#main .verdict"), ("compare", "#main .verdict")]
        {
            page.show(view).await;
            page.element(there).await;
        }
        for (view, there) in [("import", "#export-file"), ("guide", ".guide")] {
            page.show_by_address(view).await;
            page.element(there).await;
        }
        page.show("plan").await;
        for way in ["wiki", "file", "embed"] {
            page.share(way).await;
        }
        page.enter_frame("#share-pane iframe").await;
        page.started().await;
        assert_eq!(page.results().await, ["240", "24", "250"]);
        page.leave_frames().await;
        page.visit(&format!("{}/index.html", site.origin)).await;
        page.started().await;
    })
    .await;
}

#[tokio::test]
async fn a_first_visit_goes_on_without_the_host_once_the_site_is_kept() {
    let site = site_with(Vec::new());
    in_browser(async |page| {
        visit(page, &site).await;
        site.change(None);
        page.show("months").await;
        page.element("#months-on").await;
        page.open_share().await;
    })
    .await;
}

#[tokio::test]
async fn a_file_of_plans_is_asked_of_the_host() {
    let site = site_with(Vec::new());
    console_of(async |page| {
        visit(page, &site).await;
        site.change(None);
        page.visit(&format!("{}/?src=plan.json", site.origin)).await;
        page.started().await;
        eventually!(page.texts("#source-trouble").await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_new_version_is_announced_and_used_on_the_click_with_all_that_was_typed() {
    let site = site_with(Vec::new());
    let next = NextVersion::of_the_site("click");
    in_browser(async |page| {
        visit(page, &site).await;
        page.fill_plan(["6000", "25", "10"]).await;
        assert_eq!(page.texts("#new-version").await.len(), 0);
        site.change(Some(next.0.clone()));
        // The tab comes back into sight.
        page.js("document.dispatchEvent(new Event('visibilitychange'))").await;
        eventually!(page.text("new-version").await.contains("What you typed stays."), true);
        page.fill("budget", "12000").await;
        page.click("use-new-version").await;
        eventually!(is_next(page).await, true);
        page.started().await;
        assert_eq!(page.results().await, ["480", "48", "250"]);
        assert_eq!(page.texts("#new-version").await.len(), 0);
        page.show("months").await;
        page.element("#months-on").await;
        // The version before goes with the next visit: now the page that it was for may still be open.
        page.visit(&format!("{}/{}", site.origin, Site::EMPTY)).await;
        page.new_tab().await;
        site.change(None);
        page.visit(&site.origin).await;
        page.started().await;
        assert!(is_next(page).await);
    })
    .await;
}

#[tokio::test]
async fn the_version_before_is_deleted_once_no_page_is_of_it() {
    let site = site_with(Vec::new());
    let next = NextVersion::of_the_site("delete");
    in_browser(async |page| {
        visit(page, &site).await;
        site.change(Some(next.0.clone()));
        page.js(LOOK_FOR_A_NEW_VERSION).await;
        page.element("#use-new-version").await;
        assert_eq!(kept(page).await, 2);
        // Without a page open the next version takes over by itself, once the browser has closed the one that was.
        let visited_again = async || {
            page.visit("about:blank").await;
            page.visit(&site.origin).await;
            page.started().await;
            is_next(page).await
        };
        eventually!(visited_again().await, true);
        eventually!(kept(page).await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_tab_that_does_not_care_goes_on_with_its_own_version() {
    let site = site_with(Vec::new());
    let next = NextVersion::of_the_site("tabs");
    in_browser(async |page| {
        visit(page, &site).await;
        page.fill_plan(["6000", "25", "10"]).await;
        let first = page.tab().await;
        let second = page.new_tab().await;
        page.visit(&site.origin).await;
        page.started().await;
        site.change(Some(next.0.clone()));
        page.js(LOOK_FOR_A_NEW_VERSION).await;
        page.click("use-new-version").await;
        eventually!(is_next(page).await, true);
        page.started().await;

        // What the first tab has not loaded yet is no longer on the host.
        page.switch_to(&first).await;
        assert!(!is_next(page).await);
        eventually!(page.texts("#new-version").await.len(), 1);
        page.fill("budget", "12000").await;
        page.show("months").await;
        page.element("#months-on").await;
        page.show_by_address("import").await;
        page.element("#export-file").await;
        page.show("plan").await;

        page.switch_to(&second).await;
        eventually!(page.results().await, ["480", "48", "250"]);
        page.switch_to(&first).await;
        page.click("use-new-version").await;
        eventually!(is_next(page).await, true);
        page.started().await;
        assert_eq!(page.results().await, ["480", "48", "250"]);
    })
    .await;
}

#[tokio::test]
async fn a_notice_can_be_closed_and_warns_where_not_all_is_stored() {
    only_in_chromium!("an emulated colour scheme");
    let site = site_with(Vec::new());
    let next = NextVersion::of_the_site("notice");
    let axe = fs::read_to_string(setting("AXE")).expect("axe-core's script");
    in_browser(async |page| {
        visit(page, &site).await;
        page.visit(&format!("{}/?budget=12000&cpl=50&close=5&lang=es", site.origin)).await;
        page.started().await;
        site.change(Some(next.0.clone()));
        page.js(LOOK_FOR_A_NEW_VERSION).await;
        eventually!(page.text("new-version").await.contains("guarda antes"), true);
        page.js(&axe).await;
        for scheme in ["light", "dark"] {
            page.devtools("Emulation.setEmulatedMedia", media(scheme)).await;
            for width in [1280, 768, 360] {
                page.resize(width).await;
                finds_nothing(page, &format!("a new version, {scheme}, {width} wide")).await;
                let overflows = "return document.documentElement.scrollWidth > innerWidth";
                assert_eq!(page.js(overflows).await, json!(false), "{width} wide");
            }
        }
        page.resize(1280).await;
        page.click_on("#new-version .close").await;
        eventually!(page.texts("#new-version").await.len(), 0);
        // It comes again with the next visit.
        page.reload().await;
        eventually!(page.text("new-version").await.contains("Hay una nueva versión"), true);
    })
    .await;
}

#[tokio::test]
async fn a_version_that_is_not_whole_on_the_host_is_not_used() {
    let site = site_with(Vec::new());
    let next = NextVersion::of_the_site("half");
    // The page is still that of the version before.
    let page_before = PathBuf::from(setting("EMBUDO_DIST")).join("index.html");
    fs::copy(page_before, next.0.join("index.html")).expect("a copy");
    console_of(async |page| {
        visit(page, &site).await;
        site.change(Some(next.0.clone()));
        let installed = "const found = arguments[0];
            navigator.serviceWorker.ready.then(async site => {
                site.addEventListener('updatefound', () => {
                    const worker = site.installing;
                    worker.addEventListener('statechange', () => found(worker.state), { once: true });
                });
                await site.update();
            })";
        assert_eq!(page.js_async(installed, Vec::new()).await, json!("redundant"));
        assert_eq!(page.texts("#new-version").await.len(), 0);
        visit_again(page, &site).await;
        page.show("months").await;
        page.element("#months-on").await;
    })
    .await;
}

#[tokio::test]
async fn an_embedded_page_keeps_nothing() {
    let site = site_with(Vec::new());
    in_browser(async |page| {
        page.visit(&format!("{}/?view=embed", site.origin)).await;
        page.started().await;
        // A page beside it registers meanwhile, so that this one would have had the time.
        page.js("window.idle = false; (window.requestIdleCallback ?? setTimeout)(() => setTimeout(() => window.idle = true, 300))")
            .await;
        eventually!(page.js("return idle").await, true);
        let registered = page.js_async(
            "navigator.serviceWorker.getRegistrations().then(all => arguments[0](all.length))",
            Vec::new(),
        );
        assert_eq!(registered.await, 0);
    })
    .await;
    assert!(site.requests().iter().all(|request| request.path != "service-worker.js"));
}

#[tokio::test]
async fn the_strict_policy_lets_the_site_be_kept() {
    let site = site_with(vec![("Content-Security-Policy", STRICT.to_owned())]);
    in_browser(async |page| {
        visit(page, &site).await;
        site.change(None);
        visit_again(page, &site).await;
        page.show("compare").await;
    })
    .await;
}

#[tokio::test]
async fn a_policy_against_workers_leaves_all_else_working() {
    let policy = STRICT.replace("worker-src 'self'", "worker-src 'none'");
    let site = site_with(vec![("Content-Security-Policy", policy)]);
    let log = console_of(async |page| {
        page.before_the_app("addEventListener('unhandledrejection', () => console.error('unhandled'))").await;
        page.visit(&site.origin).await;
        page.started().await;
        page.fill_plan(["6000", "25", "10"]).await;
        page.show("months").await;
        page.element("#months-on").await;
    })
    .await;
    // The browser itself tells of the policy.
    assert!(log.iter().all(|line| line.contains("worker-src")), "{log:#?}");
}
