//! The languages of the page.

/// A language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Spanish.
    Spanish,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Language; 2] = [Language::English, Language::Spanish];

    /// The code for `lang` attributes, links and stored preferences.
    pub fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Spanish => "es",
        }
    }

    /// The name of the language in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Spanish => "Español",
        }
    }

    /// The language of a tag such as `es`, `es-MX` or `EN_us`; none where the page is not translated to it.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// The first supported language of a list of preferences, else English.
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Language {
        tags.into_iter().find_map(Self::from_tag).unwrap_or_default()
    }

    /// The one of two texts that is in this language.
    pub(super) fn choose<T>(self, english: T, spanish: T) -> T {
        match self {
            Language::English => english,
            Language::Spanish => spanish,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_supported_language_is_taken() {
        assert_eq!(Language::preferred(["fr-FR", "es-419", "en"]), Language::Spanish);
        assert_eq!(Language::preferred(["EN_gb"]), Language::English);
        assert_eq!(Language::preferred(["fr", "de"]), Language::English);
        assert_eq!(Language::preferred([]), Language::English);
    }
}
