//! A new browser for each test: a chromedriver, and a Chromium with an empty profile.

use super::page::Page;
use super::site::Site;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::LazyLock;
use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel};

static SITE: LazyLock<Site> = LazyLock::new(|| Site::serve(setting("EMBUDO_DIST")));

const ARGUMENTS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
];

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

/// Runs a test in a new browser and returns the messages in its console.
pub async fn console_of(test: impl AsyncFnOnce(&Page)) -> Vec<String> {
    console_in_region(ENGLISH, test).await
}

async fn console_in_region(languages: &str, test: impl AsyncFnOnce(&Page)) -> Vec<String> {
    let chromedriver = Chromedriver::start();
    let capabilities = capabilities(languages).expect("capabilities as JSON");
    let driver = WebDriver::new(chromedriver.address(), capabilities).await.expect("a browser session");
    let ran = driver
        .run_and_quit(|driver| async move {
            let page = Page::new(driver.clone(), SITE.origin.clone());
            test(&page).await;
            driver.browser_log().await
        })
        .await;
    let log = ran.expect("the browser's log, and an orderly end");
    log.into_iter().map(|entry| [entry.level, entry.message].join(" ")).collect()
}

fn capabilities(languages: &str) -> WebDriverResult<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_binary(&setting("CHROMIUM"))?;
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    for argument in ARGUMENTS {
        capabilities.add_arg(argument)?;
    }
    capabilities.add_arg(&["--accept-lang=", languages].concat())?;
    Ok(capabilities)
}

/// A running chromedriver, which gives each session an empty profile.
struct Chromedriver {
    process: Child,
    port: u16,
    /// Kept open: writing to a closed pipe would end the process.
    output: BufReader<ChildStdout>,
}

impl Chromedriver {
    /// Fails if another program takes the chosen port first.
    fn start() -> Self {
        (0..5).find_map(|_| Self::try_to_start()).expect("chromedriver names its port")
    }

    fn try_to_start() -> Option<Self> {
        let mut process = Command::new(setting("CHROMEDRIVER"))
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts");
        let output = BufReader::new(process.stdout.take().expect("its output is piped"));
        let mut driver = Self { process, port: 0, output };
        let mut said = String::new();
        while driver.output.read_line(&mut said).expect("chromedriver's output") > 0 {
            let port = said.trim_end().trim_end_matches('.').rsplit_once("on port ");
            if let Some(port) = port.and_then(|(_, port)| port.parse().ok()).filter(|&port| port != 0) {
                driver.port = port;
                return Some(driver);
            }
            said.clear();
        }
        None
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        // It may have ended already.
        _ = self.process.kill();
        _ = self.process.wait();
    }
}
