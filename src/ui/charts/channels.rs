//! What a sale costs in each channel, against what it leaves: columns as wide as the spend, or rows on a narrow page.

use super::super::figures::figure_or_dash;
use super::super::translate::Translate;
use super::channel_costs::{CostedChannel, Verdict, channels_finding, costed_channels, drawn_channels};
use super::data::data_table;
use crate::chart::{ChannelColumn, ChannelColumns};
use crate::model::{CostBasis, Input, Measure, Plan};
use crate::text::{
    ChannelCostText, ChannelText, Message, SaleCostText, Style, Writer, format_difference, plain,
};
use crate::ui::html::html;
use yew::prelude::*;

/// A column ends at so many times the line.
const BEYOND_LINE: f64 = 1.6;
/// Without a line, at so many times the fully loaded CAC of the plan.
const BEYOND_MEAN: f64 = 3.0;

/// The chart with its table; empty for a single channel.
pub fn channels_chart(writer: Writer, plan: &Plan, stale: bool, save: Html) -> Html {
    if plan.channels().len() < 2 {
        return Html::default();
    }
    let channels = selling_channels(plan, writer);
    let (finding, content) = match channels {
        None => {
            let empty = html! { <p class="note empty">{writer.t(SaleCostText::NoSales)}</p> };
            (writer.t(SaleCostText::Heading), empty)
        }
        Some(channels) => {
            let finding = writer.t(channels_finding(&channels, plan, writer));
            (finding, html! { <>{ draw(&channels, plan, writer) }{ save }{ table(&channels, writer) }</> })
        }
    };
    html! {
        <section class={if stale { "card picture stale" } else { "card picture" }} aria-labelledby="channel-costs-heading">
            <h2 id="channel-costs-heading">{finding}</h2>
            { content }
        </section>
    }
}

/// All channels; none where nothing is sold.
fn selling_channels(plan: &Plan, writer: Writer) -> Option<Vec<CostedChannel>> {
    costed_channels(plan, writer).filter(|channels| channels.iter().any(|it| it.cost.outcome.sales > 0.0))
}

/// All channels, and those that are drawn with their columns; none for a single channel and where nothing is sold.
pub fn channel_shape(
    plan: &Plan,
    writer: Writer,
) -> Option<(Vec<CostedChannel>, Vec<CostedChannel>, ChannelColumns)> {
    let channels = selling_channels(plan, writer).filter(|_| plan.channels().len() > 1)?;
    let (drawn, shape) = shape_of(&channels, plan, writer);
    Some((channels, drawn, shape))
}

fn shape_of(channels: &[CostedChannel], plan: &Plan, writer: Writer) -> (Vec<CostedChannel>, ChannelColumns) {
    let drawn = drawn_channels(channels.to_vec(), plan, writer);
    let leaves = plan.economics.per_sale().ok().map(|sale| sale.gross_profit());
    let mean = plan.outcome().and_then(|outcome| plan.economics.loaded_cac(outcome)).unwrap_or_default();
    let limit =
        leaves.filter(|&leaves| leaves > 0.0).map_or(mean * BEYOND_MEAN, |leaves| leaves * BEYOND_LINE);
    let costs: Vec<(f64, Option<[f64; 2]>)> = drawn.iter().map(columns_of).collect();
    let shape = ChannelColumns::new(&costs, leaves, limit);
    (drawn, shape)
}

fn draw(channels: &[CostedChannel], plan: &Plan, writer: Writer) -> Html {
    let leaves = plan.economics.per_sale().ok().map(|sale| sale.gross_profit());
    let (drawn, shape) = shape_of(channels, plan, writer);
    let columns =
        drawn.iter().zip(&shape.columns).map(|(channel, column)| channel_column(channel, *column, writer));
    let line = shape.line.zip(leaves);
    // A tick so near to the line that their labels would touch gives way to it.
    let ticks = shape.ticks.iter().filter(|(_, y)| line.is_none_or(|(line, _)| (line - y).abs() >= 8.0));
    let label = |class, (value, y): (f64, f64)| {
        html! { <span {class} style={["--y:", &plain(y), "%"].concat()}><span>{writer.short_money(value)}</span></span> }
    };
    let amounts = shape.ticks.iter().map(|(tick, _)| *tick).chain(leaves);
    let longest = amounts.map(|it| writer.short_money(it).chars().count()).max().unwrap_or(0);
    let figures = drawn.iter().map(|it| writer.short_money(it.cost.loaded_cac().unwrap_or_default()));
    let room = figures.map(|figure| figure.chars().count()).max().unwrap_or(0);
    let mut style = ["--axis:", &longest.to_string(), "ch;--room:", &room.to_string(), "ch"].concat();
    if let Some((line, _)) = line {
        style.extend([";--line:", &plain(line)]);
    }
    let in_all = [plan.economics.sales_cost, plan.economics.fixed_cost]
        .iter()
        .any(|cost| cost.basis == CostBasis::Period && cost.amount.get() > 0.0);
    html! {
        <div class="channel-costs">
            { legend(&drawn, leaves, writer) }
            <div class={if line.is_some() { "plot lined" } else { "plot" }} {style}>
                <div class="axis" aria-hidden="true">
                    { for ticks.map(|&(value, y)| label("tick", (value, y))) }
                    { for line.map(|(y, value)| label("line", (value, y))) }
                </div>
                <ul aria-labelledby="channel-costs-heading">{ for columns }</ul>
            </div>
            if leaves.is_none() { <p class="note">{writer.t(ChannelCostText::ValueMissing)}</p> }
            if in_all { <p class="note">{writer.t(ChannelCostText::SharedBySpend)}</p> }
        </div>
    }
}

/// The spend, and the cost of a sale in media and in all.
fn columns_of(channel: &CostedChannel) -> (f64, Option<[f64; 2]>) {
    let outcome = channel.cost.outcome;
    let costs = channel.cost.loaded_cac().ok().map(|all| [outcome.media_cac().unwrap_or_default(), all]);
    (outcome.spend, costs)
}

fn legend(drawn: &[CostedChannel], leaves: Option<f64>, writer: Writer) -> Html {
    let any = |verdicts: &[Verdict]| {
        drawn.iter().any(|it| it.verdict.is_some_and(|verdict| verdicts.contains(&verdict)))
    };
    let items = [
        (true, "media", ChannelCostText::Media),
        (drawn.iter().any(|it| it.cost.beyond_media > 0.0), "beyond-media", ChannelCostText::BeyondMedia),
        (any(&[Verdict::Earns]), "free", ChannelCostText::Earned),
        (any(&[Verdict::Loses, Verdict::SellsNothing]), "hatched", ChannelCostText::AtALoss),
    ];
    let item = |class, text: AttrValue| html! { <li><i class={class} />{text}</li> };
    html! {
        <ul class="legend key">
            <li class="in-columns">{writer.t(ChannelCostText::Drawn)}</li>
            <li class="in-rows">{writer.t(ChannelCostText::DrawnInRows)}</li>
            { for items.into_iter().filter(|(shown, ..)| *shown).map(|(_, class, text)| item(class, writer.t(text))) }
            { for leaves.map(|leaves| item("line", writer.t(ChannelCostText::Leaves(writer.short_money(leaves))))) }
        </ul>
    }
}

fn channel_column(channel: &CostedChannel, column: ChannelColumn, writer: Writer) -> Html {
    let ChannelColumn { across, media, top, cut } = column;
    let outcome = channel.cost.outcome;
    let verdict = channel.verdict;
    let mut class = String::from(match verdict {
        Some(Verdict::Earns) => "earns",
        Some(Verdict::Loses) => "loses",
        Some(Verdict::SellsNothing) => "loses unsold",
        Some(Verdict::JustPays) | None => "plain",
    });
    class.push_str(if cut { " cut" } else { "" });
    let numbers =
        [("--start:", across.start), (";--length:", across.length), (";--media:", media), (";--top:", top)];
    let style = numbers.map(|(name, value)| [name, &plain(value)].concat()).concat();
    let cost = channel.cost.loaded_cac().ok().map(|cost| writer.short_money(cost));
    let cost = cost.unwrap_or_else(|| writer.t(ChannelCostText::NoSale).to_string());
    let gain = channel.earned.filter(|_| verdict != Some(Verdict::JustPays)).map(|earned| {
        let amount = writer.short_money(earned.abs());
        let sign = if earned < 0.0 { "−" } else { "+" };
        let words = if earned < 0.0 {
            ChannelCostText::Loses(amount.clone())
        } else {
            ChannelCostText::Earns(amount.clone())
        };
        (writer.t(words), [sign, &amount].concat())
    });
    let facts = [
        writer.short_money(outcome.spend),
        writer.t(ChannelCostText::Sales(writer.figure(outcome.sales, Style::Count))).to_string(),
    ];
    html! {
        <li {class} {style} tabindex="0">
            <span class="who">
                <bdi class="name">{channel.name.clone()}</bdi>
                <span class="facts">{ for facts.into_iter().map(|fact| html! { <span class="fact">{fitting(&fact, fact.clone().into())}{" "}</span> }) }</span>
            </span>
            <span class="track" aria-hidden="true" data-name={channel.name.clone()}><i class="free" /><i class="beyond-media" /><i class="media" /></span>
            <b class="cost">{ fitting(&cost, cost.clone().into()) }</b>
            { for gain.map(|(words, short)| html! {
                <span class="gain">
                    <b class="words">{ fitting(&words, words.clone()) }</b>
                    <b class="short" aria-hidden="true" style={chars(&words)}>{ fitting(&short, short.clone().into()) }</b>
                </span>
            }) }
            { card(channel, writer) }
        </li>
    }
}

/// A text that is shown only where its column has room for it.
fn fitting(text: &str, content: AttrValue) -> Html {
    html! { <span class="fits" style={chars(text)}>{content}</span> }
}

fn chars(text: &str) -> String {
    ["--chars:", &text.chars().count().to_string()].concat()
}

/// The exact values of a channel, shown on hover and focus.
fn card(channel: &CostedChannel, writer: Writer) -> Html {
    let rows = values(channel, writer).into_iter().zip(headings(writer)).map(|(value, heading)| {
        html! { <><dt>{heading}</dt><dd>{value}</dd></> }
    });
    html! { <div class="values"><bdi class="name">{channel.name.clone()}</bdi><dl>{ for rows }</dl></div> }
}

fn headings(writer: Writer) -> [AttrValue; 7] {
    [
        writer.t(Message::InputLabel(Input::Budget)),
        writer.t(Message::MeasureLabel(Measure::Sales)),
        writer.t(ChannelCostText::MediaEach),
        writer.t(ChannelCostText::BeyondMediaEach),
        writer.t(Message::MeasureLabel(Measure::LoadedCac)),
        writer.t(Message::MeasureLabel(Measure::ProfitPerSale)),
        writer.t(ChannelCostText::EarnedInAll),
    ]
}

fn values(channel: &CostedChannel, writer: Writer) -> [String; 7] {
    let CostedChannel { cost, earned, .. } = channel;
    let outcome = cost.outcome;
    let money = |value: Option<f64>| figure_or_dash(writer, value, Style::Money);
    let gain = |value: Option<f64>| {
        value.map_or_else(|| money(None), |value| format_difference(writer, value, Style::Money))
    };
    // Without sales, what is spent is lost.
    let in_all = match cost.loaded_cac() {
        Ok(_) => earned.map(|each| each * outcome.sales),
        Err(_) => Some(-cost.total()),
    };
    let beyond = cost.loaded_cac().ok().map(|_| cost.beyond_media / outcome.sales);
    [
        writer.figure(outcome.spend, Style::Money),
        writer.figure(outcome.sales, Style::Count),
        money(outcome.media_cac().ok()),
        money(beyond),
        money(cost.loaded_cac().ok()),
        gain(*earned),
        gain(in_all),
    ]
}

fn table(channels: &[CostedChannel], writer: Writer) -> Html {
    let mut columns = vec![writer.t(ChannelText::Name)];
    columns.extend(headings(writer));
    let row = |channel: &CostedChannel| {
        let mut cells = vec![channel.name.clone()];
        cells.extend(values(channel, writer));
        cells
    };
    data_table(writer.locale.language, &columns, channels.iter().map(row).collect())
}
