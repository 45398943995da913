//! Text that the reader or another person typed, for use within a sentence of ours.

use std::fmt::{Display, Formatter, Result, Write};

/// A name or another text that somebody typed. Its [`Display`] isolates the direction of writing: text from right to
/// left, or with invisible characters that change the order, is put between U+2068 and U+2069 (Unicode Standard
/// Annex #9), so that the sentence around it keeps its order. All other text is written as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserText(String);

impl From<String> for UserText {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for UserText {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl Display for UserText {
    fn fmt(&self, to: &mut Formatter) -> Result {
        if !self.0.chars().any(changes_direction) {
            return to.write_str(&self.0);
        }
        to.write_char('\u{2068}')?;
        let mut open = 1;
        for c in self.0.chars() {
            match c {
                '\u{2066}'..='\u{2068}' => open += 1,
                '\u{2069}' if open == 1 => continue, // it would end our isolate
                '\u{2069}' => open -= 1,
                _ => {}
            }
            to.write_char(c)?;
        }
        (0..open).try_for_each(|_| to.write_char('\u{2069}'))
    }
}

/// Whether a character may change the order of those around it: the blocks of right-to-left scripts, marks,
/// embeddings, overrides and isolates.
fn changes_direction(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8ff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_text_that_may_change_direction_is_isolated_and_nothing_breaks_out() {
        for plain in ["", "Primavera «ñ»", "Q3 – 東京 🚀", "12 ventas con 9\u{a0}€"] {
            assert_eq!(UserText::from(plain).to_string(), plain);
        }
        for (text, expected) in [
            ("אביב", "\u{2068}אביב\u{2069}"),
            ("ربيع 2", "\u{2068}ربيع 2\u{2069}"),
            ("\u{202e}gnp.exe", "\u{2068}\u{202e}gnp.exe\u{2069}"),
            ("a\u{2069}b\u{2069}\u{202e}c", "\u{2068}ab\u{202e}c\u{2069}"),
            ("\u{2068}אביב\u{2069} (2)", "\u{2068}\u{2068}אביב\u{2069} (2)\u{2069}"),
            ("\u{2067}\u{2066}a", "\u{2068}\u{2067}\u{2066}a\u{2069}\u{2069}\u{2069}"),
        ] {
            assert_eq!(UserText::from(text).to_string(), expected);
        }
    }
}
