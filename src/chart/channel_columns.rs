//! The columns of channels: as wide as what is spent in them, as high as what a sale costs. In percent of the plot.

use super::rect::round_to_hundredths;
use super::span::{Span, percent, round_ticks};

#[derive(Debug, Clone, PartialEq)]
pub struct ChannelColumns {
    /// In the given order, from the left.
    pub columns: Vec<ChannelColumn>,
    /// The height of the line.
    pub line: Option<f64>,
    /// Round costs and their heights.
    pub ticks: Vec<(f64, f64)>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChannelColumn {
    pub across: Span,
    /// From the foot up: the cost of media, and the rest.
    pub media: f64,
    pub top: f64,
    /// Whether the cost is higher than the plot.
    pub cut: bool,
}

impl ChannelColumns {
    const MOST_STEPS: f64 = 4.0;

    /// From each channel's spend with the cost of a sale, of media and in all (none without sales); a cost to draw a
    /// line at; and the highest cost that is drawn.
    pub fn new(channels: &[(f64, Option<[f64; 2]>)], line: Option<f64>, limit: f64) -> Self {
        let spend: f64 = channels.iter().map(|(spend, _)| spend).sum();
        // A channel without sales costs more than any cost.
        let costs = || channels.iter().map(|(_, cost)| cost.map_or(limit, |[_, all]| all));
        let top = costs().chain(line).fold(0.0, f64::max).min(limit);
        let height = |cost: f64| percent(cost.min(top), [0.0, top]);
        let mut end = 0.0;
        let column = |&(own, cost): &(f64, Option<[f64; 2]>)| {
            let start = end;
            end += if spend > 0.0 { own / spend * 100.0 } else { 100.0 / channels.len() as f64 };
            let across = Span::between(round_to_hundredths(start), round_to_hundredths(end));
            match cost {
                None => ChannelColumn { across, media: 0.0, top: 100.0, cut: false },
                Some([media, all]) => {
                    ChannelColumn { across, media: height(media), top: height(all), cut: all > top }
                }
            }
        };
        Self {
            columns: channels.iter().map(column).collect(),
            line: line.map(height),
            ticks: round_ticks([0.0, top], Self::MOST_STEPS).into_iter().map(|it| (it, height(it))).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_the_spend_and_as_high_as_the_cost() {
        let channels = [(3_000.0, Some([750.0, 1_250.0])), (9_000.0, Some([1_500.0, 2_500.0]))];
        let shape = ChannelColumns::new(&channels, Some(2_000.0), 3_200.0);
        let [first, second] = shape.columns[..] else { panic!("two columns") };
        assert_eq!((first.across.start, first.across.end(), first.media, first.top), (0.0, 25.0, 30.0, 50.0));
        assert_eq!((second.across.start, second.across.end()), (25.0, 100.0));
        assert_eq!((second.top, second.cut, shape.line), (100.0, false, Some(80.0)));
        assert_eq!(shape.ticks, [(0.0, 0.0), (1_000.0, 40.0), (2_000.0, 80.0)]);
    }

    #[test]
    fn a_column_beyond_the_limit_is_cut() {
        let channels = [(1.0, Some([750.0, 1_250.0])), (1.0, Some([10.0, 3_201.0]))];
        let shape = ChannelColumns::new(&channels, Some(2_000.0), 3_200.0);
        assert_eq!(
            shape.columns.iter().map(|it| (it.top, it.cut)).collect::<Vec<_>>(),
            [(39.06, false), (100.0, true)]
        );
        assert_eq!(shape.line, Some(62.5));
    }

    #[test]
    fn a_channel_without_sales_is_as_high_as_the_plot() {
        let shape =
            ChannelColumns::new(&[(1.0, Some([750.0, 1_250.0])), (3.0, None)], Some(2_000.0), 3_200.0);
        assert_eq!(
            (shape.columns[1].top, shape.columns[1].across.length, shape.line),
            (100.0, 75.0, Some(62.5))
        );
        assert_eq!(shape.columns[0].top, 39.06);
    }

    #[test]
    fn without_spend_and_costs_nothing_is_out_of_the_plot() {
        let shape = ChannelColumns::new(&[(0.0, Some([0.0, 0.0])), (0.0, None)], Some(0.0), 0.0);
        assert!(
            shape.columns.iter().all(|it| it.across.length == 50.0 && (0.0..=100.0).contains(&it.top)),
            "{shape:?}"
        );
        assert!(shape.ticks.is_empty());
    }
}
