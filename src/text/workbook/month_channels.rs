//! The months of each channel: how its budget is spread, what it buys, and when that closes.

use super::channel_table::channel_label;
use super::month_totals::month_of;
use super::months_cells::{CHANNELS, FIRST, GROUPS, Group, MonthColumn, MonthsCells};
use super::page::Page;
use super::plan_cells::PlanCells;
use crate::io::xlsx::{Look, absolute};
use crate::model::{BudgetSpread, Figure, Input, Measure, Outcome, Plan, Schedule, Timeline};
use crate::text::messages::WorkbookText;
use crate::text::{Message, MonthText, Style};

pub(super) fn channel_months(page: &mut Page, cells: &PlanCells, months: &MonthsCells, schedule: &Schedule) {
    for at in 0..months.channels {
        for &group in &months.groups {
            let column = months.column(group, at);
            page.text([GROUPS, column], Look::NumberHeading, heading(page, cells, group));
            page.text([CHANNELS, column], Look::NumberHeading, channel_label(page, cells, at));
        }
        Channel { cells, months, schedule, at }.write(page);
    }
}

fn heading(page: &Page, cells: &PlanCells, group: Group) -> String {
    match group {
        Group::Weight => page.t(WorkbookText::Weight),
        Group::Share => page.t(WorkbookText::Share),
        Group::Spend => page.t(MonthText::Spend),
        Group::CostPerLead => page.t(Message::InputLabel(Input::CostPerLead)),
        Group::Leads => page.t(Message::MeasureLabel(Measure::Leads)),
        Group::CloseRate => page.t(Message::InputLabel(Input::CloseRate)),
        Group::Stage(at) => cells.scenario.plan.stages().names()[at].as_str().to_owned(),
        Group::Sales => page.t(MonthText::FromTheseLeads),
        Group::Closing => page.t(MonthText::Closing),
    }
}

/// A channel whose months are written.
struct Channel<'a> {
    cells: &'a PlanCells<'a>,
    months: &'a MonthsCells,
    schedule: &'a Schedule,
    at: usize,
}

impl Channel<'_> {
    fn write(&self, page: &mut Page) {
        let plan = self.cells.scenario.plan;
        let channel = &plan.channels()[self.at];
        let usual = plan.usual_funnel(channel);
        let shares = channel.by_month.budget_shares(self.schedule);
        let cohorts = channel.by_month.cohorts(usual, self.schedule);
        let free = |group| {
            let cells = self.months.planned_range(group, self.at);
            match group {
                Group::CostPerLead => ["COUNTIF(", &cells, ",\">0\")<ROWS(", &cells, ")"].concat(),
                _ => ["COUNT(", &cells, ")<ROWS(", &cells, ")"].concat(),
            }
        };
        for month in 0..self.months.planned {
            let cell = |group| self.cell(group, month);
            let cohort = cohorts.as_ref().map(|it| it[month]).map_err(|reason| *reason);
            self.weight(page, month);
            let weights = self.months.planned_range(Group::Weight, self.at);
            let sum = ["SUM(", &weights, ")"].concat();
            let share =
                ["IF(", &sum, ">0,", &cell(Group::Weight), "/", &sum, ",1/ROWS(", &weights, "))"].concat();
            page.formula(self.place(Group::Share, month), Style::Percent, share, shares[month]);
            let budget = self.cells.channel_input(self.at, Input::Budget);
            let spend = [&self.cells.on_its_sheet(&budget), "*", &*cell(Group::Share)].concat();
            let value = usual.budget.get() * shares[month];
            page.formula(self.place(Group::Spend, month), Style::Money, spend, value);

            let own_cost = channel.by_month.costs_per_lead.get(month).copied().flatten().map(|it| it.get());
            self.own_or_usual(page, month, Input::CostPerLead, own_cost, usual.cost_per_lead.get());
            let own_rate = channel.by_month.close_rates.get(month).copied().flatten().map(|it| it.get());
            self.own_or_usual(page, month, Input::CloseRate, own_rate, usual.close_rate.get());

            let leads = [cell(Group::Spend), cell(Group::CostPerLead)].join("/");
            let leads = unless(&free(Group::CostPerLead), &leads);
            self.count(page, Group::Leads, month, leads, cohort.map(|it| it.leads));
            self.stages(page, month, cohort.map(|it| it.leads));
            let sales = [cell(Group::Leads), cell(Group::CloseRate)].join("*");
            let sales = unless(&[&*cell(Group::Leads), "=\"\""].concat(), &sales);
            self.count(page, Group::Sales, month, sales, cohort.map(|it| it.sales));
        }
        let Some(timeline) = Timeline::of_channel(plan, self.at) else { return };
        for month in 0..self.months.shown {
            let closing = unless(&free(Group::Leads), &self.closing(month));
            self.count(page, Group::Closing, month, closing, month_of(&timeline, month).map(|it| it.closing));
        }
    }

    /// How many of a month's leads get to each stage, by the rule of [`Plan::stage_counts_of_month`]: with P for
    /// the product of the rates up to the stage, leads × close rate of the month ^ (ln P / ln close rate of the channel).
    fn stages(&self, page: &mut Page, month: usize, leads: Figure) {
        let plan = self.cells.scenario.plan;
        let last = plan.stages().names().len();
        let on_its_sheet = |cells: String| self.cells.on_its_sheet(&cells);
        let whole = on_its_sheet(self.cells.channel_input(self.at, Input::CloseRate));
        let [leads_cell, close_rate] = [Group::Leads, Group::CloseRate].map(|group| self.cell(group, month));
        let zeros =
            |stage| ["COUNTIF(", &*on_its_sheet(self.cells.channel_rates(self.at, stage)), ",0)"].concat();
        for &group in &self.months.groups {
            let Group::Stage(stage) = group else { continue };
            let product =
                ["PRODUCT(", &*on_its_sheet(self.cells.channel_rates(self.at, stage)), ")"].concat();
            let with_zeros = [&*close_rate, "^(", &zeros(stage), "/", &zeros(last), ")"].concat();
            let power = [&*close_rate, "^(LN(", &product, ")/LN(", &whole, "))"].concat();
            let part = [
                "IF(",
                &*close_rate,
                "=",
                &whole,
                ",",
                &product,
                ",IF(",
                &whole,
                "=0,",
                &with_zeros,
                ",IF(",
                &product,
                "=1,1,",
                &power,
                ")))",
            ];
            let count =
                unless(&[&*leads_cell, "=\"\""].concat(), &[&*leads_cell, "*", &part.concat()].concat());
            let value = leads
                .map(|leads| plan.stage_counts_of_month(&plan.channels()[self.at], month, leads)[stage + 1]);
            self.count(page, group, month, count, value);
        }
    }

    /// The sales of each month before × the share of them that takes until this one.
    fn closing(&self, month: usize) -> String {
        let sales = self.months.planned_range(Group::Sales, self.at);
        let [planned, shown] = [self.months.planned, self.months.shown];
        let ages = |rows| self.months.range(MonthColumn::Age as usize, rows);
        let now = absolute(FIRST + month, MonthColumn::Age as usize);
        let lag = self.months.range(self.months.lag_column(self.at), shown);
        ["SUMPRODUCT(", &sales, ",SUMIF(", &ages(shown), ",", &*now, "-", &ages(planned), ",", &lag, "))"]
            .concat()
    }

    fn weight(&self, page: &mut Page, month: usize) {
        let place = self.place(Group::Weight, month);
        match &self.cells.scenario.plan.channels()[self.at].by_month.spread {
            BudgetSpread::Even => page.input(place, Style::Count, Some(1.0)),
            BudgetSpread::Season => {
                let season = absolute(FIRST + month, MonthColumn::Season as usize);
                page.formula(place, Style::Count, season, self.schedule.season_weights()[month]);
            }
            BudgetSpread::Months(weights) => {
                page.input(place, Style::Count, Some(weights.get(month).map_or(0.0, |weight| weight.get())));
            }
        }
    }

    /// A month's own CPL or close rate, or that of the channel.
    fn own_or_usual(&self, page: &mut Page, month: usize, input: Input, own: Option<f64>, usual: f64) {
        let (group, style) = match input {
            Input::CostPerLead => (Group::CostPerLead, Style::Money),
            _ => (Group::CloseRate, Style::Percent),
        };
        let place = self.place(group, month);
        match own {
            Some(_) => page.input(place, style, own),
            None => {
                let cell = self.cells.channel_input(self.at, input);
                page.formula(place, style, self.cells.on_its_sheet(&cell), usual);
            }
        }
    }

    fn count(&self, page: &mut Page, group: Group, month: usize, formula: String, value: Figure) {
        page.figure(self.place(group, month), Look::Plain, Style::Count, formula, value);
    }

    fn place(&self, group: Group, month: usize) -> [usize; 2] {
        [FIRST + month, self.months.column(group, self.at)]
    }

    fn cell(&self, group: Group, month: usize) -> String {
        let [row, column] = self.place(group, month);
        absolute(row, column)
    }
}

/// How many of the leads of all its months get to a stage.
pub(super) fn stage_count_over_months(plan: &Plan, channel: usize, stage: usize) -> Option<Figure> {
    let of = &plan.channels()[channel];
    let cohorts = of.by_month.cohorts(plan.usual_funnel(of), plan.schedule()?);
    let count = |(month, it): (usize, &Outcome)| plan.stage_counts_of_month(of, month, it.leads)[stage + 1];
    Some(cohorts.map(|cohorts| cohorts.iter().enumerate().map(count).sum()))
}

/// A formula that is empty under a condition.
fn unless(condition: &str, formula: &str) -> String {
    ["IF(", condition, ",\"\",", formula, ")"].concat()
}
