//! The funnel as one drawing, for files: budget → leads → stages → sales.

use super::super::translate::Translate;
use super::funnel_levels::{Level, funnel_levels, leak};
use crate::chart::{FunnelShape, Rect};
use crate::model::{Input, Plan};
use crate::text::{FunnelText, Message, Style, Writer, plain};
use crate::ui::html::html;
use yew::prelude::*;

/// The chart alone, named by the heading `funnel-heading`; none where the number of leads is undefined.
pub fn funnel_picture(plan: &Plan, writer: Writer) -> Option<Html> {
    let counts = plan.stage_counts().ok()?;
    picture(plan, &counts, &funnel_levels(plan, &counts, writer), writer)
}

fn picture(plan: &Plan, counts: &[f64], levels: &[Level], writer: Writer) -> Option<Html> {
    let budget = writer.figure(plan.input(Input::Budget)?, Style::Money);
    let shape = FunnelShape::new(counts);
    let leak = leak(levels);
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
        let cost = level.cost.map(|cost| writer.t(FunnelText::Each(writer.figure(cost, Style::Money))));
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
