//! Files of several scenarios: the format of a stored scenario, with an `"id"` for each scenario that has one.

use super::envelope::{unwrap, wrap};
use super::error::{Fault, FileError};
use super::json::JsonObject;
use super::limits;
use super::scenario::{
    FORMAT, SCENARIOS, VERSION, keep_file_fields, kept_file_fields, unknown_file_fields, version_of,
};
use super::scenario_fields::{FROM_FILE, ID, NAME, scenario_from_object, scenario_to_object};
use super::values::name;
use crate::model::Scenario;
use std::borrow::Borrow;
use std::collections::HashSet;

/// A scenario read from a file or a link.
#[derive(Debug, Clone, PartialEq)]
pub struct ReceivedScenario {
    /// Identifies it among those of the file, where the file has an id: 1 to [`limits::ID`] characters of
    /// `A-Z a-z 0-9 _ -`.
    pub id: Option<String>,
    /// The scenario.
    pub scenario: Scenario,
}

/// A scenario of a file that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectedScenario {
    /// Its name; empty where that could not be read either.
    pub name: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// The scenarios of a file or a link, in their order.
pub type ScenarioResults = Vec<Result<ReceivedScenario, RejectedScenario>>;

/// Writes a file of scenarios with their ids, in the lowest version that has a field for everything in them.
pub fn file_to_json<S: Borrow<Scenario>>(scenarios: &[(Option<&str>, S)]) -> String {
    let versions = scenarios.iter().map(|(_, scenario)| version_of(&scenario.borrow().plan));
    let version = versions.max().unwrap_or(1);
    let kept: Vec<JsonObject> =
        scenarios.iter().map(|(_, scenario)| kept_file_fields(scenario.borrow())).collect();
    // What all scenarios keep of their files becomes fields of this file; if they differ, each keeps its own.
    let common = kept.first().filter(|first| kept.iter().all(|each| each == *first)).cloned();
    let objects = scenarios.iter().zip(kept).map(|((id, scenario), kept)| {
        let mut object = JsonObject::default();
        object.put_some(ID, *id);
        object.append(scenario_to_object(scenario.borrow()));
        object.put_some(FROM_FILE, Some(kept).filter(|kept| common.is_none() && !kept.is_empty()));
        object
    });
    let mut file = JsonObject::default();
    file.put_list(SCENARIOS, objects);
    file.append(common.unwrap_or_default());
    // A `<` occurs in JSON strings only. Escaped, because some wikis refuse uploads that contain `<script`.
    wrap(FORMAT, version, file).replace('<', "\\u003c")
}

/// Reads a file of scenarios. One that can't be read does not affect the others.
pub fn file_from_json(json: &str) -> Result<ScenarioResults, FileError> {
    if json.len() > limits::FILE {
        return Err(FileError::TooLarge);
    }
    let mut file = unwrap(FORMAT, VERSION, json.trim_start_matches('\u{feff}'))?;
    let values = file.take_list(SCENARIOS).ok_or(FileError::Damaged)?;
    match values.len() {
        0 => return Err(FileError::Empty),
        count if count > limits::SCENARIOS => return Err(FileError::TooMany),
        _ => {}
    }
    let file_fields = unknown_file_fields(&file);
    file_fields.ensure_shallow().map_err(|_| FileError::Damaged)?;
    // Each scenario is going to keep a copy of them.
    let size = file_fields.clone().into_unknown().as_str().len();
    if size * values.len() > limits::FILE {
        return Err(FileError::TooLarge);
    }
    let mut ids = HashSet::new();
    let results = values.into_iter().map(|value| {
        let rejected = |name, fault| RejectedScenario { name, fault };
        let object = JsonObject::from_value(value).ok_or_else(|| rejected(String::new(), Fault::NoFields))?;
        received(&object, &file_fields, &mut ids).map_err(|fault| {
            let name = object.required(NAME, name).map(|name| name.as_str().to_owned());
            rejected(name.unwrap_or_default(), fault)
        })
    });
    Ok(results.collect())
}

/// Reads one scenario of a file; `ids` are those of the scenarios before it.
fn received(
    object: &JsonObject,
    file_fields: &JsonObject,
    ids: &mut HashSet<String>,
) -> Result<ReceivedScenario, Fault> {
    let mut scenario = scenario_from_object(object)?;
    let id = object.text(ID).filter(|id| is_id(id)).map(str::to_owned);
    if id.as_ref().is_some_and(|id| !ids.insert(id.clone())) {
        return Err(Fault::SecondId);
    }
    let own = object.object(FROM_FILE).map(|fields| unknown_file_fields(&fields));
    let fields = own.as_ref().unwrap_or(file_fields);
    fields.ensure_shallow()?;
    keep_file_fields(&mut scenario, fields);
    Ok(ReceivedScenario { id, scenario })
}

/// Whether a text can be part of a storage key, of an address and of an element's id.
fn is_id(id: &str) -> bool {
    (1..=limits::ID).contains(&id.len())
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::{scenario_from_json, scenario_to_json};
    use crate::model::UnknownFields;

    fn one(fields: &str) -> String {
        format!(
            r#"{{"name":"Spring","currency":"EUR","budget":12000,"costPerLead":50,"closeRate":0.05{fields}}}"#
        )
    }

    fn file(records: &[String]) -> String {
        format!(r#"{{"format":"embudo","version":2,"scenarios":[{}]}}"#, records.join(","))
    }

    #[test]
    fn a_file_that_is_read_and_written_has_the_same_bytes() {
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
    fn a_file_contains_no_markup() {
        let name = "<script>alert(1)</script> & <img src=x>";
        let scenario = scenario_from_json(&file(&[one("").replace("Spring", name)])).unwrap();
        let written = file_to_json(&[(None, &scenario)]);
        assert!(!written.contains('<'), "{written}");
        assert_eq!(file_from_json(&written).unwrap()[0].as_ref().unwrap().scenario.name.as_str(), name);
    }

    #[test]
    fn each_rejected_scenario_has_its_fault() {
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
    fn unknown_fields_that_are_kept_can_be_read_again() {
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
                    assert!(depth > limits::NESTING, "{depth}");
                    continue;
                };
                assert!(depth <= limits::NESTING, "{depth}");
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
    fn the_second_of_two_scenarios_with_one_id_is_rejected_and_invalid_ids_are_ignored() {
        let ids = ["x", "x", "../x", "", "__proto__"].map(|id| one(&format!(r#","id":"{id}""#)));
        let read = file_from_json(&file(&ids)).unwrap();
        let found: Vec<_> = read.iter().map(|each| each.as_ref().map(|each| each.id.as_deref())).collect();
        let second = RejectedScenario { name: "Spring".to_owned(), fault: Fault::SecondId };
        assert_eq!(found, [Ok(Some("x")), Err(&second), Ok(None), Ok(None), Ok(Some("__proto__"))]);
    }

    #[test]
    fn other_files_are_refused_as_a_whole() {
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
