//! Converts a draft to a plan and back.

use super::field::{Field, LagDay};
use super::lag::LagTexts;
use super::months::{ChannelMonthTexts, ScheduleTexts};
use super::per_channel_input::PerChannelInput;
use super::{ChannelTexts, Draft, FieldText, FieldValue, LagKind, SpreadKind};
use crate::model::{
    Actual, Amount, BudgetSpread, ByMonth, Channel, Cost, Currency, Economics, Indicator, Input, Lag,
    LagDays, Measure, Month, Name, Plan, Projection, Rate, Scenario, Schedule, Seasonality, StageRates,
    Stages, StartingPlan,
};
use crate::text::{Language, Locale, Localized, Message, Style, Writer, style_of};
use std::rc::Rc;

impl Draft {
    /// The draft of a saved scenario in a locale. Optional costs of 0 and suggested names give empty
    /// fields.
    pub fn of(scenario: &Scenario, locale: Locale) -> Self {
        let mut draft = Self::of_plan(&scenario.plan, locale, scenario.currency);
        if !has_suggested_name(scenario) {
            draft.name = scenario.name.as_str().to_owned();
        }
        draft.unknown = scenario.unknown.clone();
        draft
    }

    /// Takes the place of all but the name.
    pub fn take_figures(&mut self, scenario: &Scenario) {
        let name = std::mem::take(&mut self.name);
        *self = Self::of(scenario, self.locale).named(name);
    }

    /// The draft of a plan without a name.
    pub fn of_plan(plan: &Plan, locale: Locale, currency: Currency) -> Self {
        let mut draft = Self::blank(locale, currency);
        let named = |name: &Name| FieldText { text: name.as_str().to_owned(), typed: true, grouped: false };
        draft.stages = plan.stages().names().iter().map(named).collect();
        let count = if draft.stages.is_empty() { 0 } else { draft.stages.len() + 1 };
        let texts = |draft: &Self, steps: Option<&StageRates>| match steps {
            Some(steps) if count > 0 => {
                steps.rates().iter().map(|rate| draft.number_text(Field::Step(0), rate.get())).collect()
            }
            _ => vec![FieldText::default(); count],
        };
        draft.steps = texts(&draft, plan.stages().default_rates());
        draft.channels = Vec::new();
        for (at, channel) in plan.channels().iter().enumerate() {
            draft.channels.push(Rc::new(ChannelTexts {
                name: channel.name.as_ref().map(named).unwrap_or_default(),
                inputs: PerChannelInput::default(),
                has_own_rates: count > 0 && channel.stage_rates.is_some(),
                steps: texts(&draft, channel.stage_rates.as_ref()),
                months: channel_month_texts(&draft, &channel.by_month),
                unknown: channel.unknown.clone(),
            }));
            let funnel = plan.usual_funnel(channel);
            for input in Input::OF_CHANNEL {
                if count == 0 || input != Input::CloseRate {
                    draft.replace_number(Field::Channel(at, input), input.of_funnel(&funnel));
                }
            }
        }
        for input in Input::OF_PLAN {
            if let Some(value) = input.of_economics(&plan.economics).filter(|&it| needs_text(input, it)) {
                draft.write(Field::Plan(input), value);
            }
        }
        draft.months = plan.months.as_ref().map(|schedule| schedule_texts(&draft, schedule));
        draft.bases = [plan.economics.sales_cost.basis, plan.economics.fixed_cost.basis];
        draft.with_goals(plan.goals)
    }

    /// A draft of a plan that starts from measured numbers. What they don't tell is left empty.
    pub fn of_measured(started: &StartingPlan, writer: Writer) -> Self {
        let mut draft = Self::of_plan(&started.plan, writer.locale, writer.currency);
        for (at, inputs) in started.unknown.iter().enumerate() {
            inputs.iter().for_each(|&input| draft.set(Field::Channel(at, input), String::new()));
        }
        draft
    }

    /// The plan; `None` while a field is invalid or a required one is empty.
    pub fn plan(&self) -> Option<Plan> {
        self.plan_after(None)
    }

    /// The same, with the draft before a change and its plan: channels and actuals whose texts did not change are not
    /// parsed again.
    pub fn plan_after(&self, before: Option<(&Draft, &Plan)>) -> Option<Plan> {
        let counted = self.counted_channels();
        let channels = (0..counted).map(|at| self.model_channel(at, before)).collect::<Option<_>>()?;
        let names = (0..self.stages.len()).map(|at| Name::new(&self.stage_name(at)).ok());
        let shared = (0..self.steps.len()).map(Field::Step);
        let steps = match self.stage_rates(shared) {
            None if self.shares_rates() && !self.stages.is_empty() => {
                return None;
            }
            steps => steps,
        };
        let stages = Stages::new(names.collect::<Option<_>>()?, steps)?;
        let mut plan = Plan::new(channels, stages, self.model_economics()?).ok()?;
        plan.months = self.model_schedule().ok()?;
        plan.goals = self.goals();
        Some(plan)
    }

    /// The plan with 0 for each empty channel input; `None` if all of them are empty.
    pub fn plan_with_gaps(&self) -> Option<Plan> {
        let numbers = (0..self.counted_channels())
            .flat_map(|at| Input::OF_CHANNEL.map(|input| Field::Channel(at, input)))
            .filter(|&field| self.is_required(field));
        let (gaps, typed): (Vec<_>, Vec<_>) =
            numbers.partition(|&field| self.value(field) == FieldValue::Empty);
        let mut filled = self.clone();
        gaps.into_iter().for_each(|field| filled.write(field, 0.0));
        if typed.is_empty() { None } else { filled.plan() }
    }

    fn model_channel(&self, at: usize, before: Option<(&Draft, &Plan)>) -> Option<Channel> {
        let known = before.filter(|(draft, _)| self.has_same_channel(draft, at));
        if let Some(channel) = known.and_then(|(_, plan)| plan.channels().get(at)) {
            return Some(channel.clone());
        }
        let texts = &self.channels[at];
        let amount = |input| Amount::new(self.number(Field::Channel(at, input))?).ok();
        let steps = match (self.stages.is_empty(), texts.has_own_rates) {
            (true, _) => {
                Some(StageRates::single(Rate::new(self.number(Field::Channel(at, Input::CloseRate))?).ok()?))
            }
            (false, true) => {
                Some(self.stage_rates((0..texts.steps.len()).map(|step| Field::OwnStep(at, step)))?)
            }
            (false, false) => None,
        };
        let name = match self.value(Field::ChannelName(at)) {
            FieldValue::Invalid { .. } if self.channels.len() > 1 => return None, // a single channel needs no name
            _ => Name::new(&texts.name.text).ok(),
        };
        Some(Channel {
            name,
            budget: amount(Input::Budget)?,
            cost_per_lead: amount(Input::CostPerLead)?,
            stage_rates: steps,
            by_month: self.model_by_month(at, before)?,
            unknown: texts.unknown.clone(),
        })
    }

    pub(super) fn stage_rates(&self, fields: impl Iterator<Item = Field>) -> Option<StageRates> {
        StageRates::new(fields.map(|field| Rate::new(self.number(field)?).ok()).collect::<Option<_>>()?)
    }

    fn model_economics(&self) -> Option<Economics> {
        let number = |input: Input| self.optional_number(Field::Plan(input)).ok();
        let amount = |input| number(input).and_then(|value| value.map(Amount::new).transpose().ok());
        let rate = |input| number(input).and_then(|value| value.map(Rate::new).transpose().ok());
        let cost =
            |input| Some(Cost { amount: amount(input)?.unwrap_or_default(), basis: self.basis(input) });
        Some(Economics {
            sales_cost: cost(Input::SalesCost)?,
            fixed_cost: cost(Input::FixedCost)?,
            sale_value: amount(Input::SaleValue)?,
            margin: rate(Input::Margin)?,
            account_revenue: amount(Input::AccountRevenue)?,
            churn: rate(Input::Churn)?,
        })
    }

    /// The scenario to save, with the typed or suggested name.
    pub fn scenario(&self) -> Option<Scenario> {
        self.scenario_of(self.plan()?)
    }

    /// Like [`Draft::scenario`], for a caller that already has the draft's plan.
    pub fn scenario_of(&self, plan: Plan) -> Option<Scenario> {
        let name = Name::new(&self.name_for(Some(&plan))).ok().filter(|_| !self.has_leftovers())?;
        Some(Scenario { name, currency: self.currency, plan, unknown: self.unknown.clone() })
    }

    /// Whether something typed is no part of the plan, and would be lost by saving it.
    pub fn has_leftovers(&self) -> bool {
        self.has_invalid_goal() || self.channels_without_budget().next().is_some()
    }

    /// The name typed, or a suggested one.
    pub fn name_for(&self, plan: Option<&Plan>) -> String {
        if self.name.trim().is_empty() { self.suggested_name(plan) } else { self.name.trim().to_owned() }
    }

    /// A name made of the plan's sales and budget; a generic one without a valid plan.
    pub fn suggested_name(&self, plan: Option<&Plan>) -> String {
        let writer = self.writer();
        let described = plan.and_then(|plan| {
            let sales = Projection::of(plan).get(Measure::Sales).ok()?;
            Some(Message::SuggestedName {
                sales: writer.figure(sales, style_of(Measure::Sales)),
                budget: writer.figure(plan.input(Input::Budget)?, Style::Money),
            })
        });
        described.unwrap_or(Message::UntitledName).t(self.locale.language).into_owned()
    }
}

fn schedule_texts(draft: &Draft, schedule: &Schedule) -> ScheduleTexts {
    let season = schedule.season;
    let weight = |month: usize| match season == Seasonality::default() {
        true => FieldText::default(),
        false => draft.number_text(Field::Season(month), season.0[month].get()),
    };
    ScheduleTexts {
        on: schedule.on,
        count: schedule.months(),
        season: std::array::from_fn(weight),
        lag: lag_texts(draft, schedule.lag.as_ref()),
        ..ScheduleTexts::new(schedule.start)
    }
}

fn channel_month_texts(draft: &Draft, by_month: &ByMonth) -> ChannelMonthTexts {
    let number_text = |input, value: Option<f64>| {
        value.map(|value| draft.number_text(Field::Monthly(0, input, 0), value)).unwrap_or_default()
    };
    let (spread, budgets) = match &by_month.spread {
        BudgetSpread::Even => (SpreadKind::Even, &[][..]),
        BudgetSpread::Season => (SpreadKind::Season, &[][..]),
        BudgetSpread::Months(budgets) => (SpreadKind::Months, budgets.as_slice()),
    };
    let budgets = budgets.iter().map(|budget| number_text(Input::Budget, Some(budget.get()))).collect();
    let costs =
        by_month.costs_per_lead.iter().map(|cost| number_text(Input::CostPerLead, cost.map(Amount::get)));
    let rates = by_month.close_rates.iter().map(|rate| number_text(Input::CloseRate, rate.map(Rate::get)));
    let inputs =
        PerChannelInput { budget: budgets, cost_per_lead: costs.collect(), close_rate: rates.collect() };
    let actual = |&(month, actual): &(Month, Actual)| {
        let text = |indicator: Indicator| {
            let field = Field::Actual(0, indicator, month);
            actual.get(indicator).map(|value| draft.number_text(field, value)).unwrap_or_default()
        };
        (month, Indicator::ALL.map(text))
    };
    let actuals = by_month.actuals.months().iter().map(actual).collect();
    ChannelMonthTexts {
        spread,
        inputs,
        lag: lag_texts(draft, by_month.lag.as_ref()),
        actuals,
        source: by_month.source,
    }
}

fn lag_texts(draft: &Draft, lag: Option<&Lag>) -> LagTexts {
    let mut texts = LagTexts::default();
    let day = |days: f64| draft.number_text(Field::LagDays(None, LagDay::Median), days);
    match lag {
        None => {}
        Some(Lag::Shares(shares)) => {
            texts.kind = LagKind::Shares;
            let share = |share: &Rate| draft.number_text(Field::LagShare(None, 0), share.get());
            texts.shares = shares.rates().iter().map(share).collect();
        }
        Some(Lag::Days(days)) => {
            texts.kind = LagKind::Days;
            // The usual upper quartile follows the median when that is changed.
            let is_usual = days.upper_quartile() == LagDays::usual_upper_quartile(days.median());
            let upper = if is_usual { FieldText::default() } else { day(days.upper_quartile()) };
            texts.days = [day(days.median()), upper];
        }
    }
    texts
}

/// Whether a scenario has the suggested name, in any language and number format, also with a number behind it. Such a name is not typed into
/// the draft, so that it changes with the numbers.
pub fn has_suggested_name(scenario: &Scenario) -> bool {
    // Without the separators and signs, which the region decides.
    let bare = |name: &str| name.bytes().filter(u8::is_ascii_alphanumeric).collect::<Vec<_>>();
    let suggested = |language| {
        let draft = Draft::blank(Locale::stored(language), scenario.currency);
        bare(&draft.suggested_name(Some(&scenario.plan)))
    };
    let name = bare(without_number(scenario.name.as_str()));
    Language::ALL.into_iter().any(|language| suggested(language) == name)
}

/// A name without the number that tells it from an equal one: `Name (2)`.
pub fn without_number(name: &str) -> &str {
    let numbered = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
    numbered
        .filter(|(_, number)| number.bytes().all(|digit| digit.is_ascii_digit()))
        .map_or(name, |(name, _)| name)
}

/// An optional cost of 0 is shown as an empty field.
fn needs_text(input: Input, value: f64) -> bool {
    value != 0.0 || !matches!(input, Input::SalesCost | Input::FixedCost)
}
