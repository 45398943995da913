//! The schedule of a draft: its months, seasonality, monthly values and lag. Texts of options not in use are
//! kept.

use super::field::{Field, LagDay};
use super::field_value::InvalidField;
use super::lag::{LagKind, LagTexts};
use super::per_channel_input::PerChannelInput;
use super::{Draft, FieldText};
use crate::model::{
    Amount, BudgetSpread, ByMonth, Input, Lag, Month, Plan, Rate, RateSource, Schedule, Seasonality,
};
use crate::text::without_rounding_noise;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SpreadKind {
    #[default]
    Even,
    /// By the plan's seasonal weights.
    Season,
    /// An amount per month.
    Months,
}

/// A change to the schedule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ScheduleChange {
    /// Turn months on; a plan without a schedule starts in this month.
    On(Month),
    /// Turn months off.
    Off,
    Start(Month),
    /// The number of months.
    Months(usize),
    Spread(usize, SpreadKind),
    /// The kind of lag of a channel, or of the plan (`None`).
    Lag(Option<usize>, LagKind),
    /// Enter the lag of a channel, or of the plan (`None`), as these shares, in whole percent.
    LagShares(Option<usize>, [u8; Lag::MAX_MONTHS]),
    /// The seasonal weights, January first.
    Season([f64; 12]),
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct ScheduleTexts {
    pub(super) on: bool,
    pub(super) start: Month,
    pub(super) count: usize,
    pub(super) season: [FieldText; 12],
    pub(super) lag: LagTexts,
}

/// The monthly texts of a channel. Each list is only as long as the last month with text.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct ChannelMonthTexts {
    pub(super) spread: SpreadKind,
    pub(super) inputs: PerChannelInput<Vec<FieldText>>,
    pub(super) lag: LagTexts,
    /// Actuals by month, in any order: spend, leads, sales.
    pub(super) actuals: Vec<(Month, [FieldText; 3])>,
    /// The actuals from which the channel's rates were measured.
    pub(super) source: Option<RateSource>,
}

impl SpreadKind {
    pub const ALL: [SpreadKind; 3] = [SpreadKind::Even, SpreadKind::Season, SpreadKind::Months];

    /// Id in the form's list and in stored drafts.
    pub fn code(self) -> &'static str {
        match self {
            SpreadKind::Even => "",
            SpreadKind::Season => "season",
            SpreadKind::Months => "months",
        }
    }

    /// Unknown codes give the default, `Even`.
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|kind| kind.code() == code).unwrap_or_default()
    }
}

impl ScheduleTexts {
    /// The number of months of a new schedule.
    const DEFAULT_COUNT: usize = 12;

    pub(super) fn new(start: Month) -> Self {
        Self {
            on: true,
            start,
            count: Self::DEFAULT_COUNT,
            season: Default::default(),
            lag: LagTexts::default(),
        }
    }
}

/// The text at an index below `max_len`; the list grows as needed.
pub(super) fn get_or_grow(texts: &mut Vec<FieldText>, at: usize, max_len: usize) -> Option<&mut FieldText> {
    if at >= texts.len() && at < max_len {
        texts.resize(at + 1, FieldText::default());
    }
    texts.get_mut(at)
}

impl Draft {
    pub fn is_in_months(&self) -> bool {
        self.months.as_ref().is_some_and(|months| months.on)
    }

    /// The first month and the number of months; `None` while the plan is not in months.
    pub fn span(&self) -> Option<(Month, usize)> {
        self.months.as_ref().filter(|months| months.on).map(|months| (months.start, months.count))
    }

    pub fn spread(&self, channel: usize) -> SpreadKind {
        self.channels.get(channel).map_or(SpreadKind::Even, |channel| channel.months.spread)
    }

    /// The actuals from which a channel's rates were measured, if they were.
    pub fn measured_source(&self, channel: usize) -> Option<RateSource> {
        self.channels.get(channel)?.months.source
    }

    pub fn change_schedule(&mut self, change: ScheduleChange) {
        match change {
            ScheduleChange::On(start) => {
                self.months.get_or_insert_with(|| ScheduleTexts::new(start)).on = true
            }
            ScheduleChange::Off => self.months.iter_mut().for_each(|months| months.on = false),
            ScheduleChange::Start(start) => self.months.iter_mut().for_each(|months| months.start = start),
            ScheduleChange::Months(count) => {
                let count = count.clamp(1, Schedule::MAX_MONTHS);
                self.months.iter_mut().for_each(|months| months.count = count);
                (0..self.channels.len()).for_each(|channel| self.sum_monthly_budgets(channel));
            }
            ScheduleChange::Spread(channel, spread) => self.set_spread(channel, spread),
            ScheduleChange::Lag(of, kind) => {
                self.lag_texts_mut(of).into_iter().for_each(|lag| lag.kind = kind)
            }
            ScheduleChange::LagShares(of, percents) => self.set_lag_shares(of, &percents),
            ScheduleChange::Season(weights) => {
                for (month, weight) in weights.into_iter().enumerate() {
                    self.replace_number(Field::Season(month), weight);
                }
                self.follow_season();
            }
        }
    }

    /// The weight of a calendar month, 0 for January; none while its text is no number.
    pub fn season_weight(&self, month: usize) -> Option<f64> {
        let usual = Amount::HUNDRED.get();
        self.optional_number(Field::Season(month)).ok().map(|weight| weight.unwrap_or(usual))
    }

    /// A season that no channel follows is followed by all those whose budget is the same every month once it is
    /// edited: nothing would change otherwise.
    pub(super) fn follow_season(&mut self) {
        if self.follows_season() {
            return;
        }
        for channel in self.channels_mut() {
            if channel.months.spread == SpreadKind::Even {
                channel.months.spread = SpreadKind::Season;
            }
        }
    }

    /// Whether some channel's budget follows the season.
    pub(super) fn follows_season(&self) -> bool {
        self.channels.iter().any(|channel| channel.months.spread == SpreadKind::Season)
    }

    /// When a budget is first entered by month, the months start with its current distribution.
    fn set_spread(&mut self, channel: usize, spread: SpreadKind) {
        let before = self.plan();
        let Some(texts) = self.channel_mut(channel) else { return };
        texts.months.spread = spread;
        let typed = texts.months.inputs.budget.iter().any(|month| !month.text.trim().is_empty());
        if spread != SpreadKind::Months {
            return;
        }
        if typed {
            self.distribute_budget(channel);
        } else if let Some((plan, schedule)) = before.as_ref().and_then(|it| Some((it, it.schedule()?))) {
            let channel_of_plan = &plan.channels()[channel];
            let budget = channel_of_plan.budget.get();
            for (month, share) in channel_of_plan.by_month.budget_shares(schedule).into_iter().enumerate() {
                self.replace_number(
                    Field::Monthly(channel, Input::Budget, month),
                    without_rounding_noise(budget * share),
                );
            }
        }
    }

    /// The schedule's fields in use, in page order.
    pub(super) fn month_fields(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        let Some((_, count)) = self.span() else { return fields };
        for of in std::iter::once(None).chain((0..self.channels.len()).map(Some)) {
            match self.lag(of) {
                LagKind::None => {}
                LagKind::Shares => fields.extend(self.share_fields(of)),
                LagKind::Days => fields.extend(LagDay::BOTH.map(|day| Field::LagDays(of, day))),
            }
            let Some(channel) = of else {
                fields.extend((0..12).map(Field::Season));
                continue;
            };
            for input in Input::OF_CHANNEL {
                if input != Input::Budget || self.spread(channel) == SpreadKind::Months {
                    fields.extend((0..count).map(|month| Field::Monthly(channel, input, month)));
                }
            }
            fields.extend(self.actual_fields(channel));
        }
        fields
    }

    /// Every field the schedule can have, in use or not; empty for a plan without one.
    pub(super) fn all_month_fields(&self) -> Vec<Field> {
        self.month_fields_where(|_, possible| possible)
    }

    /// Those of them that ever had a text.
    pub(super) fn kept_month_fields(&self) -> Vec<Field> {
        self.month_fields_where(|kept, _| kept)
    }

    /// As many of each list as is said for the number of its texts and for how many it may have.
    fn month_fields_where(&self, count: fn(usize, usize) -> usize) -> Vec<Field> {
        let mut fields = Vec::new();
        if self.months.is_none() {
            return fields;
        }
        fields.extend((0..12).map(Field::Season));
        for of in std::iter::once(None).chain((0..self.channels.len()).map(Some)) {
            let shares = self.lag_texts(of).map_or(0, |lag| lag.shares.len());
            fields.extend((0..count(shares, Lag::MAX_MONTHS)).map(|month| Field::LagShare(of, month)));
            fields.extend(LagDay::BOTH.map(|day| Field::LagDays(of, day)));
        }
        for channel in 0..self.channels.len() {
            for input in Input::OF_CHANNEL {
                let texts = self.channels[channel].months.inputs.get(input).map_or(0, Vec::len);
                let months = 0..count(texts, Schedule::MAX_MONTHS);
                fields.extend(months.map(|month| Field::Monthly(channel, input, month)));
            }
            fields.extend(self.actual_fields(channel));
        }
        fields
    }

    /// The model's schedule; `None` for a plan that never was in months.
    pub(super) fn model_schedule(&self) -> Result<Option<Schedule>, InvalidField> {
        let Some(months) = &self.months else { return Ok(None) };
        let mut schedule = Schedule::new(months.start, months.count).ok_or(InvalidField)?;
        schedule.on = months.on;
        let mut season = Seasonality::default();
        for (month, weight) in season.0.iter_mut().enumerate() {
            let typed = self.ignore_invalid_if_months_off(self.optional_number(Field::Season(month)))?;
            *weight = typed.and_then(|typed| Amount::new(typed).ok()).unwrap_or(*weight);
        }
        schedule.season = season;
        schedule.lag = self.model_lag(None)?;
        Ok(Some(schedule))
    }

    /// The model's monthly values of a channel; `None` if one of its fields is invalid.
    pub(super) fn model_by_month(&self, channel: usize, before: Option<(&Draft, &Plan)>) -> Option<ByMonth> {
        let count = self.months.as_ref().map_or(0, |months| months.count);
        let texts = &self.channels[channel];
        let numbers = |input: Input| -> Option<Vec<Option<f64>>> {
            let typed = texts.months.inputs.get(input)?.len().min(count);
            let month = |month| {
                self.ignore_invalid_if_months_off(self.optional_number(Field::Monthly(channel, input, month)))
            };
            let mut numbers: Vec<_> = (0..typed).map(month).collect::<Result<_, _>>().ok()?;
            numbers.truncate(numbers.iter().rposition(Option::is_some).map_or(0, |last| last + 1));
            Some(numbers)
        };
        let amounts = |input| -> Option<Vec<Option<Amount>>> {
            Some(numbers(input)?.into_iter().map(|it| it.and_then(|it| Amount::new(it).ok())).collect())
        };
        let spread = match texts.months.spread {
            SpreadKind::Even => BudgetSpread::Even,
            SpreadKind::Season => BudgetSpread::Season,
            SpreadKind::Months => match amounts(Input::Budget)? {
                budgets if budgets.is_empty() => BudgetSpread::Even,
                budgets => BudgetSpread::Months(budgets.into_iter().map(Option::unwrap_or_default).collect()),
            },
        };
        let rates = numbers(Input::CloseRate)?.into_iter().map(|it| it.and_then(|it| Rate::new(it).ok()));
        let (costs, rates) = (amounts(Input::CostPerLead)?, rates.collect());
        Some(ByMonth {
            spread,
            costs_per_lead: costs,
            close_rates: rates,
            lag: self.model_lag(Some(channel)).ok()?,
            actuals: self.model_actuals(channel, before)?,
            source: texts.months.source,
        })
    }

    /// Turns an invalid field into an empty one while the plan is not in months.
    pub(super) fn ignore_invalid_if_months_off<T>(
        &self,
        typed: Result<Option<T>, InvalidField>,
    ) -> Result<Option<T>, InvalidField> {
        if self.is_in_months() { typed } else { Ok(typed.unwrap_or(None)) }
    }
}
