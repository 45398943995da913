//! The view of what a sale really costs.

use super::charts::waterfall_chart;
use super::translate::Translate;
use crate::model::Plan;
use crate::text::{SaleCostText, Writer};
use crate::ui::html::html;
use yew::prelude::*;

pub fn sale_cost(writer: Writer, plan: Option<&Plan>, stale: bool) -> Html {
    let content = plan.map(|plan| {
        let assumptions = assumptions(plan).into_iter().map(|text| html! { <li>{writer.t(text)}</li> });
        html! {
            <>
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
