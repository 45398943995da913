//! The funnel: budget → leads → stages → sales.

use super::super::figures::{NO_FIGURE, figure_or_dash};
use super::super::translate::Translate;
use super::data::data_table;
use crate::chart::{FunnelShape, Rect};
use crate::model::{Input, Measure, Name, Plan};
use crate::text::{FunnelText, Message, Style, Writer, plain};
use crate::ui::html::html;
use yew::prelude::*;

/// The chart with its table. A stale plan is older than the texts in the fields.
pub fn funnel_chart(writer: Writer, plan: Option<&Plan>, stale: bool) -> Html {
    let picture = plan.and_then(|plan| draw(plan, writer));
    html! {
        <section class={if stale { "card picture stale" } else { "card picture" }} aria-labelledby="funnel-heading">
            <h2 id="funnel-heading">{writer.t(FunnelText::Heading)}</h2>
            { picture.unwrap_or_else(|| html! { <p class="note empty">{writer.t(FunnelText::Empty)}</p> }) }
        </section>
    }
}

/// The texts for the leads, a stage or the sales.
struct Level {
    label: AttrValue,
    count: String,
    /// The budget divided by the count.
    cost: Option<String>,
    /// The share of the level above that got here; none for the leads.
    rate: Option<f64>,
}

/// None where the number of leads is undefined.
fn draw(plan: &Plan, writer: Writer) -> Option<Html> {
    let counts = plan.stage_counts().ok()?;
    let levels = levels(plan, &counts, writer);
    let leak = leak(&counts).map(|at| FunnelText::Leak {
        from: levels[at - 1].label.to_string().into(),
        to: levels[at].label.to_string().into(),
        lost: writer.figure(1.0 - levels[at].rate.unwrap_or_default(), Style::Percent),
    });
    Some(html! {
        <>
            { picture(plan, &counts, &levels, writer)? }
            if let Some(leak) = leak { <p class="note" id="leak">{writer.t(leak)}</p> }
            { table(&levels, writer) }
        </>
    })
}

/// The chart alone, named by the heading `funnel-heading`; none where the number of leads is undefined.
pub fn funnel_picture(plan: &Plan, writer: Writer) -> Option<Html> {
    let counts = plan.stage_counts().ok()?;
    picture(plan, &counts, &levels(plan, &counts, writer), writer)
}

fn picture(plan: &Plan, counts: &[f64], levels: &[Level], writer: Writer) -> Option<Html> {
    let budget = writer.figure(plan.input(Input::Budget)?, Style::Money);
    let shape = FunnelShape::new(counts);
    let leak = leak(counts);
    let summary = FunnelText::Summary {
        budget: budget.clone(),
        levels: levels.iter().map(|level| (level.label.to_string().into(), level.count.clone())).collect(),
    };
    let narrowings = shape.connectors.iter().map(|corners| {
        html! { <polygon class="narrowing" points={corners.map(|[x, y]| [&plain(x), ",", &plain(y)].concat()).join(" ")} /> }
    });
    let bands = shape.bands.iter().enumerate().map(|(at, &Rect { x, y, width, height })| {
        let class = match at {
            0 => "budget-band",
            at if at + 1 == shape.bands.len() => "sales-band",
            _ => "leads-band",
        };
        // A share too small to see is drawn two units wide.
        let (x, width) = if width > 0.0 && width < 2.0 { (x + width / 2.0 - 1.0, 2.0) } else { (x, width) };
        html! { <rect {class} x={plain(x)} y={plain(y)} width={plain(width)} height={plain(height)} rx={plain(4_f64.min(width / 2.0))} /> }
    });
    let labels = levels.iter().zip(&shape.bands[1..]).enumerate().map(|(at, (level, band))| {
        let between = band.y - (band.y - shape.bands[at].y - band.height) / 2.0;
        let rate = level.rate.map(|rate| FunnelText::Rate(writer.figure(rate, Style::Percent)));
        let class = if leak == Some(at) { "rate leak" } else { "rate" };
        let cost = level.cost.clone().map(|cost| writer.t(FunnelText::Each(cost)));
        html! {
            <>
                if let Some(rate) = rate { { line(class, between, writer.t(rate)) } }
                { level_label(band, &level.label, &level.count, cost) }
            </>
        }
    });
    Some(html! {
            <svg class="funnel" role="img" aria-labelledby="funnel-heading funnel-summary"
                viewBox={["0 0 ", &plain(FunnelShape::WIDTH), " ", &plain(shape.height)].concat()}>
                <desc id="funnel-summary">{writer.t(summary)}</desc>
                { for narrowings }
                { for bands }
                { level_label(&shape.bands[0], &writer.t(Message::InputLabel(Input::Budget)), &budget, None) }
                { for labels }
            </svg>
    })
}

fn levels(plan: &Plan, counts: &[f64], writer: Writer) -> Vec<Level> {
    let label = |at: usize| match at {
        0 => writer.t(Message::MeasureLabel(Measure::Leads)),
        at => plan.stages().names().get(at - 1).map_or_else(
            || writer.t(Message::MeasureLabel(Measure::Sales)),
            |name: &Name| AttrValue::from(name.as_str().to_owned()),
        ),
    };
    let budget = plan.input(Input::Budget).unwrap_or_default();
    let level = |(at, &count): (usize, &f64)| Level {
        label: label(at),
        count: writer.figure(count, Style::Count),
        cost: (count > 0.0).then(|| writer.figure(budget / count, Style::Money)),
        rate: at.checked_sub(1).and_then(|before| rate(counts[before], count)),
    };
    counts.iter().enumerate().map(level).collect()
}

fn rate(before: f64, count: f64) -> Option<f64> {
    (before > 0.0).then(|| (count / before).min(1.0))
}

/// The index of the level before which most are lost; none with a single step.
fn leak(counts: &[f64]) -> Option<usize> {
    let mut worst = (0, 0.0);
    for (at, pair) in counts.windows(2).enumerate() {
        let lost = pair[0] - pair[1];
        if lost > worst.1 {
            worst = (at + 1, lost);
        }
    }
    (counts.len() > 2 && worst.1 > 0.0).then_some(worst.0)
}

/// How many characters of label and figure fit beside each other.
const LONGEST_LINE: usize = 20;

fn level_label(band: &Rect, label: &AttrValue, figure: &str, cost: Option<AttrValue>) -> Html {
    let middle = band.y + band.height / 2.0;
    // A long figure goes below its label, so that it stays inside the chart.
    let below = label.chars().count() + figure.chars().count() > LONGEST_LINE;
    let height = 20.0 * (1.0 + f64::from(below) + f64::from(cost.is_some()));
    let first = middle - height / 2.0 + 10.0;
    let (x, dy) = (plain(FunnelShape::TEXT_X), if below { "20" } else { "0" });
    html! {
        <>
            <text class="stage" x={x.clone()} y={plain(first)}>
                <tspan>{label.clone()}</tspan>
                <tspan class="stage-figure" x={below.then_some(x)} {dy} dx={if below { "0" } else { "7" }}>{figure.to_owned()}</tspan>
            </text>
            if let Some(cost) = cost { { line("rate", first + height - 20.0, cost) } }
        </>
    }
}

fn line(class: &'static str, y: f64, text: AttrValue) -> Html {
    html! { <text {class} x={plain(FunnelShape::TEXT_X)} y={plain(y)}>{text}</text> }
}

fn table(levels: &[Level], writer: Writer) -> Html {
    let headings = [FunnelText::Level, FunnelText::Count, FunnelText::OfBefore, FunnelText::CostEach]
        .map(|text| writer.t(text));
    let rows = levels.iter().map(|level| {
        let rate = figure_or_dash(writer, level.rate, Style::Percent);
        [
            level.label.to_string(),
            level.count.clone(),
            rate,
            level.cost.clone().unwrap_or_else(|| NO_FIGURE.to_owned()),
        ]
        .to_vec()
    });
    data_table(writer.locale.language, &headings, rows.collect())
}
