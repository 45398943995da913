//! The browsers that the tests can run in. What is particular to one is in its file.

mod chromium;
mod driver;
mod firefox;
mod webkit;

use driver::Driver;
use std::sync::LazyLock;
use thirtyfour::Capabilities;
use thirtyfour::error::WebDriverResult;

pub struct Engine {
    pub name: &'static str,
    /// Starts the program that starts browsers with an empty profile.
    pub start_driver: fn() -> Driver,
    /// What to ask the driver for, given the language tags of the reader.
    pub capabilities: fn(&str) -> WebDriverResult<Capabilities>,
    /// Whether it has Chromium's commands beyond WebDriver: DevTools and the log of the console.
    pub has_devtools: bool,
    /// Whether its driver types into fields, also in frames of other origins.
    pub types_into_fields: bool,
    /// Whether its driver prints.
    pub prints: bool,
    /// The width of a phone in CSS pixels, or of the narrowest window.
    pub phone_width: u32,
    /// Whether the language can't be asked for, so that a script has to say it.
    pub has_one_language: bool,
    /// Whether a tab that is not in front is told where its focus goes, by which the app closes menus.
    pub focuses_behind: bool,
    /// Whether a frame has the storage of its origin where the page around it is of another origin of the same site.
    pub shares_storage_within_a_site: bool,
}

static ENGINE: LazyLock<&Engine> = LazyLock::new(|| {
    let name = std::env::var("EMBUDO_BROWSER").unwrap_or_else(|_| chromium::ENGINE.name.to_owned());
    let all = [&chromium::ENGINE, &firefox::ENGINE, &webkit::ENGINE];
    all.into_iter().find(|it| it.name == name).unwrap_or_else(|| panic!("EMBUDO_BROWSER is {name}"))
});

/// The browser that this run is in.
pub fn engine() -> &'static Engine {
    *ENGINE
}

/// Says that the test that calls it is skipped, and why, where `cargo test` does not swallow it and `scripts/test` counts it.
pub fn say_skipped(reason: &str) {
    use std::io::Write;
    let test = std::thread::current().name().unwrap_or("a test").to_owned();
    // Unlike println!, this is shown of a test that passes as well.
    let said = writeln!(std::io::stdout(), "skipped in {}: {test}: {reason}", engine().name);
    said.expect("the output is open");
}

/// Ends the test in browsers without what it needs.
macro_rules! only_where {
    ($needed:ident, $reason:literal) => {
        if !$crate::harness::engine().$needed {
            return $crate::harness::say_skipped($reason);
        }
    };
}
pub(crate) use only_where;

/// Ends the test in browsers without what only Chromium has.
macro_rules! only_in_chromium {
    ($reason:literal) => {
        $crate::harness::only_where!(has_devtools, $reason)
    };
}
pub(crate) use only_in_chromium;
