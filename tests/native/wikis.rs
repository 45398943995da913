//! Published tables, links and frames in real wikis, compared with what was meant. `scripts/wikis` installs them and runs this
//! for one after the other: `EMBUDO_WIKI` is its name. The wiki's own renderer is asked, not a browser.

use crate::regions::{EN, ES};
use crate::strategies::tables::{HOSTILE, assert_same, spaced};
use crate::wiki_renderers::{cells, published, rendered};
use embudo::io::{scenario_from_json, share_fragment};
use embudo::model::{Name, Scenario};
use embudo::text::{PublishedPlan, PublishedTable, WikiMarkup, comparison_tables, escaped, scenario_tables};
use std::process::Command;
use std::{env, fs};

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

    /// The source of a page with a table.
    fn table(&self, table: &PublishedTable) -> String {
        let written = self.markup.write(std::slice::from_ref(table));
        if self.markup == WikiMarkup::Html { self.in_html(&written) } else { written }
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

fn assert_all_shown(tables: &[PublishedTable]) {
    let wiki = Wiki::named();
    let sources: Vec<String> = tables.iter().map(|table| wiki.table(table)).collect();
    let shown = wiki.render(&sources);
    assert_eq!(shown.len(), tables.len());
    for ((table, html), source) in tables.iter().zip(&shown).zip(&sources) {
        let what = [source, "\n", html].concat();
        let read = cells(html);
        assert_same(&read, table, &what);
        // Numbers as well: the HTML we write is itself a table that can be read.
        let meant = cells(&WikiMarkup::Html.write(std::slice::from_ref(table)));
        let texts = |rows: &[Vec<String>]| -> Vec<Vec<String>> {
            rows.iter().map(|row| row.iter().map(|text| spaced(text)).collect()).collect()
        };
        assert_eq!(texts(&read), texts(&meant), "{what}");
    }
}

#[test]
#[ignore = "needs a wiki: scripts/wikis"]
fn tables_with_any_text() {
    assert_all_shown(&published());
}

#[test]
#[ignore = "needs a wiki: scripts/wikis"]
fn months_and_comparison() {
    let plans: Vec<Scenario> = (0..HOSTILE.len()).map(plan).collect();
    let columns: Vec<PublishedPlan> = plans
        .iter()
        .map(|it| PublishedPlan { name: it.name.as_str(), plan: &it.plan, currency: it.currency })
        .collect();
    for locale in [EN, ES] {
        let mut tables: Vec<PublishedTable> =
            columns.iter().flat_map(|it| scenario_tables(*it, locale)).collect();
        tables.extend(columns.chunks(4).flat_map(|some| comparison_tables(some, 1, locale)));
        assert_all_shown(&tables);
    }
}

#[test]
#[ignore = "needs a wiki: scripts/wikis"]
fn sixty_links() {
    let wiki = Wiki::named();
    let site = "https://tools.example.com/embudo/";
    let addresses: Vec<String> = (0..60)
        .map(|at| {
            let plan = share_fragment(&[plan(at)]).expect("one plan is not too much");
            match at % 4 {
                0 => format!("{site}?budget={}&cpl=50.5&close=5&lang=es&view=embed", 100 * (at + 1)),
                1 => format!("{site}?view=embed&show=months#{plan}"),
                _ => format!("{site}#{plan}"),
            }
        })
        .collect();
    // Each as it is pasted, and as the wiki's own link with a text.
    let sources: Vec<String> = addresses
        .iter()
        .enumerate()
        .map(|(at, address)| format!("{address}\n\n{}\n", (wiki.link)(address, &format!("Plan {at}"))))
        .collect();
    let shown = wiki.render(&[sources.join("\n")]);
    let document = read(&shown[0]);
    let found: Vec<(&str, String)> = document
        .descendants()
        .filter(|it| it.has_tag_name("a"))
        .map(|it| (it.attribute("href").unwrap_or_default(), it.text().unwrap_or_default().to_owned()))
        .collect();
    let meant: Vec<(&str, String)> = addresses
        .iter()
        .enumerate()
        .flat_map(|(at, address)| [(address.as_str(), address.clone()), (address, format!("Plan {at}"))])
        .collect();
    assert_eq!(found, meant);
}

/// Where `EMBUDO_WIKI_PAGES` names a folder, the page is written there, for a browser to show.
#[test]
#[ignore = "needs a wiki: scripts/wikis"]
fn frame() {
    let wiki = Wiki::named();
    let site =
        env::var("EMBUDO_WIKI_SITE").unwrap_or_else(|_| "https://tools.example.com/embudo/".to_owned());
    let fragment = share_fragment(&[plan(3)]).expect("one plan is not too much");
    let address = format!("{site}?view=embed&show=months#{fragment}");
    let script = format!("<script src=\"{site}embed.js\"></script>\n");
    let marked = if wiki.has_script { " data-embudo" } else { "" };
    let frame = format!(
        "<iframe{marked} title=\"{}\" width=\"100%\" height=\"600\"\n  src=\"{}\"></iframe>",
        escaped("A \"plan\" <of> mine"),
        escaped(&address)
    );
    let code = if wiki.has_script { script + &frame } else { frame };
    let html = &wiki.render(&[wiki.in_html(&code)])[0];
    if let Ok(folder) = env::var("EMBUDO_WIKI_PAGES") {
        fs::write(
            format!("{folder}/{}.html", wiki.name),
            format!("<!doctype html><meta charset=utf-8>{html}"),
        )
        .expect("can be written");
    }
    let document = read(html);
    let one = |tag: &str| {
        let mut all = document.descendants().filter(|it| it.has_tag_name(tag));
        let first = all.next();
        assert!(all.next().is_none(), "two {tag} in {html}");
        first
    };
    let frame = one("iframe").unwrap_or_else(|| panic!("no frame: {html}"));
    // TiddlyWiki leaves `&amp;` as it is: to Embudo it is as good as `&`.
    let src = frame.attribute("src").map(|src| src.replace("&amp;", "&"));
    assert_eq!(src, Some(address), "{html}");
    assert_eq!(frame.attribute("height"), Some("600"), "{html}");
    assert_eq!(frame.has_attribute("data-embudo"), wiki.has_script, "{html}");
    let src = one("script").and_then(|it| it.attribute("src"));
    assert_eq!(src.map(str::to_owned), wiki.has_script.then(|| format!("{site}embed.js")), "{html}");
}

/// The document of what a wiki shows, with the attribute that has no value made XML's.
fn read(html: &str) -> roxmltree::Document<'static> {
    let whole =
        ["<page>", &html.replace("<iframe data-embudo ", "<iframe data-embudo=\"\" "), "</page>"].concat();
    let whole: &'static str = whole.leak();
    roxmltree::Document::parse(whole).unwrap_or_else(|error| panic!("{error}: {html}"))
}
