//! The funnel picture: budget and leads across the full width, sales as wide as their share of the leads.

/// A rectangle, in the picture's units.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs)]
pub struct Band {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// Where everything in the picture stands. Its width is [`FunnelShape::WIDTH`].
#[derive(Debug, Clone, PartialEq)]
pub struct FunnelShape {
    /// The money that goes in.
    pub budget: Band,
    /// The leads it buys.
    pub leads: Band,
    /// The sales among them: as wide as the close rate.
    pub sales: Band,
    /// The corners of the narrowing from leads to sales.
    pub narrowing: [[f64; 2]; 4],
    /// Where the words between budget and leads stand, and those between leads and sales.
    pub between: [f64; 2],
    /// Where the words under the sales stand.
    pub below: f64,
    /// The height of the whole.
    pub height: f64,
}

impl FunnelShape {
    /// The width of the picture.
    pub const WIDTH: f64 = 360.0;
    const BAND: f64 = 48.0;
    const GAP: f64 = 30.0;
    const SLOPE: f64 = 64.0;
    const FOOT: f64 = 12.0;
    const LINE: f64 = 28.0;

    /// The shape for a close rate.
    pub fn new(close_rate: f64) -> Self {
        let full = |y| Band { x: 0.0, y, width: Self::WIDTH, height: Self::BAND };
        let leads = full(Self::BAND + Self::GAP);
        let slope = leads.y + leads.height;
        let foot = slope + Self::SLOPE;
        let width = hundredths(close_rate * Self::WIDTH);
        let x = hundredths((Self::WIDTH - width) / 2.0);
        let below = foot + Self::FOOT + Self::LINE / 2.0 + 4.0;
        Self {
            budget: full(0.0),
            leads,
            sales: Band { x, y: foot, width, height: Self::FOOT },
            narrowing: [[0.0, slope], [Self::WIDTH, slope], [x + width, foot], [x, foot]],
            between: [Self::BAND + Self::GAP / 2.0, slope + Self::SLOPE / 2.0],
            below,
            height: below + Self::LINE / 2.0,
        }
    }
}

/// Finer than any screen shows.
pub(super) fn hundredths(length: f64) -> f64 {
    (length * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sales_are_as_wide_as_their_share_of_the_leads() {
        let shape = FunnelShape::new(0.05);
        assert_eq!(shape.sales.width / shape.leads.width, 0.05);
        assert_eq!(shape.sales.x + shape.sales.width / 2.0, FunnelShape::WIDTH / 2.0);
        assert_eq!(FunnelShape::new(1.0).sales.width, FunnelShape::WIDTH);
        assert_eq!(FunnelShape::new(0.0).sales.width, 0.0);
    }
}
