//! The draft of a plan: the texts of its fields as typed, and the plan they describe.

mod actuals;
mod actuals_grid;
mod channels;
mod conversion;
mod dependent_fields;
mod field;
mod field_value;
mod goals;
mod grouped;
mod lag;
mod months;
mod paste;
mod pasted_cells;
mod pasted_numbers;
mod per_channel_input;
mod record;
mod stages;

pub use actuals_grid::{ActualsGrid, PastedTexts};
pub use conversion::{has_suggested_name, without_number};
pub use field::{Field, LagDay, goal_id, input_id, measure_id};
pub use field_value::{Doubt, FieldValue};
pub use goals::goal_measure;
pub use lag::LagKind;
pub use months::{ScheduleChange, SpreadKind};
pub use paste::PasteResult;
pub use stages::{CloseRateAnswer, CloseRateQuestion};

use crate::io::limits;
use crate::model::{Amount, CostBasis, Currency, Input, Scenario, Schedule, UnknownFields};
use crate::text::{ArrowStep, Locale, Writer, step, step_percent};
use field_value::in_range;
use goals::GoalTexts;
use months::{ChannelMonthTexts, ScheduleTexts, get_or_grow};
use per_channel_input::PerChannelInput;
use std::rc::Rc;

/// The texts of a plan's fields as typed, in one locale. Incomplete and invalid texts are kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The name as typed; if empty, the suggested one is used.
    pub name: String,
    pub currency: Currency,
    locale: Locale,
    plan: [FieldText; Input::OF_PLAN.len()],
    /// The cost basis of the sales cost and of the fixed cost.
    bases: [CostBasis; 2],
    /// Shared with the drafts before a change, so that what follows from a channel's texts is kept where they are the same.
    channels: Vec<Rc<ChannelTexts>>,
    stages: Vec<FieldText>,
    /// Step rates shared by the channels without own rates: one more than stages, or empty without stages.
    steps: Vec<FieldText>,
    /// The schedule; kept while the plan is not in months, `None` if it never was.
    months: Option<ScheduleTexts>,
    goals: GoalTexts,
    /// Fields of the plan's file that are kept as they are: those that this version does not know, and the agreement.
    unknown: UnknownFields,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct ChannelTexts {
    name: FieldText,
    /// The close rate is normally empty while there are stages. One typed then is kept until the reader
    /// decides what it changes.
    inputs: PerChannelInput<FieldText>,
    /// Whether the channel uses its own step rates instead of the shared ones.
    has_own_rates: bool,
    /// Own step rates: one more than stages, or empty without stages. They are kept while not in use.
    steps: Vec<FieldText>,
    months: ChannelMonthTexts,
    unknown: UnknownFields,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct FieldText {
    text: String,
    /// Whether a person typed it. Text that Embudo formatted is never treated as ambiguous.
    typed: bool,
    /// Whether it was typed into a number in groups, so that the separators that are left are no decimal ones.
    grouped: bool,
}

impl FieldText {
    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

impl Draft {
    pub fn blank(locale: Locale, currency: Currency) -> Self {
        Self {
            name: String::new(),
            currency,
            locale,
            plan: Default::default(),
            bases: Default::default(),
            channels: vec![Rc::default()],
            stages: Vec::new(),
            steps: Vec::new(),
            months: None,
            goals: GoalTexts::default(),
            unknown: UnknownFields::NONE,
        }
    }

    /// A draft with one channel and these inputs.
    pub fn with(locale: Locale, currency: Currency, inputs: &[(Input, f64)]) -> Self {
        let mut draft = Self::blank(locale, currency);
        for &(input, value) in inputs {
            draft.write(
                if input.is_of_channel() { Field::Channel(0, input) } else { Field::Plan(input) },
                value,
            );
        }
        draft
    }

    pub fn named(&self, name: String) -> Self {
        Self { name, ..self.clone() }
    }

    /// Adds the unknown fields of the saved scenario, unless the draft has its own. Drafts stored before
    /// unknown fields were kept have none.
    pub(super) fn with_unknown_of(self, saved: &Scenario) -> Self {
        if self.unknown.is_empty() { Self { unknown: saved.unknown.clone(), ..self } } else { self }
    }

    /// The fields of the plan's file that are kept as they are, the agreement among them.
    pub fn kept_fields_of_file(&self) -> &UnknownFields {
        &self.unknown
    }

    pub(super) fn keep_fields_of_file(&mut self, kept: UnknownFields) {
        self.unknown = kept;
    }

    pub fn writer(&self) -> Writer {
        Writer { locale: self.locale, currency: self.currency }
    }

    pub fn channels(&self) -> usize {
        self.channels.len()
    }

    pub fn stages(&self) -> usize {
        self.stages.len()
    }

    /// Whether a channel uses its own step rates instead of the shared ones.
    pub fn has_own_rates(&self, channel: usize) -> bool {
        self.channels.get(channel).is_some_and(|channel| channel.has_own_rates)
    }

    /// Every field in use, in page order.
    pub fn fields(&self) -> Vec<Field> {
        let mut fields = self.fields_without_months();
        fields.extend(self.month_fields());
        fields.extend(self.goal_measures().map(Field::Goal));
        fields
    }

    fn fields_without_months(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        for (at, channel) in self.channels.iter().enumerate() {
            fields.push(Field::ChannelName(at));
            fields.extend(Input::OF_CHANNEL.map(|input| Field::Channel(at, input)));
            fields.extend(
                (0..channel.steps.len())
                    .filter(|_| channel.has_own_rates)
                    .map(|step| Field::OwnStep(at, step)),
            );
        }
        fields.extend((0..self.stages.len()).map(Field::StageName));
        fields.extend((0..self.steps.len()).map(Field::Step));
        fields.extend(Input::OF_PLAN.map(Field::Plan));
        fields
    }

    fn channel_mut(&mut self, at: usize) -> Option<&mut ChannelTexts> {
        self.channels.get_mut(at).map(Rc::make_mut)
    }

    fn channels_mut(&mut self) -> impl Iterator<Item = &mut ChannelTexts> {
        self.channels.iter_mut().map(Rc::make_mut)
    }

    /// Every field with text to keep, in use or not.
    fn kept_fields(&self) -> Vec<Field> {
        let mut fields = self.fields_without_months();
        let others = self.kept_month_fields().into_iter().chain(Self::goal_fields());
        fields.extend(others.filter(|&field| !self.text(field).is_empty()));
        fields
    }

    fn field_text(&self, field: Field) -> Option<&FieldText> {
        match field {
            Field::Plan(input) => self.plan.get(index_of(&Input::OF_PLAN, input)?),
            Field::Channel(at, input) => self.channels.get(at)?.inputs.get(input),
            Field::ChannelName(at) => self.channels.get(at).map(|channel| &channel.name),
            Field::StageName(at) => self.stages.get(at),
            Field::Step(at) => self.steps.get(at),
            Field::OwnStep(channel, at) => self.channels.get(channel)?.steps.get(at),
            Field::Monthly(channel, input, month) => {
                self.channels.get(channel)?.months.inputs.get(input)?.get(month)
            }
            Field::Actual(channel, indicator, month) => self.actual_text(channel, indicator, month),
            Field::Season(month) => self.months.as_ref()?.season.get(month),
            Field::Goal(measure) => self.goals.get(measure),
            Field::LagShare(of, _) | Field::LagDays(of, _) => self.lag_texts(of)?.get(field),
        }
    }

    fn field_text_mut(&mut self, field: Field) -> Option<&mut FieldText> {
        match field {
            Field::Plan(input) => self.plan.get_mut(index_of(&Input::OF_PLAN, input)?),
            Field::Channel(at, input) => self.channel_mut(at)?.inputs.get_mut(input),
            Field::ChannelName(at) => self.channel_mut(at).map(|channel| &mut channel.name),
            Field::StageName(at) => self.stages.get_mut(at),
            Field::Step(at) => self.steps.get_mut(at),
            Field::OwnStep(channel, at) => self.channel_mut(channel)?.steps.get_mut(at),
            Field::Monthly(channel, input, month) => {
                let texts = self.channel_mut(channel)?.months.inputs.get_mut(input)?;
                get_or_grow(texts, month, Schedule::MAX_MONTHS)
            }
            Field::Actual(channel, indicator, month) => self.actual_text_mut(channel, indicator, month),
            Field::Season(month) => self.months.as_mut()?.season.get_mut(month),
            Field::Goal(measure) => self.goals.get_mut(measure),
            Field::LagShare(of, _) | Field::LagDays(of, _) => self.lag_texts_mut(of)?.get_mut(field),
        }
    }

    /// The text of a field; empty if the field does not exist.
    pub fn text(&self, field: Field) -> &str {
        self.field_text(field).map_or("", |text| &text.text)
    }

    /// Sets a field's text as typed by a person, and updates dependent fields.
    pub fn set(&mut self, field: Field, text: String) {
        let text = limits::for_a_field(text);
        let grouped = self.keeps_groups(field, &text);
        self.replace_text(field, FieldText { text, typed: true, grouped });
        self.update_dependent_fields(field);
    }

    /// Sets a field's text without updating dependent fields.
    fn replace_text(&mut self, field: Field, text: FieldText) {
        if let Some(at) = self.field_text_mut(field) {
            *at = text;
        }
    }

    pub fn set_name(&mut self, name: String) {
        self.name = limits::for_a_field(name);
    }

    /// Writes a number into a field, formatted in the draft's locale, and updates dependent fields.
    pub fn write(&mut self, field: Field, value: f64) {
        self.replace_number(field, value);
        self.update_dependent_fields(field);
    }

    /// Like [`Draft::write`], without updating dependent fields.
    fn replace_number(&mut self, field: Field, value: f64) {
        let text = self.number_text(field, value);
        self.replace_text(field, text);
    }

    fn number_text(&self, field: Field, value: f64) -> FieldText {
        FieldText { text: self.writer().exact(value, field.style()), ..FieldText::default() }
    }

    /// Writes the number in a field as the region does, if it is clear which one is meant.
    pub fn tidy(&mut self, field: Field) {
        // A number out of range is shown as an error with the digits that were typed.
        if self.number(field).is_none() {
            return;
        }
        let text = self.readable(field).into_owned();
        let tidied = self.writer().tidied(&text, field.style());
        if let Some(text) = tidied.or_else(|| (text != self.text(field)).then_some(text)) {
            self.replace_text(field, FieldText { text, ..FieldText::default() });
        }
    }

    pub fn basis(&self, cost: Input) -> CostBasis {
        self.bases[usize::from(cost == Input::FixedCost)]
    }

    pub fn set_basis(&mut self, cost: Input, basis: CostBasis) {
        self.bases[usize::from(cost == Input::FixedCost)] = basis;
    }

    /// Moves a field's number to the next round one, as an arrow key does. Names and invalid texts stay.
    pub fn step(&mut self, field: Field, by: ArrowStep) {
        let value = match self.value(field) {
            FieldValue::Number { value, .. } => value,
            FieldValue::Empty => match field {
                Field::Season(_) => Amount::HUNDRED.get(),
                _ => 0.0,
            },
            FieldValue::Invalid { .. } | FieldValue::Name => return,
        };
        let next = if field.is_rate() { step_percent(value, by) } else { step(value, by) };
        if in_range(field, next).is_ok() {
            self.write(field, next);
        }
    }

    /// Writes a number into a field, as a slider does.
    pub fn slide(&mut self, field: Field, value: f64) {
        if in_range(field, value).is_ok() {
            self.write(field, value);
        }
    }

    /// The draft for another locale: numbers are formatted anew and stay the same numbers, other texts stay.
    pub fn in_locale(&self, locale: Locale) -> Self {
        let mut draft = Self { locale, ..self.clone() };
        if !locale.numbers.same_digits(self.locale.numbers) {
            for field in self.kept_fields().into_iter().filter(|field| !field.is_name()) {
                // Also those out of the field's range, which would be read as other numbers too.
                if let Ok(number) = self.locale.parse(&self.readable(field), field.style()) {
                    draft.replace_number(field, number.value);
                }
            }
        }
        draft
    }

    pub fn is_blank(&self) -> bool {
        self.channels.len() == 1
            && self.stages.is_empty()
            && self.months.is_none()
            && self.name.trim().is_empty()
            && self.fields().into_iter().all(|field| self.text(field).trim().is_empty())
    }
}

fn index_of(inputs: &[Input], input: Input) -> Option<usize> {
    inputs.iter().position(|&each| each == input)
}
