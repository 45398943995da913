//! What words in cells mean, in English and Spanish, and in more languages for the labels of totals.

use super::word_list::{has_word, words};

/// The contents of cells without a value. Without one is not zero.
const MISSING: &str = "-|--|---|—|–|na|n/a|#n/a|nan|null|none|(none)|select|(not set)|(blank)|n/d|nd|s/d|sin datos|\
    undefined";

/// Bytes of the longest of them.
const LONGEST_MISSING: usize = 9;

/// Whether a cell has no value.
pub(super) fn is_missing(text: &str) -> bool {
    let text = text.trim();
    text.is_empty() || (text.len() <= LONGEST_MISSING && has_word(MISSING, text))
}

/// The statuses of leads that became a sale.
const WON: &str = "won|closed won|closedwon|closed/won|closed - won|win|customer|client|converted|sold|sale|paid|yes|\
    true|1|ganado|ganada|cerrado ganado|cerrada ganada|cierre ganado|cliente|convertido|vendido|venta|\
    sí|SÍ|SÍ|si";

/// Bytes of the longest status that can be one of these; a longer one is a note.
const LONGEST_STATUS: usize = 16;

/// Whether a status says that the lead became a sale.
pub(super) fn is_won(status: &str) -> bool {
    let status = status.trim();
    status.len() <= LONGEST_STATUS && has_word(WON, status)
}

/// The labels of rows that are the sum of others.
const TOTALS: &str = "total|totals|grand total|total general|totales|suma total|gesamt|gesamtsumme|gesamtergebnis|\
    insgesamt|summe|ergebnis|totale|totaal|total geral|toplam|razem|итого|всего";

/// Bytes of the longest of them.
const LONGEST_TOTAL: usize = 14;

/// Whether a cell labels its row as the sum of others: `Total`, `Total: Account`, `Total : compte`, but not
/// `Total Wine`.
pub(super) fn is_total(text: &str) -> bool {
    let label = text.split_once([':', '：']).map_or(text, |(label, _)| label).trim();
    // Called for every row: most start with a date or a longer name, and end here.
    if label.len() > LONGEST_TOTAL || !label.starts_with(char::is_alphabetic) {
        return false;
    }
    let lower = || label.chars().flat_map(char::to_lowercase);
    words(TOTALS).any(|total| total.chars().eq(lower()))
}

#[cfg(test)]
mod tests {
    use super::super::numbers::number_reading;
    use super::*;

    #[test]
    fn cells_without_a_value_are_told_from_others() {
        for text in ["", "  ", "--", "na", "N/A", "Select", "NaN", "—", "\u{a0}"] {
            assert!(is_missing(text), "{text}");
            assert_eq!(number_reading(text), None);
        }
        for text in ["0", "0.00", "Selected", "Nantes"] {
            assert!(!is_missing(text), "{text}");
        }
    }

    #[test]
    fn labels_of_totals_are_told_from_names() {
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
        assert_eq!(words(TOTALS).map(str::len).max(), Some(LONGEST_TOTAL));
        for name in ["Total Wine", "Totally", "Wine: total", "", "Search", "TotalEnergies"] {
            assert!(!is_total(name), "{name}");
        }
    }
}
