//! Names that somebody typed to do harm.

use super::opened::{Opened, parts};
use super::published;
use crate::regions::EN;
use crate::strategies::tables::{HOSTILE, texts};
use calamine::DataType;
use embudo::model::{Amount, Channel, Economics, Name, Plan, Rate, StageRates, Stages, UnknownFields};
use embudo::text::workbook;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::OnceLock;

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

/// The formulas of a workbook and the names of its sheets. Nothing in it leads elsewhere.
#[derive(Debug, Clone, PartialEq)]
struct Written {
    formulas: Vec<String>,
    titles: Vec<String>,
}

impl Written {
    /// The workbook of a plan under a name, or of two that are compared.
    fn of(name: &str, is_compared: bool) -> Self {
        let plan = named(Name::new(name).ok().as_ref());
        let plans = vec![published(name, &plan); if is_compared { 2 } else { 1 }];
        let (mut formulas, mut titles) = (Vec::new(), Vec::new());
        for (path, text) in parts(&workbook(&plans, 0, EN)) {
            let document =
                roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
            for it in document.descendants() {
                match it.tag_name().name() {
                    "f" => formulas.push(it.text().unwrap_or_default().to_owned()),
                    "sheet" => titles.push(it.attribute("name").unwrap_or_default().to_owned()),
                    "hyperlink" | "externalReference" | "oleObject" | "drawing" => panic!("{it:?} in {path}"),
                    _ => {}
                }
            }
        }
        Self { formulas, titles }
    }

    /// The formulas with a number for the name of each sheet.
    fn neutral(&self) -> Vec<String> {
        let quoted = |it: &String| ["'", &it.replace('\'', "''"), "'!"].concat();
        let numbered = |(at, it): (usize, &String)| (quoted(it), format!("'sheet {at}'!"));
        let mut titles: Vec<(String, String)> = self.titles.iter().enumerate().map(numbered).collect();
        titles.sort_by_key(|(title, _)| std::cmp::Reverse(title.len()));
        let neutral =
            |formula: &String| titles.iter().fold(formula.clone(), |text, (from, to)| text.replace(from, to));
        self.formulas.iter().map(neutral).collect()
    }
}

/// The formulas of a harmless name, of one plan and of two.
fn harmless() -> &'static [Vec<String>; 2] {
    static HARMLESS: OnceLock<[Vec<String>; 2]> = OnceLock::new();
    HARMLESS.get_or_init(|| [false, true].map(|is_compared| Written::of("Spring", is_compared).neutral()))
}

/// Nothing that was typed is in a formula, but for names of sheets in their quotes.
fn assert_harmless(name: &str) {
    let written = [false, true].map(|is_compared| Written::of(name, is_compared));
    assert_eq!(&written.each_ref().map(Written::neutral), harmless(), "{name:?}");
    let [_, Written { titles, .. }] = written;
    for title in &titles {
        let is_short = title.encode_utf16().count() <= 31;
        assert!(is_short && !title.contains(['[', ']', ':', '*', '?', '/', '\\']), "{title}");
        assert!(!title.starts_with('\'') && !title.ends_with('\'') && !title.is_empty(), "{title}");
    }
    let folded: BTreeSet<String> = titles.iter().map(|it| it.to_lowercase()).collect();
    assert_eq!(folded.len(), titles.len(), "{titles:?}");
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
        let plan = named(None);
        let book = Opened::new(&workbook(&[published(name, &plan)], 0, EN));
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
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_name_gets_into_a_formula(name in texts()) {
        assert_harmless(&name);
    }
}
