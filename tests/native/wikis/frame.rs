//! The code to embed a plan.

use super::{Wiki, plan, read};
use embudo::io::share_fragment;
use embudo::text::escaped;
use std::{env, fs};

/// Where `EMBUDO_WIKI_PAGES` names a folder, the page is written there, for a browser to show.
#[test]
#[ignore = "needs a wiki: scripts/wikis"]
fn comes_through_whole() {
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
