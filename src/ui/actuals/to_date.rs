//! Plan against actuals to date, and what made the difference.

use crate::model::{
    Bridge, BridgeMeasure, Driver, Indicator, Input, Measure, Outcome, Plan, PlanVsActual, Team,
};
use crate::text::{ActualText, ComparisonText, Message, Style, format_difference, format_percent_change};
use crate::ui::charts::{bar_chart, bridge_bars};
use crate::ui::figures::{NO_FIGURE, figure_or_dash};
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// What can have moved the sales: actuals have no sale value, and their channels are those of the plan.
const DRIVERS: [Driver; 3] = [Driver::Budget, Driver::CostPerLead, Driver::CloseRate];

pub fn to_date(cx: &ViewContext, plan: &Plan, compared: &PlanVsActual) -> Html {
    let [planned, actual] = compared.to_date();
    let bridge = compared.bridge();
    let counted = match compared.planned.len() {
        1 => ActualText::Counted(compared.channel_months),
        _ => ActualText::CountedOfChannels(compared.channel_months),
    };
    html! {
        <section class={if cx.is_stale() { "card stale" } else { "card" }} aria-labelledby="actuals-heading">
            <h2 id="actuals-heading">{cx.t(ActualText::ToDate)}</h2>
            { figures(cx, planned, actual) }
            <p class="note">{cx.t(counted)}</p>
            <h3 id="actual-bridge-heading">{cx.t(ActualText::Why)}</h3>
            { why(cx, &bridge) }
            if plan.schedule().is_some_and(|schedule| schedule.lag.is_some()) { <p class="note">{cx.t(ActualText::WhyEarlier)}</p> }
        </section>
    }
}

fn figures(cx: &ViewContext, planned: Outcome, actual: Outcome) -> Html {
    let plain = |part: fn(Outcome) -> f64| move |outcome: Outcome| Some(part(outcome));
    let row = |id: &'static str, label: AttrValue, style: Style, figure: &dyn Fn(Outcome) -> Option<f64>| {
        let (planned, actual) = (figure(planned), figure(actual));
        let difference = planned.zip(actual).filter(|(planned, _)| *planned > 0.0);
        let difference = difference.map_or(NO_FIGURE.to_owned(), |(planned, actual)| {
            format_percent_change(cx.writer, actual / planned - 1.0)
        });
        html! {
            <tr {id}>
                <th scope="row">{label}</th><td>{figure_or_dash(cx.writer, planned, style)}</td><td>{figure_or_dash(cx.writer, actual, style)}</td><td>{difference}</td>
            </tr>
        }
    };
    let of = |indicator| cx.t(ActualText::Label(indicator));
    let heads = [ActualText::Planned, ActualText::Actual, ActualText::Difference];
    html! {
        <table class="figures to-date">
            <thead><tr><td></td>{ for heads.map(|head| html! { <th scope="col">{cx.t(head)}</th> }) }</tr></thead>
            <tbody>
                { row("date-spend", of(Indicator::Spend), Style::Money, &plain(|it| it.spend)) }
                { row("date-leads", of(Indicator::Leads), Style::Count, &plain(|it| it.leads)) }
                { row("date-sales", of(Indicator::Sales), Style::Count, &plain(|it| it.sales)) }
                { row("date-cpl", cx.t(Message::InputLabel(Input::CostPerLead)), Style::Money, &|it| it.cost_per_lead().ok()) }
                { row("date-rate", cx.t(ActualText::SalesPerLead), Style::Percent, &|it| it.close_rate().ok()) }
                { row("date-cac", cx.t(Message::MeasureLabel(Measure::MediaCac)), Style::Money, &|it| it.media_cac().ok()) }
            </tbody>
        </table>
    }
}

fn why(cx: &ViewContext, bridge: &Bridge) -> Html {
    let parts = bridge.contributions();
    let count = |value| cx.writer.figure(value, Style::Count);
    let moved = |part: f64| format_difference(cx.writer, part, Style::Count);
    let gap = ActualText::Gap { planned: count(bridge.from), actual: count(bridge.to) };
    let gap = [&cx.t(gap), " (", &moved(bridge.without_rounding(bridge.to - bridge.from)), ")"].concat();
    let teams = Team::ALL.map(|team| {
        let part = moved(bridge.without_rounding(parts.of_team(team)));
        let id = if team == Team::Marketing { "actual-marketing" } else { "actual-sales-team" };
        (id, cx.t(ComparisonText::Moved { team, part }))
    });
    let summary = [&gap, ". ", &teams[0].1, ", ", &teams[1].1].concat();
    let steps = DRIVERS.map(|driver| bridge.without_rounding(parts.get(driver)));
    let labels = std::iter::once((cx.t(ActualText::Planned), count(bridge.from), "bar"))
        .chain(DRIVERS.iter().zip(steps).map(|(&driver, part)| {
            let class = if part < 0.0 { "less" } else { "more" };
            (cx.t(ComparisonText::Mover { mover: driver, of: BridgeMeasure::Sales }), moved(part), class)
        }))
        .chain([(cx.t(ActualText::Actual), count(bridge.to), "bar")]);
    let bars = bridge_bars(bridge.from, &steps, bridge.to, labels);
    html! {
        <>
            <p id="actual-gap" class="summary">{gap}</p>
            <ul class="conclusions">{ for teams.map(|(id, words)| html! { <li {id}>{words}</li> }) }</ul>
            { bar_chart("actual-bridge-heading", summary.into(), bars, true) }
        </>
    }
}
