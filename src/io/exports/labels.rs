//! What words in cells mean: marks of a missing value, and the labels of totals.

use super::column_names::{is_in, names, normalized};
use super::role::Role;
use super::word_list::has_word;

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

/// Words for a sum.
const SUMS: &str = "total|totals|totales|totalen|totalt|subtotal|subtotales|zwischensumme|suma|sum|sumatoria|summa|gesamt|gesamtsumme|\
    gesamtergebnis|insgesamt|summe|totale|totaal|totais|totaux|toplam|razem|łącznie|celkem|итого|всего|overall|σ|合計|\
    小計|总计|合计|總計";

/// Words that may stand beside them, and do not make a name of them.
const BESIDE_SUMS: &str = "grand|gran|general|generale|geral|of|de|del|der|des|do|da|dos|das|sous|from|for|fur|von|aus|all|todos|todas|alle|\
    tous|toutes|results|result|resultados|resultado|ergebnisse|ergebnissen|ergebnis|resultats|rows|filas|zeilen|lignes|linhas|campaigns|campaign|\
    campanas|campana|kampagnen|kampagne|campagnes|campanhas|account|accounts|cuenta|cuentas|konto|compte|conta|\
    channels|canales|kanale|canaux|canais|sources|fuentes|items|records|the|las|los|les|la|el|por|par|per|by|je|pro|\
    channel|canal|kanal|source|fuente|acumulado|acumulada|anual|annual|mensual|monthly|generales|period|periodo|zeitraum|\
    periode|month|mes|monat|mois|year|ano|jahr|annee|usd|eur|mxn|cop|brl";

/// Bytes of the longest label that is looked at.
const LONGEST_TOTAL: usize = 48;

/// Whether a cell labels its row as the sum of others: `Total`, `Total: Account`, `Total of 2 results`, `Resultados
/// totales`, but not `Total Wine`.
pub(super) fn is_total(text: &str) -> bool {
    // Called for every row: nearly all end here.
    if !text.starts_with(|c: char| c.is_alphabetic() || c == '(') || !may_be_total(text) {
        return false;
    }
    let label = text.split_once([':', '：']).map_or(text, |(label, _)| label);
    if label.len() > LONGEST_TOTAL {
        return false;
    }
    let (mut sums, mut counts, mut results) = (0, 0, 0);
    for word in normalized(label).split(' ') {
        match word {
            word if is_in(SUMS, word) => sums += 1,
            word if word.bytes().all(|b| b.is_ascii_digit()) => counts += 1,
            word if is_in(BESIDE_SUMS, word) => {
                results += usize::from(is_in("results|ergebnisse|resultados|resultats", word))
            }
            // What is summed up: `Total leads`, `Suma de inversión`.
            word if [Role::Spend, Role::Leads, Role::Sales].iter().any(|role| is_in(names(*role), word)) => {}
            _ => return false,
        }
    }
    // `Results from 4 campaigns` is a sum without a word for it.
    sums > 0 || (counts == 1 && results > 0)
}

/// Whether a column with this normalized name is the sum of others.
pub(super) fn has_sum(name: &str) -> bool {
    name.split(' ').any(|word| is_in(SUMS, word))
}

/// Whether a text has the letters of one of the words that labels of totals have: much faster than a look at its words.
fn may_be_total(text: &str) -> bool {
    let has_stem = |three: &[u8]| {
        let lower = [three[0], three[1], three[2]].map(|byte| byte.to_ascii_lowercase());
        matches!(
            &lower,
            b"tot" | b"sum" | b"ges" | b"erg" | b"sul" | b"raz" | b"top" | b"ove" | b"czn" | b"lke"
        )
    };
    // Greek, Cyrillic and Chinese letters start with one of these bytes.
    let is_other_script = |byte| matches!(byte, 0xce | 0xcf | 0xd0 | 0xd1 | 0xe5..=0xe7);
    text.as_bytes().windows(3).any(has_stem) || text.bytes().any(is_other_script)
}

#[cfg(test)]
mod tests {
    use super::super::numbers::number_reading;
    use super::super::word_list::words;
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
            "Total of 2 results",
            "Total (2)",
            "Resultados totales",
            "Results from 4 campaigns",
            "Ergebnisse aus 4 Kampagnen",
            "Total de 2 resultados",
            "Total général",
            "Suma total",
            "Subtotal",
            "Gesamtsumme",
            "Total geral",
            "Σ",
            "Totalt",
            "Sumatoria",
            "合計",
            "总计",
            "Łącznie",
            "Celkem",
            "Total acumulado",
            "Total del periodo",
            "Total par canal",
            "Totales generales",
            "Total leads",
            "Total inversión",
            "Sum of Spend",
            "Grand Total (USD)",
        ] {
            assert!(is_total(total), "{total}");
        }
        assert!(words(SUMS).all(may_be_total));
        for name in [
            "Total Wine",
            "Totally",
            "Wine: total",
            "",
            "Search",
            "TotalEnergies",
            "All campaigns",
            "Results 2026 Search",
            "General",
            "Total Media",
            "Leads",
            "Inversión por canal",
            "検索",
            "2026",
        ] {
            assert!(!is_total(name), "{name}");
        }
    }
}
