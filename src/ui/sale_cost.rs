//! The real cost of a sale, and whether the team can bear it.

use super::charts::waterfall_chart;
use super::words::say;
use crate::model::{Measure, Plan, Projection};
use crate::text::{Message, SaleCostText, Style, Writer};
use crate::ui::html::html;
use yew::prelude::*;

/// The verdict, the picture and what they take for granted.
pub fn sale_cost(writer: Writer, plan: Option<&Plan>, stale: bool) -> Html {
    let say = |text: SaleCostText| say(writer.language, Message::SaleCost(text));
    let content = plan.map(|plan| {
        let (verdict, tone) = verdict(plan, writer);
        let assumptions = assumptions(plan).into_iter().map(|text| html! { <li>{say(text)}</li> });
        html! {
            <>
                <p id="verdict" class={tone}>{say(verdict)}</p>
                { waterfall_chart(plan, writer).unwrap_or_else(|| html! { <p class="note empty">{say(SaleCostText::NoSales)}</p> }) }
                <ul class="assumptions note">{ for assumptions }</ul>
            </>
        }
    });
    html! {
        <section class={if stale { "card picture stale" } else { "card picture" }} aria-labelledby="sale-cost-heading">
            <h2 id="sale-cost-heading">{say(SaleCostText::Heading)}</h2>
            { content.unwrap_or_else(|| html! { <p class="note empty">{say(SaleCostText::Empty)}</p> }) }
        </section>
    }
}

/// Whether each sale earns or loses, and how much.
fn verdict(plan: &Plan, writer: Writer) -> (SaleCostText, &'static str) {
    let Ok(left) = Projection::of(plan).get(Measure::ProfitPerSale) else {
        let text = if plan.economics.sale_value.is_none() {
            SaleCostText::ValueMissing
        } else {
            SaleCostText::NothingToJudge
        };
        return (text, "verdict");
    };
    let text = writer.figure(left.abs(), Style::Money);
    // Less than the last digit shown is neither.
    match writer.figure(left, Style::Money).contains(|c: char| ('1'..='9').contains(&c)) {
        false => (SaleCostText::Even, "verdict"),
        true if left > 0.0 => (SaleCostText::EarnsEach(text), "verdict good"),
        true => (SaleCostText::LosesEach(text), "verdict bad"),
    }
}

fn assumptions(plan: &Plan) -> Vec<SaleCostText> {
    let economics = &plan.economics;
    let mut taken = Vec::new();
    if economics.margin.is_none() && (economics.sale_value.is_some() || economics.account_revenue.is_some()) {
        taken.push(SaleCostText::MarginWhole);
    }
    if economics.sale_value.is_some() {
        taken.push(SaleCostText::BreakEvenMedia);
    }
    if economics.account_revenue.is_some() {
        taken.push(SaleCostText::LtvSteady);
        taken.push(SaleCostText::FirstSale);
    }
    if economics.sales_cost.amount.get() == 0.0 && economics.fixed_cost.amount.get() == 0.0 {
        taken.push(SaleCostText::MediaOnly);
    }
    taken
}
