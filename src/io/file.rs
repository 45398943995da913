//! Files of several scenarios: the same format as a stored one, with an `"id"` for each that has one.

use super::envelope::{RecordError, unwrap, wrap};
use super::fault::{Fault, fault};
use super::json::Object;
use super::limits;
use super::scenario::{BESIDE, FORMAT, ID, OF_FILE, SCENARIOS, VERSION, name, record, scenario, version_of};
use crate::model::{Name, Scenario, UnknownFields};
use std::borrow::Borrow;
use std::collections::HashSet;
use thiserror::Error;

/// A scenario as it came from outside.
#[derive(Debug, Clone, PartialEq)]
pub struct ReceivedScenario {
    /// What tells it apart, where the file says so: 1 to [`limits::ID`] characters of `A-Z a-z 0-9 _ -`.
    pub id: Option<String>,
    /// The scenario.
    pub scenario: Scenario,
}

/// A scenario of a file that can't be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectedScenario {
    /// What it is called; empty where that can't be read either.
    pub name: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// The scenarios of a file or a link in their order, each with what is wrong with it where it can't be used.
pub type ScenarioResults = Vec<Result<ReceivedScenario, RejectedScenario>>;

/// Why nothing of a file or a link can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FileError {
    /// More bytes than [`limits`] let in.
    #[error("too large")]
    TooLarge,
    /// More than [`limits::SCENARIOS`].
    #[error("too many scenarios")]
    TooMany,
    /// A link that carries more than [`limits`] let a link carry.
    #[error("too much for a link")]
    Link,
    /// A table with more lines than a plan has channels.
    #[error("too many lines")]
    Lines,
    /// There is no scenario in it.
    #[error("no scenario in it")]
    Empty,
    /// Cut off, or nothing that Embudo wrote.
    #[error("damaged or not one of ours")]
    Damaged,
    /// Written by a version that knows more than this one.
    #[error("made by a newer version")]
    Newer,
}

impl From<RecordError> for FileError {
    fn from(unreadable: RecordError) -> Self {
        match unreadable {
            RecordError::Newer => FileError::Newer,
            RecordError::Damaged | RecordError::Invalid => FileError::Damaged,
        }
    }
}

/// Writes a file of scenarios, each with the id it is to keep, in the lowest version that can say it all.
pub fn file_to_json<S: Borrow<Scenario>>(scenarios: &[(Option<&str>, S)]) -> String {
    let versions = scenarios.iter().map(|(_, scenario)| version_of(&scenario.borrow().plan));
    let version = versions.max().unwrap_or(1);
    let beside = |scenario: &Scenario| {
        let beside = Object::of_unknown(&scenario.unknown).object(BESIDE);
        beside.unwrap_or_default().without(&OF_FILE)
    };
    let besides: Vec<Object> = scenarios.iter().map(|(_, scenario)| beside(scenario.borrow())).collect();
    // What stood beside each of them stands beside all; what stood beside some only stays with those.
    let common = besides.first().filter(|first| besides.iter().all(|each| each == *first)).cloned();
    let records = scenarios.iter().zip(besides).map(|((id, scenario), beside)| {
        let mut object = Object::default();
        object.put_some(ID, *id);
        object.append(record(scenario.borrow()));
        object.put_some(BESIDE, Some(beside).filter(|beside| common.is_none() && !beside.is_empty()));
        object
    });
    let mut file = Object::default();
    file.put_list(SCENARIOS, records);
    file.append(common.unwrap_or_default());
    // Only texts have a `<` in them. As a code it can't be taken for markup: wikis refuse files with `<script` in them.
    wrap(FORMAT, version, file).replace('<', "\\u003c")
}

/// Reads a file of scenarios; each that can't be used says why.
pub fn file_from_json(json: &str) -> Result<ScenarioResults, FileError> {
    if json.len() > limits::FILE {
        return Err(FileError::TooLarge);
    }
    let mut file = unwrap(FORMAT, VERSION, json.trim_start_matches('\u{feff}'))?;
    let records = file.take_list(SCENARIOS).ok_or(FileError::Damaged)?;
    match records.len() {
        0 => return Err(FileError::Empty),
        count if count > limits::SCENARIOS => return Err(FileError::TooMany),
        _ => {}
    }
    let beside = file.without(&OF_FILE);
    // Each of them is going to carry it.
    let carried = beside.clone().kept().ok_or(FileError::Damaged)?;
    if carried.as_str().len() * records.len() > limits::FILE {
        return Err(FileError::TooLarge);
    }
    let mut ids = HashSet::new();
    let received = records.into_iter().map(|value| {
        let Some(record) = Object::from_value(value) else {
            return Err(RejectedScenario { name: String::new(), fault: Fault::NoFields });
        };
        let named = record.given("name", name);
        let refused = |fault| {
            let name = named.as_ref().map(Name::as_str).unwrap_or_default();
            RejectedScenario { name: name.to_owned(), fault }
        };
        let mut scenario = scenario(&record).ok_or_else(|| refused(fault(&record)))?;
        let id = record.text(ID).filter(|id| is_id(id)).map(str::to_owned);
        if id.as_ref().is_some_and(|id| !ids.insert(id.clone())) {
            return Err(refused(Fault::SecondId));
        }
        let own = record.object(BESIDE).map(|own| own.without(&OF_FILE));
        own.clone().unwrap_or_default().kept().ok_or_else(|| refused(Fault::Misfit))?;
        scenario.unknown = with_beside(&scenario.unknown, own.as_ref().unwrap_or(&beside));
        Ok(ReceivedScenario { id, scenario })
    });
    Ok(received.collect())
}

/// What is kept of a scenario, with what its file said beside it.
pub(super) fn with_beside(unknown: &UnknownFields, beside: &Object) -> UnknownFields {
    if beside.is_empty() {
        return unknown.clone();
    }
    let mut all = Object::of_unknown(unknown);
    all.put(BESIDE, beside.clone());
    all.into_unknown()
}

/// Whether a text can stand in a key of the storage, in an address and in an id of the page.
fn is_id(id: &str) -> bool {
    (1..=limits::ID).contains(&id.len())
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::{scenario_from_json, scenario_to_json};

    fn one(fields: &str) -> String {
        format!(
            r#"{{"name":"Spring","currency":"EUR","budget":12000,"costPerLead":50,"closeRate":0.05{fields}}}"#
        )
    }

    fn file(records: &[String]) -> String {
        format!(r#"{{"format":"embudo","version":2,"scenarios":[{}]}}"#, records.join(","))
    }

    #[test]
    fn a_file_gives_back_the_same_bytes() {
        let stored =
            [r#","salesCost":1,"fixedCost":0,"note":"x""#, r#","salesCost":0,"fixedCost":0,"churn":0.5"#]
                .map(|fields| scenario_to_json(&scenario_from_json(&file(&[one(fields)])).unwrap()));
        let alone = stored[0].replace("\"scenarios\"", "\"by\":\"Ana\",\"scenarios\"");
        for stored in [&stored[..], &stored[1..], &[stored[1].clone(), alone]] {
            let scenarios: Vec<Scenario> =
                stored.iter().map(|json| scenario_from_json(json).unwrap()).collect();
            let ids = ["a-1", "B_2"];
            let filed: Vec<_> =
                scenarios.iter().zip(ids).map(|(scenario, id)| (Some(id), scenario)).collect();
            let written = file_to_json(&filed);
            let read = file_from_json(&written).unwrap();
            let back: Vec<ReceivedScenario> = read.into_iter().map(Result::unwrap).collect();
            for ((received, scenario), id) in back.iter().zip(&scenarios).zip(ids) {
                assert_eq!((received.id.as_deref(), &received.scenario), (Some(id), scenario), "{written}");
                assert_eq!(scenario_to_json(&received.scenario), scenario_to_json(scenario));
            }
            let again: Vec<_> = back.iter().map(|each| (each.id.as_deref(), &each.scenario)).collect();
            assert_eq!(file_to_json(&again), written);
        }
    }

    #[test]
    fn a_file_has_nothing_in_it_that_looks_like_markup() {
        let name = "<script>alert(1)</script> & <img src=x>";
        let scenario = scenario_from_json(&file(&[one("").replace("Spring", name)])).unwrap();
        let written = file_to_json(&[(None, &scenario)]);
        assert!(!written.contains('<'), "{written}");
        assert_eq!(file_from_json(&written).unwrap()[0].as_ref().unwrap().scenario.name.as_str(), name);
    }

    #[test]
    fn each_scenario_that_cannot_be_used_says_why() {
        let field = |name: &str| Fault::Field(name.to_owned());
        let channel =
            r#""channels":[{"budget":1,"costPerLead":1,"rates":[0.1]},{"budget":-1,"costPerLead":1}]"#;
        let faulty = [
            ("7".to_owned(), Fault::NoFields),
            ("{}".to_owned(), field("name")),
            (one("").replace("EUR", "XXX"), field("currency")),
            (one("").replace("12000", "1e308"), field("budget")),
            (one("").replace("0.05", "\"NaN\""), field("closeRate")),
            (one(r#","margin":6"#), field("margin")),
            (one(r#","salesCost":1,"salesCostPer":"week""#), field("salesCost")),
            (one(&[",", channel].concat()), field("channels 2: budget")),
            (one(r#","stages":["MQL"],"stageRates":[0.1,0.2,0.3]"#), Fault::Misfit),
            (one(r#","stages":"MQL""#), field("stages")),
        ];
        for (record, fault) in faulty {
            let read = file_from_json(&file(&[record.clone(), one("")])).unwrap();
            assert_eq!(read[0].as_ref().map_err(|refused| &refused.fault), Err(&fault), "{record}");
            assert!(read[1].is_ok());
        }
    }

    #[test]
    fn what_is_kept_unknown_is_never_too_deep_to_be_read_again() {
        for depth in 1..200 {
            let nested = ["[".repeat(depth), "]".repeat(depth)].concat();
            let unknown = [r#","x":"#, &nested].concat();
            let channel =
                format!(r#","channels":[{{"budget":1,"costPerLead":1,"rates":[0.1],"x":{nested}}}]"#);
            let beside = |own: &str| {
                let plain = file(&[one("")]);
                plain.replacen("\"scenarios\"", &format!(r#""x":{own},"scenarios""#), 1)
            };
            let given = [file(&[one(&unknown)]), file(&[one(&channel)]), beside(&nested)];
            for json in given {
                let Ok(kept) = scenario_from_json(&json) else {
                    assert!(depth > limits::NESTED, "{depth}");
                    continue;
                };
                assert!(depth <= limits::NESTED, "{depth}");
                let other = scenario_from_json(&beside("1")).unwrap();
                let written = file_to_json(&[(None, &kept), (None, &other)]);
                let read: Vec<_> =
                    file_from_json(&written).unwrap().into_iter().map(Result::unwrap).collect();
                assert_eq!((&read[0].scenario, &read[1].scenario), (&kept, &other), "{depth}");
                assert!(file_from_json(&json).unwrap()[0].is_ok());
            }
        }
        let draft = UnknownFields::new(&format!(r#"{{"x":{}1{}}}"#, "[".repeat(125), "]".repeat(125)));
        let drafted = Scenario { unknown: draft, ..scenario_from_json(&file(&[one("")])).unwrap() };
        assert!(scenario_from_json(&scenario_to_json(&drafted)).is_ok());
    }

    #[test]
    fn of_two_with_the_same_id_the_second_is_refused_and_no_strange_id_counts() {
        let ids = ["x", "x", "../x", "", "__proto__"].map(|id| one(&format!(r#","id":"{id}""#)));
        let read = file_from_json(&file(&ids)).unwrap();
        let found: Vec<_> = read.iter().map(|each| each.as_ref().map(|each| each.id.as_deref())).collect();
        let second = RejectedScenario { name: "Spring".to_owned(), fault: Fault::SecondId };
        assert_eq!(found, [Ok(Some("x")), Err(&second), Ok(None), Ok(None), Ok(Some("__proto__"))]);
    }

    #[test]
    fn what_is_no_file_of_ours_is_refused_as_a_whole() {
        let many =
            format!(r#"{{"format":"embudo","version":1,"scenarios":[{}{{}}]}}"#, "{},".repeat(100_000));
        let weighty = format!(
            r#"{{"format":"embudo","version":1,"beside":"{}","scenarios":[{}]}}"#,
            "x".repeat(limits::FILE / 10),
            vec![one(""); 20].join(",")
        );
        let deep = format!(r#"{{"format":"embudo","version":1,"scenarios":[{}"#, "[".repeat(100_000));
        for (json, reason) in [
            ("", FileError::Damaged),
            ("null", FileError::Damaged),
            ("[]", FileError::Damaged),
            (r#"{"format":"embudo","version":1}"#, FileError::Damaged),
            (r#"{"format":"embudo","version":1,"scenarios":{}}"#, FileError::Damaged),
            (r#"{"format":"embudo","version":1,"scenarios":[{"name":"\ud800"}]}"#, FileError::Damaged),
            (r#"{"format":"embudo","version":1,"scenarios":[]}"#, FileError::Empty),
            (r#"{"format":"embudo","version":4,"scenarios":[]}"#, FileError::Newer),
            (&many, FileError::TooMany),
            (&weighty, FileError::TooLarge),
            (&deep, FileError::Damaged),
            (&" ".repeat(limits::FILE + 1), FileError::TooLarge),
        ] {
            assert_eq!(file_from_json(json), Err(reason), "{:.80}", json);
        }
    }
}
