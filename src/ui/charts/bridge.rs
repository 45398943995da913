//! What leads from one number to another, as bars that each start where the one above ends.

use crate::chart::{BridgeBar, bridge_bars_on};
use crate::text::plain;
use crate::ui::html::html;
use yew::prelude::*;

/// A number at either end, or a step between them.
pub struct BridgeRow {
    pub name: AttrValue,
    pub figure: AttrValue,
    /// Whose doing a step is; empty for a number.
    pub whose: AttrValue,
    pub kind: BridgeRowKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum BridgeRowKind {
    First,
    Last,
    Better,
    Worse,
    /// A step that changes nothing.
    Same,
}

impl BridgeRowKind {
    /// Of a step that is better where it is more, or where it is less.
    pub fn of_step(step: f64, less_is_better: bool) -> Self {
        match step {
            0.0 => Self::Same,
            step if (step > 0.0) != less_is_better => Self::Better,
            _ => Self::Worse,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Last => "last",
            Self::Better => "gain",
            Self::Worse => "drop",
            Self::Same => "same",
        }
    }
}

/// The numbers `from` and `to` with the steps between them, a row for each; `heading` is the id of what names them.
pub fn bridge(
    axis: [f64; 2],
    from: f64,
    steps: &[f64],
    to: f64,
    rows: Vec<BridgeRow>,
    heading: AttrValue,
) -> Html {
    let longest = rows.iter().map(|row| row.figure.chars().count()).max().unwrap_or_default();
    let rows = rows.into_iter().zip(bridge_bars_on(axis, from, steps, to)).map(row);
    html! { <ul class="bridge" aria-labelledby={heading} style={["--room:", &longest.to_string(), "ch"].concat()}>{ for rows }</ul> }
}

fn row((row, bar): (BridgeRow, BridgeBar)) -> Html {
    let style = ["--start:", &plain(bar.span.start), "%;--length:", &plain(bar.span.length), "%"].concat();
    html! {
        <li class={row.kind.class()}>
            <bdi class="driver">{row.name}</bdi>
            <span class="track" {style}>
                <i class="bar" />
                <b class={if bar.figure_is_before { "figure before" } else { "figure" }}>{row.figure}</b>
            </span>
            <span class="whose">{row.whose}</span>
        </li>
    }
}
