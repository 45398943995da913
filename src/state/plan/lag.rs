//! When leads become sales, as it is being typed.

use super::field::{Field, LagDay};
use super::months::grown;
use super::{Draft, FieldText};
use crate::model::{Amount, Lag, LagDays, LagShares, Rate};

/// How it is said when leads become sales.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LagKind {
    /// Not at all: in the month of the leads, or as the plan says for a channel of it.
    #[default]
    None,
    /// As shares by month.
    Shares,
    /// As days.
    Days,
}

/// When leads become sales.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct LagTexts {
    pub(super) kind: LagKind,
    pub(super) shares: Vec<FieldText>,
    pub(super) days: [FieldText; 2],
}

impl LagKind {
    /// Every kind.
    pub const ALL: [LagKind; 3] = [LagKind::None, LagKind::Shares, LagKind::Days];

    /// Its name in forms and in what is stored.
    pub fn code(self) -> &'static str {
        match self {
            LagKind::None => "",
            LagKind::Shares => "shares",
            LagKind::Days => "days",
        }
    }

    /// The kind of a name; the first for any other text.
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|kind| kind.code() == code).unwrap_or_default()
    }
}

impl LagTexts {
    /// Where the text of a field stands, as far as anything is typed there.
    pub(super) fn at_mut(&mut self, field: Field) -> Option<&mut FieldText> {
        match field {
            Field::LagShare(_, month) => grown(&mut self.shares, month, Lag::MAX_MONTHS),
            Field::LagDays(_, day) => Some(&mut self.days[day as usize]),
            _ => None,
        }
    }

    pub(super) fn at(&self, field: Field) -> Option<&FieldText> {
        match field {
            Field::LagShare(_, month) => self.shares.get(month),
            Field::LagDays(_, day) => self.days.get(day as usize),
            _ => None,
        }
    }

    /// Whether something is typed of what counts.
    pub(super) fn is_begun(&self) -> bool {
        let texts = match self.kind {
            LagKind::None => &[],
            LagKind::Shares => self.shares.as_slice(),
            LagKind::Days => self.days.as_slice(),
        };
        texts.iter().any(|text| !text.text.trim().is_empty())
    }

    /// How many shares there is room for: one more than is typed.
    fn room(&self) -> usize {
        let typed = self.shares.iter().rposition(|share| !share.text.trim().is_empty());
        typed.map_or(0, |last| last + 1).clamp(2, Lag::MAX_MONTHS - 1) + 1
    }
}

impl Draft {
    /// How it is said when the leads of a channel, or of the plan, become sales.
    pub fn lag(&self, of: Option<usize>) -> LagKind {
        self.lag_texts(of).map_or(LagKind::None, |lag| lag.kind)
    }

    pub(super) fn lag_texts(&self, of: Option<usize>) -> Option<&LagTexts> {
        match of {
            None => self.months.as_ref().map(|months| &months.lag),
            Some(channel) => self.channels.get(channel).map(|row| &row.months.lag),
        }
    }

    pub(super) fn lag_texts_mut(&mut self, of: Option<usize>) -> Option<&mut LagTexts> {
        match of {
            None => self.months.as_mut().map(|months| &mut months.lag),
            Some(channel) => self.channels.get_mut(channel).map(|row| &mut row.months.lag),
        }
    }

    /// The fields with the shares of a lag, with room for one more.
    pub fn share_fields(&self, of: Option<usize>) -> Vec<Field> {
        let room = self.lag_texts(of).map_or(0, LagTexts::room);
        (0..room).map(|month| Field::LagShare(of, month)).collect()
    }

    /// How much the shares of a lag that can be read come to.
    pub fn shares_together(&self, of: Option<usize>) -> f64 {
        self.share_fields(of).into_iter().filter_map(|field| self.plain(field)).sum()
    }

    /// The lag of a channel or of the plan; none within where there is none, none where it is wrong.
    pub(super) fn model_lag(&self, of: Option<usize>) -> Option<Option<Lag>> {
        let begun = self.lag_texts(of).is_some_and(LagTexts::is_begun);
        let lag = match self.lag(of) {
            LagKind::None => None,
            // Nothing is said yet.
            LagKind::Shares | LagKind::Days if !begun => None,
            LagKind::Shares => {
                let mut shares = Vec::new();
                for field in self.share_fields(of) {
                    shares.push(Rate::new(self.plain(field).unwrap_or_default()).ok());
                }
                let last = shares.iter().rposition(|share| share.is_none_or(|share| share.get() > 0.0));
                shares.truncate(last.map_or(0, |last| last + 1));
                let shares: Option<Vec<_>> = shares.into_iter().collect();
                Some(shares.and_then(LagShares::new).map(Lag::Shares))
            }
            LagKind::Days => {
                let day = |day| Amount::new(self.number(Field::LagDays(of, day))?).ok();
                let both = day(LagDay::Median).zip(day(LagDay::Upper));
                Some(both.and_then(|(median, upper)| LagDays::new(median, upper)).map(Lag::Days))
            }
        };
        match lag {
            None => Some(None),
            Some(Some(lag)) => Some(Some(lag)),
            // Half typed, or wrong.
            Some(None) => self.counted(None),
        }
    }
}
