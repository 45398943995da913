//! The waterfall from media to all that a sale costs, and on to what it earns.

use super::super::translate::Translate;
use super::data::data_table;
use super::money::short_money;
use crate::chart::{Span, Waterfall};
use crate::model::{Cost, Plan};
use crate::text::{SaleCostText, Style, Writer, plain};
use crate::ui::html::html;
use yew::prelude::*;

/// A bar with what it stands for.
struct Row {
    /// Of the `li` element.
    class: &'static str,
    label: AttrValue,
    value: f64,
    span: Span,
}

/// The chart with its table; none where there are no sales. Costs of zero have no bar.
pub fn waterfall_chart(plan: &Plan, writer: Writer) -> Option<Html> {
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
    let mut rows: Vec<Row> =
        costs.map(|((class, label, value), span)| Row { class, label, value, span }).collect();
    // A single part is the sum.
    if rows.len() != 1 {
        let label = writer.t(SaleCostText::AllIn);
        rows.push(Row { class: "media sum", label, value: all, span: shape.sum });
    }
    if let Some((leaves, (mark, difference))) = leaves.zip(shape.mark.zip(shape.difference)) {
        let span = Span::between(0.0, mark);
        rows.push(Row { class: "leaves", label: writer.t(SaleCostText::Leaves), value: leaves, span });
        let (class, text, value) = if leaves < all {
            ("lost sum", SaleCostText::Lost, all - leaves)
        } else {
            ("earned sum", SaleCostText::Earned, leaves - all)
        };
        rows.push(Row { class, label: writer.t(text), value, span: difference });
    }
    Some(html! { <>{ bars(&rows, shape.mark, writer) }{ table(&rows, writer) }</> })
}

fn bars(rows: &[Row], mark: Option<f64>, writer: Writer) -> Html {
    let longest = rows.iter().map(|row| short_money(writer, row.value).chars().count()).max().unwrap_or(0);
    let bar = |row: &Row| {
        let style =
            ["--start:", &plain(row.span.start), "%;--length:", &plain(row.span.length), "%"].concat();
        html! {
            <li class={row.class} {style}>
                <span class="part">{row.label.clone()}</span>
                <span class="track"><i class="bar" /><b class="value">{short_money(writer, row.value)}</b></span>
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

fn table(rows: &[Row], writer: Writer) -> Html {
    let headings = [writer.t(SaleCostText::Part), writer.t(SaleCostText::PerSale)];
    let cells = |row: &Row| [row.label.to_string(), writer.figure(row.value, Style::Money)].to_vec();
    data_table(writer.locale.language, &headings, rows.iter().map(cells).collect())
}
