//! A rectangle, and rounding of coordinates.

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// Rounds a coordinate so that the SVG stays short; a hundredth is finer than a screen shows.
pub(super) fn round_to_hundredths(length: f64) -> f64 {
    (length * 100.0).round() / 100.0
}
