//! Parses and validates the texts of a draft's fields.

use super::Draft;
use super::field::{Field, LagDay};
use super::lag::LagTexts;
use crate::model::{Amount, Goal, Input, LagDays, LagShares, Name, NameError, OutOfRange, Rate};
use crate::text::{Mistake, NumberError, is_sign_of};

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FieldValue {
    Empty,
    Name,
    Number {
        /// An amount, or a fraction for a rate.
        value: f64,
        doubt: Option<Doubt>,
    },
    Invalid {
        mistake: Mistake,
        /// The number it was read as, if that is out of range and the text is another number elsewhere.
        understood_as: Option<f64>,
    },
}

/// Why a number may not be what is meant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Doubt {
    /// The number that may be meant instead: 12,000 for `12.000` in Mexico, which would write `12,000`.
    Other(f64),
    /// The sign or code of another currency than the plan's.
    Currency(&'static str),
    /// A share of all leads that buys is rarely so high: it may be the share of opportunities, the win rate.
    WinRate,
}

/// Error: a field is invalid, so there is no plan. [`Draft::value`] gives the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct InvalidField;

impl Draft {
    /// The value of a field, validated also against the fields it depends on.
    pub fn value(&self, field: Field) -> FieldValue {
        let alone = self.parse_field(field);
        let FieldValue::Number { value, .. } = alone else { return alone };
        let invalid = |mistake| FieldValue::Invalid { mistake, understood_as: None };
        match field {
            Field::LagShare(of, _) if (self.total_lag_share(of) - 1.0).abs() > LagShares::ROUNDING => {
                invalid(Mistake::LagShares)
            }
            Field::LagDays(_, _) if value > LagDays::MAX_DAYS => invalid(Mistake::LagTooLong),
            Field::LagDays(of, LagDay::Upper)
                if self.parsed_number(Field::LagDays(of, LagDay::Median)).is_some_and(|it| it > value) =>
            {
                invalid(Mistake::LagQuartiles)
            }
            Field::Monthly(channel, Input::CloseRate, _)
                if self.is_in_months() && value > 0.0 && self.has_stage_at_zero(channel) =>
            {
                invalid(Mistake::StageAtZero)
            }
            _ => alone,
        }
    }

    /// Whether a stage rate of a channel is 0, so that its stages can't make a close rate above 0.
    fn has_stage_at_zero(&self, channel: usize) -> bool {
        self.step_fields(channel).into_iter().any(|field| self.parsed_number(field) == Some(0.0))
    }

    /// The number in a field, validated on its own.
    pub(super) fn parsed_number(&self, field: Field) -> Option<f64> {
        if let FieldValue::Number { value, .. } = self.parse_field(field) { Some(value) } else { None }
    }

    /// The number in an optional field; `None` if it is empty.
    pub(super) fn optional_number(&self, field: Field) -> Result<Option<f64>, InvalidField> {
        match self.value(field) {
            FieldValue::Number { value, .. } => Ok(Some(value)),
            FieldValue::Empty => Ok(None),
            FieldValue::Invalid { .. } | FieldValue::Name => Err(InvalidField),
        }
    }

    /// Parses a field's text and validates it on its own.
    fn parse_field(&self, field: Field) -> FieldValue {
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
        match self.locale.parse(&self.readable(field), field.style()) {
            Err(NumberError::Empty) => FieldValue::Empty,
            Err(error) => FieldValue::Invalid { mistake: Mistake::Number(error), understood_as: None },
            Ok(parsed) => match in_range(field, parsed.value) {
                Ok(value) => {
                    let typed = self.field_text(field).is_some_and(|text| text.typed);
                    let other = parsed.other.filter(|&it| parsed.doubtful && in_range(field, it).is_ok());
                    let sign = parsed.sign.filter(|sign| !is_sign_of(sign, self.currency));
                    let other = other.or_else(|| self.meant_as_fraction(field, value));
                    let doubt = sign.map(Doubt::Currency).or(other.map(Doubt::Other));
                    let doubt = doubt.or_else(|| self.meant_as_win_rate(field, value));
                    FieldValue::Number { value, doubt: doubt.filter(|_| typed) }
                }
                Err(mistake) => {
                    FieldValue::Invalid { mistake, understood_as: parsed.other.map(|_| parsed.value) }
                }
            },
        }
    }

    /// The share that `0.05` may be meant as where 5 % is typed as `5`.
    fn meant_as_fraction(&self, field: Field, value: f64) -> Option<f64> {
        // Half a percent is a close rate of its own, but no margin.
        let below = if field == Field::Plan(Input::Margin) { 0.01 } else { 0.005 };
        let is_bare = field.is_rate() && !self.text(field).contains('%');
        (is_bare && value > 0.0 && value < below && !matches!(field, Field::LagShare(..) | Field::Goal(_)))
            .then_some(value * 100.0)
    }

    fn meant_as_win_rate(&self, field: Field, value: f64) -> Option<Doubt> {
        let is_close_rate = matches!(field, Field::Channel(_, Input::CloseRate)) && self.stages.is_empty();
        (is_close_rate && value > Self::HIGHEST_USUAL_CLOSE_RATE).then_some(Doubt::WinRate)
    }

    /// A close rate above it is asked about.
    const HIGHEST_USUAL_CLOSE_RATE: f64 = 0.2;

    /// Whether the plan is incomplete while the field is empty.
    pub fn is_required(&self, field: Field) -> bool {
        match field {
            Field::Channel(at, input) => {
                let is_part =
                    at < self.counted_channels() || self.channels_without_budget().any(|each| each == at);
                is_part && (input != Input::CloseRate || self.stages.is_empty())
            }
            Field::Step(_) => self.shares_rates(),
            Field::OwnStep(channel, _) => self.has_own_rates(channel),
            // An upper quartile says nothing without the median.
            Field::LagDays(of, LagDay::Median) => self.lag_texts(of).is_some_and(LagTexts::has_text),
            _ => false,
        }
    }

    /// The number in a field; `None` if it is empty or invalid.
    pub fn number(&self, field: Field) -> Option<f64> {
        match self.value(field) {
            FieldValue::Number { value, .. } => Some(value),
            _ => None,
        }
    }

    /// The first field, in page order, that makes the draft incomplete or invalid.
    pub fn first_invalid_field(&self) -> Option<Field> {
        let is_blocking = |&field: &Field| match self.value(field) {
            FieldValue::Empty => self.is_required(field),
            // These are invalid only while the plan uses them: not a close rate next to stages, shared rates
            // that no channel uses, or the name of a single channel.
            FieldValue::Invalid { .. } => match field {
                Field::Channel(_, Input::CloseRate) | Field::Step(_) => self.is_required(field),
                Field::ChannelName(_) => self.channels.len() > 1,
                _ => true,
            },
            FieldValue::Number { .. } | FieldValue::Name => false,
        };
        self.fields().into_iter().find(is_blocking)
    }
}

/// Checks a number against the field's range.
pub(super) fn in_range(field: Field, value: f64) -> Result<f64, Mistake> {
    let number = match field {
        Field::Goal(measure) => match Goal::new(measure, value) {
            Some(goal) => Ok(goal.target()),
            // A target of 0 is told as too small, like one below the smallest amount.
            None => Err(Amount::new(value).err().unwrap_or(OutOfRange::TooSmall)),
        },
        _ if field.is_rate() => Rate::new(value).map(Rate::get),
        _ => Amount::new(value).map(Amount::get),
    };
    number.map_err(|error| Mistake::Range(field.input(), error))
}
