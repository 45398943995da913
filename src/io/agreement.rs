//! The agreement of a scenario, in its field `agreement`.
//!
//! It is read where it is shown, and not with the scenario: nothing in it is needed for a figure, and what reads it is no
//! part of a first visit. Until then it is one of the fields that are kept as they are, as it is for earlier versions of
//! this program.

use super::json::JsonObject;
use super::scenario_fields::{scenario_from_object, scenario_to_object};
use super::values::{month, name, text};
use crate::model::{
    AgreedVersion, Agreement, Day, Dispute, DisputedFigure, Fingerprint, Mark, Note, Reason, Stance, Team,
    UnknownFields,
};
use serde_json::Value;

const AGREEMENT: &str = "agreement";
const HANDOVER: &str = "handover";
const MARKS: &str = "marks";
const VERSIONS: &str = "versions";
const REASONS: &str = "reasons";
const TEAM: &str = "team";
const NAME: &str = "name";
const DAY: &str = "day";
const NOTE: &str = "note";
const FIGURES: &str = "figures";
const MONTH: &str = "month";
/// The kind of a disputed figure; a mark without it agrees.
const DISPUTES: &str = "disputes";
const CHANNEL: &str = "channel";
const STEP: &str = "step";
const VALUE: &str = "value";
const PLAN: &str = "plan";

/// The agreement among the fields that a scenario keeps, and how many of its parts are left out, because they can't be
/// read or are over the limits of [`Agreement`].
pub fn agreement_of(kept: &UnknownFields) -> (Agreement, usize) {
    let object = JsonObject::from_unknown(kept).object(AGREEMENT).unwrap_or_default();
    let mut unreadable = 0;
    let marks = read(&object, MARKS, mark, &mut unreadable);
    let versions = read(&object, VERSIONS, version, &mut unreadable);
    let reasons = read(&object, REASONS, reason, &mut unreadable);
    let (agreement, left_out) = Agreement::new(index(&object, HANDOVER), marks, versions, reasons);
    (agreement, unreadable + left_out)
}

/// The fields that a scenario keeps, with this agreement in place of the one among them.
pub fn with_agreement(kept: &UnknownFields, agreement: &Agreement) -> UnknownFields {
    let mut kept = JsonObject::from_unknown(kept);
    let earlier = kept.object(AGREEMENT).unwrap_or_default();
    let mut object = JsonObject::default();
    object.put_some(HANDOVER, agreement.handover);
    object.put_list(MARKS, agreement.marks().iter().map(mark_to_object));
    object.put_list(VERSIONS, agreement.versions().iter().map(version_to_object));
    object.put_list(REASONS, agreement.reasons().iter().map(reason_to_object));
    object.append(earlier.without(&[HANDOVER, MARKS, VERSIONS, REASONS]));
    kept.put(AGREEMENT, object);
    kept.into_unknown()
}

/// The fields that a scenario keeps, with the marks and reasons that the same plan has elsewhere as well.
pub fn with_marks_of(kept: &UnknownFields, elsewhere: &UnknownFields) -> UnknownFields {
    let [mut own, others] = [kept, elsewhere].map(|kept| agreement_of(kept).0);
    if others == Agreement::default() {
        return kept.clone();
    }
    own.handover = own.handover.or(others.handover);
    with_agreement(kept, &own.union(&others).0)
}

/// The entries of a list that can be read; the others are counted.
fn read<T>(
    object: &JsonObject,
    list: &str,
    entry: fn(&JsonObject) -> Option<T>,
    unreadable: &mut usize,
) -> Vec<T> {
    let Ok(values) = object.list(list, |value| Some(value.clone())) else {
        *unreadable += 1;
        return Vec::new();
    };
    let count = values.len();
    let entries: Vec<T> =
        values.into_iter().filter_map(|value| entry(&JsonObject::from_value(value)?)).collect();
    *unreadable += count - entries.len();
    entries
}

fn mark(object: &JsonObject) -> Option<Mark> {
    let figure = match object.optional(DISPUTES, text).ok()? {
        Some(code) => {
            let from_one = |key| index(object, key)?.checked_sub(1);
            Some(DisputedFigure::from_code(&code, from_one(CHANNEL), from_one(STEP))?)
        }
        None => None,
    };
    let stance = match figure {
        Some(figure) => Stance::Disputed(Dispute { figure, value: object.required(VALUE, finite).ok()? }),
        None => Stance::Agreed,
    };
    Some(Mark {
        team: object.required(TEAM, team).ok()?,
        stance,
        name: object.required(NAME, name).ok()?,
        day: object.required(DAY, day).ok()?,
        note: object.optional(NOTE, note).ok()?,
        figures: object.required(FIGURES, |value| Fingerprint::parse(value.as_str()?)).ok()?,
    })
}

fn mark_to_object(mark: &Mark) -> JsonObject {
    let mut object = JsonObject::default();
    object.put(TEAM, mark.team.code());
    if let Stance::Disputed(Dispute { figure, value }) = mark.stance {
        object.put(DISPUTES, figure.code());
        object.put_some(CHANNEL, figure.channel().map(|at| at + 1));
        object.put_some(STEP, figure.step().map(|at| at + 1));
        object.put(VALUE, value);
    }
    object.put(NAME, mark.name.as_str());
    object.put(DAY, mark.day.to_string());
    object.put_some(NOTE, mark.note.as_ref().map(Note::as_str));
    object.put(FIGURES, mark.figures.to_string());
    object
}

fn version(object: &JsonObject) -> Option<AgreedVersion> {
    let scenario = scenario_from_object(&object.object(PLAN)?).ok()?;
    Some(AgreedVersion::of(&scenario, index(object, HANDOVER)?.min(scenario.plan.stages().names().len())))
}

fn version_to_object(version: &AgreedVersion) -> JsonObject {
    let mut object = JsonObject::default();
    object.put(HANDOVER, version.handover);
    object.put(PLAN, scenario_to_object(&version.scenario));
    object
}

fn reason(object: &JsonObject) -> Option<Reason> {
    Some(Reason {
        team: object.required(TEAM, team).ok()?,
        month: object.required(MONTH, month).ok()?,
        note: object.required(NOTE, note).ok()?,
        day: object.required(DAY, day).ok()?,
    })
}

fn reason_to_object(reason: &Reason) -> JsonObject {
    let mut object = JsonObject::default();
    object.put(TEAM, reason.team.code());
    object.put(MONTH, reason.month.to_string());
    object.put(NOTE, reason.note.as_str());
    object.put(DAY, reason.day.to_string());
    object
}

fn team(value: &Value) -> Option<Team> {
    Team::ALL.into_iter().find(|&team| value.as_str() == Some(team.code()))
}

fn day(value: &Value) -> Option<Day> {
    value.as_str()?.parse().ok()
}

fn note(value: &Value) -> Option<Note> {
    Note::new(value.as_str()?)
}

fn finite(value: &Value) -> Option<f64> {
    value.as_f64().filter(|value| value.is_finite())
}

fn index(object: &JsonObject, key: &str) -> Option<usize> {
    usize::try_from(object.integer(key)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::{scenario_from_json, scenario_to_json};
    use crate::model::{Month, Name, Scenario};

    fn spring() -> Scenario {
        scenario_from_json(
            r#"{"format":"embudo","version":2,"scenarios":[{"name":"Spring","currency":"EUR","channels":
            [{"name":"Search","budget":12000,"costPerLead":50}],"stages":["MQL"],"stageRates":[0.4,0.125],"x":1}]}"#,
        )
        .unwrap()
    }

    fn a_mark(team: Team, day: &str, stance: Stance) -> Mark {
        Mark {
            team,
            stance,
            name: Name::new("Ana «Ñ» Ferrer").unwrap(),
            day: day.parse().unwrap(),
            note: Note::new("Fine if the budget is there.\nBy April."),
            figures: Fingerprint(0),
        }
    }

    #[test]
    fn an_agreement_survives_the_round_trip_within_its_scenario() {
        let mut scenario = spring();
        let mut agreement = Agreement::new(Some(1), Vec::new(), Vec::new(), Vec::new()).0;
        agreement.mark(a_mark(Team::Marketing, "2026-03-12", Stance::Agreed), &scenario);
        let dispute = Dispute { figure: DisputedFigure::Step(1), value: 0.1 };
        agreement.mark(a_mark(Team::Sales, "2026-03-14", Stance::Disputed(dispute)), &scenario);
        let february = Month::new(2027, 2).unwrap();
        agreement.set_reason(
            Team::Sales,
            february,
            Note::new("Two of four left"),
            "2027-03-05".parse().unwrap(),
        );
        scenario.unknown = with_agreement(&scenario.unknown, &agreement);

        let read = scenario_from_json(&scenario_to_json(&scenario)).unwrap();
        assert_eq!(read, scenario);
        assert_eq!(agreement_of(&read.unknown), (agreement, 0));
        assert!(read.unknown.as_str().contains("\"x\":1"), "{:?}", read.unknown);
    }

    #[test]
    fn no_agreement_is_an_empty_one() {
        assert_eq!(agreement_of(&spring().unknown), (Agreement::default(), 0));
        let taken_back = with_agreement(&spring().unknown, &Agreement::default());
        assert_eq!(agreement_of(&taken_back), (Agreement::default(), 0));
        assert!(!taken_back.is_empty());
    }

    #[test]
    fn what_cannot_be_read_is_counted_and_costs_nothing_else() {
        let good = r#"{"team":"sales","name":"Luis","day":"2026-03-12","figures":"00000000000000aa"}"#;
        for bad in [
            "7",
            "{}",
            r#"{"team":"ops","name":"Luis","day":"2026-03-12","figures":"00000000000000aa"}"#,
            r#"{"team":"sales","name":"","day":"2026-03-12","figures":"00000000000000aa"}"#,
            r#"{"team":"sales","name":"Luis","day":"9999-03-12","figures":"00000000000000aa"}"#,
            r#"{"team":"sales","name":"Luis","day":"2026-02-30","figures":"00000000000000aa"}"#,
            r#"{"team":"sales","name":"Luis","day":"2026-03-12","figures":"aa"}"#,
            r#"{"team":"sales","name":"Luis","day":"2026-03-12","figures":"00000000000000aa","disputes":"luck","value":1}"#,
            r#"{"team":"sales","name":"Luis","day":"2026-03-12","figures":"00000000000000aa","disputes":"margin"}"#,
        ] {
            let kept = UnknownFields::new(&format!(r#"{{"agreement":{{"marks":[{good},{bad},{good}]}}}}"#));
            let (agreement, left_out) = agreement_of(&kept);
            assert_eq!((agreement.marks().len(), left_out), (1, 1), "{bad}");
        }
        for damaged in [r#"{"agreement":7}"#, r#"{"agreement":[]}"#, r#"{"agreement":{"marks":7}}"#] {
            assert!(agreement_of(&UnknownFields::new(damaged)).0.is_empty(), "{damaged}");
        }
    }

    #[test]
    fn ten_thousand_marks_are_bounded_and_the_latest_kept() {
        let mark = |at: usize| {
            let day = Day::from_number(at as i32).unwrap();
            format!(r#"{{"team":"sales","name":"N{at}","day":"{day}","figures":"00000000000000aa"}}"#)
        };
        let marks: Vec<_> = (0..10_000).map(mark).collect();
        let kept = UnknownFields::new(&format!(r#"{{"agreement":{{"marks":[{}]}}}}"#, marks.join(",")));
        let (agreement, left_out) = agreement_of(&kept);
        assert_eq!(
            (agreement.marks().len(), left_out),
            (Agreement::MAX_MARKS, 10_000 - Agreement::MAX_MARKS)
        );
        assert_eq!(agreement.marks()[0].name.as_str(), "N9999");
    }
}
