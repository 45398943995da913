//! What the months have most of.

/// The month with the largest number, as far as there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Peak {
    /// All are nothing.
    Nothing,
    /// There is a single number above zero, in this month.
    Only(usize),
    /// One month has more than all others.
    One(usize),
    /// Several share the largest number, this one and later ones.
    Several(usize),
    /// Every month has the same: none has the most.
    Same,
}

/// Numbers count as the same where they are written with the same digits.
pub fn peak(numbers: &[f64], written: impl Fn(f64) -> String) -> Peak {
    let Some(at) = (0..numbers.len()).reduce(|most, at| if numbers[at] > numbers[most] { at } else { most })
    else {
        return Peak::Nothing;
    };
    if numbers[at] <= 0.0 {
        return Peak::Nothing;
    }
    if numbers.iter().filter(|&&number| number > 0.0).count() == 1 {
        return Peak::Only(at);
    }
    let most = written(numbers[at]);
    let equal: Vec<usize> = (0..numbers.len()).filter(|&at| written(numbers[at]) == most).collect();
    match equal.len() {
        1 => Peak::One(at),
        all if all == numbers.len() => Peak::Same,
        _ => Peak::Several(equal[0]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numbers: &[f64]) -> Peak {
        peak(numbers, |number| format!("{number:.1}"))
    }

    #[test]
    fn where_all_months_are_equal_none_has_the_most() {
        assert_eq!(of(&[2.0, 2.0, 2.0]), Peak::Same);
        // Rounding errors make no difference either.
        assert_eq!(of(&[2.0, 2.000_000_1, 1.999_999_9]), Peak::Same);
        assert_eq!(of(&[0.0, 2.0, 2.0]), Peak::Several(1));
        assert_eq!(of(&[1.0, 2.0, 0.5]), Peak::One(1));
        assert_eq!(of(&[0.0, 0.0, 3.0]), Peak::Only(2));
        assert_eq!([of(&[0.0, 0.0]), of(&[])], [Peak::Nothing; 2]);
    }
}
