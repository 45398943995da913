//! A draft as it is stored.

use super::{Draft, Row, Text};
use crate::io::DraftRecord;
use crate::model::{Basis, Input, Plan, Stages, Unknown};
use crate::state::field::input_id;
use crate::text::Language;

const CHANNELS: &str = "channels";
const STAGES: &str = "stages";
const YES: &str = "yes";
const UNKNOWN: &str = "unknown";

fn own_id(channel: usize) -> String {
    format!("own-rates-{}", channel + 1)
}

fn unknown_id(channel: usize) -> String {
    format!("{UNKNOWN}-{}", channel + 1)
}

fn basis_id(cost: Input) -> String {
    [input_id(cost), "-per"].concat()
}

impl Draft {
    /// For storing.
    pub fn record(&self) -> DraftRecord {
        let mut fields: Vec<(String, String)> = Vec::new();
        let mut note = |id: String, text: &str| {
            if !text.is_empty() {
                fields.push((id, text.to_owned()));
            }
        };
        if self.channels.len() > 1 {
            note(CHANNELS.to_owned(), &self.channels.len().to_string());
        }
        if !self.stages.is_empty() {
            note(STAGES.to_owned(), &self.stages.len().to_string());
        }
        for cost in [Input::SalesCost, Input::FixedCost] {
            note(basis_id(cost), self.basis(cost).code());
        }
        for (at, row) in self.channels.iter().enumerate() {
            note(own_id(at), if row.own { YES } else { "" });
            note(unknown_id(at), row.unknown.as_str());
        }
        note(UNKNOWN.to_owned(), self.unknown.as_str());
        for field in self.fields() {
            note(field.id(), self.text(field));
        }
        DraftRecord {
            language: self.language.code().to_owned(),
            currency: self.currency.code().to_owned(),
            name: self.name.clone(),
            fields,
            checked: false,
        }
    }

    /// From what was stored; none where its language or currency is unknown.
    pub fn from_record(record: &DraftRecord) -> Option<Self> {
        let language = Language::from_tag(&record.language)?;
        let mut draft = Self::blank(language, record.currency.parse().ok()?);
        draft.set_name(record.name.clone());
        let noted = |id: &str| {
            record.fields.iter().find(|(noted, _)| noted == id).map_or("", |(_, text)| text.as_str())
        };
        let count = |id: &str, most: usize| noted(id).parse::<usize>().unwrap_or(0).min(most);
        let stages = count(STAGES, Stages::MOST);
        let steps = if stages == 0 { 0 } else { stages + 1 };
        draft.stages = vec![Text::default(); stages];
        draft.steps = vec![Text::default(); steps];
        let row = |at| Row {
            own: noted(&own_id(at)) == YES && steps > 0,
            steps: vec![Text::default(); steps],
            unknown: Unknown::new(noted(&unknown_id(at))),
            ..Row::default()
        };
        draft.channels = (0..count(CHANNELS, Plan::MOST_CHANNELS).max(1)).map(row).collect();
        draft.unknown = Unknown::new(noted(UNKNOWN));
        for cost in [Input::SalesCost, Input::FixedCost] {
            draft.set_basis(cost, Basis::from_code(noted(&basis_id(cost))).unwrap_or_default());
        }
        for field in draft.fields() {
            draft.set(field, noted(&field.id()).to_owned());
        }
        Some(draft)
    }
}
