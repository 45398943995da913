//! Numbers as bars, one below another.

use super::super::words::shortened;
use crate::chart::{HorizontalBars, Rect};
use crate::text::plain;
use crate::ui::html::html;
use yew::prelude::*;

/// One line of words with a bar under it.
pub struct Bar {
    /// What it is, at the left.
    pub label: AttrValue,
    /// Its number, at the right.
    pub figure: AttrValue,
    /// From where to where it reaches; none where it has no number.
    pub span: Option<[f64; 2]>,
    /// What kind of bar it is.
    pub class: &'static str,
    /// Whether it is hatched, so that nobody needs to tell colours apart.
    pub hatched: bool,
}

/// Longer names would run into the numbers.
const LONGEST: usize = 30;

/// The picture, named by a heading on the page.
pub fn bar_chart(heading: &'static str, summary: AttrValue, rows: Vec<Bar>, links: bool) -> Html {
    let spans: Vec<_> = rows.iter().map(|row| row.span).collect();
    let shape = HorizontalBars::new(&spans);
    let zero = plain(shape.zero_x);
    let row = |(at, row): (usize, Bar)| {
        let y = plain(at as f64 * HorizontalBars::ROW_HEIGHT + HorizontalBars::LABEL_Y);
        let top = at as f64 * HorizontalBars::ROW_HEIGHT + HorizontalBars::BAR_Y;
        let bar = shape.bars[at].map(|Rect { x, y, width, height }| {
            let fill = row.hatched.then(|| ["url(#", heading, "-hatch)"].concat());
            html! { <rect class={row.class} {fill} x={plain(x)} y={plain(y)} width={plain(width)} height={plain(height)} /> }
        });
        html! {
            <>
                <text x="0" y={y.clone()}>{shortened(&row.label, LONGEST)}</text>
                <text class="bar-figure" x={plain(HorizontalBars::WIDTH)} {y}>{row.figure}</text>
                {bar}
                <line class="zero" x1={zero.clone()} x2={zero.clone()} y1={plain(top)} y2={plain(top + HorizontalBars::BAR_HEIGHT)} />
            </>
        }
    };
    // From the end of each bar to the start of the next.
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
