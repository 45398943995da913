//! The view of what a sale really costs, and whether it earns that.

use super::charts::waterfall_chart;
use super::translate::Translate;
use crate::model::{Measure, Plan, Projection};
use crate::text::{SaleCostText, Style, Writer};
use crate::ui::html::html;
use yew::prelude::*;

pub fn sale_cost(writer: Writer, plan: Option<&Plan>, stale: bool) -> Html {
    let content = plan.map(|plan| {
        let (verdict, tone) = verdict(plan, writer);
        let assumptions = assumptions(plan).into_iter().map(|text| html! { <li>{writer.t(text)}</li> });
        html! {
            <>
                <p id="verdict" class={tone}>{writer.t(verdict)}</p>
                { waterfall_chart(plan, writer).unwrap_or_else(|| html! { <p class="note empty">{writer.t(SaleCostText::NoSales)}</p> }) }
                <ul class="assumptions note">{ for assumptions }</ul>
            </>
        }
    });
    html! {
        <section class={if stale { "card picture stale" } else { "card picture" }} aria-labelledby="sale-cost-heading">
            <h2 id="sale-cost-heading">{writer.t(SaleCostText::Heading)}</h2>
            { content.unwrap_or_else(|| html! { <p class="note empty">{writer.t(SaleCostText::Empty)}</p> }) }
        </section>
    }
}

/// What each sale earns or loses, with its CSS class.
fn verdict(plan: &Plan, writer: Writer) -> (SaleCostText, &'static str) {
    let Ok(profit) = Projection::of(plan).get(Measure::ProfitPerSale) else {
        let text = if plan.economics.sale_value.is_none() {
            SaleCostText::ValueMissing
        } else {
            SaleCostText::NothingToJudge
        };
        return (text, "verdict");
    };
    let text = writer.figure(profit.abs(), Style::Money);
    // A profit that rounds to zero as it is written counts as none.
    match writer.figure(profit, Style::Money).contains(|c: char| ('1'..='9').contains(&c)) {
        false => (SaleCostText::Even, "verdict"),
        true if profit > 0.0 => (SaleCostText::EarnsEach(text), "verdict good"),
        true => (SaleCostText::LosesEach(text), "verdict bad"),
    }
}

fn assumptions(plan: &Plan) -> Vec<SaleCostText> {
    let economics = &plan.economics;
    let mut assumptions = Vec::new();
    if economics.margin.is_none() && (economics.sale_value.is_some() || economics.account_revenue.is_some()) {
        assumptions.push(SaleCostText::MarginWhole);
    }
    if economics.sale_value.is_some() {
        assumptions.push(SaleCostText::BreakEvenMedia);
    }
    if economics.account_revenue.is_some() {
        assumptions.push(SaleCostText::LtvSteady);
        assumptions.push(SaleCostText::FirstSale);
    }
    if economics.sales_cost.amount.get() == 0.0 && economics.fixed_cost.amount.get() == 0.0 {
        assumptions.push(SaleCostText::MediaOnly);
    }
    assumptions
}
