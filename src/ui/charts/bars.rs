//! Horizontal bars, one below another.

use super::super::labels::truncated;
use crate::chart::{HorizontalBars, Rect, waterfall_ranges};
use crate::text::plain;
use crate::ui::html::html;
use yew::prelude::*;

/// A bar below a line of text.
pub struct ChartBar {
    /// At the left.
    pub label: AttrValue,
    /// At the right.
    pub figure: AttrValue,
    /// Its two ends; none for a figure that is undefined.
    pub span: Option<[f64; 2]>,
    pub class: &'static str,
    /// Whether it is hatched, for those who can't tell the colours apart.
    pub hatched: bool,
}

/// In characters. Longer labels would run into the figures.
const LONGEST_LABEL: usize = 30;

/// The bars of a bridge: two totals with the steps that lead from one to the other between them. Each has a label, a
/// figure and a class.
pub fn bridge_bars(
    from: f64,
    steps: &[f64],
    to: f64,
    labels: impl IntoIterator<Item = (AttrValue, String, &'static str)>,
) -> Vec<ChartBar> {
    let bar = |((label, figure, class), span): ((AttrValue, String, _), _)| ChartBar {
        label,
        figure: figure.into(),
        span: Some(span),
        class,
        hatched: class == "less",
    };
    labels.into_iter().zip(waterfall_ranges(from, steps, to)).map(bar).collect()
}

/// The chart, named by a heading on the page; with lines from the end of each bar to the start of the next if `links`.
pub fn bar_chart(heading: &'static str, summary: AttrValue, rows: Vec<ChartBar>, links: bool) -> Html {
    let spans: Vec<_> = rows.iter().map(|row| row.span).collect();
    let shape = HorizontalBars::new(&spans);
    let zero = plain(shape.zero_x);
    let row = |(at, row): (usize, ChartBar)| {
        let y = plain(at as f64 * HorizontalBars::ROW_HEIGHT + HorizontalBars::LABEL_Y);
        let top = at as f64 * HorizontalBars::ROW_HEIGHT + HorizontalBars::BAR_Y;
        let bar = shape.bars[at].map(|Rect { x, y, width, height }| {
            let fill = row.hatched.then(|| ["url(#", heading, "-hatch)"].concat());
            html! { <rect class={row.class} {fill} x={plain(x)} y={plain(y)} width={plain(width)} height={plain(height)} /> }
        });
        html! {
            <>
                <text x="0" y={y.clone()}>{truncated(&row.label, LONGEST_LABEL)}</text>
                <text class="bar-figure" x={plain(HorizontalBars::WIDTH)} {y}>{row.figure}</text>
                {bar}
                <line class="zero" x1={zero.clone()} x2={zero.clone()} y1={plain(top)} y2={plain(top + HorizontalBars::BAR_HEIGHT)} />
            </>
        }
    };
    let link = |at: usize| {
        let (x, bar) = (plain(shape.x(spans[at]?[1])), shape.bars[at]?);
        let (from, to) = (plain(bar.y + bar.height), plain(bar.y + HorizontalBars::ROW_HEIGHT));
        Some(html! { <line class="bar-link" x1={x.clone()} x2={x} y1={from} y2={to} /> })
    };
    let summary_id = [heading, "-summary"].concat();
    html! {
        <svg class="bars" role="img" aria-labelledby={[heading, " ", &summary_id].concat()}
            viewBox={["-1 0 362 ", &plain(shape.height)].concat()}>
            <desc id={summary_id.clone()}>{summary}</desc>
            <defs>
                <pattern id={[heading, "-hatch"].concat()} class="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect width="6" height="6" />
                    <line x1="1.5" x2="1.5" y1="0" y2="6" />
                </pattern>
            </defs>
            if links { { for (0..spans.len().saturating_sub(1)).filter_map(link) } }
            { for rows.into_iter().enumerate().map(row) }
        </svg>
    }
}
