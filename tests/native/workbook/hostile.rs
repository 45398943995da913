//! Names that somebody typed to do harm.

use super::opened::{Opened, parts};
use super::published;
use crate::regions::EN;
use crate::strategies::tables::{HOSTILE, texts};
use calamine::DataType;
use embudo::model::{Amount, Channel, Economics, Name, Plan, Rate, StageRates, Stages, UnknownFields};
use embudo::text::workbook;
use proptest::prelude::*;

const FORMULAS: [&str; 9] = [
    "=HYPERLINK(\"http://e.test\",\"x\")",
    "+1",
    "-1+1",
    "@x",
    "'=1",
    " =1+1",
    "=cmd|' /C calc'!A0",
    "_x003D_1+1",
    "[x]:*?/\\'",
];

/// A plan of two channels and a stage with this name.
fn named(name: Option<&Name>) -> Plan {
    let rate = |value| Rate::new(value).expect("a rate");
    let channel = |budget| Channel {
        name: name.cloned(),
        budget: Amount::new(budget).expect("an amount"),
        cost_per_lead: Amount::HUNDRED,
        stage_rates: None,
        by_month: Default::default(),
        unknown: UnknownFields::NONE,
    };
    let rates = StageRates::new(vec![rate(0.5), rate(0.1)]);
    let stage = name.cloned().unwrap_or(Name::new("MQL").expect("a name"));
    let stages = Stages::new(vec![stage], rates).expect("fits");
    Plan::new(vec![channel(1_000.0), channel(2_000.0)], stages, Economics::default()).expect("fits")
}

/// The formulas of the workbook of a plan under a name.
fn formulas(name: &str, is_compared: bool) -> (Vec<String>, Opened) {
    let plan = named(Name::new(name).ok().as_ref());
    let plans = vec![published(name, &plan); if is_compared { 3 } else { 1 }];
    let bytes = workbook(&plans, 0, EN);
    for (path, text) in parts(&bytes) {
        let document = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        for it in document.descendants() {
            let known = ["hyperlink", "externalReference", "oleObject", "drawing"];
            assert!(!known.contains(&it.tag_name().name()), "{path}");
        }
    }
    let book = Opened::new(&bytes);
    let of_sheet = |range: &calamine::Range<String>| -> Vec<String> {
        range.used_cells().map(|(_, _, formula)| formula.clone()).collect()
    };
    (book.formulas.iter().flat_map(of_sheet).collect(), book)
}

/// Nothing that was typed is in a formula, but for names of sheets in their quotes.
fn assert_harmless(name: &str) {
    assert_eq!(formulas(name, false).0, formulas("Spring", false).0, "{name:?}");
    let (compared, book) = formulas(name, true);
    let (expected, harmless) = formulas("Spring", true);
    assert_eq!(compared.len(), expected.len());
    let neutral = |formulas: Vec<String>, book: &Opened| -> Vec<String> {
        let quoted = |it: &str| ["'", &it.replace('\'', "''"), "'!"].concat();
        let mut titles: Vec<(String, String)> =
            book.titles().iter().enumerate().map(|(at, it)| (quoted(it), format!("'sheet {at}'!"))).collect();
        titles.sort_by_key(|(title, _)| std::cmp::Reverse(title.len()));
        let replaced =
            |formula: String| titles.iter().fold(formula, |text, (from, to)| text.replace(from, to));
        formulas.into_iter().map(replaced).collect()
    };
    assert_eq!(neutral(compared, &book), neutral(expected, &harmless), "{name:?}");
    for title in book.titles() {
        assert!(
            title.encode_utf16().count() <= 31 && !title.contains(['[', ']', ':', '*', '?', '/', '\\']),
            "{title}"
        );
        assert!(!title.starts_with('\'') && !title.ends_with('\'') && !title.is_empty(), "{title}");
    }
    let mut folded: Vec<String> = book.titles().iter().map(|it| it.to_lowercase()).collect();
    folded.sort();
    folded.dedup();
    assert_eq!(folded.len(), book.titles().len());
}

#[test]
fn a_name_is_a_text_and_never_a_formula() {
    for name in FORMULAS.into_iter().chain(HOSTILE) {
        assert_harmless(name);
    }
    assert_harmless(&"x".repeat(10_000));
    assert_harmless("\u{0}\u{1}\u{1b}=1+1\u{7f}\u{ffff}");
}

#[test]
fn a_name_reads_back_as_it_was_typed() {
    for name in ["=HYPERLINK(\"http://e.test\",\"x\")", "+1", "<b> & \"c\"", "ñ 東京 🚀", "a  b"] {
        let (_, book) = formulas(name, false);
        assert_eq!(book.sheets[0].1.get_value((0, 0)).and_then(|it| it.get_string()), Some(name));
    }
}

#[test]
fn a_text_that_begins_like_a_formula_stays_one_when_it_is_edited() {
    let plan = named(None);
    let bytes = workbook(&[published("=1+1", &plan)], 0, EN);
    let part = |path: &str| parts(&bytes).into_iter().find(|(it, _)| it == path).expect("a part").1;
    let (sheet, styles) = (part("xl/worksheets/sheet1.xml"), part("xl/styles.xml"));
    let sheet = roxmltree::Document::parse(&sheet).expect("is XML");
    let styles = roxmltree::Document::parse(&styles).expect("is XML");
    let cell = sheet.descendants().find(|it| it.attribute("r") == Some("A1")).expect("a cell");
    let style: usize = cell.attribute("s").and_then(|it| it.parse().ok()).expect("a style");
    let formats = styles
        .descendants()
        .find(|it| it.has_tag_name(("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "cellXfs")));
    let format = formats.and_then(|it| it.children().nth(style)).expect("a format");
    assert_eq!(format.attribute("quotePrefix"), Some("1"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_name_gets_into_a_formula(name in texts()) {
        assert_harmless(&name);
    }
}
