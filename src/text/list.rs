//! Lists within a sentence.

use crate::text::{Language, UserText};

/// The most names that a list spells out; of more it names two.
const ALL_NAMED: usize = 3;

/// Names as a list: `Fairs and Meta`, or `Fairs, Meta and 3 others` where there are more than three.
pub fn name_list(language: Language, names: &[String]) -> String {
    let shown = if names.len() > ALL_NAMED { &names[..2] } else { names };
    let mut items: Vec<String> = shown.iter().map(|name| UserText::from(&**name).to_string()).collect();
    if names.len() > shown.len() {
        let others = (names.len() - shown.len()).to_string();
        items.push(language.choose([&others, " others"].concat(), ["otros ", &others].concat()));
    }
    joined(language, &items)
}

/// Texts as a list: `a, b and c`. In Spanish `y` becomes `e` before the sound of an i.
pub fn joined(language: Language, items: &[String]) -> String {
    let [first @ .., last] = items else { return String::new() };
    if first.is_empty() {
        return last.clone();
    }
    let and = match language {
        Language::English => " and ",
        Language::Spanish if sounds_like_i(last) => " e ",
        Language::Spanish => " y ",
    };
    [&*first.join(", "), and, last].concat()
}

/// Whether a word begins with the sound of an i that is not part of a diphthong: `Instagram` and `hilos`, not `hielo`.
fn sounds_like_i(word: &str) -> bool {
    let silent = word.starts_with(['h', 'H']);
    let mut letters = word.chars().skip(usize::from(silent));
    matches!(letters.next(), Some('i' | 'I' | 'í' | 'Í'))
        && !(silent && matches!(letters.next(), Some('a' | 'e' | 'o' | 'A' | 'E' | 'O' | 'á' | 'é' | 'ó')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(language: Language, names: &[&str]) -> String {
        name_list(language, &names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn a_list_is_joined_as_its_language_does() {
        let (english, spanish) = (Language::English, Language::Spanish);
        assert_eq!(list(english, &[]), "");
        assert_eq!(list(english, &["Fairs"]), "Fairs");
        assert_eq!(list(english, &["Fairs", "Meta"]), "Fairs and Meta");
        assert_eq!(list(english, &["Fairs", "Meta", "X"]), "Fairs, Meta and X");
        assert_eq!(list(english, &["Fairs", "Meta", "X", "Y"]), "Fairs, Meta and 2 others");
        assert_eq!(list(spanish, &["Ferias", "Meta", "X", "Y", "Z"]), "Ferias, Meta y otros 3");
        for (last, expected) in [
            ("Meta", "Ferias y Meta"),
            ("Instagram", "Ferias e Instagram"),
            ("índices", "Ferias e índices"),
            ("Hilos", "Ferias e Hilos"),
            ("Hielo", "Ferias y Hielo"),
            ("\u{202e}Info", "Ferias y \u{2068}\u{202e}Info\u{2069}"),
        ] {
            assert_eq!(list(spanish, &["Ferias", last]), expected);
        }
    }
}
