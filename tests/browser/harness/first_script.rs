//! A script that runs before those of the page, in browsers that can't be asked for it: every site of a test puts it
//! at the head of its pages.

use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

/// A test has a thread of its own, and so have its sites.
#[derive(Clone, Default)]
pub struct FirstScript(Arc<Mutex<String>>);

thread_local! {
    static OF_THIS_TEST: FirstScript = FirstScript::default();
}

impl FirstScript {
    /// The address of the script on each site.
    pub const PATH: &str = "first-script.js";
    /// The start of a built page, before anything that could run.
    const HEAD: &str = r#"<meta charset="utf-8">"#;

    pub fn of_this_test() -> Self {
        OF_THIS_TEST.with(Clone::clone)
    }

    pub fn clear(&self) {
        self.0.lock().expect("no test thread panics with it").clear();
    }

    pub fn add(&self, script: &str) {
        let mut scripts = self.0.lock().expect("no test thread panics with it");
        scripts.push_str(&format!("{{ {script}\n}}\n"));
    }

    /// Has pages think that these are the reader's languages.
    pub fn say_languages(&self, languages: &str) {
        let tags: Vec<_> = languages.split(',').collect();
        let say = |name: &str, value: Value| {
            format!("Object.defineProperty(Navigator.prototype, '{name}', {{ get: () => {value} }});")
        };
        self.add(&[say("language", json!(tags[0])), say("languages", json!(tags))].concat());
    }

    pub fn text(&self) -> String {
        self.0.lock().expect("no test thread panics with it").clone()
    }

    /// A page of the built site with the script at its head, where there is one.
    pub fn before(&self, page: Vec<u8>) -> Vec<u8> {
        if self.text().is_empty() {
            return page;
        }
        let page = String::from_utf8(page).expect("a page is text");
        assert!(page.contains(Self::HEAD), "a built page has another head: {page:.200}");
        let script = format!("{}<script src={}></script>", Self::HEAD, Self::PATH);
        page.replacen(Self::HEAD, &script, 1).into_bytes()
    }
}
