//! Modules of the page that are loaded when a view first needs them.

use crate::harness::{Site, console_of, eventually, in_browser, only_in_chromium, setting};
use crate::sharing::GIVE_FILE;
use serde_json::json;

/// The modules that were requested, without the hash in their names, and without what several of them share.
fn parts(site: &Site) -> Vec<String> {
    let modules =
        site.requests().into_iter().filter_map(|it| it.path.strip_suffix(".wasm").map(str::to_owned));
    let mut names: Vec<_> = modules.filter_map(|it| Some(it.rsplit_once('-')?.0.to_owned())).collect();
    names.sort();
    names.retain(|name| !["embudo", "shared"].contains(&name.as_str()) && !name.contains('-'));
    names
}

fn sorted<'a>(some: &[&'a str], others: &[&'a str]) -> Vec<&'a str> {
    let mut all = [some, others].concat();
    all.sort();
    all
}

#[tokio::test]
async fn each_is_loaded_once_when_a_view_shows_it() {
    let site = Site::serve(setting("EMBUDO_DIST"));
    in_browser(async |page| {
        page.visit(&site.origin).await;
        page.started().await;
        page.show("plan").await;
        // What applies and stores changes, and what reads what is stored.
        let first = ["background", "editing", "reading"];
        eventually!(parts(&site), first);
        page.show_sections().await;
        page.element("#goal-sales").await;
        page.show("compare").await;
        page.open_share().await;
        assert_eq!(parts(&site), sorted(&first, &["overlays", "sections", "views"]));
        page.press(thirtyfour::Key::Escape).await;
        page.show_by_address("import").await;
        page.element("#export-file").await;
        page.show("plan").await;
        page.show_by_address("import").await;
        assert_eq!(parts(&site), sorted(&first, &["exports", "overlays", "sections", "views"]));
        // A page opened in such a view loads its module.
        page.reload().await;
        page.element("#export-file").await;
        // An embedded page loads besides only what writes its link.
        let mut asked = parts(&site);
        page.visit(&format!("{}/?view=embed&budget=12000&cpl=50&close=5", site.origin)).await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        asked.extend(["background", "editing", "links", "reading"].map(str::to_owned));
        asked.sort();
        eventually!(parts(&site), asked.clone());
    })
    .await;
}

#[tokio::test]
async fn the_code_of_a_first_visit_is_fetched_once() {
    let site = Site::serve(setting("EMBUDO_DIST"));
    in_browser(async |page| {
        page.visit(&site.origin).await;
        page.started().await;
    })
    .await;
    let asked = site.requests();
    for kind in ["_bg.wasm", ".js"] {
        let of_page = asked.iter().filter(|it| it.path.starts_with("embudo-") && it.path.ends_with(kind));
        assert_eq!(of_page.count(), 1, "{kind}: {asked:?}");
    }
}

#[tokio::test]
async fn one_that_does_not_come_is_told_and_can_be_tried_again() {
    only_in_chromium!("a blocked network");
    for (missing, language, told, button) in [
        ("*views-*", "en", "This part of the page could not be loaded", "Try again"),
        ("*parts-*", "es", "No se pudo cargar esta parte de la página", "Intentar de nuevo"),
    ] {
        // The console shows the error as well.
        console_of(async |page| {
            page.open(&format!("?lang={language}")).await;
            page.devtools("Network.enable", json!({})).await;
            page.devtools("Network.setBlockedURLs", json!({ "urls": [missing] })).await;
            page.fill("budget", "6000").await;
            page.click("view-months").await;
            eventually!(page.texts(".arriving-not p").await.concat().starts_with(told), true);
            assert_eq!(page.texts(".arriving-not button").await, [button]);
            // Everything else works, and what was typed stays.
            page.fill("cost-per-lead", "25").await;
            eventually!(page.results().await, ["240", "12", "500"]);
            page.click_on(".arriving-not button").await;
            eventually!(page.texts(".arriving-not p").await.len(), 1);
            page.devtools("Network.setBlockedURLs", json!({ "urls": [] })).await;
            page.click_on(".arriving-not button").await;
            page.arrived().await;
            page.element("#months-on").await;
            assert_eq!(page.value("budget").await, "6,000");
        })
        .await;
    }
}

#[tokio::test]
async fn the_keyboard_goes_on_in_one_that_had_to_be_loaded() {
    in_browser(async |page| {
        page.open("").await;
        // A dropped file opens its review in a view that was not loaded before.
        page.js_with(GIVE_FILE, vec![json!("Search\t12000\t50\t5%"), json!(true)]).await;
        eventually!(page.focus().await, "review");
    })
    .await;
}
