//! WebKitGTK's MiniBrowser, by WebKitWebDriver. It needs a display: `scripts/test` gives it one of Xvfb.

use super::{Driver, Engine};
use crate::harness::setting;
use serde_json::json;
use std::process::Command;
use thirtyfour::Capabilities;
use thirtyfour::error::WebDriverResult;

pub const ENGINE: Engine = Engine {
    name: "webkit",
    start_driver,
    capabilities,
    has_devtools: false,
    types_into_fields: false,
    prints: false,
    phone_width: 500,
    // It takes the locale that it starts in, of those that are installed.
    has_one_language: true,
    focuses_behind: false,
    shares_storage_within_a_site: false,
};

fn start_driver() -> Driver {
    Driver::on_a_free_port(|port| {
        let mut command = Command::new(setting("WEBKIT_DRIVER"));
        command.arg(format!("--port={port}"));
        command
    })
}

fn capabilities(_languages: &str) -> WebDriverResult<Capabilities> {
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "MiniBrowser")?;
    let options = json!({ "binary": setting("WEBKIT"), "args": ["--automation"] });
    capabilities.set("webkitgtk:browserOptions", options)?;
    Ok(capabilities)
}
