//! How a reader's texts and numbers are written.

use super::{Language, NumberFormat};

/// The language of the texts and the format of the numbers. The two are independent: Mexico and Spain share the one and
/// not the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Locale {
    /// The language of the texts.
    pub language: Language,
    /// How numbers are punctuated.
    pub numbers: NumberFormat,
}

impl Locale {
    /// The language alone, by whose number format stored texts are read: `1,234.56` in English, `1.234,56` in Spanish.
    pub fn stored(language: Language) -> Self {
        Self { language, numbers: language.choose(NumberFormat::POINT, NumberFormat::COMMA) }
    }

    /// The language to store with texts whose numbers are written in this format, for [`Locale::stored`]. Only the
    /// decimal separator counts: every format groups digits in a way that is read in all of them.
    pub fn stored_language(self) -> Language {
        if self.numbers.decimal() == ',' { Language::Spanish } else { Language::English }
    }
}

/// The first language tag that names a region, such as `es-MX` or `es-419`.
pub fn regional<'a>(tags: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A script has four letters, a region two letters or three digits.
    tags.into_iter().find(|tag| {
        let last = tag.split('-').next_back().unwrap_or_default();
        last.len() < tag.len() && last.len() < 4
    })
}
