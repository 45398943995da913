//! The lines of a plan's sheet and what their cells are called.

use crate::model::{Channel, Input, Measure, Plan};

/// A line of a plan's sheet: a number of the whole plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Input(Input),
    /// A rate from one stage to the next, by its place from the lead.
    Rate(usize),
    /// CPL or close rate over months that have their own.
    OverMonths(Input),
    /// How many get to a stage, by its place from the lead.
    Stage(usize),
    Measure(Measure),
    /// Average sale value × margin.
    GrossProfit,
    AllCosts,
    Earned,
}

impl Line {
    /// The name that formulas have for it: its id on the page, with `_` for `-`.
    pub fn name(self) -> Option<&'static str> {
        Some(match self {
            Line::Input(input) => match input {
                Input::Budget => "budget",
                Input::CostPerLead => "cost_per_lead",
                Input::CloseRate => "close_rate",
                Input::SaleValue => "sale_value",
                Input::Margin => "margin",
                Input::SalesCost => "sales_cost",
                Input::FixedCost => "fixed_cost",
                Input::AccountRevenue => "account_revenue",
                Input::Churn => "churn",
            },
            Line::Rate(at) => [
                "stage_rate_a",
                "stage_rate_b",
                "stage_rate_c",
                "stage_rate_d",
                "stage_rate_e",
                "stage_rate_f",
            ]
            .get(at)?,
            Line::OverMonths(Input::CostPerLead) => "cost_per_lead_over_months",
            Line::OverMonths(_) => "close_rate_over_months",
            Line::Stage(_) => return None,
            Line::Measure(measure) => match measure {
                Measure::Leads => "leads",
                Measure::Sales => "sales",
                Measure::MediaCac => "cac",
                Measure::LoadedCac => "loaded_cac",
                Measure::Revenue => "revenue",
                Measure::Roas => "roas",
                Measure::Roi => "roi",
                Measure::BreakEvenCpl => "break_even_cpl",
                Measure::BreakEvenCloseRate => "break_even_close_rate",
                Measure::ProfitPerSale => "profit_per_sale",
                Measure::Ltv => "ltv",
                Measure::LtvToCac => "ltv_to_cac",
                Measure::Payback => "payback",
            },
            Line::GrossProfit => "gross_profit",
            Line::AllCosts => "all_costs",
            Line::Earned => "earned",
        })
    }
}

/// The lines of inputs and the lines of results of a plan.
pub(super) fn lines(plan: &Plan) -> [Vec<Line>; 2] {
    let stages = plan.stages().names().len();
    let is_single = plan.channels().len() == 1;
    let has_rates = if is_single { stages > 0 } else { plan.stages().default_rates().is_some() };
    let mut inputs = vec![Line::Input(Input::Budget), Line::Input(Input::CostPerLead)];
    if has_rates {
        inputs.extend((0..=stages).map(Line::Rate));
    }
    inputs.push(Line::Input(Input::CloseRate));
    inputs.extend(Input::OF_PLAN.map(Line::Input));
    if is_single && plan.schedule().is_some() && plan.channels().iter().any(has_own_months) {
        inputs.extend([Input::CostPerLead, Input::CloseRate].map(Line::OverMonths));
    }
    let mut results = Vec::new();
    for measure in Measure::ALL {
        match measure {
            // The count of each stage goes between leads and sales.
            Measure::Sales => results.extend((0..stages).map(Line::Stage)),
            Measure::LoadedCac => results.push(Line::AllCosts),
            Measure::Roi => results.extend([Line::GrossProfit, Line::Earned]),
            _ => {}
        }
        results.push(Line::Measure(measure));
    }
    [inputs, results]
}

/// Whether a channel has months with a CPL or close rate of their own.
fn has_own_months(channel: &Channel) -> bool {
    channel.by_month.has_monthly(Input::CostPerLead) || channel.by_month.has_monthly(Input::CloseRate)
}

/// Whether stages are counted month by month: where months have close rates of their own, no rate of a stage is the same in
/// all.
pub(super) fn stages_differ_by_month(plan: &Plan) -> bool {
    let differs = |channel: &Channel| channel.by_month.has_monthly(Input::CloseRate);
    plan.schedule().is_some() && plan.channels().iter().any(differs)
}
