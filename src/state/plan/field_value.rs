//! What the texts of a draft's fields amount to.

use super::Draft;
use super::field::{Field, LagDay};
use super::lag::LagTexts;
use crate::model::{Amount, Input, LagDays, LagShares, Name, NameError, Rate};
use crate::text::{Mistake, NumberError, parse_number, parse_percent};

/// What a field's text amounts to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FieldValue {
    /// Nothing is typed.
    Empty,
    /// A name, in a field for one.
    Name,
    /// A number in range.
    Number {
        /// Money, or a fraction for a rate.
        value: f64,
        /// Whether another reader could have understood the text otherwise.
        ambiguous: bool,
    },
    /// Something that can't be used.
    Invalid {
        /// Why.
        mistake: Mistake,
        /// The number it was understood as, where that is out of range and could have been meant otherwise.
        understood_as: Option<f64>,
    },
}

impl Draft {
    /// What a field's text amounts to, beside what stands in others.
    pub fn value(&self, field: Field) -> FieldValue {
        let entered = self.read(field);
        let FieldValue::Number { value, .. } = entered else { return entered };
        let wrong = |mistake| FieldValue::Invalid { mistake, understood_as: None };
        match field {
            Field::LagShare(of, _) if (self.shares_together(of) - 1.0).abs() > LagShares::ROUNDING => {
                wrong(Mistake::LagShares)
            }
            Field::LagDays(_, _) if value > LagDays::MAX_DAYS => wrong(Mistake::LagTooLong),
            Field::LagDays(of, LagDay::Upper)
                if self.plain(Field::LagDays(of, LagDay::Median)).is_some_and(|it| it > value) =>
            {
                wrong(Mistake::LagQuartiles)
            }
            _ => entered,
        }
    }

    /// The number that stands in a field, whatever stands in others.
    pub(super) fn plain(&self, field: Field) -> Option<f64> {
        if let FieldValue::Number { value, .. } = self.read(field) { Some(value) } else { None }
    }

    /// The number in a field that may be empty; none where it can't be used.
    pub(super) fn optional(&self, field: Field) -> Option<Option<f64>> {
        match self.value(field) {
            FieldValue::Number { value, .. } => Some(Some(value)),
            FieldValue::Empty => Some(None),
            FieldValue::Invalid { .. } | FieldValue::Name => None,
        }
    }

    /// What a field's text amounts to for itself.
    fn read(&self, field: Field) -> FieldValue {
        let text = self.text(field);
        if field.is_name() {
            return match Name::new(text) {
                Ok(_) => FieldValue::Name,
                Err(NameError::Empty) => FieldValue::Empty,
                Err(NameError::TooLong) => {
                    FieldValue::Invalid { mistake: Mistake::NameTooLong, understood_as: None }
                }
            };
        }
        let reading = if field.is_rate() {
            parse_percent(text, self.language)
        } else {
            parse_number(text, self.language)
        };
        match reading {
            Err(NumberError::Empty) => FieldValue::Empty,
            Err(error) => FieldValue::Invalid { mistake: Mistake::Number(error), understood_as: None },
            Ok(reading) => match in_range(field, reading.value) {
                Ok(value) => {
                    let typed = self.at(field).is_some_and(|text| text.typed);
                    FieldValue::Number { value, ambiguous: reading.doubtful && typed }
                }
                Err(mistake) => {
                    FieldValue::Invalid { mistake, understood_as: reading.doubtful.then_some(reading.value) }
                }
            },
        }
    }

    /// Whether there is no plan without something in the field.
    pub fn is_required(&self, field: Field) -> bool {
        match field {
            Field::Channel(_, Input::CloseRate) => self.stages.is_empty(),
            Field::Channel(..) => true,
            Field::Step(_) => self.channels.iter().any(|row| !row.own),
            Field::OwnStep(channel, _) => self.has_own_rates(channel),
            // Neither says nothing yet; one alone is half of it.
            Field::LagDays(of, _) => self.lag_texts(of).is_some_and(LagTexts::is_begun),
            _ => false,
        }
    }

    /// The number in a field; none where there is none or it can't be used.
    pub fn number(&self, field: Field) -> Option<f64> {
        match self.value(field) {
            FieldValue::Number { value, .. } => Some(value),
            _ => None,
        }
    }

    /// The first field that keeps it from being a plan.
    pub fn first_invalid_field(&self) -> Option<Field> {
        let faulty = |&field: &Field| match self.value(field) {
            FieldValue::Empty => self.is_required(field),
            // A close rate beside stages is a question, not a part of the plan; nor are shared rates nobody shares.
            FieldValue::Invalid { .. } => match field {
                Field::Channel(_, Input::CloseRate) | Field::Step(_) => self.is_required(field),
                Field::ChannelName(_) => self.channels.len() > 1,
                _ => true,
            },
            FieldValue::Number { .. } | FieldValue::Name => false,
        };
        self.fields().into_iter().find(faulty)
    }
}

/// A number that a field takes, or why it does not.
pub(super) fn in_range(field: Field, value: f64) -> Result<f64, Mistake> {
    let number =
        if field.is_rate() { Rate::new(value).map(Rate::get) } else { Amount::new(value).map(Amount::get) };
    number.map_err(|error| Mistake::Range(field.input(), error))
}
