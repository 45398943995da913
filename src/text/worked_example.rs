//! The guide's worked examples in one sentence each, with the numbers of their plans.

use super::messages::WorkedText;
use super::{
    Localized, Style, Writer, format_difference, format_percent_change, style_of, style_of_input,
    without_rounding_noise,
};
use crate::model::{
    Bridge, BridgeMeasure, DisputedFigure, Driver, Goal, GoalSeek, Input, Lag, Lever, Measure, Plan,
    PlanInputs, Projection, Timeline, WorkedExample,
};

/// The numbers of an example, calculated from [`WorkedExample::plans`]; none where one of them is undefined.
pub fn worked_sentence(example: WorkedExample, plans: &[Plan], writer: Writer) -> Option<String> {
    let first = Numbers { plan: plans.first()?, writer };
    let text = match example {
        WorkedExample::Goal => goal(first)?,
        WorkedExample::OutOfReach => WorkedText::OutOfReach {
            goal: first.goal(Measure::MediaCac)?,
            now: first.measure(Measure::MediaCac)?,
            cost_per_lead: first.input(Input::CostPerLead)?,
            close_rate: first.input(Input::CloseRate)?,
            most: first.needed(Lever::CostPerLead)?,
            least: first.needed(Lever::CloseRate)?,
        },
        WorkedExample::Agreement => agreement(first)?,
        WorkedExample::Compared => compared(first, Numbers { plan: plans.get(1)?, writer })?,
        WorkedExample::Cost => WorkedText::Cost {
            budget: first.input(Input::Budget)?,
            cost_per_lead: first.input(Input::CostPerLead)?,
            leads: first.measure(Measure::Leads)?,
            close_rate: first.input(Input::CloseRate)?,
            sales: first.measure(Measure::Sales)?,
            media: first.measure(Measure::MediaCac)?,
            sales_cost: first.input(Input::SalesCost)?,
            loaded: first.measure(Measure::LoadedCac)?,
        },
        WorkedExample::BreakEven => WorkedText::BreakEven {
            value: first.input(Input::SaleValue)?,
            margin: first.input(Input::Margin)?,
            close_rate: first.input(Input::CloseRate)?,
            most: first.measure(Measure::BreakEvenCpl)?,
            cost_per_lead: first.input(Input::CostPerLead)?,
            least: first.measure(Measure::BreakEvenCloseRate)?,
        },
        WorkedExample::Account => WorkedText::Account {
            revenue: first.input(Input::AccountRevenue)?,
            margin: first.input(Input::Margin)?,
            churn: first.input(Input::Churn)?,
            ltv: first.measure(Measure::Ltv)?,
            cac: first.measure(Measure::LoadedCac)?,
            ratio: first.measure(Measure::LtvToCac)?,
            payback: first.measure(Measure::Payback)?,
        },
        WorkedExample::Months => months(first)?,
    };
    Some(text.t(writer.locale.language).into_owned())
}

/// Writes the numbers of one plan.
#[derive(Clone, Copy)]
struct Numbers<'a> {
    plan: &'a Plan,
    writer: Writer,
}

impl Numbers<'_> {
    fn input(self, input: Input) -> Option<String> {
        Some(self.writer.figure(self.plan.input(input)?, style_of_input(input)))
    }

    fn measure(self, measure: Measure) -> Option<String> {
        Some(self.writer.figure(Projection::of(self.plan).get(measure).ok()?, style_of(measure)))
    }

    fn goal(self, measure: Measure) -> Option<String> {
        let goal = self.plan.goals.iter().find(|goal| goal.measure() == measure)?;
        Some(self.writer.figure(goal.target(), style_of(measure)))
    }

    /// The value of a lever at which the plan's goals are reached.
    fn needed(self, lever: Lever) -> Option<String> {
        let goals: Vec<Goal> = self.plan.goals.iter().collect();
        let seek = GoalSeek { inputs: &PlanInputs::of(self.plan), goals: &goals, channel: None };
        Some(self.writer.figure(seek.solve(lever).ok()?.value, style_of_input(lever.input())))
    }
}

fn goal(numbers: Numbers) -> Option<WorkedText> {
    let Numbers { plan, writer } = numbers;
    let goals: Vec<Goal> = plan.goals.iter().collect();
    let inputs = PlanInputs::of(plan);
    let solution = GoalSeek { inputs: &inputs, goals: &goals, channel: None }.solve(Lever::Budget).ok()?;
    let reached = Projection::of_funnels(&solution.funnels, &inputs.economics);
    let figure = |measure: Measure| Some(writer.figure(reached.get(measure).ok()?, style_of(measure)));
    Some(WorkedText::Goal {
        sales: numbers.goal(Measure::Sales)?,
        cost_per_lead: numbers.input(Input::CostPerLead)?,
        close_rate: numbers.input(Input::CloseRate)?,
        leads: figure(Measure::Leads)?,
        budget: numbers.needed(Lever::Budget)?,
        sales_cost: numbers.input(Input::SalesCost)?,
        loaded: figure(Measure::LoadedCac)?,
        most_loaded: numbers.goal(Measure::LoadedCac)?,
        most: numbers.needed(Lever::CostPerLead)?,
    })
}

/// What a lead that is a quarter dearer, and a close rate a fifth lower, would make of what was agreed to.
fn agreement(numbers: Numbers) -> Option<WorkedText> {
    let Numbers { plan, writer } = numbers;
    let varied = |input: Input, factor: f64| {
        let figure = DisputedFigure::Channel(0, input);
        figure.with(plan, without_rounding_noise(figure.value(plan)? * factor))
    };
    let [dearer, lower] = [varied(Input::CostPerLead, 1.24)?, varied(Input::CloseRate, 0.8)?];
    let [dearer, lower] = [&dearer, &lower].map(|plan| Numbers { plan, writer });
    let cac = |numbers: Numbers| Projection::of(numbers.plan).get(Measure::MediaCac).ok();
    Some(WorkedText::Agreement {
        leads: numbers.measure(Measure::Leads)?,
        cost_per_lead: numbers.input(Input::CostPerLead)?,
        close_rate: numbers.input(Input::CloseRate)?,
        sales: numbers.measure(Measure::Sales)?,
        media: numbers.measure(Measure::MediaCac)?,
        dearer: dearer.input(Input::CostPerLead)?,
        dearer_media: dearer.measure(Measure::MediaCac)?,
        change: format_percent_change(writer, cac(dearer)? / cac(numbers)? - 1.0),
        lower: lower.input(Input::CloseRate)?,
        lower_sales: lower.measure(Measure::Sales)?,
        lower_media: lower.measure(Measure::MediaCac)?,
    })
}

fn compared(before: Numbers, after: Numbers) -> Option<WorkedText> {
    let bridge = Bridge::between(BridgeMeasure::Sales, before.plan, after.plan).ok()?;
    let parts = bridge.contributions();
    let change = |value: f64| format_difference(before.writer, value, Style::Count);
    let part = |driver: Driver| change(parts.get(driver));
    let all = |numbers: Numbers| {
        let [budget, cost_per_lead, close_rate] = Input::OF_CHANNEL.map(|input| numbers.input(input));
        Some([budget?, cost_per_lead?, close_rate?, numbers.measure(Measure::Sales)?])
    };
    Some(WorkedText::Compared {
        before: all(before)?,
        after: all(after)?,
        difference: change(bridge.to - bridge.from),
        budget: part(Driver::Budget),
        cost_per_lead: part(Driver::CostPerLead),
        close_rate: part(Driver::CloseRate),
    })
}

fn months(numbers: Numbers) -> Option<WorkedText> {
    let timeline = Timeline::of(numbers.plan)?.ok()?;
    let Lag::Days(days) = numbers.plan.schedule()?.lag.clone()? else { return None };
    let count = |value: f64| numbers.writer.figure(value, Style::Count);
    let later = timeline.after(timeline.planned).closing;
    Some(WorkedText::Months {
        budget: numbers.input(Input::Budget)?,
        months: count(timeline.planned as f64),
        median: count(days.median()),
        upper: count(days.upper_quartile()),
        sales: count(timeline.total_closing()),
        within: count(timeline.total_closing() - later),
        later: count(later),
    })
}
