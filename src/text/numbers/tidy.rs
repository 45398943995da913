//! Writes a number that was typed the way its region writes it.

use super::{NumberError, ParsedNumber, Style, Writer, is_sign_of, parse_number, parse_percent};
use crate::text::Locale;

impl Locale {
    /// Parses the text of a field.
    pub fn parse(self, text: &str, style: Style) -> Result<ParsedNumber, NumberError> {
        if style == Style::Percent { parse_percent(text, self) } else { parse_number(text, self) }
    }
}

impl Writer {
    /// The number in a text with the region's separators and without symbol: `12,000` for `12k`. None where it is
    /// written so already, and where the text could mean another number or an amount in another currency.
    pub fn tidied(&self, text: &str, style: Style) -> Option<String> {
        let number = self.locale.parse(text, style).ok().filter(|number| !number.doubtful)?;
        if number.sign.is_some_and(|sign| !is_sign_of(sign, self.currency)) {
            return None;
        }
        let tidy = self.exact(number.value, style);
        let again = self.locale.parse(&tidy, style).ok()?;
        (tidy != text && again.value == number.value && !again.doubtful).then_some(tidy)
    }
}
