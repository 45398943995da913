//! Proptest strategies for tables with any text, and the check that another program reads back what was written.

use super::{currencies, locales};
use embudo::model::Difference;
use embudo::text::{PublishedTable, Style, TableCell, TableHeading, TableNumber, TableRow};
use proptest::prelude::*;

/// Texts with markup of wikis, HTML or spreadsheets, and arbitrary texts.
pub fn texts() -> impl Strategy<Value = String> {
    let signs = "[\\\\|!\\-=+*#:;`'\"<>&\\[\\]{}()~_$@, \t\na0é]{0,12}";
    prop_oneof![prop::sample::select(&HOSTILE[..]).prop_map(str::to_owned), signs, any::<String>()]
}

/// Texts with markup of wikis, HTML, Markdown or spreadsheets.
pub const HOSTILE: [&str; 32] = [
    "<img src=x onerror=alert(1)>",
    "</td></tr></table><script>",
    "|}\n{{delete}}",
    "| x || y !! z",
    "|-\n! a",
    "[[File:x]] [x](javascript:x) ![x](y)",
    "'''b''' ~~~~ __TOC__ <nowiki>",
    "`a` \\| \\\\| **b** $x$ &amp; &#124;",
    "a\u{2028}b\r\nc",
    "=1+1",
    "\u{202e}gnp.\u{0}\u{fffe}",
    "--- :--",
    "|",
    "||",
    "[[x]]",
    "{{x}}",
    "<<x>> <script>alert(1)</script>",
    "<php>echo 1</php> <?php echo 1 ?>",
    "<!-- x --> -->",
    "//x// __x__ --x-- ~~x~~ ^^x^^ ,,x,, ''x'' ``x``",
    "H~2~O x^2^ ==x== ++x++ *[x]: y [^1]",
    "=cmd|' /C calc'!A0",
    "http://e.test www.e.test a@b.c mailto:a@b.c e.test/x ftp://e.test",
    "\"x\" 'x' x... (c) (r) (tm) 1/2 x--y x---y",
    ":smile: :-) \\( x \\) \\[ x \\] %VAR% @user #1 !x",
    "RFC 2119 ISBN 9783161484100 PMID\u{a0}12 RFC\u{202f}1",
    "BrandSearch MixedCase iPhone",
    "1. x",
    "> x",
    "    x",
    "```",
    "&lt;b&gt; &copy; &#x3c; &",
];

pub fn tables() -> impl Strategy<Value = PublishedTable> {
    let number =
        (any::<f64>(), currencies(), prop::option::of(-1e9..1e9)).prop_map(|(value, currency, by)| {
            let value = if value.is_finite() { value } else { -1.5 };
            let difference = by.map(|by| Difference { absolute: by, relative: Some(by / 7.0) });
            TableCell::Number(TableNumber { value, style: Style::Money, currency, difference })
        });
    let cell = prop_oneof![number, texts().prop_map(TableCell::Missing), texts().prop_map(TableCell::Text)];
    let heading =
        || (texts(), prop::option::of(texts())).prop_map(|(text, unit)| TableHeading { text, unit });
    (1_usize..4, 0_usize..4).prop_flat_map(move |(columns, rows)| {
        let cells = prop_oneof![4 => prop::collection::vec(cell.clone(), columns), 1 => Just(Vec::new())];
        let row = (heading(), cells).prop_map(|(heading, cells)| TableRow { heading, cells });
        let parts = (
            locales(),
            texts(),
            prop::collection::vec(heading(), columns),
            prop::collection::vec(row, rows),
            prop::option::of(0..columns),
        );
        parts.prop_map(|(locale, corner, columns, rows, baseline)| PublishedTable {
            locale,
            corner,
            columns,
            rows,
            baseline,
        })
    })
}

/// A text as a wiki shows it, with spaces for line breaks and control characters.
pub fn spaced(text: &str) -> String {
    let blank = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let text: String = text.trim().chars().map(|c| if blank(c) { ' ' } else { c }).collect();
    text.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}").trim().to_owned()
}

/// The texts of a table's headings and of its cells without a number, by row: what a person may have written. Rows in which
/// nothing is known are left out.
pub fn texts_of(table: &PublishedTable) -> Vec<Vec<Option<String>>> {
    let head = std::iter::once(&table.corner).chain(table.columns.iter().map(|column| &column.text));
    let mut rows = vec![head.map(|text| Some(spaced(text))).collect()];
    let heads = |row: &TableRow| row.cells.is_empty();
    let is_missing = |cell: &TableCell| matches!(cell, TableCell::Missing(_));
    let known: Vec<&TableRow> =
        table.rows.iter().filter(|row| heads(row) || !row.cells.iter().all(is_missing)).collect();
    // A heading is left out with the last row below it.
    let stays = |at: usize| !heads(known[at]) || known.get(at + 1).is_some_and(|next| !heads(next));
    for row in (0..known.len()).filter(|&at| stays(at)).map(|at| known[at]) {
        let cell = |at| match row.cells.get(at) {
            Some(TableCell::Missing(reason)) => Some(spaced(&["— ", reason].concat())),
            Some(TableCell::Text(text)) => Some(spaced(text)),
            Some(TableCell::Number(_)) => None,
            None => Some(String::new()),
        };
        let cells = (0..table.columns.len()).map(cell);
        rows.push(std::iter::once(Some(spaced(&row.heading.text))).chain(cells).collect());
    }
    rows
}

/// Whether what was read is the table: as many rows and cells, and every text the one that was written.
pub fn assert_same(read: &[Vec<String>], table: &PublishedTable, written: &str) {
    let expected = texts_of(table);
    assert_eq!(read.len(), expected.len(), "{written}");
    for (read, expected) in read.iter().zip(&expected) {
        assert_eq!(read.len(), expected.len(), "{written}");
        for (read, expected) in read.iter().zip(expected) {
            if let Some(expected) = expected {
                assert_eq!(
                    &spaced(read).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}"),
                    expected,
                    "{written}"
                );
            }
        }
    }
}
