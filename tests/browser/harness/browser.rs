//! A new browser for each test: a driver, a browser with an empty profile, and a site of its own.

use super::engines::engine;
use super::first_script::FirstScript;
use super::page::Page;
use super::site::Site;
use thirtyfour::prelude::*;

/// An environment variable that scripts/test sets.
pub fn setting(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set: scripts/test sets it"))
}

/// English without a country implies no currency, so it is the euro.
const ENGLISH: &str = "en";

/// Runs a test in a new browser, which is closed even if the test fails. Fails if the console is not empty.
pub async fn in_browser(test: impl AsyncFnOnce(&Page)) {
    in_region(ENGLISH, test).await;
}

/// Runs a test in a new browser with these language tags.
pub async fn in_region(languages: &str, test: impl AsyncFnOnce(&Page)) {
    let log = console_in_region(languages, test).await;
    assert!(log.is_empty(), "the console is not empty: {log:#?}");
}

/// Runs a test in a new browser and returns the messages in its console; none where the browser does not tell them.
pub async fn console_of(test: impl AsyncFnOnce(&Page)) -> Vec<String> {
    console_in_region(ENGLISH, test).await
}

async fn console_in_region(languages: &str, test: impl AsyncFnOnce(&Page)) -> Vec<String> {
    let driver = (engine().start_driver)();
    let capabilities = (engine().capabilities)(languages).expect("capabilities as JSON");
    let session = WebDriver::new(driver.address(), capabilities).await.expect("a browser session");
    let ran = session
        .run_and_quit(|session| async move {
            let page = Page::new(session.clone(), Site::serve(setting("EMBUDO_DIST")));
            FirstScript::of_this_test().clear();
            if engine().has_one_language {
                FirstScript::of_this_test().say_languages(languages);
            }
            if !engine().has_devtools {
                page.resize(1280).await;
            }
            test(&page).await;
            if engine().has_devtools { session.browser_log().await } else { Ok(Vec::new()) }
        })
        .await;
    let log = ran.expect("the browser's log, and an orderly end");
    log.into_iter().map(|entry| [entry.level, entry.message].join(" ")).collect()
}
