//! Published tables, links and frames in real wikis, compared with what was meant. `scripts/wikis` installs them and runs this
//! for one after the other: `EMBUDO_WIKI` is its name. The wiki's own renderer is asked, not a browser.

mod frame;
mod links;
mod tables;

use crate::strategies::tables::HOSTILE;
use crate::wiki_renderers::rendered;
use embudo::io::scenario_from_json;
use embudo::model::{Name, Scenario};
use embudo::text::WikiMarkup;
use std::env;
use std::process::Command;

/// A wiki and what its README row says of it.
struct Wiki {
    name: &'static str,
    /// Takes a JSON array of page sources and gives one of HTML.
    renderer: [&'static str; 3],
    markup: WikiMarkup,
    /// What stands around HTML in a page's source.
    html: [&'static str; 2],
    /// A link's source, of its address and its text.
    link: fn(&str, &str) -> String,
    /// Whether a page may have embed.js.
    has_script: bool,
}

const WIKIS: [Wiki; 4] = [
    Wiki {
        name: "mediawiki",
        renderer: ["php", "scripts/lib/wikis/mediawiki.php", "render"],
        markup: WikiMarkup::MediaWiki,
        html: ["<html>", "</html>"],
        link: |address, text| format!("[{address} {text}]"),
        has_script: true,
    },
    Wiki {
        name: "dokuwiki",
        renderer: ["php", "scripts/lib/wikis/dokuwiki.php", "render"],
        markup: WikiMarkup::Html,
        html: ["<HTML>\n", "\n</HTML>"],
        link: |address, text| format!("[[{address}|{text}]]"),
        has_script: true,
    },
    Wiki {
        name: "otter",
        renderer: [".cache/wikis/otter/bin/python", "scripts/lib/wikis/otter.py", "render"],
        markup: WikiMarkup::Markdown,
        html: ["", ""],
        link: |address, text| format!("[{text}]({address})"),
        has_script: true,
    },
    Wiki {
        name: "tiddlywiki",
        renderer: ["node", "scripts/lib/renderers.mjs", "tiddlywiki"],
        markup: WikiMarkup::Html,
        html: ["", ""],
        link: |address, text| format!("[[{text}|{address}]]"),
        has_script: false,
    },
];

impl Wiki {
    fn named() -> &'static Wiki {
        let name = env::var("EMBUDO_WIKI").expect("EMBUDO_WIKI names a wiki: scripts/wikis sets it");
        WIKIS.iter().find(|it| it.name == name).unwrap_or_else(|| panic!("{name} is not among the wikis"))
    }

    fn render(&self, sources: &[String]) -> Vec<String> {
        let [program, arguments @ ..] = self.renderer;
        let mut command = Command::new(program);
        command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
        rendered(command, sources)
    }

    fn in_html(&self, html: &str) -> String {
        let [before, after] = self.html;
        [before, html, after].concat()
    }
}

/// A plan in months, with a hostile name and two channels that have one as well.
fn plan(at: usize) -> Scenario {
    let json = r#"{"format":"embudo","version":3,"scenarios":[{"name":"A","currency":"EUR","salesCost":6000,"fixedCost":900,
        "saleValue":2000,"margin":0.6,"channels":[{"name":"One","budget":30000,"costPerLead":50,"rates":[0.05]},
        {"name":"Two","budget":12000.5,"costPerLead":80,"rates":[0.02]}],"firstMonth":"2026-01","months":3,"lagShares":[0.2,0.5,0.3]}]}"#;
    let name = |at: usize| serde_json::to_string(HOSTILE[at % HOSTILE.len()]).expect("is JSON");
    let json = json.replace("\"One\"", &name(at + 1)).replace("\"Two\"", &name(at + 2));
    let mut scenario = scenario_from_json(&json).unwrap_or_else(|error| panic!("{error:?}: {json}"));
    scenario.name = Name::new(HOSTILE[at % HOSTILE.len()]).expect("is a name");
    scenario
}

/// The document of what a wiki shows, with the attribute that has no value made XML's.
fn read(html: &str) -> roxmltree::Document<'static> {
    let whole =
        ["<page>", &html.replace("<iframe data-embudo ", "<iframe data-embudo=\"\" "), "</page>"].concat();
    let whole: &'static str = whole.leak();
    roxmltree::Document::parse(whole).unwrap_or_else(|error| panic!("{error}: {html}"))
}
