//! The single-file build.

use crate::embedding::{calculates, hosted, open_frame, wiki};
use crate::harness::{Hosting, eventually, in_browser, only_in_chromium, setting};
use serde_json::json;
use std::fs;
use std::path::PathBuf;

fn file() -> PathBuf {
    let file = PathBuf::from(setting("EMBUDO_DIST")).join("embudo.html");
    assert!(file.is_file(), "{} is there", file.display());
    file.canonicalize().expect("a path")
}

#[tokio::test]
async fn it_works_as_a_file_without_a_host() {
    only_in_chromium!("a blocked network");
    // Copied to an empty folder.
    let folder = std::env::temp_dir().join(format!("embudo-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let copy = folder.join("plan.html");
    fs::copy(file(), &copy).expect("a copy");
    in_browser(async |page| {
        page.devtools("Network.enable", json!({})).await;
        let offline =
            json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        page.devtools("Network.emulateNetworkConditions", offline).await;
        page.visit(&format!("file://{}?budget=12000&cpl=50&close=5", copy.display())).await;
        page.started().await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        calculates(page).await;
        page.show_sections().await;
        page.element("#goal-sales").await;
        page.show_by_address("import").await;
        page.element("#export-file").await;
        assert_eq!(
            page.js("return performance.getEntriesByType('resource').map(it => it.name)").await,
            json!([])
        );
        page.click("save").await;
        eventually!(page.names().await.len(), 1);
        page.visit(&format!("file://{}", copy.display())).await;
        page.started().await;
        eventually!(page.names().await.len(), 1);
        // Wide enough to see that its styles are applied.
        assert_eq!(
            page.js("return getComputedStyle(document.querySelector('.frame')).display").await,
            "grid"
        );
    })
    .await;
    fs::remove_dir_all(folder).expect("the folder goes");
}

#[tokio::test]
async fn it_needs_nothing_of_its_host_in_a_sandbox_of_scripts_alone() {
    let frame = "<iframe width=1200 height=800 sandbox=allow-scripts src='embudo.html'></iframe>";
    let hosting =
        Hosting { wasm_type: Some("text/plain"), pages: vec![("wiki", wiki(frame))], ..Hosting::default() };
    let site = hosted(hosting);
    in_browser(async |page| {
        open_frame(page, &site).await;
        eventually!(page.text("storage-trouble").await.contains("Nothing is being saved"), true);
        calculates(page).await;
    })
    .await;
    let asked: Vec<_> = site.requests().into_iter().map(|request| request.path).collect();
    assert_eq!(asked, ["wiki", "embudo.html"]);
}

#[tokio::test]
async fn it_can_be_embedded_too() {
    let frame =
        "<iframe width=720 height=600 src='embudo.html?view=embed&budget=12000&cpl=50&close=5'></iframe>";
    let site = hosted(Hosting { pages: vec![("wiki", wiki(frame))], ..Hosting::default() });
    in_browser(async |page| {
        open_frame(page, &site).await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        assert_eq!(page.texts(".top").await, [""; 0]);
    })
    .await
}

#[test]
fn nothing_in_the_site_has_a_nonce_or_an_address_of_another_host() {
    for entry in fs::read_dir(setting("EMBUDO_DIST")).expect("the site") {
        let path = entry.expect("a file").path();
        let Some("html" | "js" | "css") = path.extension().and_then(|it| it.to_str()) else { continue };
        let text = fs::read_to_string(&path).expect("a text");
        assert!(!text.contains("nonce"), "{} has a nonce", path.display());
        // XML namespaces are not requested.
        let addresses = text.split("://").skip(1).filter(|rest| !rest.starts_with("www.w3.org/"));
        assert_eq!(addresses.collect::<Vec<_>>(), [""; 0], "{}", path.display());
    }
}
