//! Money out and money back so far by month, by the rules of [`CashFlow`](crate::model::CashFlow).

use super::figures::cost_formula;
use super::lines::Line;
use super::month_totals::{heading, month_of};
use super::months_cells::{FIRST, MonthColumn, MonthsCells, REASON};
use super::page::{Guard, Page, only_if};
use super::plan_cells::PlanCells;
use crate::io::xlsx::{Look, absolute};
use crate::model::{Cost, CostBasis, Figure, Input, Timeline, Undefined};
use crate::text::messages::WorkbookText;
use crate::text::{MonthChartText, Style};

/// Where the reason stands why nothing is known to come back.
const NOTHING_BACK: [usize; 2] = [1, MonthColumn::Back as usize];

pub(super) fn money(
    page: &mut Page,
    cells: &PlanCells,
    months: &MonthsCells,
    timeline: &Result<Timeline, Undefined>,
) {
    heading(page, MonthColumn::Out, MonthChartText::OutSoFar);
    heading(page, MonthColumn::Back, MonthChartText::BackSoFar);
    heading(page, MonthColumn::Balance, MonthChartText::Balance);
    heading(page, MonthColumn::Accounts, WorkbookText::Accounts);
    let economics = &cells.scenario.plan.economics;
    let of_plan = |line| cells.on_its_sheet(&cells.value(line));
    let [revenue, sale_value] = [Input::AccountRevenue, Input::SaleValue].map(|it| of_plan(Line::Input(it)));
    let unknown = ["AND(", &revenue, "=\"\",", &sale_value, "=\"\")"].concat();
    let guards = [Guard::Like(REASON.to_owned()), Guard::When(unknown, Undefined::NoSaleValue)];
    let leaves = economics.account_gross_profit().or(economics.per_sale().map(|sale| sale.gross_profit()));
    let has_reason = month_of(timeline, 0).and(leaves.map_err(|_| Undefined::NoSaleValue));
    page.reason(NOTHING_BACK, &guards, has_reason);

    let margin = of_plan(Line::Input(Input::Margin));
    let margin = ["IF(", &margin, "=\"\",1,", &margin, ")"].concat();
    let churn = of_plan(Line::Input(Input::Churn));
    let retention = 1.0 - economics.churn.map_or(0.0, |churn| churn.get());
    let (mut out, mut back, mut accounts) = (Ok(0.0), has_reason.map(|_| 0.0), Ok(0.0));
    for at in 0..months.shown {
        let (row, period) = (FIRST + at, month_of(timeline, at));
        let cell = |column: MonthColumn| absolute(row, column as usize);
        // A sum so far begins with that of the month before.
        let before = |column: MonthColumn, times: &str| match at {
            0 => String::new(),
            _ => [&absolute(row - 1, column as usize), times, "+"].concat(),
        };
        let [sales, leads] = [MonthColumn::Closing, MonthColumn::Leads].map(cell);

        let spent = spent(cells, months, at, [&cell(MonthColumn::Spend), &sales, &leads]);
        let costs = period.map(|it| it.cohort.spend + costs(cells, months, at, it.closing, it.cohort.leads));
        out = plus(out, costs);
        let formula = only_if(REASON, &[before(MonthColumn::Out, ""), spent].concat());
        write(page, row, MonthColumn::Out, Style::Money, formula, out);

        accounts = plus(accounts.map(|it: f64| it * retention), period.map(|it| it.closing));
        let formula =
            [before(MonthColumn::Accounts, &["*(1-", &churn, ")"].concat()), sales.clone()].concat();
        write(page, row, MonthColumn::Accounts, Style::Count, only_if(REASON, &formula), accounts);

        let monthly = economics.account_gross_profit();
        let earned = match monthly {
            Ok(monthly) => accounts.map(|it| it * monthly),
            Err(_) => period.map(|it| it.closing * leaves.unwrap_or_default()),
        };
        back = plus(back, earned);
        let by_account = [&*cell(MonthColumn::Accounts), &revenue, &margin].join("*");
        let by_sale = [&*sales, "*", &of_plan(Line::GrossProfit)].concat();
        let formula =
            [&before(MonthColumn::Back, ""), "IF(", &revenue, "<>\"\",", &by_account, ",", &*by_sale, ")"]
                .concat();
        let [reason_row, reason_column] = NOTHING_BACK;
        let reason = absolute(reason_row, reason_column);
        write(page, row, MonthColumn::Back, Style::Money, only_if(&reason, &formula), back);
        let formula = [cell(MonthColumn::Back), cell(MonthColumn::Out)].join("-");
        let balance = back.and_then(|back| out.map(|out| back - out));
        write(page, row, MonthColumn::Balance, Style::Money, only_if(&reason, &formula), balance);
    }
}

fn write(page: &mut Page, row: usize, column: MonthColumn, style: Style, formula: String, value: Figure) {
    page.figure([row, column as usize], Look::Plain, style, formula, value);
}

fn plus(sum: Figure, more: Figure) -> Figure {
    Ok(sum? + more?)
}

/// What is spent in a month: media, the part of costs in all, and costs per sale or lead.
fn spent(cells: &PlanCells, months: &MonthsCells, at: usize, [spend, sales, leads]: [&str; 3]) -> String {
    let mut formula = String::new();
    if at < months.planned {
        formula += spend;
    }
    for (cost, input) in both_costs(cells) {
        let amount = cells.on_its_sheet(&cells.value(Line::Input(input)));
        let part = match cost.basis {
            CostBasis::Period => [&amount, "/", &*months.planned.to_string()].concat(),
            _ => cost_formula(cost, &amount, sales, leads),
        };
        if cost.basis == CostBasis::Sale || at < months.planned {
            formula += &["+", &part].concat();
        }
    }
    if formula.is_empty() { "0".to_owned() } else { formula }
}

/// The value of the costs beyond media in a month.
fn costs(cells: &PlanCells, months: &MonthsCells, at: usize, sales: f64, leads: f64) -> f64 {
    let of_month = |(cost, _): (Cost, Input)| match cost.basis {
        CostBasis::Period if at < months.planned => cost.amount.get() / months.planned as f64,
        CostBasis::Period => 0.0,
        CostBasis::Sale => cost.amount.get() * sales,
        CostBasis::Lead => cost.amount.get() * leads,
    };
    both_costs(cells).map(of_month).iter().sum()
}

fn both_costs(cells: &PlanCells) -> [(Cost, Input); 2] {
    let economics = &cells.scenario.plan.economics;
    [(economics.sales_cost, Input::SalesCost), (economics.fixed_cost, Input::FixedCost)]
}
