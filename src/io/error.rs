//! Why something could not be read: a stored record, a whole file or link, or one scenario of it.

use thiserror::Error;

/// Why a stored record could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RecordError {
    /// Not JSON, cut off, or of another format than expected.
    #[error("damaged or not one of ours")]
    Damaged,
    /// A value is missing, of the wrong type or out of range.
    #[error("a value is missing or out of range")]
    Invalid,
    /// The version of the format is higher than this program can read.
    #[error("made by a newer version")]
    Newer,
}

impl From<Fault> for RecordError {
    fn from(_: Fault) -> Self {
        RecordError::Invalid
    }
}

/// Why a file or a link could not be read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FileError {
    /// More bytes than [`limits::FILE`](super::limits::FILE).
    #[error("too large")]
    TooLarge,
    /// More scenarios than [`limits::SCENARIOS`](super::limits::SCENARIOS).
    #[error("too many scenarios")]
    TooMany,
    /// A link with more characters, bytes or scenarios than [`limits`](super::limits) allow for a link.
    #[error("too much for a link")]
    Link,
    /// A pasted table with more lines than a plan can have channels.
    #[error("too many lines")]
    Lines,
    /// The list of scenarios is empty.
    #[error("no scenario in it")]
    Empty,
    /// Not JSON, cut off, or of another format than expected.
    #[error("damaged or not one of ours")]
    Damaged,
    /// The version of the format is higher than this program can read.
    #[error("made by a newer version")]
    Newer,
}

impl From<RecordError> for FileError {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::Newer => FileError::Newer,
            RecordError::Damaged | RecordError::Invalid => FileError::Damaged,
        }
    }
}

/// What is wrong with one scenario of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is not a JSON object.
    NoFields,
    /// A field is missing, of the wrong type or out of range. The path of the field, as in `channels 2: budget`:
    /// entries of a list are counted from 1.
    Field(String),
    /// Each field is valid, but they don't fit together: too many channels, a number of rates that doesn't match the
    /// number of stages, or unknown fields nested deeper than [`limits::NESTING`](super::limits::NESTING).
    Misfit,
    /// An earlier scenario of the file has the same id.
    SecondId,
}

impl Fault {
    pub(super) fn field(key: &str) -> Self {
        Fault::Field(key.to_owned())
    }

    /// The same fault, its path starting with the entry of a list that the field belongs to; `index` is from 0.
    pub(super) fn in_entry(self, list: &str, index: usize) -> Self {
        match self {
            Fault::Field(path) => Fault::Field([list, " ", &(index + 1).to_string(), ": ", &path].concat()),
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Fault;
    use crate::io::file_from_json;

    const SCENARIO: &str = r#"{"name":"Spring","currency":"EUR",
        "channels":[{"name":"Search","budget":30000,"costPerLead":50,"rates":[0.5,0.1],"spread":"season"},
                    {"budget":100,"costPerLead":5,"budgets":[50,0,50],"costsPerLead":[null,6],"closeRates":[0.2],
                     "measuredBy":[10,"2026-01","2026-03"],"actuals":[["2026-01",40,8,null]],
                     "lagMedian":20,"lagUpperQuartile":40}],
        "stages":["MQL"],"stageRates":[0.4,0.125],"salesCost":30,"salesCostPer":"sale","fixedCost":3,
        "saleValue":2000,"margin":0.6,"accountRevenue":80,"churn":0.04,
        "months":3,"firstMonth":"2026-01","season":[1,2,1,1,1,1,1,1,1,1,1,1],"lagShares":[0.2,0.5,0.3]}"#;

    /// The fault of [`SCENARIO`] with some of its text replaced.
    fn fault(replacements: &[(&str, &str)]) -> Option<Fault> {
        let mut scenario = SCENARIO.to_owned();
        for (from, to) in replacements {
            assert!(scenario.contains(from), "{from}");
            scenario = scenario.replace(from, to);
        }
        let file = [r#"{"format":"embudo","version":3,"scenarios":["#, &scenario, "]}"].concat();
        file_from_json(&file).unwrap().remove(0).err().map(|rejected| rejected.fault)
    }

    #[test]
    fn a_fault_names_the_field() {
        assert_eq!(fault(&[]), None);
        for (from, to, field) in [
            ("Spring", " ", "name"),
            ("EUR", "XXX", "currency"),
            ("\"channels\":[{", "\"channels\":[7,{", "channels"),
            ("\"stages\":[\"MQL\"]", "\"stages\":[\"\"]", "stages"),
            ("0.4,0.125", "0.4,1.5", "stageRates"),
            ("\"salesCost\":30", "\"salesCost\":-1", "salesCost"),
            ("\"sale\"", "\"week\"", "salesCost"),
            ("\"fixedCost\":3", "\"fixedCost\":\"3\"", "fixedCost"),
            ("2000", "1e300", "saleValue"),
            ("\"margin\":0.6", "\"margin\":6", "margin"),
            ("\"accountRevenue\":80", "\"accountRevenue\":[]", "accountRevenue"),
            ("0.04", "4", "churn"),
        ] {
            assert_eq!(fault(&[(from, to)]), Some(Fault::field(field)), "{to}");
        }
    }

    #[test]
    fn a_fault_of_a_channel_says_which_channel() {
        for (from, to, field) in [
            ("\"Search\"", "7", "channels 1: name"),
            ("\"budget\":30000", "\"budget\":-1", "channels 1: budget"),
            ("\"budget\":100,", "", "channels 2: budget"),
            ("\"costPerLead\":5,", "\"costPerLead\":null,", "channels 2: costPerLead"),
            ("[0.5,0.1]", "[0.5,\"x\"]", "channels 1: rates"),
            ("[0.5,0.1]", "[0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8]", "channels 1: rates"),
        ] {
            assert_eq!(fault(&[(from, to)]), Some(Fault::field(field)), "{to}");
        }
    }

    #[test]
    fn all_that_a_channel_says_of_its_months_is_reported_as_its_budgets() {
        for (from, to, field) in [
            ("\"spread\":\"season\"", "\"spread\":\"moon\"", "channels 1: budgets"),
            ("\"spread\":\"season\"", "\"spread\":7", "channels 1: budgets"),
            ("[50,0,50]", "[50,-1,50]", "channels 2: budgets"),
            ("[null,6]", "[null,\"6\"]", "channels 2: budgets"),
            ("[0.2]", "[2]", "channels 2: budgets"),
            ("[10,\"2026-01\",\"2026-03\"]", "[10,\"2026-01\"]", "channels 2: budgets"),
            ("\"2026-01\",40", "\"2026-01\",-40", "channels 2: budgets"),
            ("8,null]", "8]", "channels 2: budgets"),
            ("[[", "[[\"2026-01\",1,1,1],[", "channels 2: budgets"),
            ("\"lagMedian\":20,", "", "channels 2: budgets"),
            ("\"lagMedian\":20", "\"lagMedian\":50", "channels 2: budgets"),
            ("\"lagMedian\":20", "\"lagShares\":[1],\"lagMedian\":20", "channels 2: budgets"),
        ] {
            assert_eq!(fault(&[(from, to)]), Some(Fault::field(field)), "{to}");
        }
    }

    #[test]
    fn all_that_a_plan_says_of_its_months_is_reported_as_its_months() {
        for (from, to) in [
            ("\"months\":3", "\"months\":37"),
            ("\"months\":3", "\"months\":\"3\""),
            ("\"firstMonth\":\"2026-01\",", ""),
            ("\"firstMonth\":\"2026-01\"", "\"firstMonth\":\"2026-13\""),
            ("\"months\":3", "\"inMonths\":1,\"months\":3"),
            ("\"season\":[1,", "\"season\":["),
            ("[0.2,0.5,0.3]", "[0.2,0.5]"),
            ("\"lagShares\"", "\"lagMedian\":1,\"lagShares\""),
        ] {
            assert_eq!(fault(&[(from, to)]), Some(Fault::field("months")), "{to}");
        }
    }

    #[test]
    fn fields_that_do_not_fit_together_are_a_misfit() {
        let deep = ["\"churn\":0.04,\"x\":", &"[".repeat(101), &"]".repeat(101)].concat();
        let deep_in_channel = deep.replace("\"churn\":0.04", "\"lagMedian\":20");
        for (from, to) in [
            ("\"stages\":[\"MQL\"]", "\"stages\":[]"),
            ("[0.5,0.1]", "[0.5]"),
            ("\"stageRates\":[0.4,0.125],", ""),
            ("\"churn\":0.04", &deep),
            ("\"lagMedian\":20", &deep_in_channel),
        ] {
            assert_eq!(fault(&[(from, to)]), Some(Fault::Misfit), "{to:.60}");
        }
    }

    #[test]
    fn of_several_faults_the_first_in_a_fixed_order_is_reported() {
        // Whatever their order in the file: each of these is reported before all that follow.
        let deep = ["\"lagMedian\":20,\"x\":", &"[".repeat(101), &"]".repeat(101)].concat();
        let faults = [
            ("\"Spring\"", "7", "name"),
            ("EUR", "XXX", "currency"),
            ("\"budget\":30000", "\"budget\":-1", "channels 1: budget"),
            ("\"costPerLead\":50", "\"costPerLead\":-1", "channels 1: costPerLead"),
            ("\"Search\"", "7", "channels 1: name"),
            ("[0.5,0.1]", "[5]", "channels 1: rates"),
            ("\"spread\":\"season\"", "\"spread\":\"moon\"", "channels 1: budgets"),
            ("\"budget\":100,", "", "channels 2: budget"),
            ("[50,0,50]", "[50,-1,50]", "channels 2: budgets"),
            ("\"stages\":[\"MQL\"]", "\"stages\":7", "stages"),
            ("0.4,0.125", "0.4,1.5", "stageRates"),
            ("\"sale\"", "\"week\"", "salesCost"),
            ("\"fixedCost\":3", "\"fixedCost\":-3", "fixedCost"),
            ("2000", "-2000", "saleValue"),
            ("\"accountRevenue\":80", "\"accountRevenue\":-80", "accountRevenue"),
            ("\"margin\":0.6", "\"margin\":6", "margin"),
            ("0.04", "4", "churn"),
            ("\"months\":3", "\"months\":37", "months"),
        ];
        for first in 0..faults.len() {
            let mut replacements: Vec<_> = faults[first..].iter().map(|(from, to, _)| (*from, *to)).collect();
            replacements.push(("\"lagMedian\":20", &deep));
            assert_eq!(fault(&replacements), Some(Fault::field(faults[first].2)));
        }
    }
}
