//! The formulas of a plan's lines.

use super::lines::Line;
use super::months_cells::Group;
use super::page::Guard;
use super::plan_cells::{ChannelColumn, PlanCells};
use crate::io::xlsx::absolute;
use crate::model::{Cost, CostBasis, Figure, Input, Measure, Outcome, Projection, Undefined};

/// A formula, why it may have no value, and its value.
pub(super) struct Formula {
    pub formula: String,
    pub guards: Vec<Guard>,
    pub value: Figure,
}

/// The margin as it counts: where none is given, 100 %.
const MARGIN: &str = "IF(margin=\"\",1,margin)";

impl PlanCells<'_> {
    /// The formula of a line that is calculated; none for one that is typed.
    pub fn formula(&self, line: Line) -> Option<Formula> {
        let plan = self.scenario.plan;
        let outcome = plan.outcome();
        match line {
            Line::Input(input) if input.is_of_channel() => self.whole_input(input, outcome),
            Line::Input(_) | Line::Rate(_) => None,
            Line::OverMonths(input) => self.over_months(input),
            Line::Stage(at) => {
                let count = plan.stage_counts().map(|counts| counts[at + 1]);
                let by_month = self.months.as_ref().is_some_and(|it| it.groups.contains(&Group::Stage(at)));
                let formula = if self.is_single() && !by_month {
                    let before = if at == 0 { Line::Measure(Measure::Leads) } else { Line::Stage(at - 1) };
                    [&self.value(before), "*", Line::Rate(at).name().unwrap_or_default()].concat()
                } else {
                    sum(&self.each(Group::Stage(at), ChannelColumn::Stage(at)))
                };
                Some(Formula { formula, guards: vec![self.like_leads()], value: count })
            }
            Line::GrossProfit => Some(Formula {
                formula: ["sale_value*", MARGIN].concat(),
                guards: vec![Guard::When("sale_value=\"\"".into(), Undefined::NoSaleValue)],
                value: plan.economics.per_sale().map(|sale| sale.gross_profit()),
            }),
            Line::AllCosts => {
                let cost = |cost: Cost, name: &str| cost_formula(cost, name, "sales", "leads");
                let economics = plan.economics;
                let costs =
                    [cost(economics.sales_cost, "sales_cost"), cost(economics.fixed_cost, "fixed_cost")];
                Some(Formula {
                    formula: ["budget+", &costs.join("+")].concat(),
                    guards: vec![self.like_leads()],
                    value: outcome.map(|outcome| economics.total_cost(outcome)),
                })
            }
            Line::Earned => Some(Formula {
                formula: "sales*gross_profit-all_costs".into(),
                guards: vec![self.like_leads(), self.like(Line::GrossProfit)],
                value: outcome.and_then(|outcome| plan.economics.earned(outcome)),
            }),
            Line::Measure(measure) => {
                let (formula, guards) = self.measure(measure);
                Some(Formula { formula, guards, value: Projection::of(plan).get(measure) })
            }
        }
    }

    fn measure(&self, measure: Measure) -> (String, Vec<Guard>) {
        let when = |condition: &str, reason| Guard::When(condition.to_owned(), reason);
        let like = |measure| self.like(Line::Measure(measure));
        let gross_profit = self.like(Line::GrossProfit);
        let no_sales = || when("sales=0", Undefined::NoSales);
        let (formula, guards) = match measure {
            Measure::Leads => return self.leads(),
            Measure::Sales => {
                let formula = match (&self.months, self.is_single()) {
                    (None, true) => "leads*close_rate".to_owned(),
                    _ => sum(&self.each(Group::Sales, ChannelColumn::Sales)),
                };
                return (formula, vec![self.like_leads()]);
            }
            Measure::MediaCac => ("budget/sales", vec![self.like_leads(), no_sales()]),
            Measure::LoadedCac => ("all_costs/sales", vec![self.like_leads(), no_sales()]),
            Measure::Revenue => ("sales*sale_value", vec![self.like_leads(), gross_profit]),
            Measure::Roas => {
                ("revenue/budget", vec![like(Measure::Revenue), when("budget=0", Undefined::NoBudget)])
            }
            Measure::Roi => {
                ("earned/all_costs", vec![self.like(Line::Earned), when("all_costs=0", Undefined::NoCosts)])
            }
            Measure::BreakEvenCpl => {
                let (rate, guard) = self.ratio(Input::CloseRate);
                return (["gross_profit*", rate].concat(), [vec![gross_profit], guard].concat());
            }
            Measure::BreakEvenCloseRate => {
                let (cost, guard) = self.ratio(Input::CostPerLead);
                let earns_nothing = vec![when("gross_profit=0", Undefined::NoGrossProfit)];
                let guards = [vec![gross_profit], guard, earns_nothing].concat();
                return ([cost, "/gross_profit"].concat(), guards);
            }
            Measure::ProfitPerSale => {
                ("gross_profit-loaded_cac", vec![self.like_leads(), gross_profit, like(Measure::LoadedCac)])
            }
            Measure::Ltv => {
                let guards = vec![
                    when("account_revenue=\"\"", Undefined::NoAccountRevenue),
                    when("churn=\"\"", Undefined::ChurnMissing),
                    when("churn=0", Undefined::NoChurn),
                ];
                return (["account_revenue*", MARGIN, "/churn"].concat(), guards);
            }
            Measure::LtvToCac => {
                let costs = when("loaded_cac=0", Undefined::NoCosts);
                (
                    "ltv/loaded_cac",
                    vec![self.like_leads(), like(Measure::Ltv), like(Measure::LoadedCac), costs],
                )
            }
            Measure::Payback => {
                let monthly = ["account_revenue*", MARGIN].concat();
                let guards = vec![
                    like(Measure::LoadedCac),
                    when("account_revenue=\"\"", Undefined::NoAccountRevenue),
                    Guard::When([&monthly, "=0"].concat(), Undefined::NoGrossProfit),
                ];
                return (["loaded_cac/(", &monthly, ")"].concat(), guards);
            }
        };
        (formula.to_owned(), guards)
    }

    /// Leads of the only channel, or a sum over channels or months.
    fn leads(&self) -> (String, Vec<Guard>) {
        if self.months.is_none() && self.is_single() {
            let free = Guard::When("N(cost_per_lead)=0".into(), Undefined::FreeLeads);
            return ("budget/cost_per_lead".into(), vec![free]);
        }
        let leads = self.each(Group::Leads, ChannelColumn::Leads);
        let free = ["COUNT(", &leads, ")<ROWS(", &leads, ")"].concat();
        (sum(&leads), vec![Guard::When(free, Undefined::FreeLeads)])
    }

    /// The numbers that make up a sum: of the channels, or of the months of the only one.
    fn each(&self, group: Group, column: ChannelColumn) -> String {
        match &self.months {
            Some(months) if self.is_single() => months.on_its_sheet(&months.planned_range(group, 0)),
            _ => self.channel_range(column),
        }
    }

    /// CPL or close rate as break-evens need it, and why it may be missing.
    fn ratio(&self, input: Input) -> (&'static str, Vec<Guard>) {
        let own = Line::OverMonths(input);
        let line = if self.row(own).is_some() { own } else { Line::Input(input) };
        let is_typed = self.is_single() && line != own;
        (line.name().unwrap_or_default(), if is_typed { Vec::new() } else { vec![self.like(line)] })
    }

    /// Budget, CPL and close rate of all channels together; of one, only a close rate that is a product.
    fn whole_input(&self, input: Input, outcome: Result<Outcome, Undefined>) -> Option<Formula> {
        let no_leads = Guard::When("leads=0".into(), Undefined::NoLeads);
        let (formula, guards, value) = match (input, self.is_single()) {
            (Input::CloseRate, true) if self.row(Line::Rate(0)).is_some() => {
                let rates = (0..).map_while(|at| self.row(Line::Rate(at)).and(Line::Rate(at).name()));
                let plan = self.scenario.plan;
                let rate = plan.usual_funnel(&plan.channels()[0]).close_rate.get();
                (rates.collect::<Vec<_>>().join("*"), Vec::new(), Ok(rate))
            }
            (_, true) => return None,
            (Input::Budget, false) => {
                let budget = self.scenario.plan.channels().iter().map(|channel| channel.budget.get()).sum();
                (sum(&self.channel_range(ChannelColumn::Input(input))), Vec::new(), Ok(budget))
            }
            (Input::CostPerLead, false) => (
                "budget/leads".to_owned(),
                vec![self.like_leads(), no_leads],
                outcome.and_then(Outcome::cost_per_lead),
            ),
            _ => (
                "sales/leads".to_owned(),
                vec![self.like_leads(), no_leads],
                outcome.and_then(Outcome::close_rate),
            ),
        };
        Some(Formula { formula, guards, value })
    }

    /// A ratio over months; where there are no leads, the number that all months with a part of the budget share.
    fn over_months(&self, input: Input) -> Option<Formula> {
        let (plan, months) = (self.scenario.plan, self.months.as_ref()?);
        let channel = &plan.channels()[0];
        let shares = channel.by_month.budget_shares(plan.schedule()?);
        let first = shares.iter().position(|share| *share > 0.0).unwrap_or_default();
        let (group, ratio) = match input {
            Input::CostPerLead => (Group::CostPerLead, "budget/leads"),
            _ => (Group::CloseRate, "sales/leads"),
        };
        let here = |cells: &str| months.on_its_sheet(cells);
        let usual = here(&absolute(super::months_cells::FIRST + first, months.column(group, 0)));
        let share = here(&months.planned_range(Group::Share, 0));
        let numbers = here(&months.planned_range(group, 0));
        let differ = ["SUMPRODUCT((", &share, ">0)*(", &numbers, "<>", &usual, "))>0"].concat();
        let without = |leads: &str| ["AND(", leads, ",", &differ, ")"].concat();
        let guards = match input {
            Input::CostPerLead => {
                vec![self.like_leads(), Guard::When(without("leads=0"), Undefined::NoLeads)]
            }
            _ => vec![
                Guard::When(without("leads=\"\""), Undefined::FreeLeads),
                Guard::When(without("N(leads)=0"), Undefined::NoLeads),
            ],
        };
        Some(Formula {
            formula: ["IF(N(leads)>0,", ratio, ",", &usual, ")"].concat(),
            guards,
            value: plan.channel_inputs(channel).get(input),
        })
    }

    fn like(&self, line: Line) -> Guard {
        Guard::Like(self.reason(line))
    }

    pub fn like_leads(&self) -> Guard {
        self.like(Line::Measure(Measure::Leads))
    }
}

/// A cost over the period; its amount is per sale, per lead, or for all.
pub(super) fn cost_formula(cost: Cost, amount: &str, sales: &str, leads: &str) -> String {
    match cost.basis {
        CostBasis::Period => amount.to_owned(),
        CostBasis::Sale => [amount, "*", sales].concat(),
        CostBasis::Lead => [amount, "*", leads].concat(),
    }
}

fn sum(cells: &str) -> String {
    ["SUM(", cells, ")"].concat()
}
