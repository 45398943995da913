//! The waterfall of costs: each bar begins where the one before ends, their sum from 0, and against it what is left of
//! a mark on the same scale. In percent of the longest bar.

use super::span::{Span, percent};

#[derive(Debug, Clone, PartialEq)]
pub struct Waterfall {
    pub parts: Vec<Span>,
    pub sum: Span,
    pub mark: Option<f64>,
    /// From the sum to the mark, or back.
    pub difference: Option<Span>,
}

impl Waterfall {
    /// From parts of 0 or more, and a value to mark.
    pub fn new(parts: &[f64], mark: Option<f64>) -> Self {
        let sum: f64 = parts.iter().sum();
        let axis = [0.0, mark.map_or(sum, |mark| sum.max(mark))];
        let mut end = 0.0;
        let bar = |&part: &f64| {
            let start = percent(end, axis);
            end += part;
            Span::between(start, percent(end, axis))
        };
        let parts = parts.iter().map(bar).collect();
        let (sum, mark) = (percent(sum, axis), mark.map(|mark| percent(mark, axis)));
        Self {
            parts,
            sum: Span::between(0.0, sum),
            mark,
            difference: mark.map(|mark| Span::between(sum, mark)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(spans: &[Span]) -> Vec<(f64, f64)> {
        spans.iter().map(|span| (span.start, span.end())).collect()
    }

    #[test]
    fn each_bar_begins_where_the_last_one_ends() {
        let shape = Waterfall::new(&[1_000.0, 500.0], Some(2_000.0));
        assert_eq!(ends(&shape.parts), [(0.0, 50.0), (50.0, 75.0)]);
        assert_eq!(ends(&[shape.sum, shape.difference.unwrap()]), [(0.0, 75.0), (75.0, 100.0)]);
        assert_eq!(shape.mark, Some(100.0));
    }

    #[test]
    fn a_loss_goes_from_the_mark_to_the_sum() {
        let shape = Waterfall::new(&[1_000.0, 500.0], Some(1_200.0));
        assert_eq!(ends(&[shape.difference.unwrap()]), [(80.0, 100.0)]);
        assert_eq!(Waterfall::new(&[1_000.0], None).difference, None);
    }

    #[test]
    fn zeros_have_no_length() {
        assert!(Waterfall::new(&[0.0, 0.0], None).parts.iter().all(|bar| bar.length == 0.0));
    }
}
