//! Converts a draft to and from its stored record. The ids here are part of the stored format and never
//! change.

use super::field::input_id;
use super::months::ScheduleTexts;
use super::{ChannelTexts, Draft, FieldText, LagKind, SpreadKind};
use crate::io::{DraftRecord, limits};
use crate::model::{Actuals, Amount, CostBasis, Input, Plan, RateSource, Schedule, Stages, UnknownFields};
use crate::text::{Language, plain};
use std::collections::HashMap;

const CHANNELS: &str = "channels";
const STAGES: &str = "stages";
const YES: &str = "yes";
const UNKNOWN: &str = "unknown";
const FIRST_MONTH: &str = "first-month";
const MONTHS: &str = "months";
const IN_MONTHS: &str = "in-months";
const SPREAD: &str = "spread";
const LAG: &str = "lag";
const ACTUALS: &str = "actuals";
const MEASURED_BY: &str = "measured-by";

fn own_id(channel: usize) -> String {
    format!("own-rates-{}", channel + 1)
}

fn unknown_id(channel: usize) -> String {
    format!("{UNKNOWN}-{}", channel + 1)
}

fn basis_id(cost: Input) -> String {
    [input_id(cost), "-per"].concat()
}

fn of_channel(id: &str, channel: Option<usize>) -> String {
    channel.map_or(id.to_owned(), |channel| format!("{id}-of-{}", channel + 1))
}

/// Parses `leads first-month last-month`; `None` if malformed.
fn source(noted: &str) -> Option<RateSource> {
    let [leads, first, last] = noted.split(' ').collect::<Vec<_>>()[..] else { return None };
    let leads = Amount::new(leads.parse().ok()?).ok()?;
    Some(RateSource { leads, first: first.parse().ok()?, last: last.parse().ok()? })
}

impl Draft {
    /// Writes the schedule's options; its field texts are written with all others.
    fn note_months(&self, note: &mut impl FnMut(String, &str)) {
        let Some(months) = &self.months else { return };
        note(FIRST_MONTH.to_owned(), &months.start.to_string());
        note(MONTHS.to_owned(), &months.count.to_string());
        note(IN_MONTHS.to_owned(), if months.on { YES } else { "" });
        for of in std::iter::once(None).chain((0..self.channels.len()).map(Some)) {
            note(of_channel(LAG, of), self.lag(of).code());
            if let Some(channel) = of {
                let known = self.channels[channel].months.actuals.iter().map(|(month, _)| month.to_string());
                note(of_channel(ACTUALS, of), &known.collect::<Vec<_>>().join(" "));
                let source = self
                    .measured_source(channel)
                    .map(|it| format!("{} {} {}", plain(it.leads.get()), it.first, it.last));
                note(of_channel(MEASURED_BY, of), &source.unwrap_or_default());
                note(of_channel(SPREAD, of), self.spread(channel).code());
            }
        }
    }

    fn read_months<'a>(&mut self, noted: &impl Fn(&str) -> &'a str) {
        let Ok(start) = noted(FIRST_MONTH).parse() else { return };
        let mut months = ScheduleTexts::new(start);
        months.on = noted(IN_MONTHS) == YES;
        months.count = noted(MONTHS).parse().unwrap_or(months.count).clamp(1, Schedule::MAX_MONTHS);
        months.lag.kind = LagKind::from_code(noted(LAG));
        self.months = Some(months);
        for (channel, row) in self.channels.iter_mut().enumerate() {
            row.months.spread = SpreadKind::from_code(noted(&of_channel(SPREAD, Some(channel))));
            row.months.lag.kind = LagKind::from_code(noted(&of_channel(LAG, Some(channel))));
            row.months.source = source(noted(&of_channel(MEASURED_BY, Some(channel))));
            for month in noted(&of_channel(ACTUALS, Some(channel))).split(' ').take(Actuals::MAX_MONTHS) {
                row.months.actuals.extend(month.parse().ok().map(|month| (month, Default::default())));
            }
        }
    }

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
        self.note_months(&mut note);
        for field in self.kept_fields() {
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

    /// Reads a stored record; `None` if its language or currency is unknown. Missing or malformed values get
    /// their defaults.
    pub fn from_record(record: &DraftRecord) -> Option<Self> {
        let language = Language::from_tag(&record.language)?;
        let mut draft = Self::blank(language, record.currency.parse().ok()?);
        draft.set_name(record.name.clone());
        let mut notes = HashMap::new();
        for (id, text) in &record.fields {
            notes.entry(id.as_str()).or_insert(text.as_str());
        }
        let noted = |id: &str| notes.get(id).copied().unwrap_or_default();
        let count = |id: &str, most: usize| noted(id).parse::<usize>().unwrap_or(0).min(most);
        let stages = count(STAGES, Stages::MAX_STAGES);
        let steps = if stages == 0 { 0 } else { stages + 1 };
        draft.stages = vec![FieldText::default(); stages];
        draft.steps = vec![FieldText::default(); steps];
        let row = |at| ChannelTexts {
            own: noted(&own_id(at)) == YES && steps > 0,
            steps: vec![FieldText::default(); steps],
            unknown: UnknownFields::new(noted(&unknown_id(at))),
            ..ChannelTexts::default()
        };
        draft.channels = (0..count(CHANNELS, Plan::MAX_CHANNELS).max(1)).map(row).collect();
        draft.unknown = UnknownFields::new(noted(UNKNOWN));
        for cost in [Input::SalesCost, Input::FixedCost] {
            draft.set_basis(cost, CostBasis::from_code(noted(&basis_id(cost))).unwrap_or_default());
        }
        draft.read_months(&noted);
        let of_months = draft.all_month_fields();
        for field in draft.fields().into_iter().chain(of_months) {
            let text = noted(&field.id());
            if !text.is_empty() {
                draft.put(field, FieldText { text: limits::for_a_field(text.to_owned()), typed: true });
            }
        }
        Some(draft)
    }
}
