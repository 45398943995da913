//! The lag from lead to sale, as typed into the draft.

use super::field::{Field, LagDay};
use super::field_value::InvalidField;
use super::months::get_or_grow;
use super::{Draft, FieldText};
use crate::model::{Amount, ClosingShares, Lag, LagDays, LagShares, Rate};

/// How the lag from lead to sale is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LagKind {
    /// No lag of its own: a channel uses the plan's lag; a plan's leads close in the month they arrive.
    #[default]
    None,
    /// The share of sales that close in each month after the lead's.
    Shares,
    /// The median and the upper quartile, in days.
    Days,
}

/// The texts of both kinds of lag; those of the kind not selected are kept but not used.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct LagTexts {
    pub(super) kind: LagKind,
    pub(super) shares: Vec<FieldText>,
    pub(super) days: [FieldText; 2],
}

impl LagKind {
    pub const ALL: [LagKind; 3] = [LagKind::None, LagKind::Shares, LagKind::Days];

    /// Id in the form's list and in stored drafts.
    pub fn code(self) -> &'static str {
        match self {
            LagKind::None => "",
            LagKind::Shares => "shares",
            LagKind::Days => "days",
        }
    }

    /// Unknown codes give the default, `None`.
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|kind| kind.code() == code).unwrap_or_default()
    }
}

impl LagTexts {
    pub(super) fn get_mut(&mut self, field: Field) -> Option<&mut FieldText> {
        match field {
            Field::LagShare(_, month) => get_or_grow(&mut self.shares, month, Lag::MAX_MONTHS),
            Field::LagDays(_, day) => Some(&mut self.days[day as usize]),
            _ => None,
        }
    }

    pub(super) fn get(&self, field: Field) -> Option<&FieldText> {
        match field {
            Field::LagShare(_, month) => self.shares.get(month),
            Field::LagDays(_, day) => self.days.get(day as usize),
            _ => None,
        }
    }

    /// Whether any field of the selected kind has text.
    pub(super) fn has_text(&self) -> bool {
        let texts = match self.kind {
            LagKind::None => &[],
            LagKind::Shares => self.shares.as_slice(),
            LagKind::Days => self.days.as_slice(),
        };
        texts.iter().any(|text| !text.text.trim().is_empty())
    }

    /// Number of share fields to show: one more than the last with text, within 3 and `Lag::MAX_MONTHS`.
    fn field_count(&self) -> usize {
        let typed = self.shares.iter().rposition(|share| !share.text.trim().is_empty());
        typed.map_or(0, |last| last + 1).clamp(2, Lag::MAX_MONTHS - 1) + 1
    }
}

impl Draft {
    /// The kind of lag entered for a channel, or for the plan (`None`).
    pub fn lag(&self, of: Option<usize>) -> LagKind {
        self.lag_texts(of).map_or(LagKind::None, |lag| lag.kind)
    }

    /// When the sales of a month's leads close, by the lag of a channel or of the plan; none while a field of it is
    /// not valid.
    pub fn closing_shares(&self, of: Option<usize>) -> Option<ClosingShares> {
        let lag = self.model_lag(of).ok()?;
        Some(lag.map_or_else(ClosingShares::at_once, |lag| lag.shares()))
    }

    /// Enters a lag as shares by month, in whole percent.
    pub(super) fn set_lag_shares(&mut self, of: Option<usize>, percents: &[u8]) {
        self.lag_texts_mut(of).into_iter().for_each(|lag| lag.kind = LagKind::Shares);
        for (month, &percent) in percents.iter().enumerate().filter(|(_, percent)| **percent > 0) {
            self.replace_number(Field::LagShare(of, month), f64::from(percent) / 100.0);
        }
    }

    /// Typed days count, unless the shares do.
    pub(super) fn use_lag_days(&mut self, of: Option<usize>) {
        if let Some(texts) = self.lag_texts_mut(of).filter(|texts| texts.kind == LagKind::None) {
            texts.kind = LagKind::Days;
        }
    }

    pub(super) fn lag_texts(&self, of: Option<usize>) -> Option<&LagTexts> {
        match of {
            None => self.months.as_ref().map(|months| &months.lag),
            Some(at) => self.channels.get(at).map(|channel| &channel.months.lag),
        }
    }

    pub(super) fn lag_texts_mut(&mut self, of: Option<usize>) -> Option<&mut LagTexts> {
        match of {
            None => self.months.as_mut().map(|months| &mut months.lag),
            Some(at) => self.channel_mut(at).map(|channel| &mut channel.months.lag),
        }
    }

    /// The share fields to show for a channel or the plan: those with text and an empty one.
    pub fn share_fields(&self, of: Option<usize>) -> Vec<Field> {
        let field_count = self.lag_texts(of).map_or(0, LagTexts::field_count);
        (0..field_count).map(|month| Field::LagShare(of, month)).collect()
    }

    /// The sum of the shares, as a fraction; those that do not parse are skipped.
    pub fn total_lag_share(&self, of: Option<usize>) -> f64 {
        self.share_fields(of).into_iter().filter_map(|field| self.parsed_number(field)).sum()
    }

    /// The model's lag; `None` where no lag is entered. An incomplete or invalid lag is an error while the
    /// plan is in months, else it is ignored.
    pub(super) fn model_lag(&self, of: Option<usize>) -> Result<Option<Lag>, InvalidField> {
        let has_text = self.lag_texts(of).is_some_and(LagTexts::has_text);
        let lag = match self.lag(of) {
            LagKind::None => None,
            // No field has text yet.
            LagKind::Shares | LagKind::Days if !has_text => None,
            LagKind::Shares => {
                let mut shares = Vec::new();
                for field in self.share_fields(of) {
                    shares.push(Rate::new(self.parsed_number(field).unwrap_or_default()).ok());
                }
                let last = shares.iter().rposition(|share| share.is_none_or(|share| share.get() > 0.0));
                shares.truncate(last.map_or(0, |last| last + 1));
                let shares: Option<Vec<_>> = shares.into_iter().collect();
                Some(shares.and_then(LagShares::new).map(Lag::Shares))
            }
            LagKind::Days => {
                let median = self.number(Field::LagDays(of, LagDay::Median));
                let upper = self.optional_number(Field::LagDays(of, LagDay::Upper)).ok();
                match median.zip(upper) {
                    // Half of the sales take no time: all are taken to.
                    Some((0.0, _)) => None,
                    Some((median, upper)) => {
                        let upper = upper.unwrap_or_else(|| LagDays::usual_upper_quartile(median));
                        let both = Amount::new(median).ok().zip(Amount::new(upper).ok());
                        Some(both.and_then(|(median, upper)| LagDays::new(median, upper)).map(Lag::Days))
                    }
                    None => Some(None),
                }
            }
        };
        match lag {
            None => Ok(None),
            Some(Some(lag)) => Ok(Some(lag)),
            // Incomplete or invalid.
            Some(None) => self.ignore_invalid_if_months_off(Err(InvalidField)),
        }
    }
}
