//! Why the other scenarios come to more or less than the baseline: a bridge to each of them.

use super::elements::note;
use super::parts::{BridgeView, bridge_views, no_bridge};
use crate::chart::{BridgeBar, bridge_axis, bridge_bars_on};
use crate::model::{Bridge, BridgeMeasure, Driver};
use crate::state::{Action, Choice, ComparedScenario, ComparisonChoice, PictureKind, comparison_ids};
use crate::text::{ComparisonText, Message, plain};
use crate::ui::html::html;
use crate::ui::save_picture::save_picture;
use crate::ui::translate::Translate;
use crate::ui::view_context::ViewContext;
use std::cmp::Ordering;
use yew::prelude::*;

/// How many bridges there are before all are asked for.
const FIRST: usize = 2;

pub fn bridges(cx: &ViewContext, scenarios: &[ComparedScenario]) -> Html {
    let choices = &cx.app.choices.comparison;
    let (baseline, of) = (cx.app.baseline(scenarios), choices.bridge_measure);
    let others: Vec<usize> = (0..scenarios.len()).filter(|&at| at != baseline).collect();
    let rest = others.len().saturating_sub(FIRST);
    let shown = if choices.all_bridges { &others[..] } else { &others[..others.len().min(FIRST)] };
    let views = bridge_views(cx, scenarios, shown);
    let steps: Vec<(f64, Vec<f64>)> =
        views.iter().flatten().map(|view| (view.bridge.from, view.steps())).collect();
    let axis = bridge_axis(steps.iter().map(|(from, steps)| (*from, &steps[..])));
    let pictures = shown.iter().zip(&views).map(|(&at, view)| {
        let id = AttrValue::from(["why-", &at.to_string()].concat());
        let (title, content) = match view {
            Some(view) => {
                let save = save_picture(cx, PictureKind::Bridge(at));
                (why(view), html! { <>{ picture(view, axis, &id) }{ save }</> })
            }
            None => {
                let [before, after] = [baseline, at].map(|at| &scenarios[at]);
                let reason = no_bridge(of, before, after, cx.language());
                (after.name.clone().into(), note(cx.t(reason)))
            }
        };
        html! { <section aria-labelledby={id.clone()}><h2 {id}>{title}</h2>{content}</section> }
    });
    let more = ComparisonChoice::AllBridges(!choices.all_bridges);
    let label = match choices.all_bridges {
        false => ComparisonText::MoreBridges(rest.to_string()),
        true => ComparisonText::FewerBridges,
    };
    html! {
        <div class="bridges block">
            { for pictures }
            if rest > 0 {
                <button type="button" id={comparison_ids::ALL_BRIDGES} class="quiet" onclick={cx.click(Action::SetChoice(Choice::Comparison(more)))}>{cx.t(label)}</button>
            }
        </div>
    }
}

/// What the bridge explains.
pub fn why(view: &BridgeView) -> AttrValue {
    let Bridge { from, to, .. } = view.bridge;
    let change = match view.bridge.without_rounding(to - from) {
        more if more > 0.0 => Ordering::Greater,
        less if less < 0.0 => Ordering::Less,
        _ => Ordering::Equal,
    };
    view.t(ComparisonText::Why { of: view.of, plan: view.after.name.clone().into(), change })
}

fn picture(view: &BridgeView, axis: [f64; 2], heading: &AttrValue) -> Html {
    let Bridge { from, to, .. } = view.bridge;
    let (drivers, steps) = (view.drivers(), view.steps());
    let bars = bridge_bars_on(axis, from, &steps, to);
    let whole = |bar: BridgeBar, class, scenario: &ComparedScenario, value: f64| {
        let figure = view.writer.figure(value, view.style);
        row(bar, class, html! { <bdi class="driver">{scenario.name.clone()}</bdi> }, figure.into(), None)
    };
    let step = |(&driver, (&part, &bar)): (&Driver, (&f64, &BridgeBar))| {
        // Only a media CAC is better where it is lower.
        let better = (part > 0.0) != (view.of == BridgeMeasure::MediaCac);
        let class = if part == 0.0 {
            "step"
        } else if better {
            "step gain"
        } else {
            "step drop"
        };
        let figure = match part {
            0.0 => view.t(ComparisonText::NoChange),
            part => view.change(part).into(),
        };
        let name = html! { <span class="driver">{view.driver(driver)}</span> };
        row(bar, class, name, figure, Some(view.t(ComparisonText::Team(driver.team()))))
    };
    let measure = view.writer.t(Message::MeasureLabel(view.of.measure())).to_string();
    let about = ComparisonText::BridgeFrom { measure, baseline: view.before.name.clone().into() };
    html! {
        <>
            { note(view.t(about)) }
            <ul class="bridge" aria-labelledby={heading.clone()} style={["--room:", &longest(view, &steps).to_string(), "ch"].concat()}>
                { whole(bars[0], "whole first", view.before, from) }
                { for drivers.iter().zip(steps.iter().zip(&bars[1..])).map(step) }
                { whole(bars[bars.len() - 1], "whole last", view.after, to) }
            </ul>
        </>
    }
}

/// The characters of the longest figure.
fn longest(view: &BridgeView, steps: &[f64]) -> usize {
    let Bridge { from, to, .. } = view.bridge;
    let ends = [from, to].map(|value| view.writer.figure(value, view.style));
    let written = |&part: &f64| match part {
        0.0 => view.t(ComparisonText::NoChange).to_string(),
        part => view.change(part),
    };
    ends.into_iter().chain(steps.iter().map(written)).map(|text| text.chars().count()).max().unwrap_or(0)
}

fn row(bar: BridgeBar, class: &'static str, name: Html, figure: AttrValue, team: Option<AttrValue>) -> Html {
    let style = ["--start:", &plain(bar.span.start), "%;--length:", &plain(bar.span.length), "%"].concat();
    html! {
        <li {class}>
            {name}
            <span class="track" {style}>
                <i class="bar" />
                <b class={if bar.figure_is_before { "figure before" } else { "figure" }}>{figure}</b>
            </span>
            <span class="team">{team}</span>
        </li>
    }
}
