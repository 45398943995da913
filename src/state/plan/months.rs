//! The months of a plan as they are being typed. Nothing of them is lost while they don't count.

use super::field::{Field, LagDay};
use super::lag::{LagKind, LagTexts};
use super::{Draft, FieldText};
use crate::model::{
    Amount, BudgetSpread, ByMonth, Input, Lag, Month, Rate, RateSource, Schedule, Seasonality,
};
use crate::text::without_noise;

/// How a channel's budget is spread over the months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SpreadKind {
    /// The same every month.
    #[default]
    Even,
    /// By the season.
    Season,
    /// As typed for each month.
    Months,
}

/// A choice about the months of a plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ScheduleChange {
    /// The plan is in months; where it never was, from this one on.
    On(Month),
    /// The plan is not in months.
    Off,
    /// The first month.
    Start(Month),
    /// How many months.
    Months(usize),
    /// How a channel's budget is spread.
    Spread(usize, SpreadKind),
    /// How it is said when the leads of a channel, or of the plan, become sales.
    Lag(Option<usize>, LagKind),
    /// The weights of a season's months, January first.
    Season([f64; 12]),
}

/// The months of the plan.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ScheduleTexts {
    pub(super) on: bool,
    pub(super) start: Month,
    pub(super) count: usize,
    pub(super) season: [FieldText; 12],
    pub(super) lag: LagTexts,
}

/// The months of a channel, each list as long as something is typed.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct ChannelMonthTexts {
    pub(super) spread: SpreadKind,
    /// Budgets, CPL, close rates by month.
    pub(super) numbers: [Vec<FieldText>; 3],
    pub(super) lag: LagTexts,
    /// What was measured, by month in any order: spend, leads, sales.
    pub(super) actuals: Vec<(Month, [FieldText; 3])>,
    /// What its rates were measured by.
    pub(super) source: Option<RateSource>,
}

impl SpreadKind {
    /// Every kind.
    pub const ALL: [SpreadKind; 3] = [SpreadKind::Even, SpreadKind::Season, SpreadKind::Months];

    /// Its name in forms and in what is stored.
    pub fn code(self) -> &'static str {
        match self {
            SpreadKind::Even => "",
            SpreadKind::Season => "season",
            SpreadKind::Months => "months",
        }
    }

    /// The kind of a name; the first for any other text.
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|kind| kind.code() == code).unwrap_or_default()
    }
}

impl ScheduleTexts {
    /// How many months a plan gets at first.
    const USUAL: usize = 12;

    pub(super) fn new(start: Month) -> Self {
        Self { on: true, start, count: Self::USUAL, season: Default::default(), lag: LagTexts::default() }
    }
}

/// A place in a list that grows as far as that.
pub(super) fn grown(texts: &mut Vec<FieldText>, at: usize, most: usize) -> Option<&mut FieldText> {
    if at >= texts.len() && at < most {
        texts.resize(at + 1, FieldText::default());
    }
    texts.get_mut(at)
}

impl Draft {
    /// Whether it is in months.
    pub fn is_in_months(&self) -> bool {
        self.months.as_ref().is_some_and(|months| months.on)
    }

    /// The first month and how many there are, while it is in months.
    pub fn span(&self) -> Option<(Month, usize)> {
        self.months.as_ref().filter(|months| months.on).map(|months| (months.start, months.count))
    }

    /// How a channel's budget is spread.
    pub fn spread(&self, channel: usize) -> SpreadKind {
        self.channels.get(channel).map_or(SpreadKind::Even, |row| row.months.spread)
    }

    /// What a channel's rates were measured by, where they were.
    pub fn measured_source(&self, channel: usize) -> Option<RateSource> {
        self.channels.get(channel)?.months.source
    }

    /// Makes a choice about the months.
    pub fn change_schedule(&mut self, timing: ScheduleChange) {
        match timing {
            ScheduleChange::On(start) => {
                self.months.get_or_insert_with(|| ScheduleTexts::new(start)).on = true
            }
            ScheduleChange::Off => self.months.iter_mut().for_each(|months| months.on = false),
            ScheduleChange::Start(start) => self.months.iter_mut().for_each(|months| months.start = start),
            ScheduleChange::Months(count) => {
                let count = count.clamp(1, Schedule::MAX_MONTHS);
                self.months.iter_mut().for_each(|months| months.count = count);
                (0..self.channels.len()).for_each(|channel| self.add_up(channel));
            }
            ScheduleChange::Spread(channel, spread) => self.set_spread(channel, spread),
            ScheduleChange::Lag(of, kind) => {
                self.lag_texts_mut(of).into_iter().for_each(|lag| lag.kind = kind)
            }
            ScheduleChange::Season(weights) => {
                for (month, weight) in weights.into_iter().enumerate() {
                    self.write(Field::Season(month), weight);
                }
            }
        }
    }

    /// A budget that is typed month by month starts as what it is.
    fn set_spread(&mut self, channel: usize, spread: SpreadKind) {
        let before = self.plan();
        let Some(row) = self.channels.get_mut(channel) else { return };
        row.months.spread = spread;
        let typed = row.months.numbers[0].iter().any(|month| !month.text.trim().is_empty());
        if spread != SpreadKind::Months {
            return;
        }
        if typed {
            self.share_out(channel);
        } else if let Some((plan, schedule)) = before.as_ref().and_then(|it| Some((it, it.schedule()?))) {
            let channel_of_plan = &plan.channels()[channel];
            let budget = channel_of_plan.budget.get();
            for (month, share) in channel_of_plan.by_month.budget_shares(schedule).into_iter().enumerate() {
                self.put_number(Field::Monthly(channel, Input::Budget, month), without_noise(budget * share));
            }
        }
    }

    /// The fields of the months that count, in the order of the page.
    pub(super) fn month_fields(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        let Some((_, count)) = self.span() else { return fields };
        if (0..self.channels.len()).any(|channel| self.spread(channel) == SpreadKind::Season) {
            fields.extend((0..12).map(Field::Season));
        }
        for of in std::iter::once(None).chain((0..self.channels.len()).map(Some)) {
            match self.lag(of) {
                LagKind::None => {}
                LagKind::Shares => fields.extend(self.share_fields(of)),
                LagKind::Days => fields.extend(LagDay::BOTH.map(|day| Field::LagDays(of, day))),
            }
            let Some(channel) = of else { continue };
            for input in Input::OF_CHANNEL {
                if input != Input::Budget || self.spread(channel) == SpreadKind::Months {
                    fields.extend((0..count).map(|month| Field::Monthly(channel, input, month)));
                }
            }
            fields.extend(self.actual_fields(channel));
        }
        fields
    }

    /// Every field of the months that there could be; none where the plan never had months.
    pub(super) fn all_month_fields(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        if self.months.is_none() {
            return fields;
        }
        fields.extend((0..12).map(Field::Season));
        for of in std::iter::once(None).chain((0..self.channels.len()).map(Some)) {
            fields.extend((0..Lag::MAX_MONTHS).map(|month| Field::LagShare(of, month)));
            fields.extend(LagDay::BOTH.map(|day| Field::LagDays(of, day)));
        }
        for channel in 0..self.channels.len() {
            for input in Input::OF_CHANNEL {
                fields.extend((0..Schedule::MAX_MONTHS).map(|month| Field::Monthly(channel, input, month)));
            }
            fields.extend(self.actual_fields(channel));
        }
        fields
    }

    /// The months of the plan; none within where it never had any, none where one of their fields is wrong.
    pub(super) fn schedule(&self) -> Option<Option<Schedule>> {
        let Some(months) = &self.months else { return Some(None) };
        let mut schedule = Schedule::new(months.start, months.count)?;
        schedule.on = months.on;
        let mut season = Seasonality::default();
        for (month, weight) in season.0.iter_mut().enumerate() {
            let typed = self.counted(self.optional(Field::Season(month)))?;
            *weight = typed.and_then(|typed| Amount::new(typed).ok()).unwrap_or(*weight);
        }
        schedule.season = season;
        schedule.lag = self.model_lag(None)?;
        Some(Some(schedule))
    }

    /// The months of a channel; none where one of their fields is wrong.
    pub(super) fn by_month(&self, channel: usize) -> Option<ByMonth> {
        let count = self.months.as_ref().map_or(0, |months| months.count);
        let row = &self.channels[channel];
        let numbers = |input: Input| -> Option<Vec<Option<f64>>> {
            let at = Input::OF_CHANNEL.iter().position(|&each| each == input)?;
            let typed = row.months.numbers[at].len().min(count);
            let month = |month| self.counted(self.optional(Field::Monthly(channel, input, month)));
            let mut numbers: Vec<_> = (0..typed).map(month).collect::<Option<_>>()?;
            numbers.truncate(numbers.iter().rposition(Option::is_some).map_or(0, |last| last + 1));
            Some(numbers)
        };
        let amounts = |input| -> Option<Vec<Option<Amount>>> {
            Some(numbers(input)?.into_iter().map(|it| it.and_then(|it| Amount::new(it).ok())).collect())
        };
        let spread = match row.months.spread {
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
            lag: self.model_lag(Some(channel))?,
            actuals: self.actuals(channel)?,
            source: row.months.source,
        })
    }

    /// While the plan is not in months what is wrong with them is as good as not typed.
    pub(super) fn counted<T>(&self, typed: Option<Option<T>>) -> Option<Option<T>> {
        if self.is_in_months() { typed } else { Some(typed.flatten()) }
    }
}
