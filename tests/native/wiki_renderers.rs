//! Published tables as other programs show them: in none of them does a name run, link, break out of its cell or
//! lose a character. Needs Node.js with the packages of scripts/lib/renderers.mjs in node_modules, Python with
//! those of scripts/lib/renderers.py in PYTHONPATH, and Discount as DISCOUNT: scripts/test provides them.

use crate::regions::EN;
use crate::strategies::tables::{HOSTILE, assert_same, tables, texts_of};
use embudo::text::{PublishedTable, TableCell, TableHeading, TableRow, WikiMarkup};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::io::Write;
use std::process::{Command, Stdio};

/// Random tables, the same each time, and one with a row for each hostile text.
pub fn published() -> Vec<PublishedTable> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let random = tables().prop_filter("has a row, as every plan has", |table| texts_of(table).len() > 1);
    let mut made: Vec<PublishedTable> =
        (0..300).map(|_| random.new_tree(&mut runner).expect("a table").current()).collect();
    let heading = |text: &str| TableHeading { text: text.to_owned(), unit: None };
    made.push(PublishedTable {
        locale: EN,
        corner: "Scenario".to_owned(),
        columns: vec![heading(HOSTILE[0])],
        rows: HOSTILE
            .map(|text| TableRow { heading: heading(text), cells: vec![TableCell::Text(text.to_owned())] })
            .into(),
        baseline: None,
    });
    made
}

/// What a program makes of texts: it takes a JSON array of them and gives one of HTML.
pub fn rendered(mut program: Command, texts: &[String]) -> Vec<String> {
    let mut child = program.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("can be started");
    let input = serde_json::to_vec(texts).expect("is JSON");
    child.stdin.take().expect("has an input").write_all(&input).expect("takes all of it");
    let output = child.wait_with_output().expect("ends");
    assert!(output.status.success(), "{program:?}");
    serde_json::from_slice(&output.stdout).expect("gives JSON")
}

fn node(renderer: &str) -> Command {
    let mut command = Command::new("node");
    command.args(["scripts/lib/renderers.mjs", renderer]).current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

fn python(renderer: &str) -> Command {
    let mut command = Command::new("python3");
    command.args(["scripts/lib/renderers.py", renderer]).current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

/// The texts of a table's cells by row, where nothing but one table is in the HTML.
pub fn cells(html: &str) -> Vec<Vec<String>> {
    let whole = ["<page>", html, "</page>"].concat();
    let document = roxmltree::Document::parse(&whole).unwrap_or_else(|error| panic!("{error}: {html}"));
    let known = ["p", "table", "thead", "tbody", "tr", "th", "td"];
    for element in document.root_element().descendants().skip(1) {
        let tag = element.tag_name().name();
        if element.is_element() {
            assert!(known.contains(&tag), "{tag} in {html}");
            assert!(
                element.attributes().all(|it| ["align", "style", "class", "scope"].contains(&it.name())),
                "{html}"
            );
        } else {
            assert!(element.is_text(), "{html}");
            let parent =
                element.parent_element().map(|it| it.tag_name().name().to_owned()).unwrap_or_default();
            let in_cell = ["th", "td"].contains(&parent.as_str());
            assert!(
                in_cell || element.text().unwrap_or_default().trim().is_empty(),
                "outside of a cell: {html}"
            );
        }
    }
    let rows = document.descendants().filter(|it| it.has_tag_name("tr"));
    let text = |cell: roxmltree::Node| {
        cell.descendants().filter_map(|it| it.is_text().then(|| it.text()).flatten()).collect()
    };
    rows.map(|row| row.children().filter(roxmltree::Node::is_element).map(text).collect()).collect()
}

fn assert_shown(renderer: Command, markup: WikiMarkup) {
    let tables = published();
    let written: Vec<String> = tables.iter().map(|table| markup.write(std::slice::from_ref(table))).collect();
    let shown = rendered(renderer, &written);
    assert_eq!(shown.len(), tables.len());
    for ((table, html), written) in tables.iter().zip(&shown).zip(&written) {
        assert_same(&cells(html), table, &[written, "\n", html].concat());
    }
}

#[test]
#[ignore = "needs other programs: scripts/test provides them"]
fn marked_shows_markdown_as_it_was_meant() {
    assert_shown(node("marked"), WikiMarkup::Markdown);
}

#[test]
#[ignore = "needs other programs: scripts/test provides them"]
fn markdown_it_shows_markdown_as_it_was_meant() {
    assert_shown(node("markdown-it"), WikiMarkup::Markdown);
}

#[test]
#[ignore = "needs other programs: scripts/test provides them"]
fn python_markdown_shows_markdown_as_it_was_meant() {
    assert_shown(python("markdown"), WikiMarkup::Markdown);
}

#[test]
#[ignore = "needs other programs: scripts/test provides them"]
fn mistune_shows_markdown_as_it_was_meant() {
    assert_shown(python("mistune"), WikiMarkup::Markdown);
}

#[test]
#[ignore = "needs other programs: scripts/test provides them"]
fn discount_shows_markdown_as_it_was_meant() {
    assert_shown(python("discount"), WikiMarkup::Markdown);
}

#[test]
#[ignore = "needs other programs: scripts/test provides them"]
fn tiddlywiki_shows_html_as_it_was_meant() {
    assert_shown(node("tiddlywiki"), WikiMarkup::Html);
}
