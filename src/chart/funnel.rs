//! The funnel chart: the budget and one centred band per stage, as wide as its share of the leads, with text to the
//! right.

use super::rect::{Rect, round_to_hundredths};

#[derive(Debug, Clone, PartialEq)]
pub struct FunnelShape {
    /// Budget, leads, each stage and sales, from the top.
    pub bands: Vec<Rect>,
    /// The corners of the trapezoid between each band and the next.
    pub connectors: Vec<[[f64; 2]; 4]>,
    pub height: f64,
}

impl FunnelShape {
    pub const WIDTH: f64 = 360.0;
    pub const TEXT_X: f64 = 156.0;
    const FULL: f64 = 140.0;
    const BAND: f64 = 40.0;
    const GAP: f64 = 30.0;

    /// From the counts of leads, stages and sales, none larger than the one before.
    pub fn new(counts: &[f64]) -> Self {
        let leads = counts.first().copied().unwrap_or(0.0);
        let share = |count: f64| if leads > 0.0 { (count / leads).min(1.0) } else { 0.0 };
        let widths = std::iter::once(1.0).chain(counts.iter().map(|&count| share(count)));
        let bands: Vec<Rect> = widths
            .enumerate()
            .map(|(at, share)| {
                let width = round_to_hundredths(share * Self::FULL);
                let y = at as f64 * (Self::BAND + Self::GAP);
                Rect { x: round_to_hundredths((Self::FULL - width) / 2.0), y, width, height: Self::BAND }
            })
            .collect();
        let connectors = bands
            .windows(2)
            .map(|pair| {
                let (top, foot) = (pair[0], pair[1]);
                let y = top.y + top.height;
                [[top.x, y], [top.x + top.width, y], [foot.x + foot.width, foot.y], [foot.x, foot.y]]
            })
            .collect();
        let height = bands.last().map_or(0.0, |last| last.y + last.height);
        Self { bands, connectors, height }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_is_as_wide_as_its_share_of_the_leads() {
        let shape = FunnelShape::new(&[240.0, 96.0, 12.0]);
        let widths: Vec<f64> = shape.bands.iter().map(|band| band.width / FunnelShape::FULL).collect();
        assert_eq!(widths, [1.0, 1.0, 0.4, 0.05]);
        assert!(shape.bands.iter().all(|band| band.x + band.width / 2.0 == FunnelShape::FULL / 2.0));
        assert_eq!(shape.connectors.len(), 3);
        assert_eq!(shape.height, 3.0 * (FunnelShape::BAND + FunnelShape::GAP) + FunnelShape::BAND);
    }

    #[test]
    fn without_leads_the_stages_have_no_width() {
        assert!(FunnelShape::new(&[0.0, 0.0]).bands[1..].iter().all(|band| band.width == 0.0));
    }
}
