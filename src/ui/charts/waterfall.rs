//! The waterfall from media CAC to fully loaded CAC, with a mark for what a sale earns.

use super::super::translate::Translate;
use super::data::data_table;
use crate::chart::Waterfall;
use crate::model::{Cost, Measure, Plan};
use crate::text::{Message, SaleCostText, Style, Writer, plain};
use crate::ui::html::html;
use yew::prelude::*;

/// The height of a row in the chart's units.
const ROW: f64 = 46.0;

/// None where there are no sales.
pub fn waterfall_chart(plan: &Plan, writer: Writer) -> Option<Html> {
    let outcome = plan.outcome().ok().filter(|it| it.sales > 0.0)?;
    let economics = &plan.economics;
    let per_sale = |cost: Cost| cost.total(outcome) / outcome.sales;
    let parts =
        [outcome.spend / outcome.sales, per_sale(economics.sales_cost), per_sale(economics.fixed_cost)];
    let earned = economics.per_sale().ok().map(|sale| sale.gross_profit());
    let Waterfall { bars, mark } = Waterfall::new(&parts, earned);
    let labels = [
        writer.t(Message::MeasureLabel(Measure::MediaCac)),
        writer.t(SaleCostText::SalesCostPerSale),
        writer.t(SaleCostText::FixedCostPerSale),
        writer.t(Message::MeasureLabel(Measure::LoadedCac)),
    ];
    let values = [parts[0], parts[1], parts[2], parts.iter().sum()];
    let money = |value: f64| writer.figure(value, Style::Money);
    let height = bars.len() as f64 * ROW + if mark.is_some() { 22.0 } else { 0.0 };
    let rows = bars.iter().enumerate().map(|(at, bar)| {
        let y = at as f64 * ROW;
        let class = ["media-bar", "sales-cost-bar", "fixed-cost-bar", "sum-bar"][at];
        let plus = if (1..=2).contains(&at) { "+ " } else { "" };
        html! {
            <>
                <text x="0" y={plain(y + 11.0)}>
                    <tspan>{[plus, &labels[at]].concat()}</tspan>
                    <tspan class="value" dx="7">{money(values[at])}</tspan>
                </text>
                <rect {class} x={plain(bar.start)} y={plain(y + 22.0)} width={plain(bar.length.max(1.0))} height="14" />
            </>
        }
    });
    let marked = mark.zip(earned).map(|(x, earned)| {
        let x = x.clamp(1.0, Waterfall::WIDTH - 1.0);
        // Keeps the text inside the chart.
        let end = if x > Waterfall::WIDTH / 2.0 { "mark end" } else { "mark" };
        html! {
            <>
                <line class="mark" x1={plain(x)} x2={plain(x)} y1="18" y2={plain(height - 18.0)} />
                <text class={end} x={plain(x)} y={plain(height - 7.0)}>{writer.t(SaleCostText::Earns(money(earned)))}</text>
            </>
        }
    });
    let summary = SaleCostText::Summary {
        media: money(values[0]),
        sales: money(values[1]),
        fixed: money(values[2]),
        loaded: money(values[3]),
    };
    let headings = [writer.t(SaleCostText::Part), writer.t(SaleCostText::PerSale)];
    let data = labels.iter().zip(values).map(|(label, value)| [label.to_string(), money(value)].to_vec());
    Some(html! {
        <>
            <svg class="waterfall" role="img" aria-labelledby="sale-cost-heading waterfall-summary"
                viewBox={["0 0 ", &plain(Waterfall::WIDTH), " ", &plain(height)].concat()}>
                <desc id="waterfall-summary">{writer.t(summary)}</desc>
                { for marked }
                { for rows }
            </svg>
            { data_table(writer.locale.language, &headings, data.collect()) }
        </>
    })
}
