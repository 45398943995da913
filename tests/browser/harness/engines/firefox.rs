//! Firefox, by geckodriver.

use super::{Driver, Engine};
use crate::harness::setting;
use serde_json::json;
use std::process::Command;
use thirtyfour::Capabilities;
use thirtyfour::error::WebDriverResult;

pub const ENGINE: Engine = Engine {
    name: "firefox",
    start_driver,
    capabilities,
    has_devtools: false,
    types_into_fields: true,
    prints: true,
    phone_width: 500,
    has_one_language: false,
    focuses_behind: true,
    shares_storage_within_a_site: true,
};

fn start_driver() -> Driver {
    let command = || {
        let mut command = Command::new(setting("FIREFOX_DRIVER"));
        command.args(["--port=0", "--websocket-port=0"]);
        command
    };
    Driver::that_names_its_port(command, "Listening on 127.0.0.1:")
}

fn capabilities(languages: &str) -> WebDriverResult<Capabilities> {
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "firefox")?;
    let options = json!({
        "binary": setting("FIREFOX"),
        "args": ["-headless"],
        "prefs": { "intl.accept_languages": languages },
    });
    capabilities.set("moz:firefoxOptions", options)?;
    Ok(capabilities)
}
