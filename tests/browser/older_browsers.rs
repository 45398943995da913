//! Browsers below the floor of the README: what they lack is taken away before the page starts.

use crate::embedding::hosted;
use crate::harness::{Hosting, console_of, eventually};

const LACKS: [&str; 3] = [
    "CSS.supports = () => false",
    "delete HTMLElement.prototype.popover",
    "delete window.DecompressionStream",
];

const TOLD: &str = "const it = document.getElementById('unstarted');
    return it && getComputedStyle(it).visibility === 'visible' ? it.innerText : ''";

#[tokio::test]
async fn they_are_told_which_versions_it_needs_in_both_languages() {
    let site = hosted(Hosting::default());
    for lack in LACKS {
        for file in ["", "embudo.html"] {
            // The console has the reason.
            console_of(async |page| {
                page.before_the_app(lack).await;
                page.visit(&format!("{}/{file}", site.origin)).await;
                for text in ["Firefox 125, Safari 17.5 or a later", "Firefox 125, Safari 17.5 o una"] {
                    eventually!(
                        (lack, file, page.js(TOLD).await.as_str().is_some_and(|told| told.contains(text))),
                        (lack, file, true)
                    );
                }
            })
            .await;
        }
    }
}
