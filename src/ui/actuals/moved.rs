//! What moved the sales to date, and the figures behind it.

use crate::chart::bridge_axis;
use crate::model::{
    ActualsVerdict, Bridge, BridgeMeasure, CloseRateVerdict, Driver, Indicator, Input, Measure, Outcome,
    Plan, PlanVsActual, Team,
};
use crate::state::PictureKind;
use crate::text::{ActualText, ComparisonText, Message, Style, format_difference, format_percent_change};
use crate::ui::charts::{BridgeRow, BridgeRowKind, bridge};
use crate::ui::figures::{NO_FIGURE, figure_or_dash};
use crate::ui::html::html;
use crate::ui::save_picture::save_picture;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// The id of the heading.
const HEADING: &str = "moved-heading";
/// What can have moved the sales: actuals have no sale value, and their channels are those of the plan.
const DRIVERS: [Driver; 3] = [Driver::Budget, Driver::CostPerLead, Driver::CloseRate];

pub fn moved(cx: &ViewContext, plan: &Plan, compared: &PlanVsActual) -> Html {
    let [planned, actual] = compared.to_date();
    let bridge = compared.bridge();
    let counted = match compared.planned.len() {
        1 => ActualText::Counted(compared.channel_months),
        _ => ActualText::CountedOfChannels(compared.channel_months),
    };
    let has_lag = plan.schedule().is_some_and(|schedule| schedule.lag.is_some());
    html! {
        <section class={if cx.is_stale() { "picture stale" } else { "picture" }} aria-labelledby={HEADING}>
            <h2 id={HEADING}>{cx.t(ActualText::WhatMoved)}</h2>
            <p id="actual-gap" class="note">{gap(cx, &bridge)}</p>
            { bars(cx, compared) }
            { save_picture(cx, PictureKind::Moved) }
            <details class="data">
                <summary>{cx.t(Message::AsTable)}</summary>
                <div class="scroll" role="group" aria-labelledby={HEADING} tabindex="0">{ figures(cx, planned, actual) }</div>
                <p class="note">{cx.t(counted)}{" "}if has_lag { {cx.t(ActualText::WhyEarlier)} }</p>
            </details>
        </section>
    }
}

/// `12 sales planned, 12.6 came in (+0.6)`
pub fn gap(cx: &ViewContext, bridge: &Bridge) -> String {
    let count = |value| cx.writer.figure(value, Style::Count);
    let difference = bridge.without_rounding(bridge.to - bridge.from);
    let gap = cx.t(ActualText::Gap { planned: count(bridge.from), actual: count(bridge.to) });
    [&gap, " (", &format_difference(cx.writer, difference, Style::Count), ")"].concat()
}

/// The totals with the steps between them.
pub struct MovedSales {
    pub from: f64,
    pub steps: [f64; 3],
    pub to: f64,
    /// For either number and for each step.
    pub rows: Vec<BridgeRow>,
}

fn bars(cx: &ViewContext, compared: &PlanVsActual) -> Html {
    let MovedSales { from, steps, to, rows } = moved_sales(cx, compared);
    bridge(bridge_axis([(from, &steps[..])]), from, &steps, to, rows, HEADING.into())
}

pub fn moved_sales(cx: &ViewContext, compared: &PlanVsActual) -> MovedSales {
    let bridge = compared.bridge();
    let parts = bridge.contributions();
    let steps = DRIVERS.map(|driver| bridge.without_rounding(parts.get(driver)));
    let total = |text, value, kind| BridgeRow {
        name: cx.t(text),
        figure: cx.writer.figure(value, Style::Count).into(),
        whose: AttrValue::default(),
        kind,
    };
    let judged = ActualsVerdict::of(compared).map(|it| it.close_rate);
    let whose = |driver: Driver| match (driver, judged) {
        (Driver::CloseRate, Some(CloseRateVerdict::WithinChance)) => cx.t(ActualText::WithinChance),
        (Driver::CloseRate, Some(CloseRateVerdict::Unknown) | None) => AttrValue::default(),
        (Driver::CloseRate, _) => cx.t(ActualText::Whose(Team::Sales)),
        _ => cx.t(ActualText::Whose(Team::Marketing)),
    };
    let name = |driver| match driver {
        Driver::Budget => cx.t(ActualText::Label(Indicator::Spend)),
        mover => cx.t(ComparisonText::Mover { mover, of: BridgeMeasure::Sales }),
    };
    let step = |(driver, part): (Driver, f64)| BridgeRow {
        name: name(driver),
        figure: format_difference(cx.writer, part, Style::Count).into(),
        whose: whose(driver),
        kind: BridgeRowKind::of_step(part, false),
    };
    let mut rows = vec![total(ActualText::PlannedSoFar, bridge.from, BridgeRowKind::First)];
    rows.extend(DRIVERS.into_iter().zip(steps).map(step));
    rows.push(total(ActualText::Really, bridge.to, BridgeRowKind::Last));
    MovedSales { from: bridge.from, steps, to: bridge.to, rows }
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
