//! What a sale costs as a picture to save.

use super::row_picture::{BarLabel, Paint, PictureRow, RowPicture};
use crate::model::Plan;
use crate::text::{Localized, SaleCostText, Writer};
use crate::ui::charts::{SaleCostRow, sale_cost_rows};
use crate::ui::sale_cost::{drawn, finding};

/// None where there are no sales.
pub fn sale_cost_picture(plan: &Plan, writer: Writer) -> Option<RowPicture> {
    let t = |text: SaleCostText| text.t(writer.locale.language).into_owned();
    let (rows, mark) = sale_cost_rows(plan, writer)?;
    let row = |row: SaleCostRow| {
        let (paint, ink) = match row.class.split(' ').next() {
            Some("beyond-media") => (Paint::SpentMid, Paint::Ink),
            Some("leaves") => (Paint::AccentMid, Paint::Ink),
            Some("earned") => (Paint::Accent, Paint::Accent),
            Some("lost") => (Paint::Loss, Paint::Loss),
            _ => (Paint::Spent, Paint::Ink),
        };
        PictureRow {
            name: row.label.to_string(),
            bars: vec![(row.span, paint)],
            labels: vec![BarLabel::after(row.span.end(), writer.short_money(row.value), ink)],
            is_sum: row.class.ends_with("sum"),
            ..PictureRow::default()
        }
    };
    Some(RowPicture {
        title: t(finding(plan, writer)),
        about: t(drawn(plan, writer)),
        rows: rows.into_iter().map(row).collect(),
        lines: mark.map(|mark| (mark, t(SaleCostText::Leaves))).into_iter().collect(),
    })
}
