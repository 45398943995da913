//! What a cell says about a lead's outcome, or about what a result is: in statuses, ticks, and words for yes and no, in
//! English, Spanish, German, French and Portuguese.

use super::column_names::{is_in, normalized};

/// What a status says about a lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Won,
    Lost,
    /// Neither, or nothing that is known.
    Open,
}

/// Words that say wherever they stand that a lead became a sale: `5. Closed won`, `Won: new business`.
const WON: &str = "won|closedwon|win|ganado|ganada|ganados|gewonnen|gagne|gagnee|ganho|ganha|ganhou|vendido|vendida|sold|verkauft|\
    vendu|vendue";

/// What has to be the whole of a status, or of what stands in its brackets.
const WON_ALONE: &str = "customer|client|cliente|kunde|evangelist|converted|closed converted|convertido|convertida|konvertiert|converti|\
    convertie|sale|venta|verkauf|vente|venda|success|successful|succeeded|exito|exitoso|erfolg|erfolgreich|succes|reussi|\
    sucesso|paid|pagado|pagada|bezahlt|paye|pago|signed|contract signed|firmado|contrato firmado|purchased|compro|comprado|\
    deal closed|order placed|order received|venta cerrada|venta realizada|venta concretada|venta concluida|venta exitosa|\
    negocio cerrado|logrado con exito|negocio fechado|contrato fechado|venda realizada|venda concluida|vente conclue|vente realisee|\
    affaire conclue|contrat signe|signe|signee|auftrag erhalten|auftrag erteilt|unterschrieben|unterzeichnet|abgeschlossen|yes|true|y|si|ja|oui|sim|verdadero|wahr|vrai|verdadeiro|x|1|\
    1 0|checked|selected|marcado";

/// Words that say that a lead is lost, or that something is not so.
const LOST: &str = "lost|closedlost|perdido|perdida|verloren|perdu|perdue|unqualified|disqualified|rejected|rechazado|rechazada|abgelehnt|\
    rejete|cancelled|canceled|cancelado|cancelada|abandoned|junk|dead|churned|descartado|descartada|not|no|never|nicht|\
    non|nao|nunca|sin|unwon|n|nein|false|falso|falsch|faux|0|unchecked|unsuccessful|failed|fallido";

/// Words that make a won sale one that is only hoped for: `To be won`, `Won?`.
const HOPED: &str = "to|be|almost|likely|por|probable|casi|fast|bald|presque|quase|soon|if|can";

/// Marks of a tick.
const TICKS: [&str; 4] = ["✓", "✔", "☑", "✅"];

/// The longest status in bytes.
const LONGEST_STATUS: usize = 80;
/// The longest status in words: a longer one is a note.
const MOST_WORDS: usize = 6;

/// What a status says about a lead.
pub(super) fn outcome(status: &str) -> Outcome {
    let status = status.trim();
    if TICKS.iter().any(|tick| status.trim_end_matches('\u{fe0f}') == *tick) {
        return Outcome::Won;
    }
    if status.len() > LONGEST_STATUS {
        return Outcome::Open;
    }
    let plain = normalized(status);
    let words = || plain.split(' ');
    if plain.is_empty() || status.ends_with('?') || words().count() > MOST_WORDS {
        return Outcome::Open;
    }
    if words().any(|word| is_in(LOST, word)) {
        return Outcome::Lost;
    }
    // The name of a pipeline may stand outside the brackets as well as in them.
    let in_brackets = || {
        let inner = status.split_once(['(', '['])?.1.split([')', ']']).next()?;
        Some(normalized(inner)).filter(|inner| is_won_alone(inner))
    };
    let won = words().any(|word| is_in(WON, word)) && !words().any(|word| is_in(HOPED, word));
    match won || is_won_alone(&plain) || in_brackets().is_some() {
        true => Outcome::Won,
        false => Outcome::Open,
    }
}

fn is_won_alone(plain: &str) -> bool {
    let without_number = plain.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    is_in(WON_ALONE, plain)
        || is_in(WON_ALONE, without_number)
        || is_in("closed won|cerrado ganado|won", plain)
}

/// Whether a cell is a tick, or a yes or no.
pub(super) fn is_yes_or_no(cell: &str) -> bool {
    let cell = cell.trim();
    if cell.len() > "verdadeiro".len() {
        return false;
    }
    let word = normalized(cell);
    TICKS.contains(&cell)
        || matches!(cell, "☐" | "✗" | "✘" | "❌")
        || is_in(
            "0|1|yes|no|true|false|y|n|si|ja|nein|oui|non|sim|nao|verdadero|falso|wahr|falsch|vrai|faux|x|checked|unchecked",
            &word,
        )
}

/// Words for what advertising platforms count as results and is no lead.
const NO_LEADS: &str = "click|clicks|clic|clics|klick|klicks|clique|cliques|view|views|visualizaciones|vistas|message|messages|messaging|\
    mensaje|mensajes|nachrichten|visit|visits|visitas|besuche|reach|alcance|reichweite|impression|impressions|impresiones|\
    engagement|interaccion|interacciones|interaktionen|like|likes|follow|follows|play|plays|thruplay|video|install|installs|\
    instalaciones|traffic|trafico|awareness|reconocimiento|page|purchase|purchases|compra|compras|cart|carrito|checkout|\
    scroll|session|sessions";

/// Words for results that are leads, whatever stands beside them.
const LEADS: &str = "lead|leads|form|formulario|formular|registration|registro|signup|sign|submit|contact|contacto|prospecto|potenciales|\
    interessenten|prospect|prospects|cadastro|appointment|quote|demo";

/// Words for what conversions may be besides leads, in the name of a column.
const OTHER_EVENTS: &str = "purchase|purchases|compra|compras|kauf|kaufe|achat|achats|checkout|cart|carrito|warenkorb|panier|carrinho|\
    install|installs|instalaciones|installationen|download|downloads|pageview|pageviews|subscribe";

/// Whether the name of a column with conversions says that they are no leads: `Total conversions (Checkout)`.
pub(super) fn is_other_event(name: &str) -> bool {
    let plain = normalized(&name.replace(['(', ')', '[', ']'], " "));
    let has = |list| plain.split(' ').any(|word| is_in(list, word));
    has(OTHER_EVENTS) && !has(LEADS)
}

/// Whether results of a kind are leads. What is not known counts as one.
pub(super) fn is_lead(result_type: &str) -> bool {
    let plain = normalized(result_type);
    let has = |list| plain.split(' ').any(|word| is_in(list, word));
    has(LEADS) || !has(NO_LEADS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_won_status_is_known_with_what_stands_beside_it() {
        for won in [
            "won",
            "Closed Won",
            "closedwon",
            "Closed won (Sales Pipeline)",
            "5. Closed Won (Sales Pipeline)",
            "Sales Pipeline (Closed won)",
            "Closed/Won",
            "Won - Upsell",
            "Ganada",
            "Cierre ganado",
            "Cerrado y ganado",
            "Abgeschlossen und gewonnen",
            "Gagné",
            "Ganho",
            "success",
            "Converted",
            "Closed - Converted",
            "Customer",
            "4 - Cliente",
            "Sí",
            "SÍ",
            "yes",
            "TRUE",
            "1",
            "✓",
            "☑",
            "x",
            "Ja",
            "Contract signed",
            "Venta realizada",
            "Logrado con éxito",
            "Negócio fechado",
            "Vente conclue",
            "Signé",
            "Auftrag erhalten",
        ] {
            assert_eq!(outcome(won), Outcome::Won, "{won}");
        }
        for lost in [
            "Closed lost (Sales Pipeline)",
            "Not won",
            "No ganado",
            "Perdida",
            "Verloren",
            "Closed - Not Converted",
            "0",
            "no",
            "false",
            "Unqualified",
            "Venta no realizada",
        ] {
            assert_eq!(outcome(lost), Outcome::Lost, "{lost}");
        }
        for open in [
            "",
            "Open",
            "Contract sent (Sales Pipeline)",
            "Customer contacted",
            "Cliente interesado",
            "To be won",
            "Won?",
            "Negotiation",
            "Wonder",
            "They were won over by our competitor",
        ] {
            assert_eq!(outcome(open), Outcome::Open, "{open}");
        }
    }

    #[test]
    fn results_that_are_no_leads_are_told_from_leads() {
        for lead in [
            "actions:lead",
            "actions:onsite_conversion.lead_grouped",
            "Leads (Form)",
            "offsite_conversion.fb_pixel_lead",
            "Demo booked",
            "Submit lead form",
        ] {
            assert!(is_lead(lead), "{lead}");
        }
        for other in [
            "actions:link_click",
            "Link clicks",
            "video_view",
            "actions:onsite_conversion.messaging_conversation_started_7d",
            "Landing page views",
            "reach",
            "Clics en el enlace",
            "actions:omni_purchase",
        ] {
            assert!(!is_lead(other), "{other}");
        }
    }
}
