//! Colour levels of a heat map.

pub const HEAT_LEVELS: usize = 7;

/// The level of a value between a minimum and a maximum: 1 for the worst to [`HEAT_LEVELS`] for the best, the middle
/// where all values are equal.
pub fn heat_level(value: f64, min: f64, max: f64, less_is_better: bool) -> usize {
    if max <= min {
        return HEAT_LEVELS / 2 + 1;
    }
    let share = (value - min) / (max - min);
    let good = if less_is_better { 1.0 - share } else { share };
    1 + ((good * HEAT_LEVELS as f64) as usize).min(HEAT_LEVELS - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_value_has_the_highest_level() {
        let shades =
            |less| [1_000.0, 1_400.0, 1_500.0, 2_000.0].map(|it| heat_level(it, 1_000.0, 2_000.0, less));
        assert_eq!(shades(false), [1, 3, 4, 7]);
        assert_eq!(shades(true), [7, 5, 4, 1]);
        assert_eq!(heat_level(5.0, 5.0, 5.0, true), 4);
        assert_eq!(heat_level(f64::NAN, 0.0, 1.0, false), 1);
    }
}
