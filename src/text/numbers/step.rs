//! How arrow keys change a number.

use super::decimal::Decimal;

/// A press of an arrow key in a number field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArrowStep {
    /// Up instead of down.
    pub up: bool,
    /// Ten times as far.
    pub far: bool,
}

/// The next round value: one unit of the second digit away (12,000 → 13,000; 50 → 51; 5 → 5.1), never
/// below zero. From zero, up goes to 1.
pub fn step(value: f64, ArrowStep { up, far }: ArrowStep) -> f64 {
    let Some(magnitude) = Decimal::shortest(value).magnitude() else {
        return if up { if far { 10.0 } else { 1.0 } } else { 0.0 };
    };
    // Below a power of ten the unit is a tenth: 10,000 → 9,900.
    let at_power = Decimal::new("1", magnitude + 1).value() == value;
    let unit = magnitude - 1 + i32::from(far) - i32::from(at_power && !up);
    let units = Decimal::shortest(value).shifted(-unit).value();
    let near = units.round();
    let off_grid = (units - near).abs() > 1e-9;
    let next = match up {
        true if off_grid => units.ceil(),
        true => near + 1.0,
        false if off_grid => units.floor(),
        false => (near - 1.0).max(0.0),
    };
    let digits = (next as u64).to_string();
    Decimal::new(&digits, digits.len() as i32 + unit).value()
}

/// [`step`] for a fraction that is shown as a percentage; at most 100 %.
pub fn step_percent(fraction: f64, by: ArrowStep) -> f64 {
    let next = step(Decimal::shortest(fraction).shifted(2).value(), by);
    Decimal::shortest(next).shifted(-2).value().min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn up(value: f64) -> f64 {
        step(value, ArrowStep { up: true, far: false })
    }

    fn down(value: f64) -> f64 {
        step(value, ArrowStep { up: false, far: false })
    }

    #[test]
    fn a_step_is_one_of_the_second_digit() {
        assert_eq!(up(12_000.0), 13_000.0);
        assert_eq!(up(12_345.0), 13_000.0);
        assert_eq!(down(12_345.0), 12_000.0);
        assert_eq!(up(50.0), 51.0);
        assert_eq!(up(5.0), 5.1);
        assert_eq!(up(5.2), 5.3);
        assert_eq!(up(99.0), 100.0);
        assert_eq!(down(100.0), 99.0);
        assert_eq!(down(10_000.0), 9_900.0);
        assert_eq!(up(0.05), 0.051);
    }

    #[test]
    fn zero_is_the_floor_and_a_start() {
        assert_eq!(down(0.0), 0.0);
        assert_eq!(up(0.0), 1.0);
        assert_eq!(down(1e-6), 9.9e-7);
    }

    #[test]
    fn a_far_step_is_ten_times_as_far() {
        assert_eq!(step(12_000.0, ArrowStep { up: true, far: true }), 20_000.0);
        assert_eq!(step(12_000.0, ArrowStep { up: false, far: true }), 10_000.0);
        assert_eq!(step(10_000.0, ArrowStep { up: false, far: true }), 9_000.0);
    }

    #[test]
    fn a_percentage_steps_as_it_is_shown() {
        let up = ArrowStep { up: true, far: false };
        assert_eq!(step_percent(0.05, up), 0.051);
        assert_eq!(step_percent(0.0, up), 0.01);
        assert_eq!(step_percent(1.0, up), 1.0);
    }

    #[test]
    fn up_and_down_again_comes_back() {
        for start in [12_000.0, 51.0, 5.1, 0.37, 880.0] {
            assert_eq!(down(up(start)), start);
        }
    }
}
