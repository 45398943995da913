//! Why the other scenarios come to more or less than the baseline: a bridge to each of them.

use super::elements::note;
use super::parts::{BridgeView, bridge_views, no_bridge};
use crate::chart::bridge_axis;
use crate::model::{Bridge, BridgeMeasure, Driver};
use crate::state::{Action, Choice, ComparedScenario, ComparisonChoice, PictureKind, comparison_ids};
use crate::text::{ComparisonText, Message};
use crate::ui::charts::{BridgeRow, BridgeRowKind, bridge};
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
                (why(view), html! { <>{ picture(view, axis, id.clone()) }{ save }</> })
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

/// What is drawn.
pub fn about(view: &BridgeView) -> AttrValue {
    let measure = view.writer.t(Message::MeasureLabel(view.of.measure())).to_string();
    view.t(ComparisonText::BridgeFrom { measure, baseline: view.before.name.clone().into() })
}

fn picture(view: &BridgeView, axis: [f64; 2], heading: AttrValue) -> Html {
    let Bridge { from, to, .. } = view.bridge;
    html! { <>{ note(about(view)) }{ bridge(axis, from, &view.steps(), to, bridge_rows(view), heading) }</> }
}

/// The two scenarios, and between them what each driver contributed.
pub fn bridge_rows(view: &BridgeView) -> Vec<BridgeRow> {
    let whole = |scenario: &ComparedScenario, value, kind| BridgeRow {
        name: scenario.name.clone().into(),
        figure: view.writer.figure(value, view.style).into(),
        whose: AttrValue::default(),
        kind,
    };
    let step = |(driver, part): (Driver, f64)| BridgeRow {
        name: view.driver(driver),
        figure: match part {
            0.0 => view.t(ComparisonText::NoChange),
            part => view.change(part).into(),
        },
        whose: view.t(ComparisonText::Team(driver.team())),
        kind: BridgeRowKind::of_step(part, view.of == BridgeMeasure::MediaCac),
    };
    let mut rows = vec![whole(view.before, view.bridge.from, BridgeRowKind::First)];
    rows.extend(view.drivers().into_iter().zip(view.steps()).map(step));
    rows.push(whole(view.after, view.bridge.to, BridgeRowKind::Last));
    rows
}
