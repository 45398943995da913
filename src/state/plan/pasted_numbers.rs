//! Numbers that come together, and were written by the same program: what one of them tells about its decimal separator
//! holds for the others.

use super::Draft;
use super::field::Field;
use crate::text::{ParsedNumber, Style};

impl Draft {
    /// Sets the texts of fields that come together.
    pub fn set_pasted(&mut self, mut texts: Vec<(Field, String)>) {
        self.write_as_region(texts.iter_mut().map(|(field, text)| (field.style(), text)).collect());
        for (field, text) in texts {
            self.set(field, text);
            self.tidy(field);
        }
    }

    /// Writes those numbers as the draft's region does which it would read with the wrong decimal separator: `3.000` beside
    /// `10.000,50` is three thousand also in Mexico. A number that is only another with one more separator stays.
    pub(super) fn write_as_region(&self, numbers: Vec<(Style, &mut String)>) {
        let told: Vec<char> = numbers.iter().filter_map(|(_, text)| decimal_separator(text)).collect();
        let decimal = self.locale.numbers.decimal();
        if told.is_empty() || told.contains(&decimal) {
            return;
        }
        for (style, text) in numbers {
            let Ok(ParsedNumber { value, other: Some(other), doubtful: true, .. }) =
                self.locale.parse(text, style)
            else {
                continue;
            };
            if other > value {
                *text = self.writer().exact(other, style);
            }
        }
    }
}

/// The decimal separator of a number, where it tells it in any region: `10.000,50`, `5,5` and `1.234.567`, but not `3.000`.
fn decimal_separator(text: &str) -> Option<char> {
    let separators: String = text.chars().filter(|c| matches!(c, '.' | ',')).collect();
    let last = separators.chars().next_back()?;
    let before = separators.trim_end_matches(last);
    let times = separators.len() - before.len();
    let other = if last == '.' { ',' } else { '.' };
    let decimals = text.rsplit(last).next()?.chars().take_while(char::is_ascii_digit).count();
    match (before.is_empty(), times) {
        (true, 1) if decimals > 0 && decimals != 3 => Some(last),
        (true, 2..) => Some(other),
        (false, 1) if !before.contains(last) => Some(last),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::decimal_separator;

    #[test]
    fn a_number_may_tell_its_decimal_separator() {
        for (text, told) in [
            ("10.000,50", Some(',')),
            ("$10,000.50", Some('.')),
            ("5,5 %", Some(',')),
            ("1.234.567", Some(',')),
            ("1,234,567.8", Some('.')),
            ("3.000", None),
            ("3,000 €", None),
            ("1.234,-", Some(',')),
            ("5", None),
            ("1,2.3,4", None),
            ("Inc.", None),
        ] {
            assert_eq!(decimal_separator(text), told, "{text}");
        }
    }
}
