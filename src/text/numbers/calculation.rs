//! Works out what is typed as a calculation: `=3*4000`, `12*50`, `=(100-20)/4`.

use super::NumberError;

/// Whether a text that is no number is a calculation. Without `=` only `*` and `+` make it one: `1/2` may be a date, and
/// `40-60` a range.
pub(super) fn is_calculation(text: &str) -> bool {
    text.bytes().any(|sign| matches!(sign, b'=' | b'*' | b'+'))
}

/// The result, not negative.
pub(super) fn result(
    text: &str,
    read: &mut dyn FnMut(&str) -> Result<f64, NumberError>,
) -> Result<f64, NumberError> {
    let mut calculation = Calculation { rest: text.strip_prefix('=').unwrap_or(text), read };
    let result = calculation.terms(1)?;
    match calculation.rest.chars().next() {
        Some(stranger) => Err(NumberError::UnexpectedCharacter(stranger)),
        None if !result.is_finite() => Err(NumberError::TooLong),
        None if result < 0.0 => Err(NumberError::Negative),
        None => Ok(result.abs()), // 0, not −0
    }
}

struct Calculation<'a, 'b> {
    rest: &'a str,
    read: &'b mut dyn FnMut(&str) -> Result<f64, NumberError>,
}

impl Calculation<'_, '_> {
    /// Operands with the signs between them, of signs that bind at least so tightly: `*` and `/` bind more tightly (2)
    /// than `+` and `-` (1).
    fn terms(&mut self, least: u8) -> Result<f64, NumberError> {
        let mut value = self.operand()?;
        loop {
            self.rest = self.rest.trim_start();
            let sign = self.rest.bytes().next().unwrap_or_default();
            let binding = match sign {
                b'*' | b'/' => 2,
                b'+' | b'-' => 1,
                _ => 0,
            };
            if binding < least {
                return Ok(value);
            }
            self.rest = &self.rest[1..];
            let next = self.terms(binding + 1)?;
            value = match sign {
                b'*' => value * next,
                b'/' if next == 0.0 => return Err(NumberError::DividedByZero),
                b'/' => value / next,
                b'+' => value + next,
                _ => value - next,
            };
        }
    }

    /// A number, or a calculation in parentheses.
    fn operand(&mut self) -> Result<f64, NumberError> {
        let end = self.rest.bytes().position(|sign| matches!(sign, b'+' | b'*' | b'-' | b'/' | b'(' | b')'));
        let (operand, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        match (operand.trim(), rest.bytes().next()) {
            ("", Some(b'(')) => {
                self.rest = &rest[1..];
                let inner = self.terms(1)?;
                self.rest = self.rest.strip_prefix(')').ok_or(NumberError::Incomplete)?;
                Ok(inner)
            }
            ("", _) => Err(NumberError::Incomplete),
            (operand, _) => (self.read)(operand),
        }
    }
}
