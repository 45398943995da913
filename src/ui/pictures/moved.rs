//! What moved a result from one number to another, as a picture to save.

use super::row_picture::{BarLabel, Paint, PictureRow, RowPicture};
use crate::chart::{BridgeBar, bridge_axis, bridge_bars_on};
use crate::model::Bridge;
use crate::state::ComparedScenario;
use crate::text::ActualText;
use crate::ui::actuals::{MovedSales, gap, moved_sales, planned_and_actual};
use crate::ui::charts::{BridgeRow, BridgeRowKind};
use crate::ui::comparison::{about, bridge_rows, bridge_views, why};
use crate::ui::view_context::ViewContext;

/// From the planned sales to those that came in; none before there are any actuals.
pub fn moved_picture(cx: &ViewContext) -> Option<RowPicture> {
    let (_, _, compared, _) = planned_and_actual(cx)?;
    let compared = compared.ok().filter(|it| it.channel_months > 0)?;
    let MovedSales { from, steps, to, rows } = moved_sales(cx, &compared);
    Some(RowPicture {
        title: cx.t(ActualText::WhatMoved).to_string(),
        about: gap(cx, &compared.bridge()),
        rows: picture_rows(rows, from, &steps, to),
        lines: Vec::new(),
    })
}

/// From the baseline to the scenario with this index; none where there is no figure or the currencies differ.
pub fn bridge_picture(cx: &ViewContext, scenarios: &[ComparedScenario], to: usize) -> Option<RowPicture> {
    let view = bridge_views(cx, scenarios, &[to]).pop()??;
    let Bridge { from, to, .. } = view.bridge;
    Some(RowPicture {
        title: why(&view).to_string(),
        about: about(&view).to_string(),
        rows: picture_rows(bridge_rows(&view), from, &view.steps(), to),
        lines: Vec::new(),
    })
}

fn picture_rows(rows: Vec<BridgeRow>, from: f64, steps: &[f64], to: f64) -> Vec<PictureRow> {
    let bars = bridge_bars_on(bridge_axis([(from, steps)]), from, steps, to);
    rows.into_iter().zip(bars).map(picture_row).collect()
}

fn picture_row((row, bar): (BridgeRow, BridgeBar)) -> PictureRow {
    let (paint, ink) = match row.kind {
        BridgeRowKind::First | BridgeRowKind::Same => (Paint::Grey, Paint::Ink),
        BridgeRowKind::Last => (Paint::Accent, Paint::Accent),
        BridgeRowKind::Better => (Paint::AccentMid, Paint::Ink),
        BridgeRowKind::Worse => (Paint::SpentMid, Paint::Ink),
    };
    let at = if bar.figure_is_before { bar.span.start } else { bar.span.end() };
    let text = row.figure.to_string();
    PictureRow {
        name: row.name.to_string(),
        bars: vec![(bar.span, paint)],
        labels: vec![BarLabel { at, text, is_before: bar.figure_is_before, paint: ink }],
        note: Some(row.whose.to_string()).filter(|whose| !whose.is_empty()),
        is_sum: row.kind == BridgeRowKind::Last,
        ..PictureRow::default()
    }
}
