//! The funnel as a picture to save.

use super::row_picture::{BarLabel, Paint, PictureRow, RowPicture, RowText};
use crate::chart::{Span, percent};
use crate::model::Plan;
use crate::text::{FunnelText, Localized, Style, Writer};
use crate::ui::charts::{funnel_levels, leak};

/// None where the number of leads is undefined.
pub fn funnel_picture(plan: &Plan, writer: Writer) -> Option<RowPicture> {
    let counts = plan.stage_counts().ok()?;
    let levels = funnel_levels(plan, &counts, writer);
    let (leak, last) = (leak(&levels), levels.len() - 1);
    let t = |text: FunnelText| text.t(writer.locale.language).into_owned();
    let share = |at: usize| percent(counts[at], [0.0, counts[0]]);
    let row = |(at, level): (usize, &crate::ui::charts::Level)| {
        let rate = level.rate.map(|rate| {
            let rate = t(FunnelText::Rate(writer.figure(rate, Style::Percent)));
            if leak == Some(at) { [&rate, " · ", &*t(FunnelText::Leak)].concat() } else { rate }
        });
        let ghost = Span { start: 0.0, length: share(at.saturating_sub(1)) };
        let bar = (
            Span { start: 0.0, length: share(at) },
            if at == last { Paint::Accent } else { Paint::AccentMid },
        );
        PictureRow {
            above: rate.map(RowText::Between),
            name: level.label.to_string(),
            bars: [(ghost, Paint::Ghost)].into_iter().chain((counts[at] > 0.0).then_some(bar)).collect(),
            // After the grey bar, which is the longer one.
            labels: vec![BarLabel::after(ghost.length, level.count.clone(), Paint::Ink)],
            note: level.cost.map(|cost| t(FunnelText::Each(writer.short_money(cost)))),
            is_sum: false,
        }
    };
    Some(RowPicture {
        title: t(FunnelText::Heading),
        about: t(FunnelText::ToScale),
        rows: levels.iter().enumerate().map(row).collect(),
        lines: Vec::new(),
    })
}
