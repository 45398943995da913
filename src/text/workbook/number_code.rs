//! Format codes of numbers. Spreadsheet programs put the separators of their own region into them.

use crate::model::Currency;
use crate::text::{Locale, Localized, PublishText, Style, SymbolPosition, currency_symbol};

/// The code of a style's numbers; amounts with the sign of their currency on the side where the reader expects it; which
/// currency it is stands on the sheet.
pub(super) fn number_code(style: Style, currency: Currency, locale: Locale) -> String {
    let amount = || {
        let digits = if currency.places() == 0 { "#,##0" } else { "#,##0.00" };
        let (sign, position) = currency_symbol(currency, locale.numbers);
        match position {
            SymbolPosition::Before => ["\"", sign, "\"", digits].concat(),
            SymbolPosition::BeforeSpaced => ["\"", sign, "\u{a0}\"", digits].concat(),
            SymbolPosition::After => [digits, "\"\u{a0}", sign, "\""].concat(),
        }
    };
    match style {
        Style::Money => amount(),
        Style::Percent => "0.00%".to_owned(),
        Style::Count => "#,##0.0".to_owned(),
        Style::Times => "0.00\"×\"".to_owned(),
        Style::Ratio => "0.00".to_owned(),
        Style::Months => ["0.0\"\u{a0}", &*PublishText::Months.t(locale.language), "\""].concat(),
    }
}
