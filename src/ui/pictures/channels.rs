//! The channels against what a sale leaves, as a picture to save: one row a channel.

use super::row_picture::{BarLabel, Paint, PictureRow, RowPicture};
use crate::chart::{ChannelColumn, Span};
use crate::model::Plan;
use crate::text::{ChannelCostText, Localized, Writer};
use crate::ui::charts::{CostedChannel, Verdict, channel_shape, channels_finding};

/// None for a single channel, and where nothing is sold.
pub fn channels_picture(plan: &Plan, writer: Writer) -> Option<RowPicture> {
    let t = |text: ChannelCostText| text.t(writer.locale.language).into_owned();
    let (channels, drawn, shape) = channel_shape(plan, writer)?;
    let leaves = plan.economics.per_sale().ok().map(|sale| sale.gross_profit());
    let row = |(channel, column): (&CostedChannel, &ChannelColumn)| {
        let (media, top) =
            (Span { start: 0.0, length: column.media }, Span { start: 0.0, length: column.top });
        let loses = matches!(channel.verdict, Some(Verdict::Loses | Verdict::SellsNothing));
        let cost = channel.cost.loaded_cac().ok().map(|cost| writer.short_money(cost));
        let paint = if loses { Paint::Loss } else { Paint::Ink };
        PictureRow {
            name: channel.name.clone(),
            bars: match loses {
                true => vec![(top, Paint::Loss)],
                false => vec![(top, Paint::SpentMid), (media, Paint::Spent)],
            },
            labels: vec![BarLabel::after(
                column.top,
                cost.unwrap_or_else(|| t(ChannelCostText::NoSale)),
                paint,
            )],
            note: Some(writer.short_money(channel.cost.outcome.spend)),
            ..PictureRow::default()
        }
    };
    Some(RowPicture {
        title: t(channels_finding(&channels, plan, writer)),
        about: t(ChannelCostText::DrawnInRows),
        rows: drawn.iter().zip(&shape.columns).map(row).collect(),
        lines: shape
            .line
            .zip(leaves)
            .map(|(line, leaves)| (line, t(ChannelCostText::Leaves(writer.short_money(leaves)))))
            .into_iter()
            .collect(),
    })
}
