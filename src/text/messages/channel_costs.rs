//! What the page says about what a sale costs in each channel.

use super::messages;
use crate::text::{Language, UserText};

messages! {
    /// A text of the picture of channels. Its strings are numbers already written.
    ChannelCostText {
        // The finding
        /// How many channels earn, just pay for themselves, lose and sell nothing.
        Judged(counts: [usize; 4]) => judged;
        Cheapest { least: UserText, most: UserText } =
            "A sale costs least in {least}, most in {most}",
            "Una venta cuesta menos en {least} y más en {most}";
        AllTheSame = "A sale costs the same in every channel", "Una venta cuesta lo mismo en todos los canales";
        OnlyOneSells(channel: UserText) = "Only {channel} sells", "Solo {channel} vende";
        // What is drawn
        Drawn = "Height: cost of a sale. Width: spend.", "Alto: costo de una venta. Ancho: inversión.";
        DrawnInRows = "Length: cost of a sale.", "Largo: costo de una venta.";
        Media = "media", "medios";
        BeyondMedia = "sales and fixed cost", "costo comercial y fijo";
        Earned = "earned", "ganancia";
        AtALoss = "at a loss", "con pérdida";
        Leaves(money: String) = "a sale leaves {money}", "una venta deja {money}";
        ValueMissing =
            "Give an average sale value to see which channels earn.",
            "Indica el ticket promedio para ver qué canales ganan.";
        SharedBySpend =
            "Sales and fixed cost in all are shared by media spend.",
            "El costo comercial y los costos fijos en total se reparten según la inversión en medios.";
        // At a channel
        Sales(count: String) = "{count} sales", "{count} ventas";
        Earns(money: String) = "earns {money}", "gana {money}";
        Loses(money: String) = "loses {money}", "pierde {money}";
        NoSale = "no sale", "sin ventas";
        Others(count: String) = "{count} others", "otros {count}";
        // In the card and the table
        MediaEach = "Media per sale", "Medios por venta";
        BeyondMediaEach = "Sales and fixed cost per sale", "Costo comercial y fijo por venta";
        EarnedInAll = "Earned in all", "Ganancia en total";
    }
}

const ENGLISH: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const SPANISH: [&str; 12] =
    ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"];

/// For one channel and for several.
const ENGLISH_VERBS: [[&str; 2]; 4] = [
    ["earns", "earn"],
    ["just pays for itself", "just pay for themselves"],
    ["costs more than a sale leaves", "cost more than a sale leaves"],
    ["sells nothing", "sell nothing"],
];
const SPANISH_VERBS: [[&str; 2]; 4] = [
    ["gana", "ganan"],
    ["apenas cubre su costo", "apenas cubren su costo"],
    ["cuesta más de lo que deja una venta", "cuestan más de lo que deja una venta"],
    ["no vende nada", "no venden nada"],
];

fn judged(language: Language, counts: &[usize; 4]) -> String {
    let (words, verbs) = language.choose((ENGLISH, ENGLISH_VERBS), (SPANISH, SPANISH_VERBS));
    let all: usize = counts.iter().sum();
    let mut sentence = String::new();
    for (&count, verbs) in counts.iter().zip(verbs).filter(|(count, _)| **count > 0) {
        let word = words.get(count - 1).map_or_else(|| count.to_string(), |&word| word.to_owned());
        let subject = match (sentence.is_empty(), language) {
            (false, _) => word,
            (true, Language::English) if count == all && count == 2 => "Both channels".to_owned(),
            (true, Language::English) if count == all && count > 2 => format!("All {word} channels"),
            (true, Language::Spanish) if count == all && count > 1 => format!("Los {word} canales"),
            (true, Language::English) if count == 1 => "One channel".to_owned(),
            (true, Language::Spanish) if count == 1 => "Un canal".to_owned(),
            (true, _) => format!("{} {}", capitalized(&word), language.choose("channels", "canales")),
        };
        let comma = if sentence.is_empty() { "" } else { ", " };
        sentence.extend([comma, &subject, " ", verbs[usize::from(count > 1)]]);
    }
    sentence
}

/// All number words begin with ASCII letters.
fn capitalized(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_finding_counts_the_channels() {
        for (counts, english, spanish) in [
            (
                [3, 0, 2, 0],
                "Three channels earn, two cost more than a sale leaves",
                "Tres canales ganan, dos cuestan más de lo que deja una venta",
            ),
            ([1, 0, 0, 1], "One channel earns, one sells nothing", "Un canal gana, uno no vende nada"),
            ([2, 0, 0, 0], "Both channels earn", "Los dos canales ganan"),
            (
                [0, 0, 5, 0],
                "All five channels cost more than a sale leaves",
                "Los cinco canales cuestan más de lo que deja una venta",
            ),
            (
                [13, 1, 0, 0],
                "13 channels earn, one just pays for itself",
                "13 canales ganan, uno apenas cubre su costo",
            ),
        ] {
            assert_eq!(judged(Language::English, &counts), english);
            assert_eq!(judged(Language::Spanish, &counts), spanish);
        }
    }
}
