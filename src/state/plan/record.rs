//! Converts a draft to and from its stored record. The ids here are part of the stored format and never
//! change.

use super::field::{goal_id, id_for_channel, input_id};
use super::goals::{GoalTexts, goal_measure};
use super::months::ScheduleTexts;
use super::{ChannelTexts, Draft, FieldText, LagKind, SpreadKind};
use crate::io::{self, DraftRecord, limits};
use crate::model::{Actuals, Amount, CostBasis, Input, Plan, RateSource, Schedule, Stages, UnknownFields};
use crate::text::{Language, Locale, plain};
use std::collections::HashMap;
use std::rc::Rc;

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
/// Of which measure each kind of goal is.
const GOAL_MEASURES: [&str; 2] = ["goal-volume", "goal-terms"];

fn own_rates_id(channel: usize) -> String {
    format!("own-rates-{}", channel + 1)
}

fn unknown_id(channel: usize) -> String {
    format!("{UNKNOWN}-{}", channel + 1)
}

fn basis_id(cost: Input) -> String {
    [input_id(cost), "-per"].concat()
}

/// Parses `leads first-month last-month`; `None` if malformed.
fn parse_rate_source(stored: &str) -> Option<RateSource> {
    let [leads, first, last] = stored.split(' ').collect::<Vec<_>>()[..] else { return None };
    let leads = Amount::new(io::parse_plain_decimal(leads)?).ok()?;
    Some(RateSource { leads, first: first.parse().ok()?, last: last.parse().ok()? })
}

impl Draft {
    /// Writes the schedule's options; its field texts are written with all others.
    fn write_months(&self, write: &mut impl FnMut(String, &str)) {
        let Some(months) = &self.months else { return };
        write(FIRST_MONTH.to_owned(), &months.start.to_string());
        write(MONTHS.to_owned(), &months.count.to_string());
        write(IN_MONTHS.to_owned(), if months.on { YES } else { "" });
        for of in std::iter::once(None).chain((0..self.channels.len()).map(Some)) {
            write(id_for_channel(LAG, of), self.lag(of).code());
            if let Some(channel) = of {
                let known = self.channels[channel].months.actuals.iter().map(|(month, _)| month.to_string());
                write(id_for_channel(ACTUALS, of), &known.collect::<Vec<_>>().join(" "));
                let source = self
                    .measured_source(channel)
                    .map(|it| format!("{} {} {}", plain(it.leads.get()), it.first, it.last));
                write(id_for_channel(MEASURED_BY, of), &source.unwrap_or_default());
                write(id_for_channel(SPREAD, of), self.spread(channel).code());
            }
        }
    }

    fn read_months<'a>(&mut self, stored: &impl Fn(&str) -> &'a str) {
        let Ok(start) = stored(FIRST_MONTH).parse() else { return };
        let mut months = ScheduleTexts::new(start);
        months.on = stored(IN_MONTHS) == YES;
        months.count = stored(MONTHS).parse().unwrap_or(months.count).clamp(1, Schedule::MAX_MONTHS);
        months.lag.kind = LagKind::from_code(stored(LAG));
        self.months = Some(months);
        for (at, channel) in self.channels_mut().enumerate() {
            channel.months.spread = SpreadKind::from_code(stored(&id_for_channel(SPREAD, Some(at))));
            channel.months.lag.kind = LagKind::from_code(stored(&id_for_channel(LAG, Some(at))));
            channel.months.source = parse_rate_source(stored(&id_for_channel(MEASURED_BY, Some(at))));
            for month in stored(&id_for_channel(ACTUALS, Some(at))).split(' ').take(Actuals::MAX_MONTHS) {
                channel.months.actuals.extend(month.parse().ok().map(|month| (month, Default::default())));
            }
        }
    }

    pub fn record(&self) -> DraftRecord {
        let mut fields: Vec<(String, String)> = Vec::new();
        let mut write = |id: String, text: &str| {
            if !text.is_empty() {
                fields.push((id, text.to_owned()));
            }
        };
        if self.channels.len() > 1 {
            write(CHANNELS.to_owned(), &self.channels.len().to_string());
        }
        if !self.stages.is_empty() {
            write(STAGES.to_owned(), &self.stages.len().to_string());
        }
        for cost in [Input::SalesCost, Input::FixedCost] {
            write(basis_id(cost), self.basis(cost).code());
        }
        for (at, channel) in self.channels.iter().enumerate() {
            write(own_rates_id(at), if channel.has_own_rates { YES } else { "" });
            write(unknown_id(at), channel.unknown.as_str());
        }
        write(UNKNOWN.to_owned(), self.unknown.as_str());
        self.write_months(&mut write);
        let usual = GoalTexts::default().chosen;
        for ((id, measure), usual) in GOAL_MEASURES.into_iter().zip(self.goal_measures()).zip(usual) {
            write(id.to_owned(), if measure == usual { "" } else { goal_id(measure) });
        }
        for field in self.kept_fields() {
            write(field.id(), &self.readable(field));
        }
        DraftRecord {
            language: self.locale.stored_language().code().to_owned(),
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
        let mut draft = Self::blank(Locale::stored(language), record.currency.parse().ok()?);
        draft.set_name(record.name.clone());
        let mut values = HashMap::new();
        for (id, text) in &record.fields {
            values.entry(id.as_str()).or_insert(text.as_str());
        }
        let stored = |id: &str| values.get(id).copied().unwrap_or_default();
        let count = |id: &str, max: usize| stored(id).parse::<usize>().unwrap_or(0).min(max);
        let stages = count(STAGES, Stages::MAX_STAGES);
        let steps = if stages == 0 { 0 } else { stages + 1 };
        draft.stages = vec![FieldText::default(); stages];
        draft.steps = vec![FieldText::default(); steps];
        let channel = |at| ChannelTexts {
            has_own_rates: stored(&own_rates_id(at)) == YES && steps > 0,
            steps: vec![FieldText::default(); steps],
            unknown: UnknownFields::new(stored(&unknown_id(at))),
            ..ChannelTexts::default()
        };
        draft.channels =
            (0..count(CHANNELS, Plan::MAX_CHANNELS).max(1)).map(|at| Rc::new(channel(at))).collect();
        draft.unknown = UnknownFields::new(stored(UNKNOWN));
        for cost in [Input::SalesCost, Input::FixedCost] {
            draft.set_basis(cost, CostBasis::from_code(stored(&basis_id(cost))).unwrap_or_default());
        }
        draft.read_months(&stored);
        for id in GOAL_MEASURES {
            goal_measure(stored(id)).into_iter().for_each(|measure| draft.choose_goal(measure));
        }
        let more_fields = draft.all_month_fields().into_iter().chain(Self::goal_fields());
        for field in draft.fields().into_iter().chain(more_fields) {
            let text = stored(&field.id());
            if !text.is_empty() {
                draft.replace_text(
                    field,
                    FieldText { text: limits::for_a_field(text.to_owned()), typed: true, grouped: false },
                );
            }
        }
        // Days that a plan without a lag once had are not shown as its lag.
        if let Some(months) = draft.months.as_mut().filter(|months| months.lag.kind == LagKind::None) {
            months.lag.days = Default::default();
        }
        Some(draft)
    }
}
