//! Budget → leads → sales.

use super::super::words::say;
use crate::chart::{Band, FunnelShape};
use crate::model::{Input, Measure, Plan, Projection};
use crate::text::{Message, Style, Writer, plain, style_of};
use yew::prelude::*;

/// The picture of a plan, which may be older than what stands in the fields.
pub fn funnel_chart(writer: Writer, plan: Option<&Plan>, stale: bool) -> Html {
    let picture = plan.and_then(|plan| draw(plan, writer));
    let language = writer.language;
    html! {
        <section class={if stale { "card picture stale" } else { "card picture" }} aria-labelledby="funnel-heading">
            <h2 id="funnel-heading">{say(language, Message::FunnelHeading)}</h2>
            { picture.unwrap_or_else(|| html! { <p class="note empty">{say(language, Message::FunnelEmpty)}</p> }) }
        </section>
    }
}

/// The picture; none where the leads can't be counted.
fn draw(plan: &Plan, writer: Writer) -> Option<Html> {
    let projection = Projection::of(plan);
    let say = |message: Message| say(writer.language, message);
    let count = |measure| Some(writer.figure(projection.get(measure).ok()?, style_of(measure)));
    let (leads, sales) = (count(Measure::Leads)?, count(Measure::Sales)?);
    let budget = writer.figure(plan.input(Input::Budget)?, Style::Money);
    let cost_per_lead = writer.figure(plan.input(Input::CostPerLead)?, Style::Money);
    let rate = plan.input(Input::CloseRate)?;
    let close_rate = writer.figure(rate, Style::Percent);
    let shape = FunnelShape::new(rate);
    let middle = FunnelShape::WIDTH / 2.0;
    let band = |class: &'static str, Band { x, y, width, height }: Band| {
        html! { <rect {class} x={plain(x)} y={plain(y)} width={plain(width)} height={plain(height)} rx={plain(4_f64.min(width / 2.0))} /> }
    };
    let words = |class: &'static str, y: f64, text: AttrValue| {
        html! { <text {class} x={plain(middle)} y={plain(y)}>{text}</text> }
    };
    let figure = |y: f64, label: Message, figure: String| {
        html! {
            <text class="stage" x={plain(middle)} y={plain(y)}>
                <tspan>{say(label)}</tspan>
                <tspan class="stage-figure" dx="7">{figure}</tspan>
            </text>
        }
    };
    let inside = |band: Band| band.y + band.height / 2.0;
    Some(html! {
        <svg class="funnel" role="img" aria-labelledby="funnel-heading funnel-summary"
            viewBox={["0 0 ", &plain(FunnelShape::WIDTH), " ", &plain(shape.height)].concat()}>
            <desc id="funnel-summary">{say(Message::FunnelSummary {
                budget: budget.clone(),
                cost_per_lead: cost_per_lead.clone(),
                leads: leads.clone(),
                close_rate: close_rate.clone(),
                sales: sales.clone(),
            })}</desc>
            {band("budget-band", shape.budget)}
            {band("leads-band", shape.leads)}
            <polygon class="narrowing" points={shape.narrowing.map(|[x, y]| [&plain(x), ",", &plain(y)].concat()).join(" ")} />
            {band("sales-band", shape.sales)}
            {figure(inside(shape.budget), Message::InputLabel(Input::Budget), budget)}
            {words("rate", shape.between[0], say(Message::PerLead(cost_per_lead)))}
            {figure(inside(shape.leads), Message::MeasureLabel(Measure::Leads), leads)}
            {words("rate", shape.between[1], say(Message::Closes(close_rate)))}
            {figure(shape.below, Message::MeasureLabel(Measure::Sales), sales)}
        </svg>
    })
}
