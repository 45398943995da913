//! What advertising and sales tools call their columns, in English, Spanish, German, French and Portuguese. The lists
//! are of names as [`normalized`] leaves them.

use super::role::Role;
use super::word_list::words;

/// The names of columns by role, the most likely first. A name that is only part of a column's counts less than any
/// whole one.
pub(super) const COLUMN_NAMES: &[(Role, &str)] = &[
    (
        Role::Channel,
        "channel|canal|kanal|marketing channel|canal de marketing|marketingkanal|canal marketing|\
         default channel group|session default channel group|channel group|channel grouping|platform|plataforma|\
         plattform|plateforme|publisher platform|lead source|original source|original traffic source|\
         traffic source|latest source|lead origin|origen del lead|fuente del lead|fuente original|leadquelle|\
         lead quelle|source du lead|origem do lead|fonte do lead|first touch|first touch channel|\
         first touch source|source|fuente|origen|procedencia|quelle|herkunft|provenance|origine|origem|fonte|\
         origin|utm source|medium|medio|utm medium|midia|network|red|netzwerk|reseau|rede|campaign name|\
         nombre de la campana|kampagnenname|name der kampagne|nom de la campagne|nome da campanha|campaign|campana|\
         kampagne|campagne|campanha|utm campaign|campaign id|id de la campana|kampagnen id|publisher|site|website",
    ),
    (
        Role::Spend,
        "amount spent|importe gastado|monto gastado|cantidad gastada|ausgegebener betrag|montant depense|valor usado|\
         valor gasto|total spent|total spend|ad spend|media spend|media cost|spend|spent|gasto|gastos|gastado|\
         gasto total|inversion|inversiones|investment|investimento|investissement|werbekosten|werbeausgaben|\
         kosten|ausgaben|cost|costs|coste|costes|costo|costos|custo|custos|depense|depenses|cout|couts|total cost|\
         coste total|costo total|custo total|cout total|gesamtkosten",
    ),
    (
        Role::Leads,
        "leads|clientes potenciales|prospectos|lead count|number of leads|form submissions|formularios|\
         contactos|registros|anzahl leads|interessenten|anfragen|kontakte|prospects|demandes|formulaires|contacts|\
         contatos|cadastros|formulare|results|resultados|ergebnisse|resultats|total conversion|\
         total conversions|conversions|conversiones|conversionen|conversoes|conversion|key events|eventos clave|\
         schlusselereignisse|evenements cles|eventos principais|conv",
    ),
    (
        Role::Sales,
        "sales|ventas|new customers|clientes nuevos|nuevos clientes|customers|clientes|purchases|\
         compras|orders|pedidos|approved conversion|approved conversions|deals won|won deals|ganados|ganadas|\
         verkaufe|abschlusse|kunden|neukunden|kaufe|bestellungen|auftrage|ventes|clients|nouveaux clients|achats|\
         commandes|vendas|novos clientes",
    ),
    (
        Role::SaleDate,
        "became a customer date|sale date|sales date|date of sale|fecha de venta|fecha venta|won time|won date|won at|\
         won on|date won|converted date|conversion date|converted at|date converted|close date|closed date|\
         date closed|closed at|close time|closing date|closed|fecha de cierre|fecha cierre|cierre|\
         fecha de conversion|fecha de ganado|fecha ganado|purchase date|fecha de compra|order date|fecha de pedido|\
         fecha del pedido|sold|sold at|abschlussdatum|abgeschlossen am|gewonnen am|verkaufsdatum|verkauft am|\
         kaufdatum|auftragsdatum|bestelldatum|konvertiert am|date de vente|date de cloture|date d achat|\
         date de commande|date de conversion|gagne le|converti le|data da venda|data de venda|data de fechamento|\
         fechado em|ganho em|data de ganho|data de conversao|data do pedido|data da compra",
    ),
    (
        Role::LeadDate,
        "lead date|fecha del lead|fecha lead|became a lead date|lead created|create date|created date|date created|\
         created at|created on|created time|creation date|created|add time|fecha de creacion|fecha creacion|\
         creado|creado el|submitted at|submission date|submitted|received|sign up date|signup date|first seen|\
         fecha de alta|alta|fecha de entrada|entrada|fecha de registro|erstellt am|erstellt|erstelldatum|\
         erstellungsdatum|eingang|eingangsdatum|anlagedatum|angelegt am|date de creation|cree le|date du lead|\
         date d entree|data de criacao|criado em|data do lead|data de entrada|data de cadastro",
    ),
    (
        Role::Date,
        "date|fecha|datum|data|day|dia|tag|jour|date day|month|mes|monat|mois|week|semana|woche|semaine|date week|\
         reporting starts|inicio del informe|berichtsbeginn|debut du rapport|inicio dos relatorios|start date|\
         fecha de inicio|startdatum|date de debut|data de inicio|time|period|periodo|zeitraum|periode",
    ),
    (
        Role::PeriodEnd,
        "reporting ends|fin del informe|fin de los informes|berichtsende|fin du rapport|termino dos relatorios|\
         end date|period end|week end|date stop|fecha de fin|fecha final|fecha de finalizacion|hasta|enddatum|\
         date de fin|data de termino|data final|until|to",
    ),
    (
        Role::Currency,
        "currency code|currency|account currency|codigo de moneda|moneda|divisa|wahrungscode|wahrung|code devise|\
         devise|codigo da moeda|moeda",
    ),
    (
        Role::ResultType,
        "result indicator|result type|indicador de resultado|indicador de resultados|tipo de resultado|\
         ergebnisindikator|ergebnistyp|art der ergebnisse|indicateur de resultat|type de resultat|\
         conversion action|conversion name|conversion type|accion de conversion|event name|nombre del evento|\
         optimization goal|campaign objective|objective|objetivo|zielvorhaben|objectif",
    ),
    (
        Role::LeadId,
        "lead id|id lead|id del lead|id de lead|id do lead|lead key|lead nr|leadnummer|contact id|id de contacto|\
         id del contacto|contact key|contact record id|kontakt id|id du contact|prospect id|person id|record id|\
         customer id|client id|cliente id|id cliente|email|e mail|email address|e mail address|correo|\
         correo electronico|mail|e mail adresse|adresse e mail|adresse email|courriel|endereco de email|lead|gclid|\
         phone|phone number|mobile phone|telefono|telefon|telephone|telefone|celular",
    ),
    (
        Role::Status,
        "deal stage|deal status|lead status|status|opportunity stage|pipeline stage|stage|lifecycle stage|outcome|\
         etapa del negocio|etapa de la oportunidad|estado del lead|estado|etapa|is won|won|is converted|converted|\
         is customer|customer|closed won|sold|ganado|ganada|convertido|convertida|cliente|vendido|gewonnen|\
         konvertiert|kunde|phase|gagne|converti|statut|etape|client|ganho|situacao|fase|resultado|resultat|\
         ergebnis|result",
    ),
];

/// Words in the names of columns with other figures: means, ratios, monetary values, times and limits.
const OTHER_FIGURES: &str = "/|%|avg|average|mean|promedio|medio|media|durchschnitt|durchschnittliche|durchschn|moyen|moyenne|\
    per|por|pro|je|par|rate|tasa|ratio|quote|taux|taxa|cpc|cpm|cpa|cpl|ctr|roas|value|valor|wert|valeur|revenue|ingresos|\
    umsatz|receita|budget|presupuesto|orcamento|limit|limite|competitor|id|ids|goal|target|objetivo|ziel|objectif|view|\
    all|time|tiempo|zeit|temps|tempo|duration|duracion|dauer|duree|minutes|hours|days|minutos|horas|dias|activities|\
    calls|emails|pageviews|sessions|visits|meetings|score|date|fecha|datum|owner|source|currency|moneda";

/// Words for an amount of any kind: with a word for spend beside them they are spend.
const AMOUNTS: &str = "amount|importe|monto|betrag|montant|valor";

/// Words in the names of dates of other events: planned ones, lost deals, changes.
const OTHER_DATES: &str = "expected|estimated|forecast|planned|target|next|last|latest|lost|due|modified|updated|activity|contacted|\
    qualified|mql|sql|opportunity|prevista|previsto|esperada|estimada|ultima|ultimo|proxima|proximo|perdido|perdida|\
    erwartet|erwartetes|geplant|letzte|letzter|nachste|verloren|prevue|prevu|derniere|dernier|prochaine|perdu|ends|\
    birth|nacimiento";

/// Words in names that are about a channel, a lead or an outcome, and are not it: `Lead owner`, `Campaign status`.
const OTHER_FACTS: &str = "owner|propietario|responsable|besitzer|proprietaire|proprietario|status|delivery|entrega|manager|budget|url|date|fecha|\
    datum|strategy|behavior|behaviour|score|rating|currency|reason|motivo|grund|raison|count|number|stage";

/// Words in the names of ids of other things than leads.
const OTHER_IDS: &str = "owner|propietario|campaign|campana|kampagne|campagne|campanha|ad|ads|adset|anuncio|account|cuenta|konto|\
    compte|conta|company|empresa|form|formulario|page|user|usuario|asset|zip|postal|product|producto|order|invoice|source|\
    utm|country|area|promo|discount|campaigns|group";

/// The names of columns that only lists of sales have.
pub(super) const SALES_LIST_NAMES: &str = "sale id|order id|deal id|deal name|opportunity id|invoice|factura|id de venta|id de pedido|pedido|\
    negocio|importe|rechnung|rechnungsnummer|facture|fatura";

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
        Role::Date | Role::LeadDate | Role::SaleDate | Role::PeriodEnd => has_word_of(OTHER_DATES, name),
        Role::Channel => has_word_of(OTHER_FACTS, name),
        Role::Status => {
            has_word_of("owner|reason|motivo|grund|raison|date|fecha|datum|data|time|id|name|source", name)
        }
        // Only a whole name is that of an id: `Lead owner` is not.
        _ => true,
    };
    (!other).then(|| words(names).count() + at)
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

/// Whether a name for results leaves open what they are.
pub(super) fn is_any_result(name: &str) -> bool {
    part_of("results|resultados|ergebnisse|resultats|conversion|conversions|conversiones|conversionen|conversoes|total conversions|key events", name).is_some()
}

fn is_other_figure(name: &str, role: Role) -> bool {
    let spend = role == Role::Spend;
    let other = |(at, word): (usize, &str)| {
        // Spanish for mean stands after what it is a mean of.
        let is_medium = at == 0 && matches!(word, "media" | "medio");
        (is_in(OTHER_FIGURES, word) && !is_medium) || (!spend && is_in(AMOUNTS, word))
    };
    name.split(' ').enumerate().any(other)
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
    words(list).position(|it| padded.match_indices(it).any(is_part))
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
