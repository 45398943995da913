//! The waterfall from media to all that a sale costs, and on to what it earns.

use super::super::translate::Translate;
use super::data::data_table;
use crate::chart::{Span, Waterfall};
use crate::model::{Cost, Plan};
use crate::text::{SaleCostText, Style, Writer, plain};
use crate::ui::html::html;
use yew::prelude::*;

/// A bar with what it stands for.
pub struct SaleCostRow {
    /// Of the `li` element.
    pub class: &'static str,
    pub label: AttrValue,
    pub value: f64,
    pub span: Span,
}

/// The chart with the button that saves it and its table; none where there are no sales.
pub fn waterfall_chart(plan: &Plan, writer: Writer, save: Html) -> Option<Html> {
    let (rows, mark) = sale_cost_rows(plan, writer)?;
    Some(html! { <>{ bars(&rows, mark, writer) }{ save }{ table(&rows, writer) }</> })
}

/// The bars, and where the line is at what a sale leaves; none where there are no sales. Costs of zero have no bar.
pub fn sale_cost_rows(plan: &Plan, writer: Writer) -> Option<(Vec<SaleCostRow>, Option<f64>)> {
    let outcome = plan.outcome().ok().filter(|it| it.sales > 0.0)?;
    let economics = &plan.economics;
    let per_sale = |cost: Cost| cost.total(outcome) / outcome.sales;
    let plus = |text| AttrValue::from(["+ ", &writer.t(text)].concat());
    let mut costs = vec![
        ("media", writer.t(SaleCostText::Media), outcome.spend / outcome.sales),
        ("beyond-media", plus(SaleCostText::SalesCostPerSale), per_sale(economics.sales_cost)),
        ("beyond-media", plus(SaleCostText::FixedCostPerSale), per_sale(economics.fixed_cost)),
    ];
    costs.retain(|(_, _, cost)| *cost > 0.0);
    let parts: Vec<f64> = costs.iter().map(|(_, _, cost)| *cost).collect();
    let all: f64 = parts.iter().sum();
    let leaves = economics.per_sale().ok().map(|sale| sale.gross_profit());
    let shape = Waterfall::new(&parts, leaves);
    let costs = costs.into_iter().zip(shape.parts);
    let mut rows: Vec<SaleCostRow> =
        costs.map(|((class, label, value), span)| SaleCostRow { class, label, value, span }).collect();
    // A single part is the sum.
    if rows.len() != 1 {
        let label = writer.t(SaleCostText::AllIn);
        rows.push(SaleCostRow { class: "media sum", label, value: all, span: shape.sum });
    }
    if let Some((leaves, (mark, difference))) = leaves.zip(shape.mark.zip(shape.difference)) {
        let span = Span::between(0.0, mark);
        rows.push(SaleCostRow {
            class: "leaves",
            label: writer.t(SaleCostText::Leaves),
            value: leaves,
            span,
        });
        let (class, text, value) = if leaves < all {
            ("lost sum", SaleCostText::Lost, all - leaves)
        } else {
            ("earned sum", SaleCostText::Earned, leaves - all)
        };
        rows.push(SaleCostRow { class, label: writer.t(text), value, span: difference });
    }
    Some((rows, shape.mark))
}

fn bars(rows: &[SaleCostRow], mark: Option<f64>, writer: Writer) -> Html {
    let longest = rows.iter().map(|row| writer.short_money(row.value).chars().count()).max().unwrap_or(0);
    let bar = |row: &SaleCostRow| {
        let style =
            ["--start:", &plain(row.span.start), "%;--length:", &plain(row.span.length), "%"].concat();
        html! {
            <li class={row.class} {style}>
                <span class="part">{row.label.clone()}</span>
                <span class="track"><i class="bar" /><b class="value">{writer.short_money(row.value)}</b></span>
            </li>
        }
    };
    let mark = mark.map(|mark| [";--mark:", &plain(mark), "%"].concat()).unwrap_or_default();
    html! {
        <ul class={if mark.is_empty() { "waterfall" } else { "waterfall marked" }} style={["--room:", &longest.to_string(), "ch", &mark].concat()}>
            { for rows.iter().map(bar) }
        </ul>
    }
}

fn table(rows: &[SaleCostRow], writer: Writer) -> Html {
    let headings = [writer.t(SaleCostText::Part), writer.t(SaleCostText::PerSale)];
    let cells = |row: &SaleCostRow| [row.label.to_string(), writer.figure(row.value, Style::Money)].to_vec();
    data_table(writer.locale.language, &headings, rows.iter().map(cells).collect())
}
