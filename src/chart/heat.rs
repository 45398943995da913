//! Colour levels of a heat map with two sides.

/// How many levels there are on each side of 0.
pub const HEAT_LEVELS: i32 = 3;

/// The level of a value by its share of the largest one: from −[`HEAT_LEVELS`] to [`HEAT_LEVELS`], 0 for exactly 0.
pub fn heat_level(value: f64, largest: f64) -> i32 {
    if value == 0.0 || largest <= 0.0 {
        return 0;
    }
    let level = ((value.abs() / largest * f64::from(HEAT_LEVELS)).ceil() as i32).clamp(1, HEAT_LEVELS);
    if value < 0.0 { -level } else { level }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_grow_with_the_distance_from_zero() {
        let levels = [-900.0, -301.0, -1.0, 0.0, 1.0, 300.0, 301.0, 900.0].map(|it| heat_level(it, 900.0));
        assert_eq!(levels, [-3, -2, -1, 0, 1, 1, 2, 3]);
        assert_eq!((heat_level(0.0, 0.0), heat_level(5.0, 0.0), heat_level(f64::NAN, 1.0)), (0, 0, 1));
    }
}
