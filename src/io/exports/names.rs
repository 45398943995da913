//! Names that mean the same.

use super::words;

/// A header in small letters without accents, its words parted by one space, and without what stands in
/// brackets: `Amount_spent (INR)` is `amount spent`.
pub(super) fn header(name: &str) -> String {
    let mut words = String::with_capacity(name.len());
    let mut depth = 0;
    for c in name.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ if depth > 0 => {}
            c if c.is_alphanumeric() => words.extend(c.to_lowercase().map(plain)),
            '/' | '%' => words.extend([' ', c, ' ']),
            _ => words.push(' '),
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A channel's name without its case and its blanks: names that come to the same are joined.
pub(super) fn channel(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

fn plain(c: char) -> char {
    match c {
        'á' | 'à' => 'a',
        'é' | 'è' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        c => c,
    }
}

/// What rows that add up others are called.
const TOTALS: &str = "total|totals|grand total|total general|totales|suma total|gesamt|gesamtsumme|gesamtergebnis|\
    insgesamt|summe|ergebnis|totale|totaal|total geral|toplam|razem|итого|всего";

/// The length of the longest of them, in bytes.
const LONGEST_TOTAL: usize = 14;

/// Whether a cell says that its row adds up others: `Total`, `Total: Account`, `Total : compte`, but not
/// `Total Wine`.
pub(super) fn is_total(text: &str) -> bool {
    let label = text.split_once([':', '：']).map_or(text, |(label, _)| label).trim();
    // Asked of every row, of which most begin with a day or a longer name.
    if label.len() > LONGEST_TOTAL || !label.starts_with(char::is_alphabetic) {
        return false;
    }
    let lower = || label.chars().flat_map(char::to_lowercase);
    words::listed(TOTALS).any(|total| total.chars().eq(lower()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_compared_by_their_words() {
        assert_eq!(header(" Amount_spent (INR)"), "amount spent");
        assert_eq!(header("Cost / conv."), "cost / conv");
        assert_eq!(header("Día"), "dia");
        assert_eq!(header("xyz_campaign-id"), "xyz campaign id");
    }

    #[test]
    fn channels_differ_by_more_than_case_and_blanks() {
        assert_eq!(channel("Google  Ads "), channel("google ads"));
        assert_eq!(channel("GoogleAds"), channel("google\u{a0}ads"));
        assert_ne!(channel("Google Ads"), channel("Google-Ads"));
    }

    #[test]
    fn totals_are_known_and_names_are_not() {
        for total in [
            "Total",
            "TOTAL",
            "Total: Account",
            "Total : compte",
            "Gesamt",
            "Gesamt: Konto",
            "Totales",
            "Grand total",
            "Итого",
        ] {
            assert!(is_total(total), "{total}");
        }
        assert_eq!(words::listed(TOTALS).map(str::len).max(), Some(LONGEST_TOTAL));
        for name in ["Total Wine", "Totally", "Wine: total", "", "Search", "TotalEnergies"] {
            assert!(!is_total(name), "{name}");
        }
    }
}
