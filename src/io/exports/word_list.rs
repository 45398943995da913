//! Lists of words in one text, with `|` between them: smaller in the compiled program than arrays of texts.

/// The words of a list.
pub(super) fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split('|')
}

/// Whether a list has a word, in any case of ASCII letters.
pub(super) fn has_word(list: &'static str, word: &str) -> bool {
    words(list).any(|each| each.eq_ignore_ascii_case(word))
}
