//! What moved a number from the plan to what happened, as bars that each start where the one above ends.

use crate::chart::{Span, percent, waterfall_ranges};
use crate::text::plain;
use crate::ui::html::html;
use yew::prelude::*;

/// A total at either end, or a step between them.
pub struct MovedBar {
    pub label: AttrValue,
    pub figure: String,
    /// Whose doing it is; empty for a total.
    pub whose: AttrValue,
}

/// A figure stands before a bar that starts later than here, in percent, and makes it shorter.
const BEFORE: f64 = 22.0;

/// The totals `from` and `to` with the steps between them; a bar for each.
pub fn moved_bars(from: f64, steps: &[f64], to: f64, bars: Vec<MovedBar>) -> Html {
    let ranges = waterfall_ranges(from, steps, to);
    let most = ranges.iter().flatten().copied().fold(0.0, f64::max);
    let axis = [0.0, most];
    let longest = bars.iter().map(|bar| bar.figure.chars().count()).max().unwrap_or_default();
    let last = bars.len().saturating_sub(1);
    let bar = |(at, (bar, [start, end])): (usize, (MovedBar, [f64; 2]))| {
        let span = Span::between(percent(start, axis), percent(end, axis));
        let class = match at {
            0 => "planned",
            at if at == last => "really",
            _ if end > start => "more",
            _ => "less",
        };
        let before = class == "less" && span.start > BEFORE;
        let style = ["--start:", &plain(span.start), "%;--length:", &plain(span.length), "%"].concat();
        html! {
            <li {class} {style}>
                <span class="part">{bar.label}</span>
                <span class="track"><i class="bar" /><b class={if before { "before" } else { "value" }}>{bar.figure}</b></span>
                <span class="whose">{bar.whose}</span>
            </li>
        }
    };
    html! { <ul class="moved" style={["--room:", &longest.to_string(), "ch"].concat()}>{ for bars.into_iter().zip(ranges).enumerate().map(bar) }</ul> }
}
