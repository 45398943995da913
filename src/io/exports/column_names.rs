//! What the name of a column says that its cells are, by the words that tools use.

use super::column_words::{
    AMOUNTS, COLUMN_NAMES, DOCUMENTS, NUMBERS, ONLY_WHOLE, OTHER_DATES, OTHER_FACTS, OTHER_FIGURES,
    OTHER_IDS, SPENDS,
};
use super::labels::has_sum;
use super::role::Role;
use super::word_list::words;

/// The names of columns with a role.
pub(super) fn names(role: Role) -> &'static str {
    COLUMN_NAMES.iter().find(|(each, _)| *each == role).map_or("", |(_, names)| names)
}

/// How well a name fits a role, 0 best; none where it does not.
pub(super) fn rank(role: Role, name: &str) -> Option<usize> {
    let names = names(role);
    if let Some(at) = words(names).position(|it| it == name) {
        return Some(at);
    }
    // The name of another role is not a part of a name for this one: `clientes potenciales` are leads, not sales.
    let elsewhere = || COLUMN_NAMES.iter().any(|(each, names)| *each != role && is_in(names, name));
    let at =
        part_of(names, name).or_else(|| (role == Role::Spend && is_compound_of_cost(name)).then_some(0))?;
    let other = match role {
        Role::Spend | Role::Leads | Role::Sales => is_other_figure(name, role) || elsewhere(),
        Role::Date | Role::LeadDate | Role::SaleDate => has_word_of(OTHER_DATES, name),
        Role::Channel => has_word_of(OTHER_FACTS, name),
        Role::Status => {
            has_word_of("owner|reason|motivo|grund|raison|date|fecha|datum|data|time|id|name|source", name)
        }
        // Only a whole name is that of an id, or of the end of a period: `Lead owner` and `Campaign end date` are not.
        _ => true,
    };
    // `Total leads` more than `Phone leads`.
    let kind = if has_sum(name) { 0 } else { 1 + at };
    (!other).then(|| words(names).count() + kind)
}

/// Whether a column's name is that of a date of another event than one that counts.
pub(super) fn is_other_date(name: &str) -> bool {
    has_word_of(OTHER_DATES, name)
}

/// Whether a name is that of an amount of an unknown kind.
pub(super) fn is_amount(name: &str) -> bool {
    is_in(AMOUNTS, name)
        || is_in("total|total amount|importe total|monto total|gesamtbetrag|montant total|valor total", name)
}

/// Whether a name is that of an id, of whatever it may be but not of something else than a lead.
pub(super) fn is_any_id(name: &str) -> bool {
    let is_id = |word: &str| matches!(word, "id" | "key" | "uuid" | "guid" | "nr" | "clave" | "schlussel");
    (name.split(' ').next_back().is_some_and(is_id) || name.starts_with("id "))
        && !has_word_of(OTHER_IDS, name)
}

/// Whether a name says that amounts are in millionths of the currency.
pub(super) fn is_in_micros(name: &str) -> bool {
    normalized(&name.replace(['(', ')'], " "))
        .split(' ')
        .any(|word| matches!(word, "micros" | "micro" | "microamount" | "millionths"))
}

/// Whether a name is that of the numbers of orders or invoices, each of which is a sale.
pub(super) fn is_sales_document(name: &str) -> bool {
    let is_compound =
        || is_in("rechnungsnummer|rechnungsnr|auftragsnr|auftragsnummer|bestellnummer|bestellnr", name);
    (has_word_of(DOCUMENTS, name) && has_word_of(NUMBERS, name)) || is_compound()
}

/// Whether a column has years.
pub(super) fn is_year(name: &str) -> bool {
    is_in("year|ano|anio|jahr|annee|exercice", name)
}

/// Whether a name for results leaves open what they are.
pub(super) fn is_any_result(name: &str) -> bool {
    part_of("results|resultados|ergebnisse|resultats|conversion|conversions|conversiones|conversionen|conversoes|total conversions|key events", name).is_some()
}

fn is_other_figure(name: &str, role: Role) -> bool {
    let spend = role == Role::Spend;
    let words: Vec<&str> = name.split(' ').collect();
    let other = |(at, word): (usize, &&str)| {
        // Spanish for mean stands after what it is a mean of.
        let is_medium = at == 0 && matches!(*word, "media" | "medio");
        let is_ratio =
            is_in(OTHER_FIGURES, word) && !words.get(at + 1).is_some_and(|next| is_split_by(word, next));
        (is_ratio && !is_medium) || (!spend && (is_in(AMOUNTS, word) || is_in(SPENDS, word)))
    };
    // What follows is the unit: `Spend in account currency`.
    let unit = words.iter().position(|word| matches!(*word, "in" | "en" | "em"));
    words[..unit.unwrap_or(words.len())].iter().enumerate().any(other)
}

/// Whether two words of a name say by what a figure is split, or when it was, and not what it is divided by: `Gasto por
/// canal`, `2025/26`.
fn is_split_by(word: &str, next: &str) -> bool {
    match word {
        "/" => next.bytes().all(|b| b.is_ascii_digit()),
        "per" | "por" | "par" | "je" | "pro" => is_in(
            "channel|canal|kanal|source|fuente|origen|quelle|origem|campaign|campana|kampagne|campagne|campanha|\
                platform|plataforma|month|mes|monat|mois|week|semana|woche|semaine|quarter|trimestre|quartal",
            next,
        ),
        _ => false,
    }
}

/// German writes kinds of cost in one word: `Anzeigenkosten`.
fn is_compound_of_cost(name: &str) -> bool {
    name.split(' ').any(|word| word.ends_with("kosten") || word.ends_with("ausgaben"))
}

/// Which word of a list is a part of a name, in whole words.
fn part_of(list: &'static str, name: &str) -> Option<usize> {
    let padded = [" ", name, " "].concat();
    let is_part =
        |(at, part): (usize, &str)| padded[..at].ends_with(' ') && padded[at + part.len()..].starts_with(' ');
    words(list).position(|it| padded.match_indices(it).any(is_part) && !is_in(ONLY_WHOLE, it))
}

fn has_word_of(list: &'static str, name: &str) -> bool {
    name.split(' ').any(|word| is_in(list, word))
}

pub(super) fn is_in(list: &'static str, word: &str) -> bool {
    words(list).any(|it| it == word)
}

/// A column's name in lower case, without accents and without anything in brackets, its words separated by one space:
/// `Amount_spent (INR)` becomes `amount spent`, and `leadSource` `lead source`.
pub(super) fn normalized(name: &str) -> String {
    let mut words = String::with_capacity(name.len());
    let (mut depth, mut after_lower) = (0, false);
    for c in name.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ if depth > 0 => {}
            // A combining accent, as macOS writes names of files.
            '\u{300}'..='\u{36f}' => {}
            c if c.is_alphanumeric() => {
                if after_lower && c.is_uppercase() {
                    words.push(' ');
                }
                words.extend(c.to_lowercase().map(without_accent));
            }
            '/' | '%' => words.extend([' ', c, ' ']),
            _ => words.push(' '),
        }
        after_lower = c.is_lowercase();
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn without_accent(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_columns_name_is_normalized_to_its_words() {
        for (name, expected) in [
            (" Amount_spent (INR)", "amount spent"),
            ("Cost / conv.", "cost / conv"),
            ("Día", "dia"),
            ("xyz_campaign-id", "xyz campaign id"),
            ("LeadSource", "lead source"),
            ("IsConverted", "is converted"),
            ("Lead ID", "lead id"),
            ("Währung", "wahrung"),
            ("Verkäufe", "verkaufe"),
            ("Conversões", "conversoes"),
        ] {
            assert_eq!(normalized(name), expected);
        }
    }

    #[test]
    fn figures_of_another_kind_fit_no_role() {
        for name in [
            "Time Spent on Website",
            "Avg. cost",
            "Cost per lead",
            "Coste medio",
            "Kosten pro Lead",
            "Coût par résultat",
        ] {
            assert_eq!(rank(Role::Spend, &normalized(name)), None, "{name}");
        }
        for name in
            ["google_costo", "Total inversión", "Anzeigenkosten", "Dépenses pub", "cost_amount", "Media Cost"]
        {
            assert!(rank(Role::Spend, &normalized(name)).is_some(), "{name}");
        }
        for name in ["Lead Owner", "Lead Source", "Lead behaviour", "Origen del lead", "Contact owner"] {
            assert_eq!(rank(Role::LeadId, &normalized(name)), None, "{name}");
        }
        for name in [
            "Channel name",
            "Nombre del canal",
            "Deal - Lead source",
            "Traffic source name",
            "Hauptkanal / Kanal",
        ] {
            assert!(rank(Role::Channel, &normalized(name)).is_some(), "{name}");
        }
        for name in ["Campaign status", "Source owner", "Channel budget"] {
            assert_eq!(rank(Role::Channel, &normalized(name)), None, "{name}");
        }
        for name in ["Expected close date", "Lost time", "Fecha de cierre prevista", "Last Modified Date"] {
            assert_eq!(rank(Role::SaleDate, &normalized(name)), None, "{name}");
        }
    }
}
