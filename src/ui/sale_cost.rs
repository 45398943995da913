//! The view of what a sale really costs.

use super::charts::{just_pays, waterfall_chart};
use super::translate::Translate;
use crate::model::{Measure, Plan, Projection};
use crate::text::{SaleCostText, Style, Writer};
use crate::ui::html::html;
use yew::prelude::*;

pub fn sale_cost(writer: Writer, plan: Option<&Plan>, stale: bool, save: Html) -> Html {
    let chart = plan.and_then(|plan| Some((plan, waterfall_chart(plan, writer, save)?)));
    let (finding, content) = match chart {
        None => {
            let text = if plan.is_some() { SaleCostText::NoSales } else { SaleCostText::Empty };
            (SaleCostText::Heading, html! { <p class="note empty">{writer.t(text)}</p> })
        }
        Some((plan, chart)) => {
            let assumptions = assumptions(plan).into_iter().map(|text| html! { <li>{writer.t(text)}</li> });
            let content = html! {
                <>
                    <p class="note">{writer.t(drawn(plan, writer))}</p>
                    { chart }
                    <ul class="assumptions note">{ for assumptions }</ul>
                </>
            };
            (finding(plan, writer), content)
        }
    };
    html! {
        <section class={if stale { "card picture stale" } else { "card picture" }} aria-labelledby="sale-cost-heading">
            <h2 id="sale-cost-heading">{writer.t(finding)}</h2>
            { content }
        </section>
    }
}

/// What a sale earns or loses, or else what it costs.
pub fn finding(plan: &Plan, writer: Writer) -> SaleCostText {
    let figures = Projection::of(plan);
    let Ok(profit) = figures.get(Measure::ProfitPerSale) else {
        let cost = figures.get(Measure::LoadedCac).unwrap_or_default();
        return SaleCostText::CostsEach(writer.short_money(cost));
    };
    let text = writer.short_money(profit.abs());
    match plan.economics.per_sale().is_ok_and(|sale| just_pays(profit, sale.gross_profit())) {
        true => SaleCostText::Even,
        false if profit > 0.0 => SaleCostText::EarnsEach(text),
        false => SaleCostText::LosesEach(text),
    }
}

/// What is drawn.
pub fn drawn(plan: &Plan, writer: Writer) -> SaleCostText {
    let Some(value) = plan.economics.sale_value else { return SaleCostText::ValueMissing };
    SaleCostText::LeavesLine {
        money: writer.figure(value.get(), Style::Money),
        margin: writer.figure(plan.economics.counted_margin().get(), Style::Percent),
    }
}

fn assumptions(plan: &Plan) -> Vec<SaleCostText> {
    let economics = &plan.economics;
    let mut assumptions = Vec::new();
    if economics.margin.is_none() && (economics.sale_value.is_some() || economics.account_revenue.is_some()) {
        assumptions.push(SaleCostText::MarginWhole);
    }
    if economics.account_revenue.is_some() {
        assumptions.push(SaleCostText::FirstSale);
    }
    if economics.sales_cost.amount.get() == 0.0 && economics.fixed_cost.amount.get() == 0.0 {
        assumptions.push(SaleCostText::MediaOnly);
    }
    assumptions
}
