//! Plan and reality to date, and what made the difference.

use crate::chart::waterfall_ranges;
use crate::model::{Bridge, BridgeMeasure, Driver, Indicator, Measure, Outcome, Plan, PlanVsActual, Team};
use crate::text::{ActualText, ComparisonText, Message, Style, format_difference, format_percent_change};
use crate::ui::charts::{Bar, bar_chart};
use crate::ui::html::html;
use crate::ui::months::Scene;
use yew::prelude::*;

/// The movers of what is measured: nobody knows of other sale values, and the channels are the same.
const MOVERS: [Driver; 3] = [Driver::Budget, Driver::CostPerLead, Driver::CloseRate];

/// The card with the figures and the bridge.
pub fn to_date(scene: &Scene, plan: &Plan, held: &PlanVsActual) -> Html {
    let [planned, actual] = held.to_date();
    let bridge = held.bridge();
    let counted = match held.planned.len() {
        1 => ActualText::Counted(held.channel_months),
        _ => ActualText::CountedOfChannels(held.channel_months),
    };
    html! {
        <section class={if scene.is_stale() { "card stale" } else { "card" }} aria-labelledby="actuals-heading">
            <h2 id="actuals-heading">{scene.say(ActualText::ToDate)}</h2>
            { figures(scene, planned, actual) }
            <p class="note">{scene.say(counted)}</p>
            <h3 id="actual-bridge-heading">{scene.say(ActualText::Why)}</h3>
            { why(scene, &bridge) }
            if plan.schedule().is_some_and(|schedule| schedule.lag.is_some()) { <p class="note">{scene.say(ActualText::WhyEarlier)}</p> }
        </section>
    }
}

fn figures(scene: &Scene, planned: Outcome, actual: Outcome) -> Html {
    let plain = |part: fn(Outcome) -> f64| move |outcome: Outcome| Some(part(outcome));
    let row = |id: &'static str, label: AttrValue, style: Style, figure: &dyn Fn(Outcome) -> Option<f64>| {
        let (planned, actual) = (figure(planned), figure(actual));
        let written =
            |value: Option<f64>| value.map_or("—".to_owned(), |value| scene.writer.figure(value, style));
        let difference = planned.zip(actual).filter(|(planned, _)| *planned > 0.0);
        let difference = difference.map_or("—".to_owned(), |(planned, actual)| {
            format_percent_change(scene.writer, actual / planned - 1.0)
        });
        html! {
            <tr {id}>
                <th scope="row">{label}</th><td>{written(planned)}</td><td>{written(actual)}</td><td>{difference}</td>
            </tr>
        }
    };
    let of = |indicator| scene.say(ActualText::Of(indicator));
    let heads = [ActualText::Planned, ActualText::Actual, ActualText::Difference];
    html! {
        <table class="figures to-date">
            <thead><tr><td></td>{ for heads.map(|head| html! { <th scope="col">{scene.say(head)}</th> }) }</tr></thead>
            <tbody>
                { row("date-spend", of(Indicator::Spend), Style::Money, &plain(|it| it.spend)) }
                { row("date-leads", of(Indicator::Leads), Style::Count, &plain(|it| it.leads)) }
                { row("date-sales", of(Indicator::Sales), Style::Count, &plain(|it| it.sales)) }
                { row("date-cpl", scene.say(Message::InputLabel(crate::model::Input::CostPerLead)), Style::Money, &|it| it.cost_per_lead().ok()) }
                { row("date-rate", scene.say(ActualText::SalesPerLead), Style::Percent, &|it| it.close_rate().ok()) }
                { row("date-cac", scene.say(Message::MeasureLabel(Measure::MediaCac)), Style::Money, &|it| it.media_cac().ok()) }
            </tbody>
        </table>
    }
}

fn why(scene: &Scene, bridge: &Bridge) -> Html {
    let parts = bridge.contributions();
    let count = |value| scene.writer.figure(value, Style::Count);
    let moved = |part: f64| format_difference(scene.writer, part, Style::Count);
    let gap = ActualText::Gap { planned: count(bridge.from), actual: count(bridge.to) };
    let gap = [&scene.say(gap), " (", &moved(bridge.without_rounding(bridge.to - bridge.from)), ")"].concat();
    let teams = Team::ALL.map(|team| {
        let part = moved(bridge.without_rounding(parts.of_team(team)));
        let id = if team == Team::Marketing { "actual-marketing" } else { "actual-sales-team" };
        (id, scene.say(ComparisonText::Moved { team, part }))
    });
    let summary = [&gap, ". ", &teams[0].1, ", ", &teams[1].1].concat();
    let steps = MOVERS.map(|mover| bridge.without_rounding(parts.get(mover)));
    let bars = std::iter::once((scene.say(ActualText::Planned), count(bridge.from), "bar"))
        .chain(MOVERS.iter().zip(steps).map(|(&mover, part)| {
            let class = if part < 0.0 { "less" } else { "more" };
            (scene.say(ComparisonText::Mover { mover, of: BridgeMeasure::Sales }), moved(part), class)
        }))
        .chain([(scene.say(ActualText::Actual), count(bridge.to), "bar")])
        .zip(waterfall_ranges(bridge.from, &steps, bridge.to))
        .map(|((label, figure, class), span)| Bar {
            label,
            figure: figure.into(),
            span: Some(span),
            class,
            hatched: class == "less",
        });
    html! {
        <>
            <p id="actual-gap" class="summary">{gap}</p>
            <ul class="conclusions">{ for teams.map(|(id, words)| html! { <li {id}>{words}</li> }) }</ul>
            { bar_chart("actual-bridge-heading", summary.into(), bars.collect(), true) }
        </>
    }
}
