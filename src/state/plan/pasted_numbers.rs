//! Numbers that come together, and were written by the same program: what one of them tells about its decimal separator
//! holds for the others.

use super::Draft;
use super::field::Field;
use crate::text::{ParsedNumber, Style};

/// How the numbers of a pasted block are written.
#[derive(Clone, Copy)]
pub(super) struct PastedNumbers {
    /// With the decimal separator that is not the region's: one tells it, and none the other.
    other_way: bool,
}

impl Draft {
    /// Sets the texts of fields that come together.
    pub fn set_pasted(&mut self, texts: Vec<(Field, String)>) {
        let numbers = self.pasted_numbers(&mut texts.iter().map(|(_, text)| text.as_str()));
        texts.into_iter().for_each(|(field, text)| self.set_pasted_text(field, text, numbers));
    }

    pub(super) fn pasted_numbers(&self, texts: &mut dyn Iterator<Item = &str>) -> PastedNumbers {
        let [mut told, mut denied] = [false; 2];
        for text in texts {
            match decimal_separator(text) {
                Some(separator) if char::from(separator) == self.locale.numbers.decimal() => denied = true,
                Some(_) => told = true,
                None => {}
            }
        }
        PastedNumbers { other_way: told && !denied }
    }

    /// Sets the text of a field as the region writes it.
    pub(super) fn set_pasted_text(&mut self, field: Field, mut text: String, numbers: PastedNumbers) {
        if !field.is_name() {
            text = self.without_wrong_decimal(text, field.style(), numbers);
        }
        self.set(field, text);
        self.tidy(field);
    }

    /// The text without a separator of thousands that the region would take for the decimal one: `3.000` beside
    /// `10.000,50` is three thousand also in Mexico.
    pub(super) fn without_wrong_decimal(&self, text: String, style: Style, numbers: PastedNumbers) -> String {
        match numbers.other_way.then(|| self.locale.parse(&text, style)) {
            Some(Ok(ParsedNumber { value, other: Some(other), doubtful: true, .. })) if other > value => {
                text.replace(self.locale.numbers.decimal(), "")
            }
            _ => text,
        }
    }
}

/// The decimal separator of a number, where it tells it in any region: `10.000,50`, `5,5` and `1.234.567`, but not `3.000`.
fn decimal_separator(text: &str) -> Option<u8> {
    // Of the last separator: itself, how many of it, and how many of the other one stand before it.
    let (mut last, mut times, mut others, mut decimals) = (0, 0, 0, 0);
    for byte in text.bytes() {
        match byte {
            b'.' | b',' if byte == last => (times, decimals) = (times + 1, 0),
            b'.' | b',' if others > 0 => return None,
            b'.' | b',' => (last, times, others, decimals) = (byte, 1, times, 0),
            _ => decimals += u32::from(byte.is_ascii_digit()),
        }
    }
    match (others, times) {
        (0, 1) if decimals > 0 && decimals != 3 => Some(last),
        (0, 2..) => Some(if last == b'.' { b',' } else { b'.' }),
        (1.., 1) => Some(last),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::decimal_separator;

    #[test]
    fn a_number_may_tell_its_decimal_separator() {
        for (text, told) in [
            ("10.000,50", Some(b',')),
            ("$10,000.50", Some(b'.')),
            ("5,5 %", Some(b',')),
            ("1.234.567", Some(b',')),
            ("1,234,567.8", Some(b'.')),
            ("3.000", None),
            ("3,000 €", None),
            ("1.234,-", Some(b',')),
            ("5", None),
            ("1,2.3,4", None),
            ("Inc.", None),
        ] {
            assert_eq!(decimal_separator(text), told, "{text}");
        }
    }
}
