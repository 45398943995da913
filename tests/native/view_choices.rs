//! What is chosen in the views is stored as an id with a text, as it always was.

use crate::regions::{EN, ES};
use embudo::io::ViewChoicesRecord;
use embudo::state::{Choice, PercentChoice, View, ViewChoices};

/// Every choice that earlier versions stored, and one of a later version.
const STORED: [(&str, &str); 28] = [
    ("view", "compare"),
    ("goal-solve", "cpl"),
    ("goal-channel", "2"),
    ("compare", "a\nb"),
    ("compare-baseline", "b"),
    ("compare-find", "Prim"),
    ("compare-equal", "shown"),
    ("compare-channels", "yes"),
    ("compare-picture", "loaded-cac"),
    ("compare-bridges", "yes"),
    ("compare-bridge-to", "a"),
    ("compare-bridge-of", "media-cac"),
    ("sensitivity-result", "roi"),
    ("range%", "30"),
    ("range-close-rate%", "12,5"),
    ("cost-step%", "5"),
    ("grid-cell", "cell-1-2"),
    ("stage-scope", "1"),
    ("month-scope", "3"),
    ("outlook", "measured"),
    ("publish", "comparison"),
    ("publish-picture", "tornado"),
    ("publish-markup", "markdown"),
    ("csv-separator", "tab"),
    ("send-chosen", "a b"),
    ("export-1a2b", "channel=Canal"),
    ("channel-homes", "1a:2b 3c:2b"),
    ("agreement", "later"),
];

fn record(texts: &[(&str, &str)]) -> ViewChoicesRecord {
    let texts = texts.iter().map(|&(id, text)| (id.to_owned(), text.to_owned())).collect();
    ViewChoicesRecord { language: "es".to_owned(), texts }
}

#[test]
fn every_stored_choice_is_read_and_stored_again() {
    let choices = ViewChoices::from_record(record(&STORED));
    assert_eq!((choices.view, choices.locale()), (View::Comparison, ES));
    assert_eq!(choices.percent_text(PercentChoice::CommonRange), "30");
    let mut written = choices.record().texts;
    let mut expected = record(&STORED).texts;
    written.sort();
    expected.sort();
    assert_eq!(written, expected);
}

#[test]
fn names_that_belong_together_are_read_from_where_they_were_stored_before() {
    let choices =
        ViewChoices::from_record(record(&[("export-channels", "1a:2b"), ("export-1a2b", "1 date")]));
    assert_eq!((choices.channel_homes.as_str(), choices.export_mapping("1a2b")), ("1a:2b", Some("1 date")));
    let mut written = choices.record().texts;
    written.sort();
    assert_eq!(written, record(&[("channel-homes", "1a:2b"), ("export-1a2b", "1 date")]).texts);
}

#[test]
fn what_an_unknown_value_says_is_kept_and_the_default_counts() {
    let later =
        [("view", "contract"), ("goal-channel", "0"), ("publish-markup", "asciidoc"), ("csv-decimal", "dot")];
    let choices = ViewChoices::from_record(record(&later));
    assert_eq!(choices.view, View::Plan);
    assert_eq!(choices.record().texts.len(), later.len());
}

#[test]
fn what_is_put_back_to_the_default_is_not_stored() {
    let mut choices = ViewChoices::new(EN);
    for (id, text) in STORED {
        Choice::parse(id, text).into_iter().for_each(|choice| choices.set(choice));
    }
    assert!(!choices.is_empty());
    let mut choices = ViewChoices::new(EN);
    choices.set(Choice::View(View::Months));
    choices.set(Choice::View(View::Plan));
    choices.set(Choice::Percent(PercentChoice::CostStep, "5".into()));
    choices.set(Choice::Percent(PercentChoice::CostStep, String::new()));
    assert!(choices.is_empty());
    assert_eq!(choices.record().texts, []);
}

#[test]
fn the_choice_of_earlier_versions_to_leave_out_equal_rows_stays() {
    let choices = ViewChoices::from_record(record(&[("compare-equal", "yes")]));
    assert!(!choices.comparison.show_equal_rows);
    assert_eq!(choices.record().texts, record(&[("compare-equal", "yes")]).texts);
}
