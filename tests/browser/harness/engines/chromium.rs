//! Chromium, by chromedriver.

use super::{Driver, Engine};
use crate::harness::setting;
use std::process::Command;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel};

pub const ENGINE: Engine = Engine {
    name: "chromium",
    start_driver,
    capabilities,
    has_devtools: true,
    types_into_fields: true,
    prints: true,
    phone_width: 360,
    has_one_language: false,
    focuses_behind: true,
    shares_storage_within_a_site: true,
};

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

fn start_driver() -> Driver {
    let command = || {
        let mut command = Command::new(setting("CHROMEDRIVER"));
        command.arg("--port=0");
        command
    };
    Driver::that_names_its_port(command, "on port ")
}

fn capabilities(languages: &str) -> WebDriverResult<Capabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_binary(&setting("CHROMIUM"))?;
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    for argument in ARGUMENTS {
        capabilities.add_arg(argument)?;
    }
    capabilities.add_arg(&["--accept-lang=", languages].concat())?;
    Ok(capabilities.into())
}
