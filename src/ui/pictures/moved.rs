//! What moved a result from one number to another, as a picture to save.

use super::row_picture::{BarLabel, Paint, PictureRow, RowPicture};
use crate::chart::{BridgeBar, bridge_axis, bridge_bars_on};
use crate::model::{Bridge, BridgeMeasure};
use crate::state::ComparedScenario;
use crate::text::{ActualText, ComparisonText, Message};
use crate::ui::actuals::{MovedSales, gap, moved_sales, planned_and_actual};
use crate::ui::comparison::{BridgeView, bridge_views, why};
use crate::ui::view_context::ViewContext;

/// From the planned sales to those that came in; none before there are any actuals.
pub fn moved_picture(cx: &ViewContext) -> Option<RowPicture> {
    let (_, _, compared, _) = planned_and_actual(cx)?;
    let compared = compared.ok().filter(|it| it.channel_months > 0)?;
    let MovedSales { from, steps, to, bars } = moved_sales(cx, &compared);
    let axis = bridge_axis([(from, &steps[..])]);
    let last = bars.len().saturating_sub(1);
    let row = |(at, (bar, placed)): (usize, (crate::ui::charts::MovedBar, BridgeBar))| {
        let paint = match at {
            0 => Paint::Grey,
            at if at == last => Paint::Accent,
            at => step_paint(steps[at - 1] >= 0.0),
        };
        let note = Some(bar.whose.to_string()).filter(|whose| !whose.is_empty());
        PictureRow {
            note,
            is_sum: at == last,
            ..placed_row(bar.label.to_string(), placed, paint, bar.figure)
        }
    };
    Some(RowPicture {
        title: cx.t(ActualText::WhatMoved).to_string(),
        about: gap(cx, &compared.bridge()),
        rows: bars.into_iter().zip(bridge_bars_on(axis, from, &steps, to)).enumerate().map(row).collect(),
        lines: Vec::new(),
    })
}

/// From the baseline to the scenario with this index; none where there is no figure or the currencies differ.
pub fn bridge_picture(cx: &ViewContext, scenarios: &[ComparedScenario], to: usize) -> Option<RowPicture> {
    let view = bridge_views(cx, scenarios, &[to]).pop()??;
    let (steps, drivers) = (view.steps(), view.drivers());
    let Bridge { from, to, .. } = view.bridge;
    let bars = bridge_bars_on(bridge_axis([(from, &steps[..])]), from, &steps, to);
    let whole = |scenario: &ComparedScenario, bar, paint, value| {
        placed_row(scenario.name.clone(), bar, paint, view.writer.figure(value, view.style))
    };
    let step = |at: usize| PictureRow {
        note: Some(view.t(ComparisonText::Team(drivers[at].team())).to_string()),
        ..step_row(&view, view.driver(drivers[at]).to_string(), bars[at + 1], steps[at])
    };
    let mut rows = vec![whole(view.before, bars[0], Paint::Grey, from)];
    rows.extend((0..drivers.len()).map(step));
    let last = whole(view.after, bars[bars.len() - 1], Paint::Accent, to);
    rows.push(PictureRow { is_sum: true, ..last });
    let measure = cx.t(Message::MeasureLabel(view.of.measure())).to_string();
    let about = ComparisonText::BridgeFrom { measure, baseline: view.before.name.clone().into() };
    Some(RowPicture {
        title: why(&view).to_string(),
        about: view.t(about).to_string(),
        rows,
        lines: Vec::new(),
    })
}

fn step_row(view: &BridgeView, name: String, bar: BridgeBar, part: f64) -> PictureRow {
    let figure = match part {
        0.0 => view.t(ComparisonText::NoChange).to_string(),
        part => view.change(part),
    };
    // Only a media CAC is better where it is lower.
    placed_row(name, bar, step_paint((part >= 0.0) != (view.of == BridgeMeasure::MediaCac)), figure)
}

fn step_paint(better: bool) -> Paint {
    if better { Paint::AccentMid } else { Paint::SpentMid }
}

fn placed_row(name: String, bar: BridgeBar, paint: Paint, figure: String) -> PictureRow {
    let ink = if paint == Paint::Accent { Paint::Accent } else { Paint::Ink };
    let at = if bar.figure_is_before { bar.span.start } else { bar.span.end() };
    PictureRow {
        name,
        bars: vec![(bar.span, paint)],
        labels: vec![BarLabel { at, text: figure, is_before: bar.figure_is_before, paint: ink }],
        ..PictureRow::default()
    }
}
