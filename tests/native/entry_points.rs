//! Every function that takes text from outside (files, links, queries, pasted text, stored values), each called with
//! any text: it panics where something is accepted that would not be written and read again as the same. The
//! properties in `untrusted_input.rs` and the fuzzer both call them.
#![allow(dead_code)] // each fuzz target calls one

use embudo::io::exports::{self, ChannelGrouping, FormatQuestion, ReadProgress};
use embudo::io::{
    self, DraftRecord, OrderRecord, PreferencesRecord, ReceivedScenario, ViewChoicesRecord, file_from_json,
    file_to_json, prefill, query_pairs, scenario_from_json, scenario_to_json, scenarios_from_fragment,
    share_fragment, text_from_bytes,
};
use embudo::model::{Amount, Scenario};
use embudo::state::{
    Action, App, Draft, Field, Id, Incoming, IncomingItem, RemoteChanges, Start, StorageWrite, all_scenarios,
    recognize, reduce, start,
};
use embudo::text::{Language, Locale, parse_number, parse_percent};
use std::rc::Rc;

/// A function that takes text from outside.
pub type EntryPoint = fn(&str);

/// Every entry point with its name.
pub const ALL: [(&str, EntryPoint); 9] = [
    ("file", file),
    ("link", link),
    ("records", records),
    ("query", query),
    ("number", number),
    ("pasted", pasted),
    ("stored", stored),
    ("import_preview", import_preview),
    ("exported", exported),
];

fn sound(scenario: &Scenario) {
    for funnel in scenario.plan.funnels() {
        for money in [funnel.budget, funnel.cost_per_lead] {
            assert_eq!(Amount::new(money.get()), Ok(money), "in range");
            assert!(!money.get().is_sign_negative());
        }
        assert!((0.0..=1.0).contains(&funnel.close_rate.get())); // of tiny rates the product is tinier
    }
    let once = scenario_to_json(scenario);
    let again = scenario_from_json(&once).expect("what was written is read");
    assert_eq!(scenario_to_json(&again), once);
}

fn all_sound(received: Vec<Result<ReceivedScenario, io::RejectedScenario>>) {
    let good: Vec<ReceivedScenario> = received.into_iter().flatten().collect();
    good.iter().for_each(|it| sound(&it.scenario));
    if good.is_empty() {
        return;
    }
    let named: Vec<_> = good.iter().map(|it| (it.id.as_deref(), &it.scenario)).collect();
    let written = file_to_json(&named);
    let again: Vec<ReceivedScenario> =
        file_from_json(&written).expect("a file").into_iter().flatten().collect();
    assert_eq!(again.len(), good.len(), "nothing is left out");
    let renamed: Vec<_> = again.iter().map(|it| (it.id.as_deref(), &it.scenario)).collect();
    assert_eq!(file_to_json(&renamed), written);
}

/// A file of scenarios.
pub fn file(text: &str) {
    _ = file_from_json(text).map(all_sound);
    _ = scenario_from_json(text).map(|scenario| sound(&scenario));
    _ = text_from_bytes(text.as_bytes());
}

/// The fragment of an address.
pub fn link(text: &str) {
    for fragment in [text, &["#s=", text].concat()] {
        if let Ok(Some(received)) = scenarios_from_fragment(fragment) {
            let scenarios: Vec<Scenario> = received.iter().flatten().map(|it| it.scenario.clone()).collect();
            all_sound(received);
            if !scenarios.is_empty() {
                // Written as we write it, it may have become too much for a link.
                let again = share_fragment(&scenarios).map(|fragment| scenarios_from_fragment(&fragment));
                assert!(again.is_none_or(|again| {
                    again.is_ok_and(|it| it.is_some_and(|it| it.len() == scenarios.len()))
                }));
            }
        }
    }
}

/// What is stored beside the scenarios.
pub fn records(text: &str) {
    if let Ok(record) = DraftRecord::from_json(text) {
        assert_eq!(DraftRecord::from_json(&record.to_json()), Ok(record.clone()));
        if let Some(draft) = Draft::from_record(&record) {
            _ = draft.scenario().map(|scenario| sound(&scenario));
            let again = Draft::from_record(&draft.record()).expect("a draft");
            assert_eq!(again.record(), draft.record());
        }
    }
    _ = ViewChoicesRecord::from_json(text)
        .map(|it| assert_eq!(ViewChoicesRecord::from_json(&it.to_json()), Ok(it)));
    _ = OrderRecord::from_json(text).map(|it| assert_eq!(OrderRecord::from_json(&it.to_json()), Ok(it)));
    _ = PreferencesRecord::from_json(text)
        .map(|it| assert_eq!(PreferencesRecord::from_json(&it.to_json()), Ok(it)));
    _ = io::with_unknown("{}".to_owned(), &io::unknown_of_record(text));
}

/// The query of an address.
pub fn query(text: &str) {
    let read = prefill(&query_pairs(text));
    assert!(read.inputs.iter().all(|(_, value)| value.is_finite() && *value >= 0.0));
    opened(Start { query: query_pairs(text), fragment: text.to_owned(), ..Start::default() });
}

/// A number that a person types.
pub fn number(text: &str) {
    for locale in Language::ALL.map(Locale::stored) {
        for reading in [parse_number(text, locale), parse_percent(text, locale)].into_iter().flatten() {
            assert!(reading.value.is_finite() && reading.value >= 0.0, "{text:?} is {}", reading.value);
        }
    }
}

/// A block of cells.
pub fn pasted(text: &str) {
    let app = opened(Start::default());
    for field in [Field::ChannelName(0), Field::Channel(0, embudo::model::Input::CloseRate)] {
        let pasted = reduce(app.clone(), Action::Paste(field, text.to_owned()));
        assert!((1..=50).contains(&pasted.open_plan().draft.channels()));
        _ = pasted.open_plan().draft.scenario().map(|scenario| sound(&scenario));
        let back = reduce(pasted, Action::Undo);
        assert_eq!(back.open_plan().draft.record(), app.open_plan().draft.record());
    }
}

/// What stands under our keys in the storage, at the start and later.
pub fn stored(text: &str) {
    let keys = ["scenario/a", "draft/a", "draft/b", "order", "desk", "preferences", "set-aside/1/order"];
    let values = keys.map(|key| (["embudo/", key].concat(), text.to_owned()));
    let fresh = opened(Start { stored: values.to_vec(), ..Start::default() });
    let is_told = |key: &str| fresh.unreadable.iter().any(|item| item.key == key && item.value == text);
    let listed = |id: &str| fresh.library.entry(&Id::new(id));
    assert!(is_told("embudo/scenario/a") || listed("a").is_some_and(|it| it.saved.is_some()));
    assert!(is_told("embudo/draft/b") || listed("b").is_some_and(|it| it.draft.is_some()));
    let arrived = values.map(|(key, value)| StorageWrite { key, value: Some(value) });
    let app = reduce(
        opened(Start::default()),
        Action::MergeRemote { remote: RemoteChanges::read(&arrived), unsaved: Vec::new() },
    );
    _ = all_scenarios(&app.library);
}

/// What a person wants to bring in.
pub fn import_preview(text: &str) {
    let app = opened(Start::default());
    let before = all_scenarios(&app.library);
    let reviewed = previewed(app, text);
    assert_eq!(all_scenarios(&reviewed.library), before, "a look changes nothing");
    let imported = reduce(reviewed, Action::ApplyImport);
    all_scenarios(&imported.library).iter().for_each(|(_, scenario)| sound(scenario));
    let back = reduce(imported, Action::Undo);
    assert_eq!(all_scenarios(&back.library).len(), before.len());
}

/// What another tool exports.
pub fn exported(text: &str) {
    let Ok(table) = exports::ExportTable::sniff(text.to_owned()) else { return };
    let mapping = exports::propose_mapping(&table);
    let Ok(mut reader) = exports::ExportReader::new(Rc::new(table), mapping, Default::default()) else {
        return;
    };
    loop {
        match reader.advance(7) {
            ReadProgress::Working { done, of } => assert!(done <= of),
            ReadProgress::Asks(FormatQuestion::Order { .. }) => {
                reader.answer_order(exports::DateOrder::DayFirst)
            }
            ReadProgress::Asks(FormatQuestion::Year { .. }) => reader.answer_year(2026),
            ReadProgress::Asks(FormatQuestion::Decimal { likely, .. }) => reader.answer_decimal(likely),
            ReadProgress::Asks(FormatQuestion::Micros { .. }) => reader.answer_micros(true),
            ReadProgress::Asks(FormatQuestion::Currency { .. }) => {
                reader.answer_currency(exports::CurrencyChoice::All)
            }
            ReadProgress::Refused(_) => return,
            ReadProgress::Done => break,
        }
    }
    let (gathered, report) = reader.finish();
    assert_eq!(report.rows, report.used + report.skipped_rows(), "every row is accounted for");
    let total = gathered.aggregate(&ChannelGrouping::default()).measured.total();
    assert!([total.spend, total.leads, total.sales].into_iter().flatten().all(|it| it >= 0.0));
}

fn opened(from: Start) -> Rc<App> {
    Rc::new(start(Start { new_id: "page".into(), ..from }))
}

/// The state once it is shown what the import of a text would do.
pub fn previewed(app: Rc<App>, text: &str) -> Rc<App> {
    let items = vec![IncomingItem::Text(text.into())];
    let asked = reduce(app, Action::Receive(Incoming { items, as_export: false }));
    let recognized = recognize(&asked, asked.incoming.as_deref().expect("has come in"));
    reduce(asked, Action::ShowRecognized(recognized))
}
