//! Tables: every cell has its text, and there is nothing besides them.

use super::{Wiki, plan};
use crate::regions::{EN, ES};
use crate::strategies::tables::{HOSTILE, assert_same, spaced};
use crate::wiki_renderers::{cells, published};
use embudo::model::Scenario;
use embudo::text::{PublishedPlan, PublishedTable, WikiMarkup, comparison_tables, scenario_tables};
use std::slice::from_ref;

/// The source of a page with a table.
fn source(wiki: &Wiki, table: &PublishedTable) -> String {
    let written = wiki.markup.write(from_ref(table));
    if wiki.markup == WikiMarkup::Html { wiki.in_html(&written) } else { written }
}

fn assert_all_shown(tables: &[PublishedTable]) {
    let wiki = Wiki::named();
    let sources: Vec<String> = tables.iter().map(|table| source(wiki, table)).collect();
    let shown = wiki.render(&sources);
    assert_eq!(shown.len(), tables.len());
    for ((table, html), source) in tables.iter().zip(&shown).zip(&sources) {
        let what = [source, "\n", html].concat();
        let read = cells(html);
        assert_same(&read, table, &what);
        // Numbers as well: the HTML we write is itself a table that can be read.
        let meant = cells(&WikiMarkup::Html.write(from_ref(table)));
        let texts = |rows: &[Vec<String>]| -> Vec<Vec<String>> {
            rows.iter().map(|row| row.iter().map(|text| spaced(text)).collect()).collect()
        };
        assert_eq!(texts(&read), texts(&meant), "{what}");
    }
}

#[test]
#[ignore = "needs a wiki: scripts/wikis"]
fn with_any_text() {
    assert_all_shown(&published());
}

#[test]
#[ignore = "needs a wiki: scripts/wikis"]
fn of_months_and_of_a_comparison() {
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
