//! What comes in is told apart: plans, exports, and neither.

use crate::simulated_browser::Browser;
use embudo::io::FileError;
use embudo::state::{App, ImportOutcome, ImportPreview, Incoming, IncomingItem, Recognized, recognize};
use std::rc::Rc;

const EXPORT: &str = "Day;Campaign;Amount spent (EUR);Results\n2026-01-01;Search;1.200,50;24\n";
const CHANNELS: &str = "Search\t12000\t50\t5%\nFairs\t3000\t60\t10%";

fn told(app: &App, items: Vec<IncomingItem>) -> Recognized {
    recognize(app, &Incoming { items, as_export: false })
}

fn text(text: &str) -> IncomingItem {
    IncomingItem::Text(text.into())
}

fn file(name: &str, text: &str) -> IncomingItem {
    IncomingItem::Bytes { name: name.to_owned(), bytes: Rc::new(text.as_bytes().to_vec()) }
}

#[test]
fn plans_and_exports_are_told_apart() {
    let browser = Browser::with_pages(1);
    let app = &browser.pages[0].app;
    for export in [
        EXPORT,
        "Lead ID,Source,Created\n1,Search,2026-01-01\n",
        "Campaign,Cost,Leads,Sales\nSearch,1200,24,1\n",
        "Fecha\tCanal\tGasto\n2026-01-01\tFerias\t5\n",
    ] {
        let recognized = told(app, vec![text(export)]);
        assert_eq!((recognized.preview, recognized.exports.len()), (None, 1), "{export}");
    }
    for plans in [
        CHANNELS,
        "Channel;Budget;CPL;Close rate\nSearch;12000;50;5%\nFairs;3000;60;10%",
        "https://wiki.example/?budget=12000&cpl=50&close=5",
    ] {
        let recognized = told(app, vec![text(plans)]);
        let Some(ImportPreview::Scenarios(lines)) = recognized.preview else { panic!("{plans}") };
        assert!(
            recognized.exports.is_empty() && matches!(lines[0].outcome, ImportOutcome::Added(_)),
            "{plans}"
        );
    }
    for (nothing, error) in
        [("just a note", None), ("", None), ("{\"format\": \"embudo\"", Some(FileError::Damaged))]
    {
        let recognized = told(app, vec![text(nothing)]);
        let Some(ImportPreview::Unusable(found)) = recognized.preview else { panic!("{nothing}") };
        assert!(
            recognized.exports.is_empty() && error.is_none_or(|error| error == found),
            "{nothing}: {found}"
        );
    }
}

#[test]
fn files_of_both_kinds_come_in_together_and_none_is_lost() {
    let browser = Browser::with_pages(1);
    let items = vec![
        file("ads.csv", EXPORT),
        file("channels.txt", CHANNELS),
        file("broken.json", "{\"format\": \"embudo\", \"scen"),
        IncomingItem::Bytes { name: "book.xlsx".to_owned(), bytes: Rc::new(vec![0xff, 0x00, 0x80, 0xfe]) },
    ];
    let recognized = told(&browser.pages[0].app, items);
    let names: Vec<&str> = recognized.exports.iter().map(IncomingItem::name).collect();
    assert_eq!(names, ["ads.csv", "book.xlsx"], "the reader of exports says what is wrong with a workbook");
    let Some(ImportPreview::Scenarios(lines)) = recognized.preview else { panic!("a preview") };
    assert!(matches!(lines[0].outcome, ImportOutcome::Added(_)));
    assert_eq!(
        (lines[1].name.as_str(), &lines[1].outcome),
        ("broken.json", &ImportOutcome::Unreadable(FileError::Damaged))
    );
}

#[test]
fn where_an_export_is_expected_its_reader_says_what_is_wrong() {
    let browser = Browser::with_pages(1);
    let items = vec![text("hello")];
    let recognized = recognize(&browser.pages[0].app, &Incoming { items, as_export: true });
    assert_eq!((recognized.preview, recognized.exports), (None, vec![text("hello")]));
}
