//! The harness of the end-to-end tests.

mod browser;
mod engines;
mod first_script;
mod page;
mod site;

pub use browser::{console_of, in_browser, in_region, setting};
pub use engines::{engine, say_skipped};
pub(crate) use engines::{only_in_chromium, only_where};
pub use page::Page;
pub use site::{Hosting, Site};

/// Records the name and text of each download instead of saving it.
pub const CATCH_FILES: &str = "
    window.files = [];
    HTMLAnchorElement.prototype.click = function () {
        fetch(this.href).then(it => it.text()).then(text => files.push([this.download, text]));
    };";

/// How long a test waits for what the page has yet to load or do: a machine may be busy with other things.
pub const PATIENCE: std::time::Duration = std::time::Duration::from_secs(10);

/// Waits for an expression, which is evaluated repeatedly, to equal another.
macro_rules! eventually {
    ($found:expr, $expected:expr $(,)?) => {{
        let patience = std::time::Instant::now() + $crate::harness::PATIENCE;
        loop {
            let (found, expected) = ($found, $expected);
            if found == expected {
                break;
            }
            assert!(
                std::time::Instant::now() < patience,
                "{} is\n  {found:?}, not\n  {expected:?}",
                stringify!($found)
            );
            tokio::time::sleep(std::time::Duration::from_millis(15)).await;
        }
    }};
}
pub(crate) use eventually;
