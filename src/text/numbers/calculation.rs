//! Works out what is typed as a calculation: `=3*4000`, `12*50`, `=(100-20)/4`.

use super::NumberError;
use super::decimal::Decimal;
use super::parse::MINUS;

/// Whether a text that is no number is a calculation. Without `=` only `*` and `+` make it one: `1/2` may be a date, and
/// `40-60` a range.
pub(super) fn is_one(text: &str) -> bool {
    text.trim_start().starts_with('=') || text.contains(['*', '×', '+'])
}

/// The result, not negative. Multiplication and division come before addition and subtraction.
pub(super) fn result(
    text: &str,
    read: &mut dyn FnMut(&str) -> Result<f64, NumberError>,
) -> Result<f64, NumberError> {
    let text = text.trim();
    let mut calculation = Calculation { rest: text.strip_prefix('=').unwrap_or(text), read };
    let result = calculation.sum()?;
    match calculation.rest.chars().next() {
        Some(stranger) => Err(NumberError::Stranger(stranger)),
        None if !result.is_finite() => Err(NumberError::TooLong),
        None if result < 0.0 => Err(NumberError::Negative),
        // 0.1 + 0.2 is 0.3.
        None => Ok(Decimal::shortest(result.abs()).value()),
    }
}

struct Calculation<'a, 'b> {
    rest: &'a str,
    read: &'b mut dyn FnMut(&str) -> Result<f64, NumberError>,
}

impl Calculation<'_, '_> {
    fn sum(&mut self) -> Result<f64, NumberError> {
        let mut total = self.product()?;
        loop {
            if self.takes(&['+']) {
                total += self.product()?;
            } else if self.takes(&MINUS) {
                total -= self.product()?;
            } else {
                return Ok(total);
            }
        }
    }

    fn product(&mut self) -> Result<f64, NumberError> {
        let mut total = self.factor()?;
        loop {
            if self.takes(&['*', '×']) {
                total *= self.factor()?;
            } else if self.takes(&['/', '÷']) {
                let divisor = self.factor()?;
                if divisor == 0.0 {
                    return Err(NumberError::DividedByZero);
                }
                total /= divisor;
            } else {
                return Ok(total);
            }
        }
    }

    fn factor(&mut self) -> Result<f64, NumberError> {
        if self.takes(&['(']) {
            let inner = self.sum()?;
            return if self.takes(&[')']) { Ok(inner) } else { Err(NumberError::Incomplete) };
        }
        let is_sign = |c: char| "+*×/÷()".contains(c) || MINUS.contains(&c);
        let (operand, rest) = self.rest.split_at(self.rest.find(is_sign).unwrap_or(self.rest.len()));
        self.rest = rest;
        if operand.trim().is_empty() { Err(NumberError::Incomplete) } else { (self.read)(operand) }
    }

    /// Takes one of these signs off the front.
    fn takes(&mut self, signs: &[char]) -> bool {
        self.rest = self.rest.trim_start();
        let rest = self.rest.strip_prefix(signs);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}
